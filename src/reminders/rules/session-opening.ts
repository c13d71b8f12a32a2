/** SESSION_OPENING: the day on which a window opens without a date, to the Secretario and the commission. */
import { addDays } from '../../domain/time/dates.ts';
import { closingDay, openWindow, sessionRule } from '../session-notices.ts';

export const sessionOpening = sessionRule(
  'SESSION_OPENING',
  'ese día abre la ventana de la sesión',
  (context, session) => {
    const window = openWindow(context, session);
    if (window === undefined || session.date !== undefined) return [];
    const opens = context.calendar.avisos.nextWorkingDay(window.opensOn);
    if (opens > window.closesOn) return [];
    const closes = closingDay(context, window);
    return [
      {
        date: opens,
        until: closes > opens ? addDays(closes, -1) : window.closesOn,
        period: session.record.key,
        to: ['secretary', 'commission'],
      },
    ];
  },
);
