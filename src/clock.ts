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
}

export const makeClock = (realNow: () => number = Date.now): Clock => {
  let offset = 0;
  return {
    realNow,
    planNow: () => realNow() + offset,
    offset: () => offset,
    setOffset: (milliseconds) => {
      offset = milliseconds;
    },
  };
};
