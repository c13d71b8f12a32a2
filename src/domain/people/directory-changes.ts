/** Changes of posts that somebody of the institution made: each with its reason, and what takes it back. */
import type { LocalDate } from '../plan/document.ts';
import { samePosts, type PersonEntry } from './directory-entry.ts';
import type { Role, Seat } from './people.ts';

/** A post by its name: whoever holds it. */
export interface Post {
  role: Role;
  area?: string | undefined;
  seat?: Seat | undefined;
}

/** A person as they stood, and as they stand; `null`: not in the directory yet. */
export interface PersonChange {
  before: PersonEntry | null;
  after: PersonEntry;
}

export interface DirectoryChanged {
  id: string;
  change: 'appointed' | 'ended';
  /** Absent: every post of the person ended. */
  post?: Post | undefined;
  personId: string;
  /** The first day of a post, or the last one. */
  on: LocalDate;
  /** Until when, if that is known. */
  to?: LocalDate | undefined;
  /** The post is vacant: by which oficio they are in charge. */
  acting?: string | undefined;
  /** The oficio, the acuerdo or the reason. */
  why: string;
  people: PersonChange[];
}

/** As it is kept while it stands. */
export interface DirectoryChange extends DirectoryChanged {
  by: string;
  /** Plan time. */
  at: string;
}

/** The part of the directory that changes. */
interface Posts {
  people: PersonEntry[];
  changes?: DirectoryChange[] | undefined;
}

const replacing = (people: PersonEntry[], changed: PersonEntry[]): PersonEntry[] => {
  const byId = new Map(changed.map((person) => [person.id, person]));
  const known = new Set(people.map(({ id }) => id));
  return [
    ...people.map((person) => byId.get(person.id) ?? person),
    ...changed.filter(({ id }) => !known.has(id)),
  ];
};

export const withChange = <Slice extends Posts>(
  slice: Slice,
  change: DirectoryChanged,
  { authorName, at }: { authorName: string; at: string },
): Slice => ({
  ...slice,
  people: replacing(
    slice.people,
    change.people.map(({ after }) => after),
  ),
  changes: [...(slice.changes ?? []), { ...change, by: authorName, at }],
});

/** Nobody: known, and without any post. */
const withoutPosts = (person: PersonEntry): PersonEntry => ({
  ...person,
  memberships: [],
  lines: [],
  rights: [],
});

/** The directory as it was before a change; who came with it stays known, without posts. */
export const withoutChange = <Slice extends Posts>(slice: Slice, id: string): Slice => {
  const change = slice.changes?.find((each) => each.id === id);
  if (change === undefined) return slice;
  return {
    ...slice,
    people: replacing(
      slice.people,
      change.people.map(({ before, after }) => {
        // What a file said of them since then, but for their posts, stays.
        const present = slice.people.find((person) => person.id === after.id) ?? after;
        return before === null
          ? withoutPosts(present)
          : { ...present, memberships: before.memberships };
      }),
    ),
    changes: (slice.changes ?? []).filter((each) => each !== change),
  };
};

/** A change is taken back while nobody whom it moved was moved again. */
export const decideUndoChange = (
  { people, changes = [] }: Posts,
  id: string,
): 'undo' | 'unknown' | 'changed_since' => {
  const change = changes.find((each) => each.id === id);
  if (change === undefined) return 'unknown';
  return change.people.every(({ after }) =>
    samePosts(
      people.find((person) => person.id === after.id),
      after,
    ),
  )
    ? 'undo'
    : 'changed_since';
};
