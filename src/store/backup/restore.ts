/** Writes a backup into an empty database, whole or not at all, and makes the tables that people read anew. */
import { AvanceError } from '../../errors.ts';
import { isServiceRunning } from '../database/service-state.ts';
import type { Db, Store } from '../database/store.ts';
import { HEAD_ID, headOf, holdHead, type Head } from '../record/log.ts';
import { rebuildTables } from '../record/rebuild.ts';
import { verifyAudit } from '../record/verify.ts';
import { checkBackup } from './check.ts';
import type { FirstLine, RowLine } from './lines.ts';
import { OTHER_TABLES, RECORD_TABLES, rowsOf, SAVED_TABLES, toRow, type Row } from './tables.ts';

/** A long record takes a while, and is still one transaction. */
const WITHIN_MS = 60 * 60_000;
const PORTION = 500;

/** @throws AvanceError `service-running`, `database-not-empty`. */
const refuseUsed = async (db: Db, realNow: number): Promise<void> => {
  if (await isServiceRunning(db, realNow))
    throw new AvanceError(
      'service-running',
      'El servicio de Avance está en marcha con esta base de datos. Detenlo y, si se detuvo de golpe, espera medio minuto; después vuelve a intentarlo. No se escribió nada.',
    );
  const { seq } = await headOf(db);
  const used =
    seq + (await db.logEntry.count()) + (await db.delivery.count()) + (await db.auditEntry.count());
  if (used > 0)
    throw new AvanceError(
      'database-not-empty',
      'Esta base de datos ya tiene un registro. Un respaldo sólo se restaura en una base vacía: crea otra y ponla en DATABASE_URL. No se escribió nada.',
    );
};

const setHead = async (tx: Db, head: Head): Promise<void> => {
  await tx.logHead.update({ where: { id: HEAD_ID }, data: head });
  holdHead(tx, head);
};

/** PostgreSQL counts on from where its own counter stands, whatever was written. */
const countOn = async (tx: Db): Promise<void> => {
  for (const { name, numbered } of SAVED_TABLES)
    if (numbered === true)
      await tx.$executeRawUnsafe(
        `SELECT setval(pg_get_serial_sequence('"${name}"', 'id'), coalesce(max(id), 1), max(id) IS NOT NULL) FROM "${name}"`,
      );
};

/** Rows of the given tables; the file has them in the order in which they can be written. */
const insertRows = async (
  tx: Db,
  lines: AsyncIterable<string>,
  tables: typeof SAVED_TABLES,
): Promise<void> => {
  let table = tables[0];
  let rows: Row[] = [];
  const flush = async (): Promise<void> => {
    if (table !== undefined && rows.length > 0) await rowsOf(tx, table).createMany({ data: rows });
    rows = [];
  };
  for await (const text of lines) {
    const line = JSON.parse(text) as Partial<RowLine>;
    const next = tables.find(({ name }) => name === line.table);
    if (next === undefined || line.row === undefined) continue;
    if (next !== table || rows.length === PORTION) await flush();
    table = next;
    rows.push(toRow(next, line.row));
  }
  await flush();
};

/** What the first opening of the database put there is replaced by what the backup holds. */
const clearOwn = async (tx: Db): Promise<void> => {
  await tx.serviceState.deleteMany({ where: { name: { not: 'write-lock' } } });
  for (const table of [...OTHER_TABLES].reverse())
    if (table.name !== 'ServiceState') await rowsOf(tx, table).deleteMany();
};

/**
 * @param lines the file's lines without their ends; each call reads it from its beginning.
 * @param realNow real time, milliseconds.
 * @throws AvanceError of {@link checkBackup}; `service-running`, `database-not-empty`, `backup-broken`.
 */
export const restoreBackup = async (
  store: Store,
  lines: () => AsyncIterable<string>,
  realNow: () => number,
): Promise<FirstLine> => {
  await store.read((db) => refuseUsed(db, realNow()));
  const first = await checkBackup(lines());
  await store.write(async (tx) => {
    await refuseUsed(tx, realNow());
    await clearOwn(tx);
    await insertRows(tx, lines(), RECORD_TABLES);
    await setHead(tx, first.head);
    await rebuildTables(tx);
    await insertRows(tx, lines(), OTHER_TABLES);
    if (store.kind === 'postgresql') await countOn(tx);
    const verdict = await verifyAudit(tx);
    if (!verdict.ok)
      throw new AvanceError(
        'backup-broken',
        `El registro de este respaldo está roto (entrada ${verdict.seq}${verdict.where === undefined ? '' : `, ${verdict.where} ${verdict.row}`}). Usa otra copia. No se escribió nada.`,
      );
  }, WITHIN_MS);
  return first;
};
