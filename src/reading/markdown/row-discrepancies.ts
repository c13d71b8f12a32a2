/**
 * What does not add up in the rows of a cronograma. The document is the authority: each decision has a proposal that is
 * used until a person decides; what needs nobody is `info`.
 */
import type { Discrepancy, Reading, Schedule } from '../../domain/plan/document.ts';
import type { ScheduleRow } from './schedule-table.ts';
import { MONTHS } from './text.ts';

const sum = (marks: Record<string, number>): number =>
  Object.values(marks).reduce((total, mark) => total + mark, 0);
const monthsOf = (schedule: Schedule): number[] =>
  Object.keys(schedule)
    .map(Number)
    .sort((a, b) => a - b);

const spell = (schedule: Schedule): string => {
  const months = monthsOf(schedule);
  if (months.length === 0) return 'ningún mes';
  const [first = 1, last = 1] = [months[0], months.at(-1)];
  if (months.length > 2 && last - first + 1 === months.length)
    return `de ${MONTHS[first - 1] ?? ''} a ${MONTHS[last - 1] ?? ''}`;
  return months
    .map((month) => MONTHS[month - 1] ?? '')
    .join(', ')
    .replace(/, ([^,]*)$/, ' y $1');
};

const scheduleReading = (
  id: string,
  label: string,
  evidence: string,
  schedule: Schedule,
): Reading => ({ id, label, evidence, effect: { type: 'schedule', schedule } });

/** All marks past December: shifted left until the last is December. */
const shifted = (row: ScheduleRow): Schedule => {
  const all = {
    ...row.schedule,
    ...Object.fromEntries(
      Object.entries(row.beyond).map(([past, value]) => [String(12 + Number(past)), value]),
    ),
  };
  const excess = Math.max(...Object.keys(all).map(Number)) - 12;
  return Object.fromEntries(
    Object.entries(all).map(([month, value]) => [String(Number(month) - excess), value]),
  );
};

const beyondYear = (row: ScheduleRow, code: string): Discrepancy | undefined => {
  const wholeIsBeyond = sum(row.schedule) === 0 && sum(row.beyond) === row.quantity;
  const left = shifted(row);
  const canShift = monthsOf(left).every((month) => month >= 1 && month <= 12);
  const asPrinted = scheduleReading(
    'as_printed',
    `Sólo lo impreso dentro del año: ${spell(row.schedule)}`,
    `Dentro de los doce meses se imprimen ${sum(row.schedule)}.`,
    row.schedule,
  );
  const shift = scheduleReading(
    'shift_left',
    `Recorrer a la izquierda: ${spell(left)}`,
    `La cuantificación es ${row.quantity} y las marcas suman ${sum(row.schedule) + sum(row.beyond)}, pero ${Object.keys(row.beyond).length} quedan después de diciembre.`,
    left,
  );
  const readings = !canShift
    ? [asPrinted]
    : wholeIsBeyond
      ? [shift, asPrinted]
      : [asPrinted, shift];
  return {
    key: `cells_beyond_year/${code}`,
    kind: 'cells_beyond_year',
    severity: 'decision',
    lineCode: code,
    message: `«${row.text}» tiene cuantificación ${row.quantity}; dentro del año se imprimen ${sum(row.schedule)} y ${sum(row.beyond)} quedan en columnas después de diciembre.`,
    proposal: readings[0]?.label ?? '',
    readings,
  };
};

const mismatch = (row: ScheduleRow, code: string): Discrepancy => {
  const total = sum(row.schedule);
  const months = monthsOf(row.schedule);
  const ones = months.every((month) => row.schedule[String(month)] === 1);
  const keep = (chosen: number[]): Schedule =>
    Object.fromEntries(chosen.map((month) => [String(month), row.schedule[String(month)] ?? 1]));
  const readings = [
    scheduleReading(
      'as_printed',
      `Como está impreso: ${spell(row.schedule)}`,
      `Se imprimen ${total} en los meses, aunque la cuantificación dice ${row.quantity}.`,
      row.schedule,
    ),
  ];
  if (ones && total > row.quantity && row.quantity > 0) {
    const first = keep(months.slice(0, row.quantity));
    const last = keep(months.slice(-row.quantity));
    readings.push(
      scheduleReading(
        'first_months',
        `Sólo ${spell(first)}`,
        `La cuantificación dice ${row.quantity}: sobran las últimas marcas.`,
        first,
      ),
    );
    readings.push(
      scheduleReading(
        'last_months',
        `Sólo ${spell(last)}`,
        `La cuantificación dice ${row.quantity}: sobran las primeras marcas.`,
        last,
      ),
    );
  }
  return {
    key: `quantity_mismatch/${code}`,
    kind: 'quantity_mismatch',
    severity: 'decision',
    lineCode: code,
    message: `«${row.text}» tiene cuantificación ${row.quantity}, pero sus meses suman ${total} (${spell(row.schedule)}).`,
    proposal: readings[0]?.label ?? '',
    readings,
  };
};

/** What is used for a row until someone decides, and what is to be told about it. */
export const examineRow = (
  row: ScheduleRow,
  code: string,
): { schedule: Schedule; discrepancies: Discrepancy[] } => {
  const found: Discrepancy[] = [];
  const agrees = sum(row.schedule) === row.quantity;
  if (!agrees) {
    const decision = sum(row.beyond) > 0 ? beyondYear(row, code) : mismatch(row, code);
    if (decision !== undefined) found.push(decision);
  }
  if (row.goalInherited)
    found.push({
      key: `blank_inherited/${code}`,
      kind: 'blank_inherited',
      severity: 'info',
      lineCode: code,
      message: `La meta de «${row.text}» está en blanco: se toma la de la fila anterior, «${row.goal}».`,
    });
  if (row.joinedOverPage)
    found.push({
      key: `row_joined/${code}`,
      kind: 'row_joined',
      severity: 'info',
      lineCode: code,
      message: `La fila «${row.text}» estaba cortada entre dos páginas y se unió.`,
    });
  const effect = found.find((discrepancy) => discrepancy.severity === 'decision')?.readings?.[0]
    ?.effect;
  return {
    schedule: effect?.type === 'schedule' ? effect.schedule : row.schedule,
    discrepancies: found,
  };
};

/** Marks past December in rows that already add up: told once for the table. */
export const examineTable = (rows: ScheduleRow[], programme: string): Discrepancy[] => {
  const extra = rows.filter((row) => sum(row.beyond) > 0 && sum(row.schedule) === row.quantity);
  if (extra.length === 0) return [];
  return [
    {
      key: `cells_beyond_year/${programme}`,
      kind: 'cells_beyond_year',
      severity: 'info',
      message: `El cronograma ${programme} trae columnas después de diciembre con marcas en ${extra.length} ${extra.length === 1 ? 'fila' : 'filas'}; los doce meses ya suman la cuantificación y no se cuentan.`,
    },
  ];
};
