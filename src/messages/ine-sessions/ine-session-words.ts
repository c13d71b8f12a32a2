/** How a session of the INE is called, when it is, and how it stands. */
import type {
  IneBody,
  IneSessionStand,
  IneSessionText,
} from '../../domain/ine-sessions/ine-session.ts';
import type { IneSessionRefusal } from '../../domain/ine-sessions/ine-session-decide.ts';
import { dayName, momentName } from '../words.ts';

export const BODY_NAMES: Record<IneBody, string> = {
  consejo: 'Consejo General',
  junta: 'Junta General Ejecutiva',
  comision: 'Comisión',
};

/** "Sesión de la Comisión de Vinculación del INE". */
export const ineSessionName = ({
  body,
  name = '',
}: Pick<IneSessionText, 'body' | 'name'>): string =>
  body === 'consejo'
    ? 'Sesión del Consejo General del INE'
    : body === 'junta'
      ? 'Sesión de la Junta General Ejecutiva del INE'
      : `Sesión de la Comisión ${/^(?:de|del)\s/i.test(name) ? name : `de ${name}`} del INE`;

/** "viernes 24 de enero, 10:00". */
export const ineSessionDay = ({ date, time }: IneSessionText): string =>
  `${dayName(date, true)}, ${time} horas`;

/** "Sesión del Consejo General del INE, 24 de enero". */
export const ineSessionTitle = (text: IneSessionText): string =>
  `${ineSessionName(text)}, ${dayName(text.date)}`;

export const ineSessionStatus = ({
  status,
  version,
  reason,
  authorName,
  at,
}: IneSessionStand): string | undefined => {
  const signed = `${reason ?? ''} (${authorName}, ${momentName(at)})`;
  if (status === 'cancelled') return `❌ Se canceló: ${signed}`;
  if (status === 'withdrawn') return `🚫 Se registró por error: ${signed}`;
  return version === 1 ? undefined : `🔁 Cambió: ${signed}`;
};

export const INE_SESSION_REFUSED: Record<Exclude<IneSessionRefusal, 'not_allowed'>, string> = {
  unknown_ine_session:
    'No encontré esa sesión del INE. Escribe /ine sesión para ver las registradas.',
  ine_session_taken:
    'Ya consta una sesión de ese órgano del INE en esa fecha y hora. Escribe /ine sesión para verla.',
  which_committee: 'Escribe de qué comisión del INE es la sesión.',
  reason_needed: 'Escribe el motivo.',
  not_standing: 'Esa sesión se canceló o se retiró. Primero presiona «Reponer».',
  already_begun:
    'La hora de esa sesión ya pasó y no se cancela. Si no se celebró, cambia su fecha; si se registró por error, presiona «Retirar».',
  nothing_to_restore: 'Esa sesión está en pie: no hay nada que reponer.',
};
/** The form's field at which each is shown. */
export const INE_SESSION_FIELDS: Partial<Record<IneSessionRefusal, string>> = {
  which_committee: 'name',
  reason_needed: 'reason',
  ine_session_taken: 'date',
};
