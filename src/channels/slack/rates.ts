/** Slack's rate limits as data: a little under what it allows. */
import type { Window } from '../../outbox/rates.ts';

export const SLACK_RATES = {
  /** One message a second in a channel. */
  post: { most: 1, perMs: 1_005 },
  /** Methods of the third tier: about 50 a minute for the whole workspace. */
  tier3: { most: 45, perMs: 60_000 },
} as const satisfies Record<string, Window>;
