/** What a person does in the page is not lost or misnamed: drafts, addresses, problems at their field, names, contrast. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axe, card, goTo, openBench, picture, type Bench } from './workspace.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const VIN = 'Vinculación con el INE';
const reply = (page: Page, title: string) => card(page, title).getByRole('textbox').last();
/** The element with the focus, as who listens hears it. */
const heard = (page: Page): Promise<string> =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.id ?? '',
  );

test('given words half written, when the conversation changes and the page is loaded anew, then each place has its own', async () => {
  const { page, complaints } = await bench.open();
  await page.fill('#text', 'para Vinculación');
  await reply(page, '3-04 · Enero').fill('van');
  await card(page, '3-05 · Enero').getByRole('button', { name: 'Reportar avance' }).click();
  await card(page, '3-05 · Enero').getByRole('textbox', { name: 'Nota' }).fill('a medias');
  await goTo(page, 'Convenios');
  expect(await page.inputValue('#text')).toBe('');
  await page.fill('#text', 'para Convenios');
  await goTo(page, VIN);
  const expectKept = async (): Promise<void> => {
    await expect.poll(() => page.inputValue('#text')).toBe('para Vinculación');
    expect(await reply(page, '3-04 · Enero').inputValue()).toBe('van');
    const note = card(page, '3-05 · Enero').getByRole('textbox', { name: 'Nota' });
    expect(await note.inputValue()).toBe('a medias');
  };
  await expectKept();
  await page.reload();
  await expectKept();
  await goTo(page, 'Convenios');
  expect(await page.inputValue('#text')).toBe('para Convenios');
  expect(complaints).toEqual([]);
});

test('given a service that does not answer, when something is sent, then the words stay, and go when it is back', async () => {
  const { page } = await bench.open();
  await page.route('**/local/api/message', (route) => route.abort());
  await page.fill('#text', '/avance');
  await page.press('#text', 'Enter');
  await page.locator('#toast', { hasText: 'Avance no contesta' }).waitFor();
  expect(await page.inputValue('#text')).toBe('/avance');
  await page.unroute('**/local/api/message');
  await page.press('#text', 'Enter');
  await page.locator('article.is-private', { hasText: 'Enero en curso' }).last().waitFor();
  await expect.poll(() => page.inputValue('#text')).toBe('');
});

test('given a long answer, when it comes or another takes its place, then it is read from its top', async () => {
  const { page } = await bench.open({ width: 1280, height: 600 });
  const topOf = (text: string): Promise<number> =>
    page
      .locator('article.is-private', { hasText: text })
      .last()
      .evaluate(
        (article) =>
          article.getBoundingClientRect().top -
          (document.getElementById('timeline')?.getBoundingClientRect().top ?? 0),
      );
  await page.fill('#text', '/avance');
  await page.press('#text', 'Enter');
  await page.locator('article.is-private', { hasText: 'Ver pendientes' }).last().waitFor();
  await expect.poll(() => topOf('Ver pendientes')).toBeGreaterThanOrEqual(0);
  await expect.poll(() => topOf('Ver pendientes')).toBeLessThan(120);
  await page.getByRole('button', { name: 'Ver pendientes' }).last().click();
  await page.locator('article.is-private', { hasText: 'líneas pendientes' }).last().waitFor();
  await expect.poll(() => topOf('líneas pendientes')).toBeGreaterThanOrEqual(-1);
});

test('given several conversations visited, when Back is pressed, then it returns, with the focus where it was', async () => {
  const { page } = await bench.open();
  expect(page.url()).toContain('#/area%3AVIN');
  await card(page, '3-06 · Enero').getByRole('button', { name: 'Hecho' }).focus();
  const thread = page.url();
  expect(thread).toMatch(/#\/area%3AVIN\/\d+$/);
  await goTo(page, 'Convenios');
  await page.selectOption('#person', { label: 'Consejera Presidenta' });
  await expect
    .poll(() => page.locator('#person option:checked').innerText())
    .toBe('Consejera Presidenta');
  await page.goBack();
  await expect
    .poll(() => page.locator('#person option:checked').innerText())
    .toBe('Analista de Vinculación');
  await page.goBack();
  await page.locator('#conversation-name', { hasText: VIN }).waitFor();
  await expect.poll(() => heard(page)).toBe('Hecho, 3-06 · Enero');
  await page.goForward();
  await page.locator('#conversation-name', { hasText: 'Convenios' }).waitFor();
  // The address of a thread opens it, in a new tab too.
  await page.goto(bench.service.origin);
  await page.goto(thread);
  await page.reload();
  await expect.poll(() => heard(page)).toContain('3-06 · Enero');
});

test('given a form that is refused, when it is sent, then the problem stands at its field, is read with it, and has the focus', async () => {
  const { page, complaints } = await bench.open();
  await page.selectOption('#person', { label: 'Secretario Técnico' });
  await page.fill('#text', '/convenio nuevo');
  await page.press('#text', 'Enter');
  const form = page.locator('article.is-private').last();
  await form.getByRole('button', { name: 'Nuevo convenio' }).click();
  await form.getByRole('textbox').first().waitFor();
  await form
    .getByRole('button', { name: /Guardar|Registrar/ })
    .last()
    .click();
  const problem = (): Promise<string> =>
    page.evaluate(() => {
      const field = document.activeElement;
      const described = document.getElementById(field?.getAttribute('aria-describedby') ?? '');
      return `${field?.getAttribute('aria-invalid') ?? ''} ${described?.textContent ?? ''}`;
    });
  await expect.poll(problem).toMatch(/^true .*Falta: /);
  expect(await axe(page)).toEqual([]);
  await picture(page, 'missing');

  await page.selectOption('#person', { label: 'Analista de Vinculación' });
  await goTo(page, VIN);
  await card(page, '3-07 · Enero').getByRole('button', { name: 'Reportar avance' }).click();
  await card(page, '3-07 · Enero')
    .getByRole('textbox', { name: /Enlace de evidencia/ })
    .fill('sin sentido');
  await card(page, '3-07 · Enero')
    .getByRole('button', { name: 'Reportar', exact: false })
    .last()
    .click();
  await expect.poll(problem).toMatch(/^true .*enlace/i);
  expect(await page.locator('.field-problem').count()).toBe(1);
  expect(await axe(page)).toEqual([]);
  await picture(page, 'refused-form');
  await page.keyboard.type('x');
  expect(await page.locator('.field-problem').count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('given a screen reader, when it lists the buttons, then no two of the lines have the same name', async () => {
  const { page } = await bench.open();
  await card(page, '3-08 · Enero').getByRole('button', { name: 'Hecho, 3-08 · Enero' }).waitFor();
  await page.fill('#text', '/pendientes');
  await page.press('#text', 'Enter');
  const answer = page.locator('article.is-private', { hasText: 'A tu cargo' }).last();
  await answer.waitFor();
  const names = await answer
    .locator('button')
    .evaluateAll((buttons) =>
      buttons.map((button) => button.getAttribute('aria-label') ?? button.textContent ?? ''),
    );
  expect(names).toContain('Hecho, 6.2-07 · enero');
  expect(new Set(names).size).toBe(names.length);
});

test('given the keyboard alone, when the page opens, then the first Tab leads to where one writes', async () => {
  const { page } = await bench.open();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Ir a escribir');
  await page.keyboard.press('Enter');
  expect(await heard(page)).toBe('text');
  await page.keyboard.type('/ayuda');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await page.locator('article.is-private', { hasText: '/avance' }).last().waitFor();
});

/** Contrast of what is written on a button with its ground, as WCAG reckons it. */
const contrasts = (page: Page, selector: string): Promise<number[]> =>
  page.locator(selector).evaluateAll((buttons) => {
    const parts = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const light = (colour: string): number => {
      const [red = 0, green = 0, blue = 0] = parts(colour).map((part) => {
        const share = part / 255;
        return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    return buttons.map((button) => {
      const { color, backgroundColor } = getComputedStyle(button);
      const [one = 0, other = 0] = [light(color), light(backgroundColor)].sort((a, b) => b - a);
      return (one + 0.05) / (other + 0.05);
    });
  });

test.each(['light', 'dark'] as const)(
  'given the %s page, when a button is primary, hovered, focused or open, then it can be read',
  async (colorScheme) => {
    const { page } = await bench.open();
    await page.emulateMedia({ colorScheme });
    const buttons = ['#composer button.primary', '.ac-pushButton.style-positive', '.ac-pushButton'];
    for (const selector of buttons) {
      const button = page.locator(selector).last();
      for (const act of [
        () => Promise.resolve(),
        () => button.hover(),
        () => button.focus(),
        () =>
          page.mouse
            .down()
            .then(() => page.mouse.move(0, 0))
            .then(() => page.mouse.up()),
      ]) {
        await act();
        expect(Math.min(...(await contrasts(page, selector)))).toBeGreaterThanOrEqual(4.5);
      }
    }
    await card(page, '3-09 · Enero').getByRole('button', { name: 'Reportar avance' }).click();
    expect(Math.min(...(await contrasts(page, '.ac-pushButton')))).toBeGreaterThanOrEqual(4.5);
  },
);

test('given the guide, when a step is refused or only said, then it is not ticked; when it happened, it is', async () => {
  const { page } = await bench.open();
  const ticked = (): Promise<number> => page.locator('#guide .is-done').count();
  await page.selectOption('#person', { label: 'Consejera Presidenta' });
  await goTo(page, VIN).catch(() => undefined);
  expect(await ticked()).toBe(0);
  await page.selectOption('#person', { label: 'Analista de Vinculación' });
  await reply(page, '3-10 · Enero').fill('listo el café, ¿y esto qué es?');
  await page.keyboard.press('Enter');
  await card(page, '3-10 · Enero').locator('.reply').first().waitFor();
  expect(await ticked()).toBe(0);
  await expect.poll(() => reply(page, '3-10 · Enero').inputValue()).toBe('');
  await reply(page, '3-10 · Enero').fill('listo');
  await page.keyboard.press('Enter');
  await card(page, '3-10 · Enero').getByText('✅ Hecho: 1 de 1').waitFor();
  await expect.poll(ticked).toBe(1);
});
