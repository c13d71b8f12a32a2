/** A session of the commission, folded from its events; which of them is meant; what follows next. */
import { monthOf } from '../time/dates.ts';
import { noticeOf, receiptsOf, type SessionNotice } from './notice.ts';
import { foldResolutions, type ResolutionState } from './resolution.ts';
import type { LocalDate, Month } from '../plan/document.ts';
import type { PlanState } from '../plan/plan-state.ts';
import { sessionSuspension, type Suspension } from '../plan/suspension.ts';
import type { PreparationItem, SessionEvent, SessionRecord } from './session.ts';
import { standingEvents } from './standing.ts';

export interface SessionState {
  record: SessionRecord;
  status:
    | 'upcoming'
    | 'open_window'
    | 'date_set'
    | 'convened'
    | 'held'
    | 'not_installed'
    | 'cancelled'
    | 'missed';
  /** The date that stands. */
  date?: LocalDate;
  time?: string;
  /** What set it. */
  datedBy?: SessionEvent;
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
  /** What its members were told last, if anything. */
  notice?: SessionNotice;
  /** By person id: the last acuse of each. */
  receipts: ReadonlyMap<string, SessionEvent>;
  /** By person id: who excused themselves, and why. */
  excuses: ReadonlyMap<string, SessionEvent>;
  /** It was not installed for want of quórum: what is set since is its second convocatoria. */
  notInstalled?: SessionEvent;
  /** Acuerdos, by their number. */
  decisions: ResolutionState[];
  outsideWindow: boolean;
  /** Held or cancelled: nothing more is asked but the minutes. */
  resolved: boolean;
}

/** Is the day out of the window? It is indicative: such a day is set after a confirmation. */
export const isOutside = (record: SessionRecord, date: LocalDate | undefined): boolean =>
  date !== undefined &&
  record.window !== undefined &&
  (date < record.window.opensOn || date > record.window.closesOn);

const statusOf = (
  record: SessionRecord,
  today: LocalDate,
  last: {
    held: boolean;
    cancelled: boolean;
    notInstalled: boolean;
    convened: boolean;
    date?: LocalDate | undefined;
  },
): SessionState['status'] => {
  if (last.held) return 'held';
  if (last.cancelled) return 'cancelled';
  if (last.notInstalled) return 'not_installed';
  if (last.date !== undefined && last.date >= today) return last.convened ? 'convened' : 'date_set';
  const closesOn = last.date ?? record.window?.closesOn;
  if (closesOn !== undefined && closesOn < today) return 'missed';
  return record.window !== undefined && record.window.opensOn > today ? 'upcoming' : 'open_window';
};

/** How many dates were ever set up to the one that stands; those that were taken back count too. */
const countDates = ({ events }: SessionRecord, date: SessionEvent | undefined): number =>
  date === undefined
    ? 0
    : events.filter(({ kind, ordinal }) => isDating(kind) && ordinal <= date.ordinal).length;

const isDating = (kind: SessionEvent['kind']): boolean =>
  kind === 'date_set' || kind === 'deferred';

/** An extraordinary session whose date was taken back was never set: it is over, for the reason that was given. */
const withdrawnBy = (
  { window, events }: SessionRecord,
  date: SessionEvent | undefined,
): SessionEvent | undefined =>
  window !== undefined || date !== undefined
    ? undefined
    : events.findLast(({ kind }) => kind === 'undone');

/** Written by itself, or with what the session came to; who came to one that was not installed did not attend the next. */
const attendanceIn = (
  events: SessionEvent[],
  failed: SessionEvent | undefined,
  date: SessionEvent | undefined,
): SessionEvent | undefined => {
  const isAnew = failed !== undefined && (date?.ordinal ?? 0) > failed.ordinal;
  return events.findLast(
    ({ kind, ordinal, details }) =>
      details?.present !== undefined &&
      (kind === 'attended' || kind === 'held' || kind === 'not_installed') &&
      (!isAnew || ordinal > failed.ordinal),
  );
};

const excusesIn = (events: SessionEvent[]): SessionState['excuses'] =>
  new Map(
    events.flatMap((event) =>
      event.kind === 'excused'
        ? [[event.details?.recipient ?? event.authorId, event] as const]
        : [],
    ),
  );

const preparedBy = (events: SessionEvent[]): SessionState['prepared'] =>
  new Map(
    events.flatMap((event) =>
      event.kind === 'prepared' && event.item !== undefined ? [[event.item, event] as const] : [],
    ),
  );

const isOver = (status: SessionState['status']): boolean =>
  status === 'held' || status === 'cancelled';

/** Without what is not there. */
const present = <Fields extends object>(fields: Fields): Present<Fields> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Present<Fields>;
type Present<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };

export const foldSession = (record: SessionRecord, today: LocalDate): SessionState => {
  const events = standingEvents(record.events);
  const last = (kind: SessionEvent['kind']) => events.findLast((event) => event.kind === kind);
  const date = events.findLast(({ kind }) => isDating(kind));
  const after = (event: SessionEvent | undefined) =>
    event !== undefined && event.ordinal > (date?.ordinal ?? 0) ? event : undefined;
  const [held, notInstalled] = [last('held'), last('not_installed')];
  const cancelled = after(last('cancelled')) ?? withdrawnBy(record, date);
  const status = statusOf(record, today, {
    held: held !== undefined,
    cancelled: cancelled !== undefined,
    notInstalled: after(notInstalled) !== undefined,
    convened: after(last('convened')) !== undefined,
    date: date?.date,
  });
  return {
    record,
    status,
    ...present({
      date: date?.date,
      time: date?.time,
      datedBy: date,
      heldOn: held?.date,
      minutes: last('minutes')?.link,
      draft: last('drafted'),
      attendance: attendanceIn(events, notInstalled, date),
      notInstalled,
      notice: noticeOf(record),
      reason: cancelled?.reason,
    }),
    dates: countDates(record, date),
    deferred: date?.kind === 'deferred',
    receipts: receiptsOf(record),
    excuses: excusesIn(events),
    decisions: foldResolutions(record),
    prepared: preparedBy(events),
    outsideWindow: isOutside(record, date?.date),
    resolved: isOver(status),
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
