/** The card of one line in one month: what is due, what stands, who said so, and the buttons to answer. */
import type { PlanLine, PlanState } from '../../domain/plan/plan-state.ts';
import { offerFor } from '../../domain/progress/evidence-found.ts';
import { monthTakenBy } from '../../domain/plan/amendments-in-force.ts';
import type { LocalDate, Month } from '../../domain/plan/document.ts';
import { reschedulingOf } from '../../domain/plan/rescheduling.ts';
import { suspensionOf } from '../../domain/plan/suspension.ts';
import {
  awaitsAnswer,
  indexState,
  programmed,
  type MonthState,
} from '../../domain/progress/progress.ts';
import type { Evidence, ProgressEntry } from '../../domain/progress/progress-entry.ts';
import { isRemovedFor } from '../../domain/progress/report.ts';
import { say } from './answers.ts';
import { lineRemoved, monthTaken } from '../plan/amended-line.ts';
import { movedMonth, movedNotes } from '../plan/suspension-text.ts';
import { evidenceAction, evidenceBlock } from './evidence-offer.ts';
import type { Action, Block, Form, Message, Tone } from '../../conversation/message.ts';
import { capital, momentName, monthName, shorten, signature } from '../words.ts';
import type { CardKind } from '../card-kind.ts';
import { gone } from '../gone.ts';
import { subtleText } from '../small-text.ts';

declare module '../../conversation/subject.ts' {
  interface SubjectKinds {
    line: { lineKey: string; month: Month };
  }
}

const by = (entry: ProgressEntry): string => `${signature(entry)}, ${momentName(entry.at)}`;

/** "Hecho: 1 de 1", "Avance: 2 de 15", "Pendiente" … with the tone it deserves. */
export const statusOf = (month: MonthState): { text: string; tone: Tone } => {
  if (month.complete)
    return { text: `✅ Hecho: ${month.reported} de ${month.programmed}`, tone: 'good' };
  if (month.justification === 'proposed')
    return { text: '🕓 Justificación propuesta; la revisa el Secretario Técnico', tone: 'warning' };
  if (month.justification === 'accepted') return { text: '☑️ Justificada', tone: 'warning' };
  if (month.captured)
    return { text: `📈 Avance: ${month.reported} de ${month.programmed}`, tone: 'warning' };
  if (month.justification === 'rejected')
    return { text: '⭕ Pendiente: la justificación no se aceptó', tone: 'attention' };
  return { text: '⭕ Pendiente', tone: 'normal' };
};

const history = (month: MonthState): Block[] => {
  const lines: string[] = [];
  if (month.last !== undefined)
    lines.push(
      `${month.last.kind === 'initial_load' ? 'Carga inicial' : 'Reportó'} ${by(month.last)}${month.last.note === undefined ? '' : `: «${shorten(month.last.note, 160)}»`}`,
    );
  if (month.reason !== undefined && !month.complete)
    lines.push(`Justificación de ${by(month.reason)}: «${shorten(month.reason.note ?? '', 160)}»`);
  const comment = month.comments.at(-1);
  if (comment !== undefined && (comment.note ?? '') !== '')
    lines.push(`Nota de ${by(comment)}: «${shorten(comment.note ?? '', 160)}»`);
  return lines.map((text) => subtleText(text));
};

const evidenceOf = (month: MonthState): Evidence[] => [
  ...(month.last?.evidence ?? []),
  ...month.comments.flatMap((entry) => entry.evidence),
];

/** Files stand where they were sent, documents in the record; the card names them. */
const fileNames = (month: MonthState): Block[] => {
  const names = evidenceOf(month).flatMap((evidence) =>
    evidence.kind === 'link' ? [] : [shorten(evidence.name ?? 'archivo', 60)],
  );
  return names.length === 0 ? [] : [subtleText(`📎 ${[...new Set(names)].slice(-4).join(', ')}`)];
};

const evidenceActions = (month: MonthState): Action[] =>
  evidenceOf(month)
    .filter((evidence) => /^https?:/.test(evidence.url))
    .slice(-2)
    .map((evidence) => ({ kind: 'link', label: 'Ver evidencia', url: evidence.url }));

/** Quantity, note, evidence. */
export const reportForm = (line: PlanLine, month: Month, state: MonthState): Form => ({
  title: `Reportar avance de ${line.code}, ${monthName(month)}`,
  fields: [
    {
      type: 'number',
      id: 'total',
      label: `Total hasta ahora (${line.unit || 'unidades'}; programado: ${state.programmed})`,
      min: 0,
      value: state.captured ? state.reported : state.programmed,
    },
    { type: 'text', id: 'note', label: 'Nota (opcional)', multiline: true, maxLength: 500 },
    {
      type: 'text',
      id: 'evidence',
      label: 'Enlace de evidencia (opcional)',
      placeholder: 'https://…',
      maxLength: 500,
    },
  ],
  submit: { label: 'Reportar', press: { verb: 'reportar', args: { line: line.lineKey, month } } },
});

/** Hecho, Reportar avance and, once reported, Deshacer. */
export const lineActions = (line: PlanLine, month: Month, state: MonthState): Action[] => {
  const actions: Action[] = [];
  if (!state.complete)
    actions.push({
      kind: 'press',
      label: 'Hecho',
      style: 'primary',
      press: { verb: 'marcar-hecho', args: { line: line.lineKey, month } },
    });
  actions.push({ kind: 'form', label: 'Reportar avance', form: reportForm(line, month, state) });
  if (state.undoable !== undefined)
    actions.push({
      kind: 'press',
      label: 'Deshacer',
      press: {
        verb: 'deshacer',
        args: { line: line.lineKey, month, ordinal: state.undoable.ordinal },
      },
    });
  return [...actions, ...evidenceActions(state)];
};

const lineCard = (state: PlanState, line: PlanLine, month: Month, today: LocalDate): Message => {
  const offer = offerFor(state, line, month, today);
  const one = indexState(state).month(line.lineKey, month);
  const status = statusNow(state, line, month);
  const responsible = state.people.find((person) => person.id === line.responsible)?.name;
  return {
    text: `${line.code} · ${capital(monthName(month))}: ${shorten(line.text, 140)} — ${status.text}`,
    blocks: [
      { type: 'heading', text: `${line.code} · ${capital(monthName(month))}` },
      { type: 'text', text: line.text },
      {
        type: 'facts',
        facts: [
          { label: 'Programado', value: `${one.programmed} · ${line.unit}` },
          ...(line.goal === '' ? [] : [{ label: 'Meta', value: shorten(line.goal, 200) }]),
          ...(responsible === undefined ? [] : [{ label: 'Responsable', value: responsible }]),
        ],
      },
      { type: 'text', text: status.text, tone: status.tone },
      ...movedNotes(state, line, month),
      ...history(one),
      ...fileNames(one),
      ...(offer === undefined ? [] : [evidenceBlock(state, month, offer)]),
      {
        type: 'actions',
        actions: [
          ...lineActions(line, month, one),
          ...(offer === undefined ? [] : [evidenceAction(line, month, offer)]),
        ],
      },
    ],
  };
};

/** Why a line is not due in a month after all: taken out, or moved away; undefined where it stands. */
export const whyAway = (
  state: PlanState,
  line: PlanLine,
  month: Month,
  today: LocalDate,
): string | undefined => {
  if (isRemovedFor(state, line, month)) return lineRemoved(state, line);
  const moved = reschedulingOf(state.reschedulings, line.lineKey, month);
  if (moved !== undefined && programmed(line, month) === 0) return movedMonth(line, moved);
  const taken = monthTakenBy(state, line.lineKey, month, today);
  return taken === undefined ? undefined : monthTaken(state, line, month, taken);
};

/** What stands of a line's month, or that an act suspended it. */
export const statusNow = (
  state: PlanState,
  { lineKey }: PlanLine,
  month: Month,
): { text: string; tone: Tone } => {
  const one = indexState(state).month(lineKey, month);
  const suspension = one.complete ? undefined : suspensionOf(state.suspensions, lineKey, month);
  return suspension === undefined
    ? statusOf(one)
    : { text: `⏸️ Suspendida: ${shorten(suspension.act, 120)}`, tone: 'subtle' };
};

export const lineTopic = ({ lineKey, month }: { lineKey: string; month: Month }): string =>
  `line/${lineKey}/${month}`;

export const lineKind: CardKind<'line'> = {
  type: 'line',
  topic: lineTopic,
  draw: ({ lineKey, month }, { state, today }) => {
    const line = indexState(state).byKey(lineKey);
    if (line === undefined) return gone('Esta línea');
    const away = whyAway(state, line, month, today);
    return away === undefined ? lineCard(state, line, month, today) : say(away);
  },
  stillRelevant: ({ lineKey, month }, state) => {
    const line = indexState(state).byKey(lineKey);
    return line !== undefined && awaitsAnswer(state, line, month);
  },
  showing: (changed) => ('lineKey' in changed ? [{ topic: lineTopic(changed) }] : []),
  saysItself: (_subject, recorded) => 'lineKey' in recorded,
  replies: 'line',
};
