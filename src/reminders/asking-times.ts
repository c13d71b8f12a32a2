/** When of a day it is worth asking what is owed, for those who look ahead instead of ticking each minute. */
import { calendarOf } from '../domain/time/calendar.ts';
import { epochOf, instantAt, localDate } from '../domain/time/dates.ts';
import type { LocalDate } from '../domain/plan/document.ts';
import type { PlanState } from '../domain/plan/plan-state.ts';
import { ackInstants } from './rules/ack-rule.ts';

/** The rules' hours, on working days, and the moments of acknowledgements; of any day of the plan's zone; milliseconds of plan time, in order. */
export const askingTimes = (state: PlanState): ((date: LocalDate) => number[]) => {
  const times = [
    ...new Set(
      Object.values(state.settings.rules)
        .filter((rule) => rule.enabled)
        .map((rule) => rule.at),
    ),
  ];
  const moments = new Map<LocalDate, number[]>();
  for (const at of new Set(ackInstants(state))) {
    const day = localDate(epochOf(at), state.timeZone);
    moments.set(day, [...(moments.get(day) ?? []), epochOf(at)]);
  }
  const { avisos } = calendarOf(state.settings);
  return (date) =>
    [
      ...new Set([
        ...(avisos.isWorkingDay(date) ? times : []).map((time) =>
          epochOf(instantAt(date, time, state.timeZone)),
        ),
        ...(moments.get(date) ?? []),
      ]),
    ].sort((a, b) => a - b);
};
