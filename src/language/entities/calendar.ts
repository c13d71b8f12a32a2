/** Days of the calendar as they are built from what was written. */
import type { LocalDate } from '../../domain/plan/document.ts';
import { addDays, weekday } from '../../domain/time/dates.ts';

const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const isDay = (year: number, month: number, day: number): boolean =>
  day >= 1 && day <= (LENGTHS[month - 1] ?? 0) && (month !== 2 || day < 29 || isLeap(year));

/** Undefined where there is no such day. */
export const buildDate = (year: number, month: number, day: number): LocalDate | undefined =>
  isDay(year, month, day)
    ? `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    : undefined;

/** "20" of "16/03/20" is 2020. */
export const fullYear = (digits: string): number =>
  digits.length === 2 ? 2000 + Number(digits) : Number(digits);

/** The first such weekday after a day. @param day 1 Monday … 7 Sunday. */
export const nextWeekday = (after: LocalDate, day: number): LocalDate =>
  addDays(after, ((day - weekday(after) + 6) % 7) + 1);

/** The last such weekday before a day. */
export const lastWeekday = (before: LocalDate, day: number): LocalDate =>
  addDays(before, -(((weekday(before) - day + 6) % 7) + 1));

/** The same day of the year after; 29 February has none. */
export const yearLater = (date: LocalDate): LocalDate | undefined =>
  buildDate(Number(date.slice(0, 4)) + 1, Number(date.slice(5, 7)), Number(date.slice(8)));
