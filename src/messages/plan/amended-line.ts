/** What became of a line or a month that an amendment took out of the plan. */
import { removedBy } from '../../domain/plan/amended-codes.ts';
import type { MonthTaken } from '../../domain/plan/amendments-in-force.ts';
import type { Month } from '../../domain/plan/document.ts';
import type { VersionEntry } from '../../domain/plan/fold.ts';
import type { PlanLine, PlanState } from '../../domain/plan/plan-state.ts';
import { indexState } from '../../domain/progress/progress.ts';
import { capital, dateName, monthName, shorten } from '../words.ts';

const amendmentName = ({ number, effectiveFrom, reason, act }: VersionEntry): string =>
  [
    `la modificación ${number}, en vigor desde el ${dateName(effectiveFrom)}`,
    ...(reason === undefined ? [] : [`«${shorten(reason, 120)}»`]),
    ...(act === undefined ? [] : [act]),
  ].join(', ');

/** Which amendment took a line out of the plan. */
export const lineRemoved = (state: PlanState, line: PlanLine): string => {
  const amendment = removedBy(state, line.lineKey);
  const by = amendment === undefined ? 'una modificación' : amendmentName(amendment);
  return `La línea ${line.code}, «${shorten(line.text, 100)}», ya no está en el plan: la quitó ${by}. Lo reportado se conserva; escribe /avance para ver las líneas en vigor.`;
};

/** Of a line that is still in the plan: its month was moved, or is no longer programmed. */
export const monthTaken = (
  state: PlanState,
  line: PlanLine,
  month: Month,
  { version, to }: MonthTaken,
): string => {
  const { captured, reported } = indexState(state).month(line.lineKey, month);
  const what =
    to === undefined
      ? `${capital(monthName(month))} ya no está programado`
      : `${capital(monthName(month))} pasó a ${monthName(to)}`;
  return `${line.code}, «${shorten(line.text, 100)}». ${what}: ${amendmentName(version)}.${captured ? ` Lo reportado en ${monthName(month)} se conserva: ${reported}.` : ''}`;
};
