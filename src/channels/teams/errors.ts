/** What Teams' refusals mean for what is being sent. */
import { codesOf, wasNeverSent } from '../../outbox/never-sent.ts';
import type { SendOutcome } from '../../conversation/sender.ts';
import { NoToken } from './tokens.ts';

/** The place can no longer be written to; someone has to act. */
const PLACE_REFUSES = new Set([403, 404]);
/** Nothing was taken: Teams' documentation asks for another try, later. */
const AGAIN = new Set([408, 412, 425, 429, 502, 503, 504]);
/** How long everything waits when the application itself is refused. */
const REFUSED_WAIT_MS = 60_000;
const UNREACHABLE_WAIT_MS = 15_000;

interface Refusal {
  statusCode?: number;
  message: string;
  headers?: { get(name: string): string | undefined };
  body?: { error?: { code?: string } };
}

const refusalOf = (error: unknown): Refusal => {
  if (!(error instanceof Error)) return { message: String(error) };
  const { statusCode, details, response } = error as Error & {
    statusCode?: number;
    details?: { error?: { code?: string } };
    response?: {
      headers?: { get(name: string): string | undefined };
      parsedBody?: { error?: { code?: string } };
    };
  };
  const body = details ?? response?.parsedBody;
  return {
    message: error.message,
    ...(statusCode === undefined ? {} : { statusCode }),
    ...(body === undefined ? {} : { body }),
    ...(response?.headers === undefined ? {} : { headers: response.headers }),
  };
};

/** The platform's own word for it: `http 403 BotNotInConversationRoster`, `ECONNRESET`, `invalid_client`. */
export const errorName = (error: unknown): string => {
  const { statusCode, body, message } = refusalOf(error);
  if (statusCode !== undefined)
    return ['http', statusCode, body?.error?.code ?? ''].join(' ').trim();
  return error instanceof NoToken ? message : (codesOf(error).at(-1) ?? message);
};

/** The application is refused: its secret ended, or it is not known any more. */
export const isApplicationRefused = (error: unknown): boolean =>
  error instanceof NoToken ? error.refused : refusalOf(error).statusCode === 401;

const retryAfterMs = ({ headers }: Refusal): number => {
  const seconds = Number(headers?.get('retry-after') ?? '0');
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 3_600) * 1_000 : 0;
};

/** What a failed call to write means for its delivery: whatever is no plain refusal is in doubt. */
export const outcomeOf = (error: unknown): Exclude<SendOutcome, { state: 'sent' }> => {
  const name = errorName(error);
  if (error instanceof NoToken)
    return {
      state: 'retry',
      retryAfterMs: error.refused ? REFUSED_WAIT_MS : UNREACHABLE_WAIT_MS,
      error: name,
    };
  const refusal = refusalOf(error);
  const { statusCode } = refusal;
  if (statusCode === undefined)
    return wasNeverSent(error)
      ? { state: 'retry', retryAfterMs: UNREACHABLE_WAIT_MS, error: name }
      : { state: 'uncertain', error: name };
  if (statusCode === 401) return { state: 'retry', retryAfterMs: REFUSED_WAIT_MS, error: name };
  if (AGAIN.has(statusCode))
    return { state: 'retry', retryAfterMs: retryAfterMs(refusal), error: name };
  if (PLACE_REFUSES.has(statusCode)) return { state: 'failed', error: name, address: true };
  // An answer that was no refusal and could not be read is a proxy's, or was cut off.
  return statusCode >= 400 && statusCode < 500
    ? { state: 'failed', error: name }
    : { state: 'uncertain', error: name };
};
