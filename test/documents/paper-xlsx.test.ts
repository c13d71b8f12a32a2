/** Papers as workbooks, read back: the title, the facts, a header with filters, and no formula whatever people wrote. */
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { writePaperXlsx } from '../../src/documents/paper-xlsx.ts';
import type { Paper } from '../../src/messages/papers/paper.ts';
import { longTable, NASTY, paper } from './paper.ts';

const sheetOf = async (of: Paper): Promise<ExcelJS.Worksheet> => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await writePaperXlsx(of)).buffer as ArrayBuffer);
  expect(book.worksheets).toHaveLength(1);
  return book.worksheets[0] as ExcelJS.Worksheet;
};
const cellsOf = (sheet: ExcelJS.Worksheet): ExcelJS.Cell[] => {
  const cells: ExcelJS.Cell[] = [];
  sheet.eachRow((row) => row.eachCell((cell) => void cells.push(cell)));
  return cells;
};

test('everything stands there once, as text', async () => {
  const sheet = await sheetOf(paper());
  const cells = cellsOf(sheet).filter((cell) => !cell.isMerged || cell.master === cell);
  const texts = cells.map((cell) => cell.value);
  for (const part of [
    'Instituto Electoral de Michoacán',
    'Bitácora: notificaciones [marzo] 1/2',
    'Periodo',
    'del 1 al 31 de marzo',
    'Documentos',
    '1. Lista de asistencia',
    'Lic. Íñigo Peña · Secretario Técnico',
  ])
    expect(texts).toContain(part);
  expect(cells.filter((cell) => cell.type !== ExcelJS.ValueType.String)).toEqual([]);
  expect(cells.filter((cell) => cell.numFmt !== '@')).toEqual([]);
});

test('what looks like a formula stays a text, and what XML forbids is left out', async () => {
  const sheet = await sheetOf(paper());
  const texts = cellsOf(sheet).map((cell) => cell.value);
  for (const text of NASTY.slice(0, 5)) expect(texts).toContain(text);
  expect(texts).toContain('\n=1+1');
  expect(texts).toContain('control y media  pareja');
  expect(texts).toContain('alrevés');
  expect(
    cellsOf(sheet).some(
      (cell) =>
        cell.type === ExcelJS.ValueType.Formula || cell.type === ExcelJS.ValueType.Hyperlink,
    ),
  ).toBe(false);
});

test('the longest table has filters, its header stays on top and on every page, and its columns are wide enough', async () => {
  const sheet = await sheetOf(longTable(200));
  const header = sheet.getColumn(1).values.indexOf('Número');
  expect(sheet.views).toMatchObject([{ state: 'frozen', ySplit: header }]);
  expect(sheet.autoFilter).toBe(`A${header}:B${header + 200}`);
  expect(sheet.pageSetup).toMatchObject({ printTitlesRow: `${header}:${header}`, fitToWidth: 1 });
  expect(sheet.getColumn(2).width).toBeGreaterThan(60);
  expect(sheet.getCell(header + 200, 2).value).toBe('renglón número 200 de la tabla');
});

test('a name of a sheet, a cell of a book and no table at all are taken', async () => {
  const sheet = await sheetOf(
    paper({
      title: '[]:*?/\\',
      blocks: [{ type: 'facts', facts: [{ label: 'a', value: 'x'.repeat(40_000) }] }],
    }),
  );
  expect(sheet.name).toBe('Avance');
  expect(sheet.getCell('B5').text).toMatch(/^x{31999}…$/);
});
