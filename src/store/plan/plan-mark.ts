/** What tells that the plan in use, or anything known of it, changed: compared by who looks from time to time. */
import type { Db } from '../database/store.ts';

/** Changes with every change; undefined while there is no plan. */
export const planMark = async (db: Db): Promise<string | undefined> => {
  const plan = await db.plan.findFirst({
    orderBy: { year: 'desc' },
    select: { id: true, revision: true },
  });
  return plan === null ? undefined : `${plan.id} ${plan.revision}`;
};
