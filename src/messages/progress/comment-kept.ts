/** What is answered to who said something under a card that reports nothing: it is kept, and how a report would be written. */
import type { Action, Message } from '../../conversation/message.ts';
import type { Month } from '../../domain/plan/document.ts';
import type { PlanLine, PlanState } from '../../domain/plan/plan-state.ts';
import { indexState, type MonthState } from '../../domain/progress/progress.ts';
import { momentName, signature } from '../words.ts';
import { say } from './answers.ts';

/** "Consta: 1 de 1 (Ana, 2 de enero, 09:05)." */
export const standsNow = ({ captured, reported, programmed, last }: MonthState): string =>
  captured
    ? `Consta: ${reported} de ${programmed}${last === undefined ? '' : ` (${signature(last)}, ${momentName(last.at)})`}.`
    : 'Todavía no consta ningún reporte.';

/** @param asks it was a question. @param reports they may report the line. */
export const commentKept = (
  state: PlanState,
  { line, month }: { line: PlanLine; month: Month },
  { asks, reports }: { asks: boolean; reports: boolean },
): Message => {
  const present = indexState(state).month(line.lineKey, month);
  const open = reports && !present.complete;
  const sentences = [
    `Lo guardé como comentario de la ${line.code}; no cambia el avance.`,
    ...(asks ? [standsNow(present)] : []),
    ...(open ? ['Para reportar escribe «listo» o un número.'] : []),
  ];
  const done: Action = {
    kind: 'press',
    label: 'Hecho',
    press: { verb: 'marcar-hecho', args: { line: line.lineKey, month } },
  };
  return say(sentences.join(' '), open && present.programmed === 1 ? [done] : []);
};
