/** Writes what became of an agreement: the event, and the cards of its commitments, of those too that are asked no more. */
import { findAgreement, type NewAgreementEvent } from '../../domain/agreements/agreement.ts';
import { dueItems, itemId } from '../../domain/agreements/commitment.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { redrawCards } from '../redraw.ts';
import { loadState } from '../../store/plan/plans.ts';
import { appendAgreementEvent } from '../../store/record/events.ts';
import type { Db } from '../../store/database/store.ts';
import { offerEvidence } from '../progress/evidence-cards.ts';

/** A calendar of commitments spreads over the year. */
const ALL_MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

/** Whose cards show it. */
const touched = (event: NewAgreementEvent, state: PlanState): string[] => {
  if (event.kind === 'fulfilled' || event.kind === 'reopened')
    return [itemId(event.recordId, event.commitment, event.period)];
  return dueItems(state)
    .filter((item) => item.id.startsWith(`agreement/${event.recordId}.`))
    .map((item) => item.id);
};

/** In the transaction that decided it. @param before the state that it was decided on. Returns the state after it. */
export const recordAgreement = async (
  tx: Db,
  before: PlanState,
  event: NewAgreementEvent,
): Promise<PlanState> => {
  const { planId } = before;
  await appendAgreementEvent(tx, planId, event);
  const after = await loadState(tx, planId);
  // What is asked again was not asked before.
  const ids = new Set([before, after].flatMap((state) => touched(event, state)));
  for (const id of ids) await redrawCards(tx, planId, { itemId: id });
  const kinds = new Set(
    [before, after].flatMap((state) => findAgreement(state, event.recordId)?.text.kind ?? []),
  );
  await offerEvidence(
    tx,
    after,
    [...kinds].flatMap((kind) => [`signed:${kind}`, `calendar:${kind}`] as const),
    ALL_MONTHS,
  );
  return after;
};
