/** A session of the commission as a kind of card; a later rule's message goes under the card that stands. */
import type { Person } from '../../domain/people/people.ts';
import type { LocalDate } from '../../domain/plan/document.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { foldSession } from '../../domain/sessions/session-state.ts';
import type { SubjectOf } from '../../conversation/subject.ts';
import type { CardKind } from '../card-kind.ts';
import { gone } from '../gone.ts';
import { whoCan } from '../../domain/people/rights.ts';
import { sessionCard, sessionFollowUp } from './session-card.ts';

declare module '../../conversation/subject.ts' {
  interface SubjectKinds {
    /** `toCommission`: for who reads and does not prepare, so without the Secretario's buttons. */
    session: { sessionKey: string; rule: string; toCommission?: boolean };
  }
}

const stillAsks = (
  state: PlanState,
  { sessionKey, rule }: SubjectOf<'session'>,
  today: LocalDate,
): boolean => {
  const record = state.sessions.find((session) => session.key === sessionKey);
  if (record === undefined) return false;
  const session = foldSession(record, today);
  switch (rule) {
    case 'MINUTES_PENDING':
      return session.status === 'held' && session.minutes === undefined;
    case 'SESSION_CALL':
      return session.status === 'date_set';
    case 'SESSION_OPENING':
    case 'SESSION_CLOSING':
      return !session.resolved && session.date === undefined;
    case 'SESSION_MISSED':
      return session.status === 'missed';
    default:
      return !session.resolved;
  }
};

/** For whom the card with the buttons is. */
export const secretaryOf = (state: PlanState): Person | undefined => whoCan(state, 'session')[0];

export const sessionKind: CardKind<'session'> = {
  type: 'session',
  topic: ({ sessionKey }) => `session/${sessionKey}`,
  draw: ({ sessionKey, rule, toCommission }, { state, today, followUp }) => {
    const record = state.sessions.find((session) => session.key === sessionKey);
    if (record === undefined) return gone('Esta sesión');
    const session = foldSession(record, today);
    const mayAct = toCommission !== true;
    const reader = { rule, mayAct, undoes: mayAct ? secretaryOf(state) : undefined };
    return followUp ? sessionFollowUp(session, reader) : sessionCard(state, session, today, reader);
  },
  stillRelevant: (subject, state, today) => stillAsks(state, subject, today),
  showing: (changed) =>
    'sessionKey' in changed ? [{ topic: `session/${changed.sessionKey}` }] : [],
  followsUp: true,
};
