/** Draws what a delivery is about from the present state: the same subject always says what is true now. */
import type { Subject } from '../conversation/subject.ts';
import { epochOf, instantAt } from '../domain/time/dates.ts';
import type { LocalDate } from '../domain/plan/document.ts';
import type { PlanState } from '../domain/plan/plan-state.ts';
import { indexState } from '../domain/progress/progress.ts';
import { foldSession } from '../domain/sessions/session-state.ts';
import { acksCard } from './ine/acks-card.ts';
import { digestCard, headerCard } from './progress/digests.ts';
import { dueFor } from './agreements/due-card.ts';
import { justificationCard, verdictNote } from './progress/justification-card.ts';
import { lineCard } from './progress/line-card.ts';
import { logCard } from './ine/log-card.ts';
import type { Message } from '../conversation/message.ts';
import { notificationFor } from './ine/notification-card.ts';
import { serviceNoticeCard } from './people/service-notices.ts';
import { sessionCard, sessionFollowUp } from './sessions/session-card.ts';

const gone = (what: string): Message => ({
  text: `${what} ya no está en el plan.`,
  blocks: [{ type: 'text', text: `${what} ya no está en el plan.`, tone: 'subtle' }],
});

/**
 * @param followUp one short line in the thread of the card that stands already.
 * @param now plan milliseconds, for what is late by the hour; without it, as the day begins.
 */
export const drawSubject = (
  state: PlanState,
  subject: Subject,
  today: LocalDate,
  followUp = false,
  now = epochOf(instantAt(today, '00:00', state.timeZone)),
): Message => {
  switch (subject.type) {
    case 'line': {
      const line = indexState(state).byKey(subject.lineKey);
      return line === undefined ? gone('Esta línea') : lineCard(state, line, subject.month, today);
    }
    case 'header':
      return headerCard(state, subject.area, subject.month, today);
    case 'digest':
      return digestCard(state, subject, today);
    case 'session': {
      const record = state.sessions.find((one) => one.key === subject.sessionKey);
      if (record === undefined) return gone('Esta sesión');
      const session = foldSession(record, today);
      const reader = { rule: subject.rule, mayAct: subject.toCommission !== true };
      return followUp
        ? sessionFollowUp(session, reader)
        : sessionCard(state, session, today, reader);
    }
    case 'answer':
      return subject.message;
    case 'log':
      return logCard(state, subject.month, now);
    case 'notification':
      return notificationFor(state, subject, followUp) ?? gone('Este documento');
    case 'acks':
      return acksCard(state, subject.items, now);
    case 'due':
      return dueFor(state, subject.itemId, today, followUp) ?? gone('Este compromiso');
    case 'notice':
      return serviceNoticeCard(state, subject.notice);
    case 'justification':
    case 'verdict': {
      const line = indexState(state).byKey(subject.lineKey);
      if (line === undefined) return gone('Esta línea');
      return subject.type === 'justification'
        ? justificationCard(state, line, subject)
        : verdictNote(state, line, subject);
    }
  }
};
