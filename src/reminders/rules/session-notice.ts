/**
 * SESSION_NOTICE: a session is set, convened, deferred, cancelled, or one of these is taken back: each member is told at
 * once, with the acuse; the commission's channel in a line, and the Secretario of what the Presidencia did. Only the last
 * step: what a later one replaced before it was sent is not owed any more.
 */
import { hasRole } from '../../domain/people/people.ts';
import type { Instant, LocalDate } from '../../domain/plan/document.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { addDays, epochOf, instantAt } from '../../domain/time/dates.ts';
import { membersOf } from '../../domain/sessions/members.ts';
import type { SessionNotice } from '../../domain/sessions/notice.ts';
import type { SessionState } from '../../domain/sessions/session-state.ts';
import type { Owner } from '../../conversation/owner.ts';
import type { SubjectOf } from '../../conversation/subject.ts';
import { recipientOf } from '../owed.ts';
import { commissionOf, secretaries } from '../owners.ts';
import { byDefault, type Occurrence, type ReminderRule } from '../rule.ts';
import { sessions } from '../session-notices.ts';

const RULE = 'SESSION_NOTICE';
/** Without a day of its own, what happened is news for this long. */
const WORTH_DAYS = 7;

/** Until the session begins; what takes the day away, for some days at least. */
const worthUntil = (state: PlanState, session: SessionState, { event }: SessionNotice): Instant => {
  const { date, time, status } = session;
  if (date !== undefined && status !== 'cancelled')
    return instantAt(time === undefined ? addDays(date, 1) : date, time ?? '00:00', state.timeZone);
  const news: LocalDate = addDays(event.at.slice(0, 10), WORTH_DAYS);
  const last = date !== undefined && date > news ? date : news;
  return instantAt(addDays(last, 1), '00:00', state.timeZone);
};

type Reader = { member?: string; to?: 'commission' | 'secretary' };
const readers = (state: PlanState, { event }: SessionNotice): [Owner, Reader][] => {
  const author = state.people.find(({ id }) => id === event.authorId);
  const bySecretary = author === undefined || hasRole(author, 'TECHNICAL_SECRETARY');
  const members = membersOf(state).filter(({ id }) => id !== event.authorId);
  return [
    ...members.map(({ id }): [Owner, Reader] => [{ kind: 'person', key: id }, { member: id }]),
    [commissionOf(state), { to: 'commission' }],
    ...(bySecretary ? [] : secretaries(state)).map((owner): [Owner, Reader] => [
      owner,
      { to: 'secretary' },
    ]),
  ];
};

/** What an act suspended, and sessions that were held, tell nothing. */
const tell = (state: PlanState, now: number, session: SessionState): Occurrence[] => {
  const { notice, record, status } = session;
  if (notice === undefined || status === 'held' || epochOf(notice.event.at) > now) return [];
  return readers(state, notice).map(([owner, reader]) => ({
    key: `${RULE}/${record.key}/${notice.version}/${recipientOf(owner)}`,
    rule: RULE,
    at: notice.event.at,
    worthUntil: worthUntil(state, session, notice),
    owner,
    lineKeys: [],
    ...(reader.member === undefined ? {} : { byEmail: true as const }),
    subject: {
      type: 'session-notice',
      sessionKey: record.key,
      step: notice.version,
      ...reader,
    } as SubjectOf<'session-notice'>,
  }));
};

export const sessionNotice: ReminderRule<SessionState> = {
  name: RULE,
  scope: 'plan',
  formal: true,
  defaults: byDefault(),
  reason: 'se fijó, convocó, difirió o canceló una sesión de la comisión',
  series: sessions,
  occurrences: ({ state, now }, session) => tell(state, now, session),
};
