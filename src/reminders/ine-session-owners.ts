/** To whom the sessions of the INE are told, and of whom a síntesis is asked. */
import type { Owner } from '../conversation/owner.ts';
import { hasRole } from '../domain/people/people.ts';
import type { LocalDate } from '../domain/plan/document.ts';
import type { PlanState } from '../domain/plan/plan-state.ts';
import { linesTaking } from '../domain/progress/evidence-found.ts';
import { memoizeBySnapshot } from '../domain/time/memoize-by-snapshot.ts';
import { headsOf, secretaries } from './owners.ts';

/** Each owner once. */
const unique = (owners: Owner[]): Owner[] => [
  ...new Map(owners.map((owner) => [`${owner.kind}/${owner.key}`, owner])).values(),
];

/** The commissioners and the Secretario, each privately. */
export const toldOfIneSessions = (state: PlanState): Owner[] =>
  unique([
    ...state.people
      .filter((person) => hasRole(person, 'COMMISSIONER'))
      .map(({ id }): Owner => ({ kind: 'person', key: id })),
    ...secretaries(state),
  ]);

/** Codes of the areas whose line asks for it, by the line's words or what the Secretario decided. */
const synthesisAreas = memoizeBySnapshot((state: PlanState): string[] => [
  ...new Set(
    state.areas.length === 0
      ? []
      : linesTaking(state, ['briefing:session']).map(({ area }) => area),
  ),
]);

/** The heads of the areas whose line it is; where there is none, the Secretario. */
export const askedForSynthesis = (state: PlanState, today: LocalDate): Owner[] => {
  const heads = unique(synthesisAreas(state).flatMap((area) => headsOf(state, today, area)));
  return heads.length === 0 ? secretaries(state) : heads;
};
