/** Which of the keys that are owed are written already: asked by key, so that a long ledger costs nothing. */
import type { Owed } from '../../reminders/owed.ts';
import { insertMissing } from '../database/insert-missing.ts';
import type { Db } from '../database/store.ts';
import { keeperOf, type Keeper } from '../record/snapshot.ts';

/** A statement's parameters are limited. */
const PORTION = 500;

const inPortions = <T>(all: T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / PORTION) }, (_, index) =>
    all.slice(index * PORTION, (index + 1) * PORTION),
  );

const askLedger = async (db: Db, keys: string[]): Promise<string[]> => {
  const written: string[] = [];
  for (const portion of inPortions(keys))
    for (const { key } of await db.owedKey.findMany({ where: { key: { in: portion } } }))
      written.push(key);
  return written;
};

/** What was found written the last time, of one database in one process: a written key stays written. */
const known = new WeakMap<Keeper, { record: string; written: ReadonlySet<string> }>();

/**
 * Those of the keys that were ever written, sent or omitted, merged ones included. What was known from the last time is
 * not asked for again.
 * @param record names what is known: other plans, other keys, so that a simulation that starts again begins with none.
 */
export const writtenKeys = async (
  db: Db,
  record: string,
  keys: string[],
): Promise<ReadonlySet<string>> => {
  const keeper = keeperOf(db);
  const last = known.get(keeper);
  const before = last?.record === record ? last.written : new Set<string>();
  const unknown = keys.filter((key) => !before.has(key));
  const written = new Set(keys.filter((key) => before.has(key)));
  for (const key of await askLedger(db, unknown)) written.add(key);
  return written;
};

/** What was found written outside a transaction need not be asked for again. */
export const rememberWritten = (db: Db, record: string, written: ReadonlySet<string>): void => {
  known.set(keeperOf(db), { record, written });
};

const insertKeys = async (tx: Db, rows: { key: string; planId: string }[]): Promise<void> => {
  for (const portion of inPortions(rows))
    await insertMissing(
      portion,
      ({ key }) => key,
      () =>
        askLedger(
          tx,
          portion.map(({ key }) => key),
        ),
      (missing) => tx.owedKey.createMany({ data: missing }),
    );
};

/** Notes the keys that a message covers, in the transaction that writes it. */
export const noteWritten = (
  tx: Db,
  planId: string,
  owed: Pick<Owed, 'key' | 'mergedKeys'>[],
): Promise<void> =>
  insertKeys(
    tx,
    owed.flatMap(({ key, mergedKeys }) =>
      [key, ...mergedKeys].map((each) => ({ key: each, planId })),
    ),
  );

/** A ledger that is older than the notes of its keys. */
export const isNotingDue = async (db: Db): Promise<boolean> =>
  (await db.owedKey.findFirst({ select: { key: true } })) === null &&
  (await db.delivery.findFirst({ where: NOT_ANSWERS, select: { id: true } })) !== null;

/** Answers are owed to nobody's plan: no rule asks whether they were written. */
const NOT_ANSWERS = { rule: { not: 'ANSWER' } };

/** Notes the keys of a ledger as it stands, once. Call inside `store.write`. */
export const noteLedger = async (tx: Db): Promise<void> => {
  const rows = await tx.delivery.findMany({
    where: NOT_ANSWERS,
    select: { key: true, mergedKeys: true, planId: true },
  });
  await insertKeys(
    tx,
    rows.flatMap(({ key, mergedKeys, planId }) =>
      [key, ...(JSON.parse(mergedKeys) as string[])].map((each) => ({ key: each, planId })),
    ),
  );
};
