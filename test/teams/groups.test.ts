/** Places that the Secretario chose in the chat, a channel and a group chat, and quantities of more than one, in May. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { until, words } from '../slack/service.ts';
import type { Args, FakeMessage } from './fake/teams.ts';
import { SECRETARY } from './service.ts';
import { openStage, type Stage } from './stage.ts';

const CHANNEL = '19:nuevo@thread.tacv2';
const CHAT = '19:chat@thread.v2';

let stage: Stage;
let own: string;
beforeAll(async () => {
  stage = await openStage({
    clockStart: '2020-05-01T12:00:00-06:00',
    conversations: [
      { id: CHANNEL, kind: 'channel', team: '19:otro@thread.tacv2' },
      { id: CHAT, kind: 'groupChat' },
    ],
    directory: ({ areas, ...rest }) => ({
      ...rest,
      areas: areas.map((one) =>
        one.code === 'CON'
          ? { ...one, lines: ['5.2-06'] }
          : one.code === 'SPE'
            ? { ...one, programmes: [], lines: ['5.2-04'] }
            : one,
      ),
    }),
  });
  own = stage.chat(SECRETARY);
  for (const id of [SECRETARY.oid, CHANNEL, CHAT]) await stage.teams.install(id);
  await stage.quiet();
}, 60_000);
afterAll(() => stage.end());
afterEach(() => stage.clean());

const chosen = () =>
  stage.store.read((db) =>
    db.logEntry.findMany({
      where: { kind: 'address.set' },
      orderBy: { seq: 'asc' },
    }),
  );
const privately = () => stage.said(own).at(-1);
const quoting = (card: FakeMessage, text: string) =>
  stage.teams.say(SECRETARY, CHAT, text, { quote: card.id });

test('installed where nobody’s area is, it says how to choose one', () => {
  for (const place of [CHANNEL, CHAT])
    expect(stage.said(place)).toEqual([expect.stringContaining('/plan canal y el área')]);
});

test('in a personal chat /plan canal chooses nothing', async () => {
  await stage.teams.say(SECRETARY, own, '/plan canal CON');
  await until(privately, (text) => text?.startsWith('Aquí sólo lees tú.') === true);
  expect(await stage.address({ kind: 'area', key: 'CON' })).toBeNull();
});

test.each([
  ['a channel', CHANNEL, '/plan canal CON', false, 'CON', 'Convenios'],
  ['a group chat', CHAT, 'plan canal SPE', true, 'SPE', 'Servicio Profesional Electoral'],
])(
  'in %s it makes it the area’s, audited once, and is answered in private',
  async (_what, place, text, mention, area, name) => {
    const standing = stage.teams.standing(place).length;
    await stage.teams.say(SECRETARY, place, text, { mention });
    await until(
      privately,
      (said) =>
        said ===
        `Listo: los avisos de ${name} llegarán al canal o chat donde escribiste el comando.`,
    );
    expect(await stage.address({ kind: 'area', key: area })).toMatchObject({
      externalId: place,
      state: 'ok',
    });
    await stage.teams.say(SECRETARY, place, text, { mention });
    await until(privately, (said) => said === `Los avisos de ${name} ya llegan ahí.`);
    const entries = (await chosen()).filter((one) => one.payload.includes(`"${area}"`));
    expect(entries.map((one): unknown[] => [one.authorName, JSON.parse(one.payload)])).toEqual([
      [
        'Secretario Técnico',
        { owner: { kind: 'area', key: area }, channel: 'teams', externalId: place, before: null },
      ],
    ]);
    await stage.quiet();
    expect(stage.teams.standing(place)).toHaveLength(standing);
  },
);

test('the cards of May arrive in both', async () => {
  await stage.moveTo('2020-05-04T09:00:00-06:00');
  expect(words((await stage.cardOf(CHANNEL, '5.2-06', 'Mayo')).card)).toContain('15 · ');
  expect(words((await stage.cardOf(CHAT, '5.2-04', 'Mayo')).card)).toContain('15 · ');
  await stage.quiet();
});

test('in a thread «van 3» and then «2 más» count towards the quantity', async () => {
  const card = await stage.cardOf(CHANNEL, '5.2-06', 'Mayo');
  for (const [text, total] of [
    ['van 3', 3],
    ['2 más', 5],
    ['todos, los 15', 15],
  ] as const) {
    await stage.teams.say(SECRETARY, CHANNEL, text, { thread: card.id });
    await until(
      () => stage.said(CHANNEL, card.id).at(-1),
      (said) => said === `${total === 15 ? '✅' : '📈'} Registrado: 5.2-06, mayo, ${total} de 15.`,
    );
  }
  await until(
    () => stage.shown(CHANNEL, card),
    (shown) => shown.includes('✅ Hecho: 15 de 15'),
  );
  expect((await stage.entries('5.2-06')).map((one) => one.total)).toEqual([3, 5, 15]);
});

test('in a group chat who quotes the card answers it, and is answered in the chat', async () => {
  const card = await stage.cardOf(CHAT, '5.2-04', 'Mayo');
  await quoting(card, 'van 3');
  await until(
    () => stage.said(CHAT).at(-1),
    (said) => said === '📈 Registrado: 5.2-04, mayo, 3 de 15.',
  );
  await until(
    () => stage.shown(CHAT, card),
    (shown) => shown.includes('📈 Avance: 3 de 15'),
  );
  await stage.teams.say(SECRETARY, CHAT, 'van 4', { quote: card.id, mention: true });
  await until(
    () => stage.said(CHAT).at(-1),
    (said) => said === '📈 Registrado: 5.2-04, mayo, 4 de 15.',
  );
  expect(await stage.entries('5.2-04')).toHaveLength(2);
});

test('what is quoted is not what was said, though Teams writes both in one text', async () => {
  const card = await stage.cardOf(CHAT, '5.2-04', 'Mayo');
  const before = await stage.entries('5.2-04');
  const preview = (card.summary ?? '').slice(0, 100);
  // As several bots report it: the author, the preview and the answer, with nothing between them.
  const activity = stage.teams.activity(SECRETARY, CHAT, `Avance${preview}van 5`, {
    attachments: [
      {
        contentType: 'text/html',
        content: `<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="${card.id}">\r\n<strong itemprop="mri" itemid="28:bot">Avance</strong><span itemprop="time" itemid="${card.id}"></span>\r\n<p itemprop="preview">${preview}</p>\r\n</blockquote>\r\n<p>van 5</p>`,
      } satisfies Args,
    ],
  });
  await stage.teams.deliver(activity);
  await stage.quiet();
  expect(stage.said(CHAT).at(-1)).toBe('📈 Registrado: 5.2-04, mayo, 5 de 15.');
  expect((await stage.entries('5.2-04')).slice(before.length)).toMatchObject([
    { kind: 'report', total: 5 },
  ]);
});

test('a press in a group chat shows the card at once, and redraws it for all', async () => {
  const card = await stage.cardOf(CHAT, '5.2-04', 'Mayo');
  expect(words((await stage.teams.press(SECRETARY, CHAT, card, 'Hecho')).card)).toContain(
    '✅ Hecho: 15 de 15',
  );
  await until(
    () => stage.shown(CHAT, card),
    (shown) => shown.includes('✅ Hecho: 15 de 15'),
  );
});

test('without quote or mention nothing of a group chat is kept', async () => {
  const [before, standing] = [await stage.works(), stage.teams.standing(CHAT).length];
  for (const text of ['listo', 'van 9', '5.2-04 lista'])
    expect((await stage.teams.say(SECRETARY, CHAT, text)).status).toBe(200);
  const { id } = stage.teams.messages(CHAT).at(-1)!;
  expect((await stage.teams.say(SECRETARY, CHAT, 'van 9', { quote: id })).status).toBe(200);
  await stage.quiet();
  expect(await stage.works()).toEqual(before);
  expect(stage.teams.standing(CHAT)).toHaveLength(standing);
});

test('an area that moves to another place is still answered under the cards that stand in the first', async () => {
  const card = await stage.cardOf(CHANNEL, '5.2-06', 'Mayo');
  await stage.teams.say(SECRETARY, CHAT, 'plan canal CON', { mention: true });
  await until(
    async () => (await stage.address({ kind: 'area', key: 'CON' }))?.externalId,
    (place) => place === CHAT,
  );
  const [, , moved] = await chosen();
  expect(JSON.parse(moved?.payload ?? '{}')).toMatchObject({ externalId: CHAT, before: CHANNEL });
  await stage.teams.say(SECRETARY, CHANNEL, 'van 14', { thread: card.id });
  await stage.quiet();
  expect(stage.said(CHANNEL, card.id).at(-1)).toBe('📈 Registrado: 5.2-06, mayo, 14 de 15.');
  expect(stage.shown(CHANNEL, card)).toContain('📈 Avance: 14 de 15');
});
