/**
 * A filled database of the version before the log, as that version left it after some months of use, and what it showed:
 * `landed.json.gz` holds the rows of its tables and the answers that it gave. Here it is set up on either database.
 */
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { migratePostgres, migrateSqlite } from '../../src/store/database/migrate.ts';
import { makeDatabase } from '../postgres.ts';

export type Row = Record<string, string | number | boolean | null>;

export interface Landed {
  /** By table, in an order in which they can be inserted. */
  tables: Record<string, Row[]>;
  expected: Record<string, never>;
}

export const readLanded = async (): Promise<Landed> =>
  JSON.parse(
    gunzipSync(await readFile(new URL('landed.json.gz', import.meta.url))).toString('utf8'),
  ) as Landed;

const FOLDER = new URL('../../prisma/', import.meta.url).pathname;

/** The migrations of before the log, alone. */
const migrationsBefore = async (kind: 'sqlite' | 'postgresql', into: string): Promise<string> => {
  const folder = join(into, 'migrations');
  await cp(join(FOLDER, kind, 'migrations'), folder, { recursive: true });
  for (const name of await readdir(folder))
    if (name >= '20261130') await rm(join(folder, name), { recursive: true, force: true });
  return folder;
};

/** As the driver adapter of Prisma keeps a real time. */
const DATES = new Set(['recordedAt', 'leaseUntil', 'nextSendAt', 'doubtSince']);
const sqliteValue = (column: string, value: Row[string]): Row[string] =>
  typeof value === 'boolean'
    ? Number(value)
    : DATES.has(column) && typeof value === 'string'
      ? value.replace('Z', '+00:00')
      : value;

const columnsOf = (row: Row): string[] => Object.keys(row);
const insertInto = (table: string, row: Row, mark: (index: number) => string): string =>
  `INSERT INTO "${table}" (${columnsOf(row)
    .map((column) => `"${column}"`)
    .join(', ')}) VALUES (${columnsOf(row)
    .map((_, index) => mark(index + 1))
    .join(', ')})`;

const fillSqlite = (path: string, { tables }: Landed): void => {
  const database = new Sqlite(path);
  database.pragma('foreign_keys = OFF');
  for (const [table, rows] of Object.entries(tables))
    for (const row of rows)
      database
        .prepare(insertInto(table, row, () => '?'))
        .run(Object.entries(row).map(([column, value]) => sqliteValue(column, value)));
  database.close();
};

const fillPostgres = async (url: string, { tables }: Landed): Promise<void> => {
  const client = new pg.Client({ connectionString: url, options: '-c TimeZone=UTC' });
  await client.connect();
  for (const [table, rows] of Object.entries(tables))
    for (const row of rows)
      await client.query(
        insertInto(table, row, (index) => `$${index}`),
        Object.values(row),
      );
  for (const table of Object.keys(tables))
    if (tables[table]?.some((row) => typeof row['id'] === 'number'))
      await client.query(
        `SELECT setval(pg_get_serial_sequence('"${table}"', 'id'), (SELECT max("id") FROM "${table}"))`,
      );
  await client.end();
};

/** @returns the URL of a database as the version before left it. */
export const landedDatabase = async (
  kind: 'sqlite' | 'postgresql',
  landed: Landed,
): Promise<{ url: string; remove: () => Promise<void> }> => {
  const base = await mkdtemp(join(tmpdir(), 'avance-landed-'));
  const folder = await migrationsBefore(kind, base);
  const remove = () => rm(base, { recursive: true, force: true });
  if (kind === 'sqlite') {
    const path = join(base, 'avance.db');
    migrateSqlite(`file:${path}`, folder, Date.now);
    fillSqlite(path, landed);
    return { url: `file:${path}`, remove };
  }
  const { url, drop } = await makeDatabase();
  await migratePostgres(url, folder, Date.now);
  await fillPostgres(url, landed);
  return {
    url,
    remove: async () => {
      await drop();
      await remove();
    },
  };
};
