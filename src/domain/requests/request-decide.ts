/** What may happen to a request of access to information: registered, corrected, and each of its steps (`request-steps.ts`). */
import { authorOf } from '../record/author.ts';
import { actedFor } from '../people/signing.ts';
import type { Actor } from '../people/people.ts';
import { allowed } from '../people/rights.ts';
import type { Instant } from '../plan/document.ts';
import type { PlanState } from '../plan/plan-state.ts';
import { epochOf } from '../time/dates.ts';
import { namesApplicant } from './applicant.ts';
import {
  findRequest,
  findTurn,
  REQUEST_LIMITS,
  type NewRequestEvent,
  type RequestState,
  type RequestStep,
  type RequestText,
} from './request.ts';
import { folioHolder } from './request-folios.ts';
import { checkStep } from './request-steps.ts';
import type { StepCheck, StepDoubt, StepRefusal } from './step-check.ts';

export type RequestRefusal =
  | StepRefusal
  | 'not_allowed'
  | 'unknown'
  | 'folio_taken'
  | 'bad_folio'
  | 'empty_request'
  | 'received_in_the_future'
  | 'steps_before_reception';

export type RequestOutcome =
  | { outcome: 'record'; event: NewRequestEvent }
  | { outcome: 'unchanged' }
  /** `limit`: the last day on which it could have been done. */
  | { outcome: 'refused'; why: RequestRefusal; limit?: string | undefined }
  /** What is doubtful is asked; confirmed, it is recorded. */
  | { outcome: 'ask'; why: StepDoubt };

export interface RequestRequest {
  state: PlanState;
  actor: Actor;
  at: Instant;
}

const refuse = (why: RequestRefusal, limit?: string): RequestOutcome => ({
  outcome: 'refused',
  why,
  limit,
});

/** @param area whose right it is; absent: the Secretario's. */
const author = (request: RequestRequest, area?: string) => ({
  ...actedFor(request.actor.person, area === undefined ? 'request' : 'answer_request', area),
  ...authorOf(request),
});

const wrongText = (
  { folio, asked, receivedAt }: RequestText,
  at: Instant,
): RequestRefusal | undefined => {
  // Without a figure it could be a word of the command.
  if (!/\d/.test(folio)) return 'bad_folio';
  if (asked.trim() === '') return 'empty_request';
  if (folio.length > REQUEST_LIMITS.folio || asked.length > REQUEST_LIMITS.asked) return 'too_long';
  if (namesApplicant(asked) || namesApplicant(folio)) return 'names_applicant';
  return epochOf(receivedAt) > epochOf(at) ? 'received_in_the_future' : undefined;
};

const sameText = (a: RequestText, b: RequestText): boolean =>
  (['folio', 'asked', 'receivedAt', 'means'] as const).every((field) => a[field] === b[field]);

/** Did something happen before the request came? */
const happenedBefore = ({ history }: RequestState, { receivedAt }: RequestText): boolean =>
  history.some(
    ({ event, undone }) =>
      undone === undefined && 'on' in event && event.on < receivedAt.slice(0, 10),
  );

/** @param corrects the request of which this is the right text, and why; the earlier text stays in the record. */
export const decideRegister = (
  request: RequestRequest,
  id: string,
  text: RequestText,
  corrects?: { id: string; reason: string },
): RequestOutcome => {
  const { state, actor, at } = request;
  if (!allowed(actor.person, 'request')) return refuse('not_allowed');
  const before = corrects === undefined ? undefined : findRequest(state, corrects.id);
  if (corrects !== undefined && before === undefined) return refuse('unknown');
  const wrong = wrongText(text, at);
  if (wrong !== undefined) return refuse(wrong);
  const same = folioHolder(state, text.folio);
  if (same !== undefined && same.id !== before?.id) return refuse('folio_taken');
  if (before === undefined || corrects === undefined)
    return {
      outcome: 'record',
      event: { recordId: id, kind: 'registered', text, ...author(request) },
    };
  if (sameText(before.text, text)) return { outcome: 'unchanged' };
  if (before.stage === 'withdrawn') return refuse('closed');
  const reason = corrects.reason.trim();
  if (reason === '') return refuse('reason_needed');
  if (reason.length > REQUEST_LIMITS.reason) return refuse('too_long');
  if (namesApplicant(reason)) return refuse('names_applicant');
  if (happenedBefore(before, text)) return refuse('steps_before_reception');
  return {
    outcome: 'record',
    event: { recordId: before.id, kind: 'corrected', text, reason, ...author(request) },
  };
};

/** The area whose head may take the step too: what was turned to it. */
const areaOf = (request: RequestState, step: RequestStep): string | undefined => {
  if (step.kind === 'area_answered') return findTurn(request, step.turn)?.turned.area;
  if (step.kind !== 'undone') return undefined;
  const event = request.history.find(({ event: each }) => each.ordinal === step.undoes)?.event;
  return event?.kind === 'area_answered' ? findTurn(request, event.turn)?.turned.area : undefined;
};

const mayTake = ({ actor: { person } }: RequestRequest, area: string | undefined): boolean =>
  area === undefined ? allowed(person, 'request') : allowed(person, 'answer_request', area);

const trimmed = (step: RequestStep): RequestStep =>
  Object.fromEntries(
    Object.entries(step).map(([name, value]: [string, unknown]) => [
      name,
      typeof value === 'string' ? value.trim() : value,
    ]),
  ) as RequestStep;

/** @param confirmed the person was asked, and said yes. */
export const decideStep = (
  request: RequestRequest,
  id: string,
  given: RequestStep,
  confirmed = false,
): RequestOutcome => {
  const { state, at } = request;
  const found = findRequest(state, id);
  if (found === undefined) return refuse('unknown');
  const step = trimmed(given);
  const area = areaOf(found, step);
  if (!mayTake(request, area)) return refuse('not_allowed');
  const check: StepCheck = checkStep({ state, request: found, today: at.slice(0, 10) }, step);
  if (check.verdict === 'unchanged') return { outcome: 'unchanged' };
  if (check.verdict === 'refused') return refuse(check.why, check.limit);
  if (check.verdict === 'ask' && !confirmed) return { outcome: 'ask', why: check.why };
  return {
    outcome: 'record',
    event: {
      recordId: id,
      ...step,
      ...author(request, area),
    },
  };
};
