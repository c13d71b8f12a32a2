/**
 * A convenio with another institution, and its commitments with a calendar of their own (plan lines 6.1, 6.2-01 to
 * 6.2-04). An append-only stream: written, corrected, commitments added, dropped and fulfilled.
 */
import { withoutAccents } from '../plan/plain-text.ts';
import { addDays } from '../time/dates.ts';
import { memoizeBySnapshot } from '../time/memoize-by-snapshot.ts';
import { standing } from './standing.ts';
import type { LocalDate } from '../plan/document.ts';
import type { Evidence } from '../progress/progress-entry.ts';
import type { NewRecordEvent, RecordEvent, StoredRecord } from './record.ts';

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

/** Characters that each text may have at most; commitments that one agreement may have open. */
export const AGREEMENT_LIMITS = {
  key: 60,
  party: 200,
  subject: 500,
  link: 500,
  commitment: 500,
  reason: 300,
  note: 1_500,
  commitments: 60,
} as const;

export type AgreementEvent = RecordEvent &
  (
    | { kind: 'written'; text: AgreementText }
    | { kind: 'corrected'; text: AgreementText; reason: string }
    /** `commitment`: 1, 2, 3 … within the agreement. */
    | { kind: 'commitment'; commitment: number; text: CommitmentText }
    | { kind: 'dropped'; commitment: number; reason: string }
    /** `period`: `once`, or `2020-03` of a monthly one. */
    | {
        kind: 'fulfilled';
        commitment: number;
        period: string;
        note: string;
        evidence: Evidence[];
        onBehalfOf?: string;
        acting?: string;
      }
    /** A fulfilment that was recorded by mistake. */
    | { kind: 'reopened'; commitment: number; period: string; reason: string }
    /** Registered by mistake: nothing of it is asked any more. */
    | { kind: 'withdrawn'; reason: string }
    | { kind: 'restored' }
  );
export type NewAgreementEvent = NewRecordEvent<AgreementEvent>;
export type AgreementRecord = StoredRecord<AgreementEvent>;

type Of<Kind extends AgreementEvent['kind']> = Extract<AgreementEvent, { kind: Kind }>;
const of = <Kind extends AgreementEvent['kind']>(
  events: AgreementEvent[],
  kind: Kind,
): Of<Kind>[] => events.filter((event): event is Of<Kind> => event.kind === kind);

export interface CommitmentState {
  number: number;
  text: CommitmentText;
  /** Local date of the plan: nothing is asked before it was known. */
  writtenOn: LocalDate;
  /** Asked no more. */
  dropped?: Of<'dropped'>;
  /** One for each period. */
  fulfilled: Of<'fulfilled'>[];
}

export interface AgreementState {
  id: string;
  text: AgreementText;
  /** The latest, if any. */
  corrected?: Of<'corrected'>;
  /** In the order in which they were added, dropped ones too. */
  commitments: CommitmentState[];
  /** Taken out of the list, by whom and why. */
  withdrawn?: Of<'withdrawn'>;
}

/** @returns undefined for a record that was never written. */
const foldAgreement = ({ id, events }: AgreementRecord): AgreementState | undefined => {
  const last = events.findLast((event) => event.kind === 'written' || event.kind === 'corrected');
  if (last === undefined) return undefined;
  const dropped = of(events, 'dropped');
  const fulfilled = of(events, 'fulfilled');
  const reopened = of(events, 'reopened');
  const commitments = of(events, 'commitment').map(
    ({ commitment: number, text, at }): CommitmentState => {
      const drop = dropped.find((one) => one.commitment === number);
      return {
        number,
        text,
        writtenOn: at.slice(0, 10),
        fulfilled: standing(
          fulfilled.filter((one) => one.commitment === number),
          reopened.filter((one) => one.commitment === number),
        ),
        ...(drop === undefined ? {} : { dropped: drop }),
      };
    },
  );
  const taken = events.findLast((event) => event.kind === 'withdrawn' || event.kind === 'restored');
  return {
    id,
    text: last.text,
    commitments,
    ...(last.kind === 'corrected' ? { corrected: last } : {}),
    ...(taken?.kind === 'withdrawn' ? { withdrawn: taken } : {}),
  };
};

/** The slice of the plan's state that agreements are folded from. */
interface Agreements {
  agreements: AgreementRecord[];
}

/** Every agreement that was ever registered. */
export const everyAgreement = memoizeBySnapshot((state: Agreements): AgreementState[] =>
  state.agreements.flatMap((record) => foldAgreement(record) ?? []),
);

/** Every agreement of the plan as it stands. */
export const foldAgreements = memoizeBySnapshot((state: Agreements): AgreementState[] =>
  everyAgreement(state).filter(({ withdrawn }) => withdrawn === undefined),
);

/** One that was withdrawn too. */
export const findAgreement = (state: Agreements, id: string): AgreementState | undefined =>
  everyAgreement(state).find((agreement) => agreement.id === id);

/** Letters and figures alone: `CONV-INE-2020` and `conv ine 2020` are one. */
export const keyName = (key: string): string =>
  withoutAccents(key)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** The agreement of a key, however it is typed. */
export const findByKey = (all: AgreementState[], key: string): AgreementState | undefined =>
  all.find((agreement) => keyName(agreement.text.key) === keyName(key));

/** `unsigned`: not yet; `ending`: within thirty days. */
export type AgreementLight = 'unsigned' | 'in_force' | 'ending' | 'ended';
const ENDING_DAYS = 30;

export const agreementLight = (
  { signedOn, endsOn }: Pick<AgreementText, 'signedOn' | 'endsOn'>,
  today: LocalDate,
): AgreementLight => {
  if (endsOn !== undefined && endsOn < today) return 'ended';
  if (signedOn === undefined || signedOn > today) return 'unsigned';
  return endsOn !== undefined && endsOn <= addDays(today, ENDING_DAYS) ? 'ending' : 'in_force';
};
