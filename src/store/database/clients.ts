/**
 * The two databases behind one type. The SQLite client's type, the narrower, is used everywhere; the one cast is here.
 */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import type { PrismaClient } from '../generated/sqlite/client.ts';

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

/** better-sqlite3 is built with NORMAL under WAL: a power cut could lose what was acknowledged. */
const durable = (factory: SqlDriverAdapterFactory): SqlDriverAdapterFactory => ({
  provider: factory.provider,
  adapterName: factory.adapterName,
  connect: async () => {
    const connection = await factory.connect();
    await connection.executeScript('PRAGMA synchronous = FULL');
    return connection;
  },
});

/** Two connections, so that a reader never runs inside the writer's open transaction; each is made when it is first used. */
export const openSqlite = async (url: string): Promise<Clients> => {
  const { PrismaBetterSqlite3 } = await import('@prisma/adapter-better-sqlite3');
  const { PrismaClient } = await import('../generated/sqlite/client.ts');
  mkdirSync(dirname(sqlitePath(url)), { recursive: true });
  const client = (): PrismaClient =>
    new PrismaClient({
      adapter: durable(new PrismaBetterSqlite3({ url, timeout: DRIVER_WAITS_MS })),
    });
  const [reader, writer] = [client(), client()];
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
  const { default: pg } = await import('pg');
  const { PrismaPg } = await import('@prisma/adapter-pg');
  const { PrismaClient: PostgresClient } = await import('../generated/postgresql/client.ts');
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
