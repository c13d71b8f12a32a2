/** Long lists go in pages: nothing is counted that cannot be seen, and each page fits where it is shown. */
import { describe, expect, test } from 'vitest';
import { renderCard } from '../../src/channels/adaptive-card/render.ts';
import { renderMessage } from '../../src/channels/slack/render/message.ts';
import type { Message } from '../../src/conversation/message.ts';
import { MORE_THAN_FITS } from '../../src/messages/platforms/card-words.ts';
import {
  ANALYST,
  COMMISSIONER,
  everything,
  HEAD,
  press,
  pressLabel,
  sample,
  SECRETARY,
  slash,
  useSample,
} from './bench.ts';

useSample();

const pagesOf = async (name: string, asked: string): Promise<Message[]> => {
  const pages: Message[] = [];
  for (let { message } = await slash(name, asked); message !== undefined;) {
    pages.push(message);
    const next = message.blocks
      .flatMap((block) => (block.type === 'actions' ? block.actions : []))
      .find(({ label }) => label.startsWith('Más (faltan'));
    if (next?.kind !== 'press') break;
    ({ message } = await press(name, next.press));
  }
  return pages;
};
const codesIn = (pages: Message[]): string[] =>
  pages.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.type === 'text'
        ? [...block.text.matchAll(/^(?:• )?(\d[\d.]*-\d\d) · /g)].map(([, code]) => code ?? '')
        : [],
    ),
  );

describe('every page fits, and the pages together have all', () => {
  test.each<[string, string, string, number]>([
    ['2020-01-02', SECRETARY, '/pendientes', 42],
    ['2020-01-02', ANALYST, '/pendientes', 27],
    ['2020-07-10', SECRETARY, '/pendientes', 307],
    ['2020-07-10', HEAD, '/pendientes', 193],
    ['2020-07-10', COMMISSIONER, '/pendientes febrero', 44],
    ['2020-07-10', ANALYST, '/pendientes CON', 2],
  ])('on %s, %s: %s has %i', async (day, name, asked, amount) => {
    sample.at(`${day}T12:00:00-05:00`);
    const pages = await pagesOf(name, asked);
    expect(pages[0]?.text).toMatch(new RegExp(`^${amount} `));
    expect(codesIn(pages)).toHaveLength(amount);
    for (const page of pages) {
      expect(JSON.stringify(renderMessage(page))).not.toContain(MORE_THAN_FITS);
      expect(JSON.stringify(renderCard(page))).not.toContain(MORE_THAN_FITS);
    }
  });

  test.each(['/avance 6.2', '/avance 6', '/avance VIN'])(
    '%s, a row for each line',
    async (asked) => {
      const pages = await pagesOf(COMMISSIONER, asked);
      const rows = pages.flatMap(({ blocks }) =>
        blocks.flatMap((block) =>
          block.type === 'progress' && block.action !== undefined ? [block.label] : [],
        ),
      );
      expect(pages).toHaveLength(asked === '/avance 6.2' ? 1 : 2);
      const { lines } = await sample.state();
      const expected = lines.filter(({ programme, area }) =>
        asked.endsWith('VIN') ? area === 'VIN' : programme.startsWith(asked.slice(8)),
      );
      expect(rows.map((row) => row.split(' ')[0])).toEqual(expected.map(({ code }) => code));
      for (const page of pages) {
        expect(JSON.stringify(renderMessage(page))).not.toContain(MORE_THAN_FITS);
        expect(JSON.stringify(renderCard(page))).not.toContain(MORE_THAN_FITS);
      }
    },
  );
});

test('the way back leads to the page before, in place', async () => {
  sample.at('2020-07-10T12:00:00-05:00');
  const [first, second] = await pagesOf(SECRETARY, '/pendientes');
  const answer = { visibility: 'private', code: 'shown', message: second! } as const;
  const back = await pressLabel(answer, '← Anteriores', SECRETARY);
  expect(back).toMatchObject({ replace: true, message: first });
});

test('a page that is no longer there shows the last one', async () => {
  const { message } = await press(SECRETARY, { verb: 'pendientes', args: { from: 400 } });
  expect(codesIn(message === undefined ? [] : [message]).length).toBeGreaterThan(0);
});

test('a list says the area and the person of each line, and its area once where it has one', async () => {
  const [plan] = await pagesOf(SECRETARY, '/pendientes');
  expect(everything(plan)).toMatch(
    /• 3-01 · [^"]+ — Vinculación con el INE, Analista de Vinculación/,
  );
  const [area] = await pagesOf(COMMISSIONER, '/avance 6.2');
  expect(everything(area)).toContain('Área: Vinculación con el INE');
  expect(everything(area)).toMatch(/6\.2-05 · [^"]+ — Enlace SIVOPLE/);
});
