/**
 * Writes the next migration of both databases: `npm run migration NAME`. The migrations that exist are applied to
 * scratch databases, and what these lack of the models is the new one. PostgreSQL's scratch database is made on the
 * server of SCRATCH_POSTGRES_URL and dropped again.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migratePostgres, migrateSqlite } from '../src/store/database/migrate.ts';
import { difference, type DatabaseKind } from './schema-engine.ts';

const name = process.argv[2];
if (name === undefined || !/^[a-z0-9_]+$/.test(name)) {
  console.error('usage: npm run migration -- name_in_snake_case');
  process.exit(2);
}
const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
const folderOf = (kind: DatabaseKind): string => join(import.meta.dirname, kind, 'migrations');

const lackingOnSqlite = async (): Promise<string> => {
  const scratch = await mkdtemp(join(tmpdir(), 'avance-migration-'));
  try {
    const url = `file:${join(scratch, 'scratch.db')}`;
    migrateSqlite(url, folderOf('sqlite'), Date.now);
    return await difference('sqlite', url);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
};

const lackingOnPostgres = async (): Promise<string> => {
  const server = process.env['SCRATCH_POSTGRES_URL'] ?? 'postgres://postgres@127.0.0.1/postgres';
  const database = `avance_migration_${process.pid}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`CREATE DATABASE ${database}`);
  try {
    const url = new URL(server);
    url.pathname = `/${database}`;
    await migratePostgres(url.toString(), folderOf('postgresql'), Date.now);
    return await difference('postgresql', url.toString());
  } finally {
    await client.query(`DROP DATABASE ${database} WITH (FORCE)`);
    await client.end();
  }
};

const write = async (kind: DatabaseKind, sql: string): Promise<void> => {
  if (sql === '') {
    console.log(`${kind}: nothing to change`);
    return;
  }
  await mkdir(join(folderOf(kind), `${stamp}_${name}`), { recursive: true });
  await writeFile(join(folderOf(kind), `${stamp}_${name}`, 'migration.sql'), `${sql}\n`);
  await writeFile(join(folderOf(kind), 'migration_lock.toml'), `provider = "${kind}"\n`);
  console.log(`${kind}: ${stamp}_${name}`);
};

// Both are worked out before either is written: one database alone must never get ahead.
const [sqlite, postgresql] = [await lackingOnSqlite(), await lackingOnPostgres()];
await write('sqlite', sqlite);
await write('postgresql', postgresql);
process.exit(0);
