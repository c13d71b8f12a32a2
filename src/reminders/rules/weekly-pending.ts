/** WEEKLY_PENDING: each Monday, to the area's channel, what is pending in the month. */
import {
  addDays,
  firstOfMonth,
  isoWeek,
  lastOfMonth,
  monthOf,
  weekday,
} from '../../domain/time/dates.ts';
import type { Month } from '../../domain/plan/document.ts';
import { areaCodes, digestRule, type PlannedDigest } from '../digests.ts';
import type { RuleContext } from '../rule.ts';

/** Mondays (next working day if a holiday), not in the week in which a month opens or closes. */
const weekly = ({ state, calendar, endOf }: RuleContext, month: Month): PlannedDigest[] => {
  const quiet = [
    calendar.firstWorkingDay(state.year, month),
    calendar.lastWorkingDay(state.year, month),
  ].map(isoWeek);
  const planned: PlannedDigest[] = [];
  const first = firstOfMonth(state.year, month);
  for (
    let monday = addDays(first, (8 - weekday(first)) % 7);
    monday <= lastOfMonth(state.year, month);
    monday = addDays(monday, 7)
  ) {
    const date = calendar.avisos.nextWorkingDay(monday);
    const week = isoWeek(monday);
    if (quiet.includes(week) || isoWeek(date) !== week || monthOf(date) !== month) continue;
    planned.push({
      date,
      period: week,
      worthUntil: endOf(addDays(monday, 6)),
      owners: areaCodes(state).map((key) => ({ kind: 'area', key })),
    });
  }
  return planned;
};

export const weeklyPending = digestRule(
  'WEEKLY_PENDING',
  'los lunes se resume en el canal del área lo que sigue pendiente',
  weekly,
);
