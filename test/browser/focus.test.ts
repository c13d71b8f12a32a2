/** Who works with the keyboard: a card that is redrawn, by them or by a colleague, takes neither focus nor words away. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { card, openBench, type Bench } from './workspace.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

/** The kind of control that has the focus, and the card in which it stands. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      `${document.activeElement?.tagName ?? ''} ${document.activeElement?.closest('article')?.querySelector('[role="heading"]')?.textContent?.trim() ?? ''}`,
  );

test('given Hecho pressed with Enter, when its card is redrawn, then the focus is on that card’s next button', async () => {
  const { page, complaints } = await bench.open();
  await card(page, '3-02 · Enero').getByRole('button', { name: 'Hecho' }).focus();
  await page.keyboard.press('Enter');
  await card(page, '3-02 · Enero').getByText('✅ Hecho: 1 de 1').waitFor();
  await expect.poll(() => focused(page)).toBe('BUTTON 3-02 · Enero');
  expect(complaints).toEqual([]);
});

test('given a reply half written, when a colleague changes the card, then writing goes on where it was', async () => {
  const [mine, colleague] = [await bench.open(), await bench.open()];
  const reply = card(mine.page, '3-01 · Enero').getByRole('textbox').last();
  await mine.page.bringToFront();
  await reply.focus();
  await mine.page.keyboard.type('van ');
  await card(colleague.page, '3-01 · Enero').getByRole('button', { name: 'Hecho' }).click();
  await card(mine.page, '3-01 · Enero').getByText('✅ Hecho: 1 de 1').waitFor();
  await mine.page.keyboard.type('3');
  expect(await reply.inputValue()).toBe('van 3');
  expect([...mine.complaints, ...colleague.complaints]).toEqual([]);
});
