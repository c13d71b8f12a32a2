/** A paper as a PDF on letter paper: the institution above every page, its number below, tables that repeat their header. */
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import pdfmake from 'pdfmake';
import type {
  Content,
  CustomTableLayout,
  TDocumentDefinitions,
  TableCell,
} from 'pdfmake/interfaces.js';
import type { Paper, PaperBlock } from '../messages/papers/paper.ts';
import { pageText } from '../messages/papers/paper-words.ts';
import { columnParts, listItems, plainPaper } from './plain-paper.ts';

const FONTS = join(
  dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')),
  'fonts',
  'Roboto',
);
const font = (name: string): string => join(FONTS, `Roboto-${name}.ttf`);
pdfmake.setFonts({
  Roboto: {
    normal: font('Regular'),
    bold: font('Medium'),
    italics: font('Italic'),
    bolditalics: font('MediumItalic'),
  },
});
// Whatever a text says, nothing is fetched and no file but the fonts is read.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path.startsWith(FONTS + sep));

const PAGE = { portrait: { width: 612, height: 792 }, landscape: { width: 792, height: 612 } };
const SIDE = 56;
const TOP = 76;
const BOTTOM = 60;
const PADDING = 5;
const INK = '#1f2933';
const SOFT = '#52606d';
const LINE = '#cbd2d9';
const BAR = '#eef1f4';

/** Signs that the font lacks: emoji are left out, since a receipt says the same without them. */
const NO_GLYPH =
  /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u200D|\u20E3|\uFE0E|\uFE0F/gu;
const printable = (text: string): string =>
  text
    .replace(NO_GLYPH, (sign) => (/[©®™]/.test(sign) ? sign : ''))
    .replace(/\t/g, ' ')
    .replace(/ {2,}/g, ' ');

const RULED: CustomTableLayout = {
  hLineWidth: (at, node) => (at === 0 || at === node.table.body.length ? 0.8 : 0.4),
  vLineWidth: () => 0,
  hLineColor: () => LINE,
  paddingLeft: () => PADDING,
  paddingRight: () => PADDING,
  paddingTop: () => 3.5,
  paddingBottom: () => 3.5,
};
/** Where a whole line runs on at its end: this many points for each letter, in a cell. */
const LETTER = 4.6;
/** A row that is longer goes on in the next page; a shorter one stays in one piece. */
const MOST_OF_A_PAGE = 0.5;

interface Sheet {
  /** Between the margins, points. */
  width: number;
  height: number;
}

const cell = (text: string, more: object = {}): TableCell => ({ text: printable(text), ...more });

const linesIn = (text: string, width: number): number =>
  text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil((line.length * LETTER) / width)), 0);

const table = (
  { columns, rows }: Extract<PaperBlock, { type: 'table' }>,
  sheet: Sheet,
): Content => {
  const widths = columnParts(columns).map(
    (part) => part * (sheet.width - columns.length * 2 * PADDING),
  );
  const tallest =
    Math.max(0, ...rows.flatMap((row) => row.map((text, at) => linesIn(text, widths[at] ?? 1)))) *
    10.5;
  return {
    table: {
      headerRows: 1,
      widths,
      dontBreakRows: tallest < sheet.height * MOST_OF_A_PAGE,
      keepWithHeaderRows: tallest < sheet.height * MOST_OF_A_PAGE ? 1 : 0,
      body: [
        columns.map(({ title }) => cell(title, { bold: true, fillColor: BAR, color: INK })),
        ...rows.map((row) => row.map((text) => cell(text))),
      ],
    },
    layout: RULED,
    fontSize: 8,
    margin: [0, 4, 0, 10],
  };
};

const facts = (block: Extract<PaperBlock, { type: 'facts' }>, { width }: Sheet): Content => {
  if (block.facts.length === 0) return [];
  const label = Math.min(140, width * 0.28);
  return {
    table: {
      widths: [label, width - label - 4 * PADDING],
      dontBreakRows: block.facts.every(({ value }) => value.length < 1_500),
      body: block.facts.map((one) => [
        cell(one.label, { color: SOFT, bold: true }),
        cell(one.value),
      ]),
    },
    layout: RULED,
    fontSize: 9,
    margin: [0, 4, 0, 10],
  };
};

const signature = (
  { name, post }: Extract<PaperBlock, { type: 'signature' }>,
  { width }: Sheet,
): Content => {
  const line = Math.min(240, width / 2 - 20);
  return {
    unbreakable: true,
    margin: [0, 44, 0, 0],
    stack: [
      {
        canvas: [
          {
            type: 'line',
            x1: (width - line) / 2,
            y1: 0,
            x2: (width + line) / 2,
            y2: 0,
            lineWidth: 0.8,
            lineColor: INK,
          },
        ],
      },
      { text: printable(name), alignment: 'center', bold: true, margin: [0, 5, 0, 0] },
      { text: printable(post), alignment: 'center', color: SOFT, fontSize: 9 },
    ],
  };
};

const contentOf = (block: PaperBlock, sheet: Sheet): Content => {
  switch (block.type) {
    case 'heading':
      return {
        text: printable(block.text),
        bold: true,
        fontSize: 11,
        color: INK,
        margin: [0, 10, 0, 3],
        headlineLevel: 1,
      };
    case 'text':
      return {
        text: printable(block.text),
        alignment: block.align ?? 'left',
        margin: [0, 0, 0, 6],
        ...(block.small === true ? { fontSize: 8, color: SOFT } : {}),
      };
    case 'facts':
      return facts(block, sheet);
    case 'table':
      return table(block, sheet);
    case 'list':
      return {
        ol: listItems(block.items).map((item) => ({ text: printable(item), margin: [0, 0, 0, 3] })),
        margin: [0, 2, 0, 8],
      };
    case 'signature':
      return signature(block, sheet);
  }
};

/** A line to sign on never stands alone on a page: the text before it comes along. */
const togetherWithSignatures = (blocks: PaperBlock[]): PaperBlock[][] =>
  blocks.reduce<PaperBlock[][]>((groups, block) => {
    const before = groups.at(-1);
    const joins =
      block.type === 'signature' &&
      before !== undefined &&
      before.every(
        (one) => (one.type === 'text' && one.text.length < 1_000) || one.type === 'signature',
      ) &&
      before.length < 4;
    return joins ? [...groups.slice(0, -1), [...before, block]] : [...groups, [block]];
  }, []);
const inOnePiece = (contents: Content[]): Content =>
  contents.length === 1 ? (contents[0] ?? []) : { unbreakable: true, stack: contents };

const rule = (width: number, y: number): Content => ({
  canvas: [{ type: 'line', x1: 0, y1: y, x2: width, y2: y, lineWidth: 0.6, lineColor: LINE }],
});

const subtitle = (text: string): Content => ({
  text: printable(text),
  fontSize: 11,
  color: SOFT,
  margin: [0, 0, 0, 8],
});

const definitionOf = (paper: Paper): TDocumentDefinitions => {
  const page = PAGE[paper.orientation];
  const sheet = { width: page.width - 2 * SIDE, height: page.height - TOP - BOTTOM };
  return {
    pageSize: 'LETTER',
    pageOrientation: paper.orientation,
    pageMargins: [SIDE, TOP, SIDE, BOTTOM],
    language: 'es-MX',
    info: {
      title: printable(paper.title),
      author: printable(paper.institution),
      creator: 'Avance',
      producer: 'Avance',
    },
    defaultStyle: { font: 'Roboto', fontSize: 10, lineHeight: 1.15, color: INK },
    header: {
      margin: [SIDE, 34, SIDE, 0],
      stack: [
        {
          text: printable(paper.institution),
          fontSize: 9,
          bold: true,
          color: SOFT,
          alignment: 'center',
        },
        rule(sheet.width, 7),
      ],
    },
    footer: (page, pages) => ({
      margin: [SIDE, 16, SIDE, 0],
      stack: [
        rule(sheet.width, 0),
        {
          margin: [0, 6, 0, 0],
          fontSize: 7.5,
          color: SOFT,
          columns: [
            { text: printable(paper.footer), width: '*' },
            { text: pageText(page, pages), width: 80, alignment: 'right' },
          ],
        },
      ],
    }),
    // A heading alone at a page's end goes on with what it heads.
    pageBreakBefore: (node, nodes) =>
      node.headlineLevel === 1 &&
      nodes.getFollowingNodesOnPage().length === 0 &&
      nodes.getNodesOnNextPage().length > 0,
    content: [
      { text: printable(paper.title), fontSize: 16, bold: true, margin: [0, 0, 0, 2] },
      ...(paper.subtitle === undefined ? [] : [subtitle(paper.subtitle)]),
      ...togetherWithSignatures(paper.blocks).map((group) =>
        inOnePiece(group.map((block) => contentOf(block, sheet))),
      ),
    ],
  };
};

/** The bytes of a PDF with real, selectable text; the fonts come with it. */
export const writePaperPdf = async (paper: Paper): Promise<Uint8Array> =>
  pdfmake.createPdf(definitionOf(plainPaper(paper))).getBuffer();
