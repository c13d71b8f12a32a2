/** Lines and windows as one CSV: first the plan's row, then its lines, then its sessions. */
import { stringify } from 'csv-stringify/sync';
import { ACT_COLUMNS, actCells } from './act-columns.ts';
import type { ExportedLine, ExportedPlan } from './exported-plan.ts';
import { MONTHS } from './layout.ts';

export const CSV_COLUMNS = [
  'Tipo',
  'Código',
  'Texto',
  'Unidad',
  'Meta',
  'Cuantificación',
  ...MONTHS,
  'Abre',
  'Cierra',
];

/** A spreadsheet would run these as formulas: an apostrophe stands before them, and is taken off when read. */
const guard = (text: string): string => (/^['=+\-@\t\r]/.test(text) ? `'${text}` : text);
export const unguard = (text: string): string =>
  /^'['=+\-@\t\r]/.test(text) ? text.slice(1) : text;

const lineRow = (line: ExportedLine): string[] => [
  'Línea',
  line.code,
  line.text,
  line.unit,
  line.goal,
  String(line.annualQuantity),
  ...MONTHS.map((_, index) => String(line.schedule[String(index + 1)] ?? '')),
  '',
  '',
  ...actCells(line),
];

export const writeCsv = (plan: ExportedPlan): string => {
  const blank = MONTHS.map(() => '');
  const rows = [
    [
      'Plan',
      String(plan.plan.year),
      plan.plan.commission,
      plan.plan.institution,
      plan.plan.title,
      '',
      ...blank,
      plan.plan.approvedOn ?? '',
      '',
    ],
    ...plan.programmes.flatMap((programme) => [
      ['Programa', programme.code, programme.title, '', '', '', ...blank, '', ''],
      ...programme.lines.map(lineRow),
    ]),
    ...plan.sessionWindows.map((window) => [
      'Sesión',
      String(window.month),
      '',
      '',
      '',
      '',
      ...blank,
      window.opensOn,
      window.closesOn,
    ]),
  ];
  const columns = [...CSV_COLUMNS, ...ACT_COLUMNS];
  const filled = rows.map((row) => columns.map((_, index) => guard(row[index] ?? '')));
  return stringify([columns, ...filled], { bom: true });
};
