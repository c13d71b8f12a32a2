/** How a subject becomes a message: drawn from the state at the moment of sending, never kept. */
import type { Subject } from '../conversation/subject.ts';
import type { LocalDate } from '../domain/plan/document.ts';
import type { PlanState } from '../domain/plan/plan-state.ts';
import type { Message } from '../conversation/message.ts';

/** @param followUp one short line under the card that stands, instead of a card. @param now plan milliseconds. */
export type Draw = (
  state: PlanState,
  subject: Subject,
  today: LocalDate,
  followUp: boolean,
  now: number,
  others: PlanState[],
) => Message;
/** Is what was owed still worth saying? */
export type Worth = (
  state: PlanState,
  subject: Subject,
  today: LocalDate,
  others: PlanState[],
) => boolean;
