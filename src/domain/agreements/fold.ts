/** Agreements of a commission with their commitments, in the order in which they began. */
import type { Subject } from '../record/entry.ts';
import { recordLists, type RecordLists } from '../record/record-list.ts';
import { stepsOf, takenBackBy } from '../record/steps.ts';
import type { AgreementEvent } from './agreement.ts';

/** By commission id. */
export type AgreementSlice = RecordLists<AgreementEvent>;

export const agreementSubject: Subject<AgreementSlice> = {
  ...recordLists<AgreementEvent>(),
  steps: stepsOf<AgreementEvent['kind']>('agreement', {
    written: takenBackBy('agreement.withdrawn'),
    corrected: takenBackBy('agreement.corrected'),
    commitment: takenBackBy('agreement.dropped'),
    dropped: takenBackBy('agreement.commitment'),
    fulfilled: takenBackBy('agreement.reopened'),
    reopened: takenBackBy('agreement.fulfilled'),
    withdrawn: takenBackBy('agreement.restored'),
    restored: takenBackBy('agreement.withdrawn'),
  }),
};
