/** The lines that one person answers for in a month, as one private list with the rows of a board. */
import type { Block, Message } from '../../conversation/message.ts';
import type { SubjectOf } from '../../conversation/subject.ts';
import type { LocalDate, Month } from '../../domain/plan/document.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import type { CardKind } from '../card-kind.ts';
import { subtleText } from '../small-text.ts';
import { count, monthName } from '../words.ts';
import { anyWaits, doneOf } from './board-card.ts';
import { lineRow } from './board-row.ts';

declare module '../../conversation/subject.ts' {
  interface SubjectKinds {
    /** Lines of which a person is responsible, due in a month. */
    ownLines: { personId: string; month: Month; lineKeys: string[] };
  }
}

/** Rows with buttons; further ones are a command away, so that the list fits into a message of any platform. */
const MOST_ROWS = 10;
/** Beside other messages in one. */
const COMPACT_ROWS = 4;

const ownCard = (
  state: PlanState,
  { month, lineKeys }: SubjectOf<'ownLines'>,
  today: LocalDate,
  most: number,
): Message => {
  const title = `Tus líneas de ${monthName(month)}`;
  const rest = lineKeys.length - most;
  const done = doneOf(state, { lineKeys, month });
  const blocks: Block[] = [
    { type: 'heading', text: title },
    {
      type: 'text',
      size: 'small',
      text: 'Toca «Hecho», o «Responder» para contestar una en privado: «van 3», un archivo, «no se pudo porque…» o «recuérdamelo el jueves».',
    },
    { type: 'progress', label: 'Hechas', done, total: lineKeys.length },
    ...lineKeys.slice(0, most).flatMap((lineKey) => lineRow(state, { lineKey, month }, today)),
    ...(rest <= 0
      ? []
      : [subtleText(`Y ${count(rest, 'línea más', 'líneas más')}: escribe /pendientes mías.`)]),
  ];
  return {
    text: `${title}: ${count(lineKeys.length, 'línea', 'líneas')}; ${done} de ${lineKeys.length} hechas`,
    blocks,
  };
};

export const ownLinesKind: CardKind<'ownLines'> = {
  type: 'ownLines',
  topic: ({ month }) => `own/${month}`,
  draw: (subject, { state, today, compact }) =>
    ownCard(state, subject, today, compact === true ? COMPACT_ROWS : MOST_ROWS),
  stillRelevant: (subject, state) => anyWaits(state, subject),
  showing: (changed) =>
    'lineKey' in changed ? [{ topic: `own/${changed.month}`, containing: changed.lineKey }] : [],
  replies: 'board',
};
