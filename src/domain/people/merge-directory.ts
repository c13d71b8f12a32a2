/**
 * A directory's file merged into what is known: what somebody changed or assigned by hand stays, and where the file says
 * otherwise that is told.
 */
import type { PlanEntry } from '../plan/fold.ts';
import { samePosts, type PersonEntry } from './directory-entry.ts';
import type { DirectoryImported, DirectorySlice } from './fold.ts';

export type Contradiction =
  /** The file gives somebody other posts, or leaves them out: those changed in the chat stay. */
  | {
      kind: 'posts' | 'left_out';
      personId: string;
      name: string;
      by: string;
      at: string;
      why: string;
    }
  /** The file gives a line to another area or person: as it was assigned by hand it stays. */
  | { kind: 'line'; code: string; inFile: string; kept: string | null };

/** Whoever was moved in the chat keeps the posts that they have since; of the rest the file decides. */
export const mergeDirectory = (
  { people, changes = [] }: DirectorySlice,
  file: DirectoryImported,
): { payload: DirectoryImported; contradictions: Contradiction[] } => {
  const contradictions: Contradiction[] = [];
  const lastChange = (id: string) =>
    changes.findLast((change) => change.people.some(({ after }) => after.id === id));
  const kept = (kind: 'posts' | 'left_out', known: PersonEntry): void => {
    const { by = '', at = '', why = '' } = lastChange(known.id) ?? {};
    contradictions.push({ kind, personId: known.id, name: known.name, by, at, why });
  };
  const merged = file.people.map((person) => {
    const known = people.find(({ id }) => id === person.id);
    if (known === undefined || lastChange(person.id) === undefined) return person;
    if (!samePosts(known, person)) kept('posts', known);
    return { ...person, memberships: known.memberships };
  });
  const named = new Set(file.people.map(({ id }) => id));
  const beside = people.filter(
    ({ id, memberships }) =>
      !named.has(id) && memberships.length > 0 && lastChange(id) !== undefined,
  );
  for (const known of beside) kept('left_out', known);
  return { payload: { ...file, people: [...merged, ...beside] }, contradictions };
};

/** Lines that the file gives by their code, or their programme's, to somebody else than who got them by hand. */
export const linesContradicted = (
  plans: readonly PlanEntry[],
  { areas, people }: DirectoryImported,
): Contradiction[] =>
  plans.flatMap(({ assigned, versions, commissionId }) =>
    Object.entries(assigned).flatMap(([lineKey, { area, responsible }]): Contradiction[] => {
      const keys = Object.entries(versions.at(-1)?.lineKeys ?? {});
      const code = keys.find(([, key]) => key === lineKey)?.[0];
      if (code === undefined) return [];
      const own = areas.filter((each) => (each.commission ?? commissionId) === commissionId);
      const ruled =
        own.find(({ lines }) => lines.includes(code)) ??
        own.find(({ programmes }) => programmes.includes(code.replace(/-\d+$/, '')));
      const person = people.find(({ lines }) => lines.includes(code));
      const keptPerson = people.find(({ id }) => id === responsible)?.name ?? null;
      return [
        ...(area !== undefined && ruled !== undefined && ruled.code !== area
          ? [{ kind: 'line', code, inFile: ruled.code, kept: area } as const]
          : []),
        ...(responsible !== undefined && person !== undefined && person.id !== responsible
          ? [{ kind: 'line', code, inFile: person.name, kept: keptPerson } as const]
          : []),
      ];
    }),
  );
