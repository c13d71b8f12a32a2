/** What is asked under a board: of which line it is, or whether all of these are done. */
import type { Action, Block, Message } from '../../conversation/message.ts';
import type { Month } from '../../domain/plan/document.ts';
import type { PlanLine } from '../../domain/plan/plan-state.ts';
import { programmed } from '../../domain/progress/progress.ts';
import { subtleText } from '../small-text.ts';
import { count, joinNames, monthName, shorten } from '../words.ts';
import { say } from './answers.ts';

/** @param text what was written; @param rows a button a line. */
export const askRow = (text: string, rows: Action[]): Message => {
  const what = text.trim() === '' ? 'el archivo' : `«${shorten(text.trim(), 120)}»`;
  const asked = `¿De qué línea es ${what}? Toca su código, o escríbelo aquí.`;
  return say(asked, rows);
};

export const NO_ROW = 'En este tablero no queda ninguna línea a la que le falte eso.';

const quantity = (line: PlanLine, month: Month): string =>
  `${line.code}: ${programmed(line, month)}${line.unit === '' ? '' : ` · ${shorten(line.unit, 40)}`}`;

export interface LeftOut {
  /** More than one is programmed. */
  several: PlanLine[];
  /** They want evidence, and have none yet. */
  evidence: PlanLine[];
}

const codes = (lines: PlanLine[]): string => joinNames(lines.map(({ code }) => code));

const leftOutBlocks = ({ several, evidence }: LeftOut, month: Month): Block[] => [
  ...(several.length === 0
    ? []
    : [
        subtleText(
          `Quedan fuera, porque tienen más de una programada: ${joinNames(several.map((line) => `${line.code} (${programmed(line, month)})`))}. Di cuántas van: «${several[0]?.code ?? ''} van 2».`,
        ),
      ]),
  ...(evidence.length === 0
    ? []
    : [
        subtleText(
          `Quedan fuera, porque piden evidencia: ${codes(evidence)}. Toca «Responder» en cada una y adjúntala, o escribe su código con el enlace.`,
        ),
      ]),
];

/** "¿Registro como hechas estas 6 líneas?", each with its quantity, and what is not among them. */
export const askAllDone = (
  { lines, leftOut, month }: { lines: PlanLine[]; leftOut: LeftOut; month: Month },
  yes: Action[],
): Message => {
  const asked = `¿Registro como ${lines.length === 1 ? 'hecha' : 'hechas'} en ${monthName(month)} ${count(lines.length, 'línea', 'líneas')}?`;
  return {
    text: asked,
    blocks: [
      { type: 'text', text: asked },
      { type: 'text', text: lines.map((line) => quantity(line, month)).join('\n\n') },
      ...leftOutBlocks(leftOut, month),
      { type: 'actions', actions: yes },
      subtleText('También puedes contestar aquí «sí» o «no».'),
    ],
  };
};

/** Nothing is left that could be recorded in one go. */
export const noneAtOnce = (leftOut: LeftOut, month: Month): Message => {
  const text = 'Ninguna de estas líneas se puede registrar de una vez.';
  return { text, blocks: [{ type: 'text', text }, ...leftOutBlocks(leftOut, month)] };
};
