/** An event that cannot be worked through is tried five times, then let go with its error, and what comes after it is taken. */
import { describe, expect, test } from 'vitest';
import {
  claimWork,
  failWork,
  isWorkWaiting,
  keepWork,
} from '../../src/store/inbound/inbound-work.ts';
import { kinds, openTestStore } from '../sample.ts';

const LEASE_MS = 30_000;
const AGAIN_MS = 1_000;

describe.each(kinds)('on %s', (kind) => {
  test('five times', async () => {
    const { store, close } = await openTestStore(kind);
    await store.update((tx) => keepWork(tx, 'slack', 'E1', { says: 'x' }));
    let now = Date.now();
    const claim = () => store.update((tx) => claimWork(tx, 'slack', now, LEASE_MS));
    const letGo: boolean[] = [];
    for (let work = await claim(); work !== undefined; work = await claim()) {
      const { attempts } = work;
      expect(attempts).toBe(letGo.length + 1);
      const failed = work;
      letGo.push(
        await store.update((tx) => failWork(tx, failed, `no ${attempts}`, now + AGAIN_MS)),
      );
      expect(await claim()).toBeUndefined();
      now += AGAIN_MS;
    }
    expect(letGo).toEqual([false, false, false, false, true]);
    expect(await store.read((db) => isWorkWaiting(db, 'slack', now))).toBe(false);
    expect(await store.read((db) => db.inboundWork.findMany())).toMatchObject([
      { payload: 'null', error: 'no 5', leaseUntil: null },
    ]);
    await store.update((tx) => keepWork(tx, 'slack', 'E2', {}));
    expect(await claim()).toMatchObject({ eventId: 'E2', attempts: 1 });
    await close();
  });
});
