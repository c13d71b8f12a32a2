/** What may happen to an INE notification: published, corrected, acknowledged, answered, marked as sent (product, INE). */
import { calendarOf } from '../time/calendar.ts';
import { actedFor } from '../people/delegation.ts';
import { epochOf } from '../time/dates.ts';
import { memoizeBySnapshot } from '../time/memoize-by-snapshot.ts';
import {
  foldNotification,
  recipientName,
  type NewNotificationEvent,
  type NotificationState,
  type NotificationText,
  type RecipientState,
} from './notification.ts';
import type { Actor, Person } from '../people/people.ts';
import { folioName } from '../plan/plain-text.ts';
import type { Instant } from '../plan/document.ts';
import type { PlanState } from '../plan/plan-state.ts';
import type { Evidence } from '../progress/progress-entry.ts';
import { allowed } from '../people/rights.ts';

export type NotificationOutcome =
  | { outcome: 'record'; event: NewNotificationEvent }
  | { outcome: 'unchanged' }
  | {
      outcome: 'refused';
      why:
        | 'not_allowed'
        | 'unknown'
        | 'folio_taken'
        | 'in_the_future'
        | 'answer_before_acknowledgement'
        | 'no_recipients'
        | 'unknown_recipient'
        | 'empty_answer'
        | 'no_answer_due';
    };

export interface NotificationRequest {
  state: PlanState;
  actor: Actor;
  at: Instant;
}

const author = ({ actor, at }: NotificationRequest) => ({
  authorId: actor.person.id,
  authorName: actor.person.name,
  channel: actor.channel,
  at,
});

/** Every notification of the plan as it stands. */
export const foldNotifications = memoizeBySnapshot((state: PlanState): NotificationState[] =>
  state.notifications.flatMap(
    (record) => foldNotification(record, calendarOf(state.settings), state.timeZone) ?? [],
  ),
);

export const findNotification = (state: PlanState, id: string): NotificationState | undefined =>
  foldNotifications(state).find((one) => one.id === id);

export const recipientOf = (
  notification: NotificationState | undefined,
  name: string,
): RecipientState | undefined =>
  notification?.recipients.find((one) => recipientName(one.recipient) === name);

/** The notification of a folio, however it is typed. */
export const findByFolio = (
  all: NotificationState[],
  folio: string,
): NotificationState | undefined =>
  all.find((one) => folioName(one.text.folio) === folioName(folio));

/** May this person acknowledge or answer for a recipient: whoever has that right in the area, or the person themselves. */
export const actsFor = (
  person: Person,
  { recipient: { owner } }: Pick<RecipientState, 'recipient'>,
): boolean =>
  owner.kind === 'person'
    ? owner.key === person.id
    : allowed(person, 'acknowledge', owner.key) &&
      !person.memberships.every((one) => one.role === 'COMMISSIONER');

const forWhom = (
  { actor }: NotificationRequest,
  { recipient: { owner } }: RecipientState,
): { onBehalfOf?: string } =>
  actedFor(actor.person, 'acknowledge', owner.kind === 'area' ? owner.key : undefined);

const isKnown = (state: PlanState, { owner }: NotificationText['recipients'][number]): boolean =>
  owner.kind === 'area'
    ? state.areas.some((one) => one.code === owner.key)
    : state.people.some((one) => one.id === owner.key);

/** @param corrects the notification of which this is a new version. */
export const decidePublish = (
  request: NotificationRequest,
  id: string,
  text: NotificationText,
  corrects?: { id: string; reason: string },
): NotificationOutcome => {
  const { state, actor, at } = request;
  if (!allowed(actor.person, 'publish')) return { outcome: 'refused', why: 'not_allowed' };
  const before = corrects === undefined ? undefined : findNotification(state, corrects.id);
  if (corrects !== undefined && before === undefined) return { outcome: 'refused', why: 'unknown' };
  const same = findByFolio(foldNotifications(state), text.folio);
  if (same !== undefined && same.id !== before?.id)
    return { outcome: 'refused', why: 'folio_taken' };
  if (epochOf(text.receivedAt) > epochOf(at)) return { outcome: 'refused', why: 'in_the_future' };
  if (text.recipients.length === 0) return { outcome: 'refused', why: 'no_recipients' };
  if (!text.recipients.every((one) => isKnown(state, one)))
    return { outcome: 'refused', why: 'unknown_recipient' };
  if (before !== undefined && JSON.stringify(before.text) === JSON.stringify(text))
    return { outcome: 'unchanged' };
  return {
    outcome: 'record',
    event: {
      notificationId: before?.id ?? id,
      kind: 'published',
      version: (before?.version ?? 0) + 1,
      text,
      ...(corrects === undefined ? {} : { reason: corrects.reason }),
      ...author(request),
    },
  };
};

const findRecipient = (
  { state }: NotificationRequest,
  id: string,
  name: string,
): { notification: NotificationState; one: RecipientState } | undefined => {
  const notification = findNotification(state, id);
  const one = recipientOf(notification, name);
  return notification === undefined || one === undefined ? undefined : { notification, one };
};

/** @param hash of exactly the text that was shown. Of the version that stands; each recipient acknowledges for itself. */
export const decideAcknowledge = (
  request: NotificationRequest,
  id: string,
  name: string,
  hash: string,
): NotificationOutcome => {
  const found = findRecipient(request, id, name);
  if (found === undefined) return { outcome: 'refused', why: 'unknown' };
  if (!actsFor(request.actor.person, found.one)) return { outcome: 'refused', why: 'not_allowed' };
  if (found.one.acknowledged !== undefined) return { outcome: 'unchanged' };
  return {
    outcome: 'record',
    event: {
      notificationId: id,
      kind: 'acknowledged',
      version: found.notification.version,
      recipient: name,
      hash,
      ...forWhom(request, found.one),
      ...author(request),
    },
  };
};

/** Read is not answered: an answer needs the acknowledgement first. */
export const decideAnswer = (
  request: NotificationRequest,
  id: string,
  name: string,
  note: string,
  evidence: Evidence[],
): NotificationOutcome => {
  const found = findRecipient(request, id, name);
  if (found === undefined) return { outcome: 'refused', why: 'unknown' };
  if (!actsFor(request.actor.person, found.one)) return { outcome: 'refused', why: 'not_allowed' };
  if (found.one.acknowledged === undefined)
    return { outcome: 'refused', why: 'answer_before_acknowledgement' };
  if (note.trim() === '' && evidence.length === 0)
    return { outcome: 'refused', why: 'empty_answer' };
  const before = found.one.answered;
  if (before?.note === note.trim() && JSON.stringify(before.evidence) === JSON.stringify(evidence))
    return { outcome: 'unchanged' };
  return {
    outcome: 'record',
    event: {
      notificationId: id,
      kind: 'answered',
      recipient: name,
      note: note.trim(),
      evidence,
      ...forWhom(request, found.one),
      ...author(request),
    },
  };
};

export const decideSent = (
  request: NotificationRequest,
  id: string,
  note: string,
): NotificationOutcome => {
  if (!allowed(request.actor.person, 'publish')) return { outcome: 'refused', why: 'not_allowed' };
  const notification = findNotification(request.state, id);
  if (notification === undefined) return { outcome: 'refused', why: 'unknown' };
  if (notification.text.answerTerm === undefined)
    return { outcome: 'refused', why: 'no_answer_due' };
  if (notification.sent !== undefined) return { outcome: 'unchanged' };
  return {
    outcome: 'record',
    event: { notificationId: id, kind: 'sent_to_ine', note: note.trim(), ...author(request) },
  };
};
