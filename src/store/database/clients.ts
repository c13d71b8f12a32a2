/**
 * The two databases behind one type. The SQLite client's type, the narrower, is used everywhere; the one cast is here.
 */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from '../generated/sqlite/client.ts';
import { PrismaClient as PostgresClient } from '../generated/postgresql/client.ts';

export const WAIT_FOR_LOCK_MS = 15_000;

export interface Clients {
  reader: PrismaClient;
  writer: PrismaClient;
  close(): Promise<void>;
}

/** `file:./data/avance.db` → `./data/avance.db`. */
export const sqlitePath = (url: string): string => url.replace(/^file:(\/\/(?=\/))?/, '');

/** The driver waits inside a call, and nothing else runs meanwhile: so it waits briefly, and the store asks again. */
export const DRIVER_WAITS_MS = 50;

const sqliteClient = async (url: string): Promise<PrismaClient> => {
  const client = new PrismaClient({
    adapter: new PrismaBetterSqlite3({ url, timeout: DRIVER_WAITS_MS }),
  });
  // better-sqlite3 is built with NORMAL under WAL: a power cut could lose what was acknowledged.
  await client.$queryRawUnsafe('PRAGMA synchronous = FULL');
  return client;
};

/** Two connections, so that a reader never runs inside the writer's open transaction. */
export const openSqlite = async (url: string): Promise<Clients> => {
  mkdirSync(dirname(sqlitePath(url)), { recursive: true });
  const [reader, writer] = [await sqliteClient(url), await sqliteClient(url)];
  return {
    reader,
    writer,
    close: async () => {
      await Promise.all([reader.$disconnect(), writer.$disconnect()]);
    },
  };
};

/** One pool; the adapter reads and writes timestamps rightly only in a UTC session. */
export const openPostgres = async (url: string): Promise<Clients> => {
  const pool = new pg.Pool({ connectionString: url, options: '-c TimeZone=UTC', max: 10 });
  const client = new PostgresClient({ adapter: new PrismaPg(pool) }) as unknown as PrismaClient;
  return {
    reader: client,
    writer: client,
    close: async () => {
      await client.$disconnect();
      if (!pool.ended) await pool.end();
    },
  };
};
