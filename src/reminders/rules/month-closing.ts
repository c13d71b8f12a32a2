/** MONTH_CLOSING: three working days before the month's last, to responsible people and heads of areas. */
import { lastOfMonth } from '../../domain/time/dates.ts';
import type { Month } from '../../domain/plan/document.ts';
import {
  areaHeads,
  digestRule,
  responsiblePeople,
  unique,
  type PlannedDigest,
} from '../digests.ts';
import { periodOf } from '../period.ts';
import type { RuleContext } from '../rule.ts';

const closing = ({ state, calendar, endOf }: RuleContext, month: Month): PlannedDigest => ({
  period: periodOf(state.year, month),
  date: calendar.avisos.addWorkingDays(calendar.lastWorkingDay(state.year, month), -3),
  worthUntil: endOf(lastOfMonth(state.year, month)),
  owners: unique([...responsiblePeople(state), ...areaHeads(state)]),
});

export const monthClosing = digestRule(
  'MONTH_CLOSING',
  'tres días hábiles antes del cierre se recuerda lo que falta',
  (context, month) => [closing(context, month)],
);
