/** A simulation that starts again: every table is empty, whatever was in it, and the record can be written anew. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openStore } from '../../src/store/database/open.ts';
import { getClockOffset, setClockOffset } from '../../src/store/database/service-state.ts';
import type { Db } from '../../src/store/database/store.ts';
import { eraseSimulation } from '../../src/store/ledger/local.ts';
import { saveCheckpoint } from '../../src/store/record/checkpoint.ts';
import { currentSnapshot } from '../../src/store/record/snapshot.ts';
import { landedDatabase, readLanded } from './landed.ts';

const models = [
  ...readFileSync(new URL('../../prisma/models.prisma', import.meta.url), 'utf8').matchAll(
    /^model (\w+) \{/gm,
  ),
].map(([, name = '']) => name);
const KEPT = ['LogHead', 'ServiceState'];

test('of some months of use nothing is left', async () => {
  const { url, remove } = await landedDatabase('sqlite', await readLanded());
  const store = await openStore({ url, realNow: Date.now });
  const filled = (): Promise<string[]> =>
    store.read(async (db: Db) => {
      const counted: string[] = [];
      for (const name of models) {
        const rows = await db.$queryRawUnsafe<unknown[]>(`SELECT 1 FROM "${name}" LIMIT 1`);
        if (rows.length > 0) counted.push(name);
      }
      return counted;
    });
  await store.write(async (tx) => saveCheckpoint(tx, await currentSnapshot(tx)));
  expect((await filled()).length).toBeGreaterThan(15);
  await store.write((tx) => setClockOffset(tx, 5));
  await store.write(eraseSimulation);
  expect(await store.read(getClockOffset)).toBeUndefined();
  expect((await filled()).filter((name) => !KEPT.includes(name))).toEqual([]);
  expect(await store.read(currentSnapshot)).toMatchObject({ seq: 0 });
  await store.close();
  await remove();
});
