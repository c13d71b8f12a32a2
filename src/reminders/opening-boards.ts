/**
 * The month's opening in an area with many lines: those that are scheduled every month stand on one board for each
 * programme, every other one keeps its card. Each due line keeps its own key, so that whatever was opened before, on a
 * card or a board, is never opened again.
 */
import type { SubjectOf } from '../conversation/subject.ts';
import type { Month } from '../domain/plan/document.ts';
import type { PlanLine, PlanState } from '../domain/plan/plan-state.ts';
import { indexState, programmed } from '../domain/progress/progress.ts';
import { joinAs, unjoined } from './joined.ts';
import type { Owed } from './owed.ts';
import type { Joined, Occurrence } from './rule.ts';

/** Rows of a board: so many fit into a message of any platform, with their buttons. */
export const MOST_ROWS = 10;

type Opened = Occurrence & { subject: SubjectOf<'line'> };
const isLine = (occurrence: Occurrence): occurrence is Opened => occurrence.subject.type === 'line';

/** In each of the twelve months, those included that an act moved away. */
const isEveryMonth = ({ reschedulings }: PlanState, line: PlanLine): boolean =>
  Array.from({ length: 12 }, (_, index) => index + 1).every(
    (month) =>
      programmed(line, month) > 0 ||
      reschedulings.some(({ lineKey, from }) => lineKey === line.lineKey && from === month),
  );

/** The programme of whose board a line is; undefined for one that keeps its card. */
const boardOf = (state: PlanState, { subject }: Opened): string | undefined => {
  const line = indexState(state).byKey(subject.lineKey);
  return line === undefined || !isEveryMonth(state, line) ? undefined : line.programme;
};

/** As few portions as hold them all, about equally long. */
const portions = <T>(all: T[]): T[][] => {
  const size = Math.ceil(all.length / Math.ceil(all.length / MOST_ROWS));
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
};

const asBoard = (rows: Opened[], programme: string, month: Month, area: string): Owed => {
  const lineKeys = rows.map(({ subject }) => subject.lineKey);
  return joinAs(rows, { type: 'board', programme, month, area, lineKeys });
};

/** The lines of one month: boards and cards, each where the first of its lines stood. */
const openMonth = (state: PlanState, opened: Opened[], month: Month, area: string): Owed[] => {
  if (opened.length <= state.settings.openingCards) return opened.map(unjoined);
  const boards = new Map<string, Opened[]>();
  const places: (Opened | Opened[])[] = [];
  for (const one of opened) {
    const programme = boardOf(state, one);
    const board = programme === undefined ? undefined : boards.get(programme);
    if (board !== undefined) board.push(one);
    else if (programme === undefined) places.push(one);
    else places.push(boards.set(programme, [one]).get(programme) ?? []);
  }
  return places.flatMap((place): Owed[] =>
    Array.isArray(place)
      ? portions(place).map((rows) =>
          rows.length === 1 && rows[0] !== undefined
            ? unjoined(rows[0])
            : asBoard(rows, boardOf(state, rows[0] as Opened) ?? '', month, area),
        )
      : [unjoined(place)],
  );
};

const isHeader = ({ subject }: Occurrence): boolean => subject.type === 'header';
const monthOf = ({ subject }: Occurrence): Month =>
  subject.type === 'line' || subject.type === 'header' ? subject.month : 0;

/** Product, rules of the field: noise kills trust. More lines than `openingCards` of the settings: boards. */
export const joinedOpening: Joined = {
  join: (due, state) =>
    [...new Set(due.map(monthOf))].flatMap((month) => {
      const opened = due.filter((each) => monthOf(each) === month);
      const area = opened[0]?.owner.key ?? '';
      return [
        ...opened.filter(isHeader).map(unjoined),
        ...openMonth(state, opened.filter(isLine), month, area),
      ];
    }),
};
