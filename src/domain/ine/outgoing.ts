/**
 * A document from the institute to the INE: when it was sent, by whom, and with what receipt (product: plan lines 3-05,
 * 6.2-06). An append-only stream: sent, receipt, correction.
 */
import type { Instant } from '../plan/document.ts';
import type { RecordEvent, StoredRecord } from '../agreements/record.ts';

export const OUTGOING_KINDS = [
  'acuerdo',
  'resolucion',
  'consulta',
  'solicitud',
  'respuesta',
  'oficio',
  'informe',
] as const;
export type OutgoingKind = (typeof OUTGOING_KINDS)[number];

export interface OutgoingText {
  /** The institute's own number; unique among what was sent. */
  folio: string;
  kind: OutgoingKind;
  /** The area of the INE, or the institute, it went to. */
  addressee: string;
  subject: string;
  link?: string;
  sentAt: Instant;
  /** Code of the area that it comes from. */
  area?: string;
  /** Id of the notification that it answers. */
  answers?: string;
}

export type OutgoingEvent = RecordEvent &
  (
    | { kind: 'sent'; text: OutgoingText }
    | { kind: 'corrected'; text: OutgoingText; reason: string }
    /** What the INE gave as proof of reception. */
    | { kind: 'receipt'; receipt: string; link?: string }
    /** Registered by mistake: it was never sent. */
    | { kind: 'withdrawn'; reason: string }
    | { kind: 'restored' }
  );
export type OutgoingRecord = StoredRecord<OutgoingEvent>;

export interface OutgoingState {
  id: string;
  text: OutgoingText;
  /** Who sent it: the author of the first event. */
  sentBy: string;
  /** How often it was corrected. */
  corrections: number;
  receipt?: Extract<OutgoingEvent, { kind: 'receipt' }>;
  /** In no list any more: by whom and why. */
  withdrawn?: Extract<OutgoingEvent, { kind: 'withdrawn' }>;
}

/** @returns undefined for a record in which nothing was sent. */
export const foldOutgoing = ({ id, events }: OutgoingRecord): OutgoingState | undefined => {
  const texts = events.filter((event) => event.kind === 'sent' || event.kind === 'corrected');
  const [first, last] = [texts[0], texts.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const receipt = events.findLast((event) => event.kind === 'receipt');
  const taken = events.findLast((event) => event.kind === 'withdrawn' || event.kind === 'restored');
  return {
    id,
    text: last.text,
    sentBy: first.authorName,
    corrections: texts.length - 1,
    ...(receipt === undefined ? {} : { receipt }),
    ...(taken?.kind === 'withdrawn' ? { withdrawn: taken } : {}),
  };
};
