/** A conversation under the cards of the simulated workspace: asked, answered in a word after a restart, reminded, silent only to thanks. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { refusals } from '../../src/messages/progress/answers.ts';
import { until } from '../slack/service.ts';
import { ANALYST, AREA, direct, openPage, type Page, type Shown } from './workspace.ts';

let page: Page;
beforeAll(async () => {
  page = await openPage();
}, 60_000);
afterAll(() => page.close());

const under = async (code: string, text: string) => {
  const card = await page.cardOf(`${code} · Enero`);
  return page.say(ANALYST, AREA, text, card.id);
};
const texts = (answers: Shown[]): string[] => answers.map(({ text }) => text);

describe('under a card', () => {
  test('✅ is done, and only the card and a reaction say so', async () => {
    expect(await under('3-01', '✅')).toMatchObject({ answers: [], reactions: ['✅'] });
    expect((await page.cardOf('3-01 · Enero')).id).toBeGreaterThan(0);
    await until(
      async () => (await page.cardOf('3-01 · Enero')).text,
      (text) => text.includes('✅ Hecho: 1 de 1'),
    );
  });

  test('a hyphen of another kind names the same line', async () => {
    const { answers } = await under('3-01', '3\u201102 listo');
    expect(texts(answers)).toEqual(['✅ Registrado: 3-02, enero, 1 de 1.']);
    expect((await page.entries('3-01')).map(({ total }) => total)).toEqual([1]);
  });

  test('a 👍 is asked about in private, and «sí» answers it after a restart', async () => {
    const { answers, reactions } = await under('3-03', '👍');
    expect(reactions).toEqual(['❓']);
    expect(answers).toMatchObject([{ private: true }]);
    await page.restart();
    expect(await under('3-03', 'sí')).toMatchObject({ answers: [], reactions: ['✅'] });
    expect((await page.entries('3-03')).map(({ kind, total }) => [kind, total])).toEqual([
      ['report', 1],
    ]);
  });

  test('or its button does', async () => {
    const { answers } = await under('3-04', '👍');
    const [question] = answers;
    if (question === undefined) throw new Error('nothing was asked');
    await page.press(ANALYST, question, 'Está hecho en enero');
    expect((await page.entries('3-04')).map(({ kind }) => kind)).toEqual(['report']);
  });

  test('what reports nothing is answered in private; thanks are not', async () => {
    for (const text of ['¿quién la lleva?', 'ayuda', 'no es de mi área', 'el perro de Lupita']) {
      const { answers, reactions } = await under('3-05', text);
      expect(answers.length + reactions.length, text).toBeGreaterThan(0);
      expect(answers.every((answer) => answer.private)).toBe(true);
    }
    expect(await under('3-05', 'gracias')).toMatchObject({ answers: [], reactions: [] });
    expect((await page.entries('3-05')).filter(({ kind }) => kind === 'report')).toEqual([]);
  });

  test('a reminder comes in private on its day, and is answered there', async () => {
    expect(texts((await under('3-06', 'recuérdamelo mañana')).answers)).toEqual([
      '⏰ Te recuerdo 3-06, enero, en privado, el viernes 3 de enero a las 09:00, si sigue pendiente.',
    ]);
    await under('3-07', 'recuérdamelo mañana');
    await under('3-07', 'listo');
    await page.moveTo('2020-01-03T09:00:00-06:00');
    const card = await page.cardOf('⏰ 3-06 · Enero', direct(ANALYST));
    const { reactions } = await page.say(ANALYST, direct(ANALYST), 'listo', card.id);
    expect(reactions).toEqual(['✅']);
    expect(
      texts(await page.messages(direct(ANALYST))).filter((text) => text.startsWith('⏰')),
    ).toHaveLength(1);
    await until(
      async () =>
        texts(await page.messages(direct(ANALYST))).find((text) => text.startsWith('⏰')) ?? '',
      (text) => text.includes('✅ Hecho: 1 de 1'),
    );
  });
});

test('an edited reply changes nothing, and its author is told', async () => {
  const { id } = await under('3-08', 'listo');
  const before = (await page.messages(AREA)).length;
  await page.edit(ANALYST, id, 'van 7');
  const told = (await page.messages(AREA)).slice(before);
  expect(texts(told)).toEqual([refusals.edited]);
  expect((await page.entries('3-08')).map(({ total }) => total)).toEqual([1]);
});

test('under the header several lines are named in the answer', async () => {
  const header = await page.cardOf('Enero · Vinculación con el INE');
  const { answers } = await page.say(ANALYST, AREA, '6.2-07 y 6.2-09 listas', header.id);
  expect(texts(answers)).toEqual([
    '✅ Registrado: 6.2-07, enero, 1 de 1. ✅ Registrado: 6.2-09, enero, 1 de 1.',
  ]);
});
