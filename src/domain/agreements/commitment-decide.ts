/** What may happen to a commitment: it is asked no more, or it was fulfilled. */
import type { Evidence } from '../progress/progress-entry.ts';
import { actedFor } from '../people/signing.ts';
import { allowed } from '../people/rights.ts';
import {
  AGREEMENT_LIMITS,
  findAgreement,
  type AgreementState,
  type CommitmentState,
} from './agreement.ts';
import {
  refuse,
  tooLong,
  type AgreementOutcome,
  type AgreementRequest,
} from './agreement-decide.ts';
import { authorOf } from '../record/author.ts';
import { itemId, itemsOf } from './commitment.ts';

const find = (
  { state }: AgreementRequest,
  id: string,
  number: number,
): { agreement: AgreementState; one: CommitmentState } | undefined => {
  const agreement = findAgreement(state, id);
  const one = agreement?.commitments.find((each) => each.number === number);
  return agreement === undefined || one === undefined ? undefined : { agreement, one };
};

/** It is asked no more; what was fulfilled of it stays. */
export const decideDrop = (
  request: AgreementRequest,
  id: string,
  number: number,
  reason: string,
): AgreementOutcome => {
  if (!allowed(request.actor.person, 'agreement')) return refuse('not_allowed');
  const found = find(request, id, number);
  if (found === undefined) return refuse('unknown');
  if (found.one.dropped !== undefined) return { outcome: 'unchanged' };
  if (reason.trim() === '') return refuse('reason_needed');
  if (tooLong(reason, AGREEMENT_LIMITS.reason)) return refuse('too_long');
  return {
    outcome: 'record',
    event: {
      recordId: id,
      kind: 'dropped',
      commitment: number,
      reason: reason.trim(),
      ...authorOf(request),
    },
  };
};

export interface Fulfilment {
  commitment: number;
  /** `once`, or `2020-03` of a monthly one. */
  period: string;
  note: string;
  evidence: Evidence[];
}

/** Whoever reports for the area, or acts for its head; both names are kept. Ahead of its day too. */
export const decideFulfil = (
  request: AgreementRequest,
  id: string,
  { commitment, period, note, evidence }: Fulfilment,
): AgreementOutcome => {
  const {
    state,
    actor: { person },
  } = request;
  const found = find(request, id, commitment);
  if (found === undefined) return refuse('unknown');
  const { agreement, one } = found;
  if (agreement.withdrawn !== undefined) return refuse('withdrawn');
  if (!allowed(person, 'report', one.text.area)) return refuse('not_allowed');
  if (one.fulfilled.some((each) => each.period === period)) return { outcome: 'unchanged' };
  if (one.dropped !== undefined) return refuse('dropped');
  if (!itemsOf(state, agreement, one).some((item) => item.id === itemId(id, commitment, period)))
    return refuse('unknown');
  if (tooLong(note, AGREEMENT_LIMITS.note)) return refuse('too_long');
  return {
    outcome: 'record',
    event: {
      recordId: id,
      kind: 'fulfilled',
      commitment,
      period,
      note: note.trim(),
      evidence,
      ...actedFor(person, 'report', one.text.area),
      ...authorOf(request),
    },
  };
};
