/** Who holds which post of a commission on a day, since when, and which posts nobody holds. */
import type { LocalDate } from '../plan/document.ts';
import type { Post } from './directory-changes.ts';
import type { MembershipEntry, PersonEntry } from './directory-entry.ts';

export interface Holding {
  person: PersonEntry;
  held: MembershipEntry;
}

/** A councillor of whom the directory says no seat votes like a member. */
const seatOf = ({ role, seat }: Pick<MembershipEntry, 'role' | 'seat'>): string | undefined =>
  role === 'COMMISSIONER' ? (seat ?? 'MEMBER') : undefined;

export const isPost = (held: MembershipEntry, post: Post): boolean =>
  held.role === post.role &&
  (post.area === undefined || held.area === post.area) &&
  (post.seat === undefined || seatOf(held) === post.seat);

export const isHeldOn = (
  { from, to }: Pick<MembershipEntry, 'from' | 'to'>,
  day: LocalDate,
): boolean => (from ?? day) <= day && day <= (to ?? day);

const isOf = ({ commission }: MembershipEntry, commissionId: string): boolean =>
  (commission ?? commissionId) === commissionId;

const holdingsOf = (
  people: readonly PersonEntry[],
  post: Post,
  commissionId: string,
  when: (held: MembershipEntry) => boolean,
): Holding[] =>
  people.flatMap((person) =>
    person.memberships
      .filter((held) => isOf(held, commissionId) && isPost(held, post) && when(held))
      .map((held) => ({ person, held })),
  );

/** In the directory's order. @param day local date. */
export const holdersOf = (
  people: readonly PersonEntry[],
  post: Post,
  commissionId: string,
  day: LocalDate,
): Holding[] => holdingsOf(people, post, commissionId, (held) => isHeldOn(held, day));

/** Those whose post begins after the day. */
export const comingTo = (
  people: readonly PersonEntry[],
  post: Post,
  commissionId: string,
  day: LocalDate,
): Holding[] => holdingsOf(people, post, commissionId, ({ from }) => (from ?? day) > day);
