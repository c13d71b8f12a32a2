/** Opens the store: migrations first, then the clients, then the one way of writing. */
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import {
  DRIVER_WAITS_MS,
  openPostgres,
  openSqlite,
  WAIT_FOR_LOCK_MS,
  type Clients,
} from './clients.ts';
import { migratePostgres, migrateSqlite } from './migrate.ts';
import { setRecordTime } from './record-time.ts';
import type { Db, Store } from './store.ts';

export interface OpenOptions {
  /** `file:` → SQLite, `postgres://` → PostgreSQL. */
  url: string;
  /** Real time, milliseconds since the epoch. */
  realNow: () => number;
}

const MIGRATIONS = join(import.meta.dirname, '../../../prisma');
/** How long a writer waits for the others, of this process and of other ones, real milliseconds. */
const GIVE_UP_MS = 60_000;
const SLOWEST_AGAIN_MS = 200;
/** Time-out waiting for a lock, and write conflict: nothing was stored, so the whole function may run again. */
const CONFLICTS = new Set(['P1008', 'P2034']);

const isConflict = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  CONFLICTS.has(String(error.code));

/** The transaction whose first statement is a write: the lock is taken before anything is read. */
const locked = <T>(
  clients: Clients,
  realNow: () => number,
  fn: (tx: Db) => Promise<T>,
): Promise<T> =>
  clients.writer.$transaction(
    async (tx) => {
      setRecordTime(tx, realNow());
      await tx.serviceState.updateMany({ where: { name: 'write-lock' }, data: { value: 'held' } });
      return fn(tx);
    },
    { maxWait: WAIT_FOR_LOCK_MS, timeout: 60_000 },
  );

/** Asks again until the lock is free; between two tries everything else goes on. */
const retried = async <T>(
  clients: Clients,
  realNow: () => number,
  fn: (tx: Db) => Promise<T>,
): Promise<T> => {
  for (let attempt = 1, waited = 0; ; attempt += 1) {
    try {
      return await locked(clients, realNow, fn);
    } catch (error) {
      if (waited >= GIVE_UP_MS || !isConflict(error)) throw error;
      const pause = Math.min(5 * 2 ** attempt, SLOWEST_AGAIN_MS) * (0.5 + Math.random() / 2);
      waited += pause + DRIVER_WAITS_MS;
      await setTimeout(pause);
    }
  }
};

const makeStore = (kind: Store['kind'], clients: Clients, realNow: () => number): Store => {
  // On SQLite one writing connection: transactions wait for one another here, in order, instead of failing busy.
  let last: Promise<unknown> = Promise.resolve();
  const queued = <T>(fn: (tx: Db) => Promise<T>): Promise<T> => {
    const next = last.then(() => retried(clients, realNow, fn));
    last = next.catch(() => undefined);
    return next;
  };
  return {
    kind,
    read: (fn) => fn(clients.reader),
    write: kind === 'sqlite' ? queued : (fn) => retried(clients, realNow, fn),
    close: async () => {
      await last;
      await clients.close();
    },
  };
};

/**
 * Applies migrations and opens the store.
 * @throws AvanceError `migration-edited`, `migration-failed`; the driver's error when the database cannot be reached.
 */
export const openStore = async ({ url, realNow }: OpenOptions): Promise<Store> => {
  const kind = /^postgres(ql)?:/.test(url) ? 'postgresql' : 'sqlite';
  const folder = join(MIGRATIONS, kind, 'migrations');
  if (kind === 'sqlite') migrateSqlite(url, folder, realNow);
  else await migratePostgres(url, folder);
  const clients = kind === 'sqlite' ? await openSqlite(url) : await openPostgres(url);
  const store = makeStore(kind, clients, realNow);
  // The row that every writer updates first: on PostgreSQL its lock orders the writers of all replicas.
  if ((await clients.reader.serviceState.findUnique({ where: { name: 'write-lock' } })) === null) {
    await store.write((tx) =>
      tx.serviceState.upsert({
        where: { name: 'write-lock' },
        create: { name: 'write-lock', value: 'held' },
        update: {},
      }),
    );
  }
  return store;
};
