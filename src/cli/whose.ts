/** Whose place an address is, as `doctor` says it. */
import type { PlanState } from '../domain/plan-state.ts';
import { ownerName } from '../messages/owner-name.ts';
import type { OwnedAddress } from '../store/addresses.ts';

export const whose = (state: PlanState | undefined, { owner }: OwnedAddress): string =>
  owner.kind === 'commission'
    ? 'la comisión'
    : ((state === undefined ? undefined : ownerName(state, owner)) ?? owner.key);
