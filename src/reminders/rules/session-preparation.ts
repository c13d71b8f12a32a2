/** SESSION_PREPARATION: ten working days before a window opens, to the Secretario. */
import { addDays } from '../../domain/time/dates.ts';
import { openWindow, sessionRule } from '../session-notices.ts';

export const sessionPreparation = sessionRule(
  'SESSION_PREPARATION',
  'diez días hábiles antes de que abra la ventana se prepara la sesión',
  (context, session) => {
    const window = openWindow(context, session);
    if (window === undefined) return [];
    return [
      {
        date: context.calendar.avisos.addWorkingDays(window.opensOn, -10),
        until: addDays(window.opensOn, -1),
        period: session.record.key,
        to: ['secretary'],
      },
    ];
  },
);
