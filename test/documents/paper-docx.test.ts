/** Papers as Word documents: the XML inside has real headings, lists and tables, and is well formed whatever people wrote. */
import { expect, test } from 'vitest';
import { writePaperDocx } from '../../src/documents/paper-docx.ts';
import type { Paper } from '../../src/messages/papers/paper.ts';
import { docxParts } from './docx-parts.ts';
import { HASH, paper } from './paper.ts';

const partsOf = async (of: Paper): Promise<Map<string, string>> =>
  docxParts(Buffer.from(await writePaperDocx(of)));
const count = (xml: string, what: RegExp): number => xml.match(what)?.length ?? 0;
/** Every tag is closed in its turn, and between tags there is no bare sign. */
const isWellFormed = (xml: string): boolean => {
  const open: string[] = [];
  for (const [, close, name = '', self] of xml.matchAll(/<(\/?)([\w:.-]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (close === '/' && open.pop() !== name) return false;
    if (close !== '/' && self !== '/') open.push(name);
  }
  return (
    open.length === 0 &&
    !/&(?!(amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(xml) &&
    !/<(?![\w/?!])/.test(xml)
  );
};
const textsOf = (xml: string): string[] =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => text);

test('headings, lists, tables and the line to sign on are Word’s own', async () => {
  const document = (await partsOf(paper())).get('word/document.xml') ?? '';
  expect(count(document, /<w:pStyle w:val="Heading1"\/>/g)).toBe(1);
  expect(count(document, /<w:pStyle w:val="Heading2"\/>/g)).toBe(1);
  expect(count(document, /<w:numPr>/g)).toBe(2);
  expect(count(document, /<w:tbl>/g)).toBe(2);
  expect(count(document, /<w:tblHeader\/>/g)).toBe(1);
  expect(count(document, /<w:cantSplit\/>/g)).toBe(2 + 1 + 9);
  expect(document).toMatch(/_{30,}.*Lic\. Íñigo Peña.*Secretario Técnico/s);
  expect(textsOf(document)).toEqual(
    expect.arrayContaining(
      ['Lista de asistencia', 'niñez y pingüinos'].map(
        (part) => expect.stringContaining(part) as string,
      ),
    ),
  );
  expect(textsOf(document).filter((text) => text === HASH)).toHaveLength(9);
});

test('the institution heads the pages, and the footer counts them', async () => {
  const parts = await partsOf(paper());
  expect(textsOf(parts.get('word/header1.xml') ?? '').join('')).toBe(
    'Instituto Electoral de Michoacán',
  );
  expect(parts.get('word/footer1.xml')).toMatch(
    /Impreso por Avance.*Página .*PAGE.* de .*NUMPAGES/s,
  );
});

test('each part is well formed, and what people wrote is only text', async () => {
  const parts = await partsOf(paper());
  for (const [name, text] of parts)
    if (/\.(xml|rels)$/.test(name)) expect([name, isWellFormed(text)]).toEqual([name, true]);
  expect(isWellFormed('<a><b></a></b>') || isWellFormed('<a>1 & 2</a>')).toBe(false);
  const document = parts.get('word/document.xml') ?? '';
  expect(document).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; ');
  expect(document).not.toMatch(/\p{Cs}|(?![\n\t])\p{Cc}|\u202e/u);
  expect(count(document, /<w:(hyperlink|object|fldSimple)/g)).toBe(0);
});

test('a landscape page and a second list of its own number', async () => {
  const list = { type: 'list' as const, items: ['uno', 'dos'] };
  const document =
    (await partsOf(paper({ orientation: 'landscape', blocks: [list, list] }))).get(
      'word/document.xml',
    ) ?? '';
  expect(document).toMatch(/w:orient="landscape"/);
  expect(document).toMatch(/<w:pgSz w:w="15840" w:h="12240"/);
  expect(new Set(document.match(/<w:numId w:val="\d+"\/>/g)).size).toBe(2);
});
