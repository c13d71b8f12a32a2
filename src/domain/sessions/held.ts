/**
 * A session is *celebrada* only with its attendance and the quórum of those who vote: the majority of them, where the
 * settings say nothing else; the Secretario and guests have voice. Without it, it is *no instalada*, and is convened anew.
 */
import type { PlanState } from '../plan/plan-state.ts';
import { epochOf } from '../time/dates.ts';
import { attendanceOf, type Attendance } from './attendance.ts';
import { beginsAt } from './convocation.ts';
import { votersOf } from './members.ts';
import type { Doubt, SessionCommand, SessionOutcome, SessionRequest } from './session-command.ts';

/** How many of those who vote have to be there. */
export const quorumOf = (state: Pick<PlanState, 'people' | 'settings'>): number => {
  const voters = votersOf(state).length;
  return Math.min(voters, state.settings.sessions?.quorum ?? Math.floor(voters / 2) + 1);
};

export interface Quorum {
  present: number;
  needed: number;
  voters: number;
}

export const quorumWith = (
  state: Pick<PlanState, 'people' | 'settings'>,
  { present }: Pick<Attendance, 'present'>,
): Quorum => {
  const voters = votersOf(state);
  return {
    present: voters.filter(({ id }) => present.includes(id)).length,
    needed: quorumOf(state),
    voters: voters.length,
  };
};

type Held = Extract<SessionCommand, { kind: 'held' }>;

/** Held before its hour; without the quórum it is recorded as not installed; nobody known who votes. */
const doubtsOf = (
  { state, session, at, today }: SessionRequest,
  date: string,
  { present, needed, voters }: Quorum,
): Doubt[] => {
  const begins = beginsAt(state, session);
  const early =
    date === today &&
    session.date === today &&
    session.time !== undefined &&
    begins !== undefined &&
    epochOf(at) < epochOf(begins);
  return [
    ...(early ? ['before_hour' as const] : []),
    ...(voters === 0 ? ['no_voters' as const] : present < needed ? ['no_quorum' as const] : []),
  ];
};

/** Who was there comes with it, or was written before. */
const attendanceFor = (request: SessionRequest, { present, guests }: Held) => {
  const given = present.length > 0 || guests.some((guest) => guest.trim() !== '');
  if (given) return attendanceOf(request.state, { present, guests });
  const { attendance } = request.session;
  return attendance === undefined
    ? ('attendance_needed' as const)
    : {
        present: attendance.details?.present ?? [],
        guests: attendance.details?.guests ?? [],
      };
};

export const decideHeld = (request: SessionRequest, command: Held): SessionOutcome => {
  const { state, session, actor, at, today, confirmed } = request;
  const date = command.date ?? session.date ?? today;
  if (date > today) return { outcome: 'refused', why: 'in_the_future' };
  const attendance = attendanceFor(request, command);
  if (typeof attendance === 'string') return { outcome: 'refused', why: attendance };
  const quorum = quorumWith(state, attendance);
  const doubts = doubtsOf(request, date, quorum);
  if (doubts.length > 0 && confirmed !== true) return { outcome: 'confirm', why: doubts };
  return {
    outcome: 'record',
    event: {
      sessionKey: session.record.key,
      kind: doubts.includes('no_quorum') ? 'not_installed' : 'held',
      date,
      details: { ...attendance, quorum },
      authorId: actor.person.id,
      authorName: actor.person.name,
      at,
    },
  };
};
