/** What the buttons say that stand for the readings of a reply. */
import type { Month } from '../../domain/plan/document.ts';
import type { PlanLine } from '../../domain/plan/plan-state.ts';
import { programmed } from '../../domain/progress/progress.ts';
import { joinNames, monthName } from '../words.ts';

/** "Sesión", "Constancia", "Actividad": of what is counted, as far as its ending tells. */
const isFeminine = (unit: string): boolean =>
  /(?:a|as|[sc]i[óo]n|[sc]iones|dad|dades)$/i.test(unit.trim().split(/\s+/)[0] ?? '');

/** "Los 15", "Las 15": all that is programmed. */
export const wholeLabel = (line: PlanLine, month: Month): string =>
  `${isFeminine(line.unit) ? 'Las' : 'Los'} ${programmed(line, month)}`;

export const doneLabel = (month: Month): string => `Está hecho en ${monthName(month)}`;

/** @param short beside the button for all of them. */
export const countLabel = (
  { total, added }: { total?: number | undefined; added?: number | undefined },
  month: Month,
  short: boolean,
): string => {
  const count = total === undefined ? `${added ?? 0} más` : short ? String(total) : `Van ${total}`;
  return short ? count : `${count} en ${monthName(month)}`;
};

export const SMALL_LABELS = {
  note: 'Es sólo una nota',
  justification: 'Es una justificación',
  comment: 'Es sólo un comentario',
  undo: 'Deshacer',
} as const;

/** Of several lines of one month, or several months of one line, done alike. */
export const severalLabel = (targets: { code: string; month: Month }[]): string =>
  new Set(targets.map(({ code }) => code)).size > 1
    ? `Sí, las ${targets.length}`
    : `Sí, en ${joinNames(targets.map(({ month }) => monthName(month)))}`;
