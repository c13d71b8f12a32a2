/** Nothing that axe finds, in every view that a person meets: cards, forms, lists, questions; light, dark and small. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axe, card, goTo, openBench, picture, type Bench } from './workspace.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

test('given each view of the page, when axe looks at it, then it finds nothing', async () => {
  const { page, complaints } = await bench.open();
  const found: Record<string, string[]> = {};
  const look = async (view: string): Promise<void> => {
    found[view] = await axe(page);
    await picture(page, view);
  };
  await look('opening');
  await page
    .locator('article.message')
    .first()
    .getByRole('button', { name: 'Marcar varias' })
    .click();
  await look('several');
  await card(page, '3-02 · Enero').getByRole('button', { name: 'Reportar avance' }).click();
  await look('form');
  await page.fill('#text', '/hecho 3-');
  await page.locator('#suggestions [role="option"]').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await look('suggestions');
  await page.fill('#text', '');
  await card(page, '3-01 · Enero').getByRole('textbox').last().fill('listo');
  await page.keyboard.press('Enter');
  const own = card(page, '3-01 · Enero').locator('.reply').first();
  await own.waitFor();
  await own.hover();
  await own.getByRole('button', { name: 'Editar' }).click();
  await look('editing');
  await page.keyboard.press('Escape');

  await page.selectOption('#person', { label: 'Secretario Técnico' });
  await page.getByRole('button', { name: 'Siguiente mes' }).click();
  await page.locator('#clock-now', { hasText: '4 de febrero' }).waitFor({ timeout: 60_000 });
  for (const [view, name] of [
    ['commission', 'Comisión'],
    ['direct', 'Avance'],
  ] as const) {
    await goTo(page, name);
    await page.locator('article.message').first().waitFor();
    await look(view);
  }
  for (const [view, text] of [
    ['avance', '/avance'],
    ['review', '/plan revisar'],
    ['help', '/ayuda'],
    ['refused', '/avance xyz'],
  ] as const) {
    const before = await page.locator('article.is-private').count();
    await page.fill('#text', text);
    await page.press('#text', 'Enter');
    await expect.poll(() => page.locator('article.is-private').count()).toBe(before + 2);
    await look(view);
  }
  await page.emulateMedia({ colorScheme: 'dark' });
  await look('dark');
  await page.getByRole('button', { name: 'Empezar de nuevo' }).click();
  await look('question');
  await page.getByRole('button', { name: 'Cancelar', exact: true }).click();

  const small = await bench.open({ width: 390, height: 844 });
  await small.page.getByRole('button', { name: 'Conversaciones', exact: true }).click();
  found['drawer'] = await axe(small.page);
  await picture(small.page, 'drawer');
  expect(Object.entries(found).filter(([, problems]) => problems.length > 0)).toEqual([]);
  expect([...complaints, ...small.complaints]).toEqual([]);
});
