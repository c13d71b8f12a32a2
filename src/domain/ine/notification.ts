/**
 * A document that travels between the INE and the institute, and what became of it: an append-only stream of events, from
 * which its state is folded. A correction is a new version; an acknowledgement stays with the version it was given for.
 */
import type { Calendar } from '../time/calendar.ts';
import { deadlineOf, type Term } from '../time/deadline.ts';
import { epochOf } from '../time/dates.ts';
import type { Instant } from '../plan/document.ts';
import type { Evidence } from '../progress/progress-entry.ts';

export const NOTIFICATION_KINDS = [
  'acuerdo',
  'resolucion',
  'lineamiento',
  'respuesta',
  'oficio',
  'circular',
  'solicitud',
  'convocatoria',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/** `ack`: con acuse; `info`: para conocimiento, never chased. */
export interface Recipient {
  owner: { kind: 'area' | 'person'; key: string };
  mode: 'ack' | 'info';
}

/** What is published, in one version. */
export interface NotificationText {
  /** As the INE numbers it; unique in the plan. */
  folio: string;
  kind: NotificationKind;
  /** Of the INE, or of another institute, that issued it. */
  issuer: string;
  subject: string;
  /** The *tarjeta informativa*. */
  synopsis: string;
  link?: string;
  receivedAt: Instant;
  /** For the acknowledgement. */
  term: Term;
  /** For an answer, where one is due. */
  answerTerm?: Term;
  /** Chased at any hour. */
  urgent: boolean;
  recipients: Recipient[];
}

/** Areas and people who acknowledge, and areas that only have to know. */
export const recipientsOf = ({
  areas,
  people = [],
  info,
}: {
  areas: string[];
  people?: string[];
  info: string[];
}): Recipient[] => [
  ...areas.map((key): Recipient => ({ owner: { kind: 'area', key }, mode: 'ack' })),
  ...people.map((key): Recipient => ({ owner: { kind: 'person', key }, mode: 'ack' })),
  ...info
    .filter((key) => !areas.includes(key))
    .map((key): Recipient => ({ owner: { kind: 'area', key }, mode: 'info' })),
];

/** The accustomed term of a kind, where a document brings none (product: 2 working days, solicitudes 1, by settings). */
export const accustomedTerm = (
  { ackDefaults }: { ackDefaults: Record<string, number> },
  kind: NotificationKind,
): Term => ({ unit: 'working_days', amount: ackDefaults[kind] ?? ackDefaults['default'] ?? 2 });

interface Common {
  notificationId: string;
  /** 1, 2, 3 … within the notification. */
  ordinal: number;
  authorId: string;
  authorName: string;
  channel: string;
  at: Instant;
}

export type NotificationEvent = Common &
  (
    | { kind: 'published'; version: number; text: NotificationText; reason?: string }
    /** `hash`: SHA-256 of exactly the text that was shown; `onBehalfOf`: the head whose delegate pressed. */
    | {
        kind: 'acknowledged';
        version: number;
        recipient: string;
        hash: string;
        onBehalfOf?: string;
      }
    | {
        kind: 'answered';
        recipient: string;
        note: string;
        evidence: Evidence[];
        onBehalfOf?: string;
      }
    | { kind: 'sent_to_ine'; note: string }
  );
/** Before it is written. */
export type NewNotificationEvent = NotificationEvent extends infer Event
  ? Event extends NotificationEvent
    ? Omit<Event, 'ordinal'>
    : never
  : never;

export interface NotificationRecord {
  id: string;
  /** In the order of their ordinals. */
  events: NotificationEvent[];
}

type Of<Kind extends NotificationEvent['kind']> = Extract<NotificationEvent, { kind: Kind }>;

export interface RecipientState {
  recipient: Recipient;
  /** Of the version that stands. */
  acknowledged?: Of<'acknowledged'>;
  /** Of an earlier version only: a new one is asked for. */
  earlier?: Of<'acknowledged'>;
  answered?: Of<'answered'>;
}

export interface NotificationState {
  id: string;
  version: number;
  text: NotificationText;
  publishedAt: Instant;
  deadline: Instant;
  answerDeadline?: Instant;
  recipients: RecipientState[];
  sent?: Of<'sent_to_ine'>;
}

/** Names a recipient within its notification. */
export const recipientName = ({ owner }: Pick<Recipient, 'owner'>): string =>
  `${owner.kind}:${owner.key}`;

/** @returns undefined for a record without a published text. */
export const foldNotification = (
  { id, events }: NotificationRecord,
  calendar: Calendar,
  timeZone: string,
): NotificationState | undefined => {
  const published = events.findLast((event) => event.kind === 'published');
  if (published === undefined) return undefined;
  const { text, version, at } = published;
  const recipients = text.recipients.map((recipient): RecipientState => {
    const own = events.filter(
      (event) => event.kind === 'acknowledged' && event.recipient === recipientName(recipient),
    ) as Of<'acknowledged'>[];
    const acknowledged = own.find((event) => event.version === version);
    const earlier = own.findLast((event) => event.version < version);
    const answered = events.findLast(
      (event) => event.kind === 'answered' && event.recipient === recipientName(recipient),
    ) as Of<'answered'> | undefined;
    return {
      recipient,
      ...(acknowledged === undefined ? {} : { acknowledged }),
      ...(earlier === undefined ? {} : { earlier }),
      ...(answered === undefined ? {} : { answered }),
    };
  });
  const sent = events.findLast((event) => event.kind === 'sent_to_ine');
  return {
    id,
    version,
    text,
    publishedAt: at,
    recipients,
    deadline: deadlineOf(text.receivedAt, text.term, calendar, timeZone),
    ...(text.answerTerm === undefined
      ? {}
      : { answerDeadline: deadlineOf(text.receivedAt, text.answerTerm, calendar, timeZone) }),
    ...(sent === undefined ? {} : { sent }),
  };
};

/** Still to be acknowledged, by somebody who is asked to. */
export const owes = ({ recipient, acknowledged }: RecipientState): boolean =>
  recipient.mode === 'ack' && acknowledged === undefined;

export type Light = 'done' | 'info' | 'plenty' | 'soon' | 'late';

/** When the second half of the time begins, milliseconds. */
export const halfTimeOf = ({
  text,
  deadline,
}: Pick<NotificationState, 'text' | 'deadline'>): number =>
  (epochOf(text.receivedAt) + epochOf(deadline)) / 2;

/** The traffic light of a recipient: *soon* in the second half of the time. @param now plan milliseconds. */
export const lightOf = (
  recipient: RecipientState,
  { text, deadline }: Pick<NotificationState, 'text' | 'deadline'>,
  now: number,
): Light => {
  if (recipient.recipient.mode === 'info') return 'info';
  if (recipient.acknowledged !== undefined) return 'done';
  if (now >= epochOf(deadline)) return 'late';
  return now > halfTimeOf({ text, deadline }) ? 'soon' : 'plenty';
};
