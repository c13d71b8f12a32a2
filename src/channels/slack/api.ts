/**
 * Our own client of Slack's Web API: no retries behind our back, a timeout, and a limit of ours for each method, so that
 * one slow method never stalls the others. What has to be sure goes through the outbox; the rest is tried a few times.
 */
import { webApi } from '@slack/bolt';
import type { Log } from '../../log.ts';
import { errorName } from './errors.ts';
import { makeRates, type Rates } from '../../outbox/rates.ts';
import { SLACK_RATES } from './rates.ts';

export interface SlackApiSettings {
  botToken: string;
  /** Base of the Web API; Slack's own when absent. */
  apiUrl?: string;
  /** How long Slack may take to answer, real milliseconds; 8 s when absent. */
  timeoutMs?: number | undefined;
}

export interface SlackApiDeps {
  settings: SlackApiSettings;
  realNow: () => number;
  sleep: (milliseconds: number) => Promise<unknown>;
  log: Log;
}

export interface SlackApi {
  web: webApi.WebClient;
  rates: Rates;
  /** A message that answers somebody, in the channel's pace. */
  say: (message: webApi.ChatPostMessageArguments) => Promise<void>;
  whisper: (message: webApi.ChatPostEphemeralArguments) => Promise<void>;
  react: (channel: string, timestamp: string, name: string) => Promise<void>;
}

const TIMEOUT_MS = 8_000;
const TRIES = 3;
const REFUSED_AGAIN_MS = 1_000;

/** What bolt and the SDK say is of no use to a person; only errors reach our log, as facts. */
export const quietLogger = (log: Log): webApi.Logger => ({
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: (...words: unknown[]) =>
    log.warn(
      {
        said: words
          .map((word) => (word instanceof Error ? word.message : String(word)))
          .join(' ')
          .slice(0, 300),
      },
      'slack sdk',
    ),
  setLevel: () => undefined,
  getLevel: () => webApi.LogLevel.ERROR,
  setName: () => undefined,
});

export const clientOptions = ({
  settings,
  log,
}: Pick<SlackApiDeps, 'settings' | 'log'>): webApi.WebClientOptions => ({
  ...(settings.apiUrl === undefined ? {} : { slackApiUrl: settings.apiUrl }),
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  timeout: settings.timeoutMs ?? TIMEOUT_MS,
  logger: quietLogger(log),
});

export const makeSlackApi = (deps: SlackApiDeps): SlackApi => {
  const { settings, realNow, sleep, log } = deps;
  const web = new webApi.WebClient(settings.botToken, clientOptions(deps));
  const rates = makeRates(realNow, sleep);
  /** Answers are worth a few tries, but only where nothing can have been taken: never twice. */
  const trying = async (
    what: string,
    fn: () => Promise<unknown>,
    harmless: ReadonlySet<string> = new Set(),
  ): Promise<void> => {
    for (let nth = 1; ; nth += 1) {
      try {
        await fn();
        return;
      } catch (error) {
        const name = errorName(error);
        if (harmless.has(name)) return;
        if (name !== 'ratelimited' || nth === TRIES) {
          log.warn({ method: what, error: name }, 'an answer could not be given in slack');
          return;
        }
        await sleep(
          error instanceof webApi.WebAPIRateLimitedError
            ? error.retryAfter * 1000
            : REFUSED_AGAIN_MS,
        );
      }
    }
  };
  return {
    web,
    rates,
    say: async (message) => {
      await rates.wait(`post ${message.channel}`, SLACK_RATES.post);
      await trying('chat.postMessage', () => web.chat.postMessage(message));
      rates.arrived(`post ${message.channel}`);
    },
    whisper: (message) => trying('chat.postEphemeral', () => web.chat.postEphemeral(message)),
    react: async (channel, timestamp, name) => {
      await rates.wait('reactions.add', SLACK_RATES.tier3);
      await trying(
        'reactions.add',
        () => web.reactions.add({ channel, timestamp, name }),
        new Set(['already_reacted', 'message_not_found']),
      );
    },
  };
};
