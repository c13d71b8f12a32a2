/** Reads what the tables of before the log hold, and writes the log of it, on either database by its own driver. */
import type Sqlite from 'better-sqlite3';
import type { Client } from 'pg';
import { convertTables } from './convert.ts';
import type { StoredEntry } from './log.ts';
import { OLD_TABLES, toOldTables, type OldTables } from './old-tables.ts';
import { REBUILD } from './rebuild.ts';

const TABLE_NAMES = Object.keys(OLD_TABLES) as (keyof OldTables)[];
const INSERT_ENTRY = `INSERT INTO "LogEntry" ("seq", "scope", "subject", "key", "kind", "authorId", "authorName", "onBehalfOf", "channel", "at", "recordedAt", "payload", "previousHash", "hash") VALUES `;
const COUNT = 'SELECT count(*) AS "count" FROM "LogEntry"';

/** @param realTime as the database keeps it. */
const valuesOf = (entry: StoredEntry, realTime: (iso: string) => unknown): unknown[] => [
  entry.seq,
  entry.scope,
  entry.subject,
  entry.key,
  entry.kind,
  entry.authorId,
  entry.authorName,
  entry.onBehalfOf ?? null,
  entry.channel,
  entry.at,
  realTime(entry.recordedAt),
  entry.payload,
  entry.previousHash,
  entry.hash,
];

const HEAD = (mark: (index: number) => string): string =>
  `INSERT INTO "LogHead" ("id", "seq", "hash") VALUES (1, ${mark(1)}, ${mark(2)})`;

const REBUILD_DUE = `INSERT INTO "ServiceState" ("name", "value") VALUES ('${REBUILD}', 'due')`;

/** In the transaction of the migration that drops the old tables; nothing where the log has entries. @param realNow real milliseconds. */
export const convertSqlite = (database: Sqlite.Database, realNow: number): void => {
  const [counted] = database.prepare(COUNT).all() as { count: number }[];
  if (counted !== undefined && counted.count > 0) return;
  const rows = Object.fromEntries(
    TABLE_NAMES.map((name) => [name, database.prepare(OLD_TABLES[name]).all()]),
  ) as Record<keyof OldTables, unknown[]>;
  const entries = convertTables(toOldTables(rows), new Date(realNow).toISOString());
  const insert = database.prepare(`${INSERT_ENTRY} (${Array(14).fill('?').join(', ')})`);
  for (const entry of entries) insert.run(valuesOf(entry, (iso) => iso.replace('Z', '+00:00')));
  const last = entries.at(-1);
  if (last === undefined) return;
  database.prepare(HEAD(() => '?')).run(last.seq, last.hash);
  database.exec(REBUILD_DUE);
};

/** The same on PostgreSQL. @param realNow real milliseconds. */
export const convertPostgres = async (client: Client, realNow: number): Promise<void> => {
  const { rows: counted } = await client.query<{ count: string }>(COUNT);
  if (Number(counted[0]?.count ?? 0) > 0) return;
  const rows = {} as Record<keyof OldTables, unknown[]>;
  for (const name of TABLE_NAMES) rows[name] = (await client.query(OLD_TABLES[name])).rows;
  const entries = convertTables(toOldTables(rows), new Date(realNow).toISOString());
  const marks = Array.from({ length: 14 }, (_, index) => `$${index + 1}`).join(', ');
  for (const entry of entries)
    await client.query(
      `${INSERT_ENTRY} (${marks})`,
      valuesOf(entry, (iso) => iso.replace('Z', '')),
    );
  const last = entries.at(-1);
  if (last === undefined) return;
  const values = [last.seq, last.hash];
  await client.query(
    HEAD((index) => `$${index}`),
    values,
  );
  await client.query(REBUILD_DUE);
};
