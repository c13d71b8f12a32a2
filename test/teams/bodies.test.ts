/**
 * Bodies of any shape at `/api/messages`: each is answered, in time and never with a failure of ours; what is taken can
 * be worked through; nothing is recorded; the service lives. `SEED=…` plays another set of random ones.
 */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../src/commands/registry.ts';
import { makeRandom, type Random } from '../crash/random.ts';
import { until } from '../year.ts';
import { BOT, TENANT, type Args, type FakeTeams } from './fake/teams.ts';
import { deep, isFine, JSON_TYPE, RAW, SENT_AS, type Answered, type Body } from './raw-bodies.ts';
import { conversationOf, makeTeams, runService, SECRETARY, type Running } from './service.ts';

const CHANNEL = conversationOf('VIN');
const SEED = Number(process.env['SEED'] ?? 20_200_102);
const WITHIN_MS = 5_000;

let teams: FakeTeams;
let running: Running;
let origin = '';
let line = '';
let nth = 0;
const unhandled: unknown[] = [];
const onUnhandled = (reason: unknown): void => void unhandled.push(reason);

beforeAll(async () => {
  process.on('unhandledRejection', onUnhandled);
  teams = await makeTeams();
  running = await runService({ teams, clockStart: '2020-01-01T12:00:00-06:00' });
  ({ origin } = running.service);
  await teams.install(SECRETARY.oid);
  await running.moveTo('2020-01-02T09:00:00-06:00');
  await until(
    async () =>
      teams.standing(CHANNEL).some((one) => JSON.stringify(one.card).includes('marcar-hecho')),
    'a card',
  );
  line =
    /"verb":"marcar-hecho","args":\{"line":"([^"]+)"/.exec(
      JSON.stringify(teams.standing(CHANNEL)),
    )?.[1] ?? '';
}, 90_000);
afterAll(async () => {
  await running?.stop();
  teams?.close();
  process.off('unhandledRejection', onUnhandled);
});

const work = (where: object): Promise<{ id: number; error: string | null }[]> =>
  running.store.read((db) => db.inboundWork.findMany({ where, select: { id: true, error: true } }));
/** Until nothing waits. What failed is tried again only after a while: it is taken out, and told. */
const workedThrough = async (): Promise<string[]> => {
  const failed: string[] = [];
  for (let end = Date.now() + 60_000; Date.now() < end;) {
    const waiting = await work({ doneAt: null });
    if (waiting.length === 0) return failed;
    const bad = waiting.filter((one) => one.error !== null);
    failed.push(...bad.map((one) => one.error ?? ''));
    await running.store.write((tx) =>
      tx.inboundWork.deleteMany({ where: { id: { in: bad.map((one) => one.id) } } }),
    );
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return [...failed, 'it was never worked through'];
};
afterEach(async () => {
  const failed = await workedThrough();
  const started = performance.now();
  expect((await fetch(`${origin}/healthz`)).status).toBe(200);
  expect(performance.now() - started).toBeLessThan(WITHIN_MS);
  expect({
    failed,
    unhandled,
    violations: teams.violations,
    reports: await running.store.read((db) => db.progressReport.count()),
  }).toEqual({ failed: [], unhandled: [], violations: [], reports: 0 });
});

const post = async (
  body: Body,
  token: string | undefined,
  headers: Record<string, string> = JSON_TYPE,
): Promise<Answered> => {
  const started = performance.now();
  try {
    const response = await fetch(`${origin}/api/messages`, {
      method: 'POST',
      body: typeof body === 'string' ? body : new Uint8Array(body),
      headers: { ...headers, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
      signal: AbortSignal.timeout(WITHIN_MS),
    });
    return {
      status: response.status,
      body: await response.text(),
      ms: performance.now() - started,
    };
  } catch (error) {
    return { status: 0, body: String(error), ms: performance.now() - started };
  }
};
const valid = (body: Body, headers?: Record<string, string>): Promise<Answered> =>
  post(body, teams.sign(), headers);

/** Each of its own name, so that each is taken for a new event. */
const freshId = (): string => String(1_577_977_200_000 + (nth += 1));
const MENTION = {
  type: 'mention',
  text: '<at>Avance</at>',
  mentioned: { id: BOT, name: 'Avance' },
};
/** To the bot, so that it is kept and worked through. */
const message = (over: Args = {}): Args =>
  teams.activity(SECRETARY, CHANNEL, '<at>Avance</at> buenos días', {
    id: freshId(),
    entities: [MENTION],
    ...over,
  });
/** In the thread of a card. */
const reply = (over: Args = {}): Args =>
  teams.activity(
    SECRETARY,
    `${CHANNEL};messageid=${teams.standing(CHANNEL)[0]?.id ?? ''}`,
    'buenos días',
    { id: freshId(), ...over },
  );
const inPrivate = (over: Args = {}): Args =>
  teams.activity(SECRETARY, teams.direct(SECRETARY.oid), 'buenos días', { id: freshId(), ...over });
const invoke = (value: unknown, over: Args = {}): Args => {
  return {
    ...message(),
    text: undefined,
    attachments: undefined,
    type: 'invoke',
    name: 'adaptiveCard/action',
    id: `f:${freshId()}`,
    replyToId: teams.standing(CHANNEL)[0]?.id,
    value,
    ...over,
  };
};
const action = (data: unknown): Args => ({
  action: { type: 'Action.Execute', verb: 'ver', data },
  trigger: 'manual',
});
const BASES: Record<string, () => Args> = {
  'a message': () => message(),
  'a message in private': () => inPrivate(),
  'a press': () => invoke(action({ verb: 'ver', args: {}, avance: { key: 'x' } })),
  'a fallback’s press': () => inPrivate({ text: undefined, value: { verb: 'ver', args: {} } }),
  'an installation': () =>
    message({ type: 'conversationUpdate', membersAdded: [{ id: BOT }], text: undefined }),
  'a reply': () => reply(),
  'an edit': () =>
    reply({
      type: 'messageUpdate',
      channelData: { tenant: { id: TENANT }, eventType: 'editMessage' },
    }),
};

/** A body written out, with something in it that JavaScript's own objects would not keep. */
const withRaw = (activity: Args, name: string, raw: string): string =>
  `${JSON.stringify(activity).slice(0, -1)},${JSON.stringify(name)}:${raw}}`;

describe('a body that is no activity', () => {
  test.each(Object.keys(RAW))('%s is refused, whoever sends it', async (name) => {
    const body = RAW[name] ?? '';
    for (const token of [teams.sign(), undefined, teams.sign({}, { key: 'foreign' })])
      expect(await post(body, token)).toMatchObject({
        status: expect.toSatisfy((status: number) => status >= 400 && status < 500) as number,
        body: '',
      });
  });

  test.each(SENT_AS)('sent as %s is refused', async (_name, headers, body) => {
    const answered = await valid(body, headers);
    expect(answered.status).toBeGreaterThanOrEqual(400);
    expect(answered.status).toBeLessThan(500);
  });
});

describe.each(Object.entries(BASES))('%s', (_base, make) => {
  const REPLACED: Record<string, unknown> = {
    nothing: undefined,
    'a number': 7,
    'a list': [],
    'an object': {},
    null: null,
    'a long text': 'x'.repeat(10_000),
    true: true,
    'a list of lists': [[null]],
  };
  /** Every field, and every field of the objects in it. */
  const pathsOf = (value: unknown, before: string[] = []): string[][] =>
    typeof value !== 'object' || value === null || before.length > 3
      ? []
      : Object.entries(value).flatMap(([name, inner]) => [
          [...before, name],
          ...pathsOf(inner, [...before, name]),
        ]);
  const put = (value: unknown, [name = '', ...rest]: string[], given: unknown): unknown => {
    const copy = (
      Array.isArray(value) ? [...(value as unknown[])] : { ...(value as Args) }
    ) as Args;
    copy[name] = rest.length === 0 ? given : put(copy[name], rest, given);
    return copy;
  };

  test('with any field missing or of another kind is answered', async () => {
    const bad: string[] = [];
    const random = makeRandom(SEED);
    for (const path of pathsOf(make())) {
      for (const [what, given] of Object.entries(REPLACED)) {
        const body = JSON.stringify(put(make(), path, given));
        const answered = await (random.below(10) === 0 ? post(body, undefined) : valid(body));
        // A name that nobody knows, or none, is no fault of ours.
        if (!isFine(answered) && !(answered.status === 501 && path[0] === 'name'))
          bad.push(`${path.join('.')} as ${what}: ${answered.status} ${answered.body}`);
      }
    }
    expect(bad).toEqual([]);
  });

  test.each<[string, (activity: Args) => string]>([
    [
      'a prototype',
      (activity) => withRaw(activity, '__proto__', '{"type":"invoke","polluted":true}'),
    ],
    [
      'a prototype in channelData',
      (activity) =>
        JSON.stringify(activity).replace('"tenant":', '"__proto__":{"polluted":true},"tenant":'),
    ],
    [
      'names that every object has',
      (activity) =>
        withRaw(
          {
            ...activity,
            constructor: { prototype: {} },
            toString: 7,
            hasOwnProperty: null,
            toJSON: 'x',
          },
          'x',
          '1',
        ),
    ],
    ['a field ten thousand deep', (activity) => withRaw(activity, 'extra', deep(10_000))],
    [
      'a value ten thousand deep',
      (activity) => withRaw({ ...activity, value: undefined }, 'value', deep(10_000)),
    ],
    [
      'entities ten thousand deep',
      (activity) => withRaw(activity, 'entities', `[{"type":"x","more":${deep(10_000)}}]`),
    ],
    [
      'five thousand entities',
      (activity) =>
        withRaw(
          activity,
          'entities',
          `[${Array.from({ length: 5_000 }, (_, at) => `{"type":"mention","text":"<at>${at}</at>","mentioned":{"id":"${BOT}"}}`).join()}]`,
        ),
    ],
    [
      'signs that databases do not like',
      (activity) =>
        JSON.stringify({
          ...activity,
          text: 'a\u0000b\ud800c\u202e',
          timestamp: '\u0000',
          locale: '\udfff',
        }),
    ],
    [
      'a timestamp from nowhere',
      (activity) =>
        JSON.stringify({ ...activity, timestamp: 'mañana', localTimestamp: '99999-99-99' }),
    ],
  ])('with %s is answered', async (_name, write) => {
    expect(await valid(write(make()))).toSatisfy(isFine);
    expect(({} as Args)['polluted']).toBeUndefined();
  });
});

describe('two hundred random ones', () => {
  const anything = (random: Random, depth = 0): unknown => {
    const kind = random.below(depth > 3 ? 7 : 10);
    const name = (): string =>
      random.pick([
        'type',
        'verb',
        'args',
        'line',
        'month',
        'avance',
        'key',
        'again',
        'text',
        'total',
        'x',
        'constructor',
        'toString',
      ]);
    if (kind < 7)
      return random.pick([
        null,
        true,
        7,
        -1.5,
        1e300,
        '',
        'x',
        'Action.Execute',
        'ver',
        'x'.repeat(10_000),
        '\u0000',
        '2020-01-02',
        line,
      ]);
    if (kind === 7)
      return Array.from({ length: random.below(4) }, () => anything(random, depth + 1));
    return Object.fromEntries(
      Array.from({ length: random.below(6) }, () => [name(), anything(random, depth + 1)]),
    );
  };
  const random = makeRandom(SEED);
  const without = (verb: string): boolean => verb !== 'hecho' && verb !== 'marcar-hecho';

  test('in place of an activity are answered, with a valid token and without', async () => {
    const bad: unknown[] = [];
    for (let at = 0; at < 200; at += 1) {
      const given = anything(random);
      const body = JSON.stringify(
        random.below(2) === 0 || typeof given !== 'object'
          ? given
          : {
              ...message(),
              ...given,
              type: random.pick([
                'message',
                'invoke',
                'conversationUpdate',
                'messageUpdate',
                'typing',
                'x',
              ]),
            },
      );
      const answered = await (random.below(2) === 0
        ? valid(body)
        : post(body, random.pick(['', 'x', teams.sign({}, { tamper: true })])));
      if (!isFine(answered) && answered.status !== 501) bad.push([body.slice(0, 500), answered]);
    }
    expect(bad).toEqual([]);
  });

  test('as the data of a press are answered 200, or 400 with a body that says so', async () => {
    const bad: unknown[] = [];
    const verbs = [
      ...commands.map((one) => one.verb).filter(without),
      'ver',
      'constructor',
      '__proto__',
      'x',
    ];
    for (let at = 0; at < 200; at += 1) {
      const given = anything(random);
      const data = random.below(3) === 0 ? given : { verb: random.pick(verbs), args: given };
      const answered = await valid(JSON.stringify(invoke(action(data))));
      const told = (JSON.parse(answered.body || '{}') as Args)['statusCode'];
      if (![200, 400].includes(answered.status) || (told !== 200 && told !== 400))
        bad.push([JSON.stringify(data).slice(0, 500), answered]);
    }
    expect(bad).toEqual([]);
  });

  test('as the data of a fallback’s press are answered', async () => {
    const bad: unknown[] = [];
    const verbs = [...commands.map((one) => one.verb).filter(without), 'ver', 'constructor', 'x'];
    for (let at = 0; at < 100; at += 1) {
      const value =
        random.below(3) === 0
          ? anything(random)
          : { verb: random.pick(verbs), args: anything(random) };
      const answered = await valid(
        JSON.stringify(inPrivate({ text: random.pick(['', null]), value })),
      );
      if (!isFine(answered)) bad.push([JSON.stringify(value).slice(0, 500), answered]);
    }
    expect(bad).toEqual([]);
  });
});

describe('an invoke', () => {
  const expectRefused = async (activity: Args): Promise<void> => {
    const answered = await valid(JSON.stringify(activity));
    expect([200, 400]).toContain(answered.status);
    expect(JSON.parse(answered.body)).toMatchObject({
      statusCode: 400,
      type: 'application/vnd.microsoft.error',
    });
  };

  test.each<[string, unknown]>([
    ['missing', undefined],
    ['null', null],
    ['a number', 7],
    ['a text', 'ver'],
    ['a list', []],
    ['empty', {}],
    ['without verb', { args: {} }],
    ['with a verb that is a number', { verb: 7 }],
    ['with an empty verb', { verb: '' }],
    ['with a verb too long', { verb: 'x'.repeat(61) }],
    ['with args that are a list', { verb: 'ver', args: [] }],
    ['with args that are null', { verb: 'ver', args: null }],
    ['with an argument that is null', { verb: 'ver', args: { line: null } }],
    ['with an argument that is an object', { verb: 'ver', args: { line: {} } }],
  ])('whose data are %s says 400 in its body', (_name, data) =>
    expectRefused(invoke(action(data))),
  );

  test.each<[string, unknown]>([
    ['missing', undefined],
    ['null', null],
    ['a number', 7],
    ['a text', 'x'],
    ['a list', []],
    ['empty', {}],
    ['with an action that is null', { action: null }],
    ['with an action that is a text', { action: 'ver' }],
    ['with an action without type', { action: { verb: 'ver', data: {} } }],
    [
      'with an action of another type',
      { action: { type: 'Action.Other', verb: 'ver', data: { verb: 'ver', args: {} } } },
    ],
    ['with an action without verb', { action: { type: 'Action.Execute' } }],
    ['with a verb that is a number', { action: { type: 'Action.Execute', verb: 7, data: {} } }],
  ])('whose value is %s says 400 in its body', (_name, value) => expectRefused(invoke(value)));

  test.each([
    'composeExtension/query',
    'task/fetch',
    'signin/verifyState',
    'fileConsent/invoke',
    'adaptivecard/Action',
    'constructor',
    '',
  ])('named %j is not known: 501', async (name) => {
    expect(
      (await valid(JSON.stringify(invoke(action({ verb: 'ver', args: {} }), { name })))).status,
    ).toBe(501);
  });

  test.each(['constructor', '__proto__', 'toString', 'no-such'])(
    'of the verb %j is answered that nobody knows it',
    async (verb) => {
      const answered = await valid(JSON.stringify(invoke(action({ verb, args: {} }))));
      expect([answered.status, (JSON.parse(answered.body) as Args)['statusCode']]).toEqual([
        200, 200,
      ]);
    },
  );
});

describe('a text made to be slow to read', () => {
  /** More than a person can send through Teams, less than the door takes. */
  const BYTES = 300_000;
  const full = (piece: string, bytes = BYTES): string =>
    piece.repeat(Math.floor(bytes / piece.length));
  const html = (content: string): Args => ({
    attachments: [{ contentType: 'text/html', content }],
  });

  test.each<[string, () => Args]>([
    ['mentions that never end', () => inPrivate({ text: full('<at>') })],
    ['mentions that never begin to end', () => inPrivate({ text: full('<at') })],
    ['mentions in a channel', () => message({ text: full('<at>') })],
    ['spaces', () => inPrivate({ text: `/avance${' '.repeat(BYTES)}.` })],
    ['one long word', () => inPrivate({ text: `${'a'.repeat(BYTES)}!` })],
    [
      'quotations that never end',
      () => inPrivate(html(full('<blockquote schema.skype.com/Reply ', 30_000))),
    ],
    ['links that never end', () => reply(html(full('<a x')))],
  ])('%s: nobody else waits for it', async (_name, make) => {
    let [last, longest] = [performance.now(), 0];
    const look = (): void => {
      [longest, last] = [Math.max(longest, performance.now() - last), performance.now()];
    };
    const looking = setInterval(look, 10);
    const answered = await valid(JSON.stringify(make()));
    await until(async () => (await work({ doneAt: null })).length === 0, 'worked through');
    look();
    clearInterval(looking);
    expect(longest).toBeLessThan(1_000);
    expect(answered).toSatisfy(isFine);
  });
});
