/** A platform's rate limits, kept by ourselves, so that it never has to refuse: real time, injected. */

export interface Window {
  most: number;
  perMs: number;
}

export interface Rates {
  /** Takes a place in every window and returns 0, or takes none and returns how many milliseconds until there is one. */
  take(name: string, ...windows: Window[]): number;
  /** What took a place has only now arrived: the next place is counted from here. */
  arrived(name: string): void;
  /** Waits for a place. */
  wait(name: string, ...windows: Window[]): Promise<void>;
}

export const makeRates = (
  realNow: () => number,
  sleep: (milliseconds: number) => Promise<unknown>,
): Rates => {
  const taken = new Map<string, number[]>();
  const take = (name: string, ...windows: Window[]): number => {
    const now = realNow();
    const longest = Math.max(...windows.map(({ perMs }) => perMs));
    const recent = (taken.get(name) ?? []).filter((time) => time > now - longest);
    const left = windows.map(({ most, perMs }) => {
      const oldest = recent[recent.length - most];
      return oldest === undefined ? 0 : Math.max(0, oldest + perMs - now);
    });
    const wait = Math.max(...left);
    taken.set(name, wait > 0 ? recent : [...recent, now]);
    return wait;
  };
  const wait = async (name: string, ...windows: Window[]): Promise<void> => {
    for (let left = take(name, ...windows); left > 0; left = take(name, ...windows))
      await sleep(left);
  };
  const arrived = (name: string): void => {
    taken.set(name, [...(taken.get(name) ?? []).slice(0, -1), realNow()]);
  };
  return { take, arrived, wait };
};
