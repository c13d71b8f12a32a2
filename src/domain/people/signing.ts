/** As what somebody signs: by themselves, for whom they stand in for, or in charge of a vacant post. */
import type { Membership, Person } from './people.ts';
import { allowed, type Right } from './rights.ts';

/** How somebody signs who acts for another, or is in charge of a vacant post. */
export interface Signing {
  /** The head, or the Secretario, for whom they act. */
  onBehalfOf?: string;
  /** The oficio by which they are in charge of the vacant post. */
  acting?: string;
}

/** For whom, or as what, somebody acts in an area, as an entry of the record keeps it; nothing where they may by themselves. */
export const actedFor = (person: Person, right: Right, area: string | undefined): Signing => {
  const alone = (without: (membership: Membership) => boolean): Person => ({
    ...person,
    memberships: person.memberships.filter((membership) => !without(membership)),
  });
  const isLent = ({ insteadOf }: Membership): boolean => insteadOf !== undefined;
  const isActing = ({ acting }: Membership): boolean => acting !== undefined;
  if (
    allowed(
      alone((membership) => isLent(membership) || isActing(membership)),
      right,
      area,
    )
  )
    return {};
  const isOf = (membership: Membership): boolean =>
    membership.role === 'TECHNICAL_SECRETARY' || membership.area === area;
  const charge = person.memberships.find((held) => isActing(held) && isOf(held))?.acting;
  if (charge !== undefined && allowed(alone(isLent), right, area)) return { acting: charge };
  const borrowed = person.memberships.find((held) => isLent(held) && isOf(held))?.insteadOf;
  return borrowed === undefined ? {} : { onBehalfOf: borrowed };
};

/** By whom, and as what, something was done. */
export type Signed = Signing & { authorName: string };
