/** A document of the INE is acknowledged, answered and marked as sent: by whom, for whom, in whose name. */
import { actedFor } from '../people/signing.ts';
import type { Person } from '../people/people.ts';
import { allowed } from '../people/rights.ts';
import type { PlanState } from '../plan/plan-state.ts';
import type { Evidence } from '../progress/progress-entry.ts';
import type { ForWhom, NotificationState, RecipientState } from './notification.ts';
import {
  actsFor,
  findNotification,
  recipientOf,
  type NotificationOutcome,
  type NotificationRequest,
} from './notification-decide.ts';
import { authorOf } from '../record/author.ts';

/** Their own: the person's, or of an area in which they have a post or stand in for its head. */
const isOwn = ({ memberships, id }: Person, { recipient: { owner } }: RecipientState): boolean =>
  owner.kind === 'person' ? owner.key === id : memberships.some(({ area }) => area === owner.key);

/** The heads of an area; without one its name. */
const nameOfOthers = (state: PlanState, { recipient: { owner } }: RecipientState): string => {
  const heads = state.people.filter(({ memberships }) =>
    memberships.some(({ role, area }) => role === 'AREA_HEAD' && area === owner.key),
  );
  return heads.length === 0
    ? (state.areas.find(({ code }) => code === owner.key)?.name ?? owner.key)
    : heads.map(({ name }) => name).join(', ');
};

/** For the head who is away; or in the name of an area that is not theirs. */
const forWhom = ({ state, actor }: NotificationRequest, one: RecipientState): ForWhom => {
  const { owner } = one.recipient;
  return isOwn(actor.person, one)
    ? actedFor(actor.person, 'acknowledge', owner.kind === 'area' ? owner.key : undefined)
    : { inNameOf: nameOfOthers(state, one) };
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

/**
 * Of the version that stands; each recipient acknowledges for itself. For an area that is not theirs it is asked first.
 * @param hash of exactly the text that was shown. @param forOthers they were asked, and said yes.
 */
export const decideAcknowledge = (
  request: NotificationRequest,
  id: string,
  name: string,
  hash: string,
  forOthers = false,
): NotificationOutcome => {
  const found = findRecipient(request, id, name);
  if (found === undefined) return { outcome: 'refused', why: 'unknown' };
  if (!actsFor(request.actor.person, found.one)) return { outcome: 'refused', why: 'not_allowed' };
  if (found.notification.withdrawn !== undefined) return { outcome: 'refused', why: 'withdrawn' };
  if (found.one.acknowledged !== undefined) return { outcome: 'unchanged' };
  const { inNameOf } = forWhom(request, found.one);
  if (inNameOf !== undefined && !forOthers) return { outcome: 'asked', inNameOf };
  return {
    outcome: 'record',
    event: {
      notificationId: id,
      kind: 'acknowledged',
      version: found.notification.version,
      recipient: name,
      hash,
      ...forWhom(request, found.one),
      ...authorOf(request),
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
  if (found.notification.withdrawn !== undefined) return { outcome: 'refused', why: 'withdrawn' };
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
      ...authorOf(request),
    },
  };
};

export const decideSent = (
  request: NotificationRequest,
  id: string,
  note: string,
): NotificationOutcome => {
  if (!allowed(request.actor.person, 'send')) return { outcome: 'refused', why: 'not_allowed' };
  const notification = findNotification(request.state, id);
  if (notification === undefined) return { outcome: 'refused', why: 'unknown' };
  if (notification.withdrawn !== undefined) return { outcome: 'refused', why: 'withdrawn' };
  if (notification.text.answerTerm === undefined)
    return { outcome: 'refused', why: 'no_answer_due' };
  if (notification.sent !== undefined) return { outcome: 'unchanged' };
  return {
    outcome: 'record',
    event: { notificationId: id, kind: 'sent_to_ine', note: note.trim(), ...authorOf(request) },
  };
};
