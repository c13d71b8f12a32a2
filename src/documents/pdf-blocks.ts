/** A paper's blocks as pdfmake draws them: tables that repeat their header, facts, lists and lines to sign on. */
import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js';
import type { PaperBlock } from '../messages/papers/paper.ts';
import { columnParts, listItems } from './plain-paper.ts';

const PADDING = 5;
export const INK = '#1f2933';
export const SOFT = '#52606d';
export const LINE = '#cbd2d9';
const BAR = '#eef1f4';

/** Signs that the font lacks: emoji are left out, since a receipt says the same without them. */
const NO_GLYPH =
  /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u200D|\u20E3|\uFE0E|\uFE0F/gu;
export const printable = (text: string): string =>
  text
    .replace(NO_GLYPH, (sign) => (/[©®™]/.test(sign) ? sign : ''))
    .replace(/\t/g, ' ')
    .replace(/ {2,}/g, ' ');

const RULED: CustomTableLayout = {
  hLineWidth: (index, node) => (index === 0 || index === node.table.body.length ? 0.8 : 0.4),
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

export interface Sheet {
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
    Math.max(
      0,
      ...rows.flatMap((row) => row.map((text, index) => linesIn(text, widths[index] ?? 1))),
    ) * 10.5;
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
      body: block.facts.map((fact) => [
        cell(fact.label, { color: SOFT, bold: true }),
        cell(fact.value),
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

export const contentOf = (block: PaperBlock, sheet: Sheet): Content => {
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
