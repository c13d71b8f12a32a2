/** Who is let in at `/api/messages`: Teams itself, for our organisation, and nobody else; what is refused leaves nothing. */
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeWebhook } from '../../src/channels/teams/webhook.ts';
import { NotAuthentic, type StrictAdapter } from '../../src/channels/teams/adapter.ts';
import { makeRareLog } from '../../src/channels/teams/rare-log.ts';
import type { Log } from '../../src/log.ts';
import { until } from '../year.ts';
import {
  APP_ID,
  makeFakeTeams,
  mri,
  TENANT,
  type Args,
  type FakeTeams,
  type SignOptions,
} from './fake/teams.ts';
import { conversationOf, makeTeams, runService, SECRETARY, type Running } from './service.ts';

const CHANNEL = conversationOf('VIN');
const EMULATOR = 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/';
const OTHER_TENANT = '99999999-6f13-4c7a-9b58-1a0e3c5d7f26';
const FOREIGN_HTTP = 'http://smba.example.org/teams/';
const now = (): number => Math.floor(Date.now() / 1_000);

interface Case {
  /** Of the token. */
  claims?: Args | (() => Args);
  how?: SignOptions;
  /** The header's whole value in place of a signed token; null: there is none. */
  header?: string | null | ((token: string) => string);
  /** What differs in the activity. */
  over?: (activity: Args) => Args;
}

const inside = (activity: Args, name: string, over: Args): Args => ({
  ...activity,
  [name]: { ...(activity[name] as Args), ...over },
});
const without = (activity: Args, ...names: string[]): Args =>
  Object.fromEntries(Object.entries(activity).filter(([name]) => !names.includes(name)));
const noTenant = (activity: Args): Args => ({
  ...activity,
  conversation: without(activity['conversation'] as Args, 'tenantId'),
  channelData: without(activity['channelData'] as Args, 'tenant'),
});

const REFUSED: Record<string, Case> = {
  'no token': { header: null },
  'an empty header': { header: '' },
  'garbage for a token': { header: 'Bearer garbage' },
  'garbage in three parts': { header: 'Bearer a.b.c' },
  'the scheme without a token': { header: 'Bearer' },
  'the scheme Basic': { header: (token) => `Basic ${token}` },
  'a token without scheme': { header: (token) => token },
  'a token and something after it': { header: (token) => `Bearer ${token} more` },
  'another audience': { claims: { aud: '11111111-9d0e-4b6f-8a21-5e0c6d9b4f10' } },
  'no audience': { claims: { aud: undefined } },
  'another issuer': { claims: { iss: 'https://issuer.example.org' } },
  'no issuer': { claims: { iss: undefined } },
  'the issuer of the emulator': { claims: { iss: EMULATOR, appid: APP_ID, ver: '1.0' } },
  'the second issuer of the emulator': {
    claims: {
      iss: 'https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0',
      azp: APP_ID,
      ver: '2.0',
    },
  },
  'the issuer of our own tenant': {
    claims: { iss: `https://sts.windows.net/${TENANT}/`, appid: APP_ID, ver: '1.0' },
  },
  'the issuer of the government’s cloud': { claims: { iss: 'https://api.botframework.us' } },
  'a key that nobody published': { how: { key: 'unknown' } },
  'a foreign key under a published name': { how: { key: 'foreign' } },
  'a token that ended ten minutes ago': {
    claims: () => ({ exp: now() - 600, nbf: now() - 4_200 }),
  },
  'a token that begins in ten minutes': {
    claims: () => ({ nbf: now() + 600, exp: now() + 4_200 }),
  },
  'a payload changed after signing': { how: { tamper: true } },
  'the algorithm none': { how: { alg: 'none' } },
  'HS256 with the public key as secret': { how: { alg: 'HS256' } },
  'another tenant in channelData': {
    over: (activity) => inside(activity, 'channelData', { tenant: { id: OTHER_TENANT } }),
  },
  'another tenant in the conversation': {
    over: (activity) => inside(activity, 'conversation', { tenantId: OTHER_TENANT }),
  },
  'no tenant at all': { over: noTenant },
  'no serviceUrl': { over: (activity) => without(activity, 'serviceUrl') },
  'a serviceUrl that is not the token’s': {
    over: (activity) => ({ ...activity, serviceUrl: 'https://smba.trafficmanager.net/teams/' }),
  },
  'a token that names no serviceUrl': { claims: { serviceurl: undefined } },
  'a foreign serviceUrl over plain http': {
    claims: { serviceurl: FOREIGN_HTTP },
    over: (activity) => ({ ...activity, serviceUrl: FOREIGN_HTTP }),
  },
  'a serviceUrl that is a file': {
    claims: { serviceurl: 'file:///etc/passwd' },
    over: (activity) => ({ ...activity, serviceUrl: 'file:///etc/passwd' }),
  },
  'the channel emulator': { over: (activity) => ({ ...activity, channelId: 'emulator' }) },
  'the channel webchat': { over: (activity) => ({ ...activity, channelId: 'webchat' }) },
  'no channel': { over: (activity) => without(activity, 'channelId') },
};
/** Of everything that can be wrong, these also at a button. */
const PRESSED = [
  'no token',
  'a foreign key under a published name',
  'another tenant in channelData',
];

let teams: FakeTeams;
let running: Running;
let origin = '';

beforeAll(async () => {
  teams = await makeTeams();
  running = await runService({ teams, clockStart: '2020-01-01T12:00:00-06:00' });
  ({ origin } = running.service);
  await teams.install(SECRETARY.oid);
  await running.moveTo('2020-01-02T09:00:00-06:00');
  await until(async () => teams.standing(CHANNEL).some((one) => one.card !== undefined), 'a card');
  await teams.settled(2_500, 60_000);
}, 90_000);
afterAll(async () => {
  await running?.stop();
  teams?.close();
});

/** All that an activity could have left behind. */
const traces = async (): Promise<Args> =>
  running.store.read(async (db) => ({
    work: await db.inboundWork.count(),
    references: await db.conversationReference.findMany({ orderBy: { externalId: 'asc' } }),
    reports: await db.progressReport.count(),
    calls: teams.calls.filter((one) => one.path.startsWith('/connector/')).length,
  }));
/** The very response: what the fake reads of it is not enough to know that it is empty. */
const post = async (
  activity: Args,
  { claims = {}, how, header, over = (same) => same }: Case,
): Promise<{ status: number; body: string }> => {
  const token = teams.sign(typeof claims === 'function' ? claims() : claims, how);
  const authorization =
    header === undefined
      ? `Bearer ${token}`
      : typeof header === 'function'
        ? header(token)
        : header;
  const response = await fetch(`${origin}/api/messages`, {
    method: 'POST',
    body: JSON.stringify(over(activity)),
    headers: {
      'content-type': 'application/json; charset=utf-8',
      ...(authorization === null ? {} : { authorization }),
    },
  });
  return { status: response.status, body: await response.text() };
};
const message = (): Args => teams.activity(SECRETARY, CHANNEL, '/avance');

/** What Teams sends when somebody presses Hecho on the first card that has it. */
const done = (): Args => {
  const card = teams
    .standing(CHANNEL)
    .find((one) => JSON.stringify(one.card).includes('marcar-hecho'));
  const data = /"data":(\{"verb":"marcar-hecho","args":\{[^}]*\},"avance":\{[^}]*\}\})/.exec(
    JSON.stringify(card?.card),
  )?.[1];
  if (card === undefined || data === undefined) throw new Error('no card with Hecho');
  return {
    ...without(teams.activity(SECRETARY, CHANNEL, ''), 'text', 'attachments'),
    type: 'invoke',
    name: 'adaptiveCard/action',
    id: 'f:hecho',
    replyToId: card.id,
    from: { id: mri(SECRETARY), name: SECRETARY.name, aadObjectId: SECRETARY.oid },
    value: {
      action: { type: 'Action.Execute', verb: 'marcar-hecho', data: JSON.parse(data) as Args },
      trigger: 'manual',
    },
  };
};

describe('what is not Teams’ is answered 401 with an empty body, and nothing happens', () => {
  test.each(Object.keys(REFUSED))('a message with %s', async (name) => {
    const before = await traces();
    expect(await post(message(), REFUSED[name] ?? {})).toEqual({ status: 401, body: '' });
    expect(await traces()).toEqual(before);
  });

  test.each(PRESSED)('a press with %s', async (name) => {
    const before = await traces();
    expect(await post(done(), REFUSED[name] ?? {})).toEqual({ status: 401, body: '' });
    expect(await traces()).toEqual(before);
  });

  test('nor later: no worker finds anything, and nothing is sent', async () => {
    const before = await traces();
    for (const one of Object.values(REFUSED)) await post(message(), one);
    await teams.settled(1_500);
    expect(await traces()).toEqual(before);
  });
});

describe('the same, valid', () => {
  test('a message is stored, and answered in private', async () => {
    const before = await traces();
    expect(await post(message(), {})).toEqual({ status: 200, body: '' });
    const after = await traces();
    expect(after['work']).toBe(Number(before['work']) + 1);
    expect((after['references'] as Args[]).map((one) => one['externalId'])).toContain(CHANNEL);
    await until(
      async () => Number((await traces())['calls']) > Number(before['calls']),
      'an answer',
    );
  });

  test.each<[string, Case]>([
    [
      'in a tenant written in capitals',
      {
        over: (activity) =>
          inside(activity, 'channelData', { tenant: { id: TENANT.toUpperCase() } }),
      },
    ],
    [
      'with its tenant only in channelData',
      {
        over: (activity) => ({
          ...activity,
          conversation: without(activity['conversation'] as Args, 'tenantId'),
        }),
      },
    ],
    [
      'with its tenant only in the conversation',
      {
        over: (activity) => ({
          ...activity,
          channelData: without(activity['channelData'] as Args, 'tenant'),
        }),
      },
    ],
    [
      'with a token that ended a minute ago, by a clock that is a little off',
      { claims: () => ({ exp: now() - 60 }) },
    ],
  ])('a message %s is taken', async (_name, how) => {
    expect(await post(message(), how)).toEqual({ status: 200, body: '' });
  });

  test('a press is recorded', async () => {
    const { status, body } = await post(done(), {});
    expect([status, (JSON.parse(body) as Args)['statusCode']]).toEqual([200, 200]);
    expect((await traces())['reports']).toBe(1);
  });
});

test('while the signing keys are out of reach everything is 401, and the service lives', async () => {
  const closed = createServer().listen(0, '127.0.0.1');
  await once(closed, 'listening');
  const { port } = closed.address() as AddressInfo;
  closed.close();
  const alone = await makeFakeTeams({
    people: [SECRETARY],
    conversations: [{ id: CHANNEL, kind: 'channel', installed: true }],
  });
  const other = await runService({
    teams: alone,
    clockStart: '2020-01-01T12:00:00-06:00',
    env: { TEAMS_OPENID_METADATA_URL: `http://127.0.0.1:${port}/keys` },
  });
  try {
    const activity = alone.activity(SECRETARY, CHANNEL, '/avance');
    for (let nth = 0; nth < 3; nth += 1)
      expect(await alone.deliver(activity)).toEqual({ status: 401, body: '' });
    expect((await fetch(`${other.service.origin}/healthz`)).status).toBe(200);
    expect(await other.store.read((db) => db.inboundWork.count())).toBe(0);
  } finally {
    await other.stop();
    alone.close();
  }
});

describe('the log', () => {
  const recorded = (): { log: Log; lines: Args[] } => {
    const lines: Args[] = [];
    const add =
      (level: string) =>
      (facts: object, words: string): void =>
        void lines.push({ level, ...facts, words });
    return {
      lines,
      log: { debug: add('debug'), info: add('info'), warn: add('warn'), error: add('error') },
    };
  };

  test('says each cause once a minute, and how often it was left unsaid', () => {
    const { log, lines } = recorded();
    let at = 0;
    const rarely = makeRareLog(log, () => at);
    const flood = (cause: string): void => {
      for (let nth = 0; nth < 50; nth += 1) rarely.warn(cause, { cause }, 'refused');
    };
    flood('a');
    flood('b');
    at = 59_999;
    flood('a');
    expect(lines.map((one) => [one['cause'], one['unsaid']])).toEqual([
      ['a', undefined],
      ['b', undefined],
    ]);
    at = 60_000;
    flood('a');
    expect(lines.slice(2).map((one) => [one['cause'], one['unsaid']])).toEqual([['a', 99]]);
  });

  test('of a flood of causes that strangers invent remembers no more than it can hold', () => {
    const { log, lines } = recorded();
    const rarely = makeRareLog(log, () => 0);
    for (let nth = 0; nth < 1_000; nth += 1) rarely.warn(`cause ${nth}`, {}, 'refused');
    rarely.warn('cause 999', {}, 'refused');
    expect(lines).toHaveLength(1_000);
  });

  test('has one line for a hundred requests refused for one cause, with neither token nor text in it', async () => {
    const { log, lines } = recorded();
    const adapter = {
      authenticate: async (_activity: unknown, header: string) => {
        throw new NotAuthentic(header === '' ? 'no token' : 'signature');
      },
    } as unknown as StrictAdapter;
    const app = express();
    app.post(
      '/api/messages',
      ...makeWebhook({
        adapter,
        tenantId: TENANT,
        anonymous: false,
        log,
        rarely: makeRareLog(log, () => 0),
        keep: async () => undefined,
        invoke: async () => undefined,
      }),
    );
    const server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`;
    const knock = (authorization: string): Promise<Response> =>
      fetch(url, {
        method: 'POST',
        body: JSON.stringify(teams.activity(SECRETARY, CHANNEL, 'un secreto')),
        headers: { 'content-type': 'application/json', authorization },
      });
    for (let nth = 0; nth < 50; nth += 1)
      expect(
        (await Promise.all([knock(''), knock('Bearer secreto')])).map((one) => one.status),
      ).toEqual([401, 401]);
    server.close();
    expect(lines.map((one) => [one['level'], one['why']])).toEqual(
      expect.arrayContaining([
        ['warn', 'no token'],
        ['warn', 'signature'],
      ]),
    );
    expect(lines).toHaveLength(2);
    expect(JSON.stringify(lines)).not.toContain('secreto');
  });
});
