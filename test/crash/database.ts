/** An empty database of one's own for a run: a file, or one created on the PostgreSQL server of the tests. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

export interface OwnDatabase {
  url: string;
  drop(): Promise<void>;
}

export const sqliteDatabase = (): OwnDatabase => {
  const folder = mkdtempSync(join(tmpdir(), 'avance-crash-'));
  return { url: `file:${join(folder, 'avance.db')}`, drop: async () => rmSync(folder, { recursive: true, force: true }) };
};

const onServer = async (server: string, sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
};

/** @param server URL of a database in which one may `CREATE DATABASE`. */
export const postgresDatabase = async (server: string): Promise<OwnDatabase> => {
  const name = `avance_crash_${process.pid}_${Math.random().toString(36).slice(2, 8)}`;
  await onServer(server, `CREATE DATABASE ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.toString(), drop: () => onServer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`) };
};
