/** What a failed call to write means for its delivery: the errors as the SDK's client throws them, and made ones for what a test cannot bring about. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTeamsApi } from '../../../src/channels/teams/api.ts';
import { errorName, isApplicationRefused, outcomeOf } from '../../../src/channels/teams/errors.ts';
import { adapterFor } from '../../../src/channels/teams/mount.ts';
import { NoToken } from '../../../src/channels/teams/tokens.ts';

type Outcome = ReturnType<typeof outcomeOf>;
const retry =
  (retryAfterMs: number) =>
  (error: string): Outcome => ({ state: 'retry', retryAfterMs, error });
const failed = (error: string): Outcome => ({ state: 'failed', error });
const place = (error: string): Outcome => ({ state: 'failed', error, address: true });
const uncertain = (error: string): Outcome => ({ state: 'uncertain', error });
/** Status, code in the body, `retry-after`; what it means. */
const ANSWERS: [
  status: number,
  code: string,
  retryAfter: string | undefined,
  expected: (error: string) => Outcome,
][] = [
  [400, 'BadSyntax', undefined, failed],
  [401, 'Unauthorized', undefined, retry(60_000)],
  [403, 'BotNotInConversationRoster', undefined, place],
  [404, 'ConversationNotFound', undefined, place],
  [404, '', undefined, place],
  [405, '', undefined, failed],
  [408, '', undefined, retry(0)],
  [409, 'Conflict', undefined, failed],
  [412, 'PreconditionFailed', undefined, retry(0)],
  [413, 'MessageSizeTooBig', undefined, failed],
  [422, '', undefined, failed],
  [429, 'TooManyRequests', undefined, retry(0)],
  [429, 'TooManyRequests', '7', retry(7_000)],
  [429, '', '0', retry(0)],
  [429, '', '-1', retry(0)],
  [429, '', '99999', retry(3_600_000)],
  [429, '', 'Thu, 02 Jan 2020 15:00:00 GMT', retry(0)],
  [500, 'ServiceError', undefined, uncertain],
  [501, '', undefined, uncertain],
  [502, 'BadGateway', undefined, retry(0)],
  [503, 'ServiceUnavailable', undefined, retry(0)],
  [503, '', '30', retry(30_000)],
  [504, 'GatewayTimeout', undefined, retry(0)],
  [507, '', undefined, uncertain],
];

describe('what the connector answers', () => {
  let server: Server;
  let serviceUrl = '';
  let answer:
    | (typeof ANSWERS)[number]
    | { status: number; type: string; body: string; lateMs?: number }
    | 'cut'
    | undefined;
  let calls = 0;

  beforeAll(async () => {
    server = createServer((request, response) => {
      calls += 1;
      if (answer === 'cut' || answer === undefined) return void request.socket.destroy();
      if (!Array.isArray(answer)) {
        const { status, type, body, lateMs } = answer;
        setTimeout(
          () => response.writeHead(status, { 'content-type': type }).end(body),
          lateMs ?? 0,
        );
        return;
      }
      const [status, code, retryAfter] = answer;
      response
        .writeHead(status, {
          'content-type': 'application/json',
          ...(retryAfter === undefined ? {} : { 'retry-after': retryAfter }),
        })
        .end(code === '' ? '' : JSON.stringify({ error: { code, message: 'x' } }));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    serviceUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const api = makeTeamsApi({
    adapter: adapterFor({}, undefined),
    appId: '',
    tenantId: undefined,
    timeoutMs: 500,
    realNow: Date.now,
    sleep: async () => undefined,
  });
  const thrown = async (at = serviceUrl): Promise<unknown> => {
    calls = 0;
    const error: unknown = await api
      .send(
        {
          channel: 'teams',
          externalId: '19:vin@thread.tacv2',
          kind: 'channel',
          serviceUrl: at,
          bot: '28:bot',
        },
        { type: 'message', text: 'x' },
      )
      .then(
        () => undefined,
        (problem: unknown) => problem,
      );
    if (error === undefined) throw new Error('that was no failure');
    return error;
  };

  it.each(ANSWERS)(
    '%i %s, retry-after %s: told once, as what it is',
    async (status, code, retryAfter, expected) => {
      answer = [status, code, retryAfter, expected];
      expect(outcomeOf(await thrown())).toEqual(expected(`http ${status} ${code}`.trim()));
      expect(calls).toBe(1);
    },
  );

  it.each([
    ['a page that says it is JSON', 200, 'application/json', '<html>'],
    ['half an answer', 201, 'application/json', '{"id":"15'],
    ['a page of XML', 200, 'application/xml', '<a/>'],
    ['moved to nowhere', 304, 'application/json', ''],
  ])('%s (%i): it may have been taken', async (_what, status, type, body) => {
    answer = { status, type, body };
    expect(outcomeOf(await thrown())).toMatchObject({ state: 'uncertain' });
    expect(calls).toBe(1);
  });

  it('too late: it may have been taken', async () => {
    answer = { status: 201, type: 'application/json', body: '{"id":"1"}', lateMs: 900 };
    expect(outcomeOf(await thrown())).toMatchObject({ state: 'uncertain' });
    expect(calls).toBe(1);
  });

  it('nothing, the connection cut: it may have been taken, and is not repeated', async () => {
    answer = 'cut';
    expect(outcomeOf(await thrown())).toEqual(uncertain('ECONNRESET'));
    expect(calls).toBe(1);
  });

  it('nothing, because nobody listens: it was never sent', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const { port } = closed.address() as AddressInfo;
    closed.close();
    expect(outcomeOf(await thrown(`http://127.0.0.1:${port}/`))).toMatchObject({
      state: 'retry',
      retryAfterMs: 15_000,
      error: expect.stringContaining('ECONNREFUSED') as string,
    });
  });
});

describe('what never got an answer', () => {
  const restError = (message: string, code: string): Error =>
    Object.assign(new Error(message), { name: 'RestError', code, request: {} });

  it.each<[string, unknown, Outcome]>([
    [
      'refused',
      restError('connect ECONNREFUSED 127.0.0.1:1', 'ECONNREFUSED'),
      retry(15_000)('ECONNREFUSED'),
    ],
    [
      'a name that nobody knows',
      restError('getaddrinfo ENOTFOUND smba.example.org', 'ENOTFOUND'),
      retry(15_000)('ENOTFOUND'),
    ],
    [
      'a name that cannot be asked for now',
      restError('getaddrinfo EAI_AGAIN smba.example.org', 'EAI_AGAIN'),
      retry(15_000)('EAI_AGAIN'),
    ],
    [
      'a network out of reach',
      restError('connect ENETUNREACH', 'ENETUNREACH'),
      retry(15_000)('ENETUNREACH'),
    ],
    [
      'refused, as fetch tells it',
      Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNREFUSED' } }),
      retry(15_000)('ECONNREFUSED'),
    ],
    ['cut', restError('socket hang up', 'ECONNRESET'), uncertain('ECONNRESET')],
    [
      'too late',
      Object.assign(new Error('The operation was aborted.'), { name: 'AbortError' }),
      uncertain('The operation was aborted.'),
    ],
    ['timed out', restError('connect ETIMEDOUT', 'ETIMEDOUT'), uncertain('ETIMEDOUT')],
    ['a broken pipe', restError('write EPIPE', 'EPIPE'), uncertain('EPIPE')],
    [
      'what nobody foresaw',
      new Error('the adapter did not answer'),
      uncertain('the adapter did not answer'),
    ],
    ['an abort', new DOMException('aborted', 'AbortError'), uncertain('aborted')],
    ['a code that is a number', Object.assign(new Error('x'), { code: 20 }), uncertain('x')],
    ['what is no error', 'x', uncertain('x')],
    ['nothing', undefined, uncertain('undefined')],
  ])('%s', (_name, error, expected) => expect(outcomeOf(error)).toEqual(expected));

  it.each<[string, NoToken, Outcome, boolean]>([
    ['refused', new NoToken('invalid_client', true), retry(60_000)('invalid_client'), true],
    ['out of reach', new NoToken('login http 503', false), retry(15_000)('login http 503'), false],
    [
      'out of reach, with a cause',
      new NoToken('login unreachable: fetch failed', false, {
        cause: new TypeError('fetch failed'),
      }),
      retry(15_000)('login unreachable: fetch failed'),
      false,
    ],
  ])('no token, %s: nothing was sent', (_name, error, expected, refused) => {
    expect(outcomeOf(error)).toEqual(expected);
    expect(isApplicationRefused(error)).toBe(refused);
  });

  it.each([
    [401, true],
    [403, false],
    [400, false],
    [503, false],
  ])('the application is refused by a %i: %s', (statusCode, refused) => {
    expect(isApplicationRefused(Object.assign(new Error('x'), { statusCode }))).toBe(refused);
  });

  it('says the code that the platform gave, wherever the client left it', () => {
    expect(
      [
        Object.assign(new Error('x'), { statusCode: 403, details: { error: { code: 'A' } } }),
        Object.assign(new Error('x'), {
          statusCode: 403,
          response: { parsedBody: { error: { code: 'B' } } },
        }),
        Object.assign(new Error('x'), { statusCode: 403 }),
      ].map(errorName),
    ).toEqual(['http 403 A', 'http 403 B', 'http 403']);
  });
});
