/** Decides what the Secretario's verdict on a justification writes, and what takes it back. */
import { allowed } from '../people/rights.ts';
import { indexState } from './progress.ts';
import { entryOf, withNote, type ReportOutcome, type ReportRequest } from './report.ts';

type VerdictRequest = Pick<ReportRequest, 'state' | 'line' | 'month' | 'actor' | 'at'> & {
  reason?: string | undefined;
};

/**
 * The Secretario accepts (leaves rezago) or rejects (pending again): a rejection, and the change of a verdict, say why.
 */
export const decideVerdict = (request: VerdictRequest & { accept: boolean }): ReportOutcome => {
  const { state, line, month, actor, accept } = request;
  if (!allowed(actor.person, 'decide_justification', line.area))
    return { outcome: 'refused', why: 'not_allowed' };
  const { justification } = indexState(state).month(line.lineKey, month);
  const isOpen = justification === 'proposed';
  if (!isOpen && justification !== (accept ? 'rejected' : 'accepted'))
    return { outcome: 'refused', why: 'nothing_proposed' };
  const says = withNote(request.reason);
  if (says.note === undefined && (!accept || !isOpen))
    return { outcome: 'refused', why: 'verdict_reason' };
  return {
    outcome: 'record',
    entry: entryOf(request, {
      kind: accept ? 'justification_accepted' : 'justification_rejected',
      ...says,
    }),
  };
};

/** The Secretario takes a verdict back, and says why: the justification waits again. */
export const decideVerdictBack = (request: VerdictRequest): ReportOutcome => {
  const { state, line, month, actor } = request;
  if (!allowed(actor.person, 'decide_justification', line.area))
    return { outcome: 'refused', why: 'not_allowed' };
  const { verdict } = indexState(state).month(line.lineKey, month);
  if (verdict === undefined) return { outcome: 'refused', why: 'nothing_to_undo' };
  const says = withNote(request.reason);
  if (says.note === undefined) return { outcome: 'refused', why: 'verdict_reason' };
  return {
    outcome: 'record',
    entry: entryOf(request, { kind: 'undo', undoes: verdict.ordinal, ...says }),
  };
};
