/** The parts of a session's card: its preparation, its orden del día, who attended, its acuerdos. */
import type { LocalDate } from '../../domain/plan/document.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { commissionPeople } from '../../domain/sessions/members.ts';
import { PREPARATION_ITEMS } from '../../domain/sessions/session.ts';
import type { SessionState } from '../../domain/sessions/session-state.ts';
import type { Action, Block } from '../../conversation/message.ts';
import { smallText } from '../small-text.ts';
import { count, joinNames, momentName, shorten } from '../words.ts';
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

export const callRows = ({ draft }: SessionState): Block[] => {
  const { place, agenda = [] } = draft?.details ?? {};
  if (draft === undefined || place === undefined) return [];
  const more = agenda.length - MOST_LISTED;
  return [
    { type: 'text', text: `Orden del día · ${shorten(place, 120)}` },
    ...agenda
      .slice(0, MOST_LISTED)
      .map((point, index) => smallText(`${index + 1}. ${shorten(point, 120)}`)),
    ...(more > 0
      ? [smallText(`… y ${count(more, 'punto', 'puntos')} más en la convocatoria.`)]
      : []),
  ];
};

export const attendanceRows = (state: PlanState, { attendance }: SessionState): Block[] => {
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
    smallText(
      `Asistieron: ${joinNames(there)}${missing.length === 0 ? '' : `; no asistieron: ${joinNames(missing)}`}.`,
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
