/** Slack's rate limits: one message a second in a channel, and so many calls a minute of each method. */

/** Calls a minute by tier. `connect` is less strict than Slack's first tier, because Slack lets reconnections burst. */
const TIERS = { tier2: 20, tier3: 50, tier4: 100, special: 600, connect: 60 } as const;

const TIER_OF: Record<string, keyof typeof TIERS> = {
  'apps.connections.open': 'connect',
  'auth.test': 'special',
  'chat.postMessage': 'special',
  'chat.getPermalink': 'special',
  'chat.postEphemeral': 'tier4',
  'conversations.list': 'tier2',
  'conversations.members': 'tier4',
  'users.info': 'tier4',
  'views.open': 'tier4',
  'views.push': 'tier4',
  'views.publish': 'tier4',
  'views.update': 'tier4',
};

export interface RateOptions {
  /** Messages that a channel takes at once beyond its one a second. */
  burst?: number;
  /** How much too early a call may come, because of the way. */
  earlyMs?: number;
}

export interface RateLimits {
  /** Milliseconds until this call would be taken; 0 when it is taken now. */
  call: (method: string, channel: string) => number;
}

const MINUTE = 60_000;
const SECOND = 1_000;

export const makeRateLimits = (
  now: () => number,
  { burst = 0, earlyMs = 50 }: RateOptions = {},
): RateLimits => {
  const taken = new Map<string, number[]>();
  const due = new Map<string, number>();
  const minute = (method: string): number => {
    const most = TIERS[TIER_OF[method] ?? 'tier3'];
    const recent = (taken.get(method) ?? []).filter((at) => at > now() - MINUTE + earlyMs);
    taken.set(method, recent);
    const oldest = recent[recent.length - most];
    if (oldest !== undefined) return oldest + MINUTE - now();
    recent.push(now());
    return 0;
  };
  return {
    call: (method, channel) => {
      if (method !== 'chat.postMessage') return minute(method);
      const from = due.get(channel) ?? 0;
      const early = from - now() - burst * SECOND;
      if (early > earlyMs) return early;
      const wait = minute(method);
      if (wait === 0) due.set(channel, Math.max(from, now()) + SECOND);
      return wait;
    },
  };
};
