/** How long to wait before trying again: exponential from 1 s to 5 minutes, with jitter so that replicas spread. */

const FIRST_MS = 1_000;
const MOST_MS = 5 * 60_000;

/**
 * @param attempts tries made so far, at least 1.
 * @param atLeastMs what the platform asked for (Retry-After).
 * @param chance 0 to 1: where in the upper half of the wait to land.
 */
export const backoffMs = (attempts: number, atLeastMs: number, chance: number): number => {
  const full = Math.min(MOST_MS, FIRST_MS * 2 ** Math.min(attempts - 1, 20));
  return Math.max(atLeastMs, Math.round(full * (0.5 + chance / 2)));
};
