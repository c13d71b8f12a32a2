/**
 * The record: one append-only log, ordered by one sequence without a gap and chained by hash. One function appends, in the
 * transaction that decided; nothing here is ever updated.
 */
import type { LogEntry, NewLogEntry } from '../../domain/record/entry.ts';
import { canonical, sha256 } from '../database/canonical.ts';
import { recordTime } from '../database/record-time.ts';
import { announce } from '../database/changes.ts';
import type { Db } from '../database/store.ts';

/** What the first entry follows. */
export const FIRST = '0'.repeat(64);
export const HEAD_ID = 1;

export interface Head {
  seq: number;
  hash: string;
}

/** As it is stored and hashed. */
export interface StoredEntry extends Omit<LogEntry, 'payload'> {
  /** Canonical JSON. */
  payload: string;
  previousHash: string;
  hash: string;
}

export const hashOf = ({ hash: _, ...entry }: Omit<StoredEntry, 'hash'> & { hash?: string }) =>
  sha256(canonical(entry));

type Row = NonNullable<Awaited<ReturnType<Db['logEntry']['findFirst']>>>;
const toStored = ({ onBehalfOf, recordedAt, ...row }: Row): StoredEntry => ({
  ...row,
  recordedAt: recordedAt.toISOString(),
  ...(onBehalfOf === null ? {} : { onBehalfOf }),
});

/** Of transactions that hold the head. */
const held = new WeakMap<Db, Head>();
/** The head was locked by this transaction: it is what it says until the transaction is over. */
export const holdHead = (tx: Db, head: Head): void => {
  held.set(tx, head);
};

/** The last entry's sequence and hash; before the first, 0 and {@link FIRST}. */
export const headOf = async (db: Db): Promise<Head> => {
  const locked = held.get(db);
  if (locked !== undefined) return locked;
  const head = await db.logHead.findUnique({ where: { id: HEAD_ID } });
  return { seq: head?.seq ?? 0, hash: head?.hash ?? FIRST };
};

/** Entries after one, in order. */
export const entriesAfter = async (db: Db, seq: number, limit?: number): Promise<StoredEntry[]> =>
  (
    await db.logEntry.findMany({
      where: { seq: { gt: seq } },
      orderBy: { seq: 'asc' },
      ...(limit === undefined ? {} : { take: limit }),
    })
  ).map(toStored);

/** Entries are read by portions, so that a long record does not stand twice in memory. */
const READ_PORTION = 5_000;

/** Every entry after one, in order, by portions. */
export async function* portionsAfter(db: Db, seq: number): AsyncGenerator<StoredEntry[]> {
  for (let after = seq; ;) {
    const entries = await entriesAfter(db, after, READ_PORTION);
    yield entries;
    if (entries.length < READ_PORTION) return;
    after = entries.at(-1)?.seq ?? after;
  }
}

/** As the reducers read it. */
export const toEntry = ({ payload, ...entry }: StoredEntry): LogEntry & { hash: string } => ({
  ...entry,
  payload: JSON.parse(payload) as unknown,
});

/** One entry in its place after the last. */
export const chain = (head: Head, input: NewLogEntry, recordedAt: Date): StoredEntry => {
  const { onBehalfOf, payload, ...rest } = input;
  const entry = {
    ...rest,
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    seq: head.seq + 1,
    recordedAt: recordedAt.toISOString(),
    payload: canonical(payload),
    previousHash: head.hash,
  };
  return { ...entry, hash: hashOf(entry) };
};

/** Rows of one statement, whose parameters are limited. */
const WRITE_PORTION = 500;

/** Adds entries, in order. @returns them as they are stored. @throws Error outside `store.write`, which holds the head. */
export const writeEntries = async (tx: Db, inputs: NewLogEntry[]): Promise<StoredEntry[]> => {
  let head = held.get(tx);
  if (head === undefined) throw new Error('the record was written outside store.write');
  const recordedAt = recordTime(tx);
  const entries: StoredEntry[] = [];
  for (const input of inputs) {
    const entry = chain(head, input, recordedAt);
    entries.push(entry);
    head = { seq: entry.seq, hash: entry.hash };
  }
  for (let from = 0; from < entries.length; from += WRITE_PORTION)
    await tx.logEntry.createMany({
      data: entries
        .slice(from, from + WRITE_PORTION)
        .map((entry) => ({ ...entry, onBehalfOf: entry.onBehalfOf ?? null, recordedAt })),
    });
  await tx.logHead.update({ where: { id: HEAD_ID }, data: head });
  announce(tx);
  held.set(tx, head);
  return entries;
};

/** Empties the record of a simulation that starts again. */
export const eraseRecord = async (tx: Db): Promise<void> => {
  announce(tx);
  await tx.logEntry.deleteMany();
  await tx.checkpoint.deleteMany();
  await tx.logHead.update({ where: { id: HEAD_ID }, data: { seq: 0, hash: FIRST } });
};
