/** Whether a line's month can be moved to another, and how much of it. */
import { indexState, isClosed, programmed } from '../progress/progress.ts';
import type { LocalDate, Month } from './document.ts';
import type { PlanLine, PlanState } from './plan-state.ts';
import { suspensionOf } from './suspension.ts';

export type MoveOutcome =
  | { outcome: 'move'; units: number }
  | {
      outcome: 'refused';
      why:
        'same_month' | 'not_scheduled' | 'already_complete' | 'target_closed' | 'target_suspended';
    };

/** What is still to be done in the old month moves; what was reported there stays. @param today local date of the plan. */
export const decideMove = (
  state: PlanState,
  line: PlanLine,
  { from, to }: { from: Month; to: Month },
  today: LocalDate,
): MoveOutcome => {
  const refuse = (why: Extract<MoveOutcome, { outcome: 'refused' }>['why']): MoveOutcome => ({
    outcome: 'refused',
    why,
  });
  if (from === to) return refuse('same_month');
  const units = programmed(line, from);
  if (units === 0) return refuse('not_scheduled');
  const { reported, complete } = indexState(state).month(line.lineKey, from);
  if (complete) return refuse('already_complete');
  if (isClosed(state.year, to, today)) return refuse('target_closed');
  if (suspensionOf(state.suspensions, line.lineKey, to) !== undefined)
    return refuse('target_suspended');
  return { outcome: 'move', units: units - reported };
};
