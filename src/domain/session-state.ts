/**
 * A session of the commission: folded from its events, and what may happen next. Its window is indicative
 * ("enunciativas, no limitativas"): a date outside it is set after a confirmation.
 */
import { monthOf } from './dates.ts';
import type { Actor } from './people.ts';
import type { Instant, LocalDate, Month } from './plan.ts';
import type { PlanState } from './plan-state.ts';
import { allowed } from './rights.ts';
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
  outsideWindow: boolean;
  /** Held or cancelled: nothing more is asked but the minutes. */
  resolved: boolean;
}

const outside = (record: SessionRecord, date: LocalDate): boolean =>
  record.window !== undefined && (date < record.window.opensOn || date > record.window.closesOn);

const statusOf = (record: SessionRecord, today: LocalDate, last: { held: boolean; cancelled: boolean; convened: boolean; date?: LocalDate | undefined }): SessionState['status'] => {
  if (last.held) return 'held';
  if (last.cancelled) return 'cancelled';
  if (last.date !== undefined && last.date >= today) return last.convened ? 'convened' : 'date_set';
  const closesOn = last.date ?? record.window?.closesOn;
  if (closesOn !== undefined && closesOn < today) return 'missed';
  return record.window !== undefined && record.window.opensOn > today ? 'upcoming' : 'open_window';
};

export const foldSession = (record: SessionRecord, today: LocalDate): SessionState => {
  const setting = record.events.filter((event) => event.kind === 'date_set' || event.kind === 'deferred');
  const date = setting.at(-1);
  const after = (event: SessionEvent): boolean => event.ordinal > (date?.ordinal ?? 0);
  const held = record.events.findLast((event) => event.kind === 'held');
  const cancelled = record.events.findLast((event) => event.kind === 'cancelled' && after(event));
  const convened = record.events.some((event) => event.kind === 'convened' && after(event));
  const minutes = record.events.findLast((event) => event.kind === 'minutes')?.link;
  const status = statusOf(record, today, { held: held !== undefined, cancelled: cancelled !== undefined, convened, date: date?.date });
  return {
    record, status, dates: setting.length, deferred: date?.kind === 'deferred',
    ...(date?.date === undefined ? {} : { date: date.date }),
    ...(date?.time === undefined ? {} : { time: date.time }),
    ...(held?.date === undefined ? {} : { heldOn: held.date }),
    ...(minutes === undefined ? {} : { minutes }),
    ...(cancelled?.reason === undefined ? {} : { reason: cancelled.reason }),
    prepared: new Map(record.events.flatMap((event) => (event.kind === 'prepared' && event.item !== undefined ? [[event.item, event] as const] : []))),
    outsideWindow: date?.date !== undefined && outside(record, date.date),
    resolved: status === 'held' || status === 'cancelled',
  };
};

export type SessionCommand =
  | { kind: 'set_date'; date: LocalDate; time?: string | undefined }
  | { kind: 'convened' }
  | { kind: 'held'; date?: LocalDate | undefined }
  | { kind: 'defer'; date: LocalDate; time?: string | undefined }
  | { kind: 'cancel'; reason: string }
  | { kind: 'minutes'; link: string }
  | { kind: 'prepared'; item: PreparationItem };

export type SessionDecision =
  | { outcome: 'record'; event: Omit<SessionEvent, 'ordinal'> }
  | { outcome: 'unchanged' }
  | { outcome: 'confirm'; why: 'outside_window' }
  | { outcome: 'refused'; why: 'not_allowed' | 'already_resolved' | 'no_date' | 'not_held' | 'in_the_future' | 'in_the_past' | 'reason_needed' };

export interface SessionRequest {
  session: SessionState;
  command: SessionCommand;
  actor: Actor;
  at: Instant;
  today: LocalDate;
  confirmed?: boolean | undefined;
}

/** Product: session windows. Only the Secretario Técnico writes; corrections add. */
export const decideSession = ({ session, command, actor, at, today, confirmed }: SessionRequest): SessionDecision => {
  if (!allowed(actor.person, 'session')) return { outcome: 'refused', why: 'not_allowed' };
  const event = (rest: Pick<SessionEvent, 'kind'> & Partial<SessionEvent>): SessionDecision => ({
    outcome: 'record', event: { sessionKey: session.record.key, authorId: actor.person.id, authorName: actor.person.name, at, ...rest },
  });
  if (session.resolved && command.kind !== 'minutes') return { outcome: 'refused', why: 'already_resolved' };
  switch (command.kind) {
    case 'set_date':
    case 'defer': {
      if (command.date < today) return { outcome: 'refused', why: 'in_the_past' };
      if (session.date === command.date && session.time === (command.time ?? session.time)) return { outcome: 'unchanged' };
      if (outside(session.record, command.date) && confirmed !== true) return { outcome: 'confirm', why: 'outside_window' };
      const time = command.time ?? session.time;
      return event({ kind: command.kind === 'defer' ? 'deferred' : 'date_set', date: command.date, ...(time === undefined ? {} : { time }) });
    }
    case 'convened':
      if (session.date === undefined) return { outcome: 'refused', why: 'no_date' };
      return session.status === 'convened' ? { outcome: 'unchanged' } : event({ kind: 'convened' });
    case 'held': {
      const date = command.date ?? session.date ?? today;
      return date > today ? { outcome: 'refused', why: 'in_the_future' } : event({ kind: 'held', date });
    }
    case 'cancel':
      return command.reason.trim() === '' ? { outcome: 'refused', why: 'reason_needed' } : event({ kind: 'cancelled', reason: command.reason.trim() });
    case 'minutes':
      if (session.status !== 'held') return { outcome: 'refused', why: 'not_held' };
      return session.minutes === command.link ? { outcome: 'unchanged' } : event({ kind: 'minutes', link: command.link });
    case 'prepared':
      return session.prepared.has(command.item) ? { outcome: 'unchanged' } : event({ kind: 'prepared', item: command.item });
  }
};

const orderOf = (session: SessionState): string => session.date ?? session.record.window?.opensOn ?? session.record.key;

/** Every session in the order of their days. */
export const foldSessions = (state: PlanState, today: LocalDate): SessionState[] =>
  state.sessions.map((record) => foldSession(record, today)).sort((a, b) => orderOf(a).localeCompare(orderOf(b)));

/** The earliest unresolved session, or that month's. */
export const findSession = (state: PlanState, today: LocalDate, month?: Month): SessionState | undefined => {
  const sessions = foldSessions(state, today).filter((one) => month === undefined || one.record.month === month);
  return sessions.find((one) => !one.resolved) ?? (month === undefined ? undefined : sessions.at(-1));
};

/** The next session that can still be prepared or held: for `/avance`. */
export const nextSession = (state: PlanState, today: LocalDate): SessionState | undefined =>
  foldSessions(state, today).find((one) => !one.resolved && (one.date ?? one.record.window?.closesOn ?? '') >= today);

/** The key of a new extraordinary session on a day. */
export const extraordinaryKey = (state: PlanState, date: LocalDate): string => {
  const month = `${date.slice(0, 7)}`;
  const nth = state.sessions.filter((one) => one.kind === 'extraordinary' && one.month === monthOf(date)).length + 1;
  return `${month}-X${nth}`;
};
