/** The initial load of an adoption in mid-year: code, month, total so far; and, where it is known, who reported it. */
import { AvanceError } from '../../errors.ts';
import { monthNumber } from '../markdown/text.ts';
import { csvRows } from './read-csv.ts';
import { openBook } from './read-xlsx.ts';
import { refuseAt, rowsOf, wholeNumber, type Cell } from './table.ts';

export interface ProgressRow {
  code: string;
  month: number;
  total: number;
  note?: string;
  /** As written in the column «Autor»; absent: the command line's. */
  author?: string;
}

const COLUMNS = ['Código', 'Mes', 'Total'];

const monthOf = ({ text, address }: Cell): number => {
  const month = /^\d{1,2}$/.test(text.trim()) ? Number(text) : monthNumber(text);
  if (month === undefined || month < 1 || month > 12)
    throw refuseAt(address, `«${text.slice(0, 30)}» no es un mes.`);
  return month;
};

const readRow = (row: (column: string) => Cell): ProgressRow => {
  const total = wholeNumber(row('Total'));
  if (total === undefined) throw refuseAt(row('Total').address, 'falta el total.');
  const [note, author] = [row('Nota').text.trim(), row('Autor').text.trim()];
  return {
    code: row('Código').text.trim(),
    month: monthOf(row('Mes')),
    total,
    ...(note === '' ? {} : { note }),
    ...(author === '' ? {} : { author }),
  };
};

/** From CSV, or from a workbook's sheet «Avance inicial». @throws AvanceError with the line or cell. */
export const readProgress = async (bytes: Uint8Array, fileName: string): Promise<ProgressRow[]> => {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return rowsOf(await openBook(bytes), 'Avance inicial', COLUMNS).map(readRow);
  const text = new TextDecoder('utf-8').decode(bytes);
  const rows = csvRows(text, COLUMNS).map(readRow);
  if (rows.length === 0)
    throw new AvanceError(
      'unreadable-plan',
      `${fileName}: no trae ninguna fila. Escribe las columnas Código, Mes y Total. No se guardó nada.`,
    );
  return rows;
};
