/** A paper as a workbook of one sheet: its title and facts above, then its tables, the longest with filters and a header that stays. */
import { cutText } from '../domain/plan/plain-text.ts';
import ExcelJS from 'exceljs';
import type { Paper, PaperBlock } from '../messages/papers/paper.ts';
import { columnParts, listItems, plainPaper } from './plain-paper.ts';

type Table = Extract<PaperBlock, { type: 'table' }>;

/** What a cell of Excel holds. */
const MOST_LETTERS = 32_000;
/** Of a whole row of cells, in letters. */
const SHEET_WIDTH = { portrait: 110, landscape: 150 };
/** Rows that may stay on top without taking the whole window. */
const MOST_FROZEN = 14;
/** Points of one line, and of the tallest row that Excel shows. */
const LINE_HEIGHT = 15;
const MOST_HEIGHT = 405;
const BAR: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEEF1F4' } };
const EDGE: Partial<ExcelJS.Borders> = { bottom: { style: 'thin', color: { argb: 'FFCBD2D9' } } };
const SOFT = { argb: 'FF52606D' };
const FONT = { name: 'Calibri', size: 11 };

interface Sheet {
  sheet: ExcelJS.Worksheet;
  /** In letters, of each column. */
  widths: number[];
  /** The last row that is written. */
  row: number;
  /** Of the longest table. */
  header?: number;
}

/** How many lines a text takes, wrapped at a width in letters. */
const linesIn = (text: string, width: number): number =>
  text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil((line.length * 1.05) / width)), 0);

/** Always text, whatever it begins with: nothing that people wrote is ever a formula, not even when the cell is edited. */
const put = (
  { sheet }: Sheet,
  row: number,
  column: number,
  text: string,
  style: Partial<ExcelJS.Style> = {},
): void => {
  const cell = sheet.getCell(row, column);
  cell.value = text.length > MOST_LETTERS ? `${cutText(text, MOST_LETTERS - 1)}…` : text;
  cell.style = {
    alignment: { vertical: 'top', wrapText: true },
    ...style,
    font: { ...FONT, ...style.font },
    numFmt: '@',
  };
};

/** The programs do not measure rows that others wrote, least of all merged ones. */
const setHeight = (
  { sheet }: Sheet,
  row: number,
  lines: number,
  lineHeight = LINE_HEIGHT,
): void => {
  sheet.getRow(row).height = Math.min(MOST_HEIGHT, Math.max(1, lines) * lineHeight + 3);
};

/** A text over the columns from `first` to the last. */
const putWide = (
  at: Sheet,
  text: string,
  first: number,
  style: Partial<ExcelJS.Style> = {},
): number => {
  put(at, at.row, first, text, style);
  if (first < at.widths.length) at.sheet.mergeCells(at.row, first, at.row, at.widths.length);
  return linesIn(
    text,
    at.widths.slice(first - 1).reduce((sum, width) => sum + width, 0),
  );
};

const putLine = (at: Sheet, text: string, style: Partial<ExcelJS.Style> = {}): void => {
  at.row += 1;
  setHeight(at, at.row, putWide(at, text, 1, style), ((style.font?.size ?? 11) * LINE_HEIGHT) / 11);
};

const putTable = (at: Sheet, { columns, rows }: Table, isMain: boolean): void => {
  const header = (at.row += 1);
  const putRow = (texts: string[], style: Partial<ExcelJS.Style>): void => {
    texts.forEach((text, nth) => put(at, at.row, nth + 1, text, { border: EDGE, ...style }));
    setHeight(
      at,
      at.row,
      Math.max(...texts.map((text, nth) => linesIn(text, at.widths[nth] ?? 1))),
    );
  };
  putRow(
    columns.map(({ title }) => title),
    { font: { bold: true }, fill: BAR },
  );
  for (const row of rows) {
    at.row += 1;
    putRow(row, {});
  }
  if (isMain) {
    at.header = header;
    at.sheet.autoFilter = {
      from: { row: header, column: 1 },
      to: { row: at.row, column: columns.length },
    };
    at.sheet.pageSetup.printTitlesRow = `${header}:${header}`;
  }
  at.row += 1;
};

const putFact = (at: Sheet, label: string, value: string): void => {
  at.row += 1;
  put(at, at.row, 1, label, { font: { bold: true } });
  setHeight(at, at.row, Math.max(linesIn(label, at.widths[0] ?? 1), putWide(at, value, 2)));
};

const putBlock = (at: Sheet, block: PaperBlock, isMain: boolean): void => {
  switch (block.type) {
    case 'heading':
      return putLine(at, block.text, { font: { bold: true, size: 12 } });
    case 'text':
      return putLine(at, block.text);
    case 'list':
      return listItems(block.items).forEach((item, nth) => putLine(at, `${nth + 1}. ${item}`));
    case 'table':
      return putTable(at, block, isMain);
    case 'facts': {
      for (const { label, value } of block.facts) putFact(at, label, value);
      at.row += 1;
      return;
    }
    case 'signature':
      return putLine(at, `${block.name} · ${block.post}`);
  }
};

const sheetName = (title: string): string =>
  title
    .replace(/[[\]:*?/\\']/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 31)
    .trim() || 'Avance';

/** Those of the longest table; a second column at least, for the facts. */
const widthsOf = (paper: Paper, main: Table | undefined): number[] => {
  const widths =
    main === undefined
      ? []
      : columnParts(main.columns).map((part) =>
          Math.max(10, Math.round(part * SHEET_WIDTH[paper.orientation])),
        );
  return widths.length > 1 ? widths : [28, 82];
};

const columnWidths = (paper: Paper): { main: Table | undefined; widths: number[] } => {
  const tables = paper.blocks.filter((block): block is Table => block.type === 'table');
  const main = tables.reduce<Table | undefined>(
    (most, table) => (most === undefined || table.rows.length > most.rows.length ? table : most),
    undefined,
  );
  return { main, widths: widthsOf(paper, main) };
};

/** The bytes of the workbook. */
export const writePaperXlsx = async (given: Paper): Promise<Uint8Array> => {
  const paper = plainPaper(given);
  const { main, widths } = columnWidths(paper);
  const book = new ExcelJS.Workbook();
  book.creator = 'Avance';
  book.title = paper.title;
  const sheet = book.addWorksheet(sheetName(paper.title), {
    pageSetup: { orientation: paper.orientation, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddFooter: '&C&P / &N' },
  });
  widths.forEach((width, nth) => {
    sheet.getColumn(nth + 1).width = width;
  });
  const at: Sheet = { sheet, widths, row: 0 };
  putLine(at, paper.institution, { font: { color: SOFT } });
  putLine(at, paper.title, { font: { bold: true, size: 15 } });
  if (paper.subtitle !== undefined) putLine(at, paper.subtitle, { font: { color: SOFT } });
  at.row += 1;
  for (const block of paper.blocks) putBlock(at, block, block === main);
  putLine(at, paper.footer, { font: { size: 9, color: SOFT } });
  if (at.header !== undefined && at.header <= MOST_FROZEN)
    sheet.views = [{ state: 'frozen', ySplit: at.header, xSplit: 0 }];
  return new Uint8Array(await book.xlsx.writeBuffer());
};
