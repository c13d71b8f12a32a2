/**
 * Whether a message that was written but not yet sent is still worth it: a platform may have been away for hours, and
 * nobody is reminded of what was done meanwhile (product, "Noise kills trust").
 */
import type { AckItem, Subject } from '../conversation/subject.ts';
import { findDueItem } from '../domain/agreements/commitment.ts';
import type { LocalDate } from '../domain/plan/document.ts';
import type { PlanState } from '../domain/plan/plan-state.ts';
import { awaitsAnswer, indexState } from '../domain/progress/progress.ts';
import { owes } from '../domain/ine/notification.ts';
import { findNotification, recipientOf } from '../domain/ine/notification-decide.ts';
import { foldSession } from '../domain/sessions/session-state.ts';
import { digestOwner, parseSection, sectionItems } from './sections.ts';

const digestSays = (
  state: PlanState,
  subject: Extract<Subject, { type: 'digest' }>,
  today: LocalDate,
): boolean => {
  const owner = digestOwner(subject);
  return subject.sections.some((name) => {
    const { items, others } = sectionItems(state, today, owner, parseSection(name));
    return items.length + others > 0;
  });
};

const sessionAsks = (
  state: PlanState,
  { sessionKey, rule }: Extract<Subject, { type: 'session' }>,
  today: LocalDate,
): boolean => {
  const record = state.sessions.find((one) => one.key === sessionKey);
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

/** The card itself is always worth having; that it was not acknowledged, only as long as it was not. */
const stillAsked = (state: PlanState, { notificationId, recipient }: AckItem): boolean => {
  const one = recipientOf(findNotification(state, notificationId), recipient);
  return one !== undefined && (one.recipient.mode === 'info' || owes(one));
};

/** @param today local date of the plan; never earlier than the day on which it was owed. */
export const stillWorth = (state: PlanState, subject: Subject, today: LocalDate): boolean => {
  switch (subject.type) {
    case 'line': {
      const line = indexState(state).byKey(subject.lineKey);
      return line !== undefined && awaitsAnswer(state, line, subject.month);
    }
    case 'header':
      return state.lines.some(
        (line) => line.area === subject.area && awaitsAnswer(state, line, subject.month),
      );
    case 'digest':
      return digestSays(state, subject, today);
    case 'session':
      return sessionAsks(state, subject, today);
    case 'justification': {
      const one = indexState(state).month(subject.lineKey, subject.month);
      return one.justification === 'proposed' && one.reason?.ordinal === subject.ordinal;
    }
    case 'notification':
      return stillAsked(state, subject);
    case 'acks':
      return subject.items.some((one) => stillAsked(state, one));
    case 'due': {
      const item = findDueItem(state, subject.itemId);
      return item !== undefined && item.doneOn === undefined;
    }
    case 'log':
    case 'answer':
    case 'notice':
      return true;
    case 'verdict':
      return indexState(state).month(subject.lineKey, subject.month).justification === 'rejected';
  }
};
