/** Lines and windows as one CSV: first the plan's row, then its lines, then its sessions. */
import { stringify } from 'csv-stringify/sync';
import type { ExportedPlan } from './exported-plan.ts';
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
      ...programme.lines.map((line) => [
        'Línea',
        line.code,
        line.text,
        line.unit,
        line.goal,
        String(line.annualQuantity),
        ...MONTHS.map((_, at) => String(line.schedule[String(at + 1)] ?? '')),
        '',
        '',
      ]),
    ]),
    ...plan.sessionWindows.map((one) => [
      'Sesión',
      String(one.month),
      '',
      '',
      '',
      '',
      ...blank,
      one.opensOn,
      one.closesOn,
    ]),
  ];
  return stringify([CSV_COLUMNS, ...rows.map((row) => row.map(guard))], { bom: true });
};
