/** Which of a document's events stand: each step until an entry takes it back. */
import type { Extension } from '../time/explain-term.ts';
import type { NotificationEvent, Of, Reopened, TermName } from './notification.ts';

type Kind = NotificationEvent['kind'];

const isOf =
  <K extends Kind>(kind: K) =>
  (event: NotificationEvent): event is Of<K> =>
    event.kind === kind;

/** The last that was made and not taken back. */
const standing = <K extends Kind>(
  events: NotificationEvent[],
  made: (event: NotificationEvent) => event is Of<K>,
  undone: (event: NotificationEvent) => boolean,
): Of<K> | undefined => {
  let stands: Of<K> | undefined;
  for (const event of events)
    if (made(event)) stands = event;
    else if (undone(event)) stands = undefined;
  return stands;
};

/** The text of the version that stands. */
export const lastPublished = (events: NotificationEvent[]): Of<'published'> | undefined =>
  events.findLast(isOf('published'));

export const standingAcknowledgement = (
  events: NotificationEvent[],
  recipient: string,
  version: number,
): Of<'acknowledged'> | undefined =>
  standing(
    events,
    (event): event is Of<'acknowledged'> =>
      event.kind === 'acknowledged' && event.recipient === recipient && event.version === version,
    (event) =>
      event.kind === 'acknowledgement_taken_back' &&
      event.recipient === recipient &&
      event.version === version,
  );

export const standingAnswer = (
  events: NotificationEvent[],
  recipient: string,
): Of<'answered'> | undefined =>
  standing(
    events,
    (event): event is Of<'answered'> => event.kind === 'answered' && event.recipient === recipient,
    (event) => event.kind === 'answer_taken_back' && event.recipient === recipient,
  );

export const standingSending = (events: NotificationEvent[]): Of<'sent_to_ine'> | undefined =>
  standing(events, isOf('sent_to_ine'), isOf('sending_taken_back'));

export const standingWithdrawal = (events: NotificationEvent[]): Of<'withdrawn'> | undefined =>
  standing(events, isOf('withdrawn'), isOf('restored'));

const standingExtension = (events: NotificationEvent[], of: TermName): Extension | undefined =>
  standing(
    events,
    (event): event is Of<'extended'> => event.kind === 'extended' && event.of === of,
    (event) => event.kind === 'extension_taken_back' && event.of === of,
  );

export const standingExtensions = (
  events: NotificationEvent[],
): Partial<Record<TermName, Extension>> => {
  const [acknowledgement, answer] = [
    standingExtension(events, 'acknowledgement'),
    standingExtension(events, 'answer'),
  ];
  return {
    ...(acknowledgement === undefined ? {} : { acknowledgement }),
    ...(answer === undefined ? {} : { answer }),
  };
};

/** Does this event make that a term begins to be chased anew? */
const reopens = (event: NotificationEvent, of: TermName, recipient: string): boolean => {
  switch (event.kind) {
    case 'restored':
      return true;
    case 'extended':
    case 'extension_taken_back':
      return event.of === of;
    case 'acknowledgement_taken_back':
      return of === 'acknowledgement' && event.recipient === recipient;
    case 'answer_taken_back':
      return of === 'answer' && event.recipient === recipient;
    case 'sending_taken_back':
      return of === 'answer';
    default:
      return false;
  }
};

/** When a recipient was last asked anew for something, and how often; undefined where it was asked for once. */
export const reopened = (
  events: NotificationEvent[],
  of: TermName,
  recipient: string,
): Reopened | undefined => {
  const all = events.filter((event) => reopens(event, of, recipient));
  const last = all.at(-1);
  return last === undefined ? undefined : { at: last.at, times: all.length };
};
