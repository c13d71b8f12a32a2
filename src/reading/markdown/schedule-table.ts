/**
 * The cronograma: one row per línea de acción, under a header that comes again on each page. The months' columns are
 * where the header says; whatever stands past the twelfth is kept apart, never silently counted.
 */
import type { Schedule } from '../../domain/plan.ts';
import { AvanceError } from '../../errors.ts';
import { cellsOf, folded, isTableRow, joined, monthNumber, plain, type SourceLine } from './text.ts';

export interface ScheduleRow {
  /** The line of the document where the row begins. */
  source: number;
  text: string;
  unit: string;
  goal: string;
  goalInherited: boolean;
  /** Pieces that a page cut apart were joined. */
  joinedOverPage: boolean;
  quantity: number;
  schedule: Schedule;
  /** Marks past December, by how many columns past it. */
  beyond: Record<string, number>;
}

const TEXT_COLUMNS = 4; // línea, unidad, meta, cuantificación

const refuse = (line: number, message: string): AvanceError =>
  new AvanceError('unreadable-plan', `Línea ${line}: ${message} No se guardó nada.`);

const isHeader = (cells: string[]): boolean => /^lineas? de accion/.test(folded(plain(cells[0] ?? ''))) && /^unidad/.test(folded(plain(cells[1] ?? '')));

/** Is this the row that names the months? Three of them do: a table may be narrow, but a text cell never reads so. */
const isMonthRow = (cells: string[]): boolean => cells.slice(1).filter((cell) => monthNumber(plain(cell)) !== undefined && plain(cell).length <= 11).length >= 3;

/** Columns by month. @throws AvanceError on a month that nobody knows. */
const monthColumns = (cells: string[], line: number): Map<number, number> => {
  const columns = new Map<number, number>();
  cells.forEach((cell, column) => {
    const text = plain(cell);
    const word = folded(text);
    if (text === '' || column < TEXT_COLUMNS - 1 || /^(programacion|cuantificacion|fisica|total|meta|unidad)/.test(word)) return;
    const month = monthNumber(text);
    if (month === undefined) throw refuse(line, `el encabezado de los meses dice «${text}», que no es un mes. Corrige ese encabezado y vuelve a intentarlo.`);
    if (columns.has(month)) throw refuse(line, `el encabezado de los meses repite «${text}». Corrige ese encabezado y vuelve a intentarlo.`);
    columns.set(month, column);
  });
  return columns;
};

const wholeNumber = (cell: string, line: number, where: string): number | undefined => {
  const text = plain(cell);
  if (text === '') return undefined;
  if (/^\d{1,7}$/.test(text)) return Number(text);
  if (/^[x✓✔●■]$/i.test(text) && where !== 'Cuantificación física') return 1;
  throw refuse(line, `en «${where}» se esperaba un número entero y dice «${text.slice(0, 40)}». Corrígelo y vuelve a intentarlo.`);
};

const MONTH_NAMES = ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'];

const marksOf = (cells: string[], columns: Map<number, number>, line: number): Pick<ScheduleRow, 'schedule' | 'beyond'> => {
  const schedule: Schedule = {};
  for (const [month, column] of columns) {
    const value = wholeNumber(cells[column] ?? '', line, MONTH_NAMES[month - 1] ?? '');
    if (value !== undefined && value > 0) schedule[String(month)] = value;
  }
  const beyond: Record<string, number> = {};
  const past = Math.max(...columns.values());
  cells.slice(past + 1).forEach((cell, at) => {
    const value = wholeNumber(cell, line, 'la columna después de diciembre');
    if (value !== undefined && value > 0) beyond[String(at + 1)] = value;
  });
  return { schedule, beyond };
};

const isContinuation = (cells: string[], columns: Map<number, number>): boolean => {
  const quantityColumn = Math.min(...columns.values()) - 1;
  return plain(cells[quantityColumn] ?? '') === '' && cells.slice(quantityColumn).every((cell) => plain(cell) === '');
};

const sum = (marks: Record<string, number>): number => Object.values(marks).reduce((total, one) => total + one, 0);

/** @throws AvanceError `unreadable-plan` with the line: truncated table, letters in a quantity, unknown month. */
export const scheduleRows = (lines: SourceLine[], heading: SourceLine): ScheduleRow[] => {
  const rows: ScheduleRow[] = [];
  let columns: Map<number, number> | undefined;
  let awaitingMonths = false;
  for (const { raw, number } of lines) {
    if (!isTableRow(raw)) continue;
    const cells = cellsOf(raw);
    if (isHeader(cells)) {
      awaitingMonths = true;
      if (isMonthRow(cells)) { columns = monthColumns(cells, number); awaitingMonths = false; }
      continue;
    }
    if (awaitingMonths || isMonthRow(cells)) {
      if (!isMonthRow(cells)) throw refuse(number, 'después del encabezado de la tabla se esperaba la fila con los meses. Revisa que la tabla esté completa.');
      columns = monthColumns(cells, number);
      awaitingMonths = false;
      continue;
    }
    if (columns === undefined) throw refuse(number, 'la tabla del cronograma empieza sin su encabezado. Revisa que la tabla esté completa.');
    addRow(rows, cells, columns, number);
  }
  if (rows.length === 0) throw refuse(heading.number, 'el cronograma no tiene ninguna línea de acción; parece que la tabla está cortada. Revisa que el archivo esté completo.');
  return rows;
};

const addRow = (rows: ScheduleRow[], cells: string[], columns: Map<number, number>, line: number): void => {
  if (cells.every((cell) => plain(cell) === '')) return;
  const last = rows.at(-1);
  const [text = '', unit = '', goal = ''] = cells.slice(0, TEXT_COLUMNS - 1).map(plain);
  const quantityColumn = Math.min(...columns.values()) - 1;
  if (last !== undefined && isContinuation(cells, columns) && cells.length > 1 && (text !== '' || goal !== '' || unit !== '')) {
    if (/^[A-ZÁÉÍÓÚÑ]/.test(text) && unit !== '') throw refuse(line, `la fila «${text.slice(0, 50)}…» no tiene cuantificación ni meses; parece que la tabla está cortada. Revisa que el archivo esté completo.`);
    last.text = joined(last.text, text);
    last.unit = joined(last.unit, unit);
    last.goal = joined(last.goal, goal);
    last.joinedOverPage = true;
    return;
  }
  const quantity = wholeNumber(cells[quantityColumn] ?? '', line, 'Cuantificación física');
  if (quantity === undefined || text === '') throw refuse(line, `la fila «${text.slice(0, 50)}» no trae su ${text === '' ? 'línea de acción' : 'cuantificación física'}; parece que la tabla está cortada. Revisa que el archivo esté completo.`);
  const marks = marksOf(cells, columns, line);
  if (cells.length <= Math.max(...columns.values()) && sum(marks.schedule) !== quantity) {
    throw refuse(line, `la fila «${text.slice(0, 50)}…» se corta antes de diciembre. Revisa que el archivo esté completo.`);
  }
  rows.push({ source: line, text, unit, goal: goal === '' ? (last?.goal ?? '') : goal, goalInherited: goal === '' && last !== undefined, joinedOverPage: false, quantity, ...marks });
};
