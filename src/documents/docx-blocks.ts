/** A paper's blocks as Word has them: real headings, lists and tables, and lines to sign on. */
import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { PaperBlock } from '../messages/papers/paper.ts';
import { columnParts, listItems } from './plain-paper.ts';

/** The name of the numbering of lists. */
export const NUMBERED = 'numbered';
export const SOFT = '52606D';
export const EDGE = { style: BorderStyle.SINGLE, size: 4, color: 'CBD2D9' };
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
export const runs = (
  text: string,
  style: { bold?: boolean; size?: number; color?: string } = {},
): TextRun[] =>
  text
    .split('\n')

    .map(
      (line, index) => new TextRun({ text: line, ...style, ...(index === 0 ? {} : { break: 1 }) }),
    );

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

const facts = (
  block: Extract<PaperBlock, { type: 'facts' }>,
  width: number,
): (Table | Paragraph)[] => {
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
};

const dataTable = (
  block: Extract<PaperBlock, { type: 'table' }>,
  width: number,
): (Table | Paragraph)[] => {
  const widths = columnParts(block.columns).map((part) => Math.round(part * width));
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.columns.map(({ title }, index) =>
      cell(title, widths[index] ?? 0, { bold: true, size: 17 }, 'EEF1F4'),
    ),
  });
  return table(widths, [
    header,
    ...block.rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: row.map((text, index) => cell(text, widths[index] ?? 0, { size: 17 })),
        }),
    ),
  ]);
};

/** @param lists counts the lists, so that each begins at 1. */
export const blockOf = (
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
    case 'facts':
      return facts(block, width);
    case 'table':
      return dataTable(block, width);
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
