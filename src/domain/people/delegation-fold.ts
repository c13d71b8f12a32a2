/** Who acts for whom while they are away, by commission. */
import { plainJson, type Subject } from '../record/entry.ts';
import { stepsOf, takenBackBy } from '../record/steps.ts';
import type { DelegationEvent } from './delegation.ts';

/** By commission id, in the order of their ordinals. */
export type DelegationSlice = Record<string, DelegationEvent[]>;

export const delegationSubject: Subject<DelegationSlice> = {
  initial: {},
  fold: (slice, { scope, payload }) => ({
    ...slice,
    [scope]: [...(slice[scope] ?? []), payload as DelegationEvent],
  }),
  ...plainJson(),
  steps: stepsOf<DelegationEvent['kind']>('delegation', {
    granted: takenBackBy('delegation.ended'),
    ended: takenBackBy('delegation.granted'),
  }),
};
