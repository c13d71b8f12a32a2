/** The plan and its versions: imported, amended; which one is meant where there are several. */
import { randomUUID } from 'node:crypto';
import { localDate } from '../../domain/time/dates.ts';
import { commissionsOf } from '../../domain/plan/commissions.ts';
import type { LocalDate, PlanDocument } from '../../domain/plan/document.ts';
import type { PlanEntry, VersionEntry } from '../../domain/plan/fold.ts';
import { matchLineKeys } from '../../domain/plan/line-keys.ts';
import { sameCommissionName } from '../../domain/plan/plan-key.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import type { PlanSettings } from '../../domain/plan/settings.ts';
import { notBeforeYear, presentPlan } from '../../domain/plan/plan-life.ts';
import { stateOfPlan, statesOfPlans } from '../../domain/plan/state-of-plan.ts';
import type { Slices, Snapshot } from '../../domain/record/subjects.ts';
import { AvanceError } from '../../errors.ts';
import { canonical, sha256 } from '../database/canonical.ts';
import type { Db } from '../database/store.ts';
import { append, currentSnapshot, keeperOf, keptSnapshot } from '../record/snapshot.ts';
import { projectDirectory, projectPlan } from './projections.ts';

/** Who did it, where nobody of the directory is known. */
export interface Author {
  /** Name. */
  by: string;
  /** Person id. */
  authorId?: string | undefined;
  channel?: string | undefined;
  /** Plan time. */
  at: string;
}

export const authored = ({ by, authorId = '', channel = 'cli', at }: Author) => ({
  authorId,
  authorName: by,
  channel,
  at,
});

export interface StorePlanInput extends Author {
  document: PlanDocument;
  /** Local date from which Avance answers for the plan; before the plan's year it is 1 January. */
  activeFrom: LocalDate;
  timeZone: string;
  /** Reason; without it a second, different plan for the commission and year is refused. */
  amendment?: string | undefined;
  /** The first day on which the amendment is in force; without it the day on which it is stored. */
  effectiveFrom?: LocalDate | undefined;
  /** The act that approved it. */
  act?: string | undefined;
}

/** The commission of this name; a directory imported before any plan made one without knowing its name. */
const commissionOf = (slices: Slices, name: string): string => {
  const commissions = commissionsOf(slices);
  const known = commissions.find((commission) => sameCommissionName(commission.name, name));
  const unnamed = commissions.find((commission) => commission.name === '');
  return known?.id ?? unnamed?.id ?? `c-${sha256(name).slice(0, 12)}`;
};

/** The identity of each line of a document, by its code: what earlier versions had keeps theirs. */
const lineKeysFor = (document: PlanDocument, plan: PlanEntry | undefined) => {
  const lines = document.programmes.flatMap((programme) => programme.lines);
  const known = new Map(
    (plan?.versions ?? []).flatMap((version) =>
      version.document.programmes.flatMap((programme) =>
        programme.lines.map((line) => {
          const lineKey = version.lineKeys[line.code] ?? line.code;
          return [lineKey, { lineKey, code: line.code, text: line.text }] as const;
        }),
      ),
    ),
  );
  const keys = matchLineKeys(lines, [...known.values()]);
  return Object.fromEntries(lines.map(({ code }, index) => [code, keys[index] ?? code]));
};

/** The version that an import makes. @param plan that it amends. */
export const versionOf = (
  { document, by, at, amendment, effectiveFrom, act }: StorePlanInput,
  plan: PlanEntry | undefined,
): VersionEntry => ({
  number: (plan?.versions.length ?? 0) + 1,
  effectiveFrom: effectiveFrom ?? at.slice(0, 10),
  by,
  reason: amendment,
  act,
  documentHash: sha256(canonical(document)),
  document,
  lineKeys: lineKeysFor(document, plan),
});

/** The plan of a commission and year; undefined while there is none. */
export const findPlanEntry = (
  slices: Slices,
  { commission, year }: PlanDocument['plan'],
): PlanEntry | undefined => {
  const commissionId = commissionOf(slices, commission);
  return Object.values(slices.plan).find(
    (known) => known.commissionId === commissionId && known.year === year,
  );
};

/** Is there a plan of the document's commission and year? */
export const hasPlan = async (db: Db, { plan }: PlanDocument): Promise<boolean> =>
  findPlanEntry((await currentSnapshot(db)).slices, plan) !== undefined;

/** @throws AvanceError `plan-exists` */
const refuseSecond = ({ year, commission }: PlanDocument['plan']): never => {
  throw new AvanceError(
    'plan-exists',
    `Ya hay un plan de ${year} de la ${commission}. Si es una modificación aprobada, impórtala con --as-amendment "motivo"; no se guardó nada.`,
  );
};

/**
 * Stores a plan, or a version of it. The same document again changes nothing.
 * @throws AvanceError `plan-exists` when the commission already has another plan for that year and no reason is given.
 */
export const storePlan = async (
  tx: Db,
  input: StorePlanInput,
): Promise<{ planId: string; changed: boolean }> => {
  const { document, timeZone } = input;
  const { year, commission } = document.plan;
  const activeFrom = notBeforeYear(year, input.activeFrom);
  const { slices } = await currentSnapshot(tx);
  const commissionId = commissionOf(slices, commission);
  const plan = findPlanEntry(slices, document.plan);
  const version = versionOf(input, plan);
  if (plan?.versions.at(-1)?.documentHash === version.documentHash)
    return { planId: plan.planId, changed: false };
  if (plan !== undefined && input.amendment === undefined) refuseSecond(document.plan);
  const planId = plan?.planId ?? randomUUID();
  await append(tx, {
    scope: planId,
    subject: 'plan',
    key: String(version.number),
    kind: plan === undefined ? 'plan.imported' : 'plan.amended',
    ...authored(input),
    payload:
      plan === undefined ? { planId, commissionId, year, timeZone, activeFrom, version } : version,
  });
  // A commission that came with its plan has the directory's people too.
  await (plan === undefined ? projectDirectory(tx) : projectPlan(tx, planId));
  return { planId, changed: true };
};

/** The rules, and with them their defaults, are loaded when a plan is first asked for. */
/** Loaded once: every question needs them, and even what is loaded takes a while to import again. */
let defaults: Promise<PlanSettings> | undefined;
const defaultSettings = (): Promise<PlanSettings> =>
  (defaults ??= import('../../reminders/default-settings.ts').then(
    ({ DEFAULT_SETTINGS }) => DEFAULT_SETTINGS,
  ));

const todayIn = (db: Db) => (timeZone: string) => localDate(keeperOf(db).planNow(), timeZone);

/** Every plan of a snapshot, in the order in which they were imported. */
export const statesIn = async (db: Db, snapshot: Snapshot): Promise<PlanState[]> =>
  statesOfPlans(snapshot, todayIn(db), await defaultSettings());

/** Every plan that is stored, in the order in which they were imported. */
export const loadStates = async (db: Db): Promise<PlanState[]> =>
  statesIn(db, await currentSnapshot(db));

/** As {@link loadStates}, without asking again: for who made a look since the question came. */
export const keptStates = async (db: Db): Promise<PlanState[]> =>
  statesIn(db, await keptSnapshot(db));

/** The plan in course, of the first commission that has one; undefined while there is none. */
export const presentOf = (db: Db, states: PlanState[]): PlanState | undefined =>
  presentPlan(states, todayIn(db)(states[0]?.timeZone ?? 'UTC'));

/** Every plan as it is on any day, with what is recorded now. */
export const loadStatesByDay = async (db: Db): Promise<(day: LocalDate) => PlanState[]> => {
  const snapshot = await currentSnapshot(db);
  const settings = await defaultSettings();
  return (day) => statesOfPlans(snapshot, () => day, settings);
};

/** The present state of a plan. @throws Error where there is none of this id. */
export const loadState = async (db: Db, planId: string): Promise<PlanState> => {
  const snapshot = await currentSnapshot(db);
  const zone = snapshot.slices.plan[planId]?.timeZone ?? 'UTC';
  const state = stateOfPlan(snapshot, planId, todayIn(db)(zone), await defaultSettings());
  if (state === undefined) throw new Error(`no plan ${planId}`);
  return state;
};

/** A plan, and the other ones. @throws Error where there is none of this id. */
export const loadWithOthers = async (db: Db, planId: string): Promise<[PlanState, PlanState[]]> => {
  const states = await loadStates(db);
  const state = states.find((each) => each.planId === planId);
  if (state === undefined) throw new Error(`no plan ${planId}`);
  return [state, states.filter((each) => each !== state)];
};

/** Everything known of the plan in course, of the first commission that has one; undefined while there is none. */
export const findState = async (db: Db): Promise<PlanState | undefined> =>
  presentOf(db, await loadStates(db));

/** A plan's state where one is named and stored, else the one in course. */
export const findStateOf = async (
  db: Db,
  planId: string | undefined,
): Promise<PlanState | undefined> => {
  const states = await loadStates(db);
  return states.find((state) => state.planId === planId) ?? presentOf(db, states);
};

export const findPlan = async (db: Db): Promise<{ planId: string } | undefined> => {
  const state = await findState(db);
  return state === undefined ? undefined : { planId: state.planId };
};
