/** SESSION_CLOSING: two working days before a window closes without a date, to the Secretario and the commission. */
import { closingDay, openWindow, sessionRule } from '../session-notices.ts';

export const sessionClosing = sessionRule(
  'SESSION_CLOSING',
  'la ventana de la sesión está por cerrar sin fecha fijada',
  (context, session) => {
    const window = openWindow(context, session);
    return window === undefined || session.date !== undefined
      ? []
      : [
          {
            date: closingDay(context, window),
            until: window.closesOn,
            period: session.record.key,
            to: ['secretary', 'commission'],
          },
        ];
  },
);
