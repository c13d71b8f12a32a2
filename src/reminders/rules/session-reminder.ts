/** SESSION_REMINDER: the working day before a session, to each member, and in a line to the commission's channel. */
import type { SessionState } from '../../domain/sessions/session-state.ts';
import { membersOf } from '../../domain/sessions/members.ts';
import { epochOf, instantAt } from '../../domain/time/dates.ts';
import { recipientOf } from '../owed.ts';
import { commissionOf } from '../owners.ts';
import { byDefault, type Occurrence, type ReminderRule, type RuleContext } from '../rule.ts';
import { sessions } from '../session-notices.ts';

const RULE = 'SESSION_REMINDER';

/** Who was told of it only since then is not reminded of it too. */
const remind = (context: RuleContext, session: SessionState): Occurrence[] => {
  const { state, calendar, due, endOf } = context;
  const { date, time, datedBy, notice, resolved, record, status } = session;
  if (date === undefined || datedBy === undefined || resolved || status === 'not_installed')
    return [];
  const at = due(calendar.avisos.addWorkingDays(date, -1));
  if (at === undefined || epochOf(notice?.event.at ?? datedBy.at) >= epochOf(at)) return [];
  const step = datedBy.ordinal;
  const make = (owner: Occurrence['owner'], subject: Occurrence['subject']): Occurrence => ({
    key: `${RULE}/${record.key}/${step}/${recipientOf(owner)}`,
    rule: RULE,
    at,
    worthUntil: time === undefined ? endOf(date) : instantAt(date, time, state.timeZone),
    owner,
    lineKeys: [],
    subject,
  });
  const about = { type: 'session-notice', sessionKey: record.key, step, eve: true } as const;
  return [
    ...membersOf(state)
      .filter(({ id }) => !session.excuses.has(id))
      .map(({ id }) => make({ kind: 'person', key: id }, { ...about, member: id })),
    make(commissionOf(state), { ...about, to: 'commission' }),
  ];
};

export const sessionReminder: ReminderRule<SessionState> = {
  name: RULE,
  scope: 'plan',
  formal: true,
  defaults: byDefault(),
  reason: 'el día hábil anterior se recuerda la sesión de la comisión',
  series: sessions,
  occurrences: remind,
};
