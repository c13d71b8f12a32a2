/** What is unusual of a step of a session is said, and asked before it is recorded. */
import type { Instant } from '../../domain/plan/document.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import type { ConvocationTerm } from '../../domain/plan/settings.ts';
import { hoursLeft, termFor } from '../../domain/sessions/convocation.ts';
import { quorumWith } from '../../domain/sessions/held.ts';
import type { Doubt, SessionCommand } from '../../domain/sessions/session-command.ts';
import type { SessionState } from '../../domain/sessions/session-state.ts';
import type { Message, Press } from '../../conversation/message.ts';
import { say } from '../progress/answers.ts';
import { count, dayName } from '../words.ts';
import { sessionName, windowText } from './session-words.ts';

/** `at`: when it is asked. */
interface Asked {
  state: PlanState;
  session: SessionState;
  command: SessionCommand;
  at: Instant;
}

const dateOf = ({ command }: Asked): string =>
  'date' in command && command.date !== undefined ? dayName(command.date, true) : '';

const memberName = ({ state, command }: Asked): string => {
  const id = command.kind === 'acknowledge' ? command.recipient : undefined;
  return state.people.find((person) => person.id === id)?.name ?? '';
};

/** "72 horas (artículo 12)". */
export const termText = ({ hours, article }: ConvocationTerm): string =>
  `${count(hours, 'hora', 'horas')}${article === undefined ? '' : ` (${article})`}`;

const quorumText = ({ state, session, command }: Asked): string => {
  const given = command.kind === 'held' && command.present.length > 0 ? command.present : undefined;
  const present = given ?? session.attendance?.details?.present ?? [];
  const { present: voting, needed, voters } = quorumWith(state, { present });
  return `Asistieron ${voting} de ${voters} integrantes con voto y el quórum es de ${needed}. Sin quórum la sesión no se instala: queda como no instalada, y se fija su segunda convocatoria.`;
};

const shortTerm = ({ state, session, at }: Asked): string => {
  const term = termFor(state, session);
  const kind = session.record.kind === 'ordinary' ? 'ordinaria' : 'extraordinaria';
  const hours = count(hoursLeft(state, session, at), 'hora', 'horas');
  const unset = session.time === undefined ? ' Sin hora fijada se cuenta desde las 00:00.' : '';
  return `Para la sesión queda menos del término: ${hours}; una sesión ${kind} se convoca con ${term === undefined ? '' : termText(term)} de anticipación.${unset}`;
};

/** Each says what it is about; the question stands at the end of all. */
const DOUBTS: Record<Doubt, (asked: Asked) => string> = {
  outside_window: (asked) =>
    `El ${dateOf(asked)} está fuera de la ventana de la ${sessionName(asked.session).toLowerCase()} (${windowText(asked.session)}). Las fechas son enunciativas, no limitativas.`,
  for_another: (asked) =>
    `Vas a registrar el acuse de la ${sessionName(asked.session).toLowerCase()} en nombre de ${memberName(asked)}. Constan tu nombre y el suyo.`,
  no_agenda: () => 'La convocatoria no tiene orden del día.',
  short_term: shortTerm,
  before_hour: ({ session }) =>
    `La sesión está fijada para las ${session.time ?? ''} h y aún no es la hora.`,
  no_quorum: quorumText,
  no_voters: () =>
    'El directorio no dice quién vota en la comisión: el quórum no se puede comprobar.',
};

const QUESTIONS: Partial<Record<SessionCommand['kind'], [question: string, yes: string]>> = {
  set_date: ['¿La fijo de todos modos?', 'Sí, fijarla'],
  defer: ['¿La fijo de todos modos?', 'Sí, fijarla'],
  convened: ['¿La convoco de todos modos?', 'Sí, convocar'],
  held: ['¿La registro como celebrada?', 'Sí, celebrada'],
  acknowledge: ['¿Lo registro?', 'Sí, registrarlo'],
};

const NOT_INSTALLED: [string, string] = ['¿La registro como no instalada?', 'Sí, no instalada'];
const USUAL: [string, string] = ['¿Lo registro de todos modos?', 'Sí, registrar'];

/** @param press the same command, confirmed. */
export const confirmStep = (asked: Asked, doubts: Doubt[], press: Press): Message => {
  const [question, yes] = doubts.includes('no_quorum')
    ? NOT_INSTALLED
    : (QUESTIONS[asked.command.kind] ?? USUAL);
  const text = [...doubts.map((doubt) => DOUBTS[doubt](asked)), question].join(' ');
  return say(text, [{ kind: 'press', label: yes, style: 'primary', press }]);
};
