/** SNOOZED: who asked to be reminded of a card gets it once more, in private, on the day that they named, while it is pending. */
import { addDays, epochOf, instantAt } from '../../domain/time/dates.ts';
import { calendarOf } from '../../domain/time/calendar.ts';
import type { Instant } from '../../domain/plan/document.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { awaitsAnswer, indexState } from '../../domain/progress/progress.ts';
import type { DayAndTime, ProgressEntry } from '../../domain/progress/progress-entry.ts';
import { EARLIEST, LATEST } from '../contact-hours.ts';
import { periodOf } from '../period.ts';
import { alone, byDefault, settingOf, type Occurrence, type ReminderRule } from '../rule.ts';

const RULE = 'SNOOZED';
/** What could not be said for this long was looked at meanwhile. */
const WORTH_DAYS = 7;
const defaults = byDefault();

/** When somebody who asked for that day is written to: on a day that is worked, at the hour that they named where people may be written to then. */
export const remindedAt = (state: PlanState, { date, time }: DayAndTime): Instant => {
  const { settings, timeZone } = state;
  const { avisos } = calendarOf(settings);
  const hour = settingOf(settings, { name: RULE, defaults }).at;
  const isLate = time !== undefined && time > LATEST;
  const day = avisos.nextWorkingDay(isLate ? addDays(date, 1) : date);
  const atHour = day === date && time !== undefined && time >= EARLIEST && time <= LATEST;
  return instantAt(day, atHour ? time : hour, timeZone);
};

/** Are people reminded at all? */
export const isSnoozingOn = ({ settings }: PlanState): boolean =>
  settingOf(settings, { name: RULE, defaults }).enabled;

/** Of each person, line and month the last that was asked for, while it is pending. */
const standing = (state: PlanState): ProgressEntry[] => {
  const last = new Map<string, ProgressEntry>();
  for (const entry of state.entries)
    if (entry.kind === 'snooze')
      last.set(`${entry.lineKey}/${entry.month}/${entry.authorId}`, entry);
  return [...last.values()].filter(({ lineKey, month }) => {
    const line = indexState(state).byKey(lineKey);
    return line !== undefined && awaitsAnswer(state, line, month);
  });
};

const atOf = (state: PlanState, { until }: ProgressEntry): Instant[] =>
  until === undefined ? [] : [remindedAt(state, until)];

export const snoozed: ReminderRule<undefined> = {
  name: RULE,
  scope: 'plan',
  defaults,
  reason: 'pediste que se te recordara ese día',
  series: alone(),
  moments: (state) => standing(state).flatMap((entry) => atOf(state, entry)),
  occurrences: ({ state, now, endOf }) =>
    standing(state).flatMap((entry) =>
      atOf(state, entry)
        .filter((at) => epochOf(at) <= now)
        .map((at): Occurrence => {
          const { lineKey, month, ordinal, authorId } = entry;
          return {
            key: `${RULE}/${lineKey}/${periodOf(state.year, month)}.${ordinal}/${authorId}`,
            rule: RULE,
            at,
            worthUntil: endOf(addDays(at.slice(0, 10), WORTH_DAYS)),
            owner: { kind: 'person', key: authorId },
            lineKeys: [lineKey],
            // At the hour that they named.
            ...(entry.until?.time === undefined ? {} : { urgent: true }),
            subject: { type: 'snoozed', lineKey, month },
          };
        }),
    ),
};
