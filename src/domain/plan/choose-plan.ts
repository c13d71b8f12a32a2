/** Which plan somebody means: the card's, the channel's, the month and year that are named, today's; or it must be asked. */
import type { LocalDate, Month } from './document.ts';
import { inForceFrom, planLife, primaryPlans, type Living } from './plan-life.ts';
import type { PlanState } from './plan-state.ts';

export type Candidate = Living & Pick<PlanState, 'planId' | 'commissionId'>;

/** What says which plan is meant, the strongest first. */
export interface Hints {
  /** Plan id: of the card, or of the button; nothing else says more. */
  planId?: string | undefined;
  /** Commission id: whose channel it is. */
  commissionId?: string | undefined;
  year?: number | undefined;
  month?: Month | undefined;
}

/** `foreign`: a card or a button of a plan in which the person has no post. */
export type Choice<Plan> =
  { kind: 'plan'; plan: Plan } | { kind: 'ask'; plans: Plan[] } | { kind: 'foreign' };

/** So many months away a month is still near. */
const NEAR_MONTHS = 3;

/** A month without its year, of one commission's plans: the one that is near, where the other is far. */
const byMonth = <Plan extends Candidate>(plans: Plan[], month: Month, today: LocalDate): Plan[] => {
  const open = plans.filter((plan) => ['in_force', 'closing'].includes(planLife(plan, today)));
  if (open.length < 2) return open;
  const now = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7));
  const near = open.filter(({ year }) => Math.abs(year * 12 + month - now) <= NEAR_MONTHS);
  return near.length === 1 ? near : open;
};

/** @param candidates the plans in which the person has a post; at least one. @param today local date of the plans. */
export const choosePlan = <Plan extends Candidate>(
  candidates: Plan[],
  today: LocalDate,
  { planId, commissionId, year, month }: Hints,
): Choice<Plan> => {
  const named = candidates.find((plan) => plan.planId === planId);
  if (named !== undefined) return { kind: 'plan', plan: named };
  if (planId !== undefined) return { kind: 'foreign' };
  const ofChannel = candidates.filter((plan) => plan.commissionId === commissionId);
  const here = ofChannel.length > 0 ? ofChannel : candidates;
  const ofYear = here.filter((plan) => plan.year === year);
  const primary = primaryPlans(here, today);
  const meant =
    ofYear.length > 0
      ? ofYear
      : primary.flatMap((plan) => {
          if (month === undefined) return [plan];
          const own = here.filter((each) => each.commissionId === plan.commissionId);
          const found = byMonth(own, month, today);
          return found.length === 0 ? [plan] : found;
        });
  const begun = meant.filter((plan) => inForceFrom(plan) <= today);
  const plans = begun.length > 0 ? begun : meant;
  const [only, ...others] = plans;
  // What is typed in the channel of a commission in which the person has no post may mean either.
  const elsewhere = commissionId !== undefined && ofChannel.length === 0;
  return only !== undefined && others.length === 0 && !elsewhere
    ? { kind: 'plan', plan: only }
    : { kind: 'ask', plans };
};
