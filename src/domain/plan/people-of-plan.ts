/** The people and areas that a plan has from the directory on a day. */
import { addDays } from '../time/dates.ts';
import { memoizeBySnapshot } from '../time/memoize-by-snapshot.ts';
import type { MembershipEntry, PersonEntry } from '../people/directory-entry.ts';
import type { DirectorySlice } from '../people/fold.ts';
import type { Membership, Person, PersonalRight } from '../people/people.ts';
import type { LocalDate } from './document.ts';
import type { PlanState } from './plan-state.ts';

/** The days on which a post begins, or is over. */
const turnsOf = memoizeBySnapshot(({ people }: DirectorySlice): LocalDate[] => {
  const days = people.flatMap(({ memberships }) =>
    memberships.flatMap(({ from, to }) => [from, to && addDays(to, 1)]),
  );
  return [...new Set(days.flatMap((day) => day ?? []))].sort();
});

/** Between two days with the same number the same people hold the same posts. */
export const postsTurn = (directory: DirectorySlice, today: LocalDate): number =>
  turnsOf(directory).filter((day) => day <= today).length;

const postsOf = (
  { memberships }: PersonEntry,
  commissionId: string,
  today: LocalDate,
): MembershipEntry[] =>
  memberships.filter(
    ({ commission = commissionId, from = today, to = today }) =>
      commission === commissionId && from <= today && today <= to,
  );

/** What is said of a seat in this commission alone wins over what is said of every one. */
const seatedIn = (posts: MembershipEntry[]): MembershipEntry[] => {
  const own = posts.some(({ role, commission }) => role === 'COMMISSIONER' && commission);
  return posts.filter(({ role, commission }) => !own || role !== 'COMMISSIONER' || commission);
};

const membershipOf = ({ role, area, seat, acting }: MembershipEntry): Membership => ({
  role,
  ...(area === undefined ? {} : { area }),
  ...(seat === undefined ? {} : { seat }),
  ...(acting === undefined ? {} : { acting }),
});

const isPersonalRight = (right: string): right is PersonalRight => right === 'INE_ENTRY';

const peopleFor = (directory: DirectorySlice, commissionId: string, today: LocalDate): Person[] =>
  directory.people.flatMap((person): Person[] => {
    const { id, name, email } = person;
    const memberships = seatedIn(postsOf(person, commissionId, today)).map(membershipOf);
    const rights = (person.rights ?? []).filter(isPersonalRight);
    return memberships.length === 0
      ? []
      : [{ id, name, email, memberships, ...(rights.length === 0 ? {} : { rights }) }];
  });

const people = new WeakMap<DirectorySlice, Map<string, Person[]>>();
/** Who has a post in a commission: the same list as long as the directory is, and nobody's post begins or ends. */
export const peopleOf = (
  directory: DirectorySlice,
  commissionId: string,
  today: LocalDate,
): Person[] => {
  const known = people.get(directory) ?? new Map<string, Person[]>();
  const key = `${postsTurn(directory, today)} ${commissionId}`;
  const found = known.get(key) ?? peopleFor(directory, commissionId, today);
  people.set(directory, known.set(key, found));
  return found;
};

export const areasOf = memoizeBySnapshot(({ areas }: DirectorySlice): PlanState['areas'] =>
  areas.map(({ code, name }) => ({ code, name })),
);
