/** What a failed call to Slack means for its delivery: as Slack's own client throws it, and made ones for what a test cannot bring about. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSlackApi } from '../../../src/channels/slack/api.ts';
import { errorName, outcomeOf } from '../../../src/channels/slack/errors.ts';

type Outcome = Exclude<ReturnType<typeof outcomeOf>, { state: 'later' }>;
const retry = (error: string, retryAfterMs = 0): Outcome => ({
  state: 'retry',
  retryAfterMs,
  error,
});
const failed = (error: string): Outcome => ({ state: 'failed', error });
const place = (error: string): Outcome => ({ state: 'failed', error, address: true });
const uncertain = (error: string): Outcome => ({ state: 'uncertain', error });

const refusal = (error: string): string => JSON.stringify({ ok: false, error });
const PAGE = '<!DOCTYPE html><html><body>Gateway</body></html>';

/** Status and body; what it means. */
const ANSWERS: [what: string, status: number, body: string, expected: Outcome][] = [
  ['no such channel', 200, refusal('channel_not_found'), place('channel_not_found')],
  ['a message too long', 200, refusal('msg_too_long'), failed('msg_too_long')],
  ['no such token', 200, refusal('invalid_auth'), retry('invalid_auth', 60_000)],
  ['a limit', 200, refusal('message_limit_exceeded'), retry('message_limit_exceeded')],
  ['failed midway', 200, refusal('internal_error'), uncertain('internal_error')],
  ['a word that nobody knows', 200, refusal('made_up_yesterday'), uncertain('made_up_yesterday')],
  ['a page', 200, PAGE, uncertain('unreadable answer')],
  ['half an answer', 200, '{"ok":true,"ts":"15', uncertain('unreadable answer')],
  ['an empty body', 200, '', uncertain('unreadable answer')],
  ['an empty object', 200, '{}', uncertain('unreadable answer')],
  ['a list', 200, '[]', uncertain('unreadable answer')],
  ['no value', 200, 'null', uncertain('Cannot read properties of null')],
  ['a refusal that says nothing', 200, '{"ok":false}', uncertain('unreadable answer')],
  ['a page, refused', 403, PAGE, retry('http 403')],
  ['bad request', 400, '{}', retry('http 400')],
  ['a page, failed', 502, PAGE, uncertain('http 502')],
  ['failed', 500, '{}', uncertain('http 500')],
  ['unavailable', 503, '', uncertain('http 503')],
  ['another success', 202, '', uncertain('http 202')],
];

describe('what Slack, or who stands before it, answers', () => {
  let server: Server;
  let apiUrl = '';
  let answer: { status: number; body: string; cut?: boolean; lateMs?: number };
  beforeAll(async () => {
    server = createServer((request, response) => {
      request.resume();
      const { status, body, cut, lateMs } = answer;
      if (cut === true) return void request.socket.destroy();
      setTimeout(() => response.writeHead(status, { 'retry-after': '7' }).end(body), lateMs ?? 0);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const silent = { debug() {}, info() {}, warn() {}, error() {} };
  const thrown = async (at = apiUrl): Promise<unknown> => {
    const { web } = makeSlackApi({
      settings: { botToken: 'xoxb-x', apiUrl: at, timeoutMs: 300 },
      realNow: Date.now,
      sleep: async () => undefined,
      log: silent,
    });
    return web.chat.postMessage({ channel: 'C1', text: 'x' }).then(
      (sent) => Promise.reject(new Error(`that was no failure: ${JSON.stringify(sent)}`)),
      (problem: unknown) => problem,
    );
  };

  it.each(ANSWERS)('%s (%i)', async (_what, status, body, expected) => {
    answer = { status, body };
    expect(outcomeOf(await thrown())).toMatchObject({
      ...expected,
      error: expect.stringContaining(expected.error) as string,
    });
  });
  it('too many requests: again when Slack says', async () => {
    answer = { status: 429, body: '' };
    expect(outcomeOf(await thrown())).toEqual(retry('ratelimited', 7_000));
  });
  it('nothing in time: it may have been taken', async () => {
    answer = { status: 200, body: '{"ok":true,"ts":"1.1"}', lateMs: 900 };
    expect(outcomeOf(await thrown())).toMatchObject({ state: 'uncertain' });
  });
  it('nothing, the connection cut: it may have been taken', async () => {
    answer = { status: 200, body: '', cut: true };
    expect(outcomeOf(await thrown())).toMatchObject({ state: 'uncertain' });
  });
  it('nothing, because nobody listens: it was never sent', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const { port } = closed.address() as AddressInfo;
    closed.close();
    expect(outcomeOf(await thrown(`http://127.0.0.1:${port}/api/`))).toEqual(retry('ECONNREFUSED'));
  });
});

const fetchFailed = (cause: object): Error =>
  Object.assign(new TypeError('fetch failed'), { cause });
const coded = (message: string, facts: object): Error => Object.assign(new Error(message), facts);

describe('what never got an answer', () => {
  it.each<[string, unknown, Outcome]>([
    ['an abort', new DOMException('aborted', 'AbortError'), uncertain('aborted')],
    ['a timeout', new DOMException('too late', 'TimeoutError'), uncertain('too late')],
    ['a code that is a number', coded('x', { code: 20 }), uncertain('x')],
    ['a code that is nothing', coded('x', { code: null }), uncertain('x')],
    ['an empty code', coded('x', { code: '' }), uncertain('x')],
    ['no code', new Error('x'), uncertain('x')],
    ['no error', 'x', uncertain('x')],
    ['nothing', undefined, uncertain('undefined')],
    ['refused', fetchFailed({ code: 'ECONNREFUSED' }), retry('ECONNREFUSED')],
    ['an unknown name', fetchFailed({ code: 'ENOTFOUND' }), retry('ENOTFOUND')],
    ['a name that cannot be asked', fetchFailed({ code: 'EAI_AGAIN' }), retry('EAI_AGAIN')],
    [
      'no connection in time',
      fetchFailed({ code: 'UND_ERR_CONNECT_TIMEOUT' }),
      retry('UND_ERR_CONNECT_TIMEOUT'),
    ],
    [
      'no way there',
      fetchFailed({ code: 'EHOSTUNREACH', syscall: 'connect' }),
      retry('EHOSTUNREACH'),
    ],
    [
      'no way there any more',
      fetchFailed({ code: 'EHOSTUNREACH', syscall: 'read' }),
      uncertain('EHOSTUNREACH'),
    ],
    ['cut', fetchFailed({ code: 'ECONNRESET' }), uncertain('ECONNRESET')],
    ['closed', fetchFailed({ code: 'UND_ERR_SOCKET' }), uncertain('UND_ERR_SOCKET')],
    [
      'headers too late',
      fetchFailed({ code: 'UND_ERR_HEADERS_TIMEOUT' }),
      uncertain('UND_ERR_HEADERS_TIMEOUT'),
    ],
    ['a broken pipe', coded('write EPIPE', { code: 'EPIPE' }), uncertain('EPIPE')],
  ])('%s', (_what, error, expected) => {
    expect(outcomeOf(error)).toEqual(expected);
    expect(typeof errorName(error)).toBe('string');
  });
});
