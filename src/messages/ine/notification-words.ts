/** Documents of the INE in words: what kind they are, for whom, where they stand. */
import {
  NOTIFICATION_KINDS,
  type NotificationKind,
  type NotificationState,
  type NotificationText,
  type RecipientState,
} from '../../domain/ine/notification.ts';
import { contributes } from '../../domain/ine/answering.ts';
import { epochOf } from '../../domain/time/dates.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { deadlineText } from '../term-words.ts';
import { momentName, shorten, signature } from '../words.ts';

export const KIND_NAMES: Record<NotificationKind, string> = {
  acuerdo: 'Acuerdo',
  resolucion: 'Resolución',
  lineamiento: 'Lineamiento',
  respuesta: 'Respuesta a consulta de OPLE',
  oficio: 'Oficio',
  circular: 'Circular',
  solicitud: 'Solicitud de información',
  convocatoria: 'Convocatoria a sesión del INE',
};
export const kindOptions = NOTIFICATION_KINDS.map((value) => ({ value, label: KIND_NAMES[value] }));

export const recipientLabel = (
  state: PlanState,
  { recipient: { owner } }: Pick<RecipientState, 'recipient'>,
): string =>
  (owner.kind === 'area'
    ? state.areas.find((area) => area.code === owner.key)?.name
    : state.people.find((person) => person.id === owner.key)?.name) ?? owner.key;

/** Why a document is urgent by its term alone. */
export const SHORT_TERM = 'su plazo es menor de 24 horas';

const RESERVED = 'Documento reservado';

/** Its subject where others may read along: not of what is reserved. @param most letters. */
export const openSubject = (
  { reserved, subject }: Pick<NotificationText, 'reserved' | 'subject'>,
  most: number,
): string => (reserved === true ? RESERVED : shorten(subject, most));

/** "❗ Urgente (vence en menos de 24 horas). ". */
export const urgency = ({ urgent, urgentReason }: NotificationText): string => {
  if (!urgent) return '';
  return urgentReason === undefined ? '❗ Urgente. ' : `❗ Urgente (${urgentReason}). `;
};

/** Of an acknowledgement or an answer that came after its deadline. */
export const lateText = (at: string, deadline: string | undefined): string =>
  deadline === undefined || epochOf(at) < epochOf(deadline)
    ? ''
    : ` (a destiempo: vencía el ${deadlineText(deadline)})`;

type Dated = Pick<NotificationState, 'text' | 'recipients' | 'deadline' | 'answerDeadline'>;

const acknowledgedStatus = (
  acknowledged: NonNullable<RecipientState['acknowledged']>,
  { deadline }: Pick<NotificationState, 'deadline'>,
): string =>
  `✅ Acuse: ${signature(acknowledged)}, ${momentName(acknowledged.at)}${lateText(acknowledged.at, deadline)}`;

/** Where a recipient stands: answered, acknowledged, in time or not, or nothing yet. */
export const statusText = (recipient: RecipientState, document: Dated): string => {
  const { answered, acknowledged, earlier } = recipient;
  if (answered !== undefined) {
    const word = contributes(document, recipient) ? 'Aportó a la respuesta' : 'Contestado';
    return `📨 ${word}: ${signature(answered)}, ${momentName(answered.at)}${lateText(answered.at, document.answerDeadline)}`;
  }
  if (acknowledged !== undefined) return acknowledgedStatus(acknowledged, document);
  if (recipient.recipient.mode === 'info') return 'ℹ️ Para conocimiento';
  return earlier === undefined
    ? '⏳ Sin acuse'
    : `⏳ Sin acuse de esta versión (la anterior, ${signature(earlier)}, ${momentName(earlier.at)})`;
};

/** Who withdrew it, when and why. */
export const withdrawnText = ({ withdrawn }: NotificationState): string =>
  withdrawn === undefined
    ? ''
    : `🚫 Retirado por ${signature(withdrawn)}, ${momentName(withdrawn.at)}: ${withdrawn.reason}`;
