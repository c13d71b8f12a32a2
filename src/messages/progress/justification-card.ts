/** A justification on its way: the card with which the Secretario decides it, and what its author is told. */
import type { Month } from '../../domain/plan/document.ts';
import type { PlanLine, PlanState } from '../../domain/plan/plan-state.ts';
import { indexState } from '../../domain/progress/progress.ts';
import type { ProgressEntry } from '../../domain/progress/progress-entry.ts';
import type { Action, Block, Message, Option } from '../../conversation/message.ts';
import { momentName, monthName, shorten } from '../words.ts';
import { subtleText } from '../small-text.ts';

interface About {
  month: Month;
  /** Of the entry in the record. */
  ordinal: number;
}

const entryOf = (
  state: PlanState,
  line: PlanLine,
  { month, ordinal }: About,
): ProgressEntry | undefined =>
  state.entries.find(
    (entry) => entry.lineKey === line.lineKey && entry.month === month && entry.ordinal === ordinal,
  );

/** Accept at one press; a refusal asks for its reason, because the author is told. */
export const verdictActions = (line: PlanLine, month: Month): Action[] => [
  {
    kind: 'press',
    label: 'Aceptar justificación',
    style: 'primary',
    press: { verb: 'dictaminar', args: { line: line.lineKey, month, accept: true } },
  },
  {
    kind: 'form',
    label: 'No aceptar',
    form: {
      title: `No aceptar la justificación de ${line.code}, ${monthName(month)}`,
      fields: [
        {
          type: 'text',
          id: 'reason',
          label: 'Motivo (lo leen quien la propuso y la persona titular)',
          required: true,
          multiline: true,
          maxLength: 500,
        },
      ],
      submit: {
        label: 'No aceptar',
        press: { verb: 'dictaminar', args: { line: line.lineKey, month, accept: false } },
      },
    },
  },
];

const MOST_OPTIONS = 60;

/** Several at once, alike. @param options by line and month. */
export const manyVerdicts = (options: Option[]): Action => ({
  kind: 'form',
  label: 'Dictaminar varias',
  form: {
    title: 'Dictaminar varias justificaciones',
    fields: [
      {
        type: 'multichoice',
        id: 'months',
        label: 'Justificaciones',
        required: true,
        options: options.slice(0, MOST_OPTIONS),
      },
      {
        type: 'choice',
        id: 'accept',
        label: 'Dictamen',
        required: true,
        options: [
          { label: 'Aceptar', value: 'si' },
          { label: 'No aceptar', value: 'no' },
        ],
      },
      {
        type: 'text',
        id: 'reason',
        label: 'Motivo (hace falta para no aceptar)',
        multiline: true,
        maxLength: 500,
      },
    ],
    submit: { label: 'Dictaminar', press: { verb: 'dictaminar-varias', args: {} } },
  },
});

/** A verdict that stands is taken back with its reason. */
export const verdictBack = (line: PlanLine, month: Month, ordinal: number): Action => ({
  kind: 'form',
  label: 'Retirar dictamen',
  form: {
    title: `Retirar el dictamen de ${line.code}, ${monthName(month)}`,
    fields: [
      {
        type: 'text',
        id: 'reason',
        label: 'Motivo',
        required: true,
        multiline: true,
        maxLength: 500,
      },
    ],
    submit: {
      label: 'Retirar dictamen',
      press: { verb: 'dictaminar', args: { line: line.lineKey, month, ordinal, back: true } },
    },
  },
});

const outcome = (state: PlanState, line: PlanLine, about: About): string | undefined => {
  const now = indexState(state).month(line.lineKey, about.month);
  if (now.complete) return '✅ La línea ya está completa.';
  if (now.reason?.ordinal !== about.ordinal)
    return 'Ya no está vigente: se deshizo o se propuso otra.';
  if (now.justification === 'proposed') return undefined;
  return now.justification === 'accepted'
    ? '☑️ Aceptada: ya no cuenta como rezago.'
    : 'No aceptada: la línea vuelve a estar pendiente.';
};

/** The verdict on just this justification, while it stands. */
const decidedBy = (
  state: PlanState,
  { lineKey }: PlanLine,
  { month, ordinal }: About,
): number | undefined => {
  const now = indexState(state).month(lineKey, month);
  return now.complete || now.reason?.ordinal !== ordinal ? undefined : now.verdict?.ordinal;
};

const takeBack = (state: PlanState, line: PlanLine, about: About): Block[] => {
  const verdict = decidedBy(state, line, about);
  return verdict === undefined
    ? []
    : [{ type: 'actions', actions: [verdictBack(line, about.month, verdict)] }];
};

/** What became of the rejection since. */
const since = (state: PlanState, { lineKey }: PlanLine, { month, ordinal }: About): string => {
  const now = indexState(state).month(lineKey, month);
  if (now.verdict?.ordinal === ordinal) return 'La línea vuelve a estar pendiente.';
  if (now.justification === 'accepted') return 'Después se aceptó.';
  return now.justification === 'proposed'
    ? 'El dictamen se retiró: la justificación está otra vez en revisión.'
    : 'La línea vuelve a estar pendiente.';
};

export const justificationCard = (state: PlanState, line: PlanLine, about: About): Message => {
  const entry = entryOf(state, line, about);
  const decided = outcome(state, line, about);
  const title = `Justificación por revisar · ${line.code}, ${monthName(about.month)}`;
  return {
    text: `${title}: «${shorten(entry?.note ?? '', 140)}»`,
    blocks: [
      { type: 'heading', text: title },
      { type: 'text', text: line.text },
      {
        type: 'text',
        text: `🕓 ${entry?.authorName ?? ''}, ${entry === undefined ? '' : momentName(entry.at)}: «${shorten(entry?.note ?? '', 500)}»`,
      },
      ...(decided === undefined
        ? [{ type: 'actions', actions: verdictActions(line, about.month) } as const]
        : [
            { type: 'text', text: decided, tone: 'subtle' } as const,
            ...takeBack(state, line, about),
          ]),
    ],
  };
};

export const verdictNote = (state: PlanState, line: PlanLine, about: About): Message => {
  const entry = entryOf(state, line, about);
  const why = entry?.note === undefined ? '' : ` Motivo: «${shorten(entry.note, 300)}».`;
  const text = `La justificación de ${line.code}, ${monthName(about.month)}, no se aceptó (${entry?.authorName ?? 'Secretario Técnico'}).${why} ${since(state, line, about)}`;
  return {
    text,
    blocks: [{ type: 'text', text }, subtleText(line.text)],
  };
};
