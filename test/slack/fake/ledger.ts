/** What a run against the fake leaves behind, for the test to hold against what it expects. */
import type { Args } from './workspace.ts';

export interface Ledger {
  /** What the real Slack would have refused for its content: one line each. Must stay empty. */
  violations: string[];
  /** Calls that were refused, `method: error`. */
  refusals: string[];
  /** Mentions that came alive in what the app wrote. */
  mentions: string[];
  /** Calls answered 429. */
  rateLimited: string[];
  /** Commands, presses and windows that were not acknowledged within three seconds. */
  unacknowledged: string[];
  calls: { method: string; at: number }[];
  /** What came by way of a response_url. */
  responses: { user: string; body: Args }[];
}

export const makeLedger = (): Ledger => ({
  violations: [],
  refusals: [],
  mentions: [],
  rateLimited: [],
  unacknowledged: [],
  calls: [],
  responses: [],
});
