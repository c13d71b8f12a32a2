/** What was recorded of a session by mistake: the form that takes it back, what goes first, and how it is shown after. */
import type { Person } from '../../domain/people/people.ts';
import type { SessionEvent, SessionEventKind } from '../../domain/sessions/session.ts';
import type { SessionState } from '../../domain/sessions/session-state.ts';
import { blockersOf, undoable } from '../../domain/sessions/take-back.ts';
import type { Action, Block, Message } from '../../conversation/message.ts';
import { say } from '../progress/answers.ts';
import { smallText } from '../small-text.ts';
import { capital, dayName, joinNames, momentName, shorten } from '../words.ts';
import { ITEM_NAMES, sessionName } from './session-words.ts';
import { reasonField } from '../reason-field.ts';

const decisionOf = ({ details }: SessionEvent): string => `acuerdo ${details?.decision ?? ''}`;
const on = ({ date }: SessionEvent): string => (date === undefined ? '' : ` ${dayName(date)}`);

const NAMES: Record<SessionEventKind, (event: SessionEvent) => string> = {
  date_set: (event) => `fecha fijada:${on(event)}`,
  deferred: (event) => `diferida al${on(event)}`,
  convened: () => 'convocada',
  held: (event) => `celebrada:${on(event)}`,
  cancelled: () => 'cancelada',
  minutes: () => 'acta',
  prepared: ({ item }) =>
    `preparación: ${item === undefined ? '' : ITEM_NAMES[item].toLowerCase()}`,
  drafted: () => 'convocatoria redactada',
  attended: () => 'asistencia',
  decided: decisionOf,
  fulfilled: (event) => `${decisionOf(event)} cumplido`,
  acknowledged: ({ authorName, details }) => `acuse de ${details?.onBehalfOf ?? authorName}`,
  not_installed: (event) => `no instalada:${on(event)}`,
  excused: ({ authorName, details }) => `excusa de ${details?.onBehalfOf ?? authorName}`,
  undone: () => 'deshacer',
};

/** As it stands in a sentence: "convocada". */
const eventName = (event: SessionEvent): string => NAMES[event.kind](event);

/** More are reached by typing. */
const MOST_OFFERED = 20;

/** None where this person may take back nothing. */
export const undoForm = (session: SessionState, person: Person): Action[] => {
  const events = undoable(session, person).slice(0, MOST_OFFERED);
  if (events.length === 0) return [];
  return [
    {
      kind: 'form',
      label: 'Deshacer',
      form: {
        title: `Deshacer: ${sessionName(session)}`,
        fields: [
          {
            type: 'choice',
            id: 'of',
            label: 'Qué se deshace',
            required: true,
            options: events.map((event) => ({
              label: shorten(
                `${capital(eventName(event))} · ${event.authorName}, ${momentName(event.at)}`,
                120,
              ),
              value: String(event.ordinal),
            })),
            value: String(events[0]?.ordinal ?? ''),
          },
          reasonField(500),
        ],
        submit: {
          label: 'Deshacer',
          press: { verb: 'sesion', args: { action: 'deshacer', key: session.record.key } },
        },
      },
    },
  ];
};

/** Later steps rest on it. */
export const laterSteps = (session: SessionState, event: SessionEvent | undefined): string => {
  const later = event === undefined ? [] : blockersOf(session, event).map(eventName);
  return `Primero deshaz lo que vino después: ${joinNames(later)}. Por ejemplo: /sesion deshacer y el motivo, o con el botón de la tarjeta.`;
};

const undoneOf = ({ record }: SessionState, { details }: SessionEvent): SessionEvent | undefined =>
  record.events.find(({ ordinal }) => ordinal === details?.of);

const undoneText = (session: SessionState, event: SessionEvent): string => {
  const of = undoneOf(session, event);
  return `↩️ Se deshizo «${of === undefined ? '' : eventName(of)}»: ${shorten(event.reason ?? '', 300)} · ${event.authorName}, ${momentName(event.at)}`;
};

/** The last that was taken back: who and why. */
export const undoneRows = (session: SessionState): Block[] => {
  const last = session.record.events.at(-1);
  return last?.kind === 'undone' ? [smallText(undoneText(session, last))] : [];
};

/** Several sessions have something to take back. */
export const whichSession = (
  sessions: SessionState[],
  args: Record<string, string | number>,
): Message =>
  say(
    '¿De qué sesión se deshace?',
    sessions.map(({ record }) => ({
      kind: 'press',
      label: sessionName({ record }),
      press: { verb: 'sesion', args: { ...args, action: 'deshacer', key: record.key } },
    })),
  );
