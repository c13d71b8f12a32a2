/** How a subject becomes a message: drawn from the state at the moment of sending, never kept. */
import type { Subject } from '../commands/command.ts';
import type { LocalDate } from '../domain/plan.ts';
import type { PlanState } from '../domain/plan-state.ts';
import type { Message } from '../messages/message.ts';

/** @param followUp one short line under the card that stands, instead of a card. @param now plan milliseconds. */
export type Draw = (
  state: PlanState,
  subject: Subject,
  today: LocalDate,
  followUp: boolean,
  now: number,
) => Message;
/** Is what was owed still worth saying? */
export type Worth = (state: PlanState, subject: Subject, today: LocalDate) => boolean;
