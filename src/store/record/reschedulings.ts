/** Months that an act moved to others, and what undoes it: entries of the record. */
import type { Rescheduling } from '../../domain/plan/rescheduling.ts';
import type { Db } from '../database/store.ts';
import { authored, type Author } from '../plan/plans.ts';
import { projectPlan } from '../plan/projections.ts';
import { append } from './snapshot.ts';

const subject = 'rescheduling';

export const declareRescheduling = async (
  tx: Db,
  planId: string,
  rescheduling: Rescheduling,
  who: Author,
): Promise<void> => {
  await append(tx, {
    scope: planId,
    subject,
    key: rescheduling.id,
    kind: 'rescheduling.declared',
    ...authored(who),
    payload: rescheduling,
  });
  await projectPlan(tx, planId);
};

export const undoRescheduling = async (
  tx: Db,
  planId: string,
  id: string,
  who: Author,
): Promise<void> => {
  const kind = 'rescheduling.undone';
  await append(tx, { scope: planId, subject, key: id, kind, ...authored(who), payload: {} });
  await projectPlan(tx, planId);
};
