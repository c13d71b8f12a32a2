/**
 * A plan through its versions: which one is in force on a day, and which one a month keeps. A month that closed before an
 * amendment keeps the version that was in force at its close (product, Words: PlanVersion).
 */
import { lastOfMonth } from '../time/dates.ts';
import type { DocumentLine, LocalDate, Month, PlanDocument, SessionWindow } from './document.ts';
import type { PlanEntry, VersionEntry } from './fold.ts';
import { applyResolutions } from './resolutions.ts';

/** What a plan's shape depends on. */
export type Versions = Pick<PlanEntry, 'planId' | 'year' | 'versions' | 'resolutions'>;

const MONTHS: Month[] = Array.from({ length: 12 }, (_, index) => index + 1);

/** The versions that have begun by a day; the first one always has. In the order of their numbers. */
export const begunBy = ({ versions }: Pick<PlanEntry, 'versions'>, today: LocalDate) =>
  versions.filter((version, index) => index === 0 || version.effectiveFrom <= today);

/** The version whose programming a month keeps. */
export const governing = (begun: VersionEntry[], year: number, month: Month) =>
  begun.findLast(
    (version, index) => index === 0 || version.effectiveFrom <= lastOfMonth(year, month),
  );

export interface VersionedLine {
  lineKey: string;
  programme: string;
  line: DocumentLine;
}

/** What is in force: the document, its lines with what each month keeps, and the lines that are in it no more. */
export interface PlanShape {
  version: VersionEntry;
  document: PlanDocument;
  lines: VersionedLine[];
  removed: VersionedLine[];
  /** By session key, in the order of the keys. */
  windows: [key: string, window: SessionWindow][];
}

const linesOf = (document: PlanDocument, { lineKeys }: VersionEntry): VersionedLine[] =>
  document.programmes.flatMap((programme) =>
    programme.lines.map((line) => ({
      lineKey: lineKeys[line.code] ?? line.code,
      programme: programme.code,
      line,
    })),
  );

/** `2020-03`; a second window of the same month `2020-03-2`. */
const windowKeys = ({ plan, sessionWindows }: PlanDocument) => {
  const seen = new Map<Month, number>();
  return sessionWindows.map((window): [string, SessionWindow] => {
    const nth = (seen.get(window.month) ?? 0) + 1;
    seen.set(window.month, nth);
    const key = `${plan.year}-${String(window.month).padStart(2, '0')}`;
    return [nth === 1 ? key : `${key}-${nth}`, window];
  });
};

/** A window that closed before an amendment stays as it was; nor does an amendment open one in days that are over. */
const windowsThrough = (read: { version: VersionEntry; document: PlanDocument }[]) => {
  const windows = new Map<string, SessionWindow>();
  for (const { version, document } of read) {
    const before = new Set(windows.keys());
    for (const [key, window] of windows)
      if (window.closesOn >= version.effectiveFrom) windows.delete(key);
    for (const [key, window] of windowKeys(document)) {
      const isOver = version.number > 1 && window.closesOn < version.effectiveFrom;
      if (!windows.has(key) && (!isOver || before.has(key))) windows.set(key, window);
    }
  }
  return [...windows].sort(([a], [b]) => (a < b ? -1 : 1));
};

/** What was programmed of a line in each month, by the version that the month keeps. */
const keptMonths = (year: number, read: { version: VersionEntry; document: PlanDocument }[]) => {
  const begun = read.map(({ version }) => version);
  const byVersion = new Map(
    read.map(({ version, document }) => [
      version.number,
      new Map(linesOf(document, version).map((line) => [line.lineKey, line])),
    ]),
  );
  return (lineKey: string): Record<string, number> =>
    Object.fromEntries(
      MONTHS.flatMap((month) => {
        const version = governing(begun, year, month);
        const line = byVersion.get(version?.number ?? 0)?.get(lineKey)?.line;
        const kept = (version?.schedules?.[lineKey] ?? line?.schedule)?.[month];
        return kept === undefined ? [] : [[String(month), kept]];
      }),
    );
};

/** The plan as it is on a day. */
export const shapeOf = (plan: Versions, today: LocalDate): PlanShape => {
  const read = begunBy(plan, today).map((version) => ({
    version,
    document: applyResolutions(version.document, plan.resolutions),
  }));
  const keeps = keptMonths(plan.year, read);
  const last = read.at(-1);
  if (last === undefined) throw new Error(`plan ${plan.planId} has no version`);
  const lines = linesOf(last.document, last.version);
  const present = new Set(lines.map(({ lineKey }) => lineKey));
  const earlier = new Map(
    read
      .flatMap(({ version, document }) => linesOf(document, version))
      .filter(({ lineKey }) => !present.has(lineKey))
      .map((line) => [line.lineKey, line]),
  );
  const kept = (versioned: VersionedLine): VersionedLine => ({
    ...versioned,
    line: { ...versioned.line, schedule: keeps(versioned.lineKey) },
  });
  return {
    version: last.version,
    document: last.document,
    lines: lines.map(kept),
    removed: [...earlier.values()].map(kept),
    windows: windowsThrough(read),
  };
};
