/** One calendar of several plans: each plan's sessions, and once for each commission what outlives a year. */
import { dueItems } from '../../domain/agreements/commitment.ts';
import type { Instant } from '../../domain/plan/document.ts';
import { primaryPlans } from '../../domain/plan/plan-life.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { epochOf, localDate } from '../../domain/time/dates.ts';
import { dueInCalendar, sessionsInCalendar, type CalendarEvent } from './calendar-events.ts';

/** `planId`: whose event it is; with it its id is one of a kind. */
export type FeedEvent = CalendarEvent & { planId: string };

/** The calendar before any format. */
export interface CalendarFeed {
  /** As calendars show it. */
  name: string;
  timeZone: string;
  events: FeedEvent[];
  /** Plan time at which it was written. */
  at: Instant;
}

/** As calendars list it. */
const nameOf = (states: PlanState[], first: PlanState): string => {
  if (states.some(({ commissionId }) => commissionId !== first.commissionId))
    return first.document.plan.institution;
  return states.length === 1 ? `${first.commissionName} ${first.year}` : first.commissionName;
};

/**
 * @param states in the order in which they were imported: what outlives a year keeps the identity that it had in the
 * commission's first plan, so that a calendar does not show it anew at New Year.
 */
export const calendarFeed = (states: PlanState[], at: Instant): CalendarFeed | undefined => {
  const [first] = states;
  if (first === undefined) return undefined;
  const now = epochOf(at);
  const inCourse = new Set(primaryPlans(states, localDate(now, first.timeZone)));
  const severalCommissions = new Set(states.map(({ commissionId }) => commissionId)).size > 1;
  const eventsOf = (state: PlanState): FeedEvent[] => {
    const origin = states.find(({ commissionId }) => commissionId === state.commissionId) ?? state;
    const events = [
      ...sessionsInCalendar(state, now).map((event) => ({ ...event, planId: state.planId })),
      ...(inCourse.has(state) ? dueInCalendar(state, dueItems(state)) : []).map((event) => ({
        ...event,
        planId: origin.planId,
      })),
    ];
    const commission = state.key.split('/')[0] ?? '';
    return severalCommissions
      ? events.map((event) => ({ ...event, title: `${commission} · ${event.title}` }))
      : events;
  };
  return {
    name: nameOf(states, first),
    timeZone: first.timeZone,
    events: states.flatMap(eventsOf),
    at,
  };
};
