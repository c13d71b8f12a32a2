/**
 * The two databases behind one type. The SQLite client's type, the narrower, is used everywhere; the one cast is here.
 */
import { mkdirSync } from 'node:fs';
import { Socket } from 'node:net';
import { dirname } from 'node:path';
import type { Pool } from 'pg';
import { storableIn } from './canonical.ts';
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

/** Whatever is written or asked for goes through here: the tables hold the very texts that the record hashes. */
const withStorableTexts = (client: PrismaClient): PrismaClient =>
  client.$extends({
    query: { $allOperations: ({ args, query }) => query(storableIn(args)) },
  }) as unknown as PrismaClient;

/** Two connections, so that a reader never runs inside the writer's open transaction; each is made when it is first used. */
export const openSqlite = async (url: string): Promise<Clients> => {
  const { PrismaBetterSqlite3 } = await import('@prisma/adapter-better-sqlite3');
  const { PrismaClient } = await import('../generated/sqlite/client.ts');
  mkdirSync(dirname(sqlitePath(url)), { recursive: true });
  const client = (): PrismaClient =>
    withStorableTexts(
      new PrismaClient({
        adapter: durable(new PrismaBetterSqlite3({ url, timeout: DRIVER_WAITS_MS })),
      }),
    );
  const [reader, writer] = [client(), client()];
  return {
    reader,
    writer,
    close: async () => {
      await Promise.all([reader.$disconnect(), writer.$disconnect()]);
    },
  };
};

/** How long PostgreSQL may be silent, real milliseconds. A connection may be lost without a word, by a failover or a firewall. */
export interface PostgresLimits {
  /** Until a connection stands. */
  connectMs: number;
  /** On a connection, in both directions: then it is given up, and what waits on it fails. */
  silentMs: number;
  /** The server lets the lock of a writer go from whom it hears nothing more. */
  idleInTransactionMs: number;
}

const LIMITS: PostgresLimits = {
  connectMs: 5_000,
  silentMs: 30_000,
  idleInTransactionMs: 60_000,
};
/** Connections that nobody uses are closed before a firewall forgets them. */
const UNUSED_MS = 10_000;
const KEEP_ALIVE_MS = 10_000;

/** A connection that gives itself up: the pool throws it away and makes another. */
const impatient = (silentMs: number): Socket => {
  const socket = new Socket();
  socket.setTimeout(silentMs, () => socket.destroy(new Error(SILENT)));
  return socket;
};
const SILENT = 'no answer from the database';

/** Of the connection on which PostgreSQL tells what was written: asked well before its silence would be noticed elsewhere. */
export const listeningLimits = (
  given: Partial<PostgresLimits> = {},
): { askEveryMs: number; answersWithinMs: number } => {
  const { connectMs, silentMs } = { ...LIMITS, ...given };
  return { askEveryMs: silentMs / 3, answersWithinMs: connectMs };
};

/** One pool; the adapter reads and writes timestamps rightly only in a UTC session. */
export const openPostgres = async (
  url: string,
  given: Partial<PostgresLimits> = {},
): Promise<Clients & { pool: Pool }> => {
  const { default: pg } = await import('pg');
  const { PrismaPg } = await import('@prisma/adapter-pg');
  const { PrismaClient: PostgresClient } = await import('../generated/postgresql/client.ts');
  const { connectMs, silentMs, idleInTransactionMs } = { ...LIMITS, ...given };
  const pool = new pg.Pool({
    connectionString: url,
    options: '-c TimeZone=UTC',
    max: 10,
    connectionTimeoutMillis: connectMs,
    idleTimeoutMillis: Math.min(UNUSED_MS, silentMs),
    statement_timeout: silentMs,
    idle_in_transaction_session_timeout: idleInTransactionMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    stream: () => impatient(silentMs),
  });
  // An unused connection that is lost is replaced when the next one is needed.
  pool.on('error', () => undefined);
  const client = withStorableTexts(
    new PostgresClient({ adapter: new PrismaPg(pool) }) as unknown as PrismaClient,
  );
  return {
    reader: client,
    writer: client,
    pool,
    close: async () => {
      await client.$disconnect();
      if (!pool.ended) await pool.end();
    },
  };
};

/** What the driver says of a connection that is gone, or did not come about. */
const LOST =
  /Connection terminated|not queryable|timeout exceeded when trying to connect|no answer from the database|Can't reach database|closed the connection|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|statement timeout|terminating connection|idle-in-transaction/i;
const LOST_CODES = new Set(['P1001', 'P1002', 'P1017', '57P01', '57014', '25P03']);

/** Whether the database could not be reached, or was lost on the way. */
export const isLost = (error: unknown): boolean =>
  error instanceof Error &&
  (LOST.test(error.message) || ('code' in error && LOST_CODES.has(String(error.code))));
