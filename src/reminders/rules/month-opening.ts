/** MONTH_OPENING: on the month's first working day, to each area's channel, a header and one card per due line. */
import { lastOfMonth } from '../../domain/time/dates.ts';
import { IMPLICIT_AREA } from '../../domain/plan/plan-state.ts';
import { awaitsAnswer } from '../../domain/progress/progress.ts';
import { periodOf } from '../period.ts';
import { alone, byDefault, type Occurrence, type ReminderRule, type RuleContext } from '../rule.ts';

const RULE = 'MONTH_OPENING';

const openMonth = ({ state, due, endOf, calendar }: RuleContext, month: number): Occurrence[] => {
  const last = lastOfMonth(state.year, month);
  if (last < state.activeFrom) return [];
  const at = due(calendar.firstWorkingDay(state.year, month));
  if (at === undefined) return [];
  const period = periodOf(state.year, month);
  const areas = state.areas.length === 0 ? [IMPLICIT_AREA] : state.areas.map((area) => area.code);
  return areas.flatMap((area) => {
    const lines = state.lines.filter(
      (line) => line.area === area && awaitsAnswer(state, line, month),
    );
    if (lines.length === 0) return [];
    const common = {
      rule: RULE,
      at,
      worthUntil: endOf(last),
      owner: { kind: 'area', key: area },
    } as const;
    return [
      {
        ...common,
        key: `${RULE}/header/${period}/${area}`,
        subject: { type: 'header', area, month } as const,
        lineKeys: [],
      },
      ...lines.map((line) => ({
        ...common,
        key: `${RULE}/${line.lineKey}/${period}/${area}`,
        subject: { type: 'line', lineKey: line.lineKey, month } as const,
        lineKeys: [line.lineKey],
      })),
    ];
  });
};

export const monthOpening: ReminderRule<undefined> = {
  name: RULE,
  scope: 'plan',
  defaults: byDefault(),
  reason: 'el primer día hábil del mes se abre una tarjeta por cada línea programada',
  series: alone(),
  occurrences: (context) =>
    Array.from({ length: 12 }, (_, index) => openMonth(context, index + 1)).flat(),
};
