/** How a tarjeta or síntesis is called, how it stands, and what is refused about it. */
import type {
  BriefingForm,
  BriefingRecipient,
  BriefingState,
  BriefingStatus,
} from '../../domain/briefings/briefing.ts';
import type { BriefingRefusal } from '../../domain/briefings/briefing-decide.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { momentName } from '../words.ts';

export const FORM_NAMES: Record<BriefingForm, string> = {
  tarjeta: 'Tarjeta informativa',
  sintesis: 'Síntesis',
};
const STATUS_NAMES: Record<BriefingStatus, string> = {
  draft: '⏳ Espera la aprobación del Secretario Técnico',
  returned: '↩️ Devuelta a quien la redactó',
  approved: '👍 Aprobada, por circular',
  circulated: '📨 Circulada',
  withdrawn: '🚫 Retirada',
};

/** "Tarjeta informativa: INE/UTVOPL/0123/2020". */
export const briefingTitle = ({ text }: Pick<BriefingState, 'text'>): string =>
  `${FORM_NAMES[text.form]}: ${text.title}`;

export const briefingStatus = ({
  status,
  reason,
  circulatedAt,
  approvedBy,
}: BriefingState): string => {
  const name = STATUS_NAMES[status];
  if ((status === 'returned' || status === 'withdrawn') && reason !== undefined)
    return `${name}: ${reason.text} (${reason.by}, ${momentName(reason.at)})`;
  if (status === 'circulated' && circulatedAt !== undefined)
    return `${name} el ${momentName(circulatedAt)}`;
  return status === 'approved' && approvedBy !== undefined
    ? `${name} (${approvedBy.name}, ${momentName(approvedBy.at)})`
    : name;
};

export const briefingLine = (briefing: BriefingState): string =>
  `${FORM_NAMES[briefing.text.form]} de ${briefing.author.name} · ${briefingStatus(briefing)}`;

export const briefingRecipientName = (
  { people, areas }: PlanState,
  recipient: BriefingRecipient,
): string => {
  const key = recipient.slice(recipient.indexOf(':') + 1);
  const found = recipient.startsWith('area:')
    ? areas.find(({ code }) => code === key)
    : people.find(({ id }) => id === key);
  return found?.name ?? key;
};

export const BRIEFING_REFUSED: Record<Exclude<BriefingRefusal, 'not_allowed'>, string> = {
  unknown_briefing:
    'No encontré esa tarjeta. Ábrela otra vez desde el documento con /ine y su folio.',
  empty_briefing: 'Escribe el texto de la tarjeta, o pega el enlace del archivo.',
  reason_needed: 'Escribe el motivo.',
  not_to_rewrite:
    'La tarjeta ya se aprobó o se retiró y su texto no cambia. Si tiene un error, el Secretario Técnico puede devolverla.',
  not_to_decide: 'Esa tarjeta ya se circuló o se retiró: no se aprueba ni se devuelve.',
  not_to_reopen: 'La tarjeta no está aprobada ni devuelta: no hay decisión que deshacer.',
  not_to_circulate: 'Primero hay que aprobar la tarjeta; después se circula.',
  no_recipients: 'Elige al menos una persona o un área.',
  unknown_recipient:
    'Esa persona o área no está entre quienes la reciben. Vuelve a abrir la tarjeta.',
  not_received: 'De esa persona o área no consta acuse.',
  not_withdrawn: 'Esa tarjeta no está retirada: no hay nada que reponer.',
  not_circulating: 'Esa tarjeta no está circulando: ábrela otra vez para ver cómo quedó.',
};
export const BRIEFING_FIELDS: Partial<Record<BriefingRefusal, string>> = {
  empty_briefing: 'text',
  reason_needed: 'reason',
  no_recipients: 'people',
};
