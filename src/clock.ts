/**
 * The only place that reads the machine's clock. Plan time is real time plus an offset kept in the store, so that a
 * restart, the command line and every replica agree; leases, retries, signatures and rate limits stay on real time.
 */

export interface Clock {
  /** Real time, milliseconds since the epoch. */
  realNow: () => number;
  /** Plan time, milliseconds since the epoch. */
  planNow: () => number;
  /** Milliseconds that plan time is ahead of real time. */
  offset: () => number;
  setOffset: (milliseconds: number) => void;
  /** Resolves after so much real time. */
  sleep: (milliseconds: number) => Promise<void>;
}

const realSleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** @param sleep belongs to `realNow`: whoever replaces one replaces the other. */
export const makeClock = (
  realNow: () => number = Date.now,
  sleep: Clock['sleep'] = realSleep,
): Clock => {
  let offset = 0;
  return {
    realNow,
    sleep,
    planNow: () => realNow() + offset,
    offset: () => offset,
    setOffset: (milliseconds) => {
      offset = milliseconds;
    },
  };
};
