/** The parts of a session's card: its preparation, its orden del día, who attended, its acuerdos. */
import type { LocalDate } from '../../domain/plan/document.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { conveneBefore, termFor } from '../../domain/sessions/convocation.ts';
import { quorumWith } from '../../domain/sessions/held.ts';
import { commissionPeople } from '../../domain/sessions/members.ts';
import { PREPARATION_ITEMS } from '../../domain/sessions/session.ts';
import type { SessionState } from '../../domain/sessions/session-state.ts';
import type { Action, Block } from '../../conversation/message.ts';
import { smallText } from '../small-text.ts';
import { count, joinNames, momentName, shorten } from '../words.ts';
import { termText } from './confirm-step.ts';
import { ITEM_NAMES, resolutionLine } from './session-words.ts';

export const checklist = (session: SessionState, mayAct: boolean): Block[] => {
  if (session.resolved) return [];
  const rows = PREPARATION_ITEMS.map((item) => {
    const done = session.prepared.get(item);
    return smallText(
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

/** Until when it is convened in time; as long as it is not. */
const termRows = (state: PlanState, session: SessionState): Block[] => {
  const [last, term] = [conveneBefore(state, session), termFor(state, session)];
  return last === undefined || term === undefined || session.status !== 'date_set'
    ? []
    : [
        smallText(
          `Se convoca a más tardar el ${momentName(last)} h: ${termText(term)} antes de la sesión.`,
        ),
      ];
};

export const callRows = (state: PlanState, session: SessionState): Block[] => {
  const { place, agenda = [], joinLink } = session.draft?.details ?? {};
  const term = termRows(state, session);
  if (place === undefined) return term;
  const more = agenda.length - MOST_LISTED;
  const where = place === '' ? 'sesión virtual' : shorten(place, 120);
  const virtual = joinLink === undefined || place === '' ? '' : ' y virtual';
  return [
    ...term,
    { type: 'text', text: `Orden del día · ${where}${virtual}` },
    ...agenda
      .slice(0, MOST_LISTED)
      .map((point, index) => smallText(`${index + 1}. ${shorten(point, 120)}`)),
    ...(more > 0
      ? [smallText(`… y ${count(more, 'punto', 'puntos')} más en la convocatoria.`)]
      : []),
  ];
};

/** Those who said why they will not be there, before anybody was. */
const excuseRows = (state: PlanState, { excuses }: SessionState): Block[] =>
  [...excuses].slice(0, MOST_LISTED).map(([id, { details }]) => {
    const name = state.people.find((person) => person.id === id)?.name ?? id;
    return smallText(`Se excusó ${shorten(name, 60)}: ${shorten(details?.note ?? '', 200)}`);
  });

export const attendanceRows = (state: PlanState, session: SessionState): Block[] => {
  const { attendance } = session;
  if (attendance === undefined) return excuseRows(state, session);
  const { present = [], guests = [] } = attendance.details ?? {};
  const named = (ids: string[]): string[] =>
    ids.map((id) => shorten(state.people.find((person) => person.id === id)?.name ?? id, 60));
  const there = [
    ...named(present),
    ...guests.slice(0, 20).map((guest) => shorten(guest, 60)),
    ...(guests.length > 20 ? [`${guests.length - 20} personas más`] : []),
  ];
  const missing = commissionPeople(state)
    .filter(({ id }) => !present.includes(id))
    .map(({ id, name }) => shorten(name, 60) + (session.excuses.has(id) ? ' (se excusó)' : ''));
  const { present: voting, needed } = quorumWith(state, { present });
  const quorum = needed === 0 ? '' : ` Con voto: ${voting}; quórum: ${needed}.`;
  return [
    smallText(
      `Asistieron: ${joinNames(there)}${missing.length === 0 ? '' : `; no asistieron: ${joinNames(missing)}`}.${quorum}`,
    ),
  ];
};

export const resolutionRows = (
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
          .map((decision) => smallText(resolutionLine(state, decision, today))),
        ...(decisions.length > MOST_LISTED
          ? [
              smallText(
                `… y ${decisions.length - MOST_LISTED} más. Escribe /sesion acuerdos para ver los que faltan.`,
              ),
            ]
          : []),
      ];
