/** A session of the commission, folded from its events; which of them is meant; what follows next. */
import { monthOf } from '../time/dates.ts';
import { foldResolutions, type ResolutionState } from './resolution.ts';
import type { LocalDate, Month } from '../plan/document.ts';
import type { PlanState } from '../plan/plan-state.ts';
import { sessionSuspension, type Suspension } from '../plan/suspension.ts';
import type { PreparationItem, SessionEvent, SessionRecord } from './session.ts';

export interface SessionState {
  record: SessionRecord;
  status: 'upcoming' | 'open_window' | 'date_set' | 'convened' | 'held' | 'cancelled' | 'missed';
  /** The date that stands. */
  date?: LocalDate;
  time?: string;
  /** How many dates were set so far: the ordinal of the one that stands. */
  dates: number;
  deferred: boolean;
  heldOn?: LocalDate;
  minutes?: string;
  reason?: string;
  prepared: Map<PreparationItem, SessionEvent>;
  /** The convocatoria's place and agenda, as they stand. */
  draft?: SessionEvent;
  /** Who was there, as the last one says. */
  attendance?: SessionEvent;
  /** Acuerdos, by their number. */
  decisions: ResolutionState[];
  outsideWindow: boolean;
  /** Held or cancelled: nothing more is asked but the minutes. */
  resolved: boolean;
}

/** Is the day out of the window? It is indicative: such a day is set after a confirmation. */
export const isOutside = (record: SessionRecord, date: LocalDate): boolean =>
  record.window !== undefined && (date < record.window.opensOn || date > record.window.closesOn);

const statusOf = (
  record: SessionRecord,
  today: LocalDate,
  last: { held: boolean; cancelled: boolean; convened: boolean; date?: LocalDate | undefined },
): SessionState['status'] => {
  if (last.held) return 'held';
  if (last.cancelled) return 'cancelled';
  if (last.date !== undefined && last.date >= today) return last.convened ? 'convened' : 'date_set';
  const closesOn = last.date ?? record.window?.closesOn;
  if (closesOn !== undefined && closesOn < today) return 'missed';
  return record.window !== undefined && record.window.opensOn > today ? 'upcoming' : 'open_window';
};

export const foldSession = (record: SessionRecord, today: LocalDate): SessionState => {
  const setting = record.events.filter(
    (event) => event.kind === 'date_set' || event.kind === 'deferred',
  );
  const date = setting.at(-1);
  const after = (event: SessionEvent): boolean => event.ordinal > (date?.ordinal ?? 0);
  const held = record.events.findLast((event) => event.kind === 'held');
  const cancelled = record.events.findLast((event) => event.kind === 'cancelled' && after(event));
  const convened = record.events.some((event) => event.kind === 'convened' && after(event));
  const [minutes, draft, attendance] = (['minutes', 'drafted', 'attended'] as const).map((kind) =>
    record.events.findLast((event) => event.kind === kind),
  );
  const status = statusOf(record, today, {
    held: held !== undefined,
    cancelled: cancelled !== undefined,
    convened,
    date: date?.date,
  });
  return {
    record,
    status,
    dates: setting.length,
    deferred: date?.kind === 'deferred',
    ...(date?.date === undefined ? {} : { date: date.date }),
    ...(date?.time === undefined ? {} : { time: date.time }),
    ...(held?.date === undefined ? {} : { heldOn: held.date }),
    ...(minutes?.link === undefined ? {} : { minutes: minutes.link }),
    ...(draft === undefined ? {} : { draft }),
    ...(attendance === undefined ? {} : { attendance }),
    decisions: foldResolutions(record),
    ...(cancelled?.reason === undefined ? {} : { reason: cancelled.reason }),
    prepared: new Map(
      record.events.flatMap((event) =>
        event.kind === 'prepared' && event.item !== undefined ? [[event.item, event] as const] : [],
      ),
    ),
    outsideWindow: date?.date !== undefined && isOutside(record, date.date),
    resolved: status === 'held' || status === 'cancelled',
  };
};

const orderOf = (session: SessionState): string =>
  session.date ?? session.record.window?.opensOn ?? session.record.key;

/** Every session in the order of their days. */
export const foldSessions = (state: PlanState, today: LocalDate): SessionState[] =>
  state.sessions
    .map((record) => foldSession(record, today))
    .sort((a, b) => orderOf(a).localeCompare(orderOf(b)));

/** The act that suspends the window in which a session without a date would be held. */
export const suspendedBy = (
  { suspensions, year }: PlanState,
  { record: { window }, date, resolved }: SessionState,
): Suspension | undefined =>
  resolved || date !== undefined || window === undefined
    ? undefined
    : sessionSuspension(suspensions, year, window.closesOn);

/** Its window passed while sessions were suspended: nobody owes it. */
const passedSuspended = (state: PlanState, session: SessionState): boolean =>
  session.status === 'missed' && suspendedBy(state, session) !== undefined;

/** The earliest unresolved session, or that month's; of windows that passed suspended only where nothing else is open. */
export const findSession = (
  state: PlanState,
  today: LocalDate,
  month?: Month,
): SessionState | undefined => {
  const sessions = foldSessions(state, today).filter(
    (session) => month === undefined || session.record.month === month,
  );
  return (
    sessions.find((session) => !session.resolved && !passedSuspended(state, session)) ??
    sessions.find((session) => !session.resolved) ??
    (month === undefined ? undefined : sessions.at(-1))
  );
};

/** What is still to be prepared, held or documented, earliest first. */
export const openSessions = (state: PlanState, today: LocalDate): SessionState[] =>
  foldSessions(state, today).filter(({ resolved }) => !resolved);

/** The next session that can still be prepared or held: for `/avance`. */
export const nextSession = (state: PlanState, today: LocalDate): SessionState | undefined =>
  foldSessions(state, today).find(
    (session) =>
      !session.resolved && (session.date ?? session.record.window?.closesOn ?? '') >= today,
  );

/** The key of a new extraordinary session on a day. */
export const extraordinaryKey = (state: PlanState, date: LocalDate): string => {
  const month = `${date.slice(0, 7)}`;
  const nth =
    state.sessions.filter(
      (session) => session.kind === 'extraordinary' && session.month === monthOf(date),
    ).length + 1;
  return `${month}-X${nth}`;
};
