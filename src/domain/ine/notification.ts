/**
 * A document that travels between the INE and the institute, and what became of it: an append-only stream of events, from
 * which its state is folded. A correction is a new version; an acknowledgement stays with the version it was given for.
 */
import type { Term, TermOrMoment } from '../time/deadline.ts';
import type { Extension } from '../time/explain-term.ts';
import { epochOf } from '../time/dates.ts';
import type { Signing } from '../people/signing.ts';
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
  term: TermOrMoment;
  /** For an answer, where one is due. */
  answerTerm?: TermOrMoment;
  /** Chased at any hour. */
  urgent: boolean;
  /** Why: somebody's reason, or its short term. */
  urgentReason?: string;
  /** Neither title nor file is shown in channels and lists. */
  reserved?: true;
  /** Code of the area whose answer counts; the others contribute to it. */
  consolidator?: string;
  /** Who signs the answer. */
  signer?: string;
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
    /**
     * `hash`: SHA-256 of exactly the text that was shown; `onBehalfOf`: the head whose delegate pressed; `inNameOf`: the
     * head, or the area without one, in whose name somebody else did.
     */
    | ({ kind: 'acknowledged'; version: number; recipient: string; hash: string } & ForWhom)
    | ({ kind: 'answered'; recipient: string; note: string; evidence: Evidence[] } & ForWhom)
    | { kind: 'sent_to_ine'; note: string }
    | { kind: 'acknowledgement_taken_back'; version: number; recipient: string; reason: string }
    | { kind: 'answer_taken_back'; recipient: string; reason: string }
    | { kind: 'sending_taken_back'; reason: string }
    /** A *prórroga*. `until` is exclusive; `act`: what grants it. */
    | { kind: 'extended'; of: TermName; until: Instant; act: string }
    | { kind: 'extension_taken_back'; of: TermName; reason: string }
    /** Nothing more is asked for it, until it is restored. */
    | { kind: 'withdrawn'; reason: string }
    | { kind: 'restored'; reason: string }
  );

/** For the head whose delegate they are; in the name of who should have. */
export interface ForWhom extends Signing {
  /** The oficio by which they were in charge of the vacant post. */
  acting?: string;
  inNameOf?: string;
}
export type TermName = 'acknowledgement' | 'answer';

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

export type Of<Kind extends NotificationEvent['kind']> = Extract<NotificationEvent, { kind: Kind }>;

/** The last time that it was asked for anew, and how often it was. */
export interface Reopened {
  at: Instant;
  times: number;
}

export interface RecipientState {
  recipient: Recipient;
  /** Of the version that stands. */
  acknowledged?: Of<'acknowledged'>;
  /** Of an earlier version only: a new one is asked for. */
  earlier?: Of<'acknowledged'>;
  answered?: Of<'answered'>;
  /** Its acknowledgement, its answer, were asked for anew. */
  acknowledgementReopened?: Reopened;
  answerReopened?: Reopened;
}

export interface NotificationState {
  id: string;
  version: number;
  text: NotificationText;
  publishedAt: Instant;
  /** With the extension that stands. */
  deadline: Instant;
  answerDeadline?: Instant;
  recipients: RecipientState[];
  sent?: Of<'sent_to_ine'>;
  withdrawn?: Of<'withdrawn'>;
  extensions: Partial<Record<TermName, Extension>>;
}

/** Names a recipient within its notification. */
export const recipientName = ({ owner }: Pick<Recipient, 'owner'>): string =>
  `${owner.kind}:${owner.key}`;

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
