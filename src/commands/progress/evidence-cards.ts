/** Cards whose lines take evidence that just came: they offer it. */
import type { EvidenceSource } from '../../domain/progress/evidence-source.ts';
import { linesTaking } from '../../domain/progress/evidence-found.ts';
import type { Month } from '../../domain/plan/document.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { redrawCards } from '../redraw.ts';
import type { Db } from '../../store/database/store.ts';

/** In the transaction that recorded it. Only the lines' own cards: no figure changed. */
export const offerEvidence = async (
  tx: Db,
  state: PlanState,
  sources: EvidenceSource[],
  months: Month[],
): Promise<void> => {
  const cards = linesTaking(state, sources).flatMap(({ lineKey }) =>
    [...new Set(months)].map((month) => ({ lineKey, month })),
  );
  if (cards.length > 0) await redrawCards(tx, state.planId, { cards });
};
