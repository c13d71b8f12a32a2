/** A platform's limits kept by ourselves: how long until there is a place, whichever window is the fuller. */
import { describe, expect, test } from 'vitest';
import { makeRates, type Window } from '../../src/outbox/rates.ts';
import { backoffMs } from '../../src/outbox/backoff.ts';

/** A clock that moves only while somebody waits. */
const given = () => {
  const clock = { now: 10_000 };
  const slept: number[] = [];
  const rates = makeRates(
    () => clock.now,
    (milliseconds) => {
      slept.push(milliseconds);
      clock.now += milliseconds;
      return Promise.resolve();
    },
  );
  return { clock, slept, rates };
};
const PER_SECOND: Window = { most: 2, perMs: 1_000 };
const PER_MINUTE: Window = { most: 3, perMs: 60_000 };

describe('a place', () => {
  test.each<[string, Window[], number[], number[]]>([
    ['as many at once as there are', [PER_SECOND], [0, 0], [0, 0]],
    ['the next when the first leaves', [PER_SECOND], [0, 0, 0, 999, 1_000], [0, 0, 1_000, 1, 0]],
    ['each counts for itself', [PER_SECOND], [0, 600, 900, 1_000, 1_001], [0, 0, 100, 0, 599]],
    [
      'the longer window is full',
      [PER_SECOND, PER_MINUTE],
      [0, 0, 1_000, 1_500],
      [0, 0, 0, 58_500],
    ],
    ['in either order', [PER_MINUTE, PER_SECOND], [0, 0, 0, 1_000, 60_000], [0, 0, 1_000, 0, 0]],
  ])('%s', (_what, windows, times, expected) => {
    const { clock, rates } = given();
    const start = clock.now;
    const waits = times.map((time) => {
      clock.now = start + time;
      return rates.take('C1', ...windows);
    });
    expect(waits).toEqual(expected);
  });

  test('one name does not take another’s', () => {
    const { rates } = given();
    const one: Window = { most: 1, perMs: 1_000 };
    expect([rates.take('C1', one), rates.take('C2', one), rates.take('C1', one)]).toEqual([
      ...[0, 0, 1_000],
    ]);
  });

  test('who waits has it when it is free, and waits no longer', async () => {
    const { clock, slept, rates } = given();
    for (let count = 0; count < 5; count += 1) await rates.wait('C1', PER_SECOND);
    expect(slept).toEqual([1_000, 1_000]);
    clock.now += 999;
    await rates.wait('C1', PER_SECOND);
    await rates.wait('C1', PER_SECOND);
    expect(slept).toEqual([1_000, 1_000, 1]);
  });

  test('what arrived later is counted from then', () => {
    const { clock, rates } = given();
    const one: Window = { most: 1, perMs: 1_000 };
    rates.take('C1', one);
    clock.now += 700;
    rates.arrived('C1');
    clock.now += 300;
    expect(rates.take('C1', one)).toBe(700);
  });

  test('of two, the last to take a place is the one that arrived', () => {
    const { clock, rates } = given();
    rates.take('C1', PER_SECOND);
    rates.take('C1', PER_SECOND);
    clock.now += 500;
    rates.arrived('C1');
    expect(rates.take('C1', PER_SECOND)).toBe(500);
    clock.now += 500;
    expect([rates.take('C1', PER_SECOND), rates.take('C1', PER_SECOND)]).toEqual([0, 500]);
  });
});

test.each<[number, number, number, number]>([
  [1, 0, 1, 1_000],
  [1, 0, 0, 500],
  [2, 0, 1, 2_000],
  [2, 0, 0.5, 1_500],
  [9, 0, 1, 256_000],
  [10, 0, 1, 300_000],
  [10, 0, 0, 150_000],
  [2_000, 0, 1, 300_000],
  [1, 30_000, 1, 30_000],
  [9, 30_000, 1, 256_000],
])('after %i tries, asked to wait %i ms, by chance %d: %i ms', (attempts, asked, chance, wait) => {
  expect(backoffMs(attempts, asked, chance)).toBe(wait);
});
