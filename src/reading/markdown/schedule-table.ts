/**
 * The cronograma: one row per línea de acción, under a header that comes again on each page, or not. The months' columns
 * are where the header says; whatever stands past the twelfth is kept apart, never silently counted. A row that a page
 * cut is put together again: its figures stand on one of its pieces.
 */
import type { Schedule } from '../../domain/plan/document.ts';
import { AvanceError } from '../../errors.ts';
import { isHeader, isMonthRow, monthColumns, TEXT_COLUMNS } from './month-columns.ts';
import { cellsOf, isTableRow, joined, MONTHS, plain, type SourceLine } from './text.ts';

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

const COMPLETE = 'parece que la tabla está cortada. Revisa que el archivo esté completo.';

const refuse = (line: number, message: string): AvanceError =>
  new AvanceError('unreadable-plan', `Línea ${line}: ${message} No se guardó nada.`);

/** A dash in a cell says that there is nothing. */
const isEmpty = (cell: string): boolean => /^[-–—]?$/.test(plain(cell));

const wholeNumber = (cell: string, line: number, where: string): number | undefined => {
  const text = plain(cell);
  if (isEmpty(cell)) return undefined;
  if (/^\d{1,7}$/.test(text)) return Number(text);
  if (/^[x✓✔●■•]$/i.test(text) && where !== 'Cuantificación física') return 1;
  throw refuse(
    line,
    `en «${where}» se esperaba un número entero y dice «${text.slice(0, 40)}». Corrígelo y vuelve a intentarlo.`,
  );
};

const marksOf = (
  cells: string[],
  columns: Map<number, number>,
  line: number,
): Pick<ScheduleRow, 'schedule' | 'beyond'> => {
  const schedule: Schedule = {};
  for (const [month, column] of columns) {
    const value = wholeNumber(cells[column] ?? '', line, MONTHS[month - 1] ?? '');
    if (value !== undefined && value > 0) schedule[String(month)] = value;
  }
  const beyond: Record<string, number> = {};
  cells.slice(Math.max(...columns.values()) + 1).forEach((cell, index) => {
    const value = wholeNumber(cell, line, 'la columna después de diciembre');
    if (value !== undefined && value > 0) beyond[String(index + 1)] = value;
  });
  return { schedule, beyond };
};

const sum = (marks: Record<string, number>): number =>
  Object.values(marks).reduce((total, mark) => total + mark, 0);
const ended = (text: string): boolean => /[.;:]["”)]?$/.test(text);

/** A table row's cells, and whether a page was cut between the row before it and it. */
interface Piece {
  cells: string[];
  line: number;
  text: string;
  unit: string;
  goal: string;
  afterGap: boolean;
}

interface Table {
  columns: Map<number, number>;
  rows: ScheduleRow[];
  /** A row without figures that waits for the rest of itself on the next page. */
  held?: Piece | undefined;
  /** The last line of the document that says anything: only there can a row have lost its end. */
  lastLine: number;
}

const cut = (piece: Piece): AvanceError =>
  refuse(
    piece.line,
    `la fila «${piece.text.slice(0, 50)}…» no tiene cuantificación ni meses; ${COMPLETE}`,
  );

/** Does this piece without figures go on with the row before it? Otherwise it begins one whose figures come later. */
const goesOn = (last: ScheduleRow, { text, unit, afterGap }: Piece): boolean =>
  text === '' || /^[^\p{Lu}]/u.test(text) || (afterGap && unit === '' && !ended(last.text));

const addPiece = (table: Table, piece: Piece): void => {
  const last = table.rows.at(-1);
  if (table.held !== undefined) {
    const { held } = table;
    table.held = {
      ...piece,
      line: held.line,
      text: joined(held.text, piece.text),
      unit: joined(held.unit, piece.unit),
      goal: joined(held.goal, piece.goal),
    };
  } else if (last !== undefined && goesOn(last, piece)) {
    last.text = joined(last.text, piece.text);
    last.unit = joined(last.unit, piece.unit);
    last.goal = joined(last.goal, piece.goal);
    last.joinedOverPage = true;
  } else table.held = piece;
};

const addRow = (table: Table, piece: Piece): void => {
  const { columns, rows, held } = table;
  if (held !== undefined && ended(held.text) && /^\p{Lu}/u.test(piece.text)) throw cut(held);
  table.held = undefined;
  const [text, unit, goal] = [
    joined(held?.text ?? '', piece.text),
    joined(held?.unit ?? '', piece.unit),
    joined(held?.goal ?? '', piece.goal),
  ];
  const last = rows.at(-1);
  const quantity = wholeNumber(
    piece.cells[Math.min(...columns.values()) - 1] ?? '',
    piece.line,
    'Cuantificación física',
  );
  if (quantity === undefined || text === '')
    throw refuse(
      piece.line,
      `la fila «${text.slice(0, 50)}» no trae su ${text === '' ? 'línea de acción' : 'cuantificación física'}; ${COMPLETE}`,
    );
  const marks = marksOf(piece.cells, columns, piece.line);
  if (
    piece.line >= table.lastLine &&
    piece.cells.length <= Math.max(...columns.values()) &&
    sum(marks.schedule) !== quantity
  ) {
    throw refuse(
      piece.line,
      `la fila «${text.slice(0, 50)}…» se corta antes de diciembre. Revisa que el archivo esté completo.`,
    );
  }
  rows.push({
    source: held?.line ?? piece.line,
    text,
    unit,
    goal: goal === '' ? (last?.goal ?? '') : goal,
    goalInherited: goal === '' && last !== undefined,
    joinedOverPage: held !== undefined,
    quantity,
    ...marks,
  });
};

const take = (table: Table, cells: string[], line: number, afterGap: boolean): void => {
  if (cells.every((cell) => plain(cell) === '')) return;
  const [text = '', unit = '', goal = ''] = cells.slice(0, TEXT_COLUMNS - 1).map(plain);
  const piece: Piece = { cells, line, text, unit, goal, afterGap };
  const figures = cells
    .slice(Math.min(...table.columns.values()) - 1)
    .some((cell) => !isEmpty(cell));
  if (figures) addRow(table, piece);
  else addPiece(table, piece);
};

/**
 * @param lastLine the number of the document's last line that says anything.
 * @throws AvanceError `unreadable-plan` with the line: truncated table, letters in a quantity, unknown month.
 */
export const scheduleRows = (
  lines: SourceLine[],
  heading: SourceLine,
  lastLine: number,
): ScheduleRow[] => {
  const table: Table = { columns: new Map(), rows: [], lastLine };
  let awaitingMonths = false;
  let before = heading.number;
  let beside = -1;
  for (const { raw, number } of lines) {
    // A piece of text that lost its tabs: right under a row it goes on with it.
    const bare =
      !isTableRow(raw) &&
      number === beside + 1 &&
      table.rows.length > 0 &&
      /^\p{Ll}/u.test(plain(raw));
    if (!isTableRow(raw) && !bare) continue;
    beside = number;
    const cells = cellsOf(raw);
    if (isMonthRow(cells)) {
      table.columns = monthColumns(cells, number);
      awaitingMonths = false;
    } else if (isHeader(cells)) {
      awaitingMonths = table.columns.size === 0;
    } else if (awaitingMonths) {
      throw refuse(
        number,
        'después del encabezado de la tabla se esperaba la fila con los meses. Revisa que la tabla esté completa.',
      );
    } else if (table.columns.size === 0) {
      throw refuse(
        number,
        'la tabla del cronograma empieza sin su encabezado. Revisa que la tabla esté completa.',
      );
    } else {
      take(table, cells, number, number !== before + 1);
      before = number;
    }
  }
  if (table.held !== undefined) throw cut(table.held);
  if (table.rows.length === 0)
    throw refuse(heading.number, `el cronograma no tiene ninguna línea de acción; ${COMPLETE}`);
  return table.rows;
};
