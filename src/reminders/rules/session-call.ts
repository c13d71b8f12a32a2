/** SESSION_CALL: three working days before a session that is not convened yet, to the Secretario. */
import { sessionRule } from '../session-notices.ts';

export const sessionCall = sessionRule(
  'SESSION_CALL',
  'tres días hábiles antes de la sesión se recuerda convocar',
  ({ calendar }, session) =>
    session.date === undefined ||
    session.resolved ||
    session.status === 'convened' ||
    session.status === 'not_installed'
      ? []
      : [
          {
            date: calendar.avisos.addWorkingDays(session.date, -3),
            until: session.date,
            period: String(session.dates),
            to: ['secretary'],
          },
        ],
);
