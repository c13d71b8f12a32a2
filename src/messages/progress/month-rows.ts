/** The months of a line as rows: what is programmed, what was reported, what an act suspended or moved away. */
import type { Month } from '../../domain/plan/document.ts';
import type { PlanLine, PlanState } from '../../domain/plan/plan-state.ts';
import { suspensionOf } from '../../domain/plan/suspension.ts';
import { indexState, programmed, scheduledMonths } from '../../domain/progress/progress.ts';
import { capital, monthName, shorten } from '../words.ts';
import { statusOf } from './line-card.ts';

const monthRow = (state: PlanState, line: PlanLine, month: Month, current: number): string[] => {
  const one = indexState(state).month(line.lineKey, month);
  const suspension = one.complete
    ? undefined
    : suspensionOf(state.suspensions, line.lineKey, month);
  return [
    capital(monthName(month)),
    `${one.captured ? one.reported : '—'} de ${one.programmed}`,
    suspension !== undefined
      ? `Suspendida: ${shorten(suspension.act, 60)}`
      : one.captured || one.justification !== 'none'
        ? statusOf(one).text.replace(/^\S+ /, '')
        : month > current
          ? 'Por venir'
          : 'Sin reporte',
  ];
};

/** The months of a line, with those that an act moved away. @param current the month in course. */
export const monthRows = (state: PlanState, line: PlanLine, current: number): string[][] => {
  const rows = scheduledMonths(line).map((month) => ({
    month,
    row: monthRow(state, line, month, current),
  }));
  const away = state.reschedulings
    .filter(({ lineKey, from }) => lineKey === line.lineKey && programmed(line, from) === 0)
    .map(({ from, to, act }) => ({
      month: from,
      row: [capital(monthName(from)), '—', `Reprogramada a ${monthName(to)}: ${shorten(act, 60)}`],
    }));
  return [...rows, ...away].sort((a, b) => a.month - b.month).map(({ row }) => row);
};
