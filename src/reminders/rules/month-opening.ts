/**
 * MONTH_OPENING: on the month's first working day, to each area's channel, a header and every due line once: on a card of
 * its own, or where there are many on the board of its programme (`opening-boards.ts`).
 */
import { lastOfMonth } from '../../domain/time/dates.ts';
import type { Instant, Month } from '../../domain/plan/document.ts';
import { IMPLICIT_AREA } from '../../domain/plan/plan-state.ts';
import { lineResumesOn } from '../../domain/plan/suspension.ts';
import { awaitsAnswer } from '../../domain/progress/progress.ts';
import { joinedOpening } from '../opening-boards.ts';
import { lastDayToReport, periodOf } from '../period.ts';
import { alone, byDefault, type Occurrence, type ReminderRule, type RuleContext } from '../rule.ts';

const RULE = 'MONTH_OPENING';

/** When a line's month opens: on its first day of work, after the days in which an act paused the line; undefined while that is to come. */
export const opensAt = (
  { state, calendar, due }: RuleContext,
  month: Month,
  lineKey: string,
): Instant | undefined => {
  const first = calendar.firstWorkingDay(state.year, month);
  const resumes = lineResumesOn(state.suspensions, lineKey, first);
  return due(resumes === undefined ? first : calendar.avisos.nextWorkingDay(resumes));
};

const openArea = (context: RuleContext, month: Month, area: string): Occurrence[] => {
  const { state, endOf } = context;
  const period = periodOf(state.year, month);
  const opened = state.lines
    .filter((line) => line.area === area && awaitsAnswer(state, line, month))
    .flatMap(({ lineKey }) => {
      const at = opensAt(context, month, lineKey);
      return at === undefined ? [] : [{ lineKey, at }];
    });
  const first = opened.map(({ at }) => at).sort()[0];
  if (first === undefined) return [];
  const common = {
    rule: RULE,
    worthUntil: endOf(lastDayToReport(context.calendar, state.year, month)),
    owner: { kind: 'area', key: area },
  } as const;
  return [
    {
      ...common,
      at: first,
      key: `${RULE}/header/${period}/${area}`,
      subject: { type: 'header', area, month } as const,
      lineKeys: [],
    },
    ...opened.map(({ lineKey, at }) => ({
      ...common,
      at,
      key: `${RULE}/${lineKey}/${period}/${area}`,
      subject: { type: 'line', lineKey, month } as const,
      lineKeys: [lineKey],
    })),
  ];
};

const openMonth = (context: RuleContext, month: Month): Occurrence[] => {
  const { state, calendar, due } = context;
  if (lastOfMonth(state.year, month) < state.activeFrom) return [];
  if (due(calendar.firstWorkingDay(state.year, month)) === undefined) return [];
  const areas = state.areas.length === 0 ? [IMPLICIT_AREA] : state.areas.map(({ code }) => code);
  return areas.flatMap((area) => openArea(context, month, area));
};

export const monthOpening: ReminderRule<undefined> = {
  name: RULE,
  scope: 'plan',
  defaults: byDefault(),
  reason:
    'el primer día hábil del mes se abre cada línea programada, en su tarjeta o en un tablero',
  series: alone(),
  joined: joinedOpening,
  occurrences: (context) =>
    Array.from({ length: 12 }, (_, index) => openMonth(context, index + 1)).flat(),
};
