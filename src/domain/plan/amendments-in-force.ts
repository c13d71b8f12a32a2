/** The amendments of a plan that are or were in force: what each changed, for whom, and on which cards. */
import { currentMonth } from '../progress/progress.ts';
import { lastOfMonth } from '../time/dates.ts';
import { memoizeByKey } from '../time/memoize-by-snapshot.ts';
import { differenceOfVersion, type AmendmentDifference } from './amendment.ts';
import type { LocalDate, Month } from './document.ts';
import { everyLine } from './every-line.ts';
import type { VersionEntry } from './fold.ts';
import type { PlanState } from './plan-state.ts';

type Amended = Pick<PlanState, 'planId' | 'year' | 'versions' | 'resolutions'>;

/** Another amendment took its place before its first day came. */
const isUndone = (versions: VersionEntry[], version: VersionEntry): boolean =>
  versions.some(
    (later) =>
      later.number > version.number &&
      later.effectiveFrom <= version.effectiveFrom &&
      (later.storedOn ?? later.effectiveFrom) < version.effectiveFrom,
  );

/** Those whose first day has come, and that nothing undid before it. */
export const amendmentsBegun = (
  { versions }: Pick<PlanState, 'versions'>,
  today: LocalDate,
): VersionEntry[] =>
  versions.filter(
    (version, index) => index > 0 && version.effectiveFrom <= today && !isUndone(versions, version),
  );

/** Those that were stored for a later day, which has come, and of which the cards do not speak yet. */
export const amendmentsToBegin = (
  state: Pick<PlanState, 'versions'>,
  today: LocalDate,
): VersionEntry[] =>
  amendmentsBegun(state, today).filter(
    ({ effectiveFrom, storedOn, begun }) =>
      begun !== true && storedOn !== undefined && effectiveFrom > storedOn,
  );

const differences = memoizeByKey<VersionEntry[], number, AmendmentDifference>();

/** What an amendment changed on its first day; kept as long as the versions stand. */
export const differenceOf = (plan: Amended, version: VersionEntry): AmendmentDifference =>
  differences(plan.versions, version.number, () => differenceOfVersion(plan, version));

/** The part of a difference that is about some lines. */
const partOf = (
  { added, removed, changed }: AmendmentDifference,
  concerns: (lineKey: string) => boolean,
): AmendmentDifference => {
  const own = <Line extends { lineKey: string }>(lines: Line[]) =>
    lines.filter(({ lineKey }) => concerns(lineKey));
  return { added: own(added), removed: own(removed), changed: own(changed), windows: [] };
};

export const isEmptyDifference = ({
  added,
  removed,
  changed,
  windows,
}: AmendmentDifference): boolean =>
  added.length + removed.length + changed.length + windows.length === 0;

/** What an amendment changed for an area: in the lines that are or were its own. */
export const differenceForArea = (
  state: PlanState,
  version: VersionEntry,
  area: string,
): AmendmentDifference => {
  const lines = new Map(
    [...state.removed, ...state.lines].map((line) => [line.lineKey, line.area]),
  );
  return partOf(differenceOf(state, version), (lineKey) => lines.get(lineKey) === area);
};

/** The lines and months of which cards may stand that an amendment changed: from its first day's month to the one in course. */
export const monthsToRedraw = (
  state: PlanState,
  { added, removed, changed }: AmendmentDifference,
  effectiveFrom: LocalDate,
  today: LocalDate,
): { lineKey: string; month: Month }[] => {
  const until = Math.min(currentMonth(state, today), 12);
  const months = Array.from({ length: until }, (_, index) => index + 1).filter(
    (month) => lastOfMonth(state.year, month) >= effectiveFrom,
  );
  return [...added, ...removed, ...changed].flatMap(({ lineKey }) =>
    months.map((month) => ({ lineKey, month })),
  );
};

/** What became of a month in which a line was once to be done and no longer is. */
export interface MonthTaken {
  /** The amendment that did it. */
  version: VersionEntry;
  /** The month to which it moved. */
  to?: Month | undefined;
}

/** The amendment that moved or took out a line's month; undefined where the month stands, or never did. @param today local date of the plan. */
export const monthTakenBy = (
  state: PlanState,
  lineKey: string,
  month: Month,
  today: LocalDate,
): MonthTaken | undefined => {
  const line = everyLine(state).find((each) => each.lineKey === lineKey);
  if (line === undefined || (line.schedule[String(month)] ?? 0) > 0) return undefined;
  for (const version of amendmentsBegun(state, today).reverse()) {
    const change = differenceOf(state, version).changed.find((each) => each.lineKey === lineKey);
    const moved = change?.months.moved.find(({ from }) => from === month);
    if (moved !== undefined) return { version, to: moved.to };
    if (change?.months.removed.some((each) => each.month === month) === true) return { version };
  }
  return undefined;
};
