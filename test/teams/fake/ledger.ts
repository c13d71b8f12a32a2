/** What a run against the fake leaves behind, for the test to hold against what it expects. */

export interface Ledger {
  /** What the real Teams would have refused or shown as an error for its content: one line each. Must stay empty. */
  violations: string[];
  /** Calls that were refused, `what: code`. */
  refusals: string[];
  /** Calls answered 429, `what conversation`. */
  rateLimited: string[];
  /** Ids of messages that were taken although the answer was a fault. */
  uncertain: string[];
  calls: { method: string; path: string; at: number }[];
  /** Of the token endpoint: how often it was asked; `down` makes it cut the connection, `lifeMs` is how long a token holds. */
  tokens: { down: boolean; requests: number; lifeMs: number };
}

export const makeLedger = (): Ledger => ({
  violations: [],
  refusals: [],
  rateLimited: [],
  uncertain: [],
  calls: [],
  tokens: { down: false, requests: 0, lifeMs: 3_600_000 },
});
