/** OVERDUE: what a closed month left undone, to heads of areas and the Secretario. */
import { addDays } from '../../domain/time/dates.ts';
import type { Month } from '../../domain/plan/document.ts';
import { areaHeads, digestRule, unique, type PlannedDigest } from '../digests.ts';
import { secretaries } from '../owners.ts';
import { lastDayToReport, periodOf } from '../period.ts';
import type { RuleContext } from '../rule.ts';

/** The first working day after the month, then weekly, at most `maxTimes` times per closed month. */
const overdue = (
  { state, calendar, endOf, maxTimes, today }: RuleContext,
  month: Month,
): PlannedDigest[] => {
  const start = calendar.avisos.nextWorkingDay(
    addDays(lastDayToReport(calendar, state.year, month), 1),
  );
  const planned: PlannedDigest[] = [];
  for (let nth = 1; nth <= maxTimes; nth += 1) {
    const date = calendar.avisos.nextWorkingDay(addDays(start, 7 * (nth - 1)));
    if (date > today) break;
    const next = calendar.avisos.nextWorkingDay(addDays(start, 7 * nth));
    planned.push({
      date,
      period: `${periodOf(state.year, month)}.${nth}`,
      worthUntil: endOf(addDays(next, -1)),
      owners: unique([...secretaries(state, today), ...areaHeads(state)]),
    });
  }
  return planned;
};

/** At most eight times per closed month. */
export const overdueMonth = digestRule(
  'OVERDUE',
  'hay líneas de un mes cerrado que siguen incompletas (rezago)',
  overdue,
  8,
);
