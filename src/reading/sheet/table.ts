/** A sheet as rows by column name, with the cell's address in each complaint. */
import { withoutAccents } from '../../domain/plan/plain-text.ts';
import type ExcelJS from 'exceljs';
import { AvanceError } from '../../errors.ts';

export interface Cell {
  text: string;
  /** `Líneas!G12`. */
  address: string;
  /** It holds a formula: its text is what a spreadsheet last made of it. */
  formula?: true;
}

export type Row = (column: string) => Cell;

export const refuseAt = (address: string, message: string): AvanceError =>
  new AvanceError(
    'unreadable-plan',
    `Celda ${address}: ${message} Corrígela y vuelve a intentarlo. No se guardó nada.`,
  );

/** A cell holds the clock's time as if it were UTC; midnight is a day alone. */
const dateText = (value: Date): string => {
  if (Number.isNaN(value.getTime())) return '';
  const text = value.toISOString();
  return text.slice(11, 16) === '00:00'
    ? text.slice(0, 10)
    : `${text.slice(0, 10)} ${text.slice(11, 16)}`;
};

const brokenCell = (cell: ExcelJS.Cell, error: string): AvanceError =>
  refuseAt(`${cell.worksheet.name}!${cell.address}`, `la fórmula da el error ${error}.`);

const textOf = (cell: ExcelJS.Cell): string => {
  const { value } = cell;
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'object') {
    if ('richText' in value) return value.richText.map((part) => part.text).join('');
    if ('error' in value) throw brokenCell(cell, value.error);
    if ('result' in value && value.result instanceof Date) return dateText(value.result);
    if ('result' in value && typeof value.result === 'object' && value.result !== null)
      throw brokenCell(cell, value.result.error);
    return cell.text ?? '';
  }
  return String(value);
};

/** Headers are compared without accents or case. */
export const headerName = (text: string): string => withoutAccents(text).trim().toLowerCase();

/** What to use instead, where nothing better is known. */
const TEMPLATE = 'Usa la plantilla que escribe «plan export --xlsx».';

/** The rows under the header; blank ones are passed over. @param advice what to do where a sheet or column is missing. @throws AvanceError when the sheet or a column is missing. */
export const rowsOf = (
  book: ExcelJS.Workbook,
  name: string,
  columns: readonly string[],
  advice: string = TEMPLATE,
): Row[] => {
  const sheet = book.getWorksheet(name);
  if (sheet === undefined)
    throw new AvanceError(
      'unreadable-plan',
      `Al libro le falta la hoja «${name}». ${advice} No se guardó nada.`,
    );
  const at = new Map<string, number>();
  sheet.getRow(1).eachCell((cell, column) => at.set(headerName(textOf(cell)), column));
  const absent = columns.find((column) => !at.has(headerName(column)));
  if (absent !== undefined)
    throw new AvanceError(
      'unreadable-plan',
      `A la hoja «${name}» le falta la columna «${absent}». ${advice} No se guardó nada.`,
    );
  const rows: Row[] = [];
  for (let number = 2; number <= sheet.rowCount; number += 1) {
    const row = sheet.getRow(number);
    if (
      columns.every((column) => textOf(row.getCell(at.get(headerName(column)) ?? 1)).trim() === '')
    )
      continue;
    rows.push((column) => {
      const position = at.get(headerName(column));
      if (position === undefined) return { text: '', address: `${name}!${number}` }; // a column that may be left out
      const cell = row.getCell(position);
      return {
        text: textOf(cell),
        address: `${name}!${cell.address}`,
        ...(cell.formula === undefined ? {} : { formula: true }),
      };
    });
  }
  return rows;
};

export const wholeNumber = ({ text, address }: Cell): number | undefined => {
  if (text.trim() === '') return undefined;
  if (!/^\d{1,7}$/.test(text.trim()))
    throw refuseAt(address, `se esperaba un número entero y dice «${text.slice(0, 40)}».`);
  return Number(text);
};

export const needed = ({ text, address }: Cell, what: string): string => {
  if (text.trim() === '') throw refuseAt(address, `falta ${what}.`);
  return text;
};
