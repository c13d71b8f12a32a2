/** What was recorded of an agreement by mistake is taken back: the whole of it, or that a commitment was fulfilled. */
import { allowed } from '../people/rights.ts';
import {
  refuse,
  tooLong,
  type AgreementOutcome,
  type AgreementRefusal,
  type AgreementRequest,
} from './agreement-decide.ts';
import { authorOf } from '../record/author.ts';
import { AGREEMENT_LIMITS, findAgreement, findByKey, foldAgreements } from './agreement.ts';

const wrongReason = (reason: string): AgreementRefusal | undefined => {
  if (reason.trim() === '') return 'reason_needed';
  return tooLong(reason, AGREEMENT_LIMITS.reason) ? 'too_long' : undefined;
};

/** Registered by mistake: nothing of it is asked any more, and its key is free again. */
export const decideWithdraw = (
  request: AgreementRequest,
  id: string,
  reason: string,
): AgreementOutcome => {
  if (!allowed(request.actor.person, 'agreement')) return refuse('not_allowed');
  const agreement = findAgreement(request.state, id);
  if (agreement === undefined) return refuse('unknown');
  if (agreement.withdrawn !== undefined) return { outcome: 'unchanged' };
  const wrong = wrongReason(reason);
  if (wrong !== undefined) return refuse(wrong);
  return {
    outcome: 'record',
    event: { recordId: id, kind: 'withdrawn', reason: reason.trim(), ...authorOf(request) },
  };
};

/** What was withdrawn stands again, where no other agreement took its key. */
export const decideRestore = (request: AgreementRequest, id: string): AgreementOutcome => {
  const { state, actor } = request;
  if (!allowed(actor.person, 'agreement')) return refuse('not_allowed');
  const agreement = findAgreement(state, id);
  if (agreement === undefined) return refuse('unknown');
  if (agreement.withdrawn === undefined) return { outcome: 'unchanged' };
  if (findByKey(foldAgreements(state), agreement.text.key) !== undefined)
    return refuse('key_taken');
  return { outcome: 'record', event: { recordId: id, kind: 'restored', ...authorOf(request) } };
};

/** Who said it may take it back, whoever reports for the area too; it is asked again from its day. */
export const decideReopen = (
  request: AgreementRequest,
  id: string,
  { commitment, period, reason }: { commitment: number; period: string; reason: string },
): AgreementOutcome => {
  const { state, actor } = request;
  const found = findAgreement(state, id)?.commitments.find(({ number }) => number === commitment);
  if (found === undefined) return refuse('unknown');
  if (!allowed(actor.person, 'report', found.text.area)) return refuse('not_allowed');
  if (!found.fulfilled.some((each) => each.period === period)) return { outcome: 'unchanged' };
  const wrong = wrongReason(reason);
  if (wrong !== undefined) return refuse(wrong);
  return {
    outcome: 'record',
    event: {
      recordId: id,
      kind: 'reopened',
      commitment,
      period,
      reason: reason.trim(),
      ...authorOf(request),
    },
  };
};
