/** MINUTES_PENDING: five working days after a session whose minutes are missing, then weekly, to the Secretario. */
import { addDays } from '../../domain/time/dates.ts';
import type { SessionState } from '../../domain/sessions/session-state.ts';
import type { RuleContext } from '../rule.ts';
import { sessionRule, type PlannedSession } from '../session-notices.ts';

const plan = (
  { calendar, maxTimes, today }: RuleContext,
  session: SessionState,
): PlannedSession[] => {
  if (session.heldOn === undefined || session.minutes !== undefined) return [];
  const start = calendar.avisos.addWorkingDays(session.heldOn, 5);
  const planned: PlannedSession[] = [];
  for (let nth = 1; nth <= maxTimes; nth += 1) {
    const date = calendar.avisos.nextWorkingDay(addDays(start, 7 * (nth - 1)));
    if (date > today) break;
    planned.push({
      date,
      until: addDays(calendar.avisos.nextWorkingDay(addDays(start, 7 * nth)), -1),
      period: String(nth),
      to: ['secretary'],
    });
  }
  return planned;
};

/** At most four times. */
export const minutesPending = sessionRule(
  'MINUTES_PENDING',
  'pasaron cinco días hábiles de la sesión y falta el acta',
  plan,
  4,
);
