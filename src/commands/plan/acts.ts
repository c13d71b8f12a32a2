/** What a text or a row of a file says of a suspension or a rescheduling, decided against the plan and recorded: for the chat and the command line. */
import { randomUUID } from 'node:crypto';
import type { PlanLine, PlanState } from '../../domain/plan/plan-state.ts';
import type { Rescheduling } from '../../domain/plan/rescheduling.ts';
import { decideMove } from '../../domain/plan/rescheduling-decide.ts';
import { monthsClosingIn, sameSuspension, type Suspension } from '../../domain/plan/suspension.ts';
import { scheduledMonths } from '../../domain/progress/progress.ts';
import type { LocalDate, Month } from '../../domain/plan/document.ts';
import type { MoveText, SuspensionText } from '../../language/suspension-text.ts';
import {
  alreadySuspended,
  MOVE_HOW,
  moveRefused,
  nothingSuspended,
  SUSPEND_HOW,
} from '../../messages/plan/suspension-text.ts';
import { cards } from '../../messages/draw.ts';
import type { Db } from '../../store/database/store.ts';
import { markLinesStale } from '../../store/ledger/line-cards.ts';
import type { Author } from '../../store/plan/plans.ts';
import { declareRescheduling, undoRescheduling } from '../../store/record/reschedulings.ts';
import { declareSuspension, liftSuspension } from '../../store/record/suspensions.ts';
import { typedLine } from '../reporting.ts';

/** Why nothing can be done; `known`: because it stands already. */
export interface Refusal {
  refused: string;
  known?: true;
}

/** The days of a text lie in the plan's year, in their order. */
const areDays = (year: number, from: LocalDate, to: LocalDate): boolean =>
  from <= to && from >= `${year}-01-01` && to <= `${year}-12-31`;

const isComplete = ({ codes, months, from, to, sessions, act, unknown }: SuspensionText) =>
  unknown === undefined &&
  act !== '' &&
  (codes.length > 0 || sessions === true) &&
  (months.length > 0 || (from !== undefined && to !== undefined)) &&
  !(months.length > 0 && from !== undefined);

/** Of months only what is scheduled in them; days pause everything. */
const linesIn = (lines: PlanLine[], months: Month[] | undefined): PlanLine[] =>
  months === undefined
    ? lines
    : lines.filter((line) => scheduledMonths(line).some((month) => months.includes(month)));

export const suspensionFrom = (
  state: PlanState,
  given: SuspensionText,
): { suspension: Suspension; lines: PlanLine[] } | Refusal => {
  const { from, to, whole, sessions, act } = given;
  if (!isComplete(given)) return { refused: SUSPEND_HOW };
  const named = from !== undefined && to !== undefined;
  if (named && !areDays(state.year, from, to)) return { refused: SUSPEND_HOW };
  const lines = linesIn(
    given.codes.flatMap((code) => typedLine(state, code) ?? []),
    named ? undefined : given.months,
  );
  if (lines.length === 0 && sessions !== true) return { refused: nothingSuspended };
  const suspension: Suspension = {
    id: randomUUID(),
    lineKeys: lines.map(({ lineKey }) => lineKey),
    months: named ? monthsClosingIn(state.year, from, to) : given.months,
    act,
    from,
    to,
    whole,
    sessions,
  };
  return state.suspensions.some((each) => sameSuspension(each, suspension))
    ? { refused: alreadySuspended, known: true }
    : { suspension, lines };
};

export const reschedulingFrom = (
  state: PlanState,
  { code, from, to, act, unknown }: MoveText,
  today: LocalDate,
): { rescheduling: Rescheduling; line: PlanLine } | Refusal => {
  const line = code === undefined ? undefined : typedLine(state, code);
  if (
    line === undefined ||
    from === undefined ||
    to === undefined ||
    act === '' ||
    unknown !== undefined
  )
    return { refused: MOVE_HOW };
  const { lineKey } = line;
  const stands = state.reschedulings.some(
    (each) => each.lineKey === lineKey && each.from === from && each.to === to && each.act === act,
  );
  const decided = decideMove(state, line, { from, to }, today);
  if (decided.outcome === 'refused')
    return {
      refused: moveRefused(line, { from, to }, decided.why),
      ...(stands ? { known: true } : {}),
    };
  return {
    rescheduling: { id: randomUUID(), lineKey, from, to, units: decided.units, act },
    line,
  };
};

/** The lines and months of which the cards change. */
const monthsOfSuspension = ({ lineKeys, months }: Suspension) =>
  lineKeys.flatMap((lineKey) => months.map((month) => ({ lineKey, month })));
const monthsOfRescheduling = ({ lineKey, from, to }: Rescheduling) =>
  [from, to].map((month) => ({ lineKey, month }));

/** Whose record it is, and who decided. */
interface Recording {
  tx: Db;
  planId: string;
  who: Author;
}

/** Each in the record, and what shows its months drawn again. */
export const recordSuspension = async (
  { tx, planId, who }: Recording,
  suspension: Suspension,
): Promise<void> => {
  await declareSuspension(tx, planId, suspension, who);
  await markLinesStale(tx, planId, monthsOfSuspension(suspension), cards);
};
export const recordSuspensionLifted = async (
  { tx, planId, who }: Recording,
  suspension: Suspension,
): Promise<void> => {
  await liftSuspension(tx, planId, suspension.id, who);
  await markLinesStale(tx, planId, monthsOfSuspension(suspension), cards);
};
export const recordRescheduling = async (
  { tx, planId, who }: Recording,
  rescheduling: Rescheduling,
): Promise<void> => {
  await declareRescheduling(tx, planId, rescheduling, who);
  await markLinesStale(tx, planId, monthsOfRescheduling(rescheduling), cards);
};
export const recordReschedulingUndone = async (
  { tx, planId, who }: Recording,
  rescheduling: Rescheduling,
): Promise<void> => {
  await undoRescheduling(tx, planId, rescheduling.id, who);
  await markLinesStale(tx, planId, monthsOfRescheduling(rescheduling), cards);
};
