/** What the outbox sends through Slack: posts in each channel's pace, redraws within their limit, and finds what is in doubt. */
import { notSent } from '../../outbox/never-sent.ts';
import type { Sender, SendOutcome } from '../../conversation/sender.ts';
import type { SlackApi } from './api.ts';
import { errorName, isTokenError, outcomeOf } from './errors.ts';
import { SLACK_RATES } from './rates.ts';
import { renderMessage, type SlackMessage } from './render/message.ts';

/** In a message's metadata, to find it again. */
const DELIVERY_EVENT = 'avance_delivery';

/** History may show a message this much later. */
const LAG_MS = 8_000;
/** Clocks differ: what was posted a little before is looked at too. */
const BEFORE_MS = 5 * 60_000;
const LEASE_MS = 20_000;
const PAGE = 200;
const MOST_PAGES = 5;

export interface SlackSenderDeps {
  api: SlackApi;
  /** The application was refused, or is taken again: undefined. */
  health: (refusal: string | undefined) => void;
  /** An address can no longer be written to. */
  refused: (where: string, error: string) => void;
}

interface Found {
  ts?: string | undefined;
  metadata?:
    | {
        event_type?: string | undefined;
        event_payload?: Record<string, unknown> | object | undefined;
      }
    | undefined;
}

/** The key of the delivery that a message is; undefined when it is none of ours. */
export const keyOf = ({ metadata }: Found): unknown =>
  metadata?.event_type === DELIVERY_EVENT
    ? (metadata.event_payload as Record<string, unknown> | undefined)?.['key']
    : undefined;

/** Messages of before several plans carry their key without whose it is. */
const isOf = (carried: unknown, key: string): boolean =>
  carried === key || carried === key.slice(key.indexOf('/') + 1);

export const makeSlackSender = ({ api, health, refused }: SlackSenderDeps): Sender => {
  const { web, rates } = api;
  const failed = (where: string, error: unknown): SendOutcome => {
    const outcome = outcomeOf(error);
    if (isTokenError(errorName(error))) health(errorName(error));
    if (outcome.state === 'failed' && outcome.address === true) refused(where, outcome.error);
    return outcome;
  };
  const look = async (
    channel: string,
    key: string,
    since: number,
    threadOf: string | undefined,
  ): Promise<SendOutcome | { state: 'absent' }> => {
    const oldest = String((since - BEFORE_MS) / 1000);
    let cursor: string | undefined;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const left = rates.take('conversations.history', SLACK_RATES.tier3);
      if (left > 0) return { state: 'later', afterMs: left };
      const common = {
        channel,
        oldest,
        limit: PAGE,
        include_all_metadata: true,
        ...(cursor === undefined ? {} : { cursor }),
      };
      const answer =
        threadOf === undefined
          ? await web.conversations.history(common)
          : await web.conversations.replies({ ...common, ts: threadOf });
      const found = (answer.messages ?? []).find((message: Found) => isOf(keyOf(message), key));
      if (found?.ts !== undefined) return { state: 'sent', externalId: found.ts };
      cursor = answer.response_metadata?.next_cursor;
      if (cursor === undefined || cursor === '') break;
    }
    return { state: 'absent' };
  };
  return {
    channel: 'slack',
    leaseMs: LEASE_MS,
    paceMs: SLACK_RATES.post.perMs,
    parallel: 8,
    post: async (address, key, message, threadOf) => {
      const left = rates.take(`post ${address.externalId}`, SLACK_RATES.post);
      if (left > 0) return { state: 'later', afterMs: left };
      let rendered: SlackMessage;
      try {
        rendered = renderMessage(message, { redraw: 'posting' });
      } catch (error) {
        return notSent(error);
      }
      try {
        const answer = await web.chat.postMessage({
          channel: address.externalId,
          ...rendered,
          unfurl_links: false,
          unfurl_media: false,
          metadata: { event_type: DELIVERY_EVENT, event_payload: { key } },
          ...(threadOf === undefined ? {} : { thread_ts: threadOf }),
        });
        health(undefined);
        return answer.ts === undefined
          ? { state: 'uncertain', error: 'no ts' }
          : { state: 'sent', externalId: answer.ts };
      } catch (error) {
        return failed(address.externalId, error);
      } finally {
        rates.arrived(`post ${address.externalId}`);
      }
    },
    update: async (address, ts, message) => {
      const left = rates.take('chat.update', SLACK_RATES.tier3);
      if (left > 0) return { state: 'later', afterMs: left, everywhere: true };
      try {
        await web.chat.update({
          channel: address.externalId,
          ts,
          ...renderMessage(message, { redraw: 'posting' }),
        });
        return { state: 'sent', externalId: ts };
      } catch (error) {
        const outcome = failed(address.externalId, error);
        // To draw a card twice does no harm.
        return outcome.state === 'uncertain'
          ? { state: 'retry', retryAfterMs: 0, error: outcome.error }
          : outcome;
      }
    },
    doubt: {
      lagMs: LAG_MS,
      find: async (address, key, since, threadOf) => {
        try {
          return await look(address.externalId, key, since, threadOf);
        } catch (error) {
          const outcome = outcomeOf(error);
          return outcome.state === 'failed'
            ? outcome
            : {
                state: 'retry',
                retryAfterMs: outcome.state === 'retry' ? outcome.retryAfterMs : 0,
                error: errorName(error),
              };
        }
      },
    },
  };
};
