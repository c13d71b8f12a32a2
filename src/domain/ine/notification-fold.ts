/** A document of the INE as its events leave it. */
import type { Calendar } from '../time/calendar.ts';
import { epochOf } from '../time/dates.ts';
import { deadlineOf, type TermOrMoment } from '../time/deadline.ts';
import type { Extension } from '../time/explain-term.ts';
import type { Instant } from '../plan/document.ts';
import {
  recipientName,
  type NotificationEvent,
  type NotificationRecord,
  type NotificationState,
  type Of,
  type Recipient,
  type RecipientState,
} from './notification.ts';
import {
  lastPublished,
  reopened,
  standingAcknowledgement,
  standingAnswer,
  standingExtensions,
  standingSending,
  standingWithdrawal,
} from './standing.ts';

const recipientState = (
  events: NotificationEvent[],
  recipient: Recipient,
  version: number,
): RecipientState => {
  const name = recipientName(recipient);
  const acknowledged = standingAcknowledgement(events, name, version);
  const earlier = events.findLast(
    (event): event is Of<'acknowledged'> =>
      event.kind === 'acknowledged' && event.recipient === name && event.version < version,
  );
  const answered = standingAnswer(events, name);
  const acknowledgementReopened = reopened(events, 'acknowledgement', name);
  const answerReopened = reopened(events, 'answer', name);
  return {
    recipient,
    ...(acknowledged === undefined ? {} : { acknowledged }),
    ...(earlier === undefined ? {} : { earlier }),
    ...(answered === undefined ? {} : { answered }),
    ...(acknowledgementReopened === undefined ? {} : { acknowledgementReopened }),
    ...(answerReopened === undefined ? {} : { answerReopened }),
  };
};

const later = (end: Instant, extension: Extension | undefined): Instant =>
  extension !== undefined && epochOf(extension.until) > epochOf(end) ? extension.until : end;

/** @returns undefined for a record without a published text. */
export const foldNotification = (
  { id, events }: NotificationRecord,
  calendar: Calendar,
  timeZone: string,
): NotificationState | undefined => {
  const published = lastPublished(events);
  if (published === undefined) return undefined;
  const { text, version, at } = published;
  const sent = standingSending(events);
  const withdrawn = standingWithdrawal(events);
  const extensions = standingExtensions(events);
  const endOf = (term: TermOrMoment): Instant =>
    deadlineOf(text.receivedAt, term, calendar, timeZone);
  return {
    id,
    version,
    text,
    publishedAt: at,
    recipients: text.recipients.map((recipient) => recipientState(events, recipient, version)),
    deadline: later(endOf(text.term), extensions.acknowledgement),
    ...(text.answerTerm === undefined
      ? {}
      : { answerDeadline: later(endOf(text.answerTerm), extensions.answer) }),
    ...(sent === undefined ? {} : { sent }),
    ...(withdrawn === undefined ? {} : { withdrawn }),
    extensions,
  };
};
