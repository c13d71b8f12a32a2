/** When people are written to: from eight to eight on days that are worked. */
import { calendarOf } from '../domain/time/calendar.ts';
import { addDays, epochOf, instantAt, localDate, nextFullHour } from '../domain/time/dates.ts';
import type { Instant } from '../domain/plan/document.ts';
import type { PlanState } from '../domain/plan/plan-state.ts';

export const EARLIEST = '08:00';
export const LATEST = '20:00';
/** A tick may come late, never this much. */
const LATE_MS = 10 * 60_000;

/** People are written to at a full hour of a working day, from eight to eight, unless it is urgent. */
export const withinContactHours = (state: PlanState, at: Instant, urgent: boolean): Instant => {
  if (urgent) return at;
  const { timeZone } = state;
  const { avisos } = calendarOf(state.settings);
  const hour = nextFullHour(at, timeZone);
  const day = localDate(epochOf(hour), timeZone);
  const worked = avisos.nextWorkingDay(day);
  if (worked !== day || epochOf(hour) < epochOf(instantAt(worked, EARLIEST, timeZone)))
    return instantAt(worked, EARLIEST, timeZone);
  return epochOf(hour) <= epochOf(instantAt(worked, LATEST, timeZone))
    ? hour
    : instantAt(avisos.nextWorkingDay(addDays(day, 1)), EARLIEST, timeZone);
};

/** May people be written to now? A delegation that begins, settings that change or a restart at night wait for the morning. */
export const isByDay = ({ settings, timeZone }: PlanState, now: number): boolean => {
  const today = localDate(now, timeZone);
  return (
    calendarOf(settings).avisos.isWorkingDay(today) &&
    now >= epochOf(instantAt(today, EARLIEST, timeZone)) &&
    now < epochOf(instantAt(today, LATEST, timeZone)) + LATE_MS
  );
};
