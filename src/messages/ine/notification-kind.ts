/** A document of the INE for one recipient as a kind of card; what is later said of it goes under the card. */
import { owes } from '../../domain/ine/notification.ts';
import { answerStage, owesAnswer } from '../../domain/ine/answering.ts';
import { findNotification, recipientOf } from '../../domain/ine/notification-decide.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import type { AckItem } from '../../conversation/subject.ts';
import type { CardKind } from '../card-kind.ts';
import { gone } from '../gone.ts';
import { notificationFor } from './notification-reminder.ts';

declare module '../../conversation/subject.ts' {
  interface SubjectKinds {
    notification: AckItem;
  }
}

/** The card itself is always worth having; that something is missing, only as long as it is. Of what was withdrawn nothing is. */
export const stillAsked = (
  state: PlanState,
  { notificationId, recipient, about }: AckItem,
): boolean => {
  const notification = findNotification(state, notificationId);
  if (notification === undefined || notification.withdrawn !== undefined) return false;
  if (about === 'sending') return answerStage(notification) === 'unsent';
  const asked = recipientOf(notification, recipient);
  if (asked === undefined) return false;
  if (about === 'answer') return owesAnswer(notification, asked);
  return asked.recipient.mode === 'info' || owes(asked);
};

export const notificationKind: CardKind<'notification'> = {
  type: 'notification',
  topic: ({ notificationId }) => `ine/${notificationId}`,
  draw: (subject, { state, followUp }) =>
    notificationFor(state, subject, followUp) ?? gone('Este documento'),
  stillRelevant: (subject, state) => stillAsked(state, subject),
  showing: (changed) =>
    'notificationId' in changed ? [{ topic: `ine/${changed.notificationId}` }] : [],
  followsUp: true,
  saysItself: (_subject, recorded) => 'notificationId' in recorded,
  replies: 'notification',
};
