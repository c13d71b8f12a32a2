/** The fake's people speak in Teams' shapes, and see what Teams' clients would show them. */
import { createPublicKey, verify, type JsonWebKey } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  ANA,
  at,
  card,
  CHANNEL,
  execute,
  GUS,
  makePlainBot,
  pressable,
  withCard,
  type PlainBot,
} from './plain-bot.ts';
import { APP_ID, CARD, mri, TENANT } from './teams.ts';

let bot: PlainBot;
beforeEach(async () => {
  bot = await makePlainBot();
});
afterEach(() => bot.close());
const call: PlainBot['call'] = (...given) => bot.call(...given);
const post: PlainBot['post'] = (...given) => bot.post(...given);

describe('people', () => {
  test("speak signed, in Teams' shapes", async () => {
    const { id } = await bot.teams.say(ANA, CHANNEL, 'hola', { mention: true });
    await bot.teams.say(GUS.oid, CHANNEL, 'sí', { thread: id, quote: id });
    const [first, second] = bot.heard;
    expect(first?.activity).toMatchObject({
      type: 'message',
      id,
      text: '<at>Avance</at> hola',
      channelId: 'msteams',
      serviceUrl: bot.teams.serviceUrl,
      from: { id: mri(ANA), aadObjectId: ANA.oid },
      conversation: {
        id: `${CHANNEL};messageid=${id}`,
        conversationType: 'channel',
        isGroup: true,
        tenantId: TENANT,
      },
      channelData: { tenant: { id: TENANT }, team: { id: '19:equipo' }, channel: { id: CHANNEL } },
    });
    expect(second?.activity).toMatchObject({
      text: 'sí',
      conversation: { id: `${CHANNEL};messageid=${id}` },
    });
    expect(JSON.stringify(second?.activity['attachments'])).toContain(`itemid=\\"${id}\\"`);
    const [header = '', body = '', signature = ''] = (first?.authorization ?? '')
      .replace('Bearer ', '')
      .split('.');
    const { jwks_uri } = (await (await fetch(bot.teams.openIdUrl)).json()) as { jwks_uri: string };
    const [key] = ((await (await fetch(jwks_uri)).json()) as { keys: JsonWebKey[] }).keys;
    expect(
      verify(
        'RSA-SHA256',
        Buffer.from(`${header}.${body}`),
        createPublicKey({ key: key ?? {}, format: 'jwk' }),
        Buffer.from(signature, 'base64url'),
      ),
    ).toBe(true);
    expect(JSON.parse(Buffer.from(body, 'base64url').toString())).toMatchObject({
      aud: APP_ID,
      serviceurl: bot.teams.serviceUrl,
    });
  });

  test('change and take back what they said, and install the app', async () => {
    const { id } = await bot.teams.say(ANA, CHANNEL, 'hola');
    await bot.teams.edit(ANA, CHANNEL, id, 'adiós');
    expect(bot.teams.messages(CHANNEL)).toMatchObject([{ text: 'adiós', edits: 1 }]);
    await bot.teams.remove(ANA, CHANNEL, id);
    expect(bot.teams.messages(CHANNEL)).toEqual([]);
    await bot.teams.install(ANA.oid);
    expect(bot.heard.slice(1).map((one) => one.activity['type'])).toEqual([
      'messageUpdate',
      'messageDelete',
      'conversationUpdate',
      'installationUpdate',
    ]);
  });

  test('press, and see their own card until the message is updated', async () => {
    const id = String((await post(withCard(pressable))).body['id']);
    const mine = card({ actions: [execute('Otra')] });
    bot.replies.to = () => ({ statusCode: 200, type: CARD, value: mine });
    expect(
      (await bot.teams.press(ANA, CHANNEL, { id }, 'Enviar', { porque: 'lluvia' })).card,
    ).toEqual(mine);
    expect(bot.heard[0]?.activity).toMatchObject({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: id,
      value: { trigger: 'manual', action: { verb: 'v', data: { a: 1, porque: 'lluvia' } } },
    });
    expect([bot.teams.view(ANA, { id }), bot.teams.view(GUS, { id })]).toEqual([mine, pressable]);
    await expect(bot.teams.press(ANA, CHANNEL, { id }, 'Listo')).rejects.toThrow(
      'no action Listo among Otra',
    );
    await call('PUT', `${at(CHANNEL)}/${id}`, { type: 'message', ...withCard(pressable) });
    expect(bot.teams.view(ANA, { id })).toEqual(pressable);
    bot.replies.to = () => ({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: 'ya',
    });
    expect((await bot.teams.press(GUS, CHANNEL, { id }, 'Listo')).said).toBe('ya');
    await bot.teams.press(GUS, CHANNEL, { id }, 'Listo', { x: 'y' }, 'submit');
    expect(bot.heard.at(-1)?.activity).toMatchObject({
      type: 'message',
      value: { a: 1, x: 'y' },
      replyToId: id,
    });
    expect(bot.teams.violations).toEqual([]);
  });

  test('are refreshed when they are named, and a bad answer is a violation', async () => {
    const id = String((await post(withCard(pressable))).body['id']);
    expect(await bot.teams.refresh(GUS, CHANNEL, { id })).toBeUndefined();
    bot.replies.to = () => ({ statusCode: 200, type: CARD, value: card({ version: '1.2' }) });
    expect((await bot.teams.refresh(ANA, CHANNEL, { id }))?.card).toBeUndefined();
    expect(bot.heard[0]?.activity).toMatchObject({
      value: { trigger: 'automatic', action: { verb: 'mira' } },
    });
    expect(bot.teams.violations).toEqual(['answer: a card of version 1.2']);
    expect(bot.teams.view(ANA, { id })).toEqual(pressable);
  });
});
