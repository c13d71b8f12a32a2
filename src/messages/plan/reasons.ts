/** Why a reminder went out, in the words of the rules. */
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { indexState } from '../../domain/progress/progress.ts';
import type { RuleName } from '../../domain/plan/settings.ts';
import type { NoticeName } from '../../reminders/owed.ts';
import { momentName } from '../words.ts';

const REASONS: Record<RuleName | NoticeName, string> = {
  JUSTIFICATION_PROPOSED: 'alguien propuso una justificación y hay que aceptarla o no',
  JUSTIFICATION_REJECTED: 'tu justificación no se aceptó y la línea vuelve a estar pendiente',
  ACCOUNT_MATCHED: 'se reconoció a una persona del directorio por su correo',
  STRANGER: 'escribió alguien que no está en el directorio',
  ADDRESS_FAILED: 'un canal o una persona ya no recibe mensajes',
  MONTH_OPENING: 'el primer día hábil del mes se abre una tarjeta por cada línea programada',
  WEEKLY_PENDING: 'los lunes se resume en el canal del área lo que sigue pendiente',
  MONTH_CLOSING: 'tres días hábiles antes del cierre se recuerda lo que falta',
  OVERDUE: 'hay líneas de un mes cerrado que siguen incompletas (rezago)',
  SESSION_PREPARATION: 'diez días hábiles antes de que abra la ventana se prepara la sesión',
  SESSION_OPENING: 'ese día abre la ventana de la sesión',
  SESSION_CLOSING: 'la ventana de la sesión está por cerrar sin fecha fijada',
  SESSION_MISSED: 'la ventana cerró sin que conste la sesión',
  SESSION_CALL: 'tres días hábiles antes de la sesión se recuerda convocar',
  INE_PUBLISHED: 'llegó un documento del INE para tu área',
  ACK_PENDING: 'falta el acuse de un documento del INE',
  MONTHLY_LOG: 'cerró el mes y su bitácora de documentos del INE está lista',
  COMMITMENT_DUE: 'se acerca, llegó o pasó la fecha de un compromiso que sigue sin cumplirse',
  MINUTES_PENDING: 'pasaron cinco días hábiles de la sesión y falta el acta',
};

const STATES: Record<string, string> = {
  sent: 'enviado',
  pending: 'por enviar',
  sending: 'enviándose',
  omitted: 'omitido',
  failed: 'no se pudo entregar',
  uncertain: 'entrega incierta',
};

export const ruleReason = (rule: string): string =>
  rule in REASONS ? `Regla: ${REASONS[rule as keyof typeof REASONS]}.` : '';

export const deliveryReason = (
  row: {
    key: string;
    rule: string;
    state: string;
    sentAt: string | null;
    createdAt: string;
    error: string | null;
  },
  state: PlanState,
): string => {
  const line = indexState(state).byKey(row.key.split('/')[1] ?? '');
  const why = row.rule in REASONS ? REASONS[row.rule as keyof typeof REASONS] : row.rule;
  return `${momentName(row.sentAt ?? row.createdAt)}${line === undefined ? '' : ` · ${line.code}`} · ${STATES[row.state] ?? row.state}${row.error === null ? '' : ` (${row.error})`}: ${why}`;
};
