/**
 * A convenio with another institution, and its commitments with a calendar of their own (plan lines 6.1, 6.2-01 to
 * 6.2-04). An append-only stream: written, corrected, commitments added, dropped and fulfilled.
 */
import type { Instant, LocalDate } from './plan.ts';
import type { Evidence } from './progress-entry.ts';
import type { RecordEvent, StoredRecord } from './record.ts';

export const AGREEMENT_KINDS = ['ine', 'ople', 'gobierno', 'academica', 'otro'] as const;
/** With the INE, another local institute, a government body, an academic one, or somebody else. */
export type AgreementKind = (typeof AGREEMENT_KINDS)[number];

export interface AgreementText {
  /** What people type, `CONV-INE-2020`; unique in the plan. */
  key: string;
  party: string;
  kind: AgreementKind;
  subject: string;
  signedOn?: LocalDate;
  endsOn?: LocalDate;
  link?: string;
}

export interface CommitmentText {
  text: string;
  /** Area code. */
  area: string;
  /** Once on a day; or each month on a day of it (the month's last where it is shorter), while the agreement is in force. */
  due: { kind: 'once'; on: LocalDate } | { kind: 'monthly'; day: number };
}

export type AgreementEvent = RecordEvent & (
  | { kind: 'written'; text: AgreementText }
  | { kind: 'corrected'; text: AgreementText; reason: string }
  /** `commitment`: 1, 2, 3 … within the agreement. */
  | { kind: 'commitment'; commitment: number; text: CommitmentText }
  | { kind: 'dropped'; commitment: number; reason: string }
  /** `period`: `once`, or `2020-03` of a monthly one. */
  | { kind: 'fulfilled'; commitment: number; period: string; note: string; evidence: Evidence[]; onBehalfOf?: string; doneAt?: Instant }
);
export type AgreementRecord = StoredRecord<AgreementEvent>;
