/** How the observations of the document are decided: the last decision counts. */
import type { DiscrepancyResolution } from '../../domain/plan/document.ts';
import { AvanceError } from '../../errors.ts';
import type { Db } from '../database/store.ts';
import { projectPlan } from '../plan/projections.ts';
import { authored } from '../plan/plans.ts';
import { append, currentSnapshot } from './snapshot.ts';

/**
 * Keeps a decision with its author and reason; the chosen reading is in force.
 * @throws AvanceError `unknown-discrepancy`.
 */
export const resolveDiscrepancy = async (
  tx: Db,
  planId: string,
  key: string,
  resolution: DiscrepancyResolution,
): Promise<void> => {
  const { slices } = await currentSnapshot(tx);
  const { discrepancies } = slices.plan[planId]?.versions.at(-1)?.document ?? {};
  const discrepancy = discrepancies?.find((known) => known.key === key);
  if (!discrepancy?.readings?.some(({ id }) => id === resolution.readingId)) {
    throw new AvanceError(
      'unknown-discrepancy',
      'Esa observación ya no está en el plan. Escribe /plan revisar para ver las actuales.',
    );
  }
  await append(tx, {
    scope: planId,
    subject: 'plan',
    key,
    kind: 'discrepancy.resolved',
    ...authored(resolution),
    payload: resolution,
  });
  await projectPlan(tx, planId);
};
