/** The fake is strict: each refusal of Slack's is seen once, so that a green suite means something. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeFakeSlack, TOKEN, type FakeSlack } from './slack.ts';
import type { Args } from './workspace.ts';

let now: number;
let slack: FakeSlack;
beforeEach(async () => {
  now = Date.UTC(2026, 0, 5);
  slack = await makeFakeSlack({
    users: [
      { id: 'U1', email: 'a@example.org', name: 'A' },
      { id: 'U2', email: 'b@example.org', name: 'B', extra: { deleted: true } },
    ],
    channels: ['C1', 'C2'],
    now: () => now,
    lagMs: 2_000,
    burst: 0,
    earlyMs: 0,
  });
});
afterEach(() => slack.close());

const call = async (
  method: string,
  args: Args = {},
  token = TOKEN,
): Promise<Args & { status: number }> => {
  const response = await fetch(`${slack.apiUrl}${method}`, {
    method: 'POST',
    body: JSON.stringify(args),
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
  });
  return { status: response.status, ...((await response.json()) as Args) };
};
const section = (text: string): Args => ({ type: 'section', text: { type: 'mrkdwn', text } });
const post = (more: Args = {}) =>
  call('chat.postMessage', { channel: 'C1', text: 'hola', ...more });

describe('what is refused', () => {
  test.each<[string, string, Args, string]>([
    ['an unknown channel', 'chat.postMessage', { channel: 'C9', text: 'x' }, 'channel_not_found'],
    ['nothing to say', 'chat.postMessage', { channel: 'C1', text: '' }, 'no_text'],
    ['a long text', 'chat.postMessage', { channel: 'C1', text: 'x'.repeat(4_001) }, 'msg_too_long'],
    [
      'a section over 3,000',
      'chat.postMessage',
      { channel: 'C1', text: 'x', blocks: [section('x'.repeat(3_001))] },
      'invalid_blocks',
    ],
    [
      '51 blocks',
      'chat.postMessage',
      { channel: 'C1', text: 'x', blocks: Array.from({ length: 51 }, () => ({ type: 'divider' })) },
      'invalid_blocks',
    ],
    [
      'a whole over 10,000',
      'chat.postMessage',
      {
        channel: 'C1',
        text: 'x',
        blocks: Array.from({ length: 4 }, () => section('x'.repeat(2_900))),
      },
      'msg_blocks_too_long',
    ],
    [
      'a block nobody knows',
      'chat.postMessage',
      { channel: 'C1', text: 'x', blocks: [{ type: 'carousel' }] },
      'invalid_blocks',
    ],
    [
      'a thread that is not there',
      'chat.postMessage',
      { channel: 'C1', text: 'x', thread_ts: '1.1' },
      'thread_not_found',
    ],
    [
      'a message that is not there',
      'chat.update',
      { channel: 'C1', ts: '1.1', text: 'x' },
      'message_not_found',
    ],
    ['a used trigger', 'views.open', { trigger_id: 'gone', view: {} }, 'invalid_trigger_id'],
    [
      'a person nobody knows',
      'users.lookupByEmail',
      { email: 'nadie@example.org' },
      'users_not_found',
    ],
    ['a person who left', 'conversations.open', { users: 'U2' }, 'user_disabled'],
    ['a bot in private', 'conversations.open', { users: 'UBOT' }, 'cannot_dm_bot'],
  ])('%s', async (_what, method, args, error) => {
    expect(await call(method, args)).toMatchObject({ ok: false, error });
    expect(slack.refusals).toEqual([`${method}: ${error}`]);
  });

  test('tokens, scopes, membership, archives', async () => {
    expect(await call('auth.test', {}, 'xoxb-otro')).toMatchObject({ error: 'invalid_auth' });
    slack.workspace.scopes.delete('chat:write');
    expect(await post()).toMatchObject({ error: 'missing_scope', needed: 'chat:write' });
    slack.workspace.scopes.add('chat:write');
    now += 1_000;
    slack.workspace.channel('C1')?.members.delete('UBOT');
    expect(await post()).toMatchObject({ error: 'not_in_channel' });
    slack.workspace.channel('C2')!.archived = true;
    expect(await post({ channel: 'C2' })).toMatchObject({ error: 'is_archived' });
    slack.workspace.tokens.revoked = true;
    expect(await call('auth.test')).toMatchObject({ error: 'token_revoked' });
  });
});

test('a channel takes one message a second; another channel is not stalled by it', async () => {
  expect(await post()).toMatchObject({ ok: true });
  expect(await post()).toMatchObject({ status: 429, error: 'ratelimited' });
  expect(await post({ channel: 'C2' })).toMatchObject({ ok: true });
  now += 1_000;
  expect(await post()).toMatchObject({ ok: true });
  expect(slack.rateLimited).toEqual(['chat.postMessage C1']);
});

test('fifty updates a minute, and no more', async () => {
  const { ts } = await post();
  const statuses = [];
  for (let nth = 0; nth < 51; nth += 1)
    statuses.push((await call('chat.update', { channel: 'C1', ts, text: `x${nth}` })).status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(50);
  now += 60_001;
  expect((await call('chat.update', { channel: 'C1', ts, text: 'x' })).status).toBe(200);
});

test('history lags, and tells metadata only to who asks and may', async () => {
  await post({ metadata: { event_type: 'e', event_payload: { key: 'k' } } });
  expect((await call('conversations.history', { channel: 'C1' }))['messages']).toEqual([]);
  now += 2_000;
  const metadata = async (more: Args = {}) =>
    ((await call('conversations.history', { channel: 'C1', ...more }))['messages'] as Args[])[0]?.[
      'metadata'
    ];
  expect(await metadata()).toBeUndefined();
  expect(await metadata({ include_all_metadata: true })).toMatchObject({
    event_payload: { key: 'k' },
  });
  slack.workspace.scopes.delete('metadata.message:read');
  expect(await metadata({ include_all_metadata: true })).toBeUndefined();
});

test('a mention comes alive in mrkdwn, and never in plain text', async () => {
  await post({
    text: 'a',
    blocks: [{ type: 'header', text: { type: 'plain_text', text: '<!channel>' } }],
  });
  expect(slack.mentions).toEqual([]);
  now += 1_000;
  await post({ text: 'a', blocks: [section('ojo <@U1>')] });
  expect(slack.mentions).toEqual(['@U1']);
});

test('faults: before it was taken nothing stands, after it was taken it does', async () => {
  slack.faulty(
    (_method, nth) => (['cut-before', 'cut-after', '500-before', '500-after'] as const)[nth - 1],
  );
  await expect(post()).rejects.toThrow();
  expect(slack.standing('C1')).toHaveLength(0);
  await expect(post()).rejects.toThrow();
  expect(slack.standing('C1')).toHaveLength(1);
  now += 1_000;
  expect((await post()).status).toBe(500);
  expect(slack.standing('C1')).toHaveLength(1);
  expect((await post()).status).toBe(500);
  expect(slack.standing('C1')).toHaveLength(2);
});
