/** What people write in Teams as its clients send it: emoji as pictures, struck and quoted text; and what they ask in private. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { teamsSays } from '../../src/messages/platforms/teams-words.ts';
import { until, words } from '../slack/service.ts';
import type { Said } from './fake/teams.ts';
import { ANALYST, VIN } from './service.ts';
import { JANUARY, openStage, VIN_LINES, type Stage } from './stage.ts';

let stage: Stage;

const picture = (name: string) =>
  `https://statics.teams.cdn.office.net/evergreen-assets/personal-expressions/v2/assets/emoticons/${name}/default/20_f.png`;
/** An emoji as it comes: a picture, and the HTML that says which. */
const emoji = (sign: string, name: string, said = ''): Said => ({
  attachments: [
    { contentType: 'image/png', contentUrl: picture(name) },
    {
      contentType: 'text/html',
      content: `<p>${said}<span title="x" type="(x)"><img itemscope itemtype="http://schema.skype.com/Emoji" itemid="${name}" src="${picture(name)}" alt="${sign}"></span></p>`,
    },
  ],
});
const html = (content: string): Said => ({ attachments: [{ contentType: 'text/html', content }] });

const reply = async (code: string, text: string, how: Said = {}): Promise<string[]> => {
  const { id } = await stage.cardOf(VIN, code);
  const before = stage.said(VIN, id).length;
  const sent = await stage.teams.say(ANALYST, VIN, text, { thread: id, ...how });
  await until(
    () => stage.works(),
    (works) => works.some((one) => one.eventId.endsWith(sent.id)),
  );
  await stage.quiet();
  return stage.said(VIN, id).slice(before);
};

beforeAll(async () => {
  stage = await openStage();
  await stage.teams.install(VIN);
  await stage.teams.install(ANALYST.oid);
  await stage.quiet();
  await stage.moveTo(JANUARY);
  await until(
    () => stage.teams.standing(VIN).length,
    (count) => count === 2 + VIN_LINES.length,
    40_000,
  );
  await stage.quiet();
}, 60_000);
afterAll(() => stage.end());
afterEach(() => stage.clean());

describe('under a card', () => {
  test('a ✅ alone is done, and its picture is no evidence', async () => {
    expect(await reply('3-01', '', emoji('✅', '2705_whiteheavycheckmark'))).toEqual([
      '✅ Registrado: 3-01, enero, 1 de 1.',
    ]);
    expect(await stage.entries('3-01')).toMatchObject([{ kind: 'report', total: 1, evidence: [] }]);
  });

  test('a 👍 alone is asked about', async () => {
    await reply('3-02', '', emoji('👍', '1f44d_thumbsup'));
    expect(stage.teams.standing(VIN).at(-1)?.summary).toContain('«👍»');
    expect((await stage.entries('3-02')).filter(({ kind }) => kind !== 'comment')).toEqual([]);
  });

  test('and answered in its thread in a word', async () => {
    expect(await reply('3-02', 'sí')).toEqual(['✅ Registrado: 3-02, enero, 1 de 1.']);
  });

  test('what is struck out, and what is quoted, was not said', async () => {
    await reply('3-03', 'listo falta la firma', html('<p><s>listo</s> falta la firma</p>'));
    await reply(
      '3-03',
      '3-03 listo falta la firma',
      html('<blockquote>3-03 listo</blockquote><p>falta la firma</p>'),
    );
    expect((await stage.entries('3-03')).map(({ kind, note }) => [kind, note])).toEqual([
      ['note', 'falta la firma'],
      ['note', 'falta la firma'],
    ]);
  });
});

describe('what reports nothing', () => {
  const told = async (text: string): Promise<string> => {
    const { id } = await stage.cardOf(VIN, '3-04');
    const before = stage.teams.standing(VIN).length;
    await stage.teams.say(ANALYST, VIN, text, { thread: id });
    await stage.quiet();
    return words(
      stage.teams
        .standing(VIN)
        .slice(before)
        .map((one) => [one.text, one.card]),
    );
  };
  test.each([
    ['¿quién la lleva?', 'Lo guardé como comentario de la 3-04'],
    ['no es de mi área', 'La línea 3-04 es de'],
    ['¿qué pide esta línea?', 'La línea 3-04 pide'],
  ])('«%s» is answered in the thread', async (text, shown) =>
    expect(await told(text)).toContain(shown),
  );
  test('a thanks is not answered', async () => expect(await told('muchas gracias')).toBe('[]'));

  test('a reminder comes in the personal chat; there a bare number asks, unless the card is quoted', async () => {
    const chat = stage.chat(ANALYST);
    expect(await told('recuérdamelo mañana')).toContain('Te recuerdo 3-04, enero, en privado');
    await stage.moveTo('2020-01-03T09:00:00-06:00');
    const card = await until(
      () => stage.teams.standing(chat).find(({ summary }) => summary?.startsWith('⏰ 3-04')),
      (found) => found !== undefined,
    );
    if (card === undefined) throw new Error('no card');
    await stage.quiet();
    const bare = stage.teams.activity(ANALYST, chat, '1', { replyToId: card.id });
    expect((await stage.teams.deliver(bare)).status).toBe(200);
    await stage.quiet();
    expect(stage.teams.standing(chat).at(-1)?.summary).toContain('«1»');
    expect((await stage.entries('3-04')).filter(({ kind }) => kind === 'report')).toEqual([]);
    await stage.teams.say(ANALYST, chat, '1', { quote: card.id });
    await stage.quiet();
    expect(stage.said(chat).at(-1)).toBe('✅ Registrado: 3-04, enero, 1 de 1.');
  });

  test('what was asked in a personal chat is answered there without a quotation', async () => {
    const chat = stage.chat(ANALYST);
    await reply('3-05', 'recuérdamelo mañana');
    await stage.moveTo('2020-01-06T09:00:00-06:00');
    const card = await until(
      () => stage.teams.standing(chat).find(({ summary }) => summary?.startsWith('⏰ 3-05')),
      (found) => found !== undefined,
    );
    await stage.teams.say(ANALYST, chat, '👍', { quote: card?.id ?? '' });
    await stage.quiet();
    await stage.teams.say(ANALYST, chat, 'sí');
    await stage.quiet();
    expect(stage.said(chat).at(-1)).toBe('✅ Registrado: 3-05, enero, 1 de 1.');
  });
});

describe('in private', () => {
  const ask = async (text: string): Promise<string> => {
    const chat = stage.chat(ANALYST);
    const before = stage.teams.standing(chat).length;
    await stage.teams.say(ANALYST, chat, text);
    await until(
      () => stage.teams.standing(chat).length,
      (count) => count === before + 1,
    );
    const answer = stage.teams.standing(chat).at(-1);
    return words([answer?.text, answer?.card]);
  };

  test.each([
    ['¿cómo vamos?', 'Enero en curso: 4 de 42'],
    ['¿qué me falta en enero?', '3-03'],
    ['¿cuándo es la sesión?', 'Sesión ordinaria de enero'],
    ['¿qué onda?', teamsSays.hint],
  ])('«%s» is answered', async (text, shown) => expect(await ask(text)).toContain(shown));
});
