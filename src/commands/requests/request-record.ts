/** Writes what became of a request: the event, the cards that show it, who has to be told, the lines that it proves. */
import type { EvidenceSource } from '../../domain/progress/evidence-source.ts';
import type { Month } from '../../domain/plan/document.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { findRequest, type NewRequestEvent } from '../../domain/requests/request.ts';
import { epochOf } from '../../domain/time/dates.ts';
import { cards } from '../../messages/draw.ts';
import { requestNotices } from '../../reminders/request-notices.ts';
import type { Db } from '../../store/database/store.ts';
import { insertDeliveries } from '../../store/ledger/deliveries.ts';
import { loadState } from '../../store/plan/plans.ts';
import { appendRequestEvent } from '../../store/record/events.ts';
import { offerEvidence } from '../progress/evidence-cards.ts';
import { redrawCards } from '../redraw.ts';

const SOURCES: EvidenceSource[] = ['request:received', 'request:answered'];

/** The months whose evidence it may change: in which it was received and answered, before and after. */
const monthsOf = (states: PlanState[], id: string): Month[] =>
  states.flatMap((state) => {
    const request = findRequest(state, id);
    return request === undefined
      ? []
      : [request.receivedOn, request.answered?.on ?? request.receivedOn].map((day) =>
          Number(day.slice(5, 7)),
        );
  });

/** In the transaction that decided it. @param before the state that it was decided on. Returns the state after it. */
export const recordRequest = async (
  tx: Db,
  before: PlanState,
  event: NewRequestEvent,
): Promise<PlanState> => {
  const { planId } = before;
  const { recordId, at } = event;
  const stored = await appendRequestEvent(tx, planId, event);
  await redrawCards(tx, planId, { requestId: recordId });
  const after = await loadState(tx, planId);
  const notices = requestNotices(after, stored);
  if (notices.length > 0) await insertDeliveries(tx, planId, notices, epochOf(at), cards);
  await offerEvidence(tx, after, SOURCES, monthsOf([before, after], recordId));
  return after;
};
