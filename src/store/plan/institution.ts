/** The whole institution at once: everybody of its directory, and the plans in course of all its commissions. */
import { commissionsOf } from '../../domain/plan/commissions.ts';
import { primaryPlans } from '../../domain/plan/plan-life.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { everyone } from '../../domain/people/everyone.ts';
import type { Area, Person } from '../../domain/people/people.ts';
import { localDate } from '../../domain/time/dates.ts';
import type { Owner } from '../../conversation/owner.ts';
import type { Db } from '../database/store.ts';
import { localCommission } from '../ledger/local-places.ts';
import { currentSnapshot, keeperOf } from '../record/snapshot.ts';
import { presentOf, statesIn } from './plans.ts';

export interface Institution {
  /** With a post in any commission, or a right. */
  people: Person[];
  areas: Area[];
  /** Each with its conversation in the simulated workspace. */
  commissions: { name: string; conversation: string }[];
  /** The plan in course of the first commission that has one. */
  present: PlanState;
  /** One plan for each commission, that in course; the present one first. */
  plans: PlanState[];
}

/** Undefined before the first plan. */
export const loadInstitution = async (db: Db): Promise<Institution | undefined> => {
  const snapshot = await currentSnapshot(db);
  const { slices } = snapshot;
  const states = await statesIn(db, snapshot);
  const present = presentOf(db, states);
  if (present === undefined) return undefined;
  const today = localDate(keeperOf(db).planNow(), states[0]?.timeZone ?? 'UTC');
  const others = primaryPlans(states, today).filter((plan) => plan !== present);
  return {
    people: everyone(slices.directory),
    areas: present.areas,
    commissions: commissionsOf(slices).map(({ id, name }) => ({
      name,
      conversation: localCommission(slices, id),
    })),
    present,
    plans: [present, ...others],
  };
};

const hasPost = ({ people }: PlanState, personId: string): boolean =>
  people.some(({ id }) => id === personId);

/** The plan in course in which an owner is spoken of: a commission's own, a person's first, else the present one. */
export const planOfOwner = ({ plans, present }: Institution, { kind, key }: Owner): PlanState =>
  plans.find((plan) =>
    kind === 'commission' ? plan.commissionId === key : kind === 'person' && hasPost(plan, key),
  ) ?? present;

/** The plans in course of the commissions in which somebody has a post. */
export const plansInCourseOf = ({ plans }: Institution, personId: string): PlanState[] =>
  plans.filter((plan) => hasPost(plan, personId));
