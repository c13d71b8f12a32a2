/**
 * Decides a change of posts: somebody gets one from a day on, or leaves it. Of the Presidency, of an area's head and of the
 * Secretaría Técnica there is one: who held it before holds it until the day before. An *encargaduría* is of a post that is
 * vacant; who only is away is stood in for (`delegation.ts`).
 */
import type { LocalDate } from '../plan/document.ts';
import { addDays } from '../time/dates.ts';
import type { DirectoryChanged, PersonChange, Post } from './directory-changes.ts';
import type { MembershipEntry, PersonEntry } from './directory-entry.ts';
import { endedFor, isOfArea, type DirectoryBasis } from './end-posts.ts';
import { comingTo, holdersOf, isHeldOn, isPost } from './posts.ts';

export interface Appointing {
  post: Post;
  /** Known, or new with a name and an email. */
  person: { id: string; name?: string | undefined; email?: string | undefined };
  from: LocalDate;
  to?: LocalDate | undefined;
  /** In charge of a vacant post. */
  acting?: boolean | undefined;
  /** The oficio, the acuerdo or the reason. */
  why: string;
}

export interface Ending {
  personId: string;
  /** Absent: every post in the commission. */
  post?: Post | undefined;
  /** The last day. */
  on: LocalDate;
  why: string;
}

export type PostRefusal =
  | 'backwards'
  | 'holds_it'
  | 'not_vacant'
  | 'later_change'
  | 'unknown_area'
  | 'unknown_person'
  | 'needs_email'
  | 'not_held'
  | 'reason_needed';

export type DirectoryOutcome =
  | { outcome: 'record'; changed: DirectoryChanged }
  | { outcome: 'refused'; why: PostRefusal; holder?: string | undefined };

const refuse = (why: PostRefusal, holder?: string): DirectoryOutcome => ({
  outcome: 'refused',
  why,
  holder,
});

const isSole = ({ role, seat }: Post): boolean =>
  role === 'AREA_HEAD' || role === 'TECHNICAL_SECRETARY' || seat === 'PRESIDENT';

const newMembership = (
  { post, from, to, acting, why }: Appointing,
  { areas, commissionId }: DirectoryBasis,
): MembershipEntry => {
  const { role, area, seat } = post;
  const commission = isOfArea(post)
    ? areas.find(({ code }) => code === area)?.commission
    : commissionId;
  return {
    role,
    ...(area === undefined ? {} : { area }),
    ...(commission === undefined ? {} : { commission }),
    ...(seat === undefined ? {} : { seat }),
    from,
    ...(to === undefined ? {} : { to }),
    ...(acting === true ? { acting: why } : {}),
  };
};

/** Who presided stays a member. */
const stayingOn = (person: PersonEntry, post: Post, basis: DirectoryBasis, from: LocalDate) =>
  post.seat === 'PRESIDENT'
    ? {
        ...person,
        memberships: [
          ...person.memberships,
          { role: 'COMMISSIONER', commission: basis.commissionId, seat: 'MEMBER', from } as const,
        ],
      }
    : person;

/** The person as the directory knows them; a new one with their name and email. */
const personOf = (
  { person: { id, name = '', email = '' } }: Appointing,
  { people }: DirectoryBasis,
): PersonEntry | PostRefusal => {
  const known = people.find((person) => person.id === id || person.email === email);
  if (known !== undefined) return known;
  if (name === '') return 'unknown_person';
  return email === '' ? 'needs_email' : { id, name, email, lines: [], memberships: [] };
};

const problemOf = (
  appointing: Appointing,
  person: PersonEntry,
  basis: DirectoryBasis,
): DirectoryOutcome | undefined => {
  const { post, from, to, acting, why } = appointing;
  const { people, areas, commissionId } = basis;
  if (why.trim() === '') return refuse('reason_needed');
  if (to !== undefined && to < from) return refuse('backwards');
  if (isOfArea(post) && areas.length > 0 && !areas.some(({ code }) => code === post.area))
    return refuse('unknown_area');
  const holders = holdersOf(people, post, commissionId, from);
  const own = holders.find((each) => each.person.id === person.id);
  // A councillor without a seat is not yet written down as a member.
  const isWritten = own?.held.seat === post.seat;
  const isLasting = own !== undefined && (own.held.acting !== undefined) === (acting === true);
  if (isLasting && isWritten && own.held.to === to) return refuse('holds_it', person.name);
  if (!isSole(post)) return undefined;
  const [holder] = holders.filter(({ held }) => held.acting === undefined);
  if (acting === true && holder !== undefined) return refuse('not_vacant', holder.person.name);
  const [later] = comingTo(people, post, commissionId, from);
  return later !== undefined && (to === undefined || to >= (later.held.from ?? from))
    ? refuse('later_change', later.person.name)
    : undefined;
};

const changesOf = (before: readonly PersonEntry[], after: PersonEntry[]): PersonChange[] =>
  after.map((person) => ({
    before: before.find(({ id }) => id === person.id) ?? null,
    after: person,
  }));

/** Whoever holds the post on the day, and leaves it for the one who comes. */
const leaving = (appointing: Appointing, person: PersonEntry, basis: DirectoryBasis) => {
  const { post, from } = appointing;
  if (!isSole(post)) return [];
  const holders = holdersOf(basis.people, post, basis.commissionId, from);
  const others = new Set(holders.map((each) => each.person).filter(({ id }) => id !== person.id));
  return [...others].map((holder) =>
    stayingOn(
      endedFor(
        holder,
        basis,
        addDays(from, -1),
        (held) => isPost(held, post) && isHeldOn(held, from),
      ),
      post,
      basis,
      from,
    ),
  );
};

export const decideAppoint = (basis: DirectoryBasis, appointing: Appointing): DirectoryOutcome => {
  const { post, from, to, acting, why } = appointing;
  const person = personOf(appointing, basis);
  if (typeof person === 'string') return refuse(person);
  const problem = problemOf(appointing, person, basis);
  if (problem !== undefined) return problem;
  // One seat in a commission, one way of holding a post.
  const replaced = endedFor(
    person,
    basis,
    addDays(from, -1),
    (held) =>
      isHeldOn(held, from) &&
      (post.role === 'COMMISSIONER' ? held.role === 'COMMISSIONER' : isPost(held, post)),
  );
  const appointed = {
    ...replaced,
    memberships: [...replaced.memberships, newMembership(appointing, basis)],
  };
  return {
    outcome: 'record',
    changed: {
      id: basis.id,
      change: 'appointed',
      post,
      personId: person.id,
      on: from,
      to,
      ...(acting === true ? { acting: why } : {}),
      why,
      people: changesOf(basis.people, [...leaving(appointing, person, basis), appointed]),
    },
  };
};

export const decideEnd = (basis: DirectoryBasis, ending: Ending): DirectoryOutcome => {
  const { personId, post, on, why } = ending;
  const person = basis.people.find(({ id }) => id === personId);
  if (person === undefined) return refuse('unknown_person');
  if (why.trim() === '') return refuse('reason_needed');
  const after = endedFor(person, basis, on, (held) => post === undefined || isPost(held, post));
  if (JSON.stringify(after) === JSON.stringify(person)) return refuse('not_held', person.name);
  return {
    outcome: 'record',
    changed: {
      id: basis.id,
      change: 'ended',
      ...(post === undefined ? {} : { post }),
      personId,
      on,
      why,
      people: [{ before: person, after }],
    },
  };
};
