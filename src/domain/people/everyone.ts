/** The people of the whole institution, whatever commission their posts are in: who a platform's account may be. */
import { memoizeBySnapshot } from '../time/memoize-by-snapshot.ts';
import type { PersonEntry } from './directory-entry.ts';
import type { DirectorySlice } from './fold.ts';
import type { Membership, Person } from './people.ts';

/** Each post once, where several commissions have it. */
const postsOf = ({ memberships }: PersonEntry): Membership[] => [
  ...new Map(
    memberships.map(({ role, area }): [string, Membership] => [
      `${role} ${area ?? ''}`,
      { role, ...(area === undefined ? {} : { area }) },
    ]),
  ).values(),
];

/** Who has a post in some commission, or a right of their own; who left has neither. */
export const everyone = memoizeBySnapshot(({ people }: DirectorySlice): Person[] =>
  people
    .filter(({ memberships, rights = [] }) => memberships.length + rights.length > 0)
    .map((entry) => ({
      id: entry.id,
      name: entry.name,
      email: entry.email,
      memberships: postsOf(entry),
    })),
);
