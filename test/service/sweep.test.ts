/** The sweep and the plan's clock: owed once, whatever happens to the process or to the time. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeClock } from '../../src/clock.ts';
import { readConfig } from '../../src/config.ts';
import { epochOf, toInstant } from '../../src/domain/time/dates.ts';
import { makeMetrics } from '../../src/metrics.ts';
import { nextMessageAt } from '../../src/schedule/next-message.ts';
import {
  firstInstant,
  followClock,
  moveClock,
  readClock,
  settleClock,
  startClock,
} from '../../src/schedule/plan-clock.ts';
import { makeSweeper } from '../../src/schedule/sweep.ts';
import { listDeliveries, sentKeys } from '../../src/store/ledger/deliveries.ts';
import { isSimulation, markSimulation } from '../../src/store/database/service-state.ts';
import { makeFixture, type Fixture } from '../outbox/fixture.ts';
import { scopeless } from '../scopeless.ts';
import { cards as cardKinds } from '../../src/messages/draw.ts';

const ZONE = 'America/Mexico_City';
let given: Fixture;
beforeEach(async () => {
  given = await makeFixture();
  await given.store.write(markSimulation);
});
afterEach(() => given.close());

const newSweeper = (clock = given.clock) => {
  let woken = 0;
  const sweeper = makeSweeper({
    cards: cardKinds,
    store: given.store,
    clock,
    metrics: makeMetrics(),
    wake: () => void (woken += 1),
    log: {
      debug: () => undefined,
      info: () => undefined,
      warn: () => undefined,
      error: () => undefined,
    },
  });
  return Object.assign(sweeper, { woken: () => woken });
};
const at = (instant: string) => moveClock({ store: given.store, clock: given.clock }, instant);
const ledger = async () =>
  (await given.store.read(listDeliveries)).map((row) => `${scopeless(row.key)} ${row.state}`);
const cards = async () => (await ledger()).filter((row) => row.startsWith('MONTH_OPENING/3-'));

describe('a sweep', () => {
  it('writes a month’s header and cards once its hour has come, and not before', async () => {
    const sweeper = newSweeper();
    await at('2020-01-02T08:59:59-06:00');
    expect(await sweeper.sweep()).toEqual({ written: 0, omitted: 0 });
    expect(sweeper.woken()).toBe(0);
    await at('2020-01-02T09:00:00-06:00');
    await sweeper.sweep();
    expect(await cards()).toEqual(
      ['3-01', '3-02', '3-03'].map((code) => `MONTH_OPENING/${code}/2020-01/GENERAL pending`),
    );
    expect((await ledger())[0]).toBe('MONTH_OPENING/header/2020-01/GENERAL pending');
    expect(sweeper.woken()).toBe(1);
  });

  it('repeated, run by two at once, or with the clock put back, writes nothing twice', async () => {
    await at('2020-01-02T09:00:00-06:00');
    const [one, other] = [newSweeper(), newSweeper()];
    await Promise.all([one.sweep(), other.sweep(), one.sweep()]);
    const before = await ledger();
    await at('2019-12-30T09:00:00-06:00');
    await one.sweep();
    await at('2020-01-02T10:00:00-06:00');
    await one.sweep();
    expect(await ledger()).toEqual(before);
    expect(new Set(before).size).toBe(before.length);
  });

  it('after three weeks of sleep sends what is still worth it and records the rest as omitted, expired', async () => {
    await at('2020-01-02T09:00:00-06:00');
    const sweeper = newSweeper();
    await sweeper.sweep();
    await at('2020-03-05T09:30:00-06:00');
    const result = await sweeper.sweep();
    expect(result.omitted).toBeGreaterThan(0);
    const rows = await given.store.read(listDeliveries);
    const february = rows.filter(
      (row) => row.rule === 'MONTH_OPENING' && row.key.includes('/2020-02/'),
    );
    expect(february.map((row) => `${row.state} ${row.error ?? ''}`)).toEqual(
      february.map(() => 'omitted vencido'),
    );
    expect(february).toHaveLength(4);
    expect(
      rows
        .filter((row) => row.rule === 'MONTH_OPENING' && row.key.includes('/2020-03/'))
        .map((row) => row.state),
    ).toEqual(Array(4).fill('pending'));
    expect(await sweeper.sweep()).toEqual({ written: 0, omitted: 0 });
  });

  it('that fails is logged and counted, and the next one works', async () => {
    const sweeper = newSweeper();
    const read = given.store.read.bind(given.store);
    given.store.read = () => Promise.reject(new Error('database is away'));
    await sweeper.tick();
    await expect(sweeper.sweep()).rejects.toThrow('away');
    given.store.read = read;
    await at('2020-01-02T09:00:00-06:00');
    await sweeper.tick();
    expect(await cards()).toHaveLength(3);
  });
});

describe('the plan’s clock', () => {
  const real = Date.UTC(2026, 0, 1);
  const deps = () => ({ store: given.store, clock: makeClock(() => real) });
  const now = (clock: { planNow(): number }) => toInstant(clock.planNow(), ZONE);
  const simulated = readConfig({});

  it('begins a simulation at 09:00 of the first working day of the plan’s year, and resumes where it was', async () => {
    const first = deps();
    await startClock(first, simulated, 2020);
    expect(now(first.clock)).toBe('2020-01-02T09:00:00.000-06:00');
    await moveClock(first, '2020-02-04T09:00:00-06:00');
    const again = deps();
    await startClock(again, simulated, 2020);
    expect(now(again.clock)).toBe('2020-02-04T09:00:00.000-06:00');
  });

  it('starts at CLOCK_START at each start, whatever is stored', async () => {
    const config = readConfig({ CLOCK_START: '2020-06-15T12:00:00-05:00' });
    await startClock(deps(), simulated, 2020);
    const again = deps();
    await startClock(again, config, 2020);
    expect(again.clock.planNow()).toBe(epochOf('2020-06-15T12:00:00-05:00'));
  });

  it('with no plan waits for one', async () => {
    const one = deps();
    await startClock(one, simulated, undefined);
    expect(one.clock.offset()).toBe(0);
    await settleClock(one, simulated, 2021);
    expect(now(one.clock)).toBe(toInstant(epochOf(firstInstant(2021, ZONE)), ZONE));
  });

  it('is real where nothing simulates, and a simulation’s database is refused there', async () => {
    await expect(
      startClock(deps(), readConfig({ LOCAL_WORKSPACE: 'off' }), 2020),
    ).rejects.toMatchObject({
      code: 'simulation-database',
      personMessage: expect.stringMatching(/^DATABASE_URL: .*simulación.*CLOCK_START/) as string,
    });
  });

  it('is not moved where nothing simulates', async () => {
    const fresh = await makeFixture();
    const one = { store: fresh.store, clock: makeClock(() => real) };
    await startClock(one, readConfig({ LOCAL_WORKSPACE: 'off' }), 2020);
    expect(one.clock.offset()).toBe(0);
    await expect(moveClock(one, '2020-02-04T09:00:00-06:00')).rejects.toMatchObject({
      code: 'not-simulation',
    });
    expect(await fresh.store.read(isSimulation)).toBe(false);
    await fresh.close();
  });

  it('is read by the command line without being changed', async () => {
    const one = deps();
    await readClock(one, simulated, 2020);
    expect(now(one.clock)).toBe('2020-01-02T09:00:00.000-06:00');
    expect(await followClock(deps())).toBe(false);
  });

  it('moved by another process is followed by a running one', async () => {
    const [running, other] = [deps(), deps()];
    await startClock(running, simulated, 2020);
    await moveClock(other, '2020-03-02T09:00:00-06:00');
    const sweeper = newSweeper(running.clock);
    await sweeper.sweep();
    expect(now(running.clock)).toBe('2020-03-02T09:00:00.000-06:00');
    expect((await cards()).some((row) => row.includes('/2020-03/'))).toBe(true);
  });
});

describe('the next message', () => {
  it('is the next instant at which something new is owed', async () => {
    await at('2020-01-02T09:00:00-06:00');
    await newSweeper().sweep();
    const state = await given.state();
    const keys = await given.store.read((db) => sentKeys(db));
    const next = nextMessageAt([state], given.clock.planNow(), keys);
    expect(next?.slice(0, 16)).toBe('2020-01-06T09:00');
  });

  it('is none when the plan’s year and its last follow-ups are over', async () => {
    await at('2021-12-01T12:00:00-06:00');
    await newSweeper().sweep();
    const keys = await given.store.read((db) => sentKeys(db));
    expect(keys.size).toBeGreaterThan(0);
    expect(nextMessageAt([await given.state()], given.clock.planNow(), keys)).toBeUndefined();
  });
});
