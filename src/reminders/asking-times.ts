/** When of a day it is worth asking what is owed, for those who look ahead instead of ticking each minute. */
import { calendarOf } from '../domain/time/calendar.ts';
import { addDays, epochOf, instantAt, localDate } from '../domain/time/dates.ts';
import type { LocalDate } from '../domain/plan/document.ts';
import type { PlanState } from '../domain/plan/plan-state.ts';
import { memoizeBySnapshot } from '../domain/time/memoize-by-snapshot.ts';
import { EARLIEST } from './contact-hours.ts';
import { settingOf } from './rule.ts';
import { RULES } from './rules/rules.ts';

/** The rules' hours, on working days, and the moments of single rules; of any day of the plan's zone; milliseconds of plan time, in order. */
export const askingTimes = (state: PlanState, rules = RULES): ((date: LocalDate) => number[]) => {
  const enabled = rules
    .map((rule) => ({ rule, setting: settingOf(state.settings, rule) }))
    .filter(({ setting }) => setting.enabled);
  const times = [...new Set(enabled.map(({ setting }) => setting.at))];
  const moments = new Map<LocalDate, number[]>();
  for (const at of new Set(
    enabled.flatMap(({ rule, setting }) => rule.moments?.(state, setting) ?? []),
  )) {
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

const timesOf = memoizeBySnapshot((state: PlanState) => askingTimes(state));
/** However little is expected, what is owed is reckoned anew after this, plan milliseconds. */
const LONGEST_MS = 10 * 60_000;

/** Where nothing is owed at `now` and nobody does anything, nothing is owed before this. Plan milliseconds. */
export const nextAskingTime = (state: PlanState, now: number): number => {
  const { timeZone } = state;
  const today = localDate(now, timeZone);
  // At the beginning of a day what ended with the one before is late, and in the morning what waited for it is due.
  const turns = [
    instantAt(today, EARLIEST, timeZone),
    instantAt(addDays(today, 1), '00:00', timeZone),
  ];
  const times = [...timesOf(state)(today), ...turns.map(epochOf)].filter((time) => time > now);
  return Math.min(now + LONGEST_MS, ...times);
};
