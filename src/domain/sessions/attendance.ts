/** Who attended a session, and who excused themselves from it. */
import { allowed } from '../people/rights.ts';
import type { PlanState } from '../plan/plan-state.ts';
import { commissionPeople, membersOf } from './members.ts';
import type {
  ActRefusal,
  SessionCommand,
  SessionOutcome,
  SessionRequest,
} from './session-command.ts';

export const MOST_GUESTS = 40;

export interface Attendance {
  /** Ids of the commission's own people, in the directory's order. */
  present: string[];
  /** Names of others. */
  guests: string[];
}

/** As it is recorded, so that the same people are the same attendance; or why not. */
export const attendanceOf = (
  state: Pick<PlanState, 'people'>,
  given: Attendance,
): Attendance | ActRefusal => {
  const known = commissionPeople(state).map(({ id }) => id);
  if (!given.present.every((id) => known.includes(id))) return 'unknown_person';
  const present = known.filter((id) => given.present.includes(id));
  const named = given.guests.map((guest) => guest.trim()).filter((guest) => guest !== '');
  const guests = [...new Set(named)];
  if (present.length === 0 && guests.length === 0) return 'nobody_present';
  return guests.length > MOST_GUESTS ? 'many_guests' : { present, guests };
};

/** A member says why they will not be there, or did not come; the Secretario writes down what they heard. */
export const decideExcuse = (
  { state, session, actor: { person }, at }: SessionRequest,
  { recipient = person.id, reason }: Extract<SessionCommand, { kind: 'excuse' }>,
): SessionOutcome => {
  const forAnother = recipient !== person.id;
  if (forAnother && !allowed(person, 'session')) return { outcome: 'refused', why: 'not_allowed' };
  const member = membersOf(state).find(({ id }) => id === recipient);
  if (member === undefined) return { outcome: 'refused', why: 'not_member' };
  if (session.date === undefined) return { outcome: 'refused', why: 'no_date' };
  if (session.status === 'cancelled') return { outcome: 'refused', why: 'already_resolved' };
  const note = reason.trim();
  if (note === '') return { outcome: 'refused', why: 'excuse_reason_needed' };
  if (session.excuses.get(recipient)?.details?.note === note) return { outcome: 'unchanged' };
  return {
    outcome: 'record',
    event: {
      sessionKey: session.record.key,
      kind: 'excused',
      details: { recipient, note, ...(forAnother ? { onBehalfOf: member.name } : {}) },
      authorId: person.id,
      authorName: person.name,
      at,
    },
  };
};
