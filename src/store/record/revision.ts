/** Marks a plan as changed. Random values, never counted ones: a rolled-back change must not leave a number to be reused. */
import { randomUUID } from 'node:crypto';
import type { Db } from '../database/store.ts';

/** @param structure also when lines, people, settings or decisions changed, not only the year's record. */
export const touchPlan = async (tx: Db, planId: string, structure = false): Promise<void> => {
  const revision = randomUUID();
  await tx.plan.update({
    where: { id: planId },
    data: structure ? { revision, structure: revision } : { revision },
  });
};

/** For what every plan reads: the directory. */
export const touchAllPlans = async (tx: Db): Promise<void> => {
  const revision = randomUUID();
  await tx.plan.updateMany({ data: { revision, structure: revision } });
};
