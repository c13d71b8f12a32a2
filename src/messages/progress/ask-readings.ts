/** The question for what a reply means, with the answers to choose from. */
import type { Action, Message } from '../../conversation/message.ts';
import type { Month } from '../../domain/plan/document.ts';
import { subtleText } from '../small-text.ts';
import { joinNames, monthName, shorten } from '../words.ts';

const MOST_CODES = 40;

/** "3-01, 3-02 y 3-05": what would be recorded at once is seen before. */
const named = (targets: { code: string; month: Month }[]): string => {
  const months = new Set(targets.map(({ month }) => month));
  const codes = new Set(targets.map(({ code }) => code));
  if (codes.size === 1)
    return `${[...codes].join()}: ${joinNames([...months].map((month) => monthName(month)))}`;
  const shown = [...codes].slice(0, MOST_CODES);
  const rest = codes.size - shown.length;
  return `${joinNames(shown)}${rest === 0 ? '' : ` y ${rest} más`}`;
};

const quoted = (label: string): string => `«${label.toLowerCase()}»`;

/** @param yes whether «sí» is an answer: only one of them would record anything. */
const howToType = (labels: string[], yes: boolean): string =>
  yes
    ? 'También puedes contestar aquí «sí» o «no».'
    : `También puedes contestar aquí ${joinNames(labels.map(quoted)).replace(/ y ([^ ]+|«[^»]*»)$/, ' o $1')}.`;

export interface Question {
  /** What was written. */
  text: string;
  actions: Action[];
  labels: string[];
  yes: boolean;
  /** Of the choices that are of several lines or months. */
  several: { code: string; month: Month }[][];
}

export const askReadings = ({ text, actions, labels, yes, several }: Question): Message => {
  const asked = `No quiero registrar algo que no dijiste. ¿Qué significa «${shorten(text, 120)}»?`;
  const ways =
    labels.length === 0
      ? 'Dímelo así: «listo», «van 3», «no se pudo porque…» o «es una nota».'
      : howToType(labels, yes);
  return {
    text: asked,
    blocks: [
      { type: 'text', text: asked },
      ...several.map((targets) => ({ type: 'text' as const, text: named(targets) })),
      ...(actions.length === 0 ? [] : [{ type: 'actions' as const, actions }]),
      subtleText(ways),
    ],
  };
};
