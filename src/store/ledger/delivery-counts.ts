/** The ledger in figures, counted by the database. */
import type { Db } from '../database/store.ts';

/** How many rows of the ledger stand in each state. */
export const countDeliveries = async (db: Db): Promise<Record<string, number>> =>
  Object.fromEntries(
    (await db.delivery.groupBy({ by: ['state'], _count: true })).map(
      ({ state, _count: count }) => [state, count] as const,
    ),
  );
