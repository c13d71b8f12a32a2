/** Writes what became of a tarjeta or síntesis: the event, the cards that show it, who is told, and the evidence that it is. */
import { decideOnce } from '../reporting.ts';
import { epochOf } from '../../domain/time/dates.ts';
import type { BriefingOutcome } from '../../domain/briefings/briefing-decide.ts';
import { findBriefing, type NewBriefingEvent } from '../../domain/briefings/briefing.ts';
import type { NotificationRequest } from '../../domain/ine/notification-decide.ts';
import { monthOf } from '../../domain/time/dates.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { cards } from '../../messages/draw.ts';
import { briefingNotices } from '../../reminders/briefing-notices.ts';
import { insertDeliveries } from '../../store/ledger/deliveries.ts';
import { appendBriefingEvent } from '../../store/record/events.ts';
import { loadState } from '../../store/plan/plans.ts';
import type { Db } from '../../store/database/store.ts';
import type { CommandContext } from '../command.ts';
import { offerEvidence } from '../progress/evidence-cards.ts';
import { redrawCards } from '../redraw.ts';

/** In the transaction that decided it. Returns the state after it. */
const recordBriefing = async (
  tx: Db,
  before: PlanState,
  event: NewBriefingEvent,
): Promise<PlanState> => {
  const { planId } = before;
  const written = await appendBriefingEvent(tx, planId, event);
  const after = await loadState(tx, planId);
  const { recordId, at } = event;
  await redrawCards(tx, planId, { briefingId: recordId });
  const briefing = findBriefing(after, recordId);
  if (briefing === undefined) return after;
  const { about, aboutId } = briefing.text;
  if (about === 'session') await redrawCards(tx, planId, { ineSessionId: aboutId });
  await insertDeliveries(tx, planId, briefingNotices(before, after, written), epochOf(at), cards);
  if (briefing.circulatedAt !== undefined)
    await offerEvidence(
      tx,
      after,
      [`briefing:${about}`],
      [monthOf(briefing.circulatedAt.slice(0, 10))],
    );
  return after;
};

/** Decides under the lock and writes, once for the event that brought it. */
export const settleBriefing = (
  context: CommandContext,
  id: (state: PlanState) => string,
  decide: (request: NotificationRequest, id: string) => BriefingOutcome,
): Promise<{ decision: BriefingOutcome; id: string; state: PlanState } | 'repeated'> =>
  decideOnce(context, async (request, tx) => {
    const { state } = request;
    const own = id(state);
    const decision = decide(request, own);
    return {
      decision,
      id: own,
      state:
        decision.outcome === 'record' ? await recordBriefing(tx, state, decision.event) : state,
    };
  });
