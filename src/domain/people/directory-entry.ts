/** A person of the directory, with every post that they hold, held or will hold. */
import type { Role, Seat } from './people.ts';

export interface MembershipEntry {
  role: Role;
  area?: string | undefined;
  /** Commission id; absent: of every commission. */
  commission?: string | undefined;
  seat?: Seat | undefined;
  from?: string | undefined;
  to?: string | undefined;
  /** In charge of a vacant post: by which oficio. */
  acting?: string | undefined;
}

export interface PersonEntry {
  id: string;
  name: string;
  email: string;
  lines: string[];
  memberships: MembershipEntry[];
  rights?: string[] | undefined;
}

const factsOf = ({ role, area, commission, seat, from, to, acting }: MembershipEntry) => [
  role,
  area,
  commission,
  seat,
  from,
  to,
  acting,
];

/** The same posts in the same order. */
export const samePosts = (one: PersonEntry | undefined, other: PersonEntry): boolean =>
  JSON.stringify(one?.memberships.map(factsOf)) === JSON.stringify(other.memberships.map(factsOf));
