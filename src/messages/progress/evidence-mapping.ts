/** `/plan evidencia`: which documents prove which lines, and the form to change it. */
import {
  EVIDENCE_SOURCES,
  sourcesOf,
  type EvidenceSource,
} from '../../domain/progress/evidence-source.ts';
import type { PlanLine, PlanState } from '../../domain/plan/plan-state.ts';
import { SOURCE_NAMES } from './evidence-names.ts';
import type { Action, Block, Message } from '../../conversation/message.ts';
import { count, shorten } from '../words.ts';
import { smallText } from '../small-text.ts';

/** A choice of more would not fit in any platform's list. */
const MOST_CHOICES = 100;

const options = EVIDENCE_SOURCES.map((value) => ({ value, label: SOURCE_NAMES[value] }));

/** One line's form opens with what it takes now. */
const changeAction = ({ settings }: PlanState, line: PlanLine): Action => ({
  kind: 'form',
  label: `Cambiar ${line.code}`,
  form: {
    title: `Evidencia de ${line.code}`,
    submit: {
      label: 'Guardar',
      press: { verb: 'plan', args: { action: 'evidencia', line: line.code, save: true } },
    },
    fields: [
      {
        type: 'multichoice',
        id: 'sources',
        label: 'Documentos que la cumplen (ninguno: no se ofrece)',
        options,
        values: sourcesOf(settings, line),
      },
    ],
  },
});

const chooseAction = (state: PlanState): Action => ({
  kind: 'form',
  label: 'Otra línea',
  form: {
    title: 'Evidencia de una línea',
    submit: { label: 'Ver', press: { verb: 'plan', args: { action: 'evidencia' } } },
    fields: [
      {
        type: 'choice',
        id: 'line',
        label: 'Línea',
        required: true,
        options: state.lines
          .slice(0, MOST_CHOICES)
          .map((line) => ({ value: line.code, label: `${line.code} · ${shorten(line.text, 60)}` })),
      },
    ],
  },
});

const names = (sources: EvidenceSource[]): string =>
  sources.length === 0 ? 'nada' : sources.map((source) => SOURCE_NAMES[source]).join('; ');

/** Every line that takes something. */
export const evidenceMapping = (state: PlanState): Message => {
  const taking = state.lines
    .map((line) => ({ line, sources: sourcesOf(state.settings, line) }))
    .filter(({ sources }) => sources.length > 0);
  const text = `${count(taking.length, 'línea se cumple', 'líneas se cumplen')} con documentos que Avance lleva`;
  return {
    text,
    blocks: [
      { type: 'text', text },
      ...taking.map(({ line, sources }): Block =>
        smallText(
          `${line.code}${state.settings.evidence?.[line.lineKey] === undefined ? '' : ' (decidido)'}: ${names(sources)}`,
        ),
      ),
      { type: 'actions', actions: [chooseAction(state)] },
    ],
  };
};

/** @param lead what was just recorded. */
export const evidenceOfLine = (state: PlanState, line: PlanLine, lead?: string): Message => {
  const text = lead ?? `${line.code} se cumple con: ${names(sourcesOf(state.settings, line))}`;
  return {
    text,
    blocks: [
      { type: 'text', text },
      smallText(line.text),
      ...(lead === undefined
        ? []
        : [smallText(`Ahora se cumple con: ${names(sourcesOf(state.settings, line))}`)]),
      { type: 'actions', actions: [changeAction(state, line), chooseAction(state)] },
    ],
  };
};
