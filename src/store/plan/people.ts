/** Areas, people and their posts; who answers for a line where somebody decided it by hand. */
import type { Area } from '../../domain/people/people.ts';
import type { PersonEntry } from '../../domain/people/fold.ts';
import type { Assigned } from '../../domain/plan/fold.ts';
import { AvanceError } from '../../errors.ts';
import type { Db } from '../database/store.ts';
import { append, currentSnapshot } from '../record/snapshot.ts';
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
 * Gives a line to an area (its responsible person is then open) or to a person.
 * @throws AvanceError `unknown-line`.
 */
export const assignLine = async (
  tx: Db,
  planId: string,
  {
    lineKey,
    area,
    responsible,
  }: { lineKey: string; area?: string | undefined; responsible?: string | undefined },
  who: Author,
): Promise<void> => {
  const { lines } = await loadState(tx, planId);
  if (!lines.some((line) => line.lineKey === lineKey))
    throw new AvanceError('unknown-line', 'Esa línea ya no está en el plan; revisa el código.');
  const payload: Assigned = {
    ...(area === undefined ? {} : { area, responsible: null }),
    ...(responsible === undefined ? {} : { responsible }),
  };
  await append(tx, {
    scope: planId,
    subject: 'plan',
    key: lineKey,
    kind: 'line.assigned',
    ...authored(who),
    payload,
  });
  await projectPlan(tx, planId);
};
