/** A session of the commission: where it stands, its preparation, and what the Secretario Técnico may do next. */
import { PREPARATION_ITEMS, type PreparationItem } from '../domain/session.ts';
import type { SessionState } from '../domain/session-state.ts';
import type { Action, Block, Form, Message } from './message.ts';
import { capital, dayName, monthName } from './words.ts';

export const ITEM_NAMES: Record<PreparationItem, string> = {
  agenda: 'Orden del día', call: 'Convocatoria', files: 'Expedientes', previous_minutes: 'Acta anterior', reports: 'Informes',
};

export const sessionName = ({ record }: SessionState): string => `Sesión ${record.kind === 'ordinary' ? 'ordinaria' : 'extraordinaria'} de ${monthName(record.month)}`;
export const windowText = ({ record }: SessionState): string =>
  record.window === undefined ? 'sin ventana' : `del ${dayName(record.window.opensOn, true)} al ${dayName(record.window.closesOn, true)}`;
const when = (session: SessionState): string => `${session.date === undefined ? '' : dayName(session.date, true)}${session.time === undefined ? '' : `, ${session.time} h`}`;

/** One sentence on where it stands. */
export const sessionStatus = (session: SessionState): string => {
  switch (session.status) {
    case 'upcoming': return `Prevista ${windowText(session)}`;
    case 'open_window': return `Ventana abierta ${windowText(session)}; sin fecha fijada`;
    case 'date_set': return `${session.deferred ? 'Diferida al' : 'Fijada para el'} ${when(session)}${session.outsideWindow ? ' (fuera de la ventana indicativa)' : ''}; falta convocar`;
    case 'convened': return `Convocada para el ${when(session)}`;
    case 'held': return `Celebrada el ${dayName(session.heldOn ?? '', true)}${session.minutes === undefined ? '; falta el acta' : ''}`;
    case 'cancelled': return `Cancelada: ${session.reason ?? ''}`;
    case 'missed': return session.date === undefined ? `La ventana ${windowText(session)} cerró sin que se celebrara` : `Estaba fijada para el ${when(session)} y no consta que se celebrara`;
  }
};

const LEADS: Record<string, string> = {
  SESSION_PREPARATION: 'Es momento de preparar la sesión.', SESSION_OPENING: 'Ya abrió la ventana de la sesión.',
  SESSION_CLOSING: 'La ventana está por cerrar y no hay fecha fijada.', SESSION_MISSED: 'La sesión no consta como celebrada.',
  SESSION_CALL: 'Se acerca la sesión y falta marcarla como convocada.', MINUTES_PENDING: 'Falta el acta de la sesión.',
};

const dateForm = (session: SessionState, action: 'fijar' | 'diferir'): Form => ({
  title: `${action === 'fijar' ? 'Fijar fecha' : 'Diferir'}: ${sessionName(session)}`,
  fields: [
    { type: 'date', id: 'date', label: 'Fecha', required: true, value: session.date ?? session.record.window?.opensOn ?? '' },
    { type: 'time', id: 'time', label: 'Hora', value: session.time ?? '10:00' },
  ],
  submit: { label: action === 'fijar' ? 'Fijar' : 'Diferir', press: { verb: 'sesion', args: { action, key: session.record.key } } },
});

const press = (session: SessionState, label: string, action: string, style?: 'primary'): Action =>
  ({ kind: 'press', label, press: { verb: 'sesion', args: { action, key: session.record.key } }, ...(style === undefined ? {} : { style }) });

const textForm = (session: SessionState, action: 'cancelar' | 'acta', id: 'reason' | 'link', label: string, button: string): Action => ({
  kind: 'form', label: button,
  form: { title: `${button}: ${sessionName(session)}`, fields: [{ type: 'text', id, label, required: true, maxLength: 500 }], submit: { label: button, press: { verb: 'sesion', args: { action, key: session.record.key } } } },
});

const actionsOf = (session: SessionState): Action[] => {
  if (session.status === 'cancelled') return [];
  if (session.status === 'held') return session.minutes === undefined ? [textForm(session, 'acta', 'link', 'Enlace del acta', 'Agregar acta')] : [{ kind: 'link', label: 'Ver acta', url: session.minutes }];
  const dated = session.date !== undefined;
  return [
    { kind: 'form', label: dated ? 'Diferir' : 'Fijar fecha', form: dateForm(session, dated ? 'diferir' : 'fijar') },
    ...(dated && session.status !== 'convened' ? [press(session, 'Convocada', 'convocada', 'primary')] : []),
    ...(dated || session.status === 'open_window' || session.status === 'missed' ? [press(session, 'Celebrada', 'celebrada')] : []),
    textForm(session, 'cancelar', 'reason', 'Motivo', 'Cancelar sesión'),
  ];
};

const checklist = (session: SessionState, mayAct: boolean): Block[] => {
  if (session.resolved) return [];
  const rows: Block[] = PREPARATION_ITEMS.map((item) => {
    const done = session.prepared.get(item);
    return { type: 'text', text: `${done === undefined ? '⬜' : '✅'} ${ITEM_NAMES[item]}${done === undefined ? '' : ` · ${done.authorName}`}`, size: 'small' };
  });
  const left = PREPARATION_ITEMS.filter((item) => !session.prepared.has(item));
  return [{ type: 'text', text: 'Preparación' }, ...rows, ...(left.length === 0 || !mayAct ? [] : [{
    type: 'actions', actions: left.map((item): Action => ({ kind: 'press', label: `✓ ${ITEM_NAMES[item]}`, press: { verb: 'sesion', args: { action: 'preparado', key: session.record.key, item } } })),
  } as const])];
};

/** A lead is said only while it is true: the card is drawn again long after the day that brought it. */
const leadOf = (session: SessionState, rule: string | undefined): string | undefined => {
  const { status } = session;
  const holds: Record<string, boolean> = {
    SESSION_PREPARATION: !session.resolved && status !== 'missed', SESSION_OPENING: status === 'open_window', SESSION_CLOSING: status === 'open_window',
    SESSION_MISSED: status === 'missed', SESSION_CALL: status === 'date_set', MINUTES_PENDING: status === 'held' && session.minutes === undefined,
  };
  return rule === undefined || holds[rule] !== true ? undefined : LEADS[rule];
};

/** Whom a session's card is for, and the reminder that brings it; none when it was asked for. */
export interface SessionReader {
  rule?: string;
  /** The Secretario Técnico acts; the commission reads. */
  mayAct: boolean;
}

/** What notifies when the card stands already: why, and where it is now. */
export const sessionFollowUp = (session: SessionState, { rule, mayAct }: SessionReader): Message => {
  const lead = leadOf(session, rule);
  const where = lead !== undefined && mayAct ? ' Los botones están en la tarjeta.' : '';
  const text = `${lead === undefined ? '' : `${lead} `}${sessionName(session)}: ${sessionStatus(session)}.${where}`;
  return { text, blocks: [{ type: 'text', text }] };
};

export const sessionCard = (session: SessionState, { rule, mayAct }: SessionReader = { mayAct: true }): Message => {
  const lead = leadOf(session, rule);
  const actions = actionsOf(session).filter((action) => mayAct || action.kind === 'link');
  return {
    text: `${sessionName(session)}: ${sessionStatus(session)}`,
    blocks: [
      { type: 'heading', text: sessionName(session) },
      ...(lead === undefined ? [] : [{ type: 'text', text: lead } as const]),
      { type: 'text', text: capital(sessionStatus(session)), tone: session.status === 'missed' ? 'attention' : session.status === 'held' ? 'good' : 'normal' },
      ...checklist(session, mayAct),
      ...(actions.length === 0 ? [] : [{ type: 'actions', actions } as const]),
    ],
  };
};
