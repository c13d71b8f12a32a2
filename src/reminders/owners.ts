/** Who holds a role and is written to; the role's name where nobody does. */
import { isActive } from '../domain/people/delegation.ts';
import { hasRole } from '../domain/people/people.ts';
import type { LocalDate } from '../domain/plan/document.ts';
import type { PlanState } from '../domain/plan/plan-state.ts';
import type { Owner } from '../conversation/owner.ts';

/** The Secretario Técnico; with a day, who stands in for them on it, as the Presidency designated. */
export const secretaries = (state: PlanState, today?: LocalDate): Owner[] => {
  const found = state.people.filter((person) => hasRole(person, 'TECHNICAL_SECRETARY'));
  const away = state.delegations.filter(
    (each) => each.role !== undefined && today !== undefined && isActive(each, today),
  );
  return found.length === 0
    ? [{ kind: 'person', key: 'TECHNICAL_SECRETARY' }]
    : found.map(({ id }) => ({
        kind: 'person',
        key: away.find(({ headId }) => headId === id)?.delegateId ?? id,
      }));
};

/** The commission's own channel. */
export const commissionOf = ({ commissionId }: Pick<PlanState, 'commissionId'>): Owner => ({
  kind: 'commission',
  key: commissionId,
});

/** The heads of an area, or who acts for them while they are away: who is away is not chased. An area without a head: its channel. */
export const headsOf = (state: PlanState, today: LocalDate, area: string): Owner[] => {
  const found = state.people.filter((person) =>
    person.memberships.some(
      (membership) => membership.role === 'AREA_HEAD' && membership.area === area,
    ),
  );
  const away = state.delegations.filter(
    (delegation) =>
      delegation.role === undefined && delegation.area === area && isActive(delegation, today),
  );
  const chased = found.map(
    (person) => away.find((each) => each.headId === person.id)?.delegateId ?? person.id,
  );
  return chased.length === 0
    ? [{ kind: 'area', key: area }]
    : [...new Set(chased)].map((key) => ({ kind: 'person', key }));
};
