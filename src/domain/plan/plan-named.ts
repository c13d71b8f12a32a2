/** Which plan a key names, as `CVSPE/2020` or `2020`; and which one is meant where no key is given. */
import type { LocalDate } from './document.ts';
import { planLife, type Living } from './plan-life.ts';
import type { PlanState } from './plan-state.ts';

export type Listed = Living & Pick<PlanState, 'key'>;

export type NamedPlan<Plan> =
  | { kind: 'plan'; plan: Plan }
  | { kind: 'none' }
  /** The key names none of these. */
  | { kind: 'unknown'; plans: Plan[] }
  /** It must be said which of these. */
  | { kind: 'several'; plans: Plan[] }
  /** Plans of different commissions that have the same key. */
  | { kind: 'same_key'; plans: Plan[] };

/** Letters and digits: case, accents and separators are as somebody likes to type them. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();

const named = <Plan extends Listed>(plans: Plan[], key: string): Plan[] => {
  const typed = plain(key);
  if (/^\d{4}$/.test(typed)) return plans.filter(({ year }) => year === Number(typed));
  const exact = plans.filter((plan) => plan.key === key.trim());
  return exact.length > 0 ? exact : plans.filter((plan) => plain(plan.key) === typed);
};

/**
 * The plan of a key; without one the only stored plan whatever its state, else the only one in force.
 * @param todayOf local date of the plan.
 */
export const planNamed = <Plan extends Listed>(
  plans: Plan[],
  key: string | undefined,
  todayOf: (plan: Plan) => LocalDate,
): NamedPlan<Plan> => {
  if (plans.length === 0) return { kind: 'none' };
  const inForce = plans.filter((plan) => planLife(plan, todayOf(plan)) === 'in_force');
  const meant = key !== undefined ? named(plans, key) : plans.length === 1 ? plans : inForce;
  const [plan, ...others] = meant;
  if (plan !== undefined && others.length === 0) return { kind: 'plan', plan };
  if (key === undefined) return { kind: 'several', plans };
  if (plan === undefined) return { kind: 'unknown', plans };
  const keys = new Set(meant.map((each) => each.key));
  return { kind: keys.size === 1 ? 'same_key' : 'several', plans: meant };
};
