/** Teams' limits of a bot in one conversation, sends and updates together. */

/** Milliseconds, and how many are taken in them. */
const WINDOWS = [
  [1_000, 7],
  [2_000, 8],
  [30_000, 60],
  [3_600_000, 1_800],
] as const;
const LONGEST = 3_600_000;

export interface Limits {
  /** Milliseconds until this conversation takes one more; 0 when it is taken now, and counted. */
  take: (conversation: string) => number;
}

export const makeLimits = (now: () => number): Limits => {
  const taken = new Map<string, number[]>();
  return {
    take: (conversation) => {
      const recent = (taken.get(conversation) ?? []).filter((at) => at > now() - LONGEST);
      const wait = Math.max(
        0,
        ...WINDOWS.map(([span, most]) => {
          const oldest = recent[recent.length - most];
          return oldest === undefined ? 0 : oldest + span - now();
        }),
      );
      if (wait === 0) recent.push(now());
      taken.set(conversation, recent);
      return wait;
    },
  };
};
