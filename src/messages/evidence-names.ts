/** What a piece of evidence is called: documents by their folio, what Avance keeps by what it is. */
import type { Month } from '../domain/plan.ts';
import type { PlanState } from '../domain/plan-state.ts';
import type { Evidence } from '../domain/progress-entry.ts';
import type { EvidenceSource } from '../domain/evidence-source.ts';
import { PREPARATION_ITEMS } from '../domain/session.ts';
import { AGREEMENT_KINDS } from '../domain/agreement.ts';
import { NOTIFICATION_KINDS } from '../domain/notification.ts';
import { OUTGOING_KINDS } from '../domain/outgoing.ts';
import { KIND_NAMES } from './notification-card.ts';
import { SENT_KIND_NAMES } from './outgoing-answers.ts';
import { ITEM_NAMES } from './session-card.ts';
import { monthName } from './words.ts';

const PARTIES: Record<(typeof AGREEMENT_KINDS)[number], string> = { ine: 'con el INE', ople: 'con otro OPLE', gobierno: 'con gobierno', academica: 'con instituciones académicas', otro: 'con otros' };
const lower = (text: string): string => `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;
const of = <Kind extends string>(kinds: readonly Kind[], prefix: string, name: (kind: Kind) => string): [string, string][] => kinds.map((kind) => [`${prefix}:${kind}`, name(kind)]);

export const SOURCE_NAMES = Object.fromEntries([
  ...of(NOTIFICATION_KINDS, 'in', (kind) => `Recibido: ${lower(KIND_NAMES[kind])}`),
  ...of(OUTGOING_KINDS, 'out', (kind) => `Enviado: ${lower(SENT_KIND_NAMES[kind])}`),
  ['answers', 'Respuestas de las áreas'], ['log', 'Bitácora del mes'],
  ...of(PREPARATION_ITEMS, 'session', (item) => `Sesión: ${lower(ITEM_NAMES[item])}`), ['session:convened', 'Sesión: convocatoria notificada'], ['session:minutes', 'Sesión: acta'],
  ...of(AGREEMENT_KINDS, 'signed', (kind) => `Convenio firmado ${PARTIES[kind]}`), ...of(AGREEMENT_KINDS, 'calendar', (kind) => `Calendario de convenio ${PARTIES[kind]}`),
]) as Record<EvidenceSource, string>;

const sessionPart = (state: PlanState, key: string, part: string): string => {
  const session = state.sessions.find((one) => one.key === key);
  const what = part in ITEM_NAMES ? ITEM_NAMES[part as keyof typeof ITEM_NAMES] : part === 'minutes' ? 'Acta' : 'Convocatoria notificada';
  return session === undefined ? what : `${what}, sesión ${session.kind === 'ordinary' ? 'ordinaria' : 'extraordinaria'} de ${monthName(session.month)}`;
};

/** @param month of the line's report. */
export const evidenceName = (state: PlanState, month: Month, { url, name, kind }: Evidence): string => {
  if (name !== undefined) return name;
  const [what, first = '', second = ''] = url.replace(/^avance:/, '').split('/');
  if (kind === 'record' && what === 'log') return `Bitácora de ${monthName(Number(first))}`;
  if (kind === 'record' && what === 'session') return sessionPart(state, first, second);
  return kind === 'link' ? `Enlace de ${monthName(month)}` : url;
};
