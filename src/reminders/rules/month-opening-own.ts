/** MONTH_OPENING_OWN: with the month's opening, to who is responsible for lines, their own ones as one private list. */
import { lastOfMonth } from '../../domain/time/dates.ts';
import type { Month } from '../../domain/plan/document.ts';
import { awaitsAnswer } from '../../domain/progress/progress.ts';
import { responsiblePeople } from '../digests.ts';
import { lastDayToReport, periodOf } from '../period.ts';
import { alone, byDefault, type Occurrence, type ReminderRule, type RuleContext } from '../rule.ts';
import { opensAt } from './month-opening.ts';

const RULE = 'MONTH_OPENING_OWN';

const openMonth = (context: RuleContext, month: Month): Occurrence[] => {
  const { state, calendar, due, endOf } = context;
  const at = due(calendar.firstWorkingDay(state.year, month));
  if (lastOfMonth(state.year, month) < state.activeFrom || at === undefined) return [];
  const worthUntil = endOf(lastDayToReport(calendar, state.year, month));
  return responsiblePeople(state).flatMap((owner): Occurrence[] => {
    const lineKeys = state.lines
      .filter(
        (line) =>
          line.responsible === owner.key &&
          awaitsAnswer(state, line, month) &&
          opensAt(context, month, line.lineKey) !== undefined,
      )
      .map(({ lineKey }) => lineKey);
    const key = `${RULE}/lines/${periodOf(state.year, month)}/${owner.key}`;
    const subject = { type: 'ownLines', personId: owner.key, month, lineKeys } as const;
    return lineKeys.length === 0
      ? []
      : [{ key, rule: RULE, at, worthUntil, owner, lineKeys, subject }];
  });
};

export const monthOpeningOwn: ReminderRule<undefined> = {
  name: RULE,
  scope: 'plan',
  defaults: byDefault(),
  reason: 'el primer día hábil del mes recibes en privado las líneas a tu cargo',
  series: alone(),
  occurrences: (context) =>
    Array.from({ length: 12 }, (_, index) => openMonth(context, index + 1)).flat(),
};
