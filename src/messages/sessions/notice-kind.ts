/** What is told of a session as a kind of card: to each member, who acknowledges it; to the commission's channel in a line. */
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { foldSession, type SessionState } from '../../domain/sessions/session-state.ts';
import type { Message } from '../../conversation/message.ts';
import type { SubjectOf } from '../../conversation/subject.ts';
import type { CardKind, Moment } from '../card-kind.ts';
import { gone } from '../gone.ts';
import {
  acknowledgeActions,
  noticeCard,
  noticeLead,
  noticeLine,
  reminderLine,
} from './notice-card.ts';
import { sessionCard } from './session-card.ts';
import { secretaryOf } from './session-kind.ts';

type Reader = { member: string } | { to: 'commission' | 'secretary' };

declare module '../../conversation/subject.ts' {
  interface SubjectKinds {
    /** `step`: ordinal of what is told; of a reminder, of what set the day. */
    'session-notice': { sessionKey: string; step: number; eve?: true } & Reader;
  }
}

type NoticeSubject = SubjectOf<'session-notice'>;

const stateOfSession = (
  state: PlanState,
  { sessionKey }: NoticeSubject,
  today: string,
): SessionState | undefined => {
  const record = state.sessions.find((session) => session.key === sessionKey);
  return record === undefined ? undefined : foldSession(record, today);
};

/** A later step takes its place; of a session that was held there is nothing left to tell. */
const stillTells = (session: SessionState, { step, eve }: NoticeSubject): boolean =>
  eve === true
    ? !session.resolved && session.datedBy?.ordinal === step
    : session.status !== 'held' && session.notice?.version === step;

const drawLine = (state: PlanState, session: SessionState, subject: NoticeSubject): Message => {
  const text = subject.eve === true ? reminderLine(session) : noticeLine(session);
  const actions = acknowledgeActions(
    state,
    session,
    'member' in subject ? subject.member : undefined,
  );
  return {
    text,
    blocks: [
      { type: 'text', text },
      ...(actions.length === 0 ? [] : [{ type: 'actions', actions } as const]),
    ],
  };
};

const drawCard = (
  { state, today }: Moment,
  session: SessionState,
  subject: NoticeSubject,
): Message => {
  const { notice } = session;
  const line = subject.eve === true ? reminderLine(session) : noticeLine(session);
  if ('member' in subject) {
    const card = noticeCard(state, session, subject.member);
    return subject.eve === true ? { ...card, text: line } : card;
  }
  const mayAct = subject.to === 'secretary';
  const lead = subject.eve === true || notice === undefined ? line : noticeLead(notice);
  const undoes = mayAct ? secretaryOf(state) : undefined;
  return { ...sessionCard(state, session, today, { mayAct, lead, undoes }), text: line };
};

export const sessionNoticeKind: CardKind<'session-notice'> = {
  type: 'session-notice',
  topic: ({ sessionKey }) => `session/${sessionKey}`,
  draw: (subject, moment) => {
    const session = stateOfSession(moment.state, subject, moment.today);
    if (session === undefined) return gone('Esta sesión');
    return moment.followUp
      ? drawLine(moment.state, session, subject)
      : drawCard(moment, session, subject);
  },
  stillRelevant: (subject, state, today) => {
    const session = stateOfSession(state, subject, today);
    return session !== undefined && stillTells(session, subject);
  },
  followsUp: true,
  saysItself: ({ sessionKey }, recorded) =>
    'acknowledgedSession' in recorded && recorded.acknowledgedSession === sessionKey,
};
