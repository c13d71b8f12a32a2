/** What checking a step of a request answers, and with what. */
import type { LocalDate } from '../plan/document.ts';
import type { PlanState } from '../plan/plan-state.ts';
import type { RequestState, RequestStep, StepKind } from './request.ts';

export type StepRefusal =
  | 'closed'
  | 'bad_date'
  | 'in_the_future'
  | 'before_reception'
  | 'before_former_step'
  | 'too_long'
  | 'names_applicant'
  | 'reason_needed'
  | 'note_needed'
  | 'empty_answer'
  | 'resolution_needed'
  | 'bad_days'
  | 'unknown_area'
  | 'unknown_turn'
  | 'too_many_turns'
  | 'already'
  | 'prevention_late'
  | 'not_prevented'
  | 'clarification_late'
  | 'clarification_running'
  | 'clarification_pending'
  | 'extension_late'
  | 'incompetence_late'
  | 'not_appealable'
  | 'not_appealed'
  | 'not_undoable'
  | 'later_first'
  | 'folio_taken_since';

/** Areas still owe their part; the appeal comes after its term. */
export type StepDoubt = 'areas_pending' | 'appeal_late';

export type StepCheck =
  | { verdict: 'ok' }
  | { verdict: 'unchanged' }
  | { verdict: 'refused'; why: StepRefusal; limit?: LocalDate | undefined }
  | { verdict: 'ask'; why: StepDoubt };

export interface StepContext {
  state: PlanState;
  request: RequestState;
  /** Local date of the plan. */
  today: LocalDate;
}

export type StepOf<Kind extends StepKind> = Extract<RequestStep, { kind: Kind }>;

export const OK: StepCheck = { verdict: 'ok' };
export const UNCHANGED: StepCheck = { verdict: 'unchanged' };
export const refuse = (why: StepRefusal, limit?: LocalDate): StepCheck => ({
  verdict: 'refused',
  why,
  limit,
});
/** The first that is wrong. */
export const firstOf = (...wrong: (StepRefusal | false)[]): StepCheck => {
  const [why] = wrong.filter((one) => one !== false);
  return why === undefined ? OK : refuse(why);
};
export const within = (on: LocalDate, limit: LocalDate, why: StepRefusal): StepCheck =>
  on > limit ? refuse(why, limit) : OK;
