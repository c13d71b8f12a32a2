/** While the Secretario Técnico is away the Presidency designates who stands in, by an oficio. */
import type { LocalDate } from '../plan/document.ts';
import { isOpen, type DelegationOutcome, type DelegationRequest } from './delegation.ts';
import { authorOf } from '../record/author.ts';
import { hasRole } from './people.ts';
import { allowed } from './rights.ts';

export interface Designating {
  delegateId: string;
  from: LocalDate;
  /** The last day. */
  to: LocalDate;
  /** The oficio. */
  act: string;
}

type Refusal = Extract<DelegationOutcome, { outcome: 'refused' }>['why'];

const refusalOf = (
  { state, actor, today }: DelegationRequest,
  { delegateId, from, to }: Designating,
  secretaryId: string | undefined,
): Refusal | undefined => {
  if (!allowed(actor.person, 'designate')) return 'not_allowed';
  if (secretaryId === undefined) return 'no_secretary';
  if (!state.people.some(({ id }) => id === delegateId)) return 'unknown';
  if (delegateId === secretaryId) return 'oneself';
  if (to < from) return 'backwards';
  if (to < today) return 'in_the_past';
  const overlaps = state.delegations.some(
    (each) => each.role !== undefined && isOpen(each, today) && each.from <= to && from <= each.to,
  );
  return overlaps ? 'overlaps' : undefined;
};

/** With the rights of the Secretaría Técnica, and what they do signed for who is away. */
export const decideDesignate = (
  request: DelegationRequest,
  designating: Designating,
): DelegationOutcome => {
  const role = 'TECHNICAL_SECRETARY';
  const secretary = request.state.people.find((person) => hasRole(person, role));
  const why = refusalOf(request, designating, secretary?.id);
  if (why !== undefined || secretary === undefined)
    return { outcome: 'refused', why: why ?? 'no_secretary' };
  return {
    outcome: 'record',
    events: [
      {
        kind: 'granted',
        headId: secretary.id,
        area: '',
        role,
        ...designating,
        ...authorOf(request),
      },
    ],
  };
};
