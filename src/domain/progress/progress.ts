/**
 * What the record says: the state of each scheduled month folded from its entries, and what is due of them. A
 * scheduled month is complete when reported ≥ programmed and counts one, so that "15 notifications" does not outweigh
 * a convenio.
 */
import { lastOfMonth, monthOf, yearOf } from '../time/dates.ts';
import type { LocalDate, Month } from '../plan/document.ts';
import { suspensionOf } from '../plan/suspension.ts';
import { everyLine } from '../plan/every-line.ts';
import type { PlanLine, PlanState } from '../plan/plan-state.ts';
import { entriesByMonth } from './fold.ts';
import type { ProgressEntry } from './progress-entry.ts';

export interface MonthState {
  programmed: number;
  /** Units so far; 0 when nothing was reported. */
  reported: number;
  /** A quantity stands. */
  captured: boolean;
  complete: boolean;
  justification: 'none' | 'proposed' | 'accepted' | 'rejected';
  /** The entry that the present quantity comes from. */
  last?: ProgressEntry;
  /** What "deshacer" undoes: the last quantity or justification that stands. */
  undoable?: ProgressEntry;
  /** The justification that stands, proposed or decided. */
  reason?: ProgressEntry;
  /** What the Secretario decided of it, while that stands. */
  verdict?: ProgressEntry;
  comments: ProgressEntry[];
}

export interface StateIndex {
  month(lineKey: string, month: Month): MonthState;
  /** By its identity: what cards, presses and the record name; what an amendment took out too. */
  byKey(lineKey: string): PlanLine | undefined;
  /** By its label in the version in force: what people type. An amendment may give it to another line. */
  byCode(code: string): PlanLine | undefined;
}

const isQuantity = (entry: ProgressEntry): boolean =>
  entry.kind === 'report' || entry.kind === 'initial_load';

/** Folds the entries of one line and month, in their order. */
const monthState = (entries: ProgressEntry[], programmed: number): MonthState => {
  const undone = new Set(entries.map((entry) => entry.undoes));
  const standing = entries.filter((entry) => entry.kind !== 'undo' && !undone.has(entry.ordinal));
  const last = standing.findLast(isQuantity);
  const proposal = standing.findLast((entry) => entry.kind === 'justification');
  const verdict = standing.findLast(
    (entry) => entry.kind === 'justification_accepted' || entry.kind === 'justification_rejected',
  );
  const decided =
    proposal !== undefined && verdict !== undefined && verdict.ordinal > proposal.ordinal;
  const undoable = standing.findLast(
    (entry) => isQuantity(entry) || (entry.kind === 'justification' && !decided),
  );
  const reported = last?.total ?? 0;
  return {
    programmed,
    reported,
    captured: last !== undefined,
    complete: last !== undefined && programmed > 0 && reported >= programmed,
    justification:
      proposal === undefined
        ? 'none'
        : !decided
          ? 'proposed'
          : verdict.kind === 'justification_accepted'
            ? 'accepted'
            : 'rejected',
    ...(last === undefined ? {} : { last }),
    ...(undoable === undefined ? {} : { undoable }),
    ...(proposal === undefined ? {} : { reason: proposal }),
    ...(decided ? { verdict } : {}),
    comments: standing.filter((entry) => entry.kind === 'note'),
  };
};

const indexes = new WeakMap<PlanState, StateIndex>();

/** Built once for each snapshot. */
export const indexState = (state: PlanState): StateIndex => {
  const present = indexes.get(state);
  if (present !== undefined) return present;
  const byCode = new Map(state.lines.map((line) => [line.code, line]));
  const everKey = new Map([...state.removed, ...state.lines].map((line) => [line.lineKey, line]));
  const entries = entriesByMonth(state.entries);
  const months = new Map<string, MonthState>();
  const index: StateIndex = {
    byKey: (lineKey) => everKey.get(lineKey),
    byCode: (code) => byCode.get(code),
    month: (lineKey, month) => {
      const key = `${lineKey}/${month}`;
      const known =
        months.get(key) ??
        monthState(entries.get(key) ?? [], everKey.get(lineKey)?.schedule[String(month)] ?? 0);
      months.set(key, known);
      return known;
    },
  };
  indexes.set(state, index);
  return index;
};

/** Programmed units of a line in a month; 0 when it is not scheduled. */
export const programmed = (line: PlanLine, month: Month): number =>
  line.schedule[String(month)] ?? 0;
/** The months in which a line is scheduled; an object's numbers are in order. */
export const scheduledMonths = (line: PlanLine): Month[] =>
  Object.keys(line.schedule)
    .map(Number)
    .filter((month) => programmed(line, month) > 0);
/** A month is closed once its last day has passed. */
export const isClosed = (year: number, month: Month, today: LocalDate): boolean =>
  lastOfMonth(year, month) < today;
/** Months that closed before Avance answered for the plan; *sin captura* unless loaded. */
export const isBeforeAdoption = (state: PlanState, month: Month): boolean =>
  isClosed(state.year, month, state.activeFrom);
/** 0 before the plan's year, 13 after it. */
export const currentMonth = (state: Pick<PlanState, 'year'>, today: LocalDate): number => {
  const year = yearOf(today);
  return year < state.year ? 0 : year > state.year ? 13 : monthOf(today);
};

/** Is a line due in a month and still to be answered? Nobody is reminded of what is done, justified or proposed. */
export const awaitsAnswer = (state: PlanState, line: PlanLine, month: Month): boolean => {
  const one = indexState(state).month(line.lineKey, month);
  return (
    programmed(line, month) > 0 &&
    !one.complete &&
    suspensionOf(state.suspensions, line.lineKey, month) === undefined &&
    (one.justification === 'none' || one.justification === 'rejected')
  );
};

export interface PendingItem {
  line: PlanLine;
  month: Month;
  state: MonthState;
  /** Its month is closed. */
  overdue: boolean;
  /** A justification waits for the Secretario: shown, but nobody is chased. */
  proposed: boolean;
}

/** What is due and incomplete, by month and then in the document's order; justified, suspended and before adoption left out. */
export const pending = (
  state: PlanState,
  today: LocalDate,
  filter: (line: PlanLine) => boolean = () => true,
): PendingItem[] => {
  const index = indexState(state);
  const current = currentMonth(state, today);
  const items = everyLine(state)
    .filter(filter)
    .flatMap((line) =>
      scheduledMonths(line)
        .filter((month) => month <= current)
        .map((month): PendingItem => {
          const one = index.month(line.lineKey, month);
          return {
            line,
            month,
            state: one,
            overdue: month < current,
            proposed: one.justification === 'proposed',
          };
        })
        .filter(
          (item) =>
            !item.state.complete &&
            item.state.justification !== 'accepted' &&
            suspensionOf(state.suspensions, item.line.lineKey, item.month) === undefined &&
            !(item.overdue && isBeforeAdoption(state, item.month) && !item.state.captured),
        ),
    );
  return items.sort((a, b) => a.month - b.month);
};
