/**
 * The reminder table of the product as occurrences: each rule says on which days of the year it falls due, for whom,
 * about what and until when it is worth sending. Enabled, hour and number of times are the plan's data.
 */
import { addDays, epochOf, instantAt, localDate } from '../../domain/time/dates.ts';
import { calendarOf, type Calendar } from '../../domain/time/calendar.ts';
import type { LocalDate } from '../../domain/plan/document.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import type { RuleName } from '../../domain/plan/settings.ts';
import { ackOccurrences } from './ack-rule.ts';
import { digestOccurrences } from './digest-rules.ts';
import { dueOccurrences } from './due-rule.ts';
import { logOccurrences } from './log-rule.ts';
import { openingOccurrences } from './opening-rule.ts';
import type { Owed } from '../owed.ts';
import { sessionOccurrences } from './session-rules.ts';

export type Occurrence = Omit<Owed, 'mergedKeys'>;

export interface RuleContext {
  state: PlanState;
  calendar: Calendar;
  /** Plan time, milliseconds. */
  now: number;
  /** Local date of `now`. */
  today: LocalDate;
  /** The rule's hour on a day; undefined while that is still to come, or the rule is switched off. */
  due: (rule: RuleName, date: LocalDate) => string | undefined;
  /** The first instant after a local day. */
  endOf: (date: LocalDate) => string;
  maxTimes: (rule: RuleName) => number;
}

const makeContext = (
  state: PlanState,
  now: number,
  today: LocalDate,
  nextDay: (date: LocalDate) => LocalDate,
): RuleContext => {
  const { settings, timeZone } = state;
  return {
    state,
    now,
    today,
    calendar: calendarOf(settings),
    due: (rule, date) => {
      if (!settings.rules[rule].enabled || date > today) return undefined;
      const at = instantAt(date, settings.rules[rule].at, timeZone);
      return epochOf(at) <= now ? at : undefined;
    },
    endOf: (date) => instantAt(nextDay(date), '00:00', timeZone),
    maxTimes: (rule) => settings.rules[rule].maxTimes ?? Number.POSITIVE_INFINITY,
  };
};

/** Everything that fell due up to `now` and still has something to say, earliest first; sent or not. */
export const occurrences = (state: PlanState, now: number): Occurrence[] => {
  const context = makeContext(state, now, localDate(now, state.timeZone), (date) =>
    addDays(date, 1),
  );
  const all = [
    ...openingOccurrences(context),
    ...digestOccurrences(context),
    ...sessionOccurrences(context),
    ...ackOccurrences(context),
    ...dueOccurrences(context),
    ...logOccurrences(context),
  ];
  // Stable: within one instant the order of the table, and header before cards, stands.
  return all
    .map((one) => ({ one, at: epochOf(one.at) }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
};
