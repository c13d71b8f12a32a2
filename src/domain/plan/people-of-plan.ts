/** The people and areas that a plan has from the directory. */
import type { DirectorySlice } from '../people/fold.ts';
import type { Person } from '../people/people.ts';
import type { PlanState } from './plan-state.ts';

const peopleFor = (commissionId: string) => (directory: DirectorySlice) =>
  directory.people.flatMap(({ id, name, email, memberships }): Person[] => {
    const own = memberships.filter(
      ({ commission }) => commission === undefined || commission === commissionId,
    );
    return own.length === 0
      ? []
      : [
          {
            id,
            name,
            email,
            memberships: own.map(({ role, area }) => ({
              role,
              ...(area === undefined ? {} : { area }),
            })),
          },
        ];
  });
const people = new WeakMap<DirectorySlice, Map<string, Person[]>>();
/** Who has a post in a commission: the same list as long as the directory is. */
export const peopleOf = (directory: DirectorySlice, commissionId: string): Person[] => {
  const known = people.get(directory) ?? new Map<string, Person[]>();
  const found = known.get(commissionId) ?? peopleFor(commissionId)(directory);
  people.set(directory, known.set(commissionId, found));
  return found;
};

const NO_AREAS = new WeakMap<DirectorySlice, PlanState['areas']>();
export const areasOf = (directory: DirectorySlice): PlanState['areas'] => {
  const areas =
    NO_AREAS.get(directory) ?? directory.areas.map(({ code, name }) => ({ code, name }));
  NO_AREAS.set(directory, areas);
  return areas;
};
