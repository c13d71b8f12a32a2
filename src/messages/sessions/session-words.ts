/** How a session of the commission, its parts and its acuerdos are called, and one sentence on where it stands. */
import {
  resolutionLight,
  type ResolutionLight,
  type ResolutionState,
} from '../../domain/sessions/resolution.ts';
import type { LocalDate } from '../../domain/plan/document.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import type { SessionEvent, SessionRecord, SessionStep } from '../../domain/sessions/session.ts';
import { suspendedBy, type SessionState } from '../../domain/sessions/session-state.ts';
import { dayName, momentName, monthName, shorten, signature } from '../words.ts';

export const ITEM_NAMES: Record<SessionStep, string> = {
  agenda: 'Orden del día',
  call: 'Convocatoria',
  files: 'Expedientes',
  previous_minutes: 'Acta anterior',
  reports: 'Informes',
  notice: 'Convocatoria notificada',
  minutes: 'Acta',
};

export const sessionName = ({
  record,
}: {
  record: Pick<SessionRecord, 'kind' | 'month'>;
}): string =>
  `Sesión ${record.kind === 'ordinary' ? 'ordinaria' : 'extraordinaria'} de ${monthName(record.month)}`;
export const windowText = ({ record }: SessionState): string =>
  record.window === undefined
    ? 'sin ventana'
    : `del ${dayName(record.window.opensOn, true)} al ${dayName(record.window.closesOn, true)}`;
const when = (session: SessionState): string =>
  `${session.date === undefined ? '' : dayName(session.date, true)}${session.time === undefined ? '' : `, ${session.time} h`}`;

const quorumText = (event: SessionEvent | undefined): string => {
  const { quorum } = event?.details ?? {};
  return quorum === undefined ? '' : ` (${quorum.present} de ${quorum.needed} con voto)`;
};

/** What is set after a session that was not installed. */
const second = ({ notInstalled }: SessionState): string =>
  notInstalled === undefined ? '' : ', en segunda convocatoria';

/** One sentence on where it stands. */
export const sessionStatus = (session: SessionState): string => {
  switch (session.status) {
    case 'upcoming':
      return `Prevista ${windowText(session)}`;
    case 'open_window':
      return `Ventana abierta ${windowText(session)}; sin fecha fijada`;
    case 'date_set':
      return `${session.deferred ? 'Diferida al' : 'Fijada para el'} ${when(session)}${session.outsideWindow ? ' (fuera de la ventana indicativa)' : ''}; falta convocar${second(session)}`;
    case 'convened':
      return `Convocada para el ${when(session)}${second(session)}`;
    case 'held':
      return `Celebrada el ${dayName(session.heldOn ?? '', true)}${session.minutes === undefined ? '; falta el acta' : ''}`;
    case 'not_installed':
      return `No instalada el ${dayName(session.notInstalled?.date ?? session.date ?? '', true)}: no hubo quórum${quorumText(session.notInstalled)}; falta la segunda convocatoria`;
    case 'cancelled':
      return `Cancelada: ${session.reason ?? ''}`;
    case 'missed':
      return session.date === undefined
        ? `La ventana ${windowText(session)} cerró sin que se celebrara`
        : `Estaba fijada para el ${when(session)} y no consta que se celebrara`;
  }
};

/** The same, with the act that suspends its window. */
export const sessionStatusIn = (state: PlanState, session: SessionState): string => {
  const suspension = suspendedBy(state, session);
  return suspension === undefined
    ? sessionStatus(session)
    : `Suspendida por ${suspension.act}: la ventana ${windowText(session)} no cuenta`;
};

export const sessionTone = (state: PlanState, session: SessionState) => {
  if (session.status === 'missed' && suspendedBy(state, session) === undefined) return 'attention';
  if (session.status === 'not_installed') return 'attention';
  return session.status === 'held' ? 'good' : 'normal';
};

/** What a step of a session is called as evidence of a line: "Orden del día, sesión ordinaria de marzo". */
export const stepName = (session: Parameters<typeof sessionName>[0], step: SessionStep): string =>
  `${ITEM_NAMES[step]}, ${sessionName(session).toLowerCase()}`;

const LIGHTS: Record<ResolutionLight, string> = {
  done: '✅',
  undated: '⚪',
  plenty: '🟢',
  soon: '🟡',
  late: '🔴',
};

const dueText = ({ dueOn, fulfilled }: ResolutionState, today: LocalDate): string => {
  if (fulfilled !== undefined) {
    const { authorName, details } = fulfilled;
    const note = details?.note === undefined ? '' : `: «${shorten(details.note, 120)}»`;
    return `cumplido, ${signature({ authorName, ...details })}, ${momentName(fulfilled.at)}${note}`;
  }
  return dueOn === undefined
    ? 'sin fecha'
    : `${dueOn < today ? 'venció' : 'vence'} el ${dayName(dueOn)}${dueOn.slice(0, 4) === today.slice(0, 4) ? '' : ` de ${dueOn.slice(0, 4)}`}`;
};

/** One line of an acuerdo: its light, in words too, what it says, who answers for it. */
export const resolutionLine = (
  state: PlanState,
  decision: ResolutionState,
  today: LocalDate,
  most = 160,
): string => {
  const area =
    decision.area === undefined
      ? 'Secretaría Técnica de la comisión'
      : (state.areas.find((one) => one.code === decision.area)?.name ?? decision.area);
  return `${LIGHTS[resolutionLight(decision, today)]} Acuerdo ${decision.number}: ${shorten(decision.text, most)} · ${shorten(area, 80)} · ${dueText(decision, today)}`;
};
