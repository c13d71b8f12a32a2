/** What the rules about the commission's sessions share: session by session, one card each, to the Secretario and where the rule says the commission. */
import { addDays, lastOfMonth } from '../domain/time/dates.ts';
import type { LocalDate } from '../domain/plan/document.ts';
import type { PlanState } from '../domain/plan/plan-state.ts';
import { sessionsResumeOn } from '../domain/plan/suspension.ts';
import { foldSession, type SessionState } from '../domain/sessions/session-state.ts';
import type { Owner } from '../conversation/owner.ts';
import { recipientOf } from './owed.ts';
import { commissionOf, secretaries } from './owners.ts';
import {
  byDefault,
  type Occurrence,
  type ReminderRule,
  type RuleContext,
  type Series,
} from './rule.ts';

type SessionWindow = NonNullable<SessionState['record']['window']>;

export interface PlannedSession {
  date: LocalDate;
  /** The last local day on which it is worth sending. */
  until: LocalDate;
  period: string;
  to: ('secretary' | 'commission')[];
}

const isSuspended = ({ suspensions, year }: PlanState, day: LocalDate): boolean =>
  sessionsResumeOn(suspensions, year, day) !== undefined;

/**
 * The window of a session that is not over; none when it closed before Avance answered for the plan, or in days that an
 * act suspended: that is nobody's rezago.
 */
export const openWindow = (
  { state }: RuleContext,
  { record: { window }, resolved, date }: SessionState,
): SessionWindow | undefined =>
  resolved ||
  window === undefined ||
  window.closesOn < state.activeFrom ||
  (date === undefined && isSuspended(state, window.closesOn))
    ? undefined
    : window;

/** Two working days before a window closes. */
export const closingDay = ({ calendar }: RuleContext, window: SessionWindow): LocalDate =>
  calendar.avisos.addWorkingDays(window.closesOn, -2);

/** The day before the next window opens: "the next step" after a missed session; a month where there is none. */
export const nextOpening = (state: PlanState, after: LocalDate): LocalDate => {
  const opens = state.sessions
    .flatMap(({ window }) =>
      window !== undefined && window.opensOn > after ? [window.opensOn] : [],
    )
    .sort()[0];
  return addDays(opens ?? addDays(lastOfMonth(state.year, 12), 31), -1);
};

/** What would go out in suspended days waits for the first day of work after them. */
export const dayFor = ({ state, calendar }: RuleContext, date: LocalDate): LocalDate => {
  const resumes = sessionsResumeOn(state.suspensions, state.year, date);
  return resumes === undefined ? date : calendar.avisos.nextWorkingDay(resumes);
};

const occur = (
  context: RuleContext,
  session: SessionState,
  rule: string,
  planned: PlannedSession,
): Occurrence[] => {
  const { state, today, due, endOf } = context;
  if (planned.date < state.activeFrom && planned.until < state.activeFrom) return [];
  const date = dayFor(context, planned.date);
  if (date !== planned.date && date > planned.until) return [];
  const at = due(date);
  if (at === undefined) return [];
  const owners: Owner[] = [
    ...(planned.to.includes('secretary') ? secretaries(state, today) : []),
    ...(planned.to.includes('commission') ? [commissionOf(state)] : []),
  ];
  return owners.map((owner) => ({
    key: `${rule}/${session.record.key}/${planned.period}/${recipientOf(owner)}`,
    rule,
    at,
    worthUntil: endOf(planned.until),
    owner,
    subject: {
      type: 'session',
      sessionKey: session.record.key,
      rule,
      ...(owner.kind === 'commission' ? { toCommission: true } : {}),
    },
    lineKeys: [],
  }));
};

/** Gone through by all the rules about sessions, side by side in the list. */
export const sessions: Series<SessionState> = {
  parts: (state, today) => state.sessions.map((record) => foldSession(record, today)),
};

/** @param plan the days on which it falls due for a session. */
export const sessionRule = (
  name: string,
  reason: string,
  plan: (context: RuleContext, session: SessionState) => PlannedSession[],
  maxTimes?: number,
): ReminderRule<SessionState> => ({
  name,
  scope: 'plan',
  reason,
  defaults: byDefault(maxTimes),
  series: sessions,
  occurrences: (context, session) =>
    plan(context, session).flatMap((planned) => occur(context, session, name, planned)),
});
