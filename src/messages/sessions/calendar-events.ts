/** What a calendar shows of the plan: windows and dates of sessions, and what is due: acknowledgements, answers, commitments. */
import { epochOf, instantAt, localDate, toInstant } from '../../domain/time/dates.ts';
import type { DueItem } from '../../domain/plan/due-item.ts';
import { owes, type NotificationState } from '../../domain/ine/notification.ts';
import { foldNotifications } from '../../domain/ine/notification-decide.ts';
import type { Instant, LocalDate } from '../../domain/plan/document.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { foldSessions, type SessionState } from '../../domain/sessions/session-state.ts';
import { KIND_NAMES, openSubject, recipientLabel } from '../ine/notification-words.ts';
import { deadlineText } from '../term-words.ts';
import { sessionName } from './session-words.ts';
import { dayName, joinNames, shorten } from '../words.ts';

/** `id`: stable, whatever becomes of the event. */
export interface EventText {
  id: string;
  title: string;
  description: string;
  url?: string;
}
/** Whole days, the last one included; or from moment to moment. */
export type CalendarEvent = EventText &
  ({ on: { from: LocalDate; to: LocalDate } } | { at: { from: Instant; to: Instant } });

const HOUR_MS = 3_600_000;
const MOST_TITLE = 120;

const lower = (text: string): string => `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;

/** @param ms length of the event. */
const fromThen = (from: Instant, ms: number, timeZone: string) => ({
  at: { from, to: toInstant(epochOf(from) + ms, timeZone) },
});

const descriptionOf = ({ status, outsideWindow }: SessionState): string => {
  if (status === 'held') return 'Celebrada.';
  if (status === 'not_installed') return 'No instalada por falta de quórum.';
  return outsideWindow ? 'Fuera de su ventana en el programa.' : '';
};

const sessionEvents = (session: SessionState, timeZone: string): CalendarEvent[] => {
  const {
    record: { key, window },
    status,
    time,
    minutes,
  } = session;
  if (status === 'cancelled') return [];
  const name = sessionName(session);
  const day = session.heldOn ?? session.date;
  const link = minutes === undefined ? {} : { url: minutes };
  const set = {
    id: `session/${key}`,
    title: name,
    description: descriptionOf(session),
    ...link,
  };
  return [
    ...(window === undefined
      ? []
      : [
          {
            id: `window/${key}`,
            title: `Ventana: ${lower(name)}`,
            description: 'Periodo indicativo del programa para celebrar la sesión.',
            on: { from: window.opensOn, to: window.closesOn },
          },
        ]),
    ...(day === undefined
      ? []
      : [
          time === undefined
            ? { ...set, on: { from: day, to: day } }
            : { ...set, ...fromThen(instantAt(day, time, timeZone), HOUR_MS, timeZone) },
        ]),
  ];
};

/** A term that ends with a day is that day; one that ends at an hour is the half hour before it. */
const untilThen = (deadline: Instant, timeZone: string) => {
  const last = epochOf(deadline);
  const day = localDate(last - 1, timeZone);
  return localDate(last, timeZone) === day
    ? { at: { from: toInstant(last - HOUR_MS / 2, timeZone), to: toInstant(last, timeZone) } }
    : { on: { from: day, to: day } };
};

const notificationEvents = (state: PlanState, notification: NotificationState): CalendarEvent[] => {
  const { id, text, deadline, answerDeadline, recipients, sent, withdrawn } = notification;
  if (withdrawn !== undefined) return [];
  const missing = recipients.filter(owes).map((each) => recipientLabel(state, each));
  const about = `${KIND_NAMES[text.kind]} de ${text.issuer}: ${openSubject(text, 500)}`;
  const link = text.link === undefined || text.reserved === true ? {} : { url: text.link };
  return [
    ...(missing.length === 0
      ? []
      : [
          {
            id: `ack/${id}`,
            title: shorten(`Vence acuse: ${text.folio}`, MOST_TITLE),
            description: `${about}\nAntes de ${deadlineText(deadline)}. Falta: ${joinNames(missing)}.`,
            ...link,
            ...untilThen(deadline, state.timeZone),
          },
        ]),
    ...(answerDeadline === undefined || sent !== undefined
      ? []
      : [
          {
            id: `answer/${id}`,
            title: shorten(`Vence respuesta al INE: ${text.folio}`, MOST_TITLE),
            description: `${about}\nAntes de ${deadlineText(answerDeadline)}.`,
            ...link,
            ...untilThen(answerDeadline, state.timeZone),
          },
        ]),
  ];
};

const DUE: Record<DueItem['source'], string> = {
  agreement: 'Compromiso',
  decision: 'Acuerdo de la comisión',
  sending: 'Por enviar al INE',
};

/** An agreement's key; a session as people call it. */
const belongsTo = (state: PlanState, { source, of }: DueItem): string => {
  const record =
    source === 'decision' ? state.sessions.find((session) => session.key === of) : undefined;
  return record === undefined ? of : sessionName({ record });
};

const dueEvent = (state: PlanState, item: DueItem): CalendarEvent => ({
  id: `due/${item.id}`,
  title: shorten(`${DUE[item.source]}: ${item.text}`, MOST_TITLE),
  on: { from: item.dueOn, to: item.dueOn },
  description: [
    item.text,
    belongsTo(state, item),
    state.areas.find((area) => area.code === item.area)?.name ?? '',
    `Vence el ${dayName(item.dueOn, true)}.`,
  ]
    .filter((line) => line !== '')
    .join('\n'),
});

/** Of one plan: its sessions' windows and dates. @param now plan milliseconds. */
export const sessionsInCalendar = (state: PlanState, now: number): CalendarEvent[] =>
  foldSessions(state, localDate(now, state.timeZone)).flatMap((session) =>
    sessionEvents(session, state.timeZone),
  );

/** What outlives a year. @param due commitments and decisions; those that are done are left out. */
export const dueInCalendar = (state: PlanState, due: DueItem[]): CalendarEvent[] => [
  ...foldNotifications(state).flatMap((notification) => notificationEvents(state, notification)),
  ...due.filter((item) => item.doneOn === undefined).map((item) => dueEvent(state, item)),
];
