/** Two columns of an exported line that an import passes over: what acts of the commission suspended, and what they moved. */
import type { ExportedLine } from './exported-plan.ts';
import { MONTHS } from '../markdown/text.ts';

export const ACT_COLUMNS = ['Suspendidos', 'Reprogramados'];

const monthName = (month: number | string): string => MONTHS[Number(month) - 1] ?? '';

/** `abril, mayo` and `de marzo a octubre (1): Acuerdo 12`; empty where there is none. */
export const actCells = ({ suspended = [], rescheduled = [] }: ExportedLine): [string, string] => [
  suspended.map(monthName).join(', '),
  rescheduled
    .map(
      ({ from, to, units, act }) => `de ${monthName(from)} a ${monthName(to)} (${units}): ${act}`,
    )
    .join('; '),
];
