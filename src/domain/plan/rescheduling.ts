/** A line's month that the commission moved to another by an act: due in the new one, in a column of its own in the old one. */
import type { Month, Schedule } from './document.ts';
import { standingActs } from './standing-acts.ts';

export interface Rescheduling {
  id: string;
  lineKey: string;
  from: Month;
  to: Month;
  /** What moved: what was still to be done in the old month. */
  units: number;
  /** The act that decided it. */
  act: string;
}

export const reschedulingSubject = standingActs<Rescheduling>({
  declared: 'rescheduling.declared',
  undone: 'rescheduling.undone',
});

/** Months with the units that moved; never more than the old month has: an amendment may have moved it itself. */
const moveUnits = (schedule: Schedule, { from, to, units }: Rescheduling): Schedule => {
  const there = schedule[String(from)] ?? 0;
  const moved = Math.min(units, there);
  if (moved === 0) return schedule;
  const { [String(from)]: _old, ...others } = schedule;
  return {
    ...others,
    ...(there > moved ? { [String(from)]: there - moved } : {}),
    [String(to)]: (schedule[String(to)] ?? 0) + moved,
  };
};

interface Line {
  lineKey: string;
  schedule: Schedule;
}

const rescheduled = <L extends Line>(lines: L[], reschedulings: Rescheduling[]): L[] =>
  lines.map((line) => {
    const own = reschedulings.filter(({ lineKey }) => lineKey === line.lineKey);
    return own.length === 0 ? line : { ...line, schedule: own.reduce(moveUnits, line.schedule) };
  });

/** The lines of a plan with what was moved. */
export const withReschedulings = <L extends Line>(
  plan: { lines: L[]; removed: L[] },
  reschedulings: Rescheduling[],
): { lines: L[]; removed: L[] } =>
  reschedulings.length === 0
    ? plan
    : {
        lines: rescheduled(plan.lines, reschedulings),
        removed: rescheduled(plan.removed, reschedulings),
      };

/** What was moved away from a line's months up to one. */
export const movedUntil = (
  reschedulings: Rescheduling[],
  lineKey: string,
  month: number,
): Rescheduling[] => reschedulings.filter((each) => each.lineKey === lineKey && each.from <= month);

/** Where a line's month was moved to, the last time; undefined where it was not. */
export const reschedulingOf = (
  reschedulings: Rescheduling[],
  lineKey: string,
  month: Month,
): Rescheduling | undefined =>
  reschedulings.findLast((each) => each.lineKey === lineKey && each.from === month);
