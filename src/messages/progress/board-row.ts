/** Lines as rows of a list: code, text, what stands, and the buttons that say it is done or open the line's own card. */
import type { Action, Block, Press } from '../../conversation/message.ts';
import type { LocalDate, Month } from '../../domain/plan/document.ts';
import type { PlanLine, PlanState } from '../../domain/plan/plan-state.ts';
import { indexState } from '../../domain/progress/progress.ts';
import { monthName, shorten } from '../words.ts';
import { statusNow, whyAway } from './line-card.ts';
import { lineText, whoAnswers } from './line-row.ts';

const MOST_TEXT = 90;
const MOST_STATUS = 90;

export interface RowOf {
  lineKey: string;
  month: Month;
}

export interface RowStyle {
  /** Lists of several months name each row's. */
  month?: boolean;
  /** The responsible person's name; where all are the reader's own it says nothing. */
  responsible?: boolean;
  /** The list is of several areas. */
  area?: boolean;
}

const done = ({ lineKey, month }: RowOf): Press => ({
  verb: 'marcar-hecho',
  args: { line: lineKey, month },
});

/** Opens the line's own card in private. */
const openLine = ({ lineKey, month }: RowOf): Press => ({
  verb: 'abrir-linea',
  args: { line: lineKey, month },
});

const rowActions = (row: RowOf, isComplete: boolean): Action[] => [
  ...(isComplete ? [] : [{ kind: 'press', label: 'Hecho', press: done(row) } as const]),
  { kind: 'press', label: 'Responder', press: openLine(row) },
];

/** "⭕ Pendiente (0 de 15)": how many are programmed, where it is more than one. */
const standing = (state: PlanState, line: PlanLine, month: Month): string => {
  const { captured, programmed } = indexState(state).month(line.lineKey, month);
  const { text } = statusNow(state, line, month);
  return `${shorten(text, MOST_STATUS)}${captured || programmed <= 1 ? '' : ` (0 de ${programmed})`}`;
};

const rowText = (
  state: PlanState,
  line: PlanLine,
  month: Month,
  { month: named, responsible, area = false }: RowStyle,
): string => {
  const who = responsible === true ? whoAnswers(state, line, area) : '';
  const parts = [
    line.code,
    ...(named === true ? [monthName(month)] : []),
    lineText(state, line, MOST_TEXT),
  ];
  return `${parts.join(' · ')}${who} — ${standing(state, line, month)}`;
};

/** One line of a month; one that is not due any more says why, and has no buttons. */
export const lineRow = (
  state: PlanState,
  row: RowOf,
  today: LocalDate,
  style: RowStyle = {},
): Block[] => {
  const line = indexState(state).byKey(row.lineKey);
  if (line === undefined) return [];
  const away = whyAway(state, line, row.month, today);
  if (away !== undefined) return [{ type: 'text', text: away, tone: 'subtle' }];
  const { complete } = indexState(state).month(row.lineKey, row.month);
  return [
    { type: 'text', text: rowText(state, line, row.month, style) },
    { type: 'actions', actions: rowActions(row, complete) },
  ];
};
