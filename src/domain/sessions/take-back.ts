/** What was recorded of a session by mistake is taken back, by an entry that says who and why; the last step first. */
import { allowed } from '../people/rights.ts';
import type { Person } from '../people/people.ts';
import { mayFulfil } from './resolution.ts';
import type { SessionEvent, SessionEventKind } from './session.ts';
import type { SessionCommand, SessionOutcome, SessionRequest } from './session-command.ts';
import type { SessionState } from './session-state.ts';
import { standingEvents } from './standing.ts';

/** Of these each rests on the one before it. */
const MAIN: SessionEventKind[] = [
  'date_set',
  'deferred',
  'convened',
  'held',
  'not_installed',
  'cancelled',
];
/** Of these only the last is shown: an earlier one stands again when it is taken back. */
const SHOWN_LAST: SessionEventKind[] = ['drafted', 'minutes', 'attended'];

const isSameDecision = (one: SessionEvent, other: SessionEvent): boolean =>
  one.details?.decision === other.details?.decision;

/** Does a later one rest on an earlier one, so that it has to go first? */
const restsOn = (later: SessionEvent, earlier: SessionEvent): boolean => {
  if (MAIN.includes(earlier.kind) && MAIN.includes(later.kind)) return true;
  if (SHOWN_LAST.includes(earlier.kind) && later.kind === earlier.kind) return true;
  if (earlier.kind === 'held') return later.kind === 'minutes' || later.kind === 'decided';
  if (earlier.kind === 'attended') return later.kind === 'held' || later.kind === 'not_installed';
  if (earlier.kind === 'decided')
    return (
      (later.kind === 'decided' || later.kind === 'fulfilled') && isSameDecision(later, earlier)
    );
  return false;
};

/** What has to be taken back before it, in the order in which it came. */
export const blockersOf = ({ record }: SessionState, event: SessionEvent): SessionEvent[] =>
  standingEvents(record.events).filter(
    (other) => other.ordinal > event.ordinal && restsOn(other, event),
  );

/** The Secretario takes back everything; whoever said that an acuerdo is fulfilled, convened or acknowledged, their own. */
const mayTakeBack = (person: Person, session: SessionState, event: SessionEvent): boolean => {
  if (allowed(person, 'session')) return true;
  const decision = session.decisions.find(({ number }) => number === event.details?.decision);
  switch (event.kind) {
    case 'acknowledged':
    case 'excused':
      return (event.details?.recipient ?? event.authorId) === person.id;
    case 'fulfilled':
      return decision !== undefined && mayFulfil(person, decision);
    case 'convened':
      return event.authorId === person.id;
    default:
      return false;
  }
};

/** What this person may take back now, the last first. */
export const undoable = (session: SessionState, person: Person): SessionEvent[] =>
  standingEvents(session.record.events)
    .filter(
      (event) => mayTakeBack(person, session, event) && blockersOf(session, event).length === 0,
    )
    .reverse();

type Undo = Extract<SessionCommand, { kind: 'undo' }>;

/** The one that is meant: by its ordinal, by its kind, or the last; an acuse only where it is named. */
export const meantBy = (
  { session, actor: { person } }: Pick<SessionRequest, 'session' | 'actor'>,
  { of, step, decision }: Pick<Undo, 'of' | 'step' | 'decision'>,
): SessionEvent | undefined => {
  const standing = standingEvents(session.record.events);
  if (of !== undefined) return standing.find(({ ordinal }) => ordinal === of);
  if (step === undefined)
    return undoable(session, person).find(
      ({ kind }) => kind !== 'acknowledged' && kind !== 'excused',
    );
  const named = standing.filter(
    (event) =>
      event.kind === step && (decision === undefined || event.details?.decision === decision),
  );
  // Of the acuses one's own, where one has given it.
  return named.findLast(({ details }) => details?.recipient === person.id) ?? named.at(-1);
};

export const decideUndo = (request: SessionRequest, command: Undo): SessionOutcome => {
  const { session, actor, at } = request;
  const event = meantBy(request, command);
  if (event === undefined) return { outcome: 'refused', why: 'nothing_to_undo' };
  if (!mayTakeBack(actor.person, session, event)) return { outcome: 'refused', why: 'not_allowed' };
  if (blockersOf(session, event).length > 0) return { outcome: 'refused', why: 'later_steps' };
  const reason = command.reason.trim();
  if (reason === '') return { outcome: 'refused', why: 'undo_reason_needed' };
  const { decision } = event.details ?? {};
  return {
    outcome: 'record',
    event: {
      sessionKey: session.record.key,
      kind: 'undone',
      reason,
      details: { of: event.ordinal, ...(decision === undefined ? {} : { decision }) },
      authorId: actor.person.id,
      authorName: actor.person.name,
      at,
    },
  };
};
