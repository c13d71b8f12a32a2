/** However the record is folded, by whom and from where, it says the same; a transaction that fails leaves nothing. */
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import {
  emptySnapshot,
  foldEntry,
  slicesFromJson,
  slicesToJson,
  type Slices,
  type Snapshot,
} from '../../src/domain/record/subjects.ts';
import { canonical } from '../../src/store/database/canonical.ts';
import { openStore } from '../../src/store/database/open.ts';
import type { Store } from '../../src/store/database/store.ts';
import { eraseSimulation } from '../../src/store/ledger/local.ts';
import { loadStates } from '../../src/store/plan/plans.ts';
import { entriesAfter, FIRST, toEntry } from '../../src/store/record/log.ts';
import { currentSnapshot } from '../../src/store/record/snapshot.ts';
import { verifyAudit } from '../../src/store/record/verify.ts';
import { kinds, openTestStore } from '../sample.ts';
import { histories, play } from './history.ts';

const closing: (() => Promise<void>)[] = [];
afterAll(async () => {
  while (closing.length > 0) await closing.pop()?.();
});

const said = (slices: Slices): string => canonical(slicesToJson(slices));
const present = async (store: Store): Promise<string> =>
  said((await store.read(currentSnapshot)).slices);
const plansOf = async (store: Store): Promise<string> => canonical(await store.read(loadStates));

const foldAll = async (store: Store, checkpointAt?: number): Promise<Snapshot> => {
  let snapshot = emptySnapshot(FIRST);
  for (const stored of await store.read((db) => entriesAfter(db, 0))) {
    snapshot = foldEntry(snapshot, toEntry(stored));
    if (snapshot.seq !== checkpointAt) continue;
    const kept = JSON.stringify(slicesToJson(snapshot.slices));
    snapshot = { ...snapshot, slices: slicesFromJson(JSON.parse(kept)) };
  }
  return snapshot;
};

describe.each(kinds)('on %s', (kind) => {
  test(
    'any history folds to the same, one by one, from any checkpoint, by another process that catches up',
    { timeout: 180_000 },
    async () => {
      const { url, store, close } = await openTestStore(kind);
      closing.push(close);
      const property = fc.asyncProperty(
        histories,
        fc.nat(),
        fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
        async (steps, cut, looks) => {
          await store.write(eraseSimulation);
          const other = await openStore({ url, realNow: Date.now });
          try {
            for (const [index, step] of steps.entries()) {
              const before = await present(store);
              const lost = store.write(async (tx) => {
                await play(tx, step);
                throw new Error('crashed');
              });
              await expect(lost).rejects.toThrow('crashed');
              expect(await present(store)).toBe(before);
              await store.write((tx) => play(tx, step));
              if (looks[index] === true) await other.read(currentSnapshot);
            }
            const { seq, slices } = await store.read(currentSnapshot);
            expect(seq).toBeGreaterThan(1);
            expect(said((await foldAll(store)).slices)).toBe(said(slices));
            expect(said((await foldAll(store, 1 + (cut % seq))).slices)).toBe(said(slices));
            expect(await present(other)).toBe(said(slices));
            expect(await plansOf(other)).toBe(await plansOf(store));
            expect(await store.read((db) => verifyAudit(db))).toMatchObject({ ok: true });
          } finally {
            await other.close();
          }
        },
      );
      await fc.assert(property, { numRuns: kind === 'sqlite' ? 5 : 2 });
    },
  );
});
