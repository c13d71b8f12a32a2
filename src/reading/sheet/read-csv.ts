/** Reads the CSV of lines and windows; comma or semicolon, with or without a byte-order mark. */
import { parse } from 'csv-parse/sync';
import type {
  DocumentLine,
  DocumentProgramme,
  PlanDocument,
  Schedule,
  SessionWindow,
} from '../../domain/plan/document.ts';
import { AvanceError } from '../../errors.ts';
import { checkCode, localDateOf, quantityMismatch } from './check-document.ts';
import { MONTHS } from './layout.ts';
import { headerName, needed, refuseAt, wholeNumber, type Cell } from './table.ts';
import { CSV_COLUMNS, unguard } from './write-csv.ts';

type Row = (column: string) => Cell;

const refuse = (message: string): AvanceError =>
  new AvanceError('unreadable-plan', `${message} No se guardó nada.`);

/** Rows by column name; a complaint names the line and the column. @param advice what to do where a column is missing. */
export const csvRows = (
  text: string,
  columns: readonly string[],
  advice = 'Usa el que escribe «plan export --csv».',
): Row[] => {
  const first = text.slice(0, 2_000).split('\n')[0] ?? '';
  let table: string[][];
  try {
    table = parse(text, {
      bom: true,
      delimiter: first.split(';').length > first.split(',').length ? ';' : ',',
      relax_column_count: true,
      skip_empty_lines: true,
    });
  } catch (error) {
    const line =
      typeof error === 'object' && error !== null && 'lines' in error
        ? ` (línea ${String(error.lines)})`
        : '';
    throw new AvanceError(
      'unreadable-plan',
      `El CSV está mal formado${line}: revisa las comillas. No se guardó nada.`,
      undefined,
      { cause: error },
    );
  }
  const header = (table[0] ?? []).map(headerName);
  const absent = columns.find((column) => !header.includes(headerName(column)));
  if (absent !== undefined) throw refuse(`Al CSV le falta la columna «${absent}». ${advice}`);
  return table.slice(1).map((cells, index) => (column) => ({
    text: unguard(cells[header.indexOf(headerName(column))] ?? ''),
    address: `línea ${index + 2}, columna ${column}`,
  }));
};

const readLine = (row: Row, programme: string, seen: Set<string>): DocumentLine => {
  const schedule: Schedule = Object.fromEntries(
    MONTHS.flatMap((name, index) => {
      const value = wholeNumber(row(name));
      return value === undefined ? [] : [[String(index + 1), value] as const];
    }),
  );
  const annualQuantity = wholeNumber(row('Cuantificación'));
  if (annualQuantity === undefined)
    throw refuseAt(row('Cuantificación').address, 'falta la cuantificación.');
  return {
    code: checkCode(row('Código'), programme, seen),
    text: needed(row('Texto'), 'la línea de acción'),
    unit: row('Unidad').text,
    goal: row('Meta').text,
    annualQuantity,
    schedule,
  };
};

const readWindow = (row: Row): SessionWindow => {
  const month = wholeNumber(row('Código'));
  if (month === undefined || month < 1 || month > 12)
    throw refuseAt(row('Código').address, 'el mes de la sesión debe ser un número de 1 a 12.');
  return { month, opensOn: localDateOf(row('Abre')), closesOn: localDateOf(row('Cierra')) };
};

/** @throws AvanceError `unreadable-plan` with the line and column. */
export const readCsv = (text: string): PlanDocument => {
  const rows = csvRows(text, CSV_COLUMNS);
  const head = rows.find((row) => row('Tipo').text === 'Plan');
  if (head === undefined || !/^\d{4}$/.test(head('Código').text))
    throw refuse(
      'El CSV no trae su fila «Plan» con el año. Usa el que escribe «plan export --csv».',
    );
  const programmes: DocumentProgramme[] = [];
  const sessionWindows: SessionWindow[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    const type = row('Tipo');
    switch (type.text) {
      case 'Plan':
        break;
      case 'Programa': {
        const code = needed(row('Código'), 'el programa').trim();
        programmes.push({
          code,
          chapter: code.split('.')[0] ?? code,
          title: row('Texto').text,
          generalObjective: '',
          statedObjectives: [],
          specificObjectives: [],
          legalBasis: [],
          lines: [],
        });
        break;
      }
      case 'Línea': {
        const programme = programmes.at(-1);
        if (programme === undefined)
          throw refuseAt(type.address, 'la línea está antes que su programa.');
        programme.lines.push(readLine(row, programme.code, seen));
        break;
      }
      case 'Sesión':
        sessionWindows.push(readWindow(row));
        break;
      default:
        throw refuseAt(
          type.address,
          `el tipo «${type.text.slice(0, 30)}» no se conoce; debe ser Plan, Programa, Línea o Sesión.`,
        );
    }
  }
  const lines = programmes.flatMap((programme) => programme.lines);
  if (lines.length === 0)
    throw refuse('El CSV no trae ninguna línea de acción. Captura al menos una.');
  return {
    plan: {
      year: Number(head('Código').text),
      title: head('Meta').text,
      commission: needed(head('Texto'), 'el nombre de la comisión'),
      institution: head('Unidad').text,
      ...(head('Abre').text === '' ? {} : { approvedOn: localDateOf(head('Abre')) }),
      presentation: '',
      legalFramework: [],
      sessionNote: '',
    },
    chapters: [...new Set(programmes.map((programme) => programme.chapter))].map((code) => ({
      code,
      title: programmes.find((programme) => programme.code === code)?.title ?? '',
    })),
    programmes,
    sessionWindows,
    glossary: [],
    members: [],
    discrepancies: lines.flatMap((line) => quantityMismatch(line, [])),
  };
};
