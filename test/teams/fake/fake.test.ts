/** The fake is strict: each refusal of Teams' is seen once, so that a green suite means something. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hasSchema, NEEDS_SCHEMA } from '../../channels/schemas.ts';
import {
  ANA,
  at,
  card,
  CHANNEL,
  execute,
  GUS,
  makePlainBot,
  pressable,
  START,
  withCard,
  type Called,
  type PlainBot,
} from './plain-bot.ts';
import { mri, TENANT, type Args } from './teams.ts';

let bot: PlainBot;
beforeEach(async () => {
  bot = await makePlainBot();
});
afterEach(() => bot.close());
const call: PlainBot['call'] = (...given) => bot.call(...given);
const post: PlainBot['post'] = (...given) => bot.post(...given);
const code = (answered: Called): unknown => (answered.body['error'] as Args)['code'];

describe('the bot signs in', () => {
  test.each<[string, Record<string, string>, number, string]>([
    ['a wrong secret', { client_secret: 'otro' }, 401, 'invalid_client'],
    ['a wrong app', { client_id: 'otra' }, 400, 'unauthorized_client'],
    ['a wrong scope', { scope: 'x' }, 400, 'invalid_scope'],
    ['another grant', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
  ])('%s is refused', async (_what, over, status, error) => {
    const response = await bot.signIn(over);
    expect([response.status, await response.json()]).toMatchObject([status, { error }]);
    expect(bot.teams.refusals).toEqual([`token: ${error}`]);
    expect(bot.teams.tokens.requests).toBe(2);
  });

  test('another tenant is refused, and a sign-in that is down cuts the connection', async () => {
    expect((await bot.signIn({}, '/otro/oauth2/v2.0/token')).status).toBe(400);
    bot.teams.tokens.down = true;
    await expect(bot.signIn()).rejects.toThrow();
  });

  test('the connector takes no other token, and none after its hour', async () => {
    expect((await call('POST', at(CHANNEL), { type: 'message', text: 'x' }, 'otro')).status).toBe(
      401,
    );
    bot.clock.now += 3_599_999;
    expect((await post()).status).toBe(201);
    bot.clock.now += 1;
    expect((await post()).status).toBe(401);
    expect(bot.teams.refusals).toEqual(['post: Unauthorized', 'post: Unauthorized']);
  });
});

describe('what is refused', () => {
  test('an unknown conversation, one without the app, a thread that is not there', async () => {
    expect(code(await post({}, '19:nada'))).toBe('ConversationNotFound');
    expect(await post({}, '19:otro')).toMatchObject({
      status: 403,
      body: { error: { code: 'BotNotInConversationRoster' } },
    });
    expect((await post({}, `${CHANNEL};messageid=1`)).status).toBe(404);
    expect(bot.teams.refusals).toEqual([
      'post: ConversationNotFound',
      'post: BotNotInConversationRoster',
      'post: ConversationNotFound',
    ]);
  });

  test('a private conversation with who has not installed the app', async () => {
    const create = (id: string, tenantId = TENANT) =>
      call('POST', '', { members: [{ id }], tenantId });
    expect(code(await create(mri(ANA)))).toBe('ForbiddenOperationException');
    await bot.teams.install(ANA.oid);
    expect(await create(ANA.oid)).toMatchObject({
      status: 201,
      body: { id: bot.teams.direct(ANA.oid) },
    });
    expect((await create(ANA.oid, 'otro')).status).toBe(400);
    expect((await post({}, bot.teams.direct(ANA.oid))).status).toBe(201);
    await bot.teams.uninstall(ANA.oid);
    expect((await post({}, bot.teams.direct(ANA.oid))).status).toBe(403);
  });

  test('a message over 28 KB, and not one of 28 KB', async () => {
    const bare = JSON.stringify({ type: 'message', text: '' }).length;
    expect((await post({ text: 'x'.repeat(28 * 1024 - bare) })).status).toBe(201);
    expect(await post({ text: 'x'.repeat(28 * 1024 - bare + 1) })).toMatchObject({
      status: 413,
      body: { error: { code: 'MessageSizeTooBig' } },
    });
  });

  test.each<[string, Args, RegExp]>([
    ['typing', { type: 'typing' }, /type typing/],
    ['nothing to say', { text: '' }, /neither text/],
    ['an older card', withCard(card({ version: '1.4' })), /version 1.4/],
    [
      'an Execute without fallback',
      withCard(card({ actions: [execute('Listo', { fallback: undefined })] })),
      /Listo without a fallback/,
    ],
    [
      'one that is tapped, without fallback',
      withCard(card({ selectAction: { type: 'Action.Execute', verb: 'v' } })),
      /without a fallback/,
    ],
    [
      'one in a ShowCard, with other data in its fallback',
      withCard(
        card({
          actions: [
            {
              type: 'Action.ShowCard',
              title: 'Más',
              card: card({ actions: [execute('Listo', { data: {} })] }),
            },
          ],
        }),
      ),
      /other data/,
    ],
    [
      'a button without a title',
      withCard(card({ actions: [{ type: 'Action.OpenUrl', url: 'https://example.org' }] })),
      /without a title/,
    ],
    ['a button with an empty one', withCard(card({ actions: [execute(' ')] })), /empty title/],
    [
      'a refresh for 61',
      withCard(
        card({
          refresh: {
            action: { type: 'Action.Execute', verb: 'v' },
            userIds: Array.from({ length: 61 }, (_, nth) => `29:${nth}`),
          },
        }),
      ),
      /61 people/,
    ],
  ])('%s', async (_what, body, why) => {
    expect((await post(body)).status).toBe(400);
    expect(bot.teams.violations.join()).toMatch(why);
    expect(bot.teams.standing(CHANNEL)).toEqual([]);
  });

  test.runIf(hasSchema('adaptive-card-1.5.schema.json'))(
    `an element that is none ${NEEDS_SCHEMA}`,
    async () => {
      expect((await post(withCard(card({ body: [{ type: 'TextBlok', text: 'x' }] })))).status).toBe(
        400,
      );
      expect(bot.teams.violations.join()).toMatch(/schema/);
    },
  );

  test('and a good card is taken, with its refresh and msteams', async () => {
    expect(
      (await post({ ...withCard({ ...pressable, msteams: { width: 'Full' } }), summary: 's' }))
        .status,
    ).toBe(201);
    expect(bot.teams.violations).toEqual([]);
    expect(bot.teams.standing(CHANNEL)).toMatchObject([{ from: 'bot', summary: 's', edits: 0 }]);
  });
});

describe('messages', () => {
  test('are numbered in milliseconds, threaded under their root, updated and removed', async () => {
    const root = String((await post()).body['id']);
    expect(root).toBe(String(START));
    expect((await post({}, `${CHANNEL};messageid=${root}`)).body['id']).toBe(String(START + 1));
    expect(
      (await call('POST', `${at(CHANNEL)}/${root}`, { type: 'message', text: 'y' })).status,
    ).toBe(201);
    expect(bot.teams.standing(CHANNEL).map((one) => one.thread)).toEqual([undefined, root, root]);
    expect((await post({}, `${CHANNEL};messageid=${START + 1}`)).status).toBe(404);
    expect(
      await call('PUT', `${at(CHANNEL)}/${root}`, { type: 'message', text: 'z' }),
    ).toMatchObject({ status: 200, body: { id: root } });
    expect(bot.teams.standing(CHANNEL)[0]).toMatchObject({ text: 'z', edits: 1 });
    expect((await call('DELETE', `${at(CHANNEL)}/${root}`)).status).toBe(200);
    expect(
      (await call('PUT', `${at(CHANNEL)}/${root}`, { type: 'message', text: 'z' })).status,
    ).toBe(404);
  });

  test("of people are not the bot's to change", async () => {
    const { id } = await bot.teams.say(ANA, CHANNEL, 'hola');
    expect((await call('PUT', `${at(CHANNEL)}/${id}`, { type: 'message', text: 'z' })).status).toBe(
      403,
    );
  });

  test('members are told, guests as guests', async () => {
    expect(
      await call('GET', `/${encodeURIComponent(CHANNEL)}/members/${encodeURIComponent(mri(GUS))}`),
    ).toMatchObject({
      status: 200,
      body: { aadObjectId: GUS.oid, email: GUS.email, userRole: 'guest', tenantId: TENANT },
    });
    expect((await call('GET', `/${encodeURIComponent(CHANNEL)}/members/nadie`)).status).toBe(404);
    expect(
      (await call('GET', `/${encodeURIComponent(CHANNEL)}/pagedmembers`)).body['members'],
    ).toHaveLength(2);
  });
});

describe('limits of a conversation', () => {
  const times = async (count: number, apartMs: number): Promise<number[]> => {
    const statuses = [];
    for (let nth = 0; nth < count; nth += 1) {
      if (nth > 0) bot.clock.now += apartMs;
      if (nth % 1_000 === 0) await bot.freshToken();
      statuses.push((await post()).status);
    }
    return statuses;
  };
  test.each<[string, number, number]>([
    ['the 8th in a second', 8, 140],
    ['the 9th in two', 9, 249],
    ['the 61st in thirty', 61, 499],
    ['the 1801st in an hour', 1_801, 1_999],
  ])('%s is too many', async (_what, count, apartMs) => {
    const statuses = await times(count, apartMs);
    expect(statuses.slice(0, -1).every((status) => status === 201)).toBe(true);
    expect(statuses.at(-1)).toBe(429);
    expect(bot.teams.rateLimited).toEqual([`post ${CHANNEL}`]);
  });

  test('threads and updates count, other conversations do not, and the wait is told unless switched off', async () => {
    const root = String((await post()).body['id']);
    for (let nth = 0; nth < 5; nth += 1)
      expect((await post({}, `${CHANNEL};messageid=${root}`)).status).toBe(201);
    const update = () => call('PUT', `${at(CHANNEL)}/${root}`, { type: 'message', text: 'z' });
    expect((await update()).status).toBe(200);
    expect(await update()).toMatchObject({ status: 429, retryAfter: '1' });
    bot.teams.limits.retryAfter = false;
    expect(await update()).toMatchObject({ status: 429, retryAfter: null });
    await bot.teams.install('19:otro');
    expect((await post({}, '19:otro')).status).toBe(201);
    bot.clock.now += 1_000;
    expect((await update()).status).toBe(200);
  });
});

test('faults: before it was taken nothing stands, after it was taken it does', async () => {
  bot.teams.faulty(({ method, nth }) =>
    method === 'post'
      ? (
          [
            'cut-before',
            'cut-after',
            '500-before',
            '500-after',
            { status: 429, retryAfter: 3 },
          ] as const
        )[nth - 1]
      : undefined,
  );
  await expect(post()).rejects.toThrow();
  expect(bot.teams.standing(CHANNEL)).toHaveLength(0);
  await expect(post()).rejects.toThrow();
  expect(bot.teams.standing(CHANNEL)).toHaveLength(1);
  expect((await post()).status).toBe(500);
  expect(bot.teams.standing(CHANNEL)).toHaveLength(1);
  expect((await post()).status).toBe(500);
  expect(bot.teams.uncertain).toEqual(bot.teams.standing(CHANNEL).map((one) => one.id));
  expect(bot.teams.uncertain).toHaveLength(2);
  expect(await post()).toMatchObject({ status: 429, retryAfter: '3' });
  expect((await post()).status).toBe(201);
});
