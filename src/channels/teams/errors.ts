/** What Teams' refusals mean for what is being sent. */
import type { SendOutcome } from '../../conversation/sender.ts';
import { NoToken } from './tokens.ts';

/** The place can no longer be written to; someone has to act. */
const PLACE_REFUSES = new Set([403, 404]);
/** Nothing was taken: Teams asks for another try, later. */
const AGAIN = new Set([408, 412, 425, 429, 502, 503, 504]);
/** The request never left, or never arrived. */
const NEVER_SENT = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH/;
/** How long everything waits when the application itself is refused. */
const REFUSED_WAIT_MS = 60_000;
const UNREACHABLE_WAIT_MS = 15_000;

interface Refusal {
  statusCode?: number;
  code?: string;
  message: string;
  headers?: { get(name: string): string | undefined };
  body?: { error?: { code?: string } };
}

const refusalOf = (error: unknown): Refusal => {
  if (!(error instanceof Error)) return { message: String(error) };
  const { statusCode, code, details, response } = error as Error & {
    statusCode?: number;
    code?: string;
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
    ...(code === undefined ? {} : { code }),
    ...(body === undefined ? {} : { body }),
    ...(response?.headers === undefined ? {} : { headers: response.headers }),
  };
};

/** The platform's own word for it: `http 403 BotNotInConversationRoster`, `ECONNRESET`, `invalid_client`. */
export const errorName = (error: unknown): string => {
  const { statusCode, body, code, message } = refusalOf(error);
  if (statusCode !== undefined)
    return ['http', statusCode, body?.error?.code ?? ''].join(' ').trim();
  const cause =
    error instanceof Error ? (error.cause as { code?: string } | undefined)?.code : undefined;
  return cause ?? (error instanceof NoToken || code === undefined ? message : code);
};

/** The application is refused: its secret ended, or it is not known any more. */
export const isApplicationRefused = (error: unknown): boolean =>
  error instanceof NoToken ? error.refused : refusalOf(error).statusCode === 401;

const retryAfterMs = ({ headers }: Refusal): number => {
  const seconds = Number(headers?.get('retry-after') ?? '0');
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 3_600) * 1_000 : 0;
};

/** What a failed call to write means for its delivery. */
export const outcomeOf = (error: unknown): Exclude<SendOutcome, { state: 'sent' }> => {
  const name = errorName(error);
  if (error instanceof NoToken)
    return {
      state: 'retry',
      retryAfterMs: error.refused ? REFUSED_WAIT_MS : UNREACHABLE_WAIT_MS,
      error: name,
    };
  const refusal = refusalOf(error);
  const { statusCode, message } = refusal;
  if (statusCode === undefined)
    return NEVER_SENT.test(`${message} ${name}`)
      ? { state: 'retry', retryAfterMs: UNREACHABLE_WAIT_MS, error: name }
      : { state: 'uncertain', error: name };
  if (statusCode === 401) return { state: 'retry', retryAfterMs: REFUSED_WAIT_MS, error: name };
  if (AGAIN.has(statusCode))
    return { state: 'retry', retryAfterMs: retryAfterMs(refusal), error: name };
  if (PLACE_REFUSES.has(statusCode)) return { state: 'failed', error: name, address: true };
  return statusCode >= 500 ? { state: 'uncertain', error: name } : { state: 'failed', error: name };
};
