/** What is unusual of a step of a session is said, and asked before it is recorded. */
import type { PlanState } from '../../domain/plan/plan-state.ts';
import type { Doubt, SessionCommand } from '../../domain/sessions/session-command.ts';
import type { SessionState } from '../../domain/sessions/session-state.ts';
import type { Message, Press } from '../../conversation/message.ts';
import { say } from '../progress/answers.ts';
import { dayName } from '../words.ts';
import { sessionName, windowText } from './session-words.ts';

interface Asked {
  state: PlanState;
  session: SessionState;
  command: SessionCommand;
}

const dateOf = ({ command }: Asked): string =>
  'date' in command && command.date !== undefined ? dayName(command.date, true) : '';

const memberName = ({ state, command }: Asked): string => {
  const id = command.kind === 'acknowledge' ? command.recipient : undefined;
  return state.people.find((person) => person.id === id)?.name ?? '';
};

/** Each says what it is about; the question stands at the end of all. */
const DOUBTS: Record<Doubt, (asked: Asked) => string> = {
  outside_window: (asked) =>
    `El ${dateOf(asked)} está fuera de la ventana de la ${sessionName(asked.session).toLowerCase()} (${windowText(asked.session)}). Las fechas son enunciativas, no limitativas.`,
  for_another: (asked) =>
    `Vas a registrar el acuse de la ${sessionName(asked.session).toLowerCase()} en nombre de ${memberName(asked)}. Constan tu nombre y el suyo.`,
};

const QUESTIONS: Partial<Record<SessionCommand['kind'], [question: string, yes: string]>> = {
  set_date: ['¿La fijo de todos modos?', 'Sí, fijarla'],
  defer: ['¿La fijo de todos modos?', 'Sí, fijarla'],
  acknowledge: ['¿Lo registro?', 'Sí, registrarlo'],
};

/** @param press the same command, confirmed. */
export const confirmStep = (
  state: PlanState,
  session: SessionState,
  command: SessionCommand,
  doubts: Doubt[],
  press: Press,
): Message => {
  const asked = { state, session, command };
  const [question, yes] = QUESTIONS[command.kind] ?? [
    '¿Lo registro de todos modos?',
    'Sí, registrar',
  ];
  const text = [...doubts.map((doubt) => DOUBTS[doubt](asked)), question].join(' ');
  return say(text, [{ kind: 'press', label: yes, style: 'primary', press }]);
};
