/** A month as keys name it, and as it is reported. */
import type { Calendar } from '../domain/time/calendar.ts';
import { addDays, lastOfMonth } from '../domain/time/dates.ts';
import type { LocalDate, Month } from '../domain/plan/document.ts';

/** `2020-03`. */
export const periodOf = (year: number, month: number): string =>
  `${year}-${String(month).padStart(2, '0')}`;

/** The last day of a month; one without a day of work is opened on the first one after it, and has a week from then. */
export const lastDayToReport = (calendar: Calendar, year: number, month: Month): LocalDate => {
  const last = lastOfMonth(year, month);
  const opened = calendar.firstWorkingDay(year, month);
  return opened > last ? addDays(opened, 6) : last;
};
