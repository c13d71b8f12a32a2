/** The rules about the commission's sessions: one card each, to the Secretario and where the table says the commission. */
import { addDays, lastOfMonth } from '../../domain/time/dates.ts';
import type { LocalDate } from '../../domain/plan/document.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { foldSession, type SessionState } from '../../domain/sessions/session-state.ts';
import type { RuleName } from '../../domain/plan/settings.ts';
import { secretaries } from '../owners.ts';
import type { Owner } from '../owed.ts';
import type { Occurrence, RuleContext } from './rules.ts';

interface Planned {
  rule: RuleName;
  date: LocalDate;
  /** The last local day on which it is worth sending. */
  until: LocalDate;
  period: string;
  commission: boolean;
}

/** Before a date is set: preparation, opening, closing; after the window: missed. */
const windowRules = ({ state, calendar, today }: RuleContext, session: SessionState): Planned[] => {
  const window = session.record.window;
  // What closed before Avance answered for the plan is nobody's rezago.
  if (window === undefined || session.resolved || window.closesOn < state.activeFrom) return [];
  const { avisos } = calendar;
  const period = session.record.key;
  const planned: Planned[] = [
    {
      rule: 'SESSION_PREPARATION',
      date: avisos.addWorkingDays(window.opensOn, -10),
      until: addDays(window.opensOn, -1),
      period,
      commission: false,
    },
  ];
  if (session.date !== undefined && session.date >= today) return planned;
  const opens = avisos.nextWorkingDay(window.opensOn);
  const closes = avisos.addWorkingDays(window.closesOn, -2);
  if (session.date === undefined) {
    if (opens <= window.closesOn)
      planned.push({
        rule: 'SESSION_OPENING',
        date: opens,
        until: closes > opens ? addDays(closes, -1) : window.closesOn,
        period,
        commission: true,
      });
    planned.push({
      rule: 'SESSION_CLOSING',
      date: closes,
      until: window.closesOn,
      period,
      commission: true,
    });
  }
  const lastDay = session.date ?? window.closesOn;
  planned.push({
    rule: 'SESSION_MISSED',
    date: avisos.nextWorkingDay(addDays(lastDay, 1)),
    until: nextOpening(state, lastDay),
    period,
    commission: true,
  });
  return planned;
};

/** The day before the next window opens: "the next step" after a missed session; a month where there is none. */
const nextOpening = (state: PlanState, after: LocalDate): LocalDate => {
  const opens = state.sessions
    .flatMap((one) =>
      one.window !== undefined && one.window.opensOn > after ? [one.window.opensOn] : [],
    )
    .sort()[0];
  return addDays(opens ?? addDays(lastOfMonth(state.year, 12), 31), -1);
};

/** An extraordinary session has no window: its day passed, and it is not known to have been held. */
const missedRule = ({ state, calendar, today }: RuleContext, session: SessionState): Planned[] => {
  const { date } = session;
  if (
    session.record.window !== undefined ||
    date === undefined ||
    date >= today ||
    session.resolved
  )
    return [];
  return [
    {
      rule: 'SESSION_MISSED',
      date: calendar.avisos.nextWorkingDay(addDays(date, 1)),
      until: nextOpening(state, date),
      period: String(session.dates),
      commission: true,
    },
  ];
};

const callRule = ({ calendar }: RuleContext, session: SessionState): Planned[] =>
  session.date === undefined || session.resolved || session.status === 'convened'
    ? []
    : [
        {
          rule: 'SESSION_CALL',
          date: calendar.avisos.addWorkingDays(session.date, -3),
          until: session.date,
          period: String(session.dates),
          commission: false,
        },
      ];

const minutesRule = (
  { calendar, maxTimes, today }: RuleContext,
  session: SessionState,
): Planned[] => {
  if (session.heldOn === undefined || session.minutes !== undefined) return [];
  const start = calendar.avisos.addWorkingDays(session.heldOn, 5);
  const planned: Planned[] = [];
  for (let nth = 1; nth <= Math.min(maxTimes('MINUTES_PENDING'), 60); nth += 1) {
    const date = calendar.avisos.nextWorkingDay(addDays(start, 7 * (nth - 1)));
    if (date > today) break;
    planned.push({
      rule: 'MINUTES_PENDING',
      date,
      until: addDays(calendar.avisos.nextWorkingDay(addDays(start, 7 * nth)), -1),
      period: String(nth),
      commission: false,
    });
  }
  return planned;
};

const occur = (
  { state, due, endOf }: RuleContext,
  session: SessionState,
  planned: Planned,
): Occurrence[] => {
  if (planned.date < state.activeFrom && planned.until < state.activeFrom) return [];
  const at = due(planned.rule, planned.date);
  if (at === undefined) return [];
  const owners: Owner[] = [
    ...secretaries(state),
    ...(planned.commission ? [{ kind: 'commission', key: 'commission' } as const] : []),
  ];
  return owners.map((owner) => ({
    key: `${planned.rule}/${session.record.key}/${planned.period}/${owner.key}`,
    rule: planned.rule,
    at,
    worthUntil: endOf(planned.until),
    owner,
    subject: {
      type: 'session',
      sessionKey: session.record.key,
      rule: planned.rule,
      ...(owner.kind === 'commission' ? { toCommission: true } : {}),
    },
    lineKeys: [],
  }));
};

export const sessionOccurrences = (context: RuleContext): Occurrence[] =>
  context.state.sessions
    .map((record) => foldSession(record, context.today))
    .flatMap((session) =>
      [
        ...windowRules(context, session),
        ...missedRule(context, session),
        ...callRule(context, session),
        ...minutesRule(context, session),
      ].flatMap((planned) => occur(context, session, planned)),
    );
