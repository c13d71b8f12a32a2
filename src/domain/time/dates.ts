/**
 * Local dates as `YYYY-MM-DD` text, and the way between them and instants of a time zone. Pure: no clock is read.
 */
import { DateTime } from 'luxon';
import type { Instant, LocalDate, Month } from '../plan/document.ts';

const utc = (date: LocalDate): DateTime => DateTime.fromISO(date, { zone: 'utc' });
const DAY_MS = 86_400_000;

/** `date` moved by `days` (may be negative). */
export const addDays = (date: LocalDate, days: number): LocalDate =>
  new Date(Date.UTC(yearOf(date), monthOf(date) - 1, Number(date.slice(8, 10))) + days * DAY_MS)
    .toISOString()
    .slice(0, 10);
/** 1 Monday … 7 Sunday. */
export const weekday = (date: LocalDate): number =>
  ((new Date(Date.UTC(yearOf(date), monthOf(date) - 1, Number(date.slice(8, 10)))).getUTCDay() +
    6) %
    7) +
  1;
export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));
export const monthOf = (date: LocalDate): Month => Number(date.slice(5, 7));
export const firstOfMonth = (year: number, month: Month): LocalDate =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
export const lastOfMonth = (year: number, month: Month): LocalDate =>
  month === 12
    ? `${String(year).padStart(4, '0')}-12-31`
    : addDays(firstOfMonth(year, month + 1), -1);
/** `2020-W10`, the ISO week. */
export const isoWeek = (date: LocalDate): string => {
  const day = utc(date);
  return `${day.weekYear}-W${String(day.weekNumber).padStart(2, '0')}`;
};
/** Does the day exist? */
export const isLocalDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && utc(text).isValid;

const MOST_INSTANTS = 10_000;
const MINUTE_MS = 60_000;
const localDates = new Map<string, LocalDate>();
/** The local date of an instant (milliseconds since the epoch) in a time zone. */
export const localDate = (epochMs: number, timeZone: string): LocalDate => {
  // Dates change at a full minute everywhere; every question asks for the same one.
  const name = `${Math.floor(epochMs / MINUTE_MS)} ${timeZone}`;
  const known = localDates.get(name);
  if (known !== undefined) return known;
  const date = DateTime.fromMillis(epochMs, { zone: timeZone }).toISODate() ?? '';
  if (localDates.size >= MOST_INSTANTS) localDates.clear();
  localDates.set(name, date);
  return date;
};
const instants = new Map<string, Instant>();
/** The instant at which the zone's clocks show this date and `HH:MM`, with the zone's offset. Kept: the rules ask for the same hours again and again. */
export const instantAt = (date: LocalDate, time: string, timeZone: string): Instant => {
  const name = `${date}T${time} ${timeZone}`;
  const known = instants.get(name);
  if (known !== undefined) return known;
  const instant =
    DateTime.fromISO(`${date}T${time}`, { zone: timeZone }).toISO({ suppressMilliseconds: true }) ??
    '';
  if (instants.size >= MOST_INSTANTS) instants.clear();
  instants.set(name, instant);
  return instant;
};
/** An instant (milliseconds since the epoch) as ISO text with the zone's offset. */
export const toInstant = (epochMs: number, timeZone: string): Instant =>
  DateTime.fromMillis(epochMs, { zone: timeZone }).toISO() ?? '';
/** The instant itself when the zone's clocks show a full hour, else the next full hour. With the zone's offset. */
export const nextFullHour = (instant: Instant, timeZone: string): Instant => {
  const local = DateTime.fromMillis(epochOf(instant), { zone: timeZone });
  const hour = local.startOf('hour');
  return hour.toMillis() === local.toMillis()
    ? instant
    : (hour.plus({ hours: 1 }).toISO({ suppressMilliseconds: true }) ?? '');
};
/** Milliseconds since the epoch. */
export const epochOf = (instant: Instant): number => Date.parse(instant);
