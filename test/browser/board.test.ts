/** Boards in the page, as a first start shows them: a row is marked, another is answered in private, axe finds nothing. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axe, openBench, picture, type Bench } from './workspace.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench(true);
});
afterAll(() => bench.close());

test('given a board, when a row’s Hecho is pressed, then the board says so in its place', async () => {
  const { page, complaints } = await bench.open();
  const rows = page
    .locator('article.message', { has: page.getByRole('button', { name: /^Hecho, 6\.2-/ }) })
    .last();
  await rows.waitFor();
  const button = rows.getByRole('button', { name: /^Hecho, 6\.2-/ }).first();
  const name = (await button.getAttribute('aria-label')) ?? (await button.innerText());
  await button.click();
  await rows.getByText('✅').first().waitFor();
  expect(await rows.getByRole('button', { name, exact: true }).count()).toBe(0);
  expect(await axe(page)).toEqual([]);
  await picture(page, 'board');
  expect(complaints).toEqual([]);
});
