/**
 * While the head of an area is away somebody acts for them, with the head's rights, between two dates. What they do keeps
 * both names (product, INE notifications).
 */
import { authorOf } from '../record/author.ts';
import { hasRole, type Actor, type Membership, type Person } from './people.ts';
import type { Instant, LocalDate } from '../plan/document.ts';
import { allowed } from './rights.ts';

export interface Delegation {
  /** Of the event that granted it, within the plan. */
  ordinal: number;
  /** Who is away. */
  headId: string;
  delegateId: string;
  /** Empty for the Secretaría Técnica. */
  area: string;
  /** Of the Secretaría Técnica, as the Presidency designated it; absent: of the head of the area. */
  role?: 'TECHNICAL_SECRETARY' | undefined;
  /** The oficio that designated them. */
  act?: string | undefined;
  from: LocalDate;
  /** The last day. */
  to: LocalDate;
  /** It ended early: from this day on it counts no more. */
  endedOn?: LocalDate;
}

/** Of the plan's state: who there is, and who stands in for whom. */
export interface People {
  people: Person[];
  delegations: Delegation[];
}

interface Common {
  ordinal: number;
  authorId: string;
  authorName: string;
  channel: string;
  at: Instant;
}
export type DelegationEvent = Common &
  (
    | {
        kind: 'granted';
        headId: string;
        delegateId: string;
        area: string;
        role?: 'TECHNICAL_SECRETARY' | undefined;
        act?: string | undefined;
        from: LocalDate;
        to: LocalDate;
      }
    | { kind: 'ended'; of: number; on: LocalDate }
  );
export type NewDelegationEvent = DelegationEvent extends infer Event
  ? Event extends DelegationEvent
    ? Omit<Event, 'ordinal'>
    : never
  : never;

/** @param events in the order of their ordinals. */
export const foldDelegations = (events: DelegationEvent[]): Delegation[] =>
  events.flatMap((event) => {
    if (event.kind !== 'granted') return [];
    const { ordinal, headId, delegateId, area, role, act, from, to } = event;
    const ended = events.find((one) => one.kind === 'ended' && one.of === ordinal);
    return [
      {
        ordinal,
        headId,
        delegateId,
        area,
        ...(role === undefined ? {} : { role }),
        ...(act === undefined ? {} : { act }),
        from,
        to,
        ...(ended?.kind === 'ended' ? { endedOn: ended.on } : {}),
      },
    ];
  });

export const isActive = ({ from, to, endedOn }: Delegation, today: LocalDate): boolean =>
  from <= today && today <= to && (endedOn === undefined || today < endedOn);
/** Still to come, or under way. */
export const isOpen = ({ to, endedOn }: Delegation, today: LocalDate): boolean =>
  today <= to && (endedOn === undefined || today < endedOn);

const heads = (state: People, area: string): Person[] =>
  state.people.filter((person) =>
    person.memberships.some(
      (membership) => membership.role === 'AREA_HEAD' && membership.area === area,
    ),
  );

/** The person with what they may do today for those who are away. */
export const standingIn = (state: People, person: Person, today: LocalDate): Person => {
  const borrowed = state.delegations
    .filter((delegation) => delegation.delegateId === person.id && isActive(delegation, today))
    .flatMap(({ headId, area, role }): Membership[] => {
      const head = state.people.find((one) => one.id === headId);
      if (role !== undefined)
        return head !== undefined && hasRole(head, role) ? [{ role, insteadOf: head.name }] : [];
      // Who is head no more can lend nothing.
      return head !== undefined && heads(state, area).includes(head)
        ? [{ role: 'AREA_HEAD', area, insteadOf: head.name }]
        : [];
    });
  return borrowed.length === 0
    ? person
    : { ...person, memberships: [...person.memberships, ...borrowed] };
};

export type DelegationOutcome =
  | { outcome: 'record'; events: NewDelegationEvent[] }
  | {
      outcome: 'refused';
      why:
        | 'not_allowed'
        | 'no_area'
        | 'no_secretary'
        | 'unknown'
        | 'oneself'
        | 'backwards'
        | 'in_the_past'
        | 'overlaps';
    };

export interface DelegationRequest {
  state: People;
  actor: Actor;
  at: Instant;
  today: LocalDate;
}

export interface Delegating {
  headId?: string | undefined;
  delegateId: string;
  from: LocalDate;
  to: LocalDate;
}
type DelegationRefusal = Extract<DelegationOutcome, { outcome: 'refused' }>['why'];

/** The areas that somebody heads by themselves, and not for who is away. */
const areasHeadedBy = (head: Person | undefined): string[] =>
  (head?.memberships ?? []).flatMap((membership) =>
    membership.role === 'AREA_HEAD' &&
    membership.area !== undefined &&
    membership.insteadOf === undefined
      ? [membership.area]
      : [],
  );

/** Why it may not be, with people and areas that are known. */
const refusalOf = (
  { state, actor, today }: DelegationRequest,
  { delegateId, from, to }: Delegating,
  head: Person,
): DelegationRefusal | undefined => {
  const areas = areasHeadedBy(head);
  if (head.id !== actor.person.id && !hasRole(actor.person, 'TECHNICAL_SECRETARY'))
    return 'not_allowed';
  if (areas.length === 0) return 'no_area';
  if (!areas.every((area) => allowed(actor.person, 'delegate', area))) return 'not_allowed';
  if (delegateId === head.id) return 'oneself';
  if (to < from) return 'backwards';
  if (to < today) return 'in_the_past';
  const overlaps = state.delegations.some(
    (delegation) =>
      delegation.headId === head.id &&
      delegation.role === undefined &&
      isOpen(delegation, today) &&
      delegation.from <= to &&
      from <= delegation.to,
  );
  return overlaps ? 'overlaps' : undefined;
};

/** A head delegates their areas; the Secretario Técnico those of any head. */
export const decideDelegate = (
  request: DelegationRequest,
  delegating: Delegating,
): DelegationOutcome => {
  const { state, actor } = request;
  const { headId = actor.person.id, delegateId, from, to } = delegating;
  const head = state.people.find((person) => person.id === headId);
  if (head === undefined || !state.people.some((person) => person.id === delegateId))
    return { outcome: 'refused', why: 'unknown' };
  const why = refusalOf(request, delegating, head);
  if (why !== undefined) return { outcome: 'refused', why };
  return {
    outcome: 'record',
    events: areasHeadedBy(head).map((area) => ({
      kind: 'granted',
      headId: head.id,
      delegateId,
      area,
      from,
      to,
      ...authorOf(request),
    })),
  };
};

/** The head is back: what they granted ends today. */
export const decideReturn = (request: DelegationRequest, headId: string): DelegationOutcome => {
  const { state, actor, today } = request;
  const own = headId === actor.person.id || hasRole(actor.person, 'TECHNICAL_SECRETARY');
  // The Presidency takes back what it designated, and nothing else.
  if (!own && !allowed(actor.person, 'designate'))
    return { outcome: 'refused', why: 'not_allowed' };
  const open = state.delegations.filter(
    (delegation) =>
      delegation.headId === headId &&
      isOpen(delegation, today) &&
      (own || delegation.role !== undefined),
  );
  if (open.length === 0) return { outcome: 'refused', why: 'unknown' };
  return {
    outcome: 'record',
    events: open.map((delegation) => ({
      kind: 'ended',
      of: delegation.ordinal,
      on: today,
      ...authorOf(request),
    })),
  };
};
