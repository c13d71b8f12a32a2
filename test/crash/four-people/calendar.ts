/** Working days of 2020 by a table of its own, so that nothing is checked against itself. */
import { DateTime } from 'luxon';

/** Ley Federal del Trabajo, artículo 74, as printed for 2020. */
const HOLIDAYS = [
  '2020-01-01',
  '2020-02-03',
  '2020-03-16',
  '2020-05-01',
  '2020-09-16',
  '2020-11-16',
  '2020-12-25',
  '2021-01-01',
];

const isWorkingDay = (date: string): boolean =>
  DateTime.fromISO(date).weekday <= 5 && !HOLIDAYS.includes(date);

const dayAfter = (date: string): string =>
  DateTime.fromISO(date).plus({ days: 1 }).toFormat('yyyy-MM-dd');
/** The day itself, where it is worked. */
export const nextWorkingDay = (date: string): string =>
  isWorkingDay(date) ? date : nextWorkingDay(dayAfter(date));

/** So many working days after a day. */
export const addWorkingDays = (date: string, count: number): string =>
  count === 0 ? date : addWorkingDays(nextWorkingDay(dayAfter(date)), count - 1);

/** From one day to another, both included. */
export const workingDays = (from: string, to: string): string[] =>
  from > to ? [] : [...(isWorkingDay(from) ? [from] : []), ...workingDays(dayAfter(from), to)];
