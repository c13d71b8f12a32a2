/**
 * Applies migrations at start into Prisma's own `_prisma_migrations` table, one transaction each, under a lock, so that
 * `prisma migrate deploy` on an ordinary machine agrees. An edited migration is detected; a failed one leaves nothing.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { AvanceError } from '../../errors.ts';
import { convertPostgres, convertSqlite } from '../record/convert-database.ts';
import { sqlitePath, WAIT_FOR_LOCK_MS } from './clients.ts';
import { unreachable } from './unreachable.ts';

export interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

/** Prisma's own advisory lock, so that `prisma migrate deploy` waits for us and we for it. */
const PRISMA_LOCK = 72707369;

const TABLE = (
  timestamp: string,
  now: string,
): string => `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" ${timestamp},
  "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" ${timestamp},
  "started_at" ${timestamp} NOT NULL DEFAULT ${now}, "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`;

/** The migrations of a folder, in order. */
const readMigrations = (folder: string): Migration[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });

/** Those still to apply. @throws AvanceError `migration-edited` when an applied one no longer reads the same. */
const missing = (
  all: Migration[],
  applied: { migration_name: string; checksum: string }[],
): Migration[] => {
  const known = new Map(applied.map((row) => [row.migration_name, row.checksum]));
  for (const migration of all) {
    const checksum = known.get(migration.name);
    if (checksum !== undefined && checksum !== migration.checksum) {
      throw new AvanceError(
        'migration-edited',
        `DATABASE_URL: la migración ${migration.name} ya aplicada no coincide con la de esta versión. Restaura los archivos originales de Avance.`,
      );
    }
  }
  return all.filter((migration) => !known.has(migration.name));
};

/** The migration that drops the tables of which the log is made: before it, in its transaction, they are converted. */
const REPLACES_STREAMS = /_log_replaces_streams$/;

const failed = (migration: Migration, cause: unknown): AvanceError =>
  new AvanceError(
    'migration-failed',
    `DATABASE_URL: no se pudo aplicar la migración ${migration.name}; la base quedó como estaba. Revisa el detalle en el registro.`,
    `migration ${migration.name} failed: ${cause instanceof Error ? cause.message : String(cause)}`,
    { cause },
  );

const APPLIED =
  'SELECT migration_name, checksum FROM "_prisma_migrations" WHERE rolled_back_at IS NULL';
const HAS_TABLE = `SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '_prisma_migrations'`;

/** One migration in a transaction of its own; nothing where another process was first. */
const applyOnSqlite = (
  database: Sqlite.Database,
  migration: Migration,
  isPending: () => boolean,
  realNow: () => number,
): void => {
  if (!isPending()) return;
  const started = realNow();
  try {
    if (REPLACES_STREAMS.test(migration.name)) convertSqlite(database, started);
    database.exec(migration.sql);
    if ((database.pragma('foreign_key_check') as unknown[]).length > 0)
      throw new Error('rows point at rows that are gone');
  } catch (error) {
    throw failed(migration, error);
  }
  database
    .prepare(
      'INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count) VALUES (?, ?, ?, ?, ?, 1)',
    )
    .run(randomUUID(), migration.checksum, migration.name, started, realNow());
};

const migrateOpened = (
  database: Sqlite.Database,
  all: Migration[],
  realNow: () => number,
): void => {
  // Reads first: where nothing is missing no lock is asked for, whoever else is writing.
  if (database.prepare(HAS_TABLE).get() === undefined)
    database.transaction(() => database.exec(TABLE('DATETIME', 'current_timestamp'))).immediate();
  const pending = (): Migration[] =>
    missing(all, database.prepare(APPLIED).all() as { migration_name: string; checksum: string }[]);
  for (const migration of pending()) {
    const isPending = (): boolean => pending().some(({ name }) => name === migration.name);
    database.transaction(() => applyOnSqlite(database, migration, isPending, realNow)).immediate();
  }
};

/** @throws AvanceError `migration-edited`, `migration-failed`. */
export const migrateSqlite = (url: string, folder: string, realNow: () => number): void => {
  const path = sqlitePath(url);
  mkdirSync(dirname(path), { recursive: true });
  const database = new Sqlite(path, { timeout: WAIT_FOR_LOCK_MS });
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    // A redefined table is dropped and made again: its rows must not take others with them. Checked before each commit.
    database.pragma('foreign_keys = OFF');
    migrateOpened(database, readMigrations(folder), realNow);
  } finally {
    database.close();
  }
};

/** Until a connection stands, real milliseconds; a migration itself takes as long as it takes. */
const CONNECT_MS = 15_000;

/** @throws AvanceError `migration-edited`, `migration-failed`. */
export const migratePostgres = async (
  url: string,
  folder: string,
  realNow: () => number,
): Promise<void> => {
  const { default: pg } = await import('pg');
  const client = new pg.Client({
    connectionString: url,
    options: '-c TimeZone=UTC',
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
  });
  await client.connect().catch((error: unknown) => {
    throw unreachable(error);
  });
  try {
    await client.query('SELECT pg_advisory_lock($1)', [PRISMA_LOCK]);
    await client.query(TABLE('TIMESTAMPTZ', 'now()'));
    const { rows } = await client.query<{ migration_name: string; checksum: string }>(
      'SELECT migration_name, checksum FROM "_prisma_migrations" WHERE rolled_back_at IS NULL',
    );
    for (const migration of missing(readMigrations(folder), rows)) {
      await client.query('BEGIN');
      try {
        if (REPLACES_STREAMS.test(migration.name)) await convertPostgres(client, realNow());
        await client.query(migration.sql);
        await client.query(
          'INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count) VALUES ($1, $2, $3, now(), now(), 1)',
          [randomUUID(), migration.checksum, migration.name],
        );
        await client.query('COMMIT');
      } catch (error) {
        await client.query('ROLLBACK');
        throw failed(migration, error);
      }
    }
  } finally {
    await client.end(); // ends the session, and with it the lock
  }
};
