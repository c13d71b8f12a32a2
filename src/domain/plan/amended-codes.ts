/** What codes and lines meant through a plan's versions: an amendment may take a line out, or give its code to another. */
import type { Month } from './document.ts';
import type { VersionEntry } from './fold.ts';
import type { PlanLine, PlanState } from './plan-state.ts';
import { governing } from './versions.ts';

type Versions = Pick<PlanState, 'versions' | 'version' | 'year' | 'lines' | 'removed'>;

/** Those up to the one in force. */
const untilNow = ({ versions, version }: Versions): VersionEntry[] =>
  versions.filter(({ number }) => number <= version.number);

const keysIn = ({ lineKeys }: VersionEntry): Set<string> => new Set(Object.values(lineKeys));

/** The amendment that took a line out of the plan; undefined while it is in it. */
export const removedBy = (state: Versions, lineKey: string): VersionEntry | undefined => {
  const versions = untilNow(state);
  const last = versions.findLastIndex((version) => keysIn(version).has(lineKey));
  return last === -1 ? undefined : versions[last + 1];
};

const byKey = ({ lines, removed }: Versions, lineKey: string | undefined): PlanLine | undefined =>
  lineKey === undefined
    ? undefined
    : [...lines, ...removed].find((line) => line.lineKey === lineKey);

/** The line that a code named in a month: in the version whose programming the month keeps. */
export const lineOfCode = (state: Versions, code: string, month: Month): PlanLine | undefined =>
  byKey(state, governing(untilNow(state), state.year, month)?.lineKeys[code]);

/** The last line that had a code and is no longer in the plan; undefined where some line has the code now, or none ever did. */
export const removedLineOf = (state: Versions, code: string): PlanLine | undefined => {
  if (state.version.lineKeys[code] !== undefined) return undefined;
  const line = byKey(
    state,
    untilNow(state).findLast(({ lineKeys }) => lineKeys[code] !== undefined)?.lineKeys[code],
  );
  return line !== undefined && state.removed.includes(line) ? line : undefined;
};
