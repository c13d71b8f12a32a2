/**
 * A document from the institute to the INE: when it was sent, by whom, and with what receipt (product: plan lines 3-05,
 * 6.2-06). An append-only stream: sent, receipt, correction.
 */
import type { Instant } from './plan.ts';
import type { RecordEvent, StoredRecord } from './record.ts';

export const OUTGOING_KINDS = ['acuerdo', 'resolucion', 'consulta', 'solicitud', 'respuesta', 'oficio', 'informe'] as const;
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

export type OutgoingEvent = RecordEvent & (
  | { kind: 'sent'; text: OutgoingText }
  | { kind: 'corrected'; text: OutgoingText; reason: string }
  /** What the INE gave as proof of reception. */
  | { kind: 'receipt'; receipt: string; link?: string }
);
export type OutgoingRecord = StoredRecord<OutgoingEvent>;
