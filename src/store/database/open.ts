/** Opens the store: migrations first, then the clients, then the one way of writing. */
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import {
  DRIVER_WAITS_MS,
  WAIT_FOR_LOCK_MS,
  isLost,
  type Clients,
  type PostgresLimits,
} from './clients.ts';
import { migratePostgres, migrateSqlite } from './migrate.ts';
import { bindKeeper, keepCommitted, type Keeper } from '../record/snapshot.ts';
import { FIRST, HEAD_ID, holdHead, type Head } from '../record/log.ts';
import { isNotingDue, noteLedger } from '../ledger/owed-keys.ts';
import { isRebuildDue, rebuildTables } from '../record/rebuild.ts';
import { notifyAnnounced } from './changes.ts';
import { connectPostgres, connectSqlite, type Connected } from './connect.ts';
import { setRecordTime } from './record-time.ts';
import type { Db, Store } from './store.ts';

export interface OpenOptions {
  /** `file:` → SQLite, `postgres://` → PostgreSQL. */
  url: string;
  /** Real time, milliseconds since the epoch. */
  realNow: () => number;
  /** Plan time, milliseconds; without it real time. */
  planNow?: (() => number) | undefined;
  /** How long PostgreSQL may be silent. */
  limits?: Partial<PostgresLimits> | undefined;
}

const MIGRATIONS = join(import.meta.dirname, '../../../prisma');
/** How long a writer waits for the others, of this process and of other ones, real milliseconds. */
const GIVE_UP_MS = 60_000;
const SLOWEST_AGAIN_MS = 200;
/** Time-out waiting for a lock, and write conflict: nothing was stored, so the whole function may run again. */
const CONFLICTS = ['P1008', 'P2034'];
/** Somebody inserted the same key between our look and our insert: the next look finds it. */
const INSERTED_MEANWHILE = 'P2002';
/** Tries of a transaction that finds the same key taken: more than this is no race. */
const INSERT_TRIES = 5;

const hasCode = (error: unknown, codes: string[]): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  codes.includes(String(error.code));

type Locks = (tx: Db) => Promise<void>;

/** Nobody else appends to the record until this transaction is over; on SQLite nobody else writes at all. */
const lockHead =
  (kind: Store['kind'], keeper: Keeper): Locks =>
  async (tx) => {
    bindKeeper(tx, keeper, true);
    const [head] =
      kind === 'sqlite'
        ? await tx.logHead.updateManyAndReturn({
            where: { id: HEAD_ID },
            data: { id: HEAD_ID },
            select: { seq: true, hash: true },
          })
        : await tx.$queryRaw<Head[]>`SELECT seq, hash FROM "LogHead" WHERE id = 1 FOR UPDATE`;
    if (head === undefined) throw new Error('the record has no head');
    holdHead(tx, head);
  };

/** The first statement is a write: SQLite takes its lock before anything is read. PostgreSQL locks the rows that change. */
const lockDatabase =
  (kind: Store['kind']): Locks =>
  async (tx) => {
    if (kind === 'sqlite')
      await tx.serviceState.updateMany({ where: { name: 'write-lock' }, data: { value: 'held' } });
  };

/** Tries of a write whose connection is lost, before anything was committed. */
const LOST_TRIES = 3;

interface Attempt {
  /** Everything was written, and only the commit was left. */
  committing: boolean;
}

interface Writing {
  kind: Store['kind'];
  clients: Clients;
  realNow: () => number;
  lock: Locks;
  /** Real milliseconds after which it is given up. */
  withinMs: number;
}

const WRITE_WITHIN_MS = 60_000;
/** A backup reads everything. */
const READ_WITHIN_MS = 60 * 60_000;

/** One transaction that only reads: SQLite's sees one state from its first read, PostgreSQL's must be told to. */
const readAsOfNow =
  (kind: Store['kind'], { reader }: Clients): Store['readAsOfNow'] =>
  (fn) =>
    reader.$transaction(
      async (tx) => {
        if (kind === 'postgresql')
          await tx.$executeRaw`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY`;
        return fn(tx);
      },
      { maxWait: WAIT_FOR_LOCK_MS, timeout: READ_WITHIN_MS },
    );

const locked = async <T>(
  { kind, clients, realNow, lock, withinMs }: Writing,
  fn: (tx: Db) => Promise<T>,
  attempt: Attempt,
): Promise<T> => {
  let committed: Db | undefined;
  const result = await clients.writer.$transaction(
    async (tx) => {
      setRecordTime(tx, realNow());
      await lock(tx);
      committed = tx;
      const value = await fn(tx);
      if (kind === 'postgresql') await notifyAnnounced(tx);
      attempt.committing = true;
      return value;
    },
    { maxWait: WAIT_FOR_LOCK_MS, timeout: withinMs },
  );
  if (committed !== undefined) keepCommitted(committed);
  return result;
};

/**
 * Whether nothing was stored, so that the whole function may run again. A connection lost over the commit leaves that
 * open: it is not run again.
 */
const mayRunAgain = (error: unknown, { committing }: Attempt, tries: number): boolean => {
  if (isLost(error)) return !committing && tries < LOST_TRIES;
  if (hasCode(error, [INSERTED_MEANWHILE])) return tries < INSERT_TRIES;
  return hasCode(error, CONFLICTS);
};

/** Asks again until the lock is free; between two tries everything else goes on. */
const retried = async <T>(writing: Writing, fn: (tx: Db) => Promise<T>): Promise<T> => {
  for (let tries = 1, waited = 0; ; tries += 1) {
    const attempt: Attempt = { committing: false };
    try {
      return await locked(writing, fn, attempt);
    } catch (error) {
      if (waited >= GIVE_UP_MS || !mayRunAgain(error, attempt, tries)) throw error;
      const pause = Math.min(5 * 2 ** tries, SLOWEST_AGAIN_MS) * (0.5 + Math.random() / 2);
      waited += pause + DRIVER_WAITS_MS;
      await setTimeout(pause);
    }
  }
};

const makeStore = (
  kind: Store['kind'],
  { clients, openChanges }: Connected,
  realNow: () => number,
  keeper: Keeper,
): Store => {
  bindKeeper(clients.reader, keeper);
  const withinMs = WRITE_WITHIN_MS;
  const deciding = { kind, clients, realNow, withinMs, lock: lockHead(kind, keeper) };
  const delivering = { kind, clients, realNow, withinMs, lock: lockDatabase(kind) };
  // On SQLite one writing connection: transactions wait for one another here, in order, instead of failing busy.
  let last: Promise<unknown> = Promise.resolve();
  const queued = <T>(writing: Writing, fn: (tx: Db) => Promise<T>): Promise<T> => {
    const next = last.then(() => retried(writing, fn));
    last = next.catch(() => undefined);
    return next;
  };
  const run = kind === 'sqlite' ? queued : retried;
  return {
    kind,
    read: (fn) => fn(clients.reader),
    readAsOfNow: readAsOfNow(kind, clients),
    write: (fn, longer = withinMs) => run({ ...deciding, withinMs: longer }, fn),
    update: (fn) => run(delivering, fn),
    openChanges,
    close: async () => {
      await last;
      await clients.close();
    },
  };
};

/** The rows that writers lock: the head of the record, and SQLite's first statement. */
const keepFirstRows = async (db: Db, store: Store): Promise<void> => {
  const head = await db.logHead.findUnique({ where: { id: HEAD_ID } });
  const lock = await db.serviceState.findUnique({ where: { name: 'write-lock' } });
  if (head !== null && lock !== null) return;
  await store.update(async (tx) => {
    await tx.logHead.upsert({
      where: { id: HEAD_ID },
      create: { id: HEAD_ID, seq: 0, hash: FIRST },
      update: {},
    });
    const held = { name: 'write-lock', value: 'held' };
    await tx.serviceState.upsert({ where: { name: held.name }, create: held, update: {} });
  });
};

/**
 * Applies migrations and opens the store.
 * @throws AvanceError `migration-edited`, `migration-failed`, `database-unreachable`.
 */
export const openStore = async ({ url, realNow, planNow, limits }: OpenOptions): Promise<Store> => {
  const kind = /^postgres(ql)?:/.test(url) ? 'postgresql' : 'sqlite';
  const folder = join(MIGRATIONS, kind, 'migrations');
  if (kind === 'sqlite') migrateSqlite(url, folder, realNow);
  else await migratePostgres(url, folder, realNow);
  const connect = kind === 'sqlite' ? connectSqlite : connectPostgres;
  const connected = await connect({ url, realNow, limits });
  const keeper: Keeper = { planNow: planNow ?? realNow, glance: connected.glance };
  const store = makeStore(kind, connected, realNow, keeper);
  const { reader } = connected.clients;
  await keepFirstRows(reader, store);
  if (await isRebuildDue(reader)) await store.write(rebuildTables);
  if (await isNotingDue(reader)) await store.write(noteLedger);
  return store;
};
