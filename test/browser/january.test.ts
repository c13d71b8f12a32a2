/** A newcomer's first minutes, exactly as the guide leads: January, an answer, Hecho, /avance, undo, February. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axe, card, goTo, openBench, picture, type Bench } from './workspace.ts';

const AREAS = [
  'Vinculación con el INE',
  'Secretaría Técnica y Transparencia',
  'Servicio Profesional Electoral',
  'Convenios',
];

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

/** Headers and cards of a month across the areas' channels. */
const countMonth = async (
  page: Awaited<ReturnType<Bench['open']>>['page'],
  month: string,
): Promise<{ headers: number; cards: number }> => {
  const total = { headers: 0, cards: 0 };
  for (const area of AREAS) {
    await goTo(page, area);
    await page.locator('article.message').first().waitFor();
    const headings = await page
      .locator('article.message .ac-textBlock[role="heading"]')
      .allInnerTexts();
    total.cards += headings.filter((text) =>
      new RegExp(`^\\d[\\d.]*-\\d+ · ${month}$`).test(text.trim()),
    ).length;
    total.headers += headings.filter((text) => text.trim() === `${month} · ${area}`).length;
  }
  return total;
};

test('given a fresh start, when January and February are lived through, then every card, answer and figure is there', async () => {
  const { page, complaints } = await bench.open();
  expect(await page.locator('#clock-now').innerText()).toContain('2 de enero de 2020');
  expect(await page.locator('#person option:checked').innerText()).toBe('Analista de Vinculación');
  expect(await countMonth(page, 'Enero')).toEqual({ headers: 4, cards: 42 });

  await goTo(page, 'Vinculación con el INE');
  await card(page, '3-01 · Enero').getByRole('textbox').last().fill('listo');
  await card(page, '3-01 · Enero').getByRole('button', { name: 'Responder' }).click();
  await card(page, '3-01 · Enero').getByText('✅ Hecho: 1 de 1').waitFor();
  expect(
    await card(page, '3-01 · Enero')
      .getByRole('img', { name: /Reacción de Avance: ✅/ })
      .count(),
  ).toBe(1);

  await card(page, '3-02 · Enero').getByRole('button', { name: 'Hecho' }).click();
  await card(page, '3-02 · Enero').getByText('✅ Hecho: 1 de 1').waitFor();
  expect(await card(page, '3-02 · Enero').innerText()).toContain('Reportó Analista de Vinculación');
  await page.locator('#timeline').evaluate((box) => {
    box.scrollTop = 210;
  });
  await picture(page, 'workspace');

  await page.selectOption('#person', { label: 'Consejera Presidenta' });
  await page.fill('#text', '/avance');
  await page.press('#text', 'Enter');
  const answer = page.locator('article.is-private', { hasText: 'Enero en curso: 2 de 42' }).last();
  await answer.waitFor();
  expect(await answer.innerText()).toContain('Sólo tú ves esto');
  await picture(page, 'avance');
  expect(await axe(page)).toEqual([]);
  await answer.getByRole('button', { name: /^6\.2 · / }).click();
  // What the card shows now may come before the press is answered: until then it takes no other.
  await page
    .locator('article.is-private', { hasText: '6.2-18' })
    .last()
    .locator('.card:not([aria-busy])')
    .first()
    .waitFor();
  await page.getByRole('button', { name: '← Todo el plan' }).last().click();
  await page.locator('article.is-private', { hasText: 'Próxima sesión' }).last().waitFor();

  await page.selectOption('#person', { label: 'Analista de Vinculación' });
  await card(page, '3-02 · Enero').getByRole('button', { name: 'Deshacer' }).click();
  await card(page, '3-02 · Enero').getByText('⭕ Pendiente').waitFor();

  await page.getByRole('button', { name: 'Siguiente mes' }).click();
  await page.locator('#clock-now', { hasText: '4 de febrero' }).waitFor({ timeout: 60_000 });
  await card(page, '3-01 · Febrero').waitFor();
  // Convenios has nothing due in February, and gets nothing; the page shows the cards as they are sent.
  await expect
    .poll(() => countMonth(page, 'Febrero'), { timeout: 60_000 })
    .toEqual({ headers: 3, cards: 44 });
  expect(await axe(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('given a phone and a keyboard, when a person answers with them, then it works as with a mouse', async () => {
  const { page, complaints } = await bench.open({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(
    true,
  );
  await page.getByRole('button', { name: /Conversaciones/ }).click();
  await page.locator('#conversations button', { hasText: 'Convenios' }).click();
  await page.locator('#conversation-name', { hasText: 'Convenios' }).waitFor();
  expect(await axe(page)).toEqual([]);
  await picture(page, 'phone');
  await page.focus('#text');
  await page.keyboard.type('/pend');
  await page.locator('#suggestions [role="option"]').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await page.inputValue('#text')).toBe('/pendientes ');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await page
    .locator('article.is-private', { hasText: /pendiente|nada/ })
    .last()
    .waitFor();
  expect(complaints).toEqual([]);
});

test('given another page of the browser, when it asks without the token, from another origin or host, then it is refused', async () => {
  const { origin } = bench.service;
  const post = (headers: Record<string, string>, body = '{"to":"month"}') =>
    fetch(`${origin}/local/api/clock`, { method: 'POST', headers, body });
  const token =
    /name="avance-token" content="([^"]+)"/.exec(await (await fetch(origin)).text())?.[1] ?? '';
  expect((await post({ 'content-type': 'application/json' })).status).toBe(401);
  expect(
    (
      await post({
        'content-type': 'application/json',
        'x-avance-token': token,
        origin: 'https://evil.example',
      })
    ).status,
  ).toBe(403);
  expect((await post({ 'content-type': 'text/plain', 'x-avance-token': token })).status).toBe(415);
  expect(
    (await post({ 'content-type': 'application/json', 'x-avance-token': token }, '{rubbish'))
      .status,
  ).toBe(400);
  expect(
    (await post({ 'content-type': 'application/json', 'x-avance-token': token }, '{"to":"mars"}'))
      .status,
  ).toBe(400);
});
