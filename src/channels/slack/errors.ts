/** What Slack's refusals mean for what is being sent. Those that mean that nothing was posted are explicit lists; the rest is in doubt. */
import { webApi } from '@slack/bolt';
import { codesOf, wasNeverSent } from '../../outbox/never-sent.ts';
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
/** Nothing was posted, and it may go better another time. */
const NOT_NOW = new Set([
  'ratelimited',
  'rate_limited',
  'message_limit_exceeded',
  'accesslimited',
  'access_denied',
  'ekm_access_denied',
  'enterprise_is_restricted',
  'not_allowed_token_type',
  'two_factor_setup_required',
  'team_added_to_org',
  'team_not_found',
  'is_inactive',
  'messages_tab_disabled',
  'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel',
  'restricted_action_non_threadable_channel',
  'restricted_action_thread_locked',
  'as_user_not_supported',
  'attachment_payload_limit_exceeded',
  'invalid_arguments',
  'invalid_arg_name',
  'invalid_array_arg',
  'invalid_charset',
  'invalid_form_data',
  'invalid_json',
  'json_not_object',
  'invalid_post_type',
  'missing_post_type',
  'missing_charset',
  'method_deprecated',
  'deprecated_endpoint',
  'unknown_method',
]);
/** How long everything waits when the application itself is refused. */
const TOKEN_WAIT_MS = 60_000;

export const isTokenError = (error: string): boolean => TOKEN_REFUSED.has(error);

/** Where an answer is no word of Slack's: a proxy's page, or half an answer. */
const UNREADABLE = 'unreadable answer';

/** Slack's word in an answer; the client also puts there what it could not read. */
const wordOf = ({ data }: webApi.WebAPIPlatformError): string => {
  const said: unknown = data.error;
  return typeof said === 'string' && /^[a-z0-9_]{1,80}$/.test(said) ? said : UNREADABLE;
};

/** The platform's own word for it: `is_archived`, `http 503`, `ECONNRESET`. */
export const errorName = (error: unknown): string => {
  if (error instanceof webApi.WebAPIPlatformError) return wordOf(error);
  if (error instanceof webApi.WebAPIHTTPError) return `http ${error.statusCode}`;
  if (error instanceof webApi.WebAPIRateLimitedError) return 'ratelimited';
  const [code] = codesOf(error).filter((one) => !one.startsWith('slack_webapi'));
  return code ?? (error instanceof Error ? error.message : String(error));
};

/** What a failed call to write means for its delivery: whatever is no plain refusal is in doubt. */
export const outcomeOf = (error: unknown): Exclude<SendOutcome, { state: 'sent' }> => {
  const name = errorName(error);
  const retry = (retryAfterMs: number) => ({ state: 'retry' as const, retryAfterMs, error: name });
  if (error instanceof webApi.WebAPIRateLimitedError) return retry(error.retryAfter * 1000);
  if (error instanceof webApi.WebAPIPlatformError) {
    if (PLACE_REFUSES.has(name)) return { state: 'failed', error: name, address: true };
    if (TOKEN_REFUSED.has(name)) return retry(TOKEN_WAIT_MS);
    if (MESSAGE_REFUSED.has(name)) return { state: 'failed', error: name };
    return NOT_NOW.has(name) ? retry(0) : { state: 'uncertain', error: name };
  }
  if (error instanceof webApi.WebAPIHTTPError)
    return error.statusCode >= 400 && error.statusCode < 500
      ? retry(0)
      : { state: 'uncertain', error: name };
  return wasNeverSent(error) ? retry(0) : { state: 'uncertain', error: name };
};
