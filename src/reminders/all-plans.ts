/**
 * The rules over all plans: each plan is asked what it owes, and what outlives a year is asked once for each commission, in
 * its plan in course. A plan whose year has not begun owes nothing.
 */
import { planLife, primaryPlans } from '../domain/plan/plan-life.ts';
import type { PlanState } from '../domain/plan/plan-state.ts';
import { localDate } from '../domain/time/dates.ts';
import { sortOut } from './engine.ts';
import type { Owed } from './owed.ts';
import type { ReminderRule } from './rule.ts';
import { RULES } from './rules/rules.ts';

/** A plan with the rules that it is asked at an instant. */
interface AskedPlan {
  state: PlanState;
  rules: ReminderRule[];
}

/** @param now milliseconds of plan time. */
const askedPlans = (states: PlanState[], now: number, rules = RULES): AskedPlan[] => {
  const todayOf = ({ timeZone }: PlanState) => localDate(now, timeZone);
  const ofPlans = rules.filter(({ scope }) => scope === 'plan');
  const primary = new Set(
    states.flatMap((state) =>
      primaryPlans(
        states.filter(({ commissionId }) => commissionId === state.commissionId),
        todayOf(state),
      ),
    ),
  );
  return states
    .filter((state) => planLife(state, todayOf(state)) !== 'upcoming')
    .map((state) => ({ state, rules: primary.has(state) ? rules : ofPlans }));
};

export interface SortedOut {
  state: PlanState;
  /** Owed now. */
  due: Owed[];
  /** No longer worth sending. */
  late: Owed[];
}

/** What each plan owes now, in the order of the plans. @param now milliseconds of plan time. @param sentKeys of all plans. */
export const sortOutAll = (
  states: PlanState[],
  now: number,
  sentKeys: ReadonlySet<string>,
  rules = RULES,
): SortedOut[] =>
  askedPlans(states, now, rules).map(({ state, rules: asked }) => ({
    state,
    ...sortOut(state, now, sentKeys, asked),
  }));
