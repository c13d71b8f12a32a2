/** Decides what a report, an undo or a justification writes: pure, given the state and who asks. */
import { actedFor } from '../people/signing.ts';
import type { Actor } from '../people/people.ts';
import type { Instant, LocalDate, Month } from '../plan/document.ts';
import type { PlanLine, PlanState } from '../plan/plan-state.ts';
import { awaitsAnswer, currentMonth, indexState, isClosed, programmed } from './progress.ts';
import type { DayAndTime, Evidence, NewProgressEntry } from './progress-entry.ts';
import { allowed } from '../people/rights.ts';

/** The total so far; "3 más" adds; without either the programmed quantity (Hecho). */
export interface Quantity {
  total?: number | undefined;
  added?: number | undefined;
}

export interface ReportRequest {
  state: PlanState;
  line: PlanLine;
  month: Month;
  actor: Actor;
  /** Plan time. */
  at: Instant;
  today: LocalDate;
  quantity: Quantity;
  note?: string | undefined;
  evidence?: Evidence[] | undefined;
  confirmed?: boolean | undefined;
}

export type ReportOutcome =
  | { outcome: 'record'; entry: NewProgressEntry }
  /** Equal to the present state: nothing is recorded. */
  | { outcome: 'unchanged' }
  | { outcome: 'confirm'; why: 'not_scheduled' | 'future' | 'year' }
  | {
      outcome: 'refused';
      why:
        | 'not_allowed'
        | 'bad_quantity'
        | 'nothing_to_undo'
        | 'reason_needed'
        | 'verdict_reason'
        | 'already_complete'
        | 'nothing_proposed'
        | 'nothing_pending'
        | 'day_passed'
        /** An amendment took the line out, and it does not keep the month. */
        | 'line_removed';
    };

const MOST_UNITS = 1_000_000;

export const entryOf = (
  request: Pick<ReportRequest, 'line' | 'month' | 'actor' | 'at'>,
  rest: Pick<NewProgressEntry, 'kind'> & Partial<NewProgressEntry>,
): NewProgressEntry => ({
  lineKey: request.line.lineKey,
  month: request.month,
  evidence: [],
  authorId: request.actor.person.id,
  authorName: request.actor.person.name,
  ...actedFor(request.actor.person, 'report', request.line.area),
  channel: request.actor.channel,
  at: request.at,
  ...rest,
});

/** Of a removed line only the months that it keeps are reported. */
export const isRemovedFor = (state: PlanState, line: PlanLine, month: Month): boolean =>
  programmed(line, month) === 0 && state.removed.some(({ lineKey }) => lineKey === line.lineKey);

export const withNote = (note: string | undefined): { note?: string } =>
  note === undefined || note.trim() === '' ? {} : { note: note.trim() };

/** A number that may be the year, of this plan or of the next to it, and more than is programmed. */
const isLikeYear = ({ state, line, month, quantity: { total } }: ReportRequest): boolean =>
  total !== undefined && total > programmed(line, month) && Math.abs(total - state.year) <= 1;

/** Product, rules of the field: Quantities. */
export const decideReport = (request: ReportRequest): ReportOutcome => {
  const { state, line, month, actor, today, quantity } = request;
  if (!allowed(actor.person, 'report', line.area))
    return { outcome: 'refused', why: 'not_allowed' };
  if (isRemovedFor(state, line, month)) return { outcome: 'refused', why: 'line_removed' };
  const present = indexState(state).month(line.lineKey, month);
  const total =
    quantity.total ??
    (quantity.added === undefined
      ? Math.max(programmed(line, month), 1)
      : present.reported + quantity.added);
  if (!Number.isInteger(total) || total < 0 || total > MOST_UNITS)
    return { outcome: 'refused', why: 'bad_quantity' };
  if (request.confirmed !== true && programmed(line, month) === 0)
    return { outcome: 'confirm', why: 'not_scheduled' };
  if (request.confirmed !== true && month > currentMonth(state, today))
    return { outcome: 'confirm', why: 'future' };
  if (request.confirmed !== true && isLikeYear(request)) return { outcome: 'confirm', why: 'year' };
  const evidence = request.evidence ?? [];
  const says = withNote(request.note);
  // Hecho on what already has more than the programmed quantity takes nothing away.
  const same =
    present.captured &&
    (present.reported === total ||
      (quantity.total === undefined && quantity.added === undefined && present.complete));
  if (same) {
    if (says.note === undefined && evidence.length === 0) return { outcome: 'unchanged' };
    return { outcome: 'record', entry: entryOf(request, { kind: 'note', evidence, ...says }) };
  }
  return {
    outcome: 'record',
    entry: entryOf(request, { kind: 'report', total, evidence, ...says }),
  };
};

export interface UndoRequest extends Pick<
  ReportRequest,
  'state' | 'line' | 'month' | 'actor' | 'at' | 'today'
> {
  /** Which entry the person saw; when it no longer is the one that stands, nothing is undone. */
  ordinal?: number | undefined;
  reason?: string | undefined;
}

/** Staff undo their own until the month closes; afterwards a head or the Secretario, with a reason. */
export const decideUndo = (request: UndoRequest): ReportOutcome => {
  const { state, line, month, actor, today } = request;
  const { undoable, comments } = indexState(state).month(line.lineKey, month);
  // A note changes no quantity: it is undone only where it is named.
  const entry = comments.find(({ ordinal }) => ordinal === request.ordinal) ?? undoable;
  const closed = isClosed(state.year, month, today);
  const own = entry?.authorId === actor.person.id;
  const may = closed
    ? allowed(actor.person, 'undo_after_close', line.area)
    : allowed(actor.person, 'undo_any_open', line.area) ||
      (own && allowed(actor.person, 'undo_own_open', line.area));
  if (entry === undefined || (request.ordinal !== undefined && request.ordinal !== entry.ordinal)) {
    return {
      outcome: 'refused',
      why: allowed(actor.person, 'report', line.area) ? 'nothing_to_undo' : 'not_allowed',
    };
  }
  if (!may) return { outcome: 'refused', why: 'not_allowed' };
  const says = withNote(request.reason);
  if (closed && says.note === undefined) return { outcome: 'refused', why: 'reason_needed' };
  return {
    outcome: 'record',
    entry: entryOf(request, { kind: 'undo', undoes: entry.ordinal, ...says }),
  };
};

/** Proposes a justification; what is complete needs none. */
export const decideJustification = (
  request: Omit<ReportRequest, 'quantity' | 'confirmed'> & { reason: string },
): ReportOutcome => {
  const { state, line, month, actor } = request;
  if (!allowed(actor.person, 'justify', line.area))
    return { outcome: 'refused', why: 'not_allowed' };
  if (isRemovedFor(state, line, month)) return { outcome: 'refused', why: 'line_removed' };
  const says = withNote(request.reason);
  if (says.note === undefined) return { outcome: 'refused', why: 'reason_needed' };
  const present = indexState(state).month(line.lineKey, month);
  if (present.complete) return { outcome: 'refused', why: 'already_complete' };
  if (present.justification === 'proposed' && present.reason?.note === says.note)
    return { outcome: 'unchanged' };
  return {
    outcome: 'record',
    entry: entryOf(request, { kind: 'justification', evidence: request.evidence ?? [], ...says }),
  };
};

/** What anybody of the directory says in a card's thread is kept: it changes nothing. */
export const decideComment = (
  request: Pick<ReportRequest, 'line' | 'month' | 'actor' | 'at' | 'evidence'> & { text: string },
): ReportOutcome => {
  if (!allowed(request.actor.person, 'read')) return { outcome: 'refused', why: 'not_allowed' };
  return {
    outcome: 'record',
    entry: entryOf(request, {
      kind: 'comment',
      evidence: request.evidence ?? [],
      ...withNote(request.text),
    }),
  };
};

/** An advance without figures, evidence alone. */
export const decideNote = (
  request: Omit<ReportRequest, 'quantity' | 'confirmed'> & { note: string },
): ReportOutcome => {
  if (!allowed(request.actor.person, 'report', request.line.area))
    return { outcome: 'refused', why: 'not_allowed' };
  return {
    outcome: 'record',
    entry: entryOf(request, {
      kind: 'note',
      evidence: request.evidence ?? [],
      ...withNote(request.note),
    }),
  };
};

/** Whoever asks for it is reminded of what is still pending. */
export const decideSnooze = (
  request: Pick<ReportRequest, 'state' | 'line' | 'month' | 'actor' | 'at' | 'today'> & {
    until: DayAndTime;
  },
): ReportOutcome => {
  const { state, line, month, actor, today, until } = request;
  if (!allowed(actor.person, 'read')) return { outcome: 'refused', why: 'not_allowed' };
  if (!awaitsAnswer(state, line, month)) return { outcome: 'refused', why: 'nothing_pending' };
  if (until.date < today) return { outcome: 'refused', why: 'day_passed' };
  return { outcome: 'record', entry: entryOf(request, { kind: 'snooze', until }) };
};
