/** Who holds a role and is written to; the role's name where nobody does. */
import { hasRole } from '../domain/people.ts';
import type { PlanState } from '../domain/plan-state.ts';
import type { Owner } from './owed.ts';

export const secretaries = (state: PlanState): Owner[] => {
  const found = state.people.filter((one) => hasRole(one, 'TECHNICAL_SECRETARY'));
  return found.length === 0 ? [{ kind: 'person', key: 'TECHNICAL_SECRETARY' }] : found.map((one) => ({ kind: 'person', key: one.id }));
};
