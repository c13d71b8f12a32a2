/**
 * Notices that something was written, without asking the tables: PostgreSQL tells whoever listens, SQLite counts the
 * commits of other connections. Where nobody tells, the answer is that something may have been written.
 */
import { Socket } from 'node:net';
import type { Client } from 'pg';
import { sqlitePath } from './clients.ts';
import type { Changes, Db } from './store.ts';

const announced = new WeakSet<Db>();
/** This transaction changes what other processes know of: they are told when it is committed. */
export const announce = (tx: Db): void => {
  announced.add(tx);
};

const CHANNEL = 'avance';
/** Tells who listens, when the transaction is committed. PostgreSQL only. */
export const notifyAnnounced = async (tx: Db): Promise<void> => {
  if (announced.has(tx)) await tx.$executeRaw`SELECT pg_notify(${CHANNEL}, '')`;
};

/** Of a SQLite file: another number whenever any connection but this one, of whatever process, has committed. */
export interface DataVersion {
  current(): number;
  close(): void;
}

export const openDataVersion = async (url: string): Promise<DataVersion> => {
  const { default: Database } = await import('better-sqlite3');
  const connection = new Database(sqlitePath(url), { readonly: true });
  const statement = connection.prepare('PRAGMA data_version').pluck();
  return {
    current: () => statement.get() as number,
    close: () => void connection.close(),
  };
};

export const sqliteChanges = (version: DataVersion): Changes => {
  let seen: number | undefined;
  return {
    maybe: () => {
      const current = version.current();
      const changed = current !== seen;
      seen = current;
      return Promise.resolve(changed);
    },
    close: () => Promise.resolve(),
  };
};

/** How a listening connection is kept, real milliseconds. It hears nothing when it is lost without a word, so it is asked. */
interface Listening {
  url: string;
  realNow: () => number;
  askEveryMs: number;
  /** Also until a connection stands. */
  answersWithinMs: number;
}

interface Listener {
  client: Client;
  /** Destroyed to hang up: the goodbye of a lost connection would wait for an answer that does not come. */
  socket: Socket;
  /** Something was told and not yet taken. */
  heard: boolean;
  lost: boolean;
  /** Real milliseconds. */
  askedAt: number;
}

const listen = async ({ url, realNow, answersWithinMs }: Listening): Promise<Listener> => {
  const { default: pg } = await import('pg');
  const socket = new Socket();
  const client = new pg.Client({
    connectionString: url,
    keepAlive: true,
    stream: () => socket,
    connectionTimeoutMillis: answersWithinMs,
    query_timeout: answersWithinMs,
  });
  const listener: Listener = { client, socket, heard: true, lost: false, askedAt: realNow() };
  client.on('notification', () => {
    listener.heard = true;
  });
  client.on('error', () => {
    listener.lost = true;
  });
  client.on('end', () => {
    listener.lost = true;
  });
  try {
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}`);
    return listener;
  } catch (error) {
    socket.destroy();
    throw error;
  }
};

/** Does the listening connection still answer? */
const answers = async (listener: Listener, listening: Listening): Promise<boolean> => {
  if (listener.lost) return false;
  const now = listening.realNow();
  if (now - listener.askedAt < listening.askEveryMs) return true;
  listener.askedAt = now;
  return listener.client.query('SELECT 1').then(
    () => !listener.lost,
    () => false,
  );
};

/** Connects at the first call, and again whenever the connection is lost; until it stands, something may have been written. */
export const openPostgresChanges = (listening: Listening): Changes => {
  let listener: Listener | undefined;
  let closed = false;
  return {
    maybe: async () => {
      if (listener !== undefined && !(await answers(listener, listening))) {
        listener.socket.destroy();
        listener = undefined;
      }
      if (closed) return false;
      listener ??= await listen(listening).catch(() => undefined);
      if (listener === undefined) return true;
      const { heard } = listener;
      listener.heard = false;
      return heard;
    },
    close: () => {
      closed = true;
      listener?.socket.destroy();
      return Promise.resolve();
    },
  };
};
