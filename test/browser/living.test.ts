/** The page lived in: corrections in place, what is new, a press pressed twice, a service that starts again, long channels. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { card, goTo, openBench, type Bench } from './workspace.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const reply = async (page: Page, title: string, text: string): Promise<void> => {
  await card(page, title).getByRole('textbox').last().fill(text);
  await page.keyboard.press('Enter');
  await card(page, title).locator('.reply', { hasText: text }).waitFor();
};
const distanceToEnd = (page: Page): Promise<number> =>
  page.locator('#timeline').evaluate((box) => box.scrollHeight - box.scrollTop - box.clientHeight);

test('given a reply, when it is corrected in its place, then the card follows; Escape leaves it; deleting is asked first', async () => {
  const { page, complaints } = await bench.open();
  await reply(page, '6.2-05 · Enero', 'listo');
  await card(page, '6.2-05 · Enero').getByText('✅ Hecho: 1 de 1').waitFor();
  const own = card(page, '6.2-05 · Enero').locator('.reply').first();
  await own.hover();
  await own.getByRole('button', { name: 'Editar' }).click();
  await page.keyboard.type(' mañana');
  await page.keyboard.press('Escape');
  expect(await own.innerText()).not.toContain('mañana');
  await own.getByRole('button', { name: 'Editar' }).click();
  await own.getByRole('textbox', { name: 'Corrige tu respuesta' }).fill('casi listo');
  await own.getByRole('button', { name: 'Guardar' }).click();
  await own.getByText('(editado)').waitFor();
  await expect.poll(() => own.innerText()).toContain('casi listo');
  await own.hover();
  await own.getByRole('button', { name: 'Borrar' }).click();
  await own.getByRole('button', { name: 'No', exact: true }).click();
  expect(await card(page, '6.2-05 · Enero').getByText('Mensaje borrado').count()).toBe(0);
  await own.getByRole('button', { name: 'Borrar' }).click();
  await own.getByRole('button', { name: 'Sí, borrar' }).click();
  await card(page, '6.2-05 · Enero').getByText('Mensaje borrado').waitFor();
  expect(complaints).toEqual([]);
});

test('given a button pressed twice at once, when the answer comes, then there is one report and nobody is told off', async () => {
  const { page, complaints } = await bench.open();
  const presses: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/api/press')) presses.push(request.url());
  });
  await card(page, '3-03 · Enero').getByRole('button', { name: 'Hecho' }).dblclick();
  await card(page, '3-03 · Enero').getByText('✅ Hecho: 1 de 1').waitFor();
  expect(presses).toHaveLength(1);
  expect(await page.locator('article.is-private').count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('given a form half filled, when a colleague changes the card, then the words stay until they are let go', async () => {
  const [mine, colleague] = [await bench.open(), await bench.open()];
  await mine.page.bringToFront();
  await card(mine.page, '3-04 · Enero').getByRole('button', { name: 'Reportar avance' }).click();
  const note = card(mine.page, '3-04 · Enero').locator('textarea');
  await note.fill('con el oficio 15');
  await card(colleague.page, '3-04 · Enero').getByRole('button', { name: 'Hecho' }).click();
  await card(mine.page, '3-04 · Enero')
    .getByText('Esta tarjeta cambió mientras escribías.')
    .waitFor();
  expect(await note.inputValue()).toBe('con el oficio 15');
  await card(mine.page, '3-04 · Enero').getByRole('button', { name: 'Ver cómo quedó' }).click();
  await card(mine.page, '3-04 · Enero').getByText('✅ Hecho: 1 de 1').waitFor();
  expect([...mine.complaints, ...colleague.complaints]).toEqual([]);
});

test('given unread messages, when a conversation is opened, then they are marked, and only the first time', async () => {
  const { page } = await bench.open();
  await page.selectOption('#person', { label: 'Titular de Convenios' });
  await page.locator('#conversation-name', { hasText: 'Vinculación' }).waitFor();
  expect(
    Number.parseInt(
      await page
        .locator('#conversations li', { hasText: 'Convenios' })
        .locator('.badge')
        .innerText(),
      10,
    ),
  ).toBe(2);
  await goTo(page, 'Convenios');
  await page.locator('.new-mark').waitFor();
  expect(
    await page.locator('#conversations li', { hasText: 'Convenios' }).locator('.badge').count(),
  ).toBe(0);
  await goTo(page, 'Comisión');
  await goTo(page, 'Convenios');
  await page.locator('article.message').first().waitFor();
  expect(await page.locator('.new-mark').count()).toBe(0);
});

test('given a reader in the middle, when something new arrives below, then it says so and takes them there', async () => {
  const [reader, colleague] = [await bench.open(), await bench.open()];
  await reader.page.locator('#timeline').evaluate((box) => {
    box.scrollTop = 600;
  });
  await goTo(colleague.page, 'Vinculación con el INE');
  await colleague.page.getByRole('button', { name: 'Siguiente aviso' }).click();
  await colleague.page.locator('#clock-now', { hasText: '6 de enero' }).waitFor();
  const pill = reader.page.getByRole('button', { name: 'Un mensaje nuevo' });
  await pill.waitFor();
  await pill.click();
  await expect.poll(() => distanceToEnd(reader.page)).toBeLessThan(5);
  await pill.waitFor({ state: 'detached' });
});

test('given the service dies and starts again, when the person goes on, then nothing typed is lost and nothing is reloaded', async () => {
  const { page } = await bench.open();
  const line = card(page, '3-05 · Enero').getByRole('textbox').last();
  await line.fill('ya quedó');
  await bench.restart();
  await page.getByText('Sin conexión con Avance').waitFor({ state: 'detached', timeout: 15_000 });
  expect(await line.inputValue()).toBe('ya quedó');
  await line.press('Enter');
  await card(page, '3-05 · Enero').getByText('✅ Hecho: 1 de 1').waitFor();
});

test('given a year of messages, when the channel is opened, then the last are there at once and the earlier ones on request', async () => {
  const { page } = await bench.open();
  for (let month = 2; month <= 5; month += 1) {
    await page.getByRole('button', { name: 'Siguiente mes' }).click();
    await page.locator('.clock[aria-busy="false"]').waitFor({ timeout: 60_000 });
  }
  await page.locator('#clock-now', { hasText: 'mayo' }).waitFor();
  await page.locator('article.message', { hasText: 'Mayo' }).first().waitFor();
  const shown = await page.locator('article.message').count();
  expect(shown).toBeLessThanOrEqual(100);
  await page.getByRole('button', { name: 'Ver mensajes anteriores' }).click();
  await expect.poll(() => page.locator('article.message').count()).toBeGreaterThan(shown);
}, 180_000);
