/** Questions to Avance in a direct message of the simulated workspace. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { workspaceSays } from '../../src/messages/platforms/workspace.ts';
import { ANALYST, AREA, direct, openPage, type Page } from './workspace.ts';

let page: Page;
beforeAll(async () => {
  page = await openPage();
});
afterAll(() => page.close());

const CHAT = direct(ANALYST);
const asked = async (text: string): Promise<string[]> =>
  (await page.say(ANALYST, CHAT, text)).answers.map((answer) => JSON.stringify(answer));

test.each([
  ['¿cómo vamos?', 'Enero en curso: 0 de 42'],
  ['¿cómo va el área de Convenios?', 'Convenios'],
  ['¿qué me falta?', '27 líneas pendientes en tu área'],
  ['¿qué tengo pendiente en febrero?', 'No hay nada pendiente en tu área en febrero'],
  ['¿cuándo es la sesión?', 'Sesión ordinaria de enero'],
  ['¿cuándo es la sesión de marzo?', 'Sesión ordinaria de marzo'],
  ['ayuda', '/pendientes'],
])('«%s» is answered', async (text, shown) => {
  const answers = await asked(text);
  expect(answers).toHaveLength(1);
  expect(answers[0]).toContain(shown);
});

test.each(['¿qué onda?', '¿cómo va lo de los bomberos?', '3', 'listo'])(
  '«%s» is answered with what can be asked',
  async (text) => {
    expect((await page.say(ANALYST, CHAT, text)).answers.map((answer) => answer.text)).toEqual([
      workspaceSays.hint,
    ]);
  },
);

test('in a channel, under no card, nobody is answered', async () => {
  expect((await page.say(ANALYST, AREA, '¿cómo vamos?')).answers).toEqual([]);
});
