/** How long a retry waits: twice as long each time, up to five minutes; never less than the platform asked for. */
import { expect, test } from 'vitest';
import { backoffMs } from '../../src/outbox/backoff.ts';

test.each([
  [1, 0, 1, 1_000],
  [1, 0, 0, 500],
  [2, 0, 1, 2_000],
  [3, 0, 0.5, 3_000],
  [9, 0, 1, 256_000],
  [10, 0, 1, 300_000],
  [10, 0, 0, 150_000],
  [5_000, 0, 1, 300_000],
  [1, 700, 0, 700],
  [1, 700, 1, 1_000],
  [10, 900_000, 1, 900_000],
])('after %i tries, asked to wait %i, by chance %f: %i ms', (attempts, atLeast, chance, wait) => {
  expect(backoffMs(attempts, atLeast, chance)).toBe(wait);
});
