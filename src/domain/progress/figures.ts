/**
 * How far the plan is, counted in one place: whoever shows a figure takes it from here, so that it is the same on the
 * same day wherever it is read. A scheduled month counts one; units are counted apart.
 */
import type { LocalDate, Month } from '../plan/document.ts';
import { everyLine } from '../plan/every-line.ts';
import type { PlanLine, PlanState } from '../plan/plan-state.ts';
import { movedUntil } from '../plan/rescheduling.ts';
import { suspensionOf } from '../plan/suspension.ts';
import { calendarOf } from '../time/calendar.ts';
import { yearOf, monthOf } from '../time/dates.ts';
import {
  currentMonth,
  indexState,
  isBeforeAdoption,
  programmed,
  scheduledMonths,
} from './progress.ts';

/** What stands of some months: scheduled months that are complete, and apart from them their units. */
export interface Part {
  complete: number;
  scheduled: number;
  /** Reported capped at programmed ÷ programmed. */
  units: { reported: number; programmed: number };
}

/** Scheduled months that are neither complete nor to be chased, and rezago: each in a column of its own. */
interface Columns {
  /** Rezago: closed, incomplete, not justified. */
  overdue: number;
  /** Closed, incomplete, with an accepted justification. */
  justified: number;
  /** Months up to the one in course that an act moved to another: they count there. */
  rescheduled: number;
  /** Closed or in course, incomplete, and suspended by an act: neither rezago nor chased. */
  suspended: number;
  /** Sin captura: closed before adoption and not loaded; neither avance nor rezago. */
  uncaptured: number;
}

export interface Figures extends Columns {
  /** The last closed month of the plan's year, if any is closed. */
  lastClosedMonth?: Month;
  /** Al cierre: of the closed months. */
  closed: Part;
  /** Mes en curso. `month` 0 before the year, 13 after it. */
  current: Part & { month: number };
}

type Filter = (line: PlanLine) => boolean;
const EVERY: Filter = () => true;

const noPart = (): Part => ({ complete: 0, scheduled: 0, units: { reported: 0, programmed: 0 } });
const noColumns = (): Columns => ({
  overdue: 0,
  justified: 0,
  suspended: 0,
  rescheduled: 0,
  uncaptured: 0,
});

/** Adds a scheduled month to the part and the column where it belongs. @param current the month in course. */
const countMonth = (
  state: PlanState,
  { line, month, current }: { line: PlanLine; month: Month; current: number },
  part: Part,
  columns: Columns,
): void => {
  const one = indexState(state).month(line.lineKey, month);
  const closed = month < current;
  if (closed && isBeforeAdoption(state, month) && !one.captured) {
    columns.uncaptured += 1;
    return;
  }
  part.scheduled += 1;
  if (one.complete) part.complete += 1;
  part.units.programmed += one.programmed;
  part.units.reported += Math.min(one.reported, one.programmed);
  if (one.complete) return;
  if (suspensionOf(state.suspensions, line.lineKey, month) !== undefined) columns.suspended += 1;
  else if (closed && one.justification === 'accepted') columns.justified += 1;
  else if (closed) columns.overdue += 1;
};

/** Product, rules of the field: Progress; Justification; Adoption in mid-year. @param today local date of the plan. */
export const figures = (state: PlanState, today: LocalDate, filter: Filter = EVERY): Figures => {
  const current = currentMonth(state, today);
  const result: Figures = {
    ...noColumns(),
    closed: noPart(),
    current: { ...noPart(), month: current },
    ...(current > 1 ? { lastClosedMonth: current - 1 } : {}),
  };
  for (const line of everyLine(state).filter(filter)) {
    result.rescheduled += movedUntil(state.reschedulings, line.lineKey, current).length;
    for (const month of scheduledMonths(line).filter((each) => each <= current))
      countMonth(
        state,
        { line, month, current },
        month < current ? result.closed : result.current,
        result,
      );
  }
  return result;
};

/**
 * Of one month, as it counts today: what {@link figures} adds up. A month to come has what is scheduled, and what was
 * reported ahead.
 */
export const monthFigures = (
  state: PlanState,
  today: LocalDate,
  month: Month,
  filter: Filter = EVERY,
): Part => {
  const part = noPart();
  const current = currentMonth(state, today);
  for (const line of everyLine(state).filter(filter))
    if (programmed(line, month) > 0) countMonth(state, { line, month, current }, part, noColumns());
  return part;
};

/** From its sixth working day on, what is missing of a month is shown as missing. */
const OPENING_DAYS = 5;

/** The day on which a month opens: its first working day, or the one on which the plan was adopted within it. */
export const openingDay = (
  { settings, year, activeFrom }: Pick<PlanState, 'settings' | 'year' | 'activeFrom'>,
  month: Month,
): LocalDate => {
  const first = calendarOf(settings).firstWorkingDay(year, month);
  const adopted = yearOf(activeFrom) === year && monthOf(activeFrom) === month;
  return adopted && activeFrom > first ? activeFrom : first;
};

/**
 * Is a month still to open, or in its first working week (five days of the calendar of *avisos*, the opening day
 * among them, and the days of rest that follow)? Nothing of it is a lack yet.
 */
export const isOpening = (
  state: Pick<PlanState, 'settings' | 'year' | 'activeFrom'>,
  today: LocalDate,
  month: Month,
): boolean => {
  const { avisos } = calendarOf(state.settings);
  return (
    today < avisos.addWorkingDays(avisos.nextWorkingDay(openingDay(state, month)), OPENING_DAYS)
  );
};
