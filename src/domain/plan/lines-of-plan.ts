/** The lines of a plan with who answers for each: as it was assigned by hand, else as the directory says. */
import type { DirectorySlice } from '../people/fold.ts';
import { memoizeBySnapshot } from '../time/memoize-by-snapshot.ts';
import type { LocalDate } from './document.ts';
import type { Assigned } from './assignments.ts';
import type { PlanEntry } from './fold.ts';
import { memoizePair } from './memoize-pair.ts';
import { peopleOf, postsTurn } from './people-of-plan.ts';
import { IMPLICIT_AREA, type PlanLine, type PlanState } from './plan-state.ts';
import type { PlanShape, VersionedLine } from './versions.ts';

/**
 * Who answers for a line of this code in a commission: an area's lines, then its programmes, then the first area. Codes of
 * an area of another commission, or of a person without a post in this one, are other plans'.
 */
const byDirectory = (directory: DirectorySlice, commissionId: string, today: LocalDate) => {
  const own = directory.areas.filter(
    ({ commission = commissionId }) => commission === commissionId,
  );
  const areas = own.length > 0 ? own : directory.areas.slice(0, 1);
  const holders = new Set(peopleOf(directory, commissionId, today).map(({ id }) => id));
  const people = directory.people.filter(({ id }) => holders.has(id));
  return (code: string): Assigned => {
    const programme = code.replace(/-\d+$/, '');
    const area =
      own.find(({ lines }) => lines.includes(code)) ??
      own.find(({ programmes }) => programmes.includes(programme)) ??
      areas[0];
    return { area: area?.code, responsible: people.find(({ lines }) => lines.includes(code))?.id };
  };
};

const toLine = (
  { lineKey, programme, line }: VersionedLine,
  assigned: Assigned | undefined,
  ruled: Assigned,
  holders: ReadonlySet<string>,
): PlanLine => {
  const named = assigned?.responsible === undefined ? ruled.responsible : assigned.responsible;
  // Whoever left answers for nothing: the line is its area's until it is assigned again.
  const responsible = typeof named === 'string' && holders.has(named) ? named : undefined;
  return {
    lineKey,
    code: line.code,
    programme,
    text: line.text,
    unit: line.unit,
    goal: line.goal,
    annualQuantity: line.annualQuantity,
    schedule: line.schedule,
    area: assigned?.area ?? ruled.area ?? IMPLICIT_AREA,
    ...(responsible === undefined ? {} : { responsible }),
  };
};

type Lines = Pick<PlanState, 'lines' | 'removed'>;
/** By the turn of the posts: a shape is one plan's. */
const keptLines = memoizeBySnapshot((_assigned: PlanEntry['assigned']) =>
  memoizePair((_shape: PlanShape, _directory: DirectorySlice) => new Map<number, Lines>()),
);

/** The same lists as long as the plan's shape, who was assigned and who holds which post are. */
export const linesOf = (
  shape: PlanShape,
  { assigned, commissionId }: Pick<PlanEntry, 'assigned' | 'commissionId'>,
  directory: DirectorySlice,
  today: LocalDate,
): Lines => {
  const kept = keptLines(assigned)(shape, directory);
  const turn = postsTurn(directory, today);
  const ruled = byDirectory(directory, commissionId, today);
  const holders = new Set(peopleOf(directory, commissionId, today).map(({ id }) => id));
  const make = (line: VersionedLine): PlanLine =>
    toLine(line, assigned[line.lineKey], ruled(line.line.code), holders);
  const lines = kept.get(turn) ?? {
    lines: shape.lines.map(make),
    removed: shape.removed.map(make),
  };
  kept.set(turn, lines);
  return lines;
};
