/** A write holds its lock from its first statement: what it read is still so when it decides, and it runs once. */
import { afterEach, describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/database/open.ts';
import type { Db, Store } from '../../src/store/database/store.ts';
import { kinds, openTestStore, type TestStore } from '../sample.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  while (closing.length > 0) await closing.pop()?.();
});

const NAME = 'count';
const read = async (db: Db): Promise<number> =>
  Number((await db.serviceState.findUnique({ where: { name: NAME } }))?.value ?? 0);
const put = (tx: Db, value: number): Promise<unknown> =>
  tx.serviceState.upsert({
    where: { name: NAME },
    create: { name: NAME, value: String(value) },
    update: { value: String(value) },
  });

/** Another process on the same database. */
const openBeside = async ({ url }: TestStore): Promise<Store> => {
  const store = await openStore({ url, realNow: Date.now });
  closing.push(() => store.close());
  return store;
};

type Write = (store: Store, fn: (tx: Db) => Promise<unknown>) => Promise<unknown>;
const decide: Write = (store, fn) => store.write(fn);
const update: Write = (store, fn) => store.update(fn);
/** PostgreSQL's updates lock the rows that they change, and nothing else. */
const CASES = kinds.flatMap((kind): [string, (typeof kinds)[number], Write][] => [
  [`a decision on ${kind}`, kind, decide],
  ...(kind === 'sqlite'
    ? [['an update on sqlite', kind, update] as [string, 'sqlite', Write]]
    : []),
]);

describe.each(CASES)('%s', (_name, kind, write) => {
  test('reads and writes as if it were alone, though another process writes in between', async () => {
    const here = await openTestStore(kind);
    closing.push(() => here.close());
    const there = await openBeside(here);
    let runs = 0;
    let beside: Promise<unknown> | undefined;
    await write(here.store, async (tx) => {
      runs += 1;
      const count = await read(tx);
      beside ??= write(there, async (other) => put(other, (await read(other)) + 10));
      await new Promise((resolve) => setTimeout(resolve, 250));
      await put(tx, count + 1);
    });
    await beside;
    expect(runs).toBe(1);
    expect(await here.store.read(read)).toBe(11);
  });
});
