/** A tick at which nothing is due costs next to nothing, and the one at which something is due is not missed. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeMetrics } from '../../src/metrics.ts';
import { moveClock } from '../../src/schedule/plan-clock.ts';
import { makeSweeper } from '../../src/schedule/sweep.ts';
import { listDeliveries } from '../../src/store/ledger/deliveries.ts';
import { markSimulation, setClockOffset } from '../../src/store/database/service-state.ts';
import { makeFixture, type Fixture } from '../outbox/fixture.ts';
import { cards } from '../../src/messages/draw.ts';

let given: Fixture;
beforeEach(async () => {
  given = await makeFixture();
  await given.store.write(markSimulation);
});
afterEach(() => given.close());

const quiet = () => undefined;
const log = { debug: quiet, info: quiet, warn: quiet, error: quiet };
const newSweeper = () => {
  const { store, clock } = given;
  return makeSweeper({ store, clock, cards, metrics: makeMetrics(), wake: quiet, log });
};
const at = (instant: string) => moveClock({ store: given.store, clock: given.clock }, instant);
const ledger = async () => (await given.store.read(listDeliveries)).map((row) => row.key);

it('with nothing to write takes no lock, however often it comes, and wakes when something falls due', async () => {
  await at('2020-01-02T09:00:00-06:00');
  const sweeper = newSweeper();
  await sweeper.sweep();
  const write = given.store.write.bind(given.store);
  let locks = 0;
  given.store.write = (fn) => {
    locks += 1;
    return write(fn);
  };
  for (let ticks = 0; ticks < 5; ticks += 1) await sweeper.sweep();
  expect(locks).toBe(0);
  await at('2020-01-06T08:59:00-06:00');
  await sweeper.sweep();
  expect((await ledger()).some((row) => row.includes('/WEEKLY_PENDING/'))).toBe(false);
  given.clock.setOffset(given.clock.offset() + 60_000);
  await given.store.write((tx) => setClockOffset(tx, given.clock.offset()));
  await sweeper.sweep();
  expect((await ledger()).some((row) => row.includes('/WEEKLY_PENDING/'))).toBe(true);
});
