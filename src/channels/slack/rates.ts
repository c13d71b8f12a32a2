/** Slack's rate limits, kept by ourselves, so that it never has to refuse: real time, injected. */

interface Window {
  most: number;
  perMs: number;
}

/** A little under what Slack allows. */
export const SLACK_RATES = {
  /** One message a second in a channel. */
  post: { most: 1, perMs: 1_005 },
  /** Methods of the third tier: about 50 a minute for the whole workspace. */
  tier3: { most: 45, perMs: 60_000 },
} as const satisfies Record<string, Window>;

export interface Rates {
  /** Takes a place and returns 0, or takes none and returns how many milliseconds until there is one. */
  take(name: string, window: Window): number;
  /** What took a place has only now arrived: the next place is counted from here. */
  arrived(name: string): void;
  /** Waits for a place. */
  wait(name: string, window: Window): Promise<void>;
}

export const makeRates = (realNow: () => number, sleep: (milliseconds: number) => Promise<unknown>): Rates => {
  const taken = new Map<string, number[]>();
  const take = (name: string, { most, perMs }: Window): number => {
    const now = realNow();
    const recent = (taken.get(name) ?? []).filter((time) => time > now - perMs);
    const oldest = recent[recent.length - most];
    if (oldest !== undefined) return oldest + perMs - now;
    taken.set(name, [...recent, now]);
    return 0;
  };
  const wait = async (name: string, window: Window): Promise<void> => {
    for (let left = take(name, window); left > 0; left = take(name, window)) await sleep(left);
  };
  const arrived = (name: string): void => {
    taken.set(name, [...(taken.get(name) ?? []).slice(0, -1), realNow()]);
  };
  return { take, arrived, wait };
};
