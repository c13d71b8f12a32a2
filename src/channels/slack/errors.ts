/** What Slack's refusals mean for what is being sent. The permanent ones are an explicit list; the rest is tried again. */
import { webApi } from '@slack/bolt';
import type { SendOutcome } from '../../conversation/sender.ts';

/** The place can no longer be written to; someone has to act. */
const PLACE_REFUSES = new Set([
  'channel_not_found',
  'not_in_channel',
  'is_archived',
  'user_disabled',
  'user_not_found',
  'cannot_dm_bot',
  'restricted_action',
]);
/** The application can do nothing at all: every address waits until it is repaired. */
const TOKEN_REFUSED = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'missing_scope',
  'org_login_required',
  'no_permission',
  'team_access_not_granted',
]);
/** This message, or its redrawing, will never be taken. */
const MESSAGE_REFUSED = new Set([
  'msg_too_long',
  'msg_blocks_too_long',
  'invalid_blocks',
  'invalid_blocks_format',
  'no_text',
  'message_not_found',
  'cant_update_message',
  'edit_window_closed',
  'thread_not_found',
  'cannot_reply_to_message',
  'metadata_too_large',
  'invalid_metadata_format',
  'invalid_metadata_schema',
]);
/** Slack failed in the middle: it may have been taken. */
const MIDWAY = new Set(['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout']);
/** The request never left, or never arrived. */
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

/** How long everything waits when the application itself is refused. */
const TOKEN_WAIT_MS = 60_000;

export const isTokenError = (error: string): boolean => TOKEN_REFUSED.has(error);

/** The platform's own word for it: `is_archived`, `http 503`, `ECONNRESET`. */
export const errorName = (error: unknown): string => {
  if (error instanceof webApi.WebAPIPlatformError) return error.data.error;
  if (error instanceof webApi.WebAPIHTTPError) return `http ${error.statusCode}`;
  if (error instanceof webApi.WebAPIRateLimitedError) return 'ratelimited';
  return causeCode(error) ?? (error instanceof Error ? error.message : String(error));
};

const causeCode = (error: unknown): string | undefined => {
  for (let one: unknown = error, depth = 0; one instanceof Error && depth < 5; depth += 1) {
    const code = (one as NodeJS.ErrnoException).code;
    if (code !== undefined && !code.startsWith('slack_webapi')) return code;
    one = (one as { original?: unknown }).original ?? one.cause;
  }
  return undefined;
};

/** What a failed call to write means for its delivery. */
export const outcomeOf = (error: unknown): Exclude<SendOutcome, { state: 'sent' }> => {
  const name = errorName(error);
  if (error instanceof webApi.WebAPIRateLimitedError)
    return { state: 'retry', retryAfterMs: error.retryAfter * 1000, error: name };
  if (error instanceof webApi.WebAPIPlatformError) {
    if (PLACE_REFUSES.has(name)) return { state: 'failed', error: name, address: true };
    if (TOKEN_REFUSED.has(name))
      return { state: 'retry', retryAfterMs: TOKEN_WAIT_MS, error: name };
    if (MESSAGE_REFUSED.has(name)) return { state: 'failed', error: name };
    return MIDWAY.has(name)
      ? { state: 'uncertain', error: name }
      : { state: 'retry', retryAfterMs: 0, error: name };
  }
  if (error instanceof webApi.WebAPIHTTPError)
    return error.statusCode >= 500
      ? { state: 'uncertain', error: name }
      : { state: 'retry', retryAfterMs: 0, error: name };
  return NEVER_SENT.has(causeCode(error) ?? '')
    ? { state: 'retry', retryAfterMs: 0, error: name }
    : { state: 'uncertain', error: name };
};
