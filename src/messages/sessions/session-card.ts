/** A session of the commission: where it stands, its preparation, and what the Secretario Técnico may do next. */
import type { ResolutionState } from '../../domain/sessions/resolution.ts';
import type { LocalDate } from '../../domain/plan/document.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { PREPARATION_ITEMS } from '../../domain/sessions/session.ts';
import { commissionPeople, mayDraft, takesPlace } from '../../domain/sessions/session-acts.ts';
import type { SessionState } from '../../domain/sessions/session-state.ts';
import type { Action, Block, Message } from '../../conversation/message.ts';
import {
  attendanceForm,
  callForm,
  dateForm,
  resolutionForm,
  fulfilForm,
  textForm,
} from './forms.ts';
import {
  resolutionLine,
  ITEM_NAMES,
  sessionName,
  sessionStatus,
  sessionStatusIn,
  sessionTone,
} from './session-words.ts';
import { capital, count, joinNames, momentName, shorten } from '../words.ts';
import { smallText } from '../small-text.ts';

const LEADS: Record<string, string> = {
  SESSION_PREPARATION: 'Es momento de preparar la sesión.',
  SESSION_OPENING: 'Ya abrió la ventana de la sesión.',
  SESSION_CLOSING: 'La ventana está por cerrar y no hay fecha fijada.',
  SESSION_MISSED: 'La sesión no consta como celebrada.',
  SESSION_CALL: 'Se acerca la sesión y falta marcarla como convocada.',
  MINUTES_PENDING: 'Falta el acta de la sesión.',
};

const press = (
  session: SessionState,
  label: string,
  action: string,
  style?: 'primary',
): Action => ({
  kind: 'press',
  label,
  press: { verb: 'sesion', args: { action, key: session.record.key } },
  ...(style === undefined ? {} : { style }),
});

/** What everybody who reads may open. */
const openings = (session: SessionState): Action[] => [
  ...(session.minutes === undefined
    ? []
    : [{ kind: 'link', label: 'Ver acta', url: session.minutes } as const]),
  ...(session.draft === undefined || session.date === undefined || session.status === 'cancelled'
    ? []
    : [
        {
          kind: 'file',
          label: 'Convocatoria (DOCX)',
          file: { kind: 'call', sessionKey: session.record.key },
        } as const,
      ]),
];

/** What the Secretario Técnico may do next. */
const stepsOf = (state: PlanState, session: SessionState, today: LocalDate): Action[] => {
  if (session.status === 'cancelled') return [];
  const acts = takesPlace(session, today)
    ? [attendanceForm(state, session), resolutionForm(state, session)]
    : [];
  if (session.status === 'held')
    return [
      ...(session.minutes === undefined
        ? [textForm(session, 'acta', 'link', 'Enlace del acta', 'Agregar acta')]
        : []),
      ...acts,
    ];
  const dated = session.date !== undefined;
  return [
    dateForm(session, dated ? 'diferir' : 'fijar'),
    ...(mayDraft(session) ? [callForm(session)] : []),
    ...(dated && session.status !== 'convened'
      ? [press(session, 'Convocada', 'convocada', 'primary')]
      : []),
    ...(dated || session.status === 'open_window' || session.status === 'missed'
      ? [press(session, 'Celebrada', 'celebrada')]
      : []),
    ...acts,
    textForm(session, 'cancelar', 'reason', 'Motivo', 'Cancelar sesión'),
  ];
};

const small = (text: string): Block => smallText(text);

const checklist = (session: SessionState, mayAct: boolean): Block[] => {
  if (session.resolved) return [];
  const rows = PREPARATION_ITEMS.map((item) => {
    const done = session.prepared.get(item);
    return small(
      `${done === undefined ? '⬜' : '✅'} ${ITEM_NAMES[item]}${done === undefined ? '' : ` · ${done.authorName}, ${momentName(done.at)}`}`,
    );
  });
  const left = PREPARATION_ITEMS.filter((item) => !session.prepared.has(item));
  return [
    { type: 'text', text: 'Preparación' },
    ...rows,
    ...(left.length === 0 || !mayAct
      ? []
      : [
          {
            type: 'actions',
            actions: left.map((item): Action => ({
              kind: 'press',
              label: `✓ ${ITEM_NAMES[item]}`,
              press: {
                verb: 'sesion',
                args: { action: 'preparado', key: session.record.key, item },
              },
            })),
          } as const,
        ]),
  ];
};

/** Points and acuerdos that a card lists; more are counted. */
const MOST_LISTED = 10;

const callRows = ({ draft }: SessionState): Block[] => {
  const { place, agenda = [] } = draft?.details ?? {};
  if (draft === undefined || place === undefined) return [];
  const more = agenda.length - MOST_LISTED;
  return [
    { type: 'text', text: `Orden del día · ${shorten(place, 120)}` },
    ...agenda
      .slice(0, MOST_LISTED)
      .map((point, index) => small(`${index + 1}. ${shorten(point, 120)}`)),
    ...(more > 0 ? [small(`… y ${count(more, 'punto', 'puntos')} más en la convocatoria.`)] : []),
  ];
};

const attendanceRows = (state: PlanState, { attendance }: SessionState): Block[] => {
  if (attendance === undefined) return [];
  const { present = [], guests = [] } = attendance.details ?? {};
  const named = (ids: string[]): string[] =>
    ids.map((id) => shorten(state.people.find((person) => person.id === id)?.name ?? id, 60));
  const there = [
    ...named(present),
    ...guests.slice(0, 20).map((guest) => shorten(guest, 60)),
    ...(guests.length > 20 ? [`${guests.length - 20} personas más`] : []),
  ];
  const missing = named(
    commissionPeople(state)
      .map((person) => person.id)
      .filter((id) => !present.includes(id)),
  );
  return [
    small(
      `Asistieron: ${joinNames(there)}${missing.length === 0 ? '' : `; no asistieron: ${joinNames(missing)}`}.`,
    ),
  ];
};

const resolutionRows = (
  state: PlanState,
  { decisions }: SessionState,
  today: LocalDate,
): Block[] =>
  decisions.length === 0
    ? []
    : [
        { type: 'text', text: 'Acuerdos' },
        ...decisions
          .slice(0, MOST_LISTED)
          .map((decision) => small(resolutionLine(state, decision, today))),
        ...(decisions.length > MOST_LISTED
          ? [
              small(
                `… y ${decisions.length - MOST_LISTED} más. Escribe /sesion acuerdos para ver los que faltan.`,
              ),
            ]
          : []),
      ];

/** A lead is said only while it is true: the card is drawn again long after the day that brought it. */
const leadOf = (session: SessionState, rule: string | undefined): string | undefined => {
  const { status } = session;
  const holds: Record<string, boolean> = {
    SESSION_PREPARATION: !session.resolved && status !== 'missed',
    SESSION_OPENING: status === 'open_window',
    SESSION_CLOSING: status === 'open_window',
    SESSION_MISSED: status === 'missed',
    SESSION_CALL: status === 'date_set',
    MINUTES_PENDING: status === 'held' && session.minutes === undefined,
  };
  return rule === undefined || holds[rule] !== true ? undefined : LEADS[rule];
};

/** Whom a session's card is for, and the reminder that brings it; none when it was asked for. */
export interface SessionReader {
  rule?: string;
  /** The Secretario Técnico acts; the commission reads. */
  mayAct: boolean;
  /** Which acuerdos this reader may say are fulfilled; where it is left out, whoever acts may all. */
  fulfils?: (decision: ResolutionState) => boolean;
}

/** What notifies when the card stands already: why, and where it is now. */
export const sessionFollowUp = (
  session: SessionState,
  { rule, mayAct }: SessionReader,
): Message => {
  const lead = leadOf(session, rule);
  const where = lead !== undefined && mayAct ? ' Los botones están en la tarjeta.' : '';
  const text = `${lead === undefined ? '' : `${lead} `}${sessionName(session)}: ${sessionStatus(session)}.${where}`;
  return { text, blocks: [{ type: 'text', text }] };
};

/** @param today local date of the plan's zone: for what may be done on the day itself, and for what is late. */
export const sessionCard = (
  state: PlanState,
  session: SessionState,
  today: LocalDate,
  { rule, mayAct, fulfils = () => mayAct }: SessionReader = { mayAct: true },
): Message => {
  const [lead, status] = [leadOf(session, rule), sessionStatusIn(state, session)];
  const open = session.decisions.filter(
    (decision) => decision.fulfilled === undefined && fulfils(decision),
  );
  const actions = [
    ...(mayAct ? stepsOf(state, session, today) : []),
    ...(open.length === 0 ? [] : [fulfilForm(session, open)]),
    ...openings(session),
  ];
  return {
    text: `${sessionName(session)}: ${status}`,
    blocks: [
      { type: 'heading', text: sessionName(session) },
      ...(lead === undefined ? [] : [{ type: 'text', text: lead } as const]),
      { type: 'text', text: capital(status), tone: sessionTone(state, session) },
      ...(session.resolved ? [] : callRows(session)),
      ...checklist(session, mayAct),
      ...attendanceRows(state, session),
      ...resolutionRows(state, session, today),
      ...(actions.length === 0 ? [] : [{ type: 'actions', actions } as const]),
    ],
  };
};
