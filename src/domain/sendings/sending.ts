/**
 * What the institute's Consejo approved and has to be sent to the INE by a day (plan lines 3-05, 6.2-06): registered with its
 * term, done when it is sent. An append-only stream.
 */
import { memoizeBySnapshot } from '../time/memoize-by-snapshot.ts';
import type { RecordEvent, StoredRecord } from '../agreements/record.ts';
import { folioName } from '../plan/plain-text.ts';
import type { LocalDate } from '../plan/document.ts';
import type { PlanSettings } from '../plan/settings.ts';

export interface SendingText {
  /** The number of the acuerdo or document; sent under it, it is done by itself. */
  folio: string;
  subject: string;
  approvedOn: LocalDate;
  /** Working days from the approval. */
  days: number;
}

export type SendingEvent = RecordEvent &
  (
    | { kind: 'registered'; text: SendingText }
    | { kind: 'sent'; note: string; link?: string }
    /** It was not sent after all. */
    | { kind: 'reopened'; reason: string }
    /** It has not to be sent. */
    | { kind: 'withdrawn'; reason: string }
    | { kind: 'restored'; reason: string }
  );
export type SendingRecord = StoredRecord<SendingEvent>;

export interface SendingState {
  id: string;
  text: SendingText;
  registeredOn: LocalDate;
  sent?: Extract<SendingEvent, { kind: 'sent' }>;
  withdrawn?: Extract<SendingEvent, { kind: 'withdrawn' }>;
}

/** Days to send an acuerdo where the settings say nothing. */
const ACCUSTOMED_DAYS = 3;
export const sendingDays = ({ sendingDays: days = ACCUSTOMED_DAYS }: PlanSettings): number => days;

const foldSending = ({ id, events }: SendingRecord): SendingState | undefined => {
  const [first] = events;
  if (first?.kind !== 'registered') return undefined;
  const sent = events.findLast(({ kind }) => kind === 'sent' || kind === 'reopened');
  const taken = events.findLast(({ kind }) => kind === 'withdrawn' || kind === 'restored');
  return {
    id,
    text: first.text,
    registeredOn: first.at.slice(0, 10),
    ...(sent?.kind === 'sent' ? { sent } : {}),
    ...(taken?.kind === 'withdrawn' ? { withdrawn: taken } : {}),
  };
};

interface WithSendings {
  sendings?: SendingRecord[] | undefined;
}
const NONE: SendingRecord[] = [];
const folded = memoizeBySnapshot((records: SendingRecord[]): SendingState[] =>
  records.flatMap((record) => foldSending(record) ?? []),
);

/** Every one, in the order in which they were registered; the withdrawn too. */
export const foldSendings = ({ sendings = NONE }: WithSendings): SendingState[] => folded(sendings);
export const findSending = (state: WithSendings, id: string): SendingState | undefined =>
  foldSendings(state).find((sending) => sending.id === id);
export const sendingOfFolio = (state: WithSendings, folio: string): SendingState | undefined =>
  foldSendings(state).find(
    ({ text, withdrawn }) => withdrawn === undefined && folioName(text.folio) === folioName(folio),
  );
