/**
 * Keeps the one connection of Socket Mode. The SDK's own way back takes five seconds or more, and a refusal on it is an
 * unhandled rejection; here the way back is ours: at once, then slower, and never without somebody who hears of it.
 */
import type { SocketModeReceiver } from '@slack/bolt';
import { errorFacts, type Log } from '../../log.ts';
import { errorName, isTokenError } from './errors.ts';
import { within } from '../../inbox/within.ts';

export interface SocketConnection {
  /** The first connection; rejects when Slack refuses the token, or cannot be reached. */
  start: () => Promise<void>;
  /** Ends within two seconds, whatever the other side does. */
  stop: () => Promise<void>;
}

export interface SocketDeps {
  client: SocketModeReceiver['client'];
  log: Log;
  /** Slack refuses the token, or takes it again: undefined. */
  health: (refusal: string | undefined) => void;
}

const HELLO_WITHIN_MS = 8_000;
const FIRST_AGAIN_MS = 100;
const SLOWEST_AGAIN_MS = 5_000;
/** A refused token is mended by a person. */
const REFUSED_AGAIN_MS = 30_000;
const STOP_WITHIN_MS = 2_000;

export const makeSocketConnection = ({ client, log, health }: SocketDeps): SocketConnection => {
  let stopped = false;
  let connecting = false;
  /** Lost again while the attempt that got it was not yet over. */
  let lost = false;
  let attempt = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  const close = async (): Promise<void> =>
    within(client.disconnect(), STOP_WITHIN_MS, 'socket did not close').catch(() => undefined);
  const connect = async (): Promise<void> => {
    connecting = true;
    lost = false;
    const hello = client.start();
    hello.catch(() => undefined); // it may still be refused when nobody waits for it any more
    try {
      await within(hello, HELLO_WITHIN_MS, 'no hello');
    } catch (error) {
      await close();
      throw error instanceof Error ? error : new Error('disconnected');
    } finally {
      connecting = false;
    }
    if (stopped)
      await close(); // an attempt that was under way when it was stopped
    else if (lost) later(FIRST_AGAIN_MS);
  };
  const later = (ms: number): void => {
    clearTimeout(timer);
    if (!stopped)
      timer = setTimeout(() => {
        attempt = comeBack(ms);
      }, ms);
  };
  const comeBack = async (waited: number): Promise<void> => {
    if (stopped || connecting) return;
    try {
      await connect();
      health(undefined);
    } catch (error) {
      const name = errorName(error);
      const refused = isTokenError(name);
      if (refused) health(name);
      log.warn({ ...errorFacts(error), error: name }, 'slack’s socket could not be opened again');
      later(refused ? REFUSED_AGAIN_MS : Math.min(waited * 2, SLOWEST_AGAIN_MS));
    }
  };
  client.on('disconnected', () => {
    if (connecting) lost = true;
    else later(FIRST_AGAIN_MS);
  });
  return {
    start: connect,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await close();
      await within(attempt, STOP_WITHIN_MS, 'an attempt did not end').catch(() => undefined);
    },
  };
};
