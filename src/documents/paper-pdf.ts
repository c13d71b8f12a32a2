/** A paper as a PDF on letter paper: the institution above every page, its number below, tables that repeat their header. */
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import pdfmake from 'pdfmake';
import type { Content, DynamicContent, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Paper, PaperBlock } from '../messages/papers/paper.ts';
import { pageText } from '../messages/papers/paper-words.ts';
import { contentOf, INK, LINE, printable, SOFT, type Sheet } from './pdf-blocks.ts';
import { plainPaper } from './plain-paper.ts';

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

/** A line to sign on never stands alone on a page: the text before it comes along. */
const togetherWithSignatures = (blocks: PaperBlock[]): PaperBlock[][] =>
  blocks.reduce<PaperBlock[][]>((groups, block) => {
    const last = groups.at(-1);
    const joins =
      block.type === 'signature' &&
      last !== undefined &&
      last.every(
        (other) =>
          (other.type === 'text' && other.text.length < 1_000) || other.type === 'signature',
      ) &&
      last.length < 4;
    return joins ? [...groups.slice(0, -1), [...last, block]] : [...groups, [block]];
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

const headerOf = ({ institution }: Paper, sheet: Sheet): Content => ({
  margin: [SIDE, 34, SIDE, 0],
  stack: [
    {
      text: printable(institution),
      fontSize: 9,
      bold: true,
      color: SOFT,
      alignment: 'center',
    },
    rule(sheet.width, 7),
  ],
});

const footerOf =
  ({ footer }: Paper, sheet: Sheet): DynamicContent =>
  (page, pages) => ({
    margin: [SIDE, 16, SIDE, 0],
    stack: [
      rule(sheet.width, 0),
      {
        margin: [0, 6, 0, 0],
        fontSize: 7.5,
        color: SOFT,
        columns: [
          { text: printable(footer), width: '*' },
          { text: pageText(page, pages), width: 80, alignment: 'right' },
        ],
      },
    ],
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
    header: headerOf(paper, sheet),
    footer: footerOf(paper, sheet),
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
