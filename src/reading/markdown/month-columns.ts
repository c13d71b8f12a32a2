/** The header of a cronograma: which column is which month, however the months are spelled. */
import { AvanceError } from '../../errors.ts';
import { folded, monthNumber, plain } from './text.ts';

/** línea, unidad, meta, cuantificación. */
export const TEXT_COLUMNS = 4;
const INITIALS = 'efmamjjasond';

export const isHeader = (cells: string[]): boolean =>
  /^lineas? de accion/.test(folded(plain(cells[0] ?? ''))) &&
  /^unidad/.test(folded(plain(cells[1] ?? '')));

const isName = (cell: string): boolean =>
  monthNumber(plain(cell)) !== undefined && plain(cell).length <= 11;

/** "E F M A M J J A S O N D", or 1 to 12: where such a row begins; -1 when it is none. */
const sequenceStart = (cells: string[]): number => {
  const words = cells.map((cell) => folded(plain(cell)));
  return words.findIndex((_, index) => {
    const twelve = words.slice(index, index + 12);
    return (
      twelve.length === 12 &&
      (twelve.every((word, nth) => word === INITIALS[nth]) ||
        twelve.every((word, nth) => word === String(nth + 1)))
    );
  });
};

/** Is this the row that names the months? Three names do: a table may be narrow, but a text cell never reads so. */
export const isMonthRow = (cells: string[]): boolean =>
  cells.slice(1).filter(isName).length >= 3 || sequenceStart(cells) > 0;

const refuse = (line: number, says: string, what: string): AvanceError =>
  new AvanceError(
    'unreadable-plan',
    `Línea ${line}: el encabezado de los meses ${says} «${what}»${says === 'dice' ? ', que no es un mes' : ''}. Corrige ese encabezado y vuelve a intentarlo. No se guardó nada.`,
  );

/** Columns by month. @throws AvanceError on a month that nobody knows, or one that comes twice. */
export const monthColumns = (cells: string[], line: number): Map<number, number> => {
  const start = sequenceStart(cells);
  if (start > 0) return new Map(Array.from({ length: 12 }, (_, nth) => [nth + 1, start + nth]));
  const columns = new Map<number, number>();
  cells.forEach((cell, column) => {
    const text = plain(cell);
    if (
      text === '' ||
      column < TEXT_COLUMNS - 1 ||
      /^(programacion|calendarizacion|cuantificacion|fisica|total|meta|unidad)/.test(folded(text))
    )
      return;
    const month = monthNumber(text);
    if (month === undefined) throw refuse(line, 'dice', text);
    if (columns.has(month)) throw refuse(line, 'repite', text);
    columns.set(month, column);
  });
  return columns;
};
