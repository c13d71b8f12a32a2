/** Papers as PDF, read back: nothing lost, nothing cut, the header on every page, and what people wrote is only text. */
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { writePaperPdf } from '../../src/documents/paper-pdf.ts';
import type { Paper } from '../../src/messages/papers/paper.ts';
import { HASH, longTable, paper } from './paper.ts';

const pagesOf = async (of: Paper): Promise<string[]> =>
  (await extractText(await getDocumentProxy(new Uint8Array(await writePaperPdf(of))))).text;
const tight = (text: string): string => text.replace(/\s+/g, '');

test('every text is there, with its accents, page numbers, the institution and the footer', async () => {
  const [text = '', ...more] = await pagesOf(paper());
  const all = [text, ...more].join('\n');
  for (const part of [
    'Instituto Electoral de Michoacán',
    'Bitácora: notificaciones [marzo] 1/2',
    'niñez y pingüinos',
    'Periodo',
    'Lista de asistencia',
    'Lic. Íñigo Peña',
    'Secretario Técnico',
    'Impreso por Avance',
  ])
    expect(all).toContain(part);
  expect(text).toContain(`Página 1 de ${more.length + 1}`);
  expect(tight(all)).toContain(tight(`https://example.org/${'palabra-que-no-acaba'.repeat(30)}`));
  expect(tight(all).split(HASH)).toHaveLength(10);
  expect(all.match(/(?<!\d)1\.(?!\d)/g)).toHaveLength(1);
});

test('two hundred rows go over several pages, each with the header of the table and none lost or twice', async () => {
  const pages = await pagesOf(longTable(200));
  expect(pages.length).toBeGreaterThan(3);
  pages.forEach((text, at) => {
    expect(text.match(/Encabezado que se repite/g)).toHaveLength(1);
    expect(text).toContain(`Página ${at + 1} de ${pages.length}`);
    expect(text).toContain('Instituto Electoral de Michoacán');
  });
  expect(
    pages
      .join('\n')
      .match(/renglón número (\d+) de/g)
      ?.map((one) => Number(/\d+/.exec(one)?.[0])),
  ).toEqual(Array.from({ length: 200 }, (_, at) => at + 1));
});

test('a cell longer than a page goes on, whole', async () => {
  const words = Array.from({ length: 2_500 }, (_, at) => `palabra${at}`);
  const pages = await pagesOf(
    paper({
      blocks: [
        {
          type: 'table',
          columns: [{ title: 'Folio' }, { title: 'Síntesis', width: 2 }],
          rows: [
            ['INE/1', words.join(' ')],
            ['INE/2', 'después'],
          ],
        },
      ],
    }),
  );
  const all = tight(pages.join(' '));
  expect(words.filter((word) => !all.includes(word))).toEqual([]);
  expect(all).toContain('después');
});

test('what people wrote is neither a link nor a script nor a mark of the program', async () => {
  const bytes = await writePaperPdf(paper());
  const raw = Buffer.from(bytes).toString('latin1');
  expect(raw).not.toMatch(/\/URI|\/JavaScript|\/JS\b|\/Launch|\/EmbeddedFile/);
  expect((await pagesOf(paper())).join('')).toContain('<script>alert(1)</script> & "comillas"');
});

test('a landscape page is one, and the whole without any block is a page', async () => {
  const of = async (given: Paper): Promise<[box: string | undefined, pages: number]> => {
    const box = /\/MediaBox \[([^\]]+)\]/.exec(
      Buffer.from(await writePaperPdf(given)).toString('latin1'),
    )?.[1];
    return [box, (await pagesOf(given)).length];
  };
  expect(await of(paper({ orientation: 'landscape', blocks: [] }))).toEqual(['0 0 792 612', 1]);
  expect(
    await of(
      paper({
        blocks: [
          { type: 'table', columns: [], rows: [['x']] },
          { type: 'facts', facts: [] },
          { type: 'table', columns: [{ title: 'sin renglones' }], rows: [] },
        ],
      }),
    ),
  ).toEqual(['0 0 612 792', 1]);
});
