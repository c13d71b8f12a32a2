/** Writes the plan as a workbook that people can correct and import back: the template too. */
import ExcelJS from 'exceljs';
import { COLUMNS, INSTRUCTIONS, MONTHS, PLAN_FIELDS, SHEETS } from './layout.ts';
import { ACT_COLUMNS, actCells } from './act-columns.ts';
import type { ExportedLine, ExportedPlan } from './exported-plan.ts';

type Cell = string | number | null;

const sheet = (
  book: ExcelJS.Workbook,
  name: string,
  columns: readonly string[],
  rows: Cell[][],
): ExcelJS.Worksheet => {
  const result = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  result.addRow([...columns]).font = { bold: true };
  for (const row of rows) result.addRow(row);
  result.columns.forEach((column, index) => {
    column.width = Math.min(
      60,
      Math.max(
        8,
        (columns[index] ?? '').length + 2,
        ...rows.slice(0, 40).map((row) => Math.min(60, String(row[index] ?? '').length)),
      ),
    );
  });
  return result;
};

const months = (schedule: Record<string, number> | undefined): Cell[] =>
  MONTHS.map((_, index) => schedule?.[String(index + 1)] ?? null);

const addLists = (lines: ExcelJS.Worksheet, plan: ExportedPlan): void => {
  const last = Math.max(lines.rowCount, 2) + 100;
  const programmes = plan.programmes.map((programme) => programme.code).join(',');
  for (let row = 2; row <= last; row += 1) {
    lines.getCell(row, 3).dataValidation = {
      type: 'list',
      allowBlank: false,
      formulae: [`"${programmes}"`],
      showErrorMessage: true,
      error: 'Elige un programa de la lista.',
    };
    for (let column = 7; column <= 19; column += 1)
      lines.getCell(row, column).dataValidation = {
        type: 'whole',
        operator: 'greaterThanOrEqual',
        allowBlank: true,
        formulae: [0],
        showErrorMessage: true,
        error: 'Escribe un número entero, o deja la celda vacía.',
      };
  }
};

const objectiveRows = (plan: ExportedPlan): Cell[][] =>
  plan.programmes.flatMap((programme) => [
    ...programme.statedObjectives.map((objective): Cell[] => [
      programme.code,
      '2',
      objective.letter ?? null,
      objective.text,
      null,
    ]),
    ...programme.specificObjectives.flatMap((objective): Cell[][] => [
      [programme.code, '4', objective.letter ?? null, objective.text, null],
      ...objective.actionLines.map((line): Cell[] => [programme.code, '4', null, null, line]),
    ]),
  ]);

const lineRow = ({
  programme,
  line,
}: {
  programme: { code: string };
  line: ExportedLine;
}): Cell[] => [
  line.code,
  line.lineKey ?? null,
  programme.code,
  line.text,
  line.unit,
  line.goal,
  line.annualQuantity,
  ...months(line.schedule),
  line.area ?? null,
  line.responsible ?? null,
  ...actCells(line).map((text) => (text === '' ? null : text)),
];

export const writeXlsx = async (plan: ExportedPlan): Promise<Uint8Array> => {
  const book = new ExcelJS.Workbook();
  sheet(
    book,
    SHEETS.instructions,
    ['Cómo usar este libro'],
    INSTRUCTIONS.map((text) => [text]),
  ).getColumn(1).width = 110;
  const header = plan.plan;
  sheet(
    book,
    SHEETS.plan,
    COLUMNS.plan,
    (Object.keys(PLAN_FIELDS) as (keyof typeof PLAN_FIELDS)[]).map((field) => [
      PLAN_FIELDS[field],
      header[field] ?? null,
    ]),
  );
  sheet(
    book,
    SHEETS.chapters,
    COLUMNS.chapters,
    plan.chapters.map((chapter) => [chapter.code, chapter.title]),
  );
  sheet(
    book,
    SHEETS.programmes,
    COLUMNS.programmes,
    plan.programmes.map((programme) => [
      programme.code,
      programme.chapter,
      programme.title,
      programme.generalObjective,
    ]),
  );
  sheet(book, SHEETS.objectives, COLUMNS.objectives, objectiveRows(plan));
  sheet(
    book,
    SHEETS.basis,
    COLUMNS.basis,
    plan.programmes.flatMap((programme) =>
      programme.legalBasis.map((text) => [programme.code, text]),
    ),
  );
  const lines = plan.programmes.flatMap((programme) =>
    programme.lines.map((line) => ({ programme, line })),
  );
  addLists(sheet(book, SHEETS.lines, [...COLUMNS.lines, ...ACT_COLUMNS], lines.map(lineRow)), plan);
  sheet(
    book,
    SHEETS.progress,
    COLUMNS.progress,
    lines
      .filter(({ line }) => line.reported !== undefined)
      .map(({ line }) => [line.code, ...months(line.reported)]),
  );
  sheet(
    book,
    SHEETS.windows,
    COLUMNS.windows,
    plan.sessionWindows.map((window) => [window.month, window.opensOn, window.closesOn]),
  );
  sheet(
    book,
    SHEETS.framework,
    COLUMNS.framework,
    header.legalFramework.map((text) => [text]),
  );
  sheet(
    book,
    SHEETS.glossary,
    COLUMNS.glossary,
    plan.glossary.map((term) => [term.term, term.meaning]),
  );
  sheet(
    book,
    SHEETS.members,
    COLUMNS.members,
    plan.members.map((member) => [member.name, member.role]),
  );
  sheet(
    book,
    SHEETS.discrepancies,
    COLUMNS.discrepancies,
    plan.discrepancies.map((discrepancy) => [
      discrepancy.key,
      discrepancy.kind,
      discrepancy.severity,
      discrepancy.lineCode ?? null,
      discrepancy.month ?? null,
      discrepancy.message,
      discrepancy.proposal ?? null,
      discrepancy.readings === undefined ? null : JSON.stringify(discrepancy.readings),
      discrepancy.resolution === undefined ? null : JSON.stringify(discrepancy.resolution),
    ]),
  );
  return new Uint8Array(await book.xlsx.writeBuffer());
};
