/** SESSION_MISSED: the window closed, or the day passed, and it is not known that the session was held. */
import { addDays } from '../../domain/time/dates.ts';
import type { LocalDate } from '../../domain/plan/document.ts';
import type { SessionState } from '../../domain/sessions/session-state.ts';
import { nextOpening, openWindow, sessionRule, type PlannedSession } from '../session-notices.ts';
import type { RuleContext } from '../rule.ts';

const after = (
  { state, calendar }: RuleContext,
  lastDay: LocalDate,
  period: string,
): PlannedSession => ({
  date: calendar.avisos.nextWorkingDay(addDays(lastDay, 1)),
  until: nextOpening(state, lastDay),
  period,
  commission: true,
});

/** An extraordinary session has no window: only its day can pass. */
const plan = (context: RuleContext, session: SessionState): PlannedSession[] => {
  const { date, record } = session;
  if (record.window === undefined)
    return date === undefined || session.resolved
      ? []
      : [after(context, date, String(session.dates))];
  const window = openWindow(context, session);
  return window === undefined ? [] : [after(context, date ?? window.closesOn, record.key)];
};

export const sessionMissed = sessionRule(
  'SESSION_MISSED',
  'la ventana cerró sin que conste la sesión',
  plan,
);
