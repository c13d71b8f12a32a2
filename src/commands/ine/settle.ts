/** What becomes of a document of the INE by a press: decided, written, and the cards that show it redrawn. */
import type {
  NotificationOutcome,
  NotificationRequest,
} from '../../domain/ine/notification-decide.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import type { CommandContext } from '../command.ts';
import { decideOnce } from '../reporting.ts';
import { recordNotification } from './notification-record.ts';

export interface SettledNotification {
  decision: NotificationOutcome;
  state: PlanState;
}

/** Once for the event that brought it. */
export const settleNotification = (
  context: CommandContext,
  decide: (request: NotificationRequest) => NotificationOutcome,
): Promise<SettledNotification | 'repeated'> =>
  decideOnce(context, async (request, tx) => {
    const { state } = request;
    const decision = decide(request);
    return {
      decision,
      state:
        decision.outcome === 'record'
          ? await recordNotification(tx, state.planId, decision.event)
          : state,
    };
  });
