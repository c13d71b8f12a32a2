/** Work done in rounds: one round at a time, and whatever is asked for meanwhile is done by one more. */

export interface Rounds {
  /** A round now, and then one every so often. */
  start: () => void;
  /** There may be something to do: a round soon, and nobody waits for it. */
  wake: () => void;
  /** A round after so many real milliseconds; the last call counts, undefined takes it back. */
  wakeIn: (ms: number | undefined) => void;
  /** A round that begins after this call; resolves when no further one is asked for. */
  now: () => Promise<void>;
  stopped: () => boolean;
  /** Lets the round under way finish; none begins after it. */
  stop: () => Promise<void>;
}

/** @param round never rejects; a long one looks at `stopped` by itself. @param everyMs real milliseconds. */
export const makeRounds = (round: () => Promise<void>, everyMs: number): Rounds => {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let early: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  const run = async (): Promise<void> => {
    do {
      again = false;
      await round();
    } while (again && !stopped);
    running = undefined; // before anything else can run, so that no wake falls between
  };
  const now = (): Promise<void> => {
    again = true;
    running ??= run();
    return running;
  };
  const wake = (): void => {
    if (!stopped) void now();
  };
  return {
    wake,
    wakeIn: (ms) => {
      clearTimeout(early);
      if (!stopped && ms !== undefined) early = setTimeout(wake, ms);
    },
    now,
    start: () => {
      timer = setInterval(wake, everyMs);
      wake();
    },
    stopped: () => stopped,
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      clearTimeout(early);
      await running;
    },
  };
};
