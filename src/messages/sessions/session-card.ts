/** A session of the commission: where it stands, its preparation, and what the Secretario Técnico may do next. */
import type { ResolutionState } from '../../domain/sessions/resolution.ts';
import type { Person } from '../../domain/people/people.ts';
import type { LocalDate } from '../../domain/plan/document.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { mayDraft, takesPlace } from '../../domain/sessions/session-acts.ts';
import type { SessionState } from '../../domain/sessions/session-state.ts';
import type { Action, Message } from '../../conversation/message.ts';
import { attendanceForm, callForm, dateForm, receiptForm, textForm } from './forms.ts';
import { fulfilForm, resolutionForm } from './resolution-forms.ts';
import { acknowledgeActions, conveneAction, isToConvene } from './notice-card.ts';
import { missingReceipts, receiptRows } from './receipt-words.ts';
import { attendanceRows, callRows, checklist, resolutionRows } from './session-rows.ts';
import { sessionName, sessionStatus, sessionStatusIn, sessionTone } from './session-words.ts';
import { undoForm, undoneRows } from './take-back.ts';
import { capital } from '../words.ts';

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

/** Asks who attended, where that was not written before. */
const heldAction = (state: PlanState, session: SessionState): Action =>
  session.attendance === undefined || session.status === 'not_installed'
    ? attendanceForm(state, session, {})
    : press(session, 'Celebrada', 'celebrada');

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
  const missing = missingReceipts(state, session);
  return [
    dateForm(session, dated ? 'diferir' : 'fijar'),
    ...(mayDraft(session) ? [callForm(session)] : []),
    ...(dated && session.status !== 'convened'
      ? [press(session, 'Convocada', 'convocada', 'primary')]
      : []),
    ...(dated || session.status === 'open_window' || session.status === 'missed'
      ? [heldAction(state, session)]
      : []),
    ...acts,
    ...(missing.length === 0 ? [] : [receiptForm(session, missing)]),
    textForm(session, 'cancelar', 'reason', 'Motivo', 'Cancelar sesión'),
  ];
};

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
  /** What brings it, where no rule's own words do. */
  lead?: string;
  /** The Secretario Técnico acts; the commission reads. */
  mayAct: boolean;
  /** Which acuerdos this reader may say are fulfilled; where it is left out, whoever acts may all. */
  fulfils?: (decision: ResolutionState) => boolean;
  /** Id of the member who reads it: their own acuse is asked for. */
  memberId?: string | undefined;
  /** The Presidencia convenes by itself. */
  convenes?: boolean;
  /** Who may take back what was recorded. */
  undoes?: Person | undefined;
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
  reader: SessionReader = { mayAct: true },
): Message => {
  const { rule, mayAct, fulfils = () => mayAct, memberId, undoes, convenes } = reader;
  const [lead, status] = [reader.lead ?? leadOf(session, rule), sessionStatusIn(state, session)];
  const open = session.decisions.filter(
    (decision) => decision.fulfilled === undefined && fulfils(decision),
  );
  const actions = [
    ...acknowledgeActions(state, session, memberId),
    ...(mayAct ? stepsOf(state, session, today) : []),
    ...(!mayAct && convenes === true && isToConvene(session) ? [conveneAction(session)] : []),
    ...(open.length === 0 ? [] : [fulfilForm(session, open)]),
    ...openings(session),
    ...(undoes === undefined ? [] : undoForm(session, undoes)),
  ];
  return {
    text: `${sessionName(session)}: ${status}`,
    blocks: [
      { type: 'heading', text: sessionName(session) },
      ...(lead === undefined ? [] : [{ type: 'text', text: lead } as const]),
      { type: 'text', text: capital(status), tone: sessionTone(state, session) },
      ...(session.resolved ? [] : callRows(state, session)),
      ...receiptRows(state, session),
      ...checklist(session, mayAct),
      ...attendanceRows(state, session),
      ...resolutionRows(state, session, today),
      ...undoneRows(session),
      ...(actions.length === 0 ? [] : [{ type: 'actions', actions } as const]),
    ],
  };
};
