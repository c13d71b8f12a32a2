/** What is written of a session itself: its convocatoria before it, who attended and what was decided once it is held. */
import { mayFulfil, type ResolutionState } from './resolution.ts';
import { actedFor } from '../people/signing.ts';
import type { LocalDate } from '../plan/document.ts';
import { attendanceOf, type Attendance } from './attendance.ts';
import { quorumWith } from './held.ts';
import type { SessionDetails, SessionEvent } from './session.ts';
import type { ActRefusal, SessionAct, SessionOutcome, SessionRequest } from './session-command.ts';
import type { SessionState } from './session-state.ts';
import { standingEvents } from './standing.ts';

export const MOST_POINTS = 40;
export const LONGEST_POINT = 500;

type Of<Kind extends SessionAct['kind']> = Extract<SessionAct, { kind: Kind }>;

const refuse = (why: ActRefusal): SessionOutcome => ({ outcome: 'refused', why });

const record = (
  { session, actor, at }: SessionRequest,
  kind: SessionEvent['kind'],
  details: SessionDetails,
  link?: string,
): SessionOutcome => ({
  outcome: 'record',
  event: {
    sessionKey: session.record.key,
    kind,
    details,
    ...(link === undefined ? {} : { link }),
    authorId: actor.person.id,
    authorName: actor.person.name,
    at,
  },
});

const trimmed = (texts: string[]): string[] =>
  texts.map((text) => text.trim()).filter((one) => one !== '');
const same = (a: string[] = [], b: string[] = []): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index]);

/** A convocatoria says when: the day is set before it, by the rules of setting it, and a day that passed is set anew. */
export const mayDraft = ({ resolved, date, status }: SessionState): boolean =>
  !resolved && date !== undefined && status !== 'missed';

export const decideDraft = (request: SessionRequest, command: Of<'draft'>): SessionOutcome => {
  const { session } = request;
  if (session.date === undefined) return refuse('no_date');
  if (!mayDraft(session)) return refuse('date_passed');
  const place = command.place.trim();
  const agenda = trimmed(command.agenda);
  const { joinLink } = command;
  if (place === '' && joinLink === undefined) return refuse('place_needed');
  if (agenda.length === 0) return refuse('agenda_empty');
  if (agenda.length > MOST_POINTS) return refuse('agenda_long');
  if (agenda.some((point) => point.length > LONGEST_POINT)) return refuse('point_long');
  const stands = session.draft?.details;
  if (stands?.place === place && stands.joinLink === joinLink && same(stands.agenda, agenda))
    return { outcome: 'unchanged' };
  return record(request, 'drafted', {
    place,
    agenda,
    ...(joinLink === undefined ? {} : { joinLink }),
  });
};

/** Held, or held today: attendance and acuerdos are written while it goes on. */
export const takesPlace = ({ status, date }: SessionState, today: LocalDate): boolean =>
  status === 'held' || (status !== 'cancelled' && date === today);

/** Of a session that was held with its quórum: a correction leaves it with one. */
const breaksQuorum = ({ state, session }: SessionRequest, attendance: Attendance): boolean => {
  const held = standingEvents(session.record.events).findLast(({ kind }) => kind === 'held');
  const { present, needed } = quorumWith(state, attendance);
  return held?.details?.quorum !== undefined && present < needed;
};

export const decideAttend = (request: SessionRequest, command: Of<'attend'>): SessionOutcome => {
  const { state, session, today } = request;
  if (!takesPlace(session, today))
    return refuse(session.status === 'cancelled' ? 'already_resolved' : 'not_yet');
  const attendance = attendanceOf(state, command);
  if (typeof attendance === 'string') return refuse(attendance);
  if (session.status === 'held' && breaksQuorum(request, attendance))
    return refuse('breaks_quorum');
  const stands = session.attendance?.details;
  if (
    stands !== undefined &&
    same(stands.present, attendance.present) &&
    same(stands.guests, attendance.guests)
  )
    return { outcome: 'unchanged' };
  return record(request, 'attended', { ...attendance });
};

const numbered = (session: SessionState, number: number | undefined): ResolutionState | undefined =>
  session.decisions.find((decision) => decision.number === number);

export const decideDecide = (
  request: SessionRequest,
  { text: given, area, dueOn, decision }: Of<'decide'>,
): SessionOutcome => {
  const { state, session, today } = request;
  if (!takesPlace(session, today))
    return refuse(session.status === 'cancelled' ? 'already_resolved' : 'not_yet');
  const stands = numbered(session, decision);
  if (decision !== undefined && stands === undefined) return refuse('unknown_decision');
  if (stands?.fulfilled !== undefined) return refuse('already_fulfilled');
  const text = given.trim();
  if (text === '') return refuse('text_needed');
  if (area !== undefined && !state.areas.some((one) => one.code === area))
    return refuse('unknown_area');
  if (dueOn !== undefined && dueOn < (session.heldOn ?? session.date ?? today))
    return refuse('due_before_session');
  // Sent in twice, or corrected into what stands: nothing new.
  const twin = session.decisions.find(
    (resolution) =>
      resolution.text === text && resolution.area === area && resolution.dueOn === dueOn,
  );
  if (twin !== undefined) return { outcome: 'unchanged' };
  const number =
    stands?.number ?? Math.max(0, ...session.decisions.map((resolution) => resolution.number)) + 1;
  return record(request, 'decided', {
    decision: number,
    text,
    ...(area === undefined ? {} : { area }),
    ...(dueOn === undefined ? {} : { dueOn }),
  });
};

/** By whoever answers for it, whatever became of the session since. */
export const decideFulfil = (
  request: SessionRequest,
  { decision: number, note = '', link }: Of<'fulfil'>,
): SessionOutcome => {
  const { person } = request.actor;
  const decision = numbered(request.session, number);
  if (decision === undefined) return refuse('unknown_decision');
  if (!mayFulfil(person, decision)) return refuse('not_allowed');
  if (decision.fulfilled !== undefined) return { outcome: 'unchanged' };
  const says = note.trim() === '' ? {} : { note: note.trim() };
  return record(
    request,
    'fulfilled',
    { decision: number, ...says, ...actedFor(person, 'report', decision.area) },
    link,
  );
};
