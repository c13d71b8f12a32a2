/** Acts of the commission as rows of a CSV or of a workbook's sheet «Acuerdos»: what is suspended, what moves, when, and by which act. */
import { AvanceError } from '../../errors.ts';
import { csvRows } from './read-csv.ts';
import { openBook } from './read-xlsx.ts';
import { needed, rowsOf, type Cell } from './table.ts';

export interface ActRow {
  /** `suspender` or `reprogramar`, as written. */
  action: Cell;
  /** What would be typed after it: lines, months or days, «por» and the act. */
  text: string;
}

const COLUMNS = ['Acción', 'Líneas', 'Periodo', 'Acuerdo'];
const ADVICE =
  'Escribe las columnas Acción (suspender o reprogramar), Líneas, Periodo (abril a mayo; del 23 de marzo al 31 de mayo; de marzo a octubre) y Acuerdo.';

const readRow = (row: (column: string) => Cell): ActRow => ({
  action: row('Acción'),
  text: `${needed(row('Líneas'), 'qué líneas').trim()} ${needed(row('Periodo'), 'el periodo').trim()} por ${needed(row('Acuerdo'), 'el acuerdo').trim()}`,
});

/** @throws AvanceError with the line or cell. */
export const readActs = async (bytes: Uint8Array, fileName: string): Promise<ActRow[]> => {
  const isBook = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const rows = isBook
    ? rowsOf(await openBook(bytes), 'Acuerdos', COLUMNS, ADVICE)
    : csvRows(new TextDecoder('utf-8').decode(bytes), COLUMNS, ADVICE);
  if (rows.length === 0)
    throw new AvanceError(
      'unreadable-acts',
      `${fileName}: no trae ninguna fila. ${ADVICE} No se guardó nada.`,
    );
  return rows.map(readRow);
};
