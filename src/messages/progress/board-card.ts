/** Boards: the lines that a programme has every month, or those that one person answers for, as rows of one message. */
import type { Block, Message } from '../../conversation/message.ts';
import type { SubjectOf } from '../../conversation/subject.ts';
import type { LocalDate, Month } from '../../domain/plan/document.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { awaitsAnswer, indexState } from '../../domain/progress/progress.ts';
import type { CardKind } from '../card-kind.ts';
import { capital, count, monthName, shorten } from '../words.ts';
import { lineRow } from './board-row.ts';

declare module '../../conversation/subject.ts' {
  interface SubjectKinds {
    /** Lines of one programme that an area is due in a month. */
    board: { programme: string; month: Month; area: string; lineKeys: string[] };
  }
}

/** Of a list of lines: how many are done. */
export const doneOf = (
  state: PlanState,
  { lineKeys, month }: { lineKeys: string[]; month: Month },
): number => lineKeys.filter((lineKey) => indexState(state).month(lineKey, month).complete).length;

const programmeTitle = (state: PlanState, code: string): string =>
  state.document.programmes.find((programme) => programme.code === code)?.title ?? '';

const HOW =
  'Toca «Hecho», o «Responder» para abrir la línea en privado. En este hilo contesta con su código: «3-01 listo», «3-02 van 3», «todo hecho salvo 3-05».';

/** The examples name lines that stand on the board. */
const howTo = (codes: string[]): string =>
  HOW.replace('3-01', codes[0] ?? '3-01')
    .replace('3-02', codes[1] ?? '3-02')
    .replace('3-05', codes.at(-1) ?? '3-05');

const boardCard = (
  state: PlanState,
  { programme, month, lineKeys }: SubjectOf<'board'>,
  today: LocalDate,
): Message => {
  const title = `${capital(monthName(month))} · ${programme} ${shorten(programmeTitle(state, programme), 80)}`;
  const codes = lineKeys.flatMap((lineKey) => indexState(state).byKey(lineKey)?.code ?? []);
  const done = doneOf(state, { lineKeys, month });
  const blocks: Block[] = [
    { type: 'heading', text: title },
    { type: 'text', size: 'small', text: howTo(codes) },
    { type: 'progress', label: 'Hechas', done, total: lineKeys.length },
    ...lineKeys.flatMap((lineKey) =>
      lineRow(state, { lineKey, month }, today, { responsible: true }),
    ),
  ];
  return {
    text: `${title}: ${count(lineKeys.length, 'línea', 'líneas')} de cada mes; ${done} de ${lineKeys.length} hechas`,
    blocks,
  };
};

/** Does any of these lines still wait for an answer? */
export const anyWaits = (
  state: PlanState,
  { lineKeys, month }: { lineKeys: string[]; month: Month },
): boolean =>
  lineKeys.some((lineKey) => {
    const line = indexState(state).byKey(lineKey);
    return line !== undefined && awaitsAnswer(state, line, month);
  });

export const boardKind: CardKind<'board'> = {
  type: 'board',
  topic: ({ month }) => `board/${month}`,
  draw: (subject, { state, today }) => boardCard(state, subject, today),
  stillRelevant: (subject, state) => anyWaits(state, subject),
  showing: (changed) =>
    'lineKey' in changed ? [{ topic: `board/${changed.month}`, containing: changed.lineKey }] : [],
  replies: 'board',
};
