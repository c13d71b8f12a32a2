/** What is remembered of the tables is never older than the last commit, of whatever process. */
import { afterEach, describe, expect, test } from 'vitest';
import {
  claimWork,
  finishWork,
  isWorkWaiting,
  keepWork,
} from '../../src/store/inbound/inbound-work.ts';
import { setAddress } from '../../src/store/ledger/addresses.ts';
import { whoseChannel } from '../../src/store/ledger/whose-channel.ts';
import { openStore } from '../../src/store/database/open.ts';
import type { Store } from '../../src/store/database/store.ts';
import { remember } from '../../src/store/record/remembered.ts';
import { bindKeeper, currentSnapshot } from '../../src/store/record/snapshot.ts';
import { kinds, openTestStore } from '../sample.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  while (closing.length > 0) await closing.pop()?.();
});

const bind = (store: Store, area: string): Promise<unknown> =>
  store.update((tx) => setAddress(tx, { kind: 'area', key: area }, 'slack', 'C1'));
const ownerOf = (store: Store): Promise<string | undefined> =>
  store.read(async (db) => (await whoseChannel(db, 'slack', 'C1')).area);

describe.each(kinds)('on %s', (kind) => {
  test('whose a conversation is follows what this process and another one write', async () => {
    const here = await openTestStore(kind);
    closing.push(() => here.close());
    const there = await openStore({ url: here.url, realNow: Date.now });
    closing.push(() => there.close());
    expect([await ownerOf(here.store), await ownerOf(there)]).toEqual([undefined, undefined]);
    await bind(here.store, 'VIN');
    expect([await ownerOf(here.store), await ownerOf(there)]).toEqual(['VIN', 'VIN']);
    await there.update((tx) => tx.address.deleteMany());
    await bind(there, 'CON');
    expect([await ownerOf(here.store), await ownerOf(there)]).toEqual(['CON', 'CON']);
  });

  test('inside a transaction it sees what the transaction wrote', async () => {
    const here = await openTestStore(kind);
    closing.push(() => here.close());
    await ownerOf(here.store);
    const seen = await here.store.update(async (tx) => {
      await setAddress(tx, { kind: 'area', key: 'VIN' }, 'slack', 'C1');
      return whoseChannel(tx, 'slack', 'C1');
    });
    expect(seen.area).toBe('VIN');
  });

  test('an event that another process kept, leased and finished is seen each time', async () => {
    const here = await openTestStore(kind);
    closing.push(() => here.close());
    const there = await openStore({ url: here.url, realNow: Date.now });
    closing.push(() => there.close());
    const isWaiting = (now = Date.now()): Promise<boolean> =>
      here.store.read((db) => isWorkWaiting(db, 'slack', now));
    expect(await isWaiting()).toBe(false);
    await there.update((tx) => keepWork(tx, 'slack', 'E1', {}));
    expect(await isWaiting()).toBe(true);
    const now = Date.now();
    const work = await there.update((tx) => claimWork(tx, 'slack', now, 30_000));
    // The row is remembered, not the answer: the lease ends though nobody writes.
    expect([await isWaiting(now + 29_999), await isWaiting(now + 30_000)]).toEqual([false, true]);
    await there.update((tx) => finishWork(tx, work?.id ?? 0));
    expect(await isWaiting(now + 30_000)).toBe(false);
  });

  test('a change that was begun before the question and committed after it is not missed', async () => {
    const here = await openTestStore(kind);
    closing.push(() => here.close());
    const there = await openStore({ url: here.url, realNow: Date.now });
    closing.push(() => there.close());
    await bind(there, 'VIN');
    await there.update(async (tx) => {
      await tx.address.updateMany({ data: { ownerKey: 'CON' } });
      expect(await ownerOf(here.store)).toBe('VIN');
    });
    expect(await ownerOf(here.store)).toBe('CON');
  });

  test('a question that failed is asked again', async () => {
    const here = await openTestStore(kind);
    closing.push(() => here.close());
    let asked = 0;
    const ask = async (): Promise<number> => {
      asked += 1;
      if (asked === 1) throw new Error('cut off');
      return asked;
    };
    await expect(here.store.read((db) => remember(db, 'x', ask))).rejects.toThrow('cut off');
    expect(await here.store.read((db) => remember(db, 'x', ask))).toBe(2);
  });

  test('the same question is asked once until anybody commits, and of many questions the last thousand stand', async () => {
    const here = await openTestStore(kind);
    closing.push(() => here.close());
    const asked: string[] = [];
    const answer = (name: string) =>
      here.store.read((db) =>
        remember(db, name, () => {
          asked.push(name);
          return Promise.resolve(name.toUpperCase());
        }),
      );
    expect([await answer('a'), await answer('a'), await answer('b')]).toEqual(['A', 'A', 'B']);
    expect(asked).toEqual(['a', 'b']);
    await bind(here.store, 'VIN');
    await answer('a');
    expect(asked).toEqual(['a', 'b', 'a']);
    for (let count = 0; count < 998; count += 1) await answer(`q${count}`);
    asked.splice(0);
    await answer('a');
    expect(asked).toEqual([]);
    await answer('z');
    await answer('a');
    expect(asked).toEqual(['z', 'a']);
  });

  test('inside a transaction each question is asked', async () => {
    const here = await openTestStore(kind);
    closing.push(() => here.close());
    let asked = 0;
    const ask = () => Promise.resolve((asked += 1));
    const twice = here.store.update(async (tx) => [
      await remember(tx, 'x', ask),
      await remember(tx, 'x', ask),
    ]);
    expect(await twice).toEqual([1, 2]);
  });

  test('a look at the record that failed is made again, though nothing was written since', async () => {
    const here = await openTestStore(kind);
    closing.push(() => here.close());
    await here.store.read(async (db) => {
      let looks = 0;
      const cutOff = { findUnique: () => Promise.reject(new Error('cut off')) };
      const failing = new Proxy(db, {
        get: (target, name) =>
          name === 'logHead' && (looks += 1) === 1
            ? cutOff
            : (Reflect.get(target, name) as unknown),
      });
      bindKeeper(failing, { glance: () => ({ version: 1 }), planNow: Date.now });
      await expect(currentSnapshot(failing)).rejects.toThrow('cut off');
      expect(await currentSnapshot(failing)).toMatchObject({ seq: 0 });
    });
  });

  test('many who ask for the record at once make one look', async () => {
    const here = await openTestStore(kind);
    closing.push(() => here.close());
    await here.store.read(async (db) => {
      let looks = 0;
      const counting = new Proxy(db, {
        get: (target, name) => {
          if (name === 'logHead') looks += 1;
          return Reflect.get(target, name) as unknown;
        },
      });
      bindKeeper(counting, { glance: () => ({ version: 1 }), planNow: Date.now });
      const seen = await Promise.all([1, 2, 3].map(() => currentSnapshot(counting)));
      expect(new Set(seen).size).toBe(1);
      expect(looks).toBe(1);
    });
  });
});
