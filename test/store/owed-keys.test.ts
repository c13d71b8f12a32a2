/** The keys that are written: asked for once, and noted of a ledger that is older than the notes. */
import { afterAll, afterEach, beforeAll, expect, test, describe } from 'vitest';
import type { Owner } from '../../src/conversation/owner.ts';

import { countDeliveries } from '../../src/store/ledger/delivery-counts.ts';
import { sentKeys } from '../../src/store/ledger/deliveries.ts';

import {
  isNotingDue,
  noteLedger,
  rememberWritten,
  writtenKeys,
} from '../../src/store/ledger/owed-keys.ts';
import { kinds, openTestStore, type TestStore } from '../sample.ts';
import { forgetAddresses, givenAddress, givenDelivery, givenPlan, PLAN } from './ledger-rows.ts';

const VIN: Owner = { kind: 'area', key: 'VIN' };

describe.each(kinds)('on %s', (kind) => {
  let opened: TestStore;
  beforeAll(async () => {
    opened = await openTestStore(kind);
    await opened.store.write((tx) => givenPlan(tx));
  });
  afterEach(() =>
    opened.store.write(async (tx) => {
      await forgetAddresses(tx);
      await tx.owedKey.deleteMany();
    }),
  );
  afterAll(() => opened.close());
  const write: TestStore['store']['write'] = (work) => opened.store.write(work);
  const read: TestStore['store']['read'] = (work) => opened.store.read(work);

  test('the keys that are known are not asked for again, of the same record only', async () => {
    const keys = Array.from({ length: 501 }, (_, n) => `K/${n}`);
    await write(async (tx) => {
      await tx.owedKey.createMany({ data: keys.map((key) => ({ key, planId: PLAN })) });
    });
    const written = async (record: string, asked: string[]) => [
      ...(await read((db) => writtenKeys(db, record, asked))),
    ];
    expect(new Set(await written('r1', [...keys, 'K/x']))).toEqual(new Set(keys));
    await read((db) => Promise.resolve(rememberWritten(db, 'r1', new Set(['K/x']))));
    expect(await written('r1', ['K/x', 'K/y', 'K/1'])).toEqual(['K/x', 'K/1']);
    expect(await written('r2', ['K/x', 'K/y', 'K/1'])).toEqual(['K/1']);
  });

  test('a ledger older than its notes is noted, its answers are not', async () => {
    const isDue = () => read(isNotingDue);
    expect(await isDue()).toBe(false);
    const address = await write((tx) => givenAddress(tx, VIN, 'C1'));
    await write((tx) => givenDelivery(tx, address, 'ANSWER/e1'));
    expect(await isDue()).toBe(false);
    await write((tx) => givenDelivery(tx, address, 'A/1', { mergedKeys: '["A/1","A/2"]' }));
    expect(await isDue()).toBe(true);
    for (let time = 0; time < 2; time += 1) {
      await write(noteLedger);
      expect(await isDue()).toBe(false);
      expect(await read((db) => db.owedKey.findMany({ orderBy: { key: 'asc' } }))).toEqual([
        { key: 'A/1', planId: PLAN },
        { key: 'A/2', planId: PLAN },
      ]);
    }
    expect(await read(sentKeys)).toEqual(new Set(['ANSWER/e1', 'A/1', 'A/2']));
    expect(await read(countDeliveries)).toEqual({ pending: 2 });
  });
});
