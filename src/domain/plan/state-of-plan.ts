/** One plan as the rest of the house sees it, put together from the slices of a snapshot. */
import { NO_SESSIONS, type SessionsOfPlan } from '../sessions/fold.ts';
import type { SessionRecord } from '../sessions/session.ts';
import { foldDelegations, type DelegationEvent } from '../people/delegation.ts';
import { memoizeByKey, memoizeBySnapshot } from '../time/memoize-by-snapshot.ts';
import { emptyBook } from '../ine/book.ts';
import type { Snapshot } from '../record/subjects.ts';
import type { LocalDate } from './document.ts';
import type { PlanEntry } from './fold.ts';
import { commissionsOf } from './commissions.ts';
import { linesOf } from './lines-of-plan.ts';
import { memoizePair } from './memoize-pair.ts';
import { areasOf, peopleOf, postsTurn } from './people-of-plan.ts';
import { planKey } from './plan-key.ts';
import type { PlanLine, PlanState } from './plan-state.ts';
import { withReschedulings } from './rescheduling.ts';
import type { PlanSettings } from './settings.ts';
import { begunBy, shapeOf, type PlanShape } from './versions.ts';

/** Names the versions that have begun. */
const begunName = (plan: PlanEntry, today: LocalDate): string =>
  begunBy(plan, today)
    .map((version) => version.number)
    .join();

const shapes = memoizeByKey<PlanEntry, string, PlanShape>();
const shapeAt = (plan: PlanEntry, today: LocalDate): PlanShape =>
  shapes(plan, begunName(plan, today), () => shapeOf(plan, today));

const NO_SETTINGS: Partial<PlanSettings> = {};
const NO_EVIDENCE: Evidence = {};
type Evidence = NonNullable<PlanSettings['evidence']>;
/** What an older entry lacks has its default. */
const settingsWith = (defaults: PlanSettings) =>
  memoizePair((stored: Partial<PlanSettings>, evidence: Evidence): PlanSettings => ({
    ...defaults,
    ...stored,
    rules: { ...defaults.rules, ...stored.rules },
    ...(Object.keys(evidence).length === 0 ? {} : { evidence }),
  }));
const settingsMakers = memoizeBySnapshot(settingsWith);

const sessionsOf = memoizePair((shape: PlanShape, { added, events }: SessionsOfPlan) =>
  [
    ...shape.windows.map(([key, { month, opensOn, closesOn }]): SessionRecord => ({
      key,
      kind: 'ordinary',
      month,
      window: { opensOn, closesOn },
      events: events[key] ?? [],
    })),
    ...added.map((session): SessionRecord => ({ ...session, events: events[session.key] ?? [] })),
  ].sort((a, b) => (a.key < b.key ? -1 : 1)),
);

const NO_ENTRIES: PlanState['entries'] = [];
const NO_RESCHEDULINGS: PlanState['reschedulings'] = [];
const movedLines = memoizePair(withReschedulings<PlanLine>);
const NO_SUSPENSIONS: PlanState['suspensions'] = [];
const NO_AGREEMENTS: PlanState['agreements'] = [];
const NO_REQUESTS: PlanState['requests'] = [];
const NO_DELEGATIONS: DelegationEvent[] = [];
const NO_NOTIFICATIONS: PlanState['notifications'] = emptyBook();
const NO_OUTGOING: PlanState['outgoing'] = emptyBook();
const delegationsOf = memoizeBySnapshot(foldDelegations);

/** What a plan knows of the commission's other ones; nothing where it is the only one. */
const othersOf = (
  { slices }: Snapshot,
  { planId, commissionId, activeFrom }: PlanEntry,
  today: LocalDate,
): Pick<PlanState, 'otherSessions' | 'commissionFrom'> => {
  const others = Object.values(slices.plan).filter(
    (other) => other.commissionId === commissionId && other.planId !== planId,
  );
  if (others.length === 0) return {};
  return {
    otherSessions: others.flatMap((other) =>
      sessionsOf(shapeAt(other, today), slices.session[other.planId] ?? NO_SESSIONS),
    ),
    commissionFrom: [activeFrom, ...others.map((other) => other.activeFrom)].sort()[0],
  };
};

/** Everything but the settings, whose defaults are the rules'. */
export type SettledPlan = Omit<PlanState, 'settings'>;

const compose = (snapshot: Snapshot, plan: PlanEntry, today: LocalDate): SettledPlan => {
  const { slices } = snapshot;
  const { planId, commissionId, year, timeZone, activeFrom } = plan;
  const shape = shapeAt(plan, today);
  const { directory } = slices;
  const reschedulings = slices.rescheduling[planId] ?? NO_RESCHEDULINGS;
  const commission = commissionsOf(slices).find(({ id }) => id === commissionId) ?? {
    name: shape.document.plan.commission,
  };
  return {
    planId,
    key: planKey(commission, year),
    commissionId,
    commissionName: commission.name,
    year,
    timeZone,
    activeFrom,
    versions: plan.versions,
    resolutions: plan.resolutions,
    version: shape.version,
    ...othersOf(snapshot, plan, today),
    document: shape.document,
    ...movedLines(linesOf(shape, plan, directory, today), reschedulings),
    suspensions: slices.suspension[planId] ?? NO_SUSPENSIONS,
    reschedulings,
    areas: areasOf(directory),
    people: peopleOf(directory, commissionId, today),
    entries: slices.progress[planId] ?? NO_ENTRIES,
    sessions: sessionsOf(shape, slices.session[planId] ?? NO_SESSIONS),
    notifications: slices.notification[commissionId] ?? NO_NOTIFICATIONS,
    outgoing: slices.outgoing[commissionId] ?? NO_OUTGOING,
    ineSessions: slices.ineSession[commissionId],
    briefings: slices.briefing[commissionId],
    sendings: slices.sending[commissionId],
    agreements: slices.agreement[commissionId] ?? NO_AGREEMENTS,
    requests: slices.request[commissionId] ?? NO_REQUESTS,
    delegations: delegationsOf(slices.delegation[commissionId] ?? NO_DELEGATIONS),
  };
};

/** What was made of a snapshot, by plan, by the versions that have begun and by the posts that are held. */
const memoizeByPlan = <Made>() => {
  const known = memoizeByKey<Snapshot, string, Made>();
  return (snapshot: Snapshot, plan: PlanEntry, today: LocalDate, make: () => Made): Made => {
    const turn = postsTurn(snapshot.slices.directory, today);
    return known(snapshot, `${plan.planId} ${begunName(plan, today)} ${turn}`, make);
  };
};
const settled = memoizeByPlan<SettledPlan>();
const whole = memoizeByPlan<PlanState>();

/** A plan on a day without its settings; undefined where the snapshot has none of this id. @param today local date of the plan. */
export const settledPlan = (
  snapshot: Snapshot,
  planId: string,
  today: LocalDate,
): SettledPlan | undefined => {
  const plan = snapshot.slices.plan[planId];
  return plan && settled(snapshot, plan, today, () => compose(snapshot, plan, today));
};

/**
 * A plan on a day; undefined where the snapshot has none of this id.
 * @param today local date of the plan. @param defaults of the settings that nobody changed.
 */
export const stateOfPlan = (
  snapshot: Snapshot,
  planId: string,
  today: LocalDate,
  defaults: PlanSettings,
): PlanState | undefined => {
  const plan = snapshot.slices.plan[planId];
  const { slices } = snapshot;
  return (
    plan &&
    whole(snapshot, plan, today, () => ({
      ...settled(snapshot, plan, today, () => compose(snapshot, plan, today)),
      settings: settingsMakers(defaults)(
        slices.settings[plan.commissionId] ?? NO_SETTINGS,
        plan.evidence ?? NO_EVIDENCE,
      ),
    }))
  );
};

/** Every plan on a day, in the order in which they were imported. */
export const statesOfPlans = (
  snapshot: Snapshot,
  todayIn: (timeZone: string) => LocalDate,
  defaults: PlanSettings,
): PlanState[] =>
  Object.values(snapshot.slices.plan).flatMap(
    ({ planId, timeZone }) => stateOfPlan(snapshot, planId, todayIn(timeZone), defaults) ?? [],
  );
