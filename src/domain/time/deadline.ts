/**
 * Deadlines (*plazos*) of what travels between the INE and the institute. Days are counted from the day after the
 * document arrived and end with their last day; hours are counted from moment to moment. Working days and hours are those
 * of the *plazos* calendar: during an electoral process every day and hour counts ("todos los días y horas son hábiles").
 */
import { DateTime } from 'luxon';
import type { Calendar } from './calendar.ts';
import { addDays, epochOf, instantAt, localDate, toInstant } from './dates.ts';
import type { Instant } from '../plan/document.ts';

export interface Term {
  unit: 'calendar_days' | 'working_days' | 'hours';
  /** At least 1. */
  amount: number;
}

/** A term counted from its start, or a date and hour (exclusive) that the document itself fixes. */
export type TermOrMoment = Term | { unit: 'fixed'; until: Instant };

/** By which days a term runs: of electoral matter the calendar's own; `{ plazos: calendar.ordinary }` of other matter. */
export type TermDays = Pick<Calendar, 'plazos'>;

/** Longer than any term: past it the settings leave no hour at all. */
const MOST_DAYS = 800;

const endOfDay = (date: string, timeZone: string): Instant =>
  instantAt(addDays(date, 1), '00:00', timeZone);

/** Hours run only on days that count; the hour of arrival is the first. */
const afterHours = (
  receivedAt: Instant,
  amount: number,
  { plazos }: TermDays,
  timeZone: string,
): Instant => {
  let now = epochOf(receivedAt);
  let left = amount * 3_600_000;
  for (
    let day = localDate(now, timeZone), tries = 0;
    tries < MOST_DAYS;
    day = addDays(day, 1), tries += 1
  ) {
    const ends = epochOf(endOfDay(day, timeZone));
    if (plazos.isWorkingDay(day)) {
      if (now + left <= ends) return toInstant(now + left, timeZone);
      left -= ends - now;
    }
    now = ends;
  }
  return toInstant(now, timeZone);
};

/**
 * The last moment of a term, exclusive: what is done before it is in time. With the zone's offset; a day ends at midnight.
 * @param receivedAt instant of arrival.
 */
export const deadlineOf = (
  receivedAt: Instant,
  term: TermOrMoment,
  days: TermDays,
  timeZone: string,
): Instant => {
  const day = localDate(epochOf(receivedAt), timeZone);
  switch (term.unit) {
    case 'fixed':
      return term.until;
    case 'hours':
      return afterHours(receivedAt, term.amount, days, timeZone);
    case 'calendar_days':
      return endOfDay(addDays(day, term.amount), timeZone);
    case 'working_days':
      return endOfDay(days.plazos.addWorkingDays(day, term.amount), timeZone);
  }
};

/** Half-way between two instants, to the minute. */
export const halfWay = (from: Instant, to: Instant, timeZone: string): Instant =>
  toInstant(
    DateTime.fromMillis((epochOf(from) + epochOf(to)) / 2)
      .startOf('minute')
      .toMillis(),
    timeZone,
  );
