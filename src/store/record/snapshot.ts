/**
 * The present, held in memory and brought up to date by reading the entries after its last: it is never read whole again
 * while the process lives. Inside a write it is up to date under the lock; what a write appended joins the others' view
 * when it was committed.
 */
import type { LogEntry, NewLogEntry } from '../../domain/record/entry.ts';
import { emptySnapshot, foldEntry, type Snapshot } from '../../domain/record/subjects.ts';
import type { Glance } from '../database/glance.ts';
import type { Db } from '../database/store.ts';
import { loadCheckpoint } from './checkpoint.ts';
import {
  FIRST,
  headOf,
  portionsAfter,
  toEntry,
  writeEntries,
  type Head,
  type StoredEntry,
} from './log.ts';

/** Of one database in one process. */
export interface Keeper {
  /** Undefined until it is first asked for. */
  snapshot?: Snapshot | undefined;
  /** Of the present moment. On SQLite it is known, on PostgreSQL it has to be asked for. */
  glance: () => Glance | Promise<Glance>;
  /** What was told before the snapshot was last found up to date. */
  foundAt?: Glance['version'] | undefined;
  /** A look at the record under way, shared by who is told the same. */
  looking?: { version: Glance['version']; snapshot: Promise<Snapshot> } | undefined;
  /** Plan time, milliseconds: which version of a plan is in force. */
  planNow: () => number;
  /** How many entries this process appended itself. */
  appended?: number | undefined;
}

const keepers = new WeakMap<Db, Keeper>();
/** What a transaction has seen and appended so far. */
const inTransaction = new WeakMap<Db, Snapshot>();
const transactions = new WeakSet<Db>();
/** How many entries a transaction appended. */
const appendedIn = new WeakMap<Db, number>();

export const bindKeeper = (db: Db, keeper: Keeper, transaction = false): void => {
  keepers.set(db, keeper);
  if (transaction) transactions.add(db);
};

/** @throws Error for a connection that no store opened. */
export const keeperOf = (db: Db): Keeper => {
  const keeper = keepers.get(db);
  if (keeper === undefined) throw new Error('the record was read outside the store');
  return keeper;
};

/** Another value whenever anybody has committed. Undefined inside a transaction. */
export const versionOf = async (db: Db): Promise<Glance['version'] | undefined> =>
  transactions.has(db) ? undefined : (await keepers.get(db)?.glance())?.version;

const isNext = (snapshot: Snapshot, entry: StoredEntry): boolean =>
  entry.seq === snapshot.seq + 1 && entry.previousHash === snapshot.hash;

/** Folds what came after; undefined where the record no longer continues what the snapshot holds. */
const foldOn = async (db: Db, from: Snapshot): Promise<Snapshot | undefined> => {
  let snapshot = from;
  for await (const portion of portionsAfter(db, from.seq))
    for (const entry of portion) {
      if (!isNext(snapshot, entry)) return undefined;
      snapshot = foldEntry(snapshot, toEntry(entry));
    }
  return snapshot;
};

const fromZero = async (db: Db): Promise<Snapshot> => {
  const snapshot = await foldOn(db, emptySnapshot(FIRST));
  if (snapshot === undefined)
    throw new Error('the record is broken: `avance audit verify` names the entry');
  return snapshot;
};

const begin = async (db: Db): Promise<Snapshot> => {
  const checkpoint = await loadCheckpoint(db);
  return (checkpoint && (await foldOn(db, checkpoint))) ?? fromZero(db);
};

/** @param head of the record, not older than what is known. */
const catchUp = async (db: Db, known: Snapshot | undefined, head: Head): Promise<Snapshot> => {
  if (known === undefined) return begin(db);
  if (head.seq === known.seq && head.hash === known.hash) return known;
  // A record that is shorter, or other: the database was made anew under us.
  if (head.seq <= known.seq) return begin(db);
  return (await foldOn(db, known)) ?? begin(db);
};

const lookFrom = async (db: Db, keeper: Keeper, known: Snapshot | undefined, told: Glance) => {
  const snapshot = await catchUp(db, known, told.head ?? (await headOf(db)));
  // What this process committed meanwhile is newer.
  const isOlder = keeper.snapshot !== known && snapshot.seq < (keeper.snapshot?.seq ?? 0);
  if (!isOlder) keeper.snapshot = snapshot;
  keeper.foundAt = told.version;
  return snapshot;
};

/** Outside a transaction: many who ask at once make one look. */
const look = async (db: Db, keeper: Keeper): Promise<Snapshot> => {
  // Before anything is asked for, so that no head that is told is older.
  const { snapshot: known } = keeper;
  const told = await keeper.glance();
  // Nobody has committed anything since: there is nothing to ask for.
  if (keeper.snapshot !== undefined && told.version === keeper.foundAt) return keeper.snapshot;
  if (keeper.looking?.version === told.version) return keeper.looking.snapshot;
  const looking = { version: told.version, snapshot: lookFrom(db, keeper, known, told) };
  keeper.looking = looking;
  const over = (): void => {
    if (keeper.looking === looking) keeper.looking = undefined;
  };
  looking.snapshot.then(over, over);
  return looking.snapshot;
};

/** Everything that is known, up to date; in a transaction with what it appended. */
export const currentSnapshot = async (db: Db): Promise<Snapshot> => {
  const keeper = keeperOf(db);
  if (!transactions.has(db)) return look(db, keeper);
  const seen = inTransaction.get(db);
  // Under the lock nobody else appends: what the transaction saw is the present.
  if (seen !== undefined) return seen;
  const snapshot = await catchUp(db, keeper.snapshot, await headOf(db));
  inTransaction.set(db, snapshot);
  return snapshot;
};

/** What is kept in memory, not asked for again: for who made a look since the question came. */
export const keptSnapshot = async (db: Db): Promise<Snapshot> =>
  keeperOf(db).snapshot ?? currentSnapshot(db);

/** How many entries of the record other processes appended, those before this one included: it changes when they append, and not when we do. */
export const foreignEntries = async (db: Db): Promise<number> =>
  (await headOf(db)).seq - (keeperOf(db).appended ?? 0);

/** What a transaction saw becomes what everybody sees. Call when it was committed. */
export const keepCommitted = (tx: Db): void => {
  const appended = appendedIn.get(tx) ?? 0;
  if (appended > 0) keeperOf(tx).appended = (keeperOf(tx).appended ?? 0) + appended;
  const snapshot = inTransaction.get(tx);
  if (snapshot === undefined) return;
  const keeper = keeperOf(tx);
  if (snapshot.seq >= (keeper.snapshot?.seq ?? 0)) keeper.snapshot = snapshot;
};

/** The one way into the record: adds the entries, in order, and folds them. Call inside `store.write` only. */
export const appendMany = async (tx: Db, inputs: NewLogEntry[]): Promise<LogEntry[]> => {
  const before = inTransaction.get(tx);
  const entries = (await writeEntries(tx, inputs)).map(toEntry);
  appendedIn.set(tx, (appendedIn.get(tx) ?? 0) + entries.length);
  if (before !== undefined) inTransaction.set(tx, entries.reduce(foldEntry, before));
  return entries;
};

/** One entry, as {@link appendMany}. */
export const append = async (tx: Db, input: NewLogEntry): Promise<LogEntry> => {
  const [entry] = await appendMany(tx, [input]);
  if (entry === undefined) throw new Error('an entry was not written');
  return entry;
};
