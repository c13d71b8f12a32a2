/** A service that swept keeps where it stands, so that the next process does not begin at the first entry. */
import { afterEach, describe, expect, test } from 'vitest';
import { makeMetrics } from '../../src/metrics.ts';
import { cards } from '../../src/messages/draw.ts';
import { makeSweeper } from '../../src/schedule/sweep.ts';
import { openStore } from '../../src/store/database/open.ts';
import { loadState } from '../../src/store/plan/plans.ts';
import { appendEntry } from '../../src/store/record/progress.ts';
import { kinds, openSample, START, type Sample } from '../sample.ts';

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
});
