/** Posts that end on a day, in one commission of those in which they are held. */
import type { LocalDate } from '../plan/document.ts';
import type { Post } from './directory-changes.ts';
import type { MembershipEntry, PersonEntry } from './directory-entry.ts';

export interface DirectoryBasis {
  people: readonly PersonEntry[];
  areas: readonly { code: string; commission?: string | undefined }[];
  commissionId: string;
  /** Every commission of the institution. */
  commissions: readonly string[];
  /** Of the change. */
  id: string;
}

export const isOfArea = ({ role }: Pick<Post, 'role'>): boolean =>
  role === 'AREA_HEAD' || role === 'STAFF';

/** A post that is held in every commission, as one in each of them: what changes in one leaves the others as they are. */
const apart = (
  held: MembershipEntry,
  { commissionId, commissions }: DirectoryBasis,
): MembershipEntry[] =>
  held.commission !== undefined || isOfArea(held) || commissions.length < 2
    ? [held]
    : [commissionId, ...commissions.filter((id) => id !== commissionId)].map((commission) => ({
        ...held,
        commission,
      }));

/** A post until a day; none where it would end before it began. */
const until = (held: MembershipEntry, last: LocalDate): MembershipEntry[] =>
  (held.from ?? last) > last ? [] : [{ ...held, to: last }];

/** The person with those posts ended that are meant, where they still go on after the day. */
export const endedFor = (
  person: PersonEntry,
  basis: DirectoryBasis,
  last: LocalDate,
  isMeant: (held: MembershipEntry) => boolean,
): PersonEntry => ({
  ...person,
  memberships: person.memberships
    .flatMap((held) => (isMeant(held) ? apart(held, basis) : [held]))
    .flatMap((held) =>
      isMeant(held) &&
      (held.commission ?? basis.commissionId) === basis.commissionId &&
      (held.to ?? '9999-12-31') > last
        ? until(held, last)
        : [held],
    ),
});
