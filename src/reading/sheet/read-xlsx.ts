/** Reads the workbook back: everything it carries, each complaint with its cell. */
import ExcelJS from 'exceljs';
import type {
  Discrepancy,
  Objective,
  PlanHeader,
  Reading,
  DiscrepancyResolution,
  Schedule,
  Severity,
  SpecificObjective,
} from '../../domain/plan/document.ts';
import { AvanceError } from '../../errors.ts';
import { checkCode, localDateOf, quantityMismatch } from './check-document.ts';
import type { ExportedLine, ExportedPlan } from './exported-plan.ts';
import { COLUMNS, MONTHS, PLAN_FIELDS, SHEETS } from './layout.ts';
import { checkZip } from './safe-zip.ts';
import { needed, refuseAt, rowsOf, wholeNumber, type Row } from './table.ts';

const optional = <K extends string>(key: K, text: string): Partial<Record<K, string>> =>
  text === '' ? {} : ({ [key]: text } as Record<K, string>);

const scheduleOf = (row: Row): Schedule =>
  Object.fromEntries(
    MONTHS.flatMap((name, index) => {
      const value = wholeNumber(row(name));
      return value === undefined ? [] : [[String(index + 1), value] as const];
    }),
  );

const readHeader = (book: ExcelJS.Workbook): PlanHeader => {
  const values = new Map(
    rowsOf(book, SHEETS.plan, COLUMNS.plan).map((row) => [row('Dato').text.trim(), row('Valor')]),
  );
  const value = (field: keyof typeof PLAN_FIELDS): string =>
    values.get(PLAN_FIELDS[field])?.text ?? '';
  const year = values.get(PLAN_FIELDS.year);
  if (year === undefined || !/^\d{4}$/.test(year.text.trim()))
    throw refuseAt(year?.address ?? SHEETS.plan, 'falta el año del plan, con cuatro cifras.');
  if (value('commission').trim() === '')
    throw refuseAt(
      values.get(PLAN_FIELDS.commission)?.address ?? SHEETS.plan,
      'falta el nombre de la comisión.',
    );
  return {
    year: Number(year.text),
    title: value('title'),
    commission: value('commission'),
    institution: value('institution'),
    ...optional('approvedOn', value('approvedOn')),
    presentation: value('presentation'),
    sessionNote: value('sessionNote'),
    legalFramework: rowsOf(book, SHEETS.framework, COLUMNS.framework).map(
      (row) => row('Norma').text,
    ),
  };
};

const readDiscrepancies = (book: ExcelJS.Workbook): Discrepancy[] =>
  rowsOf(book, SHEETS.discrepancies, COLUMNS.discrepancies).map((row) => {
    const json = <T>(column: string): T | undefined => {
      const { text, address } = row(column);
      if (text === '') return undefined;
      try {
        return JSON.parse(text) as T;
      } catch {
        throw refuseAt(
          address,
          'el contenido de la celda se dañó; déjala como la escribió Avance.',
        );
      }
    };
    const month = wholeNumber(row('Mes'));
    const readings = json<Reading[]>('Lecturas');
    const resolution = json<DiscrepancyResolution>('Resolución');
    return {
      key: row('Observación').text,
      kind: row('Tipo').text,
      severity: row('Gravedad').text as Severity,
      ...optional('lineCode', row('Línea').text),
      ...(month === undefined ? {} : { month }),
      message: row('Mensaje').text,
      ...optional('proposal', row('Propuesta').text),
      ...(readings === undefined ? {} : { readings }),
      ...(resolution === undefined ? {} : { resolution }),
    };
  });

interface Objectives {
  stated: Objective[];
  specific: SpecificObjective[];
}

const readObjectives = (book: ExcelJS.Workbook): Map<string, Objectives> => {
  const result = new Map<string, Objectives>();
  for (const row of rowsOf(book, SHEETS.objectives, COLUMNS.objectives)) {
    const code = needed(row('Programa'), 'el programa');
    const of = result.get(code) ?? { stated: [], specific: [] };
    result.set(code, of);
    const line = row('Línea').text;
    const objective = { ...optional('letter', row('Letra').text), text: row('Objetivo').text };
    if (row('Apartado').text.trim() === '2') of.stated.push(objective);
    else if (line !== '' && of.specific.length > 0) of.specific.at(-1)?.actionLines.push(line);
    else of.specific.push({ ...objective, actionLines: line === '' ? [] : [line] });
  }
  return result;
};

const readLines = (book: ExcelJS.Workbook, codes: Set<string>): Map<string, ExportedLine[]> => {
  const reported = new Map(
    rowsOf(book, SHEETS.progress, COLUMNS.progress).map((row) => [
      row('Código').text.trim(),
      scheduleOf(row),
    ]),
  );
  const result = new Map<string, ExportedLine[]>();
  const seen = new Set<string>();
  for (const row of rowsOf(book, SHEETS.lines, COLUMNS.lines)) {
    const programme = needed(row('Programa'), 'el programa').trim();
    if (!codes.has(programme))
      throw refuseAt(
        row('Programa').address,
        `el programa ${programme} no está en la hoja «${SHEETS.programmes}».`,
      );
    const code = checkCode(row('Código'), programme, seen);
    const quantity = wholeNumber(row('Cuantificación'));
    if (quantity === undefined)
      throw refuseAt(row('Cuantificación').address, 'falta la cuantificación.');
    const done = reported.get(code);
    result.set(programme, [
      ...(result.get(programme) ?? []),
      {
        code,
        ...optional('lineKey', row('Clave').text),
        text: needed(row('Línea de acción'), 'la línea de acción'),
        unit: row('Unidad de medida').text,
        goal: row('Meta').text,
        annualQuantity: quantity,
        schedule: scheduleOf(row),
        ...optional('area', row('Área').text),
        ...optional('responsible', row('Responsable').text),
        ...(done === undefined ? {} : { reported: done }),
      },
    ]);
  }
  return result;
};

const openBook = async (bytes: Uint8Array): Promise<ExcelJS.Workbook> => {
  await checkZip(bytes);
  const book = new ExcelJS.Workbook();
  try {
    await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  } catch (error) {
    throw new AvanceError(
      'unreadable-plan',
      'El archivo no es un XLSX que se pueda abrir. Guárdalo otra vez desde Excel o LibreOffice, o usa la plantilla. No se guardó nada.',
      undefined,
      { cause: error },
    );
  }
  return book;
};
export { openBook };

/** @throws AvanceError `unreadable-plan` with the cell. */
export const readXlsx = async (bytes: Uint8Array): Promise<ExportedPlan> => {
  const book = await openBook(bytes);
  const plan = readHeader(book);
  const rows = rowsOf(book, SHEETS.programmes, COLUMNS.programmes);
  const codes = new Set(rows.map((row) => needed(row('Programa'), 'el programa').trim()));
  const objectives = readObjectives(book);
  const lines = readLines(book, codes);
  const basis = rowsOf(book, SHEETS.basis, COLUMNS.basis);
  const programmes = rows.map((row) => {
    const code = row('Programa').text.trim();
    return {
      code,
      chapter: row('Capítulo').text,
      title: row('Título').text,
      generalObjective: row('Objetivo general').text,
      statedObjectives: objectives.get(code)?.stated ?? [],
      specificObjectives: objectives.get(code)?.specific ?? [],
      legalBasis: basis
        .filter((one) => one('Programa').text.trim() === code)
        .map((one) => one('Fundamento').text),
      lines: lines.get(code) ?? [],
    };
  });
  if (programmes.every((programme) => programme.lines.length === 0))
    throw new AvanceError(
      'unreadable-plan',
      `La hoja «${SHEETS.lines}» no tiene ninguna línea de acción. Captura al menos una. No se guardó nada.`,
    );
  const told = readDiscrepancies(book);
  return {
    plan,
    chapters: rowsOf(book, SHEETS.chapters, COLUMNS.chapters).map((row) => ({
      code: row('Capítulo').text,
      title: row('Título').text,
    })),
    programmes,
    sessionWindows: rowsOf(book, SHEETS.windows, COLUMNS.windows).map((row) => {
      const month = wholeNumber(row('Mes'));
      if (month === undefined || month < 1 || month > 12)
        throw refuseAt(row('Mes').address, 'el mes debe ser un número de 1 a 12.');
      return { month, opensOn: localDateOf(row('Abre')), closesOn: localDateOf(row('Cierra')) };
    }),
    glossary: rowsOf(book, SHEETS.glossary, COLUMNS.glossary).map((row) => ({
      term: row('Término').text,
      meaning: row('Significado').text,
    })),
    members: rowsOf(book, SHEETS.members, COLUMNS.members).map((row) => ({
      name: row('Nombre').text,
      role: row('Cargo').text,
    })),
    discrepancies: [
      ...told,
      ...programmes.flatMap((programme) =>
        programme.lines.flatMap((line) => quantityMismatch(line, told)),
      ),
    ],
  };
};
