/** Agreements of a commission with their commitments, in the order in which they began. */
import { plainJson, type Subject } from '../record/entry.ts';
import { stepsOf, takenBackBy } from '../record/steps.ts';
import type { AgreementEvent, AgreementRecord } from './agreement.ts';

/** By commission id. */
export type AgreementSlice = Record<string, AgreementRecord[]>;

export const agreementSubject: Subject<AgreementSlice> = {
  initial: {},
  fold: (slice, { scope, key, payload }) => {
    const event = payload as AgreementEvent;
    const before = slice[scope] ?? [];
    const known = before.some((record) => record.id === key);
    const after = known
      ? before.map((record) =>
          record.id === key ? { id: key, events: [...record.events, event] } : record,
        )
      : [...before, { id: key, events: [event] }];
    return { ...slice, [scope]: after };
  },
  ...plainJson(),
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
