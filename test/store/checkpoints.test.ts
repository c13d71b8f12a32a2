/** A service that swept keeps where it stands, so that the next process does not begin at the first entry. */
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { makeMetrics } from '../../src/metrics.ts';
import { cards } from '../../src/messages/draw.ts';
import { makeSweeper } from '../../src/schedule/sweep.ts';
import { openStore } from '../../src/store/database/open.ts';
import { isCheckpointDue } from '../../src/store/record/checkpoint.ts';
import { REDUCERS_VERSION } from '../../src/domain/record/subjects.ts';
import { loadState } from '../../src/store/plan/plans.ts';
import { appendEntry } from '../../src/store/record/progress.ts';
import {
  kinds,
  openSample,
  openTestStore,
  START,
  type Kind,
  type Sample,
  type TestStore,
} from '../sample.ts';

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  while (opened.length > 0) await opened.pop()?.close();
});
const quiet = () => undefined;
const log = { debug: quiet, info: quiet, warn: quiet, error: quiet };

const report = ({ store, planId }: Sample, count: number): Promise<void> =>
  store.write(async (tx) => {
    for (let total = 1; total <= count; total += 1)
      await appendEntry(tx, planId, {
        lineKey: '3-01',
        month: 1,
        kind: 'report',
        total,
        evidence: [],
        authorId: 'p',
        authorName: 'P',
        channel: 'cli',
        at: START,
      });
  });

/** One database for the rows of a table. */
const stores = new Map<Kind, Promise<TestStore>>();
const shared = (kind: Kind): Promise<TestStore> => {
  const store = stores.get(kind) ?? openTestStore(kind);
  stores.set(kind, store);
  return store;
};
afterAll(async () => {
  for (const store of stores.values()) await (await store).close();
});

describe.each(kinds)('on %s', (kind) => {
  test('a sweep saves a checkpoint in place of the one before when the record grew, and none when it did not', async () => {
    const given = await openSample(kind);
    opened.push(given);
    const { store, clock, planId, url } = given;
    const sweeper = makeSweeper({ store, clock, metrics: makeMetrics(), log, cards, wake: quiet });
    const saved = () => store.read((db) => db.checkpoint.findMany({ select: { seq: true } }));
    await sweeper.sweep();
    expect(await saved()).toEqual([]);

    await report(given, 250);
    await sweeper.sweep();
    const first = await saved();
    expect(first).toHaveLength(1);
    expect(first[0]?.seq).toBeGreaterThan(250);

    await report(given, 20);
    await sweeper.sweep();
    expect(await saved()).toEqual(first);

    await report(given, 250);
    await sweeper.sweep();
    const second = await saved();
    expect(second).toHaveLength(1);
    expect(second[0]?.seq).toBeGreaterThan((first[0]?.seq ?? 0) + 250);

    const other = await openStore({ url, realNow: Date.now });
    const [state, expected] = await Promise.all(
      [other, store].map((each) => each.read((db) => loadState(db, planId))),
    );
    await other.close();
    expect(state).toEqual(expected);
  }, 30_000);

  test.each<[string | undefined, number, number, boolean]>([
    [undefined, 0, 0, false],
    [undefined, 0, 199, false],
    [undefined, 0, 200, true],
    ['other', 900, 0, false],
    ['other', 900, 199, false],
    ['other', 900, 200, true],
    [REDUCERS_VERSION, 900, 1_099, false],
    [REDUCERS_VERSION, 900, 1_100, true],
    [REDUCERS_VERSION, 1_000, 1_200, true],
    [REDUCERS_VERSION, 5_000, 5_999, false],
    [REDUCERS_VERSION, 5_000, 6_000, true],
  ])(
    'after one of version %s at entry %i, at entry %i a new one is due: %s',
    async (version, last, seq, due) => {
      const { store } = await shared(kind);
      await store.update(async (tx) => {
        await tx.checkpoint.deleteMany();
        const row = { hash: 'h', body: '{}', recordedAt: new Date(START) };
        for (const at of version === undefined ? [] : [last - 100, last])
          await tx.checkpoint.create({ data: { ...row, version: version!, seq: at } });
      });
      expect(await store.read((db) => isCheckpointDue(db, seq))).toBe(due);
    },
  );
});
