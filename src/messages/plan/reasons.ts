/** Why a reminder went out, in the words of the rules. */
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { indexState } from '../../domain/progress/progress.ts';
import type { NoticeName } from '../../reminders/owed.ts';
import { RULES } from '../../reminders/rules/rules.ts';
import { momentName } from '../words.ts';

/** Those of a rule stand with it. */
const REASONS: Record<NoticeName, string> = {
  JUSTIFICATION_PROPOSED: 'alguien propuso una justificación y hay que aceptarla o no',
  JUSTIFICATION_REJECTED:
    'una justificación tuya o de tu área no se aceptó y la línea vuelve a estar pendiente',
  ACCOUNT_MATCHED: 'se reconoció a una persona del directorio por su correo',
  STRANGER: 'escribió alguien que no está en el directorio',
  ADDRESS_FAILED: 'un canal o una persona ya no recibe mensajes',
  INE_PUBLISHED: 'llegó un documento del INE para tu área',
  LINE_OPENED: 'abriste esa línea con «Responder»',
  BRIEFING_DRAFTED: 'hay una tarjeta o síntesis por aprobar',
  BRIEFING_DECIDED: 'se aprobó o se devolvió una tarjeta o síntesis que redactaste',
  BRIEFING_CIRCULATED: 'te circularon una tarjeta o síntesis',
  BRIEFING_WITHDRAWN: 'se retiró una tarjeta o síntesis que te habían circulado',
  REQUEST_TURNED: 'se turnó a tu área una solicitud de acceso a la información',
  REQUEST_READY: 'las áreas ya contestaron una solicitud de acceso a la información',
};

const STATES: Record<string, string> = {
  sent: 'enviado',
  pending: 'por enviar',
  sending: 'enviándose',
  omitted: 'omitido',
  failed: 'no se pudo entregar',
  uncertain: 'entrega incierta',
};

const reasonOf = (name: string): string | undefined =>
  RULES.find((rule) => rule.name === name)?.reason ??
  Object.entries(REASONS).find(([notice]) => notice === name)?.[1];

export const ruleReason = (rule: string): string => {
  const reason = reasonOf(rule);
  return reason === undefined ? '' : `Regla: ${reason}.`;
};

export const deliveryReason = (
  row: {
    planId: string;
    lineKey: string | null;
    rule: string;
    state: string;
    sentAt: string | null;
    createdAt: string;
    error: string | null;
  },
  state: PlanState,
): string => {
  const line = row.planId === state.planId ? indexState(state).byKey(row.lineKey ?? '') : undefined;
  const why = reasonOf(row.rule) ?? row.rule;
  return `${momentName(row.sentAt ?? row.createdAt)}${line === undefined ? '' : ` · ${line.code}`} · ${STATES[row.state] ?? row.state}${row.error === null ? '' : ` (${row.error})`}: ${why}`;
};
