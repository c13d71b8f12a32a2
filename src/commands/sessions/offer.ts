/** A step of a session fulfils lines of the plan too: they are offered, to be reported with the session as their evidence. */
import { linesTaking, offerFor } from '../../domain/progress/evidence-found.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { allowed } from '../../domain/people/rights.ts';
import type { SessionStep } from '../../domain/sessions/session.ts';
import type { SessionState } from '../../domain/sessions/session-state.ts';
import { evidenceAction } from '../../messages/progress/evidence-offer.ts';
import type { Action } from '../../conversation/message.ts';
import type { CommandContext } from '../command.ts';
import { todayOf } from '../reporting.ts';

/** Nothing where there is nothing new to attach, the month is still to come, or the line is somebody else's. */
export const offerLines = (
  context: CommandContext,
  state: PlanState,
  session: SessionState,
  step: SessionStep | undefined,
): Action[] => {
  const { month } = session.record;
  return (step === undefined ? [] : linesTaking(state, [`session:${step}`]))
    .filter((line) => allowed(context.actor.person, 'report', line.area))
    .flatMap((line) => {
      const offer = offerFor(state, line, month, todayOf(context));
      return offer === undefined ? [] : [evidenceAction(line, month, offer, ` · ${line.code}`)];
    });
};
