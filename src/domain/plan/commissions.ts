/** The commissions of the institution: those that the directory names, and those that a plan brought. */
import type { CommissionEntry } from '../people/fold.ts';
import type { Slices } from '../record/subjects.ts';
import type { PlanEntry } from './fold.ts';

const nameIn = (plan: PlanEntry | undefined): string =>
  plan?.versions[0]?.document.plan.commission ?? '';

/** A commission that the directory leaves without a name has that of its first plan. */
export const commissionsOf = ({ directory, plan }: Slices): CommissionEntry[] => {
  const plans = Object.values(plan);
  const first = (id: string) => plans.find(({ commissionId }) => commissionId === id);
  const named = directory.commissions.map((commission) =>
    commission.name === '' ? { ...commission, name: nameIn(first(commission.id)) } : commission,
  );
  const known = new Set(named.map(({ id }) => id));
  const brought = [...new Set(plans.map(({ commissionId }) => commissionId))].filter(
    (id) => !known.has(id),
  );
  return [...named, ...brought.map((id) => ({ id, name: nameIn(first(id)) }))];
};
