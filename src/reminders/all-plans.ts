/**
 * The rules over all plans: each plan is asked what it owes, and what outlives a year is asked once for each commission, in
 * its plan in course. A plan whose year has not begun owes nothing.
 */
import { planLife, primaryPlans } from '../domain/plan/plan-life.ts';
import type { PlanState } from '../domain/plan/plan-state.ts';
import { localDate } from '../domain/time/dates.ts';
import { sortOut } from './engine.ts';
import { joinPlans } from './joined.ts';
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

/** Whose digest it is, where that is somebody: a role that nobody holds is another one in each commission. */
const nameOfOwner = (
  { people, areas }: PlanState,
  { subject, owner: { kind, key } }: Owed,
): string | undefined => {
  if (subject.type !== 'digest') return undefined;
  const known =
    kind === 'area' ? areas.some(({ code }) => code === key) : people.some(({ id }) => id === key);
  return known ? `${kind}/${key}` : undefined;
};

/** At most one digest per address and day, whatever plans it speaks of: it stands where its first plan's stood. */
const joinDigests = (sorted: SortedOut[]): SortedOut[] => {
  if (sorted.length < 2) return sorted;
  const digests = sorted.flatMap(({ state, due }) =>
    due.flatMap((owed) => {
      const name = nameOfOwner(state, owed);
      return name === undefined ? [] : [{ name, planId: state.planId, owed }];
    }),
  );
  const ofOwner = (name: string | undefined) =>
    digests.filter((digest) => name !== undefined && digest.name === name);
  return sorted.map((plan) => ({
    ...plan,
    due: plan.due.flatMap((owed) => {
      const parts = ofOwner(nameOfOwner(plan.state, owed));
      if (parts.length < 2) return [owed];
      return parts[0]?.owed === owed ? [joinPlans(parts)] : [];
    }),
  }));
};

/** What each plan owes now, in the order of the plans. @param now milliseconds of plan time. @param sentKeys of all plans. */
export const sortOutAll = (
  states: PlanState[],
  now: number,
  sentKeys: ReadonlySet<string>,
  rules = RULES,
): SortedOut[] =>
  joinDigests(
    askedPlans(states, now, rules).map(({ state, rules: asked }) => ({
      state,
      ...sortOut(state, now, sentKeys, asked),
    })),
  );
