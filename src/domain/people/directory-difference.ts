/** What a directory changes of the one before it: who and what is new, left out, or otherwise than it was. */
import type { PersonEntry } from './directory-entry.ts';
import type { AreaEntry, DirectorySlice } from './fold.ts';

export interface Difference<Entry> {
  added: Entry[];
  removed: Entry[];
  changed: { from: Entry; to: Entry }[];
}

export interface DirectoryDifference {
  areas: Difference<AreaEntry>;
  /** Whoever has no post and no right counts as left out. */
  people: Difference<PersonEntry>;
}

/** Each fact in the order of its own, and none where it is empty. */
const factsOfArea = ({ name, commission, programmes, lines }: AreaEntry): unknown[] => [
  name,
  commission,
  programmes,
  lines,
];
const factsOfPerson = ({ name, email, lines, rights, memberships }: PersonEntry): unknown[] => [
  name,
  email,
  lines,
  rights ?? [],
  memberships.map(({ role, area, commission, seat, from, to }) => [
    role,
    area,
    commission,
    seat,
    from,
    to,
  ]),
];

const differenceOf = <Entry>(
  before: Entry[],
  after: Entry[],
  keyOf: (entry: Entry) => string,
  factsOf: (entry: Entry) => unknown[],
): Difference<Entry> => {
  const was = new Map(before.map((entry) => [keyOf(entry), entry]));
  const is = new Set(after.map(keyOf));
  const same = (a: Entry, b: Entry): boolean =>
    JSON.stringify(factsOf(a)) === JSON.stringify(factsOf(b));
  return {
    added: after.filter((entry) => !was.has(keyOf(entry))),
    removed: before.filter((entry) => !is.has(keyOf(entry))),
    changed: after.flatMap((to) => {
      const from = was.get(keyOf(to));
      return from === undefined || same(from, to) ? [] : [{ from, to }];
    }),
  };
};

const present = ({ people }: DirectorySlice): PersonEntry[] =>
  people.filter(({ memberships, rights = [] }) => memberships.length + rights.length > 0);

export const differenceOfDirectories = (
  before: DirectorySlice,
  after: DirectorySlice,
): DirectoryDifference => ({
  areas: differenceOf(before.areas, after.areas, ({ code }) => code, factsOfArea),
  people: differenceOf(present(before), present(after), ({ id }) => id, factsOfPerson),
});
