/** The tokens of our own messages, from a real server: asked for as seldom as possible, and what a failure means. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  makeOutgoingTokens,
  NoToken,
  tokenAddress,
  type OutgoingTokens,
} from '../../../src/channels/teams/tokens.ts';

const TENANT = '2d4b8e90-6f13-4c7a-9b58-1a0e3c5d7f26';
const MINUTE_MS = 60_000;

describe('where tokens are asked for', () => {
  it.each([
    [undefined, `https://login.microsoftonline.com/${TENANT}/oauth2/v2.0/token`],
    [
      'https://login.microsoftonline.us',
      `https://login.microsoftonline.us/${TENANT}/oauth2/v2.0/token`,
    ],
    ['http://127.0.0.1:3978/', `http://127.0.0.1:3978/${TENANT}/oauth2/v2.0/token`],
    [
      'https://login.microsoftonline.com/botframework.com',
      'https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token',
    ],
    [
      'https://login.microsoftonline.com/botframework.com//',
      'https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token',
    ],
    [
      'https://login.example.org/x/oauth2/v2.0/token',
      'https://login.example.org/x/oauth2/v2.0/token',
    ],
    [
      'https://login.example.org/token?api-version=1',
      'https://login.example.org/token?api-version=1',
    ],
  ])('%s: %s', (given, expected) => expect(tokenAddress(given, TENANT)).toBe(expected));
});

describe('a token', () => {
  let server: Server;
  let origin = '';
  let asked: URLSearchParams[] = [];
  let answer: (nth: number) => { status?: number; body: string };
  let at = 0;
  const granted = (nth: number, expiresIn: unknown = 3_600): { body: string } => ({
    body: JSON.stringify({ token_type: 'Bearer', expires_in: expiresIn, access_token: `t${nth}` }),
  });

  beforeEach(async () => {
    [asked, at, answer] = [[], 1_577_977_200_000, granted];
    server = createServer((request, response) => {
      let body = '';
      request
        .on('data', (part: Buffer) => {
          body += part.toString('utf8');
        })
        .on('end', () => {
          const { status = 200, body: told } = answer(asked.push(new URLSearchParams(body)));
          response
            .writeHead(request.url === `/${TENANT}/oauth2/v2.0/token` ? status : 404, {
              'content-type': 'application/json',
            })
            .end(told);
        });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const tokens = (loginUrl = origin): OutgoingTokens =>
    makeOutgoingTokens({
      credentials: { appId: 'app', password: 'secreto' },
      tenantId: TENANT,
      loginUrl,
      realNow: () => at,
    });
  const failure = async (given: OutgoingTokens): Promise<NoToken> => {
    const error: unknown = await given.current().catch((problem: unknown) => problem);
    if (!(error instanceof NoToken)) throw new Error('that was no failure');
    return error;
  };

  it('is asked for with the application’s secret, for the connector', async () => {
    expect(await tokens().current()).toBe('t1');
    expect(Object.fromEntries(asked[0] ?? [])).toEqual({
      grant_type: 'client_credentials',
      client_id: 'app',
      client_secret: 'secreto',
      scope: 'https://api.botframework.com/.default',
    });
  });

  it('is kept until five minutes before its end', async () => {
    const given = tokens();
    await given.current();
    at += 55 * MINUTE_MS - 1;
    expect(await given.current()).toBe('t1');
    at += 1;
    expect([await given.current(), await given.current(), asked.length]).toEqual(['t2', 't2', 2]);
  });

  it('that ends within five minutes is used, and not kept', async () => {
    answer = (nth) => granted(nth, 200);
    const given = tokens();
    expect([await given.current(), await given.current()]).toEqual(['t1', 't2']);
  });

  it('whose end is told as text is kept as well', async () => {
    answer = (nth) => granted(nth, '3599');
    const given = tokens();
    expect([await given.current(), await given.current()]).toEqual(['t1', 't1']);
  });

  it('is asked for once by twenty at the same time, also when it is renewed', async () => {
    const given = tokens();
    const twenty = (): Promise<string[]> =>
      Promise.all(Array.from({ length: 20 }, () => given.current()));
    expect(new Set(await twenty())).toEqual(new Set(['t1']));
    at += 60 * MINUTE_MS;
    expect(new Set(await twenty())).toEqual(new Set(['t2']));
    expect(asked).toHaveLength(2);
  });

  it('that is refused is refused to all twenty, and asked for anew by the next', async () => {
    answer = () => ({ status: 401, body: '{"error":"invalid_client"}' });
    const given = tokens();
    const settled = await Promise.allSettled(Array.from({ length: 20 }, () => given.current()));
    expect([settled.every((one) => one.status === 'rejected'), asked.length]).toEqual([true, 1]);
    answer = granted;
    expect(await given.current()).toBe('t2');
  });

  it.each<[string, { status?: number; body: string }, boolean, RegExp]>([
    [
      'a wrong secret',
      { status: 401, body: '{"error":"invalid_client","error_description":"AADSTS7000215"}' },
      true,
      /^invalid_client$/,
    ],
    [
      'an application that nobody knows',
      { status: 400, body: '{"error":"unauthorized_client"}' },
      true,
      /^unauthorized_client$/,
    ],
    ['a refusal without words', { status: 401, body: '' }, true, /401/],
    ['an error that is no text', { status: 400, body: '{"error":{"code":7}}' }, true, /400/],
    ['a busy login', { status: 503, body: '' }, false, /503/],
    [
      'a login that is asked too often',
      { status: 429, body: '{"error":"temporarily_unavailable"}' },
      false,
      /^temporarily_unavailable$/,
    ],
    ['garbage', { body: '<html>' }, false, /200/],
    ['an answer that is null', { body: 'null' }, false, /200/],
    ['a list', { body: '[]' }, false, /200/],
    ['an empty token', { body: '{"access_token":"","expires_in":3600}' }, false, /200/],
    ['a token without end', { body: '{"access_token":"x"}' }, false, /200/],
    [
      'a token whose end is a word',
      { body: '{"access_token":"x","expires_in":"never"}' },
      false,
      /200/,
    ],
  ])(
    '%s is a failure, told as what it is; the next call asks again',
    async (_name, told, refused, message) => {
      answer = () => told;
      const given = tokens();
      const error = await failure(given);
      expect([error.refused, error.message]).toEqual([refused, expect.stringMatching(message)]);
      expect(error.message).not.toContain('secreto');
      answer = granted;
      expect(await given.current()).toBe('t2');
    },
  );

  it('out of reach is a failure that is no refusal; the next call asks again', async () => {
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, 'close');
    const given = tokens();
    expect((await failure(given)).refused).toBe(false);
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    expect(await given.current()).toBe('t1');
  });

  it('that was kept outlives a login that fails: it is only asked for when it ends', async () => {
    const given = tokens();
    await given.current();
    answer = () => ({ status: 503, body: '' });
    at += 54 * MINUTE_MS;
    expect(await given.current()).toBe('t1');
    at += 2 * MINUTE_MS;
    expect((await failure(given)).refused).toBe(false);
  });
});
