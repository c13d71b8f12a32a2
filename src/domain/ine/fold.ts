/** Documents of the INE and what is sent to it: by commission, each kind a book of its own. */
import { folioName } from '../plan/plain-text.ts';
import type { LogEntry, Subject } from '../record/entry.ts';
import { stepsOf, takenBackBy, type Steps } from '../record/steps.ts';
import { allRecords, bookOf, emptyBook, register, type Book, type Register } from './book.ts';
import { recipientName, type NotificationEvent, type NotificationRecord } from './notification.ts';
import type { OutgoingEvent } from './outgoing.ts';
import {
  lastPublished,
  standingAcknowledgement,
  standingSending,
  standingWithdrawal,
} from './standing.ts';

export type NotificationBook = Book<NotificationEvent>;
export type OutgoingBook = Book<OutgoingEvent>;

const monthOfInstant = (at: string): string => at.slice(0, 7);

/** Somebody still owes its acknowledgement, or an answer is due and was not sent; nothing of what was withdrawn. */
const isOpen = ({ events }: { events: NotificationEvent[] }): boolean => {
  const published = lastPublished(events);
  if (published === undefined || standingWithdrawal(events) !== undefined) return false;
  const { text, version } = published;
  const owed = text.recipients.some(
    (recipient) =>
      recipient.mode === 'ack' &&
      standingAcknowledgement(events, recipientName(recipient), version) === undefined,
  );
  return owed || (text.answerTerm !== undefined && standingSending(events) === undefined);
};

const notificationRegister: Register<NotificationEvent> = {
  folio: (record) => {
    const folio = lastPublished(record.events)?.text.folio;
    return folio === undefined ? undefined : folioName(folio);
  },
  months: (event) =>
    event.kind === 'published'
      ? [monthOfInstant(event.text.receivedAt)]
      : event.kind === 'acknowledged'
        ? []
        : [monthOfInstant(event.at)],
  isOpen,
};

const lastText = ({ events }: { events: OutgoingEvent[] }) =>
  events.findLast((event) => event.kind === 'sent' || event.kind === 'corrected')?.text;

const isWithdrawn = ({ events }: { events: OutgoingEvent[] }): boolean =>
  events.findLast((event) => event.kind === 'withdrawn' || event.kind === 'restored')?.kind ===
  'withdrawn';

const outgoingRegister: Register<OutgoingEvent> = {
  // What was withdrawn leaves its number to another.
  folio: (record) => {
    const folio = isWithdrawn(record) ? undefined : lastText(record)?.folio;
    return folio === undefined ? undefined : folioName(folio);
  },
  months: (event) => ('text' in event ? [monthOfInstant(event.text.sentAt)] : []),
  // Nothing is asked about what was sent.
  isOpen: () => false,
};

const bookSubject = <Event>(
  how: Register<Event>,
  steps: Steps,
): Subject<Record<string, Book<Event>>> => ({
  steps,
  initial: {},
  fold: (slice, { scope, key, payload }: LogEntry) => ({
    ...slice,
    [scope]: register(slice[scope] ?? emptyBook<Event>(), how, key, payload as Event),
  }),
  toJson: (slice) =>
    Object.fromEntries(Object.entries(slice).map(([scope, book]) => [scope, allRecords(book)])),
  fromJson: (json) =>
    Object.fromEntries(
      Object.entries(json as Record<string, { id: string; events: Event[] }[]>).map(
        ([scope, records]) => [scope, bookOf(records, how)],
      ),
    ),
});

/** By commission id. */
export const notificationSubject = bookSubject(
  notificationRegister,
  stepsOf<NotificationEvent['kind']>('notification', {
    published: takenBackBy('notification.published', 'notification.withdrawn'),
    acknowledged: takenBackBy('notification.acknowledgement_taken_back'),
    acknowledgement_taken_back: takenBackBy('notification.acknowledged'),
    answered: takenBackBy('notification.answer_taken_back'),
    answer_taken_back: takenBackBy('notification.answered'),
    sent_to_ine: takenBackBy('notification.sending_taken_back'),
    sending_taken_back: takenBackBy('notification.sent_to_ine'),
    extended: takenBackBy('notification.extension_taken_back'),
    extension_taken_back: takenBackBy('notification.extended'),
    withdrawn: takenBackBy('notification.restored'),
    restored: takenBackBy('notification.withdrawn'),
  }),
);
export const outgoingSubject = bookSubject(
  outgoingRegister,
  stepsOf<OutgoingEvent['kind']>('outgoing', {
    sent: takenBackBy('outgoing.withdrawn'),
    corrected: takenBackBy('outgoing.corrected'),
    receipt: takenBackBy('outgoing.receipt'),
    withdrawn: takenBackBy('outgoing.restored'),
    restored: takenBackBy('outgoing.withdrawn'),
  }),
);

/** A book of records as a list, for who makes a state by hand. */
export const notificationBook = (records: NotificationRecord[]): NotificationBook =>
  bookOf(records, notificationRegister);
