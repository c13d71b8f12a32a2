/** What a sheet or a CSV may get wrong and a person must see: repeated codes, months that do not sum, missing programmes. */
import { isLocalDate } from '../../domain/time/dates.ts';
import type { Discrepancy, DocumentLine, LocalDate, Schedule } from '../../domain/plan/document.ts';
import { refuseAt, type Cell } from './table.ts';

const sum = (schedule: Schedule): number =>
  Object.values(schedule).reduce((total, one) => total + one, 0);

export const localDateOf = ({ text, address }: Cell): LocalDate => {
  const date = text.trim().slice(0, 10);
  if (!isLocalDate(date))
    throw refuseAt(address, `se esperaba una fecha como 2020-01-27 y dice «${text.slice(0, 40)}».`);
  return date;
};

/** Codes are the programme, a hyphen and the row's number. */
export const checkCode = (cell: Cell, programme: string, seen: Set<string>): string => {
  const code = cell.text.trim();
  if (!/^\d{1,2}(\.\d{1,2})*-\d{2,3}$/.test(code) || !code.startsWith(`${programme}-`))
    throw refuseAt(
      cell.address,
      `el código «${code}» debe ser el programa, un guion y dos cifras, por ejemplo ${programme}-01.`,
    );
  if (seen.has(code)) throw refuseAt(cell.address, `el código ${code} está repetido.`);
  seen.add(code);
  return code;
};

/** A line whose months disagree with its quantity, unless the file itself already tells of it. */
export const quantityMismatch = (line: DocumentLine, known: Discrepancy[]): Discrepancy[] => {
  const told = known.some(
    (discrepancy) =>
      discrepancy.lineCode === line.code &&
      (discrepancy.kind === 'quantity_mismatch' || discrepancy.kind === 'cells_beyond_year'),
  );
  if (told || sum(line.schedule) === line.annualQuantity) return [];
  const label = `Como está escrito: los meses suman ${sum(line.schedule)}`;
  return [
    {
      key: `quantity_mismatch/${line.code}`,
      kind: 'quantity_mismatch',
      severity: 'decision',
      lineCode: line.code,
      proposal: label,
      message: `«${line.text}» tiene cuantificación ${line.annualQuantity}, pero sus meses suman ${sum(line.schedule)}.`,
      readings: [
        {
          id: 'as_printed',
          label,
          evidence: 'Son las cantidades capturadas en los meses.',
          effect: { type: 'schedule', schedule: line.schedule },
        },
      ],
    },
  ];
};
