/** Who sits in the commission: the Presidencia and the members vote, guests and the Secretario Técnico have voice. */
import { hasRole, type Person, type Seat } from '../people/people.ts';
import type { CommissionMember } from '../plan/document.ts';
import type { PlanState } from '../plan/plan-state.ts';

const RANK: Seat[] = ['PRESIDENT', 'MEMBER', 'GUEST'];

/** A commissioner's seat, the highest where there are several; one that the directory does not name is a member's. */
export const seatOf = ({ memberships }: Person): Seat | undefined => {
  const seats = memberships.flatMap(({ role, seat = 'MEMBER' }) =>
    role === 'COMMISSIONER' ? [seat] : [],
  );
  return RANK.find((seat) => seats.includes(seat));
};

type People = Pick<PlanState, 'people'>;

/** Whom a session is notified to: every councillor of the commission, guests included; in the directory's order. */
export const membersOf = ({ people }: People): Person[] =>
  people.filter((person) => seatOf(person) !== undefined);

/** Those whose presence makes the quórum. */
export const votersOf = (state: People): Person[] =>
  membersOf(state).filter((person) => seatOf(person) !== 'GUEST');

/** The commission's own: consejeras, consejeros and the Secretario Técnico. */
export const commissionPeople = ({ people }: People): Person[] =>
  people.filter((person) => seatOf(person) !== undefined || hasRole(person, 'TECHNICAL_SECRETARY'));

export const isChair = ({ role }: CommissionMember): boolean => /^president/i.test(role.trim());

/** Whoever presides: by the directory, else by the plan's document; undefined where neither says. */
export const presidencyOf = ({
  people,
  document,
}: Pick<PlanState, 'people' | 'document'>): string | undefined =>
  people.find((person) => seatOf(person) === 'PRESIDENT')?.name ??
  document.members.find(isChair)?.name;
