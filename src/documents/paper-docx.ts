/** A paper as a Word document that people go on writing: real headings, lists and tables, and lines to sign on. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Paper, PaperBlock } from '../messages/papers/paper.ts';
import { PAGE_WORDS } from '../messages/papers/paper-words.ts';
import { columnParts, listItems, plainPaper } from './plain-paper.ts';

/** Letter paper and its margins, in twentieths of a point. */
const SHORT = 12_240;
const LONG = 15_840;
const MARGIN = 1_134;
const NUMBERED = 'numbered';
/** A style, since the page numbers of some programs take no other size. */
const FOOTER = 'Footer';
const SOFT = '52606D';
const EDGE = { style: BorderStyle.SINGLE, size: 4, color: 'CBD2D9' };
const NO_EDGE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const EDGES = {
  top: EDGE,
  bottom: EDGE,
  left: NO_EDGE,
  right: NO_EDGE,
  insideHorizontal: EDGE,
  insideVertical: NO_EDGE,
};
const ALIGN = {
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
  center: AlignmentType.CENTER,
};

/** Line ends are kept. */
const runs = (
  text: string,
  style: { bold?: boolean; size?: number; color?: string } = {},
): TextRun[] =>
  text
    .split('\n')
    .map((line, at) => new TextRun({ text: line, ...style, ...(at === 0 ? {} : { break: 1 }) }));

const cell = (
  text: string,
  width: number,
  style: { bold?: boolean; size?: number; color?: string },
  fill?: string,
): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 50, bottom: 50, left: 90, right: 90 },
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
    children: [new Paragraph({ children: runs(text, style) })],
  });

const gap = (): Paragraph => new Paragraph({ spacing: { after: 120 }, children: [] });

const table = (widths: number[], rows: TableRow[]): (Table | Paragraph)[] => [
  new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: EDGES,
    rows,
  }),
  gap(),
];

const signature = ({ name, post }: Extract<PaperBlock, { type: 'signature' }>): Paragraph[] => [
  new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { before: 900 },
    children: [new TextRun({ text: '_'.repeat(36), color: SOFT })],
  }),
  new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    children: runs(name, { bold: true }),
  }),
  new Paragraph({ alignment: AlignmentType.CENTER, children: runs(post, { color: SOFT }) }),
];

/** @param lists counts the lists, so that each begins at 1. */
const blockOf = (
  block: PaperBlock,
  width: number,
  lists: { count: number },
): (Table | Paragraph)[] => {
  switch (block.type) {
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, children: runs(block.text) })];
    case 'text':
      return [
        new Paragraph({
          alignment: ALIGN[block.align ?? 'left'],
          spacing: { after: 120 },
          children: runs(block.text, block.small === true ? { size: 16, color: SOFT } : {}),
        }),
      ];
    case 'facts': {
      const widths = [Math.round(width * 0.28), width - Math.round(width * 0.28)];
      if (block.facts.length === 0) return [];
      return table(
        widths,
        block.facts.map(
          ({ label, value }) =>
            new TableRow({
              cantSplit: true,
              children: [
                cell(label, widths[0] ?? 0, { bold: true, size: 19, color: SOFT }),
                cell(value, widths[1] ?? 0, { size: 19 }),
              ],
            }),
        ),
      );
    }
    case 'table': {
      const widths = columnParts(block.columns).map((part) => Math.round(part * width));
      const header = new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: block.columns.map(({ title }, at) =>
          cell(title, widths[at] ?? 0, { bold: true, size: 17 }, 'EEF1F4'),
        ),
      });
      return table(widths, [
        header,
        ...block.rows.map(
          (row) =>
            new TableRow({
              cantSplit: true,
              children: row.map((text, at) => cell(text, widths[at] ?? 0, { size: 17 })),
            }),
        ),
      ]);
    }
    case 'list': {
      const instance = (lists.count += 1);
      return listItems(block.items).map(
        (item) =>
          new Paragraph({
            numbering: { reference: NUMBERED, level: 0, instance },
            spacing: { after: 60 },
            children: runs(item),
          }),
      );
    }
    case 'signature':
      return signature(block);
  }
};

const footerOf = ({ footer }: Paper): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: FOOTER,
        alignment: AlignmentType.CENTER,
        children: [
          ...runs(`${footer} · `),
          new TextRun({
            children: [PAGE_WORDS.page, PageNumber.CURRENT, PAGE_WORDS.of, PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });

/** The bytes of the document. */
export const writePaperDocx = async (given: Paper): Promise<Uint8Array> => {
  const paper = plainPaper(given);
  const landscape = paper.orientation === 'landscape';
  const width = (landscape ? LONG : SHORT) - 2 * MARGIN;
  const lists = { count: 0 };
  const document = new Document({
    creator: 'Avance',
    title: paper.title,
    description: paper.subtitle ?? '',
    lastModifiedBy: 'Avance',
    styles: {
      paragraphStyles: [{ id: FOOTER, name: 'footer', run: { size: 15, color: SOFT } }],
      default: {
        document: { run: { font: 'Calibri', size: 22 } },
        heading1: {
          run: { size: 32, bold: true, color: '1F2933' },
          paragraph: { spacing: { after: 60 } },
        },
        heading2: {
          run: { size: 24, bold: true, color: '1F2933' },
          paragraph: { spacing: { before: 240, after: 80 } },
        },
      },
    },
    numbering: {
      config: [
        {
          reference: NUMBERED,
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: '%1.',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 567, hanging: 397 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: {
              width: SHORT,
              height: LONG,
              orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { top: 1_300, bottom: 1_134, left: MARGIN, right: MARGIN },
          },
        },
        headers: {
          default: new Header({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                border: { bottom: { ...EDGE, space: 6 } },
                children: runs(paper.institution, { size: 18, bold: true, color: SOFT }),
              }),
            ],
          }),
        },
        footers: { default: footerOf(paper) },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(paper.title) }),
          ...(paper.subtitle === undefined
            ? []
            : [
                new Paragraph({
                  spacing: { after: 160 },
                  children: runs(paper.subtitle, { color: SOFT }),
                }),
              ]),
          ...paper.blocks.flatMap((block) => blockOf(block, width, lists)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
};
