/** Lines that were given to an area or a person by hand, several at once, and how that is taken back. */

/** An area alone leaves the line without a responsible person. */
export interface Assigned {
  area?: string | undefined;
  /** Person id; null: nobody. */
  responsible?: string | null | undefined;
}

/** The part of a plan that says who answers for its lines by hand. */
export interface Assignments {
  /** By line key: what somebody decided by hand. */
  assigned: Record<string, Assigned>;
  /** What was assigned last, and can be taken back. */
  assignments?: AssignmentBatch[] | undefined;
}

/** What one command assigned, as long as it was not taken back. */
export interface AssignmentBatch {
  id: string;
  by: string;
  /** Plan time. */
  at: string;
  /** By line key: what somebody had decided by hand before, and what they decided now; `null`: nothing. */
  lines: Record<string, { before: Assigned | null; after: Assigned }>;
}

/** What `line.assigned` carries; entries of long ago have no batch. */
export type LineAssigned = Assigned & { batch?: string | undefined };

/** What `assignment.undone` carries: by line key, what stands again; `null`: nobody decided by hand. */
export interface AssignmentUndone {
  of: string;
  why: string;
  lines: Record<string, Assigned | null>;
}

/** So many can be taken back: of the older ones the record tells. */
const MOST_BATCHES = 30;

interface By {
  key: string;
  authorName: string;
  at: string;
}

/** The plan with one line assigned. */
export const withAssigned = <Plan extends Assignments>(
  plan: Plan,
  { batch, ...assigned }: LineAssigned,
  { key, authorName, at }: By,
): Plan => {
  const before = plan.assigned[key];
  const after = { ...before, ...assigned };
  const next = { ...plan, assigned: { ...plan.assigned, [key]: after } };
  if (batch === undefined) return next;
  const known = plan.assignments ?? [];
  const open = known.find(({ id }) => id === batch) ?? { id: batch, by: authorName, at, lines: {} };
  const grown = { ...open, lines: { ...open.lines, [key]: { before: before ?? null, after } } };
  const others = known.filter(({ id }) => id !== batch);
  return { ...next, assignments: [...others, grown].slice(-MOST_BATCHES) };
};

/** The plan with what stood before. */
export const withAssignmentUndone = <Plan extends Assignments>(
  plan: Plan,
  { of, lines }: AssignmentUndone,
): Plan => {
  const stands = Object.entries({ ...plan.assigned, ...lines }).flatMap(([key, assigned]) =>
    assigned === null ? [] : [[key, assigned] as const],
  );
  return {
    ...plan,
    assigned: Object.fromEntries(stands),
    assignments: (plan.assignments ?? []).filter(({ id }) => id !== of),
  };
};

const same = (one: Assigned | undefined, other: Assigned | undefined): boolean =>
  one?.area === other?.area && one?.responsible === other?.responsible;

/** What an assignment changes of a line's: an area alone leaves it without a responsible person. */
export const assignedTo = ({ area, responsible }: Assigned): Assigned => ({
  ...(area === undefined ? {} : { area, responsible: null }),
  ...(responsible === undefined ? {} : { responsible }),
});

/** The lines of which an assignment changes what was decided by hand. */
export const changedBy = (plan: Assignments, lineKeys: readonly string[], to: Assigned): string[] =>
  [...new Set(lineKeys)].filter((key) => {
    const before = plan.assigned[key];
    return before === undefined || !same(before, { ...before, ...assignedTo(to) });
  });

export type UndoOutcome =
  | { outcome: 'undo'; lines: AssignmentUndone['lines']; kept: string[] }
  | { outcome: 'refused'; why: 'unknown' | 'changed_since' };

/** Each line gets back what stood before; what somebody assigned again since then stays (`kept`). */
export const decideUndoAssignment = (plan: Assignments, id: string): UndoOutcome => {
  const batch = plan.assignments?.find((each) => each.id === id);
  if (batch === undefined) return { outcome: 'refused', why: 'unknown' };
  const all = Object.entries(batch.lines);
  const stands = all.filter(([key, { after }]) => same(plan.assigned[key], after));
  if (stands.length === 0) return { outcome: 'refused', why: 'changed_since' };
  return {
    outcome: 'undo',
    lines: Object.fromEntries(stands.map(([key, { before }]) => [key, before])),
    kept: all.flatMap((each) => (stands.includes(each) ? [] : [each[0]])),
  };
};
