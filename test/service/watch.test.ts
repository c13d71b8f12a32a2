/** The watch: what other processes did beside a running service is noticed, and what it did itself is not. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NewProgressEntry } from '../../src/domain/progress/progress-entry.ts';
import { moveClock } from '../../src/schedule/plan-clock.ts';
import { makeWatch } from '../../src/schedule/watch.ts';
import { openStore } from '../../src/store/database/open.ts';
import { markSimulation } from '../../src/store/database/service-state.ts';
import { appendEntry } from '../../src/store/record/progress.ts';
import { makeFixture, type Fixture } from '../outbox/fixture.ts';

let given: Fixture;
beforeEach(async () => {
  given = await makeFixture();
  await given.store.write(markSimulation);
});
afterEach(() => given.close());

const at = (instant: string) => moveClock({ store: given.store, clock: given.clock }, instant);
const REPORT: NewProgressEntry = {
  lineKey: '3-01',
  month: 1,
  kind: 'report',
  total: 3,
  evidence: [],
  authorId: 'p',
  authorName: 'P',
  channel: 'cli',
  at: '2020-01-02T09:00:00-06:00',
};

describe('the watch', () => {
  it('tells of a moved clock and of what others recorded, and of nothing else', async () => {
    const seen: string[] = [];
    const log = {
      debug: () => undefined,
      info: () => undefined,
      warn: () => undefined,
      error: () => undefined,
    };
    const watch = makeWatch({
      store: given.store,
      log,
      everyMs: 5,
      changed: async () => void seen.push('changed'),
    });
    const settle = () => new Promise((resolve) => setTimeout(resolve, 60));
    watch.start();
    await settle();
    expect(seen).toEqual([]);
    await at('2020-02-04T09:00:00-06:00');
    await settle();
    expect(seen).toHaveLength(1);
    await given.report('3-01', 1);
    await settle();
    expect(seen).toHaveLength(1);
    const other = await openStore({ url: given.url, realNow: Date.now });
    await other.write((tx) => appendEntry(tx, given.planId, REPORT));
    await settle();
    expect(seen).toHaveLength(2);
    await watch.stop();
    await other.write((tx) => appendEntry(tx, given.planId, REPORT));
    await other.close();
    await settle();
    expect(seen).toHaveLength(2);
  });
});
