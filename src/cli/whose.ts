/** Whose place an address is, as `doctor` says it. */
import { ownerName } from '../messages/people/owner-name.ts';
import type { OwnedAddress } from '../store/ledger/addresses.ts';
import { planOfOwner, type Institution } from '../store/plan/institution.ts';

export const whose = (institution: Institution | undefined, { owner }: OwnedAddress): string => {
  if (owner.kind === 'commission' && (institution?.commissions.length ?? 0) < 2)
    return 'la comisión';
  const name = institution && ownerName(planOfOwner(institution, owner), owner);
  return name === undefined ? owner.key : owner.kind === 'commission' ? `la ${name}` : name;
};
