/** OVERDUE: what closed months left undone, to heads of areas and the Secretario: all of it on one day a week. */
import { addDays } from '../../domain/time/dates.ts';
import type { Month } from '../../domain/plan/document.ts';
import { areaHeads, digestRule, unique, type PlannedDigest } from '../digests.ts';
import { closeTold, overdueDays } from '../overdue-days.ts';
import { secretaries } from '../owners.ts';
import { periodOf } from '../period.ts';
import type { RuleContext } from '../rule.ts';

/** From the first working day after the month on, at most `maxTimes` times per closed month. */
const overdue = (
  { state, calendar, endOf, maxTimes, today }: RuleContext,
  month: Month,
): PlannedDigest[] => {
  const start = closeTold(calendar, state.year, month);
  if (start > today) return [];
  const days = overdueDays(calendar, state.year).filter((day) => day >= start);
  return days.slice(0, maxTimes).flatMap((date, index): PlannedDigest[] => {
    if (date > today) return [];
    const next = days[index + 1] ?? calendar.avisos.nextWorkingDay(addDays(date, 7));
    return [
      {
        date,
        period: `${periodOf(state.year, month)}.${index + 1}`,
        worthUntil: endOf(addDays(next, -1)),
        owners: unique([...secretaries(state, today), ...areaHeads(state)]),
      },
    ];
  });
};

/** At most eight times per closed month. */
export const overdueMonth = digestRule(
  'OVERDUE',
  'hay líneas de meses cerrados que siguen incompletas (rezago)',
  overdue,
  8,
);
