/** The commissions of the institution: those that the directory names, and those that a plan brought. */
import type { CommissionEntry } from '../people/fold.ts';
import type { Slices } from '../record/subjects.ts';
import type { PlanEntry } from './fold.ts';
import { planKey } from './plan-key.ts';

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

/** `CVSPE/2020` of each plan, by its id. */
export const planKeys = (slices: Slices): Map<string, string> => {
  const commissions = new Map(
    commissionsOf(slices).map((commission) => [commission.id, commission]),
  );
  return new Map(
    Object.values(slices.plan).map((plan) => [
      plan.planId,
      planKey(commissions.get(plan.commissionId) ?? { name: nameIn(plan) }, plan.year),
    ]),
  );
};

/** The commission that the institution began with: its first plan's, else the directory's first. */
export const firstCommission = (slices: Slices): string | undefined =>
  Object.values(slices.plan)[0]?.commissionId ?? commissionsOf(slices)[0]?.id;
