/** The tables that people and SQL read, made anew from the record: after a conversion or a restore. */
import type { Db } from '../database/store.ts';
import { recordTime } from '../database/record-time.ts';
import { projectDirectory, reportRows } from '../plan/projections.ts';
import { noteLedger } from '../ledger/owed-keys.ts';
import { currentSnapshot } from './snapshot.ts';

/** Set by whoever changed the record past the service: the next start makes the tables anew. */
export const REBUILD = 'rebuild-tables';

/** Does the record say more than the tables do? */
export const isRebuildDue = async (db: Db): Promise<boolean> =>
  (await db.serviceState.findUnique({ where: { name: REBUILD } })) !== null;

/** Makes the tables anew. Call inside `store.write`. */
export const rebuildTables = async (tx: Db): Promise<void> => {
  const { slices } = await currentSnapshot(tx);
  await projectDirectory(tx);
  // The rules are loaded only where there is something to rewrite.
  const { scopeLedger } = await import('../ledger/scope-keys.ts');
  await scopeLedger(tx);
  await tx.progressReport.deleteMany();
  const recordedAt = recordTime(tx);
  await tx.progressReport.createMany({
    data: reportRows(slices).map((row) => ({ ...row, recordedAt })),
  });
  await noteLedger(tx);
  await tx.serviceState.deleteMany({ where: { name: REBUILD } });
};
