/**
 * What a failed call says of itself. Only what is known never to have left this machine counts as not sent; a call that
 * failed in any other way may have been taken.
 */
import { errorFacts } from '../log.ts';
import type { SendOutcome } from '../conversation/sender.ts';

/** Nobody was reached: the name is unknown, nobody listens, or no connection came about. */
const NOBODY_REACHED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
]);
/** Met while connecting, nothing was sent; met later, it may have been. */
const NO_WAY_THERE = new Set(['EHOSTUNREACH', 'ENETUNREACH']);
const DEEPEST = 5;

interface Failure {
  code?: unknown;
  syscall?: unknown;
  message?: unknown;
  cause?: unknown;
  /** Where Slack's client keeps what it caught. */
  original?: unknown;
}

const failuresIn = (error: unknown): Failure[] => {
  const found: Failure[] = [];
  let next = error;
  while (typeof next === 'object' && next !== null && found.length < DEEPEST) {
    const failure: Failure = next;
    found.push(failure);
    next = failure.original ?? failure.cause;
  }
  return found;
};

/** The codes of an error and of its causes, outermost first. An abort's code is a number, which says nothing. */
export const codesOf = (error: unknown): string[] =>
  failuresIn(error).flatMap(({ code }) => (typeof code === 'string' && code !== '' ? [code] : []));

const whileConnecting = ({ syscall, message }: Failure): boolean =>
  syscall === 'connect' || (typeof message === 'string' && message.startsWith('connect '));

/** Whether a call failed before anything was sent. */
export const wasNeverSent = (error: unknown): boolean =>
  failuresIn(error).some(
    (failure) =>
      typeof failure.code === 'string' &&
      (NOBODY_REACHED.has(failure.code) ||
        (NO_WAY_THERE.has(failure.code) && whileConnecting(failure))),
  );

/** What went wrong before the platform was asked for anything. */
export const notSent = (error: unknown): SendOutcome => ({
  state: 'retry',
  retryAfterMs: 0,
  error: errorFacts(error).error,
});

/** What went wrong while the platform was asked. */
export const inDoubt = (error: unknown): SendOutcome => ({
  state: 'uncertain',
  error: errorFacts(error).error,
});
