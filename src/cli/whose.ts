/** Whose place an address is, as `doctor` says it. */
import type { PlanState } from '../domain/plan/plan-state.ts';
import { ownerName } from '../messages/people/owner-name.ts';
import type { OwnedAddress } from '../store/ledger/addresses.ts';

export const whose = (state: PlanState | undefined, { owner }: OwnedAddress): string =>
  owner.kind === 'commission'
    ? 'la comisión'
    : ((state === undefined ? undefined : ownerName(state, owner)) ?? owner.key);
