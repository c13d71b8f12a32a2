/** What a piece of evidence is called: documents by their folio, what Avance keeps by what it is. */
import type { Month } from '../../domain/plan/document.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import type { Evidence } from '../../domain/progress/progress-entry.ts';
import type { EvidenceSource } from '../../domain/progress/evidence-source.ts';
import { SESSION_STEPS, type SessionStep } from '../../domain/sessions/session.ts';
import { AGREEMENT_KINDS } from '../../domain/agreements/agreement.ts';
import { NOTIFICATION_KINDS } from '../../domain/ine/notification.ts';
import { OUTGOING_KINDS } from '../../domain/ine/outgoing.ts';
import { KIND_NAMES } from '../ine/notification-words.ts';
import { findRequest } from '../../domain/requests/request.ts';
import { SENT_KIND_NAMES } from '../ine/outgoing-answers.ts';
import { receiptName } from '../sessions/receipt-words.ts';
import { ITEM_NAMES, stepName } from '../sessions/session-words.ts';
import { monthName } from '../words.ts';

const PARTIES: Record<(typeof AGREEMENT_KINDS)[number], string> = {
  ine: 'con el INE',
  ople: 'con otro OPLE',
  gobierno: 'con gobierno',
  academica: 'con instituciones académicas',
  otro: 'con otros',
};
const lower = (text: string): string => `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;
const of = <Kind extends string>(
  kinds: readonly Kind[],
  prefix: string,
  name: (kind: Kind) => string,
): [string, string][] => kinds.map((kind) => [`${prefix}:${kind}`, name(kind)]);

export const SOURCE_NAMES = Object.fromEntries([
  ...of(NOTIFICATION_KINDS, 'in', (kind) => `Recibido: ${lower(KIND_NAMES[kind])}`),
  ...of(OUTGOING_KINDS, 'out', (kind) => `Enviado: ${lower(SENT_KIND_NAMES[kind])}`),
  ['answers', 'Respuestas de las áreas'],
  ['log', 'Bitácora del mes'],
  ['briefing:document', 'Tarjeta informativa circulada sobre un documento del INE'],
  ['briefing:session', 'Síntesis circulada de una sesión del INE'],
  ...of(SESSION_STEPS, 'session', (step) => `Sesión: ${lower(ITEM_NAMES[step])}`),
  ...of(AGREEMENT_KINDS, 'signed', (kind) => `Convenio firmado ${PARTIES[kind]}`),
  ...of(AGREEMENT_KINDS, 'calendar', (kind) => `Calendario de convenio ${PARTIES[kind]}`),
  ['request:received', 'Solicitudes de acceso recibidas'],
  ['request:answered', 'Solicitudes de acceso respondidas'],
]) as Record<EvidenceSource, string>;

/** @param month of the line's report. */
export const evidenceName = (
  state: PlanState,
  month: Month,
  { url, name, kind }: Evidence,
): string => {
  if (name !== undefined) return name;
  if (kind === 'link') {
    const record = state.sessions.find((session) =>
      session.events.some((event) => event.kind === 'minutes' && event.link === url),
    );
    return record === undefined ? `Enlace de ${monthName(month)}` : stepName({ record }, 'minutes');
  }
  const [what, first = '', second = '', third = ''] = url.replace(/^avance:/, '').split('/');
  if (what === 'request') {
    const folio = findRequest(state, first)?.text.folio;
    return folio === undefined ? url : `Solicitud de acceso ${folio}`;
  }
  if (what === 'log') return `Bitácora de ${monthName(Number(first))}`;
  const record = state.sessions.find((session) => session.key === first);
  if (what === 'session' && record !== undefined && second === 'receipt')
    return receiptName(state, record, Number(third));
  return what === 'session' && record !== undefined && second in ITEM_NAMES
    ? stepName({ record }, second as SessionStep)
    : url;
};
