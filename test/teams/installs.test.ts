/** The app taken away and given back: what is told, what waits, and what goes out when it is back. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { until, words } from '../slack/service.ts';
import type { Args } from './fake/teams.ts';
import { ANALYST, conversationOf, SECRETARY, VIN } from './service.ts';
import { fewCards, JANUARY, openStage, type Stage } from './stage.ts';

/** What happens to a team comes from its first channel, whose id is the team's. */
const TEAM = '19:team@thread.tacv2';
const CON = conversationOf('CON');
const SPARE = conversationOf('SPE');

let stage: Stage;
beforeAll(async () => {
  stage = await openStage({
    conversations: [
      ...[TEAM, VIN, CON].map((id) => ({ id, kind: 'channel' as const, team: TEAM })),
      { id: SPARE, kind: 'channel', team: '19:otro@thread.tacv2', installed: true },
    ],
    directory: (sample) => {
      const { areas, ...rest } = fewCards(['3-01'])(sample);
      return {
        ...rest,
        commission: { name: 'Comisión' },
        areas: areas.map((one) =>
          one.code === 'TEC'
            ? { ...one, programmes: ['4.1'], teamsConversation: SPARE }
            : one.code === 'SPE'
              ? { ...one, programmes: [...one.programmes, '4.2'] }
              : one,
        ),
      };
    },
  });
  await stage.teams.install(SECRETARY.oid);
  await stage.teams.install(TEAM);
  await stage.quiet();
}, 60_000);
afterAll(() => stage.end());
afterEach(() => stage.clean());

const told = (of: string) =>
  stage
    .said(stage.chat(SECRETARY))
    .filter((text) => text.startsWith(`No puedo escribir en «${of}»`));
const readyz = async () =>
  (await fetch(`${stage.service.origin}/readyz`)).json() as Promise<{
    status: string;
    addresses?: string[];
  }>;
const area = (key: string) => stage.address({ kind: 'area', key });

describe('a team', () => {
  test('where the app was just installed is greeted once, in its first channel', () => {
    expect(stage.said(TEAM)).toEqual([expect.stringContaining('Hola, soy Avance')]);
  });

  test('who comes or goes is none of ours', async () => {
    const before = await stage.works();
    const event = (more: Args): Args => ({
      ...stage.teams.activity(SECRETARY, TEAM, ''),
      type: 'conversationUpdate',
      text: undefined,
      attachments: undefined,
      ...more,
    });
    for (const more of [
      { membersAdded: [{ id: '29:alguien' }] },
      { membersRemoved: [{ id: '29:alguien' }] },
    ])
      expect((await stage.teams.deliver(event(more))).status).toBe(200);
    await stage.quiet();
    expect(await stage.works()).toEqual(before);
  });

  test('that takes the app away loses the places where it was heard: the Secretario is told once, and /readyz shows it', async () => {
    await stage.teams.say(SECRETARY, VIN, 'hola', { mention: true });
    await stage.quiet();
    expect(await area('VIN')).toMatchObject({ externalId: VIN, state: 'ok' });
    await stage.teams.uninstall(TEAM);
    await until(
      () => told('Vinculación con el INE').length,
      (count) => count > 0,
    );
    await stage.quiet();
    expect(told('Vinculación con el INE')).toEqual([
      'No puedo escribir en «Vinculación con el INE» de Teams. Quitaron Avance de ahí: agrégalo otra vez al equipo o al chat, o escribe /plan canal en otro. Lo pendiente espera y sale cuando se arregle.',
    ]);
    expect(await area('VIN')).toMatchObject({
      externalId: VIN,
      state: 'failed',
      error: 'uninstalled',
    });
    expect(await readyz()).toMatchObject({
      status: 'ready',
      addresses: [`teams ${VIN}: uninstalled`],
    });
  });

  test('meanwhile what is owed there waits; a place that was never heard is found out by what is sent to it', async () => {
    await stage.moveTo(JANUARY);
    await until(
      () => told('Convenios').length,
      (count) => count === 1,
    );
    expect(await area('CON')).toMatchObject({
      state: 'failed',
      error: 'http 403 BotNotInConversationRoster',
    });
    expect((await readyz()).addresses).toEqual([
      `teams ${VIN}: uninstalled`,
      `teams ${CON}: http 403 BotNotInConversationRoster`,
    ]);
    await stage.quiet();
    expect(
      stage.teams
        .standing(VIN)
        .map((one) => one.summary ?? '')
        .filter((one) => one.includes('Enero')),
    ).toEqual([]);
    expect(
      await stage.store.read((db) =>
        db.delivery.count({ where: { state: 'pending', address: { externalId: VIN } } }),
      ),
    ).toBe(2);
    expect(stage.teams.refusals.splice(0)).toEqual(['post: BotNotInConversationRoster']);
  });

  test('that gets it back is in order again, and what waited is sent', async () => {
    const introduced = stage.said(TEAM).length;
    await stage.teams.install(TEAM);
    await stage.cardOf(VIN, '3-01');
    await stage.quiet();
    expect(await area('VIN')).toMatchObject({ state: 'ok', error: null });
    expect((await readyz()).addresses ?? []).not.toContain(`teams ${VIN}: uninstalled`);
    expect([stage.said(TEAM).length, told('Vinculación con el INE').length]).toEqual([
      introduced,
      1,
    ]);
    expect(
      words(
        (await stage.teams.press(SECRETARY, VIN, await stage.cardOf(VIN, '3-01'), 'Hecho')).card,
      ),
    ).toContain('✅ Hecho');
  });

  test('and so is a place of it that was never heard', async () => {
    await until(
      () => area('CON'),
      (found) => found?.state === 'ok',
      3_000,
    );
    await stage.cardOf(CON, '6.1-01');
    expect((await readyz()).addresses).toBeUndefined();
  });
});

describe('a channel that is deleted', () => {
  const event = (eventType: string): Args => {
    const base = stage.teams.activity(SECRETARY, TEAM, '');
    return {
      ...base,
      id: `f:${eventType}`,
      type: 'conversationUpdate',
      text: undefined,
      attachments: undefined,
      channelData: {
        ...(base['channelData'] as Args),
        eventType,
        channel: { id: SPARE, name: 'Técnica' },
      },
    };
  };

  test('is told of once, and shown', async () => {
    for (let nth = 0; nth < 2; nth += 1)
      expect(
        (await stage.teams.deliver({ ...event('channelDeleted'), id: `f:${nth}` })).status,
      ).toBe(200);
    await until(
      () => area('TEC'),
      (found) => found?.state === 'failed',
    );
    await stage.quiet();
    expect(await area('TEC')).toMatchObject({
      externalId: SPARE,
      state: 'failed',
      error: 'channel_deleted',
    });
    expect(told('Secretaría Técnica y Transparencia')).toEqual([
      expect.stringContaining('Borraron ese canal: restáuralo, o escribe /plan canal en otro.'),
    ]);
    expect((await readyz()).addresses).toContain(`teams ${SPARE}: channel_deleted`);
  });

  test('is in order again when it is restored', async () => {
    await stage.teams.deliver(event('channelRestored'));
    await until(
      () => area('TEC'),
      (found) => found?.state === 'ok',
    );
    expect((await readyz()).addresses ?? []).not.toContain(`teams ${SPARE}: channel_deleted`);
  });
});

describe('a person', () => {
  const owner = async () => ({ kind: 'person', key: await stage.personId(ANALYST.email) });
  const reference = () =>
    stage.store.read((db) =>
      db.conversationReference.count({
        where: { channel: 'teams', externalId: stage.chat(ANALYST) },
      }),
    );

  test('who takes the app away is written to no more: their address is closed, and nobody is bothered with it', async () => {
    const chat = stage.chat(ANALYST);
    await stage.teams.install(ANALYST.oid);
    await until(
      () => stage.said(chat).length,
      (count) => count === 1,
    );
    const before = stage.said(stage.chat(SECRETARY)).length;
    await stage.teams.uninstall(ANALYST.oid);
    await until(
      async () => stage.address(await owner()),
      (found) => found?.state === 'closed',
    );
    await stage.quiet();
    expect(await stage.address(await owner())).toMatchObject({
      externalId: chat,
      state: 'closed',
      error: 'uninstalled',
    });
    expect([await reference(), stage.said(stage.chat(SECRETARY)).length]).toEqual([0, before]);
    const { id } = await stage.teams.say(ANALYST, VIN, 'avance', { mention: true });
    await until(
      () => stage.said(VIN, id).join(),
      (said) => said.includes('agrega Avance a tu Teams'),
    );
    expect(stage.teams.refusals.splice(0)).toEqual(['create: ForbiddenOperationException']);
    expect(stage.said(chat)).toHaveLength(1);
  });

  test('who installs it again has an address again, and is not greeted twice', async () => {
    const chat = stage.chat(ANALYST);
    await stage.teams.install(ANALYST.oid);
    await until(
      async () => stage.address(await owner()),
      (found) => found?.state === 'ok',
    );
    await stage.teams.say(ANALYST, VIN, 'avance', { mention: true });
    await until(
      () => stage.teams.standing(chat).at(-1)?.summary ?? '',
      (summary) => summary.startsWith('Enero en curso'),
    );
    await stage.quiet();
    expect([stage.said(chat).length, await reference()]).toEqual([1, 1]);
  });
});
