/** The days on which people are told of all that is late: with each month's close, and weekly from it until the next. */
import type { Calendar } from '../domain/time/calendar.ts';
import { addDays } from '../domain/time/dates.ts';
import { memoizeByKey } from '../domain/time/memoize-by-snapshot.ts';
import type { LocalDate, Month } from '../domain/plan/document.ts';
import { MOST_TIMES } from '../domain/plan/settings.ts';
import { lastDayToReport } from './period.ts';

/** A week's message so shortly before the next month's close waits for it. */
const FEW_DAYS = 4;

/** The first working day after a month. */
export const closeTold = (calendar: Calendar, year: number, month: Month): LocalDate =>
  calendar.avisos.nextWorkingDay(addDays(lastDayToReport(calendar, year, month), 1));

const reckonDays = (calendar: Calendar, year: number): LocalDate[] => {
  const closes = Array.from({ length: 12 }, (_, index) => closeTold(calendar, year, index + 1));
  return closes.flatMap((close, index) => {
    const next = closes[index + 1];
    const weeks = Array.from({ length: MOST_TIMES }, (_, week) =>
      calendar.avisos.nextWorkingDay(addDays(close, 7 * week)),
    );
    return weeks.filter(
      (day, week) => next === undefined || week === 0 || addDays(day, FEW_DAYS) <= next,
    );
  });
};

const reckoned = memoizeByKey<Calendar, number, LocalDate[]>();

/** Of a plan's year, in order: one day a week for all closed months together. */
export const overdueDays = (calendar: Calendar, year: number): LocalDate[] =>
  reckoned(calendar, year, () => reckonDays(calendar, year));
