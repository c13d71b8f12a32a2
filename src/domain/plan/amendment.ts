/** What an amendment changes: the plan as it would be on its first day, against what it would be without it. */
import type { LocalDate, Month, Schedule, SessionWindow } from './document.ts';
import type { VersionEntry } from './fold.ts';
import { shapeOf, type PlanShape, type VersionedLine, type Versions } from './versions.ts';

export interface Change<T> {
  from: T;
  to: T;
}

export interface LineSummary {
  lineKey: string;
  code: string;
  text: string;
  schedule: Schedule;
}

/** Months of a line: those that moved as one are told as such. */
export interface MonthChanges {
  moved: { from: Month; to: Month; units: number }[];
  added: { month: Month; units: number }[];
  removed: { month: Month; units: number }[];
  changed: { month: Month; from: number; to: number }[];
  /** Those that the document changes in vain: they had closed. */
  kept: Month[];
}

export interface LineChange {
  lineKey: string;
  /** In the amendment. */
  code: string;
  renamed?: Change<string> | undefined;
  text?: Change<string> | undefined;
  unit?: Change<string> | undefined;
  goal?: Change<string> | undefined;
  annualQuantity?: Change<number> | undefined;
  months: MonthChanges;
}

export interface WindowChange {
  key: string;
  from?: Omit<SessionWindow, 'month'> | undefined;
  to?: Omit<SessionWindow, 'month'> | undefined;
}

export interface AmendmentDifference {
  added: LineSummary[];
  /** `schedule` is what the line loses, `keeps` the months that had closed. */
  removed: (LineSummary & { keeps: Month[] })[];
  changed: LineChange[];
  windows: WindowChange[];
}

const unitsByMonth = (schedule: Schedule): [Month, number][] =>
  Object.entries(schedule)
    .map(([month, units]): [Month, number] => [Number(month), units])
    .filter(([, units]) => units > 0)
    .sort(([a], [b]) => a - b);

/** @returns the months of both, and what moved, was added, taken out or counts otherwise. */
const differenceOfMonths = (before: Schedule, after: Schedule): Omit<MonthChanges, 'kept'> => {
  const had = unitsByMonth(before);
  const has = unitsByMonth(after);
  const removed = had.filter(([month]) => !((after[month] ?? 0) > 0));
  const added = has.filter(([month]) => !((before[month] ?? 0) > 0));
  const moved: MonthChanges['moved'] = [];
  for (const gone of [...removed]) {
    const index = added.findIndex(([, units]) => units === gone[1]);
    const to = added[index]?.[0];
    if (to === undefined) continue;
    moved.push({ from: gone[0], to, units: gone[1] });
    added.splice(index, 1);
    removed.splice(removed.indexOf(gone), 1);
  }
  const named = (months: [Month, number][]) => months.map(([month, units]) => ({ month, units }));
  return {
    moved,
    added: named(added),
    removed: named(removed),
    changed: has.flatMap(([month, to]) => {
      const from = before[month] ?? 0;
      return from > 0 && from !== to ? [{ month, from, to }] : [];
    }),
  };
};

const changeOf = <T>(from: T, to: T): Change<T> | undefined =>
  from === to ? undefined : { from, to };

const MONTHS: Month[] = Array.from({ length: 12 }, (_, index) => index + 1);

/** The programming that a version's own document gives each line, whatever closed months keep. */
const printedIn = ({ document, version }: PlanShape): Map<string, Schedule> =>
  new Map(
    document.programmes.flatMap(({ lines }) =>
      lines.map(({ code, schedule }): [string, Schedule] => {
        const lineKey = version.lineKeys[code] ?? code;
        return [lineKey, version.schedules?.[lineKey] ?? schedule];
      }),
    ),
  );

const inVain = (was: Schedule = {}, is: Schedule = {}, kept: Schedule): Month[] =>
  MONTHS.filter((month) => {
    const units = is[month] ?? 0;
    return units !== (was[month] ?? 0) && units !== (kept[month] ?? 0);
  });

const lineChange = (
  before: VersionedLine,
  after: VersionedLine,
  kept: Month[],
): LineChange | undefined => {
  const change: LineChange = {
    lineKey: after.lineKey,
    code: after.line.code,
    renamed: changeOf(before.line.code, after.line.code),
    text: changeOf(before.line.text, after.line.text),
    unit: changeOf(before.line.unit, after.line.unit),
    goal: changeOf(before.line.goal, after.line.goal),
    annualQuantity: changeOf(before.line.annualQuantity, after.line.annualQuantity),
    months: { ...differenceOfMonths(before.line.schedule, after.line.schedule), kept },
  };
  const { renamed, text, unit, goal, annualQuantity, months } = change;
  const fields = [renamed, text, unit, goal, annualQuantity];
  const { moved, added, removed, changed } = months;
  const differs =
    fields.some((field) => field !== undefined) ||
    moved.length + added.length + removed.length + changed.length + kept.length > 0;
  return differs ? change : undefined;
};

const summaryOf = ({ lineKey, line }: VersionedLine, schedule = line.schedule): LineSummary => ({
  lineKey,
  code: line.code,
  text: line.text,
  schedule,
});

const without = (schedule: Schedule, kept: Schedule): Schedule =>
  Object.fromEntries(Object.entries(schedule).filter(([month]) => kept[month] === undefined));

const differenceOfWindows = (before: PlanShape, after: PlanShape): WindowChange[] => {
  const was = new Map(before.windows);
  const is = new Map(after.windows);
  const dates = (window: SessionWindow | undefined) =>
    window && { opensOn: window.opensOn, closesOn: window.closesOn };
  return [...new Set([...was.keys(), ...is.keys()])].sort().flatMap((key) => {
    const from = dates(was.get(key));
    const to = dates(is.get(key));
    return from?.opensOn === to?.opensOn && from?.closesOn === to?.closesOn
      ? []
      : [{ key, from, to }];
  });
};

/** Line by line, in the order of the amended document; what it took out in that of the one before. */
const differenceOf = (before: PlanShape, after: PlanShape): AmendmentDifference => {
  const was = new Map(before.lines.map((line) => [line.lineKey, line]));
  const is = new Set(after.lines.map(({ lineKey }) => lineKey));
  const [printedBefore, printed] = [printedIn(before), printedIn(after)];
  const kept = new Map(after.removed.map(({ lineKey, line }) => [lineKey, line.schedule]));
  return {
    added: after.lines.filter(({ lineKey }) => !was.has(lineKey)).map((line) => summaryOf(line)),
    removed: before.lines
      .filter(({ lineKey }) => !is.has(lineKey))
      .map((line) => {
        const keeps = kept.get(line.lineKey) ?? {};
        return {
          ...summaryOf(line, without(line.line.schedule, keeps)),
          keeps: unitsByMonth(keeps).map(([month]) => month),
        };
      }),
    changed: after.lines.flatMap((line) => {
      const { lineKey } = line;
      const earlier = was.get(lineKey);
      const asked = [printedBefore.get(lineKey), printed.get(lineKey)] as const;
      return earlier === undefined
        ? []
        : (lineChange(earlier, line, inVain(...asked, line.line.schedule)) ?? []);
    }),
    windows: differenceOfWindows(before, after),
  };
};

/** What a version changes on the first day on which it is in force, against the versions of a lower number. */
export const differenceOfVersion = (plan: Versions, version: VersionEntry): AmendmentDifference => {
  const versions = plan.versions.filter(({ number }) => number < version.number);
  const day: LocalDate = version.effectiveFrom;
  return differenceOf(
    shapeOf({ ...plan, versions }, day),
    shapeOf({ ...plan, versions: [...versions, version] }, day),
  );
};
