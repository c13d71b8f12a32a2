/** Areas, people and their posts; who answers for a line where somebody decided it by hand. */
import type { Area } from '../../domain/people/people.ts';
import type { PersonEntry } from '../../domain/people/directory-entry.ts';
import {
  assignedTo,
  changedBy,
  decideUndoAssignment,
  type Assigned,
  type AssignmentBatch,
  type AssignmentUndone,
  type LineAssigned,
  type UndoOutcome,
} from '../../domain/plan/assignments.ts';
import { AvanceError } from '../../errors.ts';
import type { Db } from '../database/store.ts';
import { append, appendMany, currentSnapshot } from '../record/snapshot.ts';
import { authored, loadState, type Author } from './plans.ts';
import { projectPlan } from './projections.ts';

export const loadAreas = async (db: Db): Promise<Area[]> =>
  (await currentSnapshot(db)).slices.directory.areas.map(({ code, name }) => ({ code, name }));

/** People with at least one post, whatever commission it is in. */
export const loadPeople = async (db: Db): Promise<PersonEntry[]> =>
  (await currentSnapshot(db)).slices.directory.people.filter(
    ({ memberships }) => memberships.length > 0,
  );

/**
 * Gives lines to an area (their responsible person is then open) or to a person, under one name by which it is taken back.
 * Lines of which somebody decided just that by hand before get no entry.
 * @returns the keys of the lines that changed. @throws AvanceError `unknown-line`.
 */
export const assignLines = async (
  tx: Db,
  planId: string,
  { lineKeys, batch, ...to }: { lineKeys: readonly string[]; batch?: string } & Assigned,
  who: Author,
): Promise<string[]> => {
  const { lines } = await loadState(tx, planId);
  if (lineKeys.some((key) => !lines.some(({ lineKey }) => lineKey === key)))
    throw new AvanceError('unknown-line', 'Esa línea ya no está en el plan; revisa el código.');
  const plan = (await currentSnapshot(tx)).slices.plan[planId];
  const changed = plan === undefined ? [] : changedBy(plan, lineKeys, to);
  const payload: LineAssigned = { ...assignedTo(to), ...(batch === undefined ? {} : { batch }) };
  await appendMany(
    tx,
    changed.map((key) => ({
      scope: planId,
      subject: 'plan',
      key,
      kind: 'line.assigned',
      ...authored(who),
      payload,
    })),
  );
  if (changed.length > 0) await projectPlan(tx, planId);
  return changed;
};

/** One line, as {@link assignLines}. */
export const assignLine = async (
  tx: Db,
  planId: string,
  { lineKey, ...to }: { lineKey: string } & Assigned,
  who: Author,
): Promise<void> => {
  await assignLines(tx, planId, { lineKeys: [lineKey], ...to }, who);
};

/** What was assigned by hand and can be taken back, the last one at the end. */
export const assignmentsOf = async (db: Db, planId: string): Promise<AssignmentBatch[]> =>
  (await currentSnapshot(db)).slices.plan[planId]?.assignments ?? [];

/** Each line of an assignment gets back what stood before it, unless it was assigned again since. */
export const undoAssignment = async (
  tx: Db,
  planId: string,
  { of, why }: { of: string; why: string },
  who: Author,
): Promise<UndoOutcome> => {
  const plan = (await currentSnapshot(tx)).slices.plan[planId];
  if (plan === undefined) return { outcome: 'refused', why: 'unknown' };
  const outcome = decideUndoAssignment(plan, of);
  if (outcome.outcome === 'refused') return outcome;
  const payload: AssignmentUndone = { of, why, lines: outcome.lines };
  await append(tx, {
    scope: planId,
    subject: 'plan',
    key: of,
    kind: 'assignment.undone',
    ...authored(who),
    payload,
  });
  await projectPlan(tx, planId);
  return outcome;
};
