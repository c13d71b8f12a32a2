/**
 * SESSION_MISSED: the window closed, or the day passed, and it is not known that the session was held: the Secretario is
 * asked first, the commission is told two working days later, if it still holds.
 */
import { addDays } from '../../domain/time/dates.ts';
import type { LocalDate } from '../../domain/plan/document.ts';
import type { SessionState } from '../../domain/sessions/session-state.ts';
import {
  dayFor,
  nextOpening,
  openWindow,
  sessionRule,
  type PlannedSession,
} from '../session-notices.ts';
import type { RuleContext } from '../rule.ts';

/** The Secretario has this long to say what became of it, working days. */
const BEFORE_COMMISSION = 2;

const after = (context: RuleContext, lastDay: LocalDate, period: string): PlannedSession[] => {
  const { state, calendar } = context;
  const date = calendar.avisos.nextWorkingDay(addDays(lastDay, 1));
  const until = nextOpening(state, lastDay);
  const later = calendar.avisos.addWorkingDays(dayFor(context, date), BEFORE_COMMISSION);
  return [
    { date, until, period, to: ['secretary'] },
    ...(later > until ? [] : [{ date: later, until, period, to: ['commission' as const] }]),
  ];
};

/** An extraordinary session has no window: only its day can pass. */
const plan = (context: RuleContext, session: SessionState): PlannedSession[] => {
  const { date, record, status } = session;
  if (status === 'not_installed') return [];
  if (record.window === undefined)
    return date === undefined || session.resolved
      ? []
      : after(context, date, String(session.dates));
  const window = openWindow(context, session);
  return window === undefined ? [] : after(context, date ?? window.closesOn, record.key);
};

export const sessionMissed = sessionRule(
  'SESSION_MISSED',
  'la ventana cerró sin que conste la sesión',
  plan,
);
