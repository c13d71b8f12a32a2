/** What a member of the commission is told of a session: what happened, when and where it is, its agenda, and the acuse. */
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { mayConvene } from '../../domain/sessions/convocation.ts';
import { membersOf, seatOf } from '../../domain/sessions/members.ts';
import { receiptFor, type SessionNotice } from '../../domain/sessions/notice.ts';
import type { SessionState } from '../../domain/sessions/session-state.ts';
import type { Action, Block, Message } from '../../conversation/message.ts';
import { smallText } from '../small-text.ts';
import { capital, dateName, dayName, momentName, shorten } from '../words.ts';
import { excuseForm } from './forms.ts';
import { receiptText } from './receipt-words.ts';
import { sessionName, sessionStatus } from './session-words.ts';

/** Points that a member's card lists; more are counted. */
const MOST_POINTS = 15;

/** What was taken back, as it is said to those who were told of it. */
const RETURNED: Record<string, string> = {
  cancelled: 'La sesión sigue en pie: se dejó sin efecto su cancelación',
  not_installed: 'Se dejó sin efecto que no se instaló',
  convened: 'Se dejó sin efecto la convocatoria',
  deferred: 'Se dejó sin efecto el diferimiento',
  date_set: 'Se dejó sin efecto la fecha',
  drafted: 'Se dejó sin efecto la corrección del orden del día',
};

/** One sentence on what happened: first in the card, and the line that notifies. */
export const noticeLead = ({ what, event, of }: SessionNotice): string => {
  switch (what) {
    case 'set':
      return 'Se fijó la fecha de la sesión.';
    case 'deferred':
      return 'La sesión se difirió: tiene nueva fecha.';
    case 'convened':
      return 'Se convoca a la sesión.';
    case 'agenda':
      return 'Se corrigió la convocatoria de la sesión.';
    case 'not_installed':
      return 'La sesión no se instaló por falta de quórum.';
    case 'cancelled':
      return 'La sesión se canceló.';
    case 'returned':
      return `${RETURNED[of?.kind ?? ''] ?? ''}. Motivo: ${event.reason ?? ''}`;
  }
};

/** Who took the step, and in whose name. */
const signedBy = ({ event }: SessionNotice): string =>
  event.details?.onBehalfOf === undefined
    ? event.authorName
    : `${event.authorName}, en nombre de la Presidencia (${event.details.onBehalfOf})`;

const placeFacts = ({ draft }: SessionState) => {
  const { place = '', joinLink } = draft?.details ?? {};
  return [
    ...(place === '' ? [] : [{ label: 'Lugar', value: shorten(place, 200) }]),
    ...(joinLink === undefined ? [] : [{ label: 'Sesión virtual', value: shorten(joinLink, 500) }]),
  ];
};

const facts = (session: SessionState, notice: SessionNotice) => [
  ...(session.date === undefined
    ? []
    : [
        {
          label: 'Fecha',
          value: capital(`${dayName(session.date, true)} de ${session.date.slice(0, 4)}`),
        },
        { label: 'Hora', value: session.time === undefined ? 'Por precisar' : `${session.time} h` },
      ]),
  ...placeFacts(session),
  ...(notice.what === 'cancelled'
    ? [{ label: 'Motivo', value: shorten(notice.event.reason ?? '', 500) }]
    : []),
  { label: notice.what === 'convened' ? 'Convoca' : 'Registró', value: signedBy(notice) },
];

/** Exactly what is acknowledged: its hash stays with the acuse. */
export const noticeText = (session: SessionState): string => {
  const { notice, draft } = session;
  if (notice === undefined) return '';
  return [
    `${sessionName(session)}, aviso ${notice.version}`,
    noticeLead(notice),
    ...facts(session, notice).map(({ label, value }) => `${label}: ${value}`),
    ...(draft?.details?.agenda ?? []).map((point, index) => `${index + 1}. ${point}`),
  ].join('\n');
};

const agendaRows = ({ draft }: SessionState): Block[] => {
  const { agenda = [] } = draft?.details ?? {};
  const more = agenda.length - MOST_POINTS;
  if (agenda.length === 0) return [];
  return [
    { type: 'text', text: 'Orden del día' },
    ...agenda
      .slice(0, MOST_POINTS)
      .map((point, index) => smallText(`${index + 1}. ${shorten(point, 160)}`)),
    ...(more > 0 ? [smallText(`… y ${more} más en la convocatoria.`)] : []),
  ];
};

/** The member's own button, as long as this notice has no acuse of theirs. */
export const acknowledgeActions = (
  state: PlanState,
  session: SessionState,
  memberId: string | undefined,
): Action[] => {
  const { notice, record, status } = session;
  if (memberId === undefined || notice === undefined || status === 'held') return [];
  const isAsked = membersOf(state).some(({ id }) => id === memberId);
  if (!isAsked || notice.event.authorId === memberId || receiptFor(session, memberId)) return [];
  const args = { action: 'acuse', key: record.key, version: notice.version };
  return [
    {
      kind: 'press',
      label: 'Acusar recibo',
      style: 'primary',
      press: { verb: 'sesion', args },
    },
  ];
};

/** Set, and neither convened nor over. */
export const isToConvene = ({ status }: SessionState): boolean => status === 'date_set';
export const conveneAction = ({ record: { key } }: SessionState): Action => ({
  kind: 'press',
  label: 'Convocar',
  press: { verb: 'sesion', args: { action: 'convocada', key } },
});

const isExcusable = ({ status, excuses }: SessionState, memberId: string): boolean =>
  (status === 'date_set' || status === 'convened') && !excuses.has(memberId);

/** How the member stands to this notice. */
const ownStatus = (session: SessionState, memberId: string): Block => {
  const excuse = session.excuses.get(memberId);
  if (excuse !== undefined)
    return {
      type: 'text',
      text: `Te excusaste: ${shorten(excuse.details?.note ?? '', 200)} (${momentName(excuse.at)})`,
    };
  const receipt = receiptFor(session, memberId);
  if (receipt !== undefined)
    return { type: 'text', text: `✅ Acuse de recibo: ${receiptText(receipt)}`, tone: 'good' };
  const earlier = session.receipts.has(memberId)
    ? '⏳ Sin acuse de este aviso (acusaste el anterior)'
    : '⏳ Sin acuse de recibo';
  return { type: 'text', text: earlier, tone: 'attention' };
};

const files = ({ draft, date, status, record: { key } }: SessionState): Action[] =>
  draft === undefined || date === undefined || status === 'cancelled'
    ? []
    : [
        ...(draft.details?.joinLink === undefined
          ? []
          : [{ kind: 'link', label: 'Entrar a la sesión', url: draft.details.joinLink } as const]),
        {
          kind: 'file',
          label: 'Convocatoria (DOCX)',
          file: { kind: 'call', sessionKey: key },
        },
      ];

/** A member's card of what was told last; drawn again as it changes. */
export const noticeCard = (state: PlanState, session: SessionState, memberId: string): Message => {
  const { notice } = session;
  const name = sessionName(session);
  if (notice === undefined) return { text: name, blocks: [{ type: 'heading', text: name }] };
  const member = state.people.find(({ id }) => id === memberId);
  const isGuest = member !== undefined && seatOf(member) === 'GUEST';
  const actions = [
    ...acknowledgeActions(state, session, memberId),
    ...(member !== undefined && mayConvene(member) && isToConvene(session)
      ? [conveneAction(session)]
      : []),
    ...(isExcusable(session, memberId) ? [excuseForm(session)] : []),
    ...files(session),
  ];
  return {
    text: `${name}: ${noticeLead(notice)} ${capital(sessionStatus(session))}.`,
    blocks: [
      { type: 'heading', text: name },
      { type: 'text', text: noticeLead(notice) },
      { type: 'facts', facts: facts(session, notice) },
      ...(isGuest ? [smallText('Asistes con invitación: con voz y sin voto.')] : []),
      ...agendaRows(session),
      ...(notice.event.authorId === memberId ? [] : [ownStatus(session, memberId)]),
      ...(actions.length === 0 ? [] : [{ type: 'actions', actions } as const]),
    ],
  };
};

/** One line: under the card that stands, and in the commission's channel. */
export const noticeLine = (session: SessionState): string => {
  const { notice } = session;
  const lead = notice === undefined ? '' : `${noticeLead(notice)} `;
  return `${lead}${sessionName(session)}: ${sessionStatus(session)}.`;
};

/** The eve of a session: when it is, and where. */
export const reminderLine = (session: SessionState): string => {
  const { date, time, draft, status } = session;
  const where = draft?.details?.place === undefined ? '' : `, ${shorten(draft.details.place, 120)}`;
  const hour = time === undefined ? '' : `, ${time} h`;
  const call = status === 'convened' ? '' : ' Aún no consta su convocatoria.';
  return `Recordatorio: ${sessionName(session).toLowerCase()}, ${date === undefined ? '' : dateName(date)}${hour}${where}.${call}`;
};
