/** What people write in Slack as Slack encodes it: emoji, struck and quoted text; and what they ask in private. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeClock } from '../../src/clock.ts';
import { chatSays } from '../../src/messages/platforms/chat-words.ts';
import { moveClock } from '../../src/schedule/plan-clock.ts';
import { findState } from '../../src/store/plan/plans.ts';
import { makeFakeSlack, type FakeMessage, type FakeSlack } from './fake/slack.ts';
import { fewCards, runService, until, USERS, words, type Running } from './service.ts';

const CHANNEL = 'C-VIN';
const ANALYST = 'U2';
let slack: FakeSlack;
let running: Running;

const cardOf = async (code: string): Promise<FakeMessage> => {
  const found = await until(
    () =>
      slack
        .standing(CHANNEL)
        .find(
          (one) => one.thread_ts === undefined && words(one.blocks).includes(`${code} · Enero`),
        ),
    (card) => card !== undefined,
  );
  return found as FakeMessage;
};
const entriesOf = async (code: string) => {
  const state = await running.store.read(findState);
  const key = state?.lines.find((one) => one.code === code)?.lineKey;
  return (state?.entries ?? []).filter((one) => one.lineKey === key);
};
const finished = (): Promise<unknown> =>
  until(
    () => running.store.read((db) => db.inboundWork.count({ where: { doneAt: null } })),
    (left) => left === 0,
  );
/** Says it under the card of a line; gives back its reactions and what the person alone is shown there. */
const reply = async (code: string, text: string) => {
  const { ts: thread_ts } = await cardOf(code);
  const before = slack.privatesOf(ANALYST).length;
  const { ts } = await slack.say(ANALYST, CHANNEL, text, { thread_ts });
  await finished();
  const reactions = slack.messages(CHANNEL).find((one) => one.ts === ts)?.reactions;
  const told = slack.privatesOf(ANALYST).slice(before);
  return { ts, reactions, told: told.map(({ text: shown, blocks }) => words([shown, blocks])) };
};

beforeAll(async () => {
  slack = await makeFakeSlack({ users: USERS, channels: [CHANNEL, 'C-COM'] });
  running = await runService({
    slack,
    clockStart: '2020-01-02T09:00:00-06:00',
    directory: fewCards,
  });
  await cardOf('3-04');
}, 60_000);
afterAll(async () => {
  expect(slack.violations).toEqual([]);
  await running.stop();
  slack.close();
});

describe('under a card', () => {
  test('a ✅ is done, by its name in Slack', async () => {
    expect(await reply('3-01', ':white_check_mark:')).toMatchObject({
      reactions: ['white_check_mark'],
      told: [],
    });
    expect((await entriesOf('3-01')).map(({ kind, total }) => [kind, total])).toEqual([
      ['report', 1],
    ]);
  });

  test('a 👍 is asked about, and beside thanks it records nothing', async () => {
    await reply('3-02', 'gracias :+1:');
    const { reactions, told } = await reply('3-02', ':+1:');
    expect([reactions, told.length]).toEqual([['question'], 1]);
    expect(told[0]).toContain('👍');
    expect((await entriesOf('3-02')).filter(({ kind }) => kind !== 'comment')).toEqual([]);
  });

  test('what was asked is answered in the thread in a word', async () => {
    const { reactions } = await reply('3-02', 'sí');
    expect(reactions).toEqual(['white_check_mark']);
    expect((await entriesOf('3-02')).filter(({ kind }) => kind !== 'comment')).toMatchObject([
      { kind: 'report', total: 1 },
    ]);
  });

  test('what is struck out, and what is quoted, was not said', async () => {
    await reply('3-03', '~listo~ falta la firma');
    await reply('3-03', '> 3-03 listo\nfalta la firma');
    const entries = await entriesOf('3-03');
    expect(entries.map(({ kind, note }) => [kind, note])).toEqual([
      ['note', 'falta la firma'],
      ['note', 'falta la firma'],
    ]);
  });

  test('an edit changes nothing, and its author is told', async () => {
    const { ts } = await reply('3-04', 'listo');
    const before = slack.privatesOf(ANALYST).length;
    await slack.edit(ANALYST, CHANNEL, ts, 'van 7');
    await until(
      () => slack.privatesOf(ANALYST).length,
      (count) => count === before + 1,
    );
    expect(await entriesOf('3-04')).toHaveLength(1);
  });
});

describe('what reports nothing', () => {
  test.each([
    ['¿quién la lleva?', 'Lo guardé como comentario de la 3-03'],
    ['no es de mi área', 'La línea 3-03 es de'],
    ['¿qué pide esta línea?', 'La línea 3-03 pide'],
  ])('«%s» is answered to who wrote it alone', async (text, shown) => {
    const { reactions, told } = await reply('3-03', text);
    expect(reactions).toEqual(['memo']);
    expect(told).toEqual([expect.stringContaining(shown)]);
  });

  test('a thanks is not answered', async () => {
    expect(await reply('3-03', 'muchas gracias')).toMatchObject({ reactions: [], told: [] });
  });

  test('a reminder comes on its day, in a direct message with the card’s buttons', async () => {
    const { told } = await reply('3-03', 'recuérdamelo mañana');
    expect(told[0]).toContain('Te recuerdo 3-03, enero, en privado, el viernes 3 de enero');
    await moveClock({ store: running.store, clock: makeClock() }, '2020-01-03T09:00:00-06:00');
    const chat = slack.direct(ANALYST);
    const card = await until(
      () => slack.standing(chat).find(({ text }) => text.startsWith('⏰ 3-03 · Enero')),
      (found) => found !== undefined,
    );
    if (card === undefined) throw new Error('no card');
    await slack.press(ANALYST, chat, card, 'Hecho');
    await until(
      () => words(card.blocks),
      (shown) => shown.includes('✅ Hecho: 1 de 1'),
    );
  });
});

describe('in private', () => {
  const chat = () => slack.direct(ANALYST);
  const ask = async (text: string): Promise<string> => {
    const before = slack.standing(chat()).length;
    await slack.say(ANALYST, chat(), text);
    await until(
      () => slack.standing(chat()).length,
      (count) => count === before + 1,
    );
    const answer = slack.standing(chat()).at(-1);
    return words([answer?.text, answer?.blocks]);
  };

  test.each([
    ['¿cómo vamos?', 'Enero en curso: 4 de 42'],
    ['¿qué nos falta en enero?', 'No hay nada pendiente en tu área en enero'],
    ['¿cuándo es la sesión?', 'Sesión ordinaria de enero'],
  ])('«%s» is answered', async (text, shown) => expect(await ask(text)).toContain(shown));

  test('the first word that is no question is greeted, the next is told what can be asked', async () => {
    expect(await ask('¿qué onda?')).toContain('Hola, Analista de Vinculación');
    expect(await ask('¿qué onda?')).toContain(chatSays.hint);
  });

  test('named in a channel it answers a question to who asked it alone', async () => {
    const before = slack.privatesOf(ANALYST).length;
    await slack.delivery.event({
      type: 'app_mention',
      channel: CHANNEL,
      user: ANALYST,
      ts: '1577980800.000001',
      text: '<@UBOT> ¿cómo vamos?',
    });
    await until(
      () => slack.privatesOf(ANALYST).length,
      (count) => count === before + 1,
    );
    expect(words(slack.privatesOf(ANALYST).at(-1))).toContain('Enero en curso: 4 de 42');
  });
});
