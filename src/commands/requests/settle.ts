/** What the request's verbs share: decided under the lock, written once, and answered with the request as it is now. */
import type { Answer } from '../../conversation/answer.ts';
import type { Press } from '../../conversation/message.ts';
import { allowed, type Right } from '../../domain/people/rights.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { findRequest } from '../../domain/requests/request.ts';
import type {
  RequestOutcome,
  RequestRefusal,
  RequestRequest,
} from '../../domain/requests/request-decide.ts';
import { cards } from '../../messages/draw.ts';
import { notAllowed, say } from '../../messages/progress/answers.ts';
import { requestDetail } from '../../messages/requests/detail.ts';
import { DOUBTS, refusedText } from '../../messages/requests/refusals.ts';
import type { CommandContext } from '../command.ts';
import { instantOf, privately, todayOf, writeOnce, repeated } from '../reporting.ts';
import { recordRequest } from './request-record.ts';

export interface SettledRequest {
  /** In their order; the first that is refused or asked stops the others. */
  outcomes: RequestOutcome[];
  state: PlanState;
}

type Decide = (request: RequestRequest) => RequestOutcome;

/** All of them, or none where one is refused or must be asked. */
export const settleRequest = async (
  context: CommandContext,
  decides: Decide[],
): Promise<SettledRequest | 'repeated'> =>
  writeOnce(
    context,
    async (tx, before) => {
      const at = instantOf(context);
      const request = (state: PlanState): RequestRequest => ({ state, actor: context.actor, at });
      const outcomes = decides.map((decide) => decide(request(before)));
      const stop = outcomes.find(({ outcome }) => outcome === 'refused' || outcome === 'ask');
      if (stop !== undefined) return { outcomes: [stop], state: before };
      let state = before;
      for (const outcome of outcomes)
        if (outcome.outcome === 'record') state = await recordRequest(tx, state, outcome.event);
      return { outcomes, state };
    },
    ({ outcomes }) => outcomes.some(({ outcome }) => outcome === 'record'),
  );

/** The field of a form that a refusal is about. */
const FIELDS: Partial<Record<RequestRefusal, string>> = {
  folio_taken: 'folio',
  bad_folio: 'folio',
  empty_request: 'asked',
  received_in_the_future: 'date',
  steps_before_reception: 'date',
  bad_date: 'on',
  in_the_future: 'on',
  before_reception: 'on',
  before_former_step: 'on',
  reason_needed: 'reason',
  note_needed: 'note',
  empty_answer: 'note',
  resolution_needed: 'resolution',
  bad_days: 'days',
  unknown_area: 'areas',
  prevention_late: 'on',
  clarification_late: 'on',
  extension_late: 'on',
  incompetence_late: 'on',
};

interface Asked {
  right?: Right | undefined;
  area?: string | undefined;
  /** What is pressed again where it must be confirmed. */
  again?: Press | undefined;
}

/** What can be mended in the form begins with `bad-`. */
const FINAL: RequestRefusal[] = ['not_allowed', 'unknown', 'closed', 'already', 'unknown_turn'];

/** The text that seems to name the applicant. */
const namedIn = (again: Press | undefined): string => {
  if (again === undefined) return 'asked';
  return again.args['reason'] === '' ? 'note' : 'reason';
};

const refusedRequest = (
  state: PlanState,
  { why, limit }: Extract<RequestOutcome, { outcome: 'refused' }>,
  { right = 'request', area, again }: Asked,
): Answer => {
  const field = why === 'names_applicant' ? namedIn(again) : FIELDS[why];
  const code = why.replace(/_/g, '-').replace(/^bad-/, '');
  return privately(
    FINAL.includes(why) ? code : `bad-${code}`,
    say(why === 'not_allowed' ? notAllowed(state, right, area) : refusedText(why, limit)),
    { reaction: 'refused', ...(field === undefined ? {} : { field }) },
  );
};

/** One request, as this person sees it. */
export const showRequest = (
  context: CommandContext,
  state: PlanState,
  id: string,
  code: string,
): Answer => {
  const request = findRequest(state, id);
  if (request === undefined)
    return privately('unknown', say(refusedText('unknown', undefined)), { reaction: 'refused' });
  const { person } = context.actor;
  const reader = {
    today: todayOf(context),
    mayWrite: allowed(person, 'request'),
    mayAnswer: (area: string): boolean => allowed(person, 'answer_request', area),
  };
  return privately(code, requestDetail(state, request, reader), {
    replace: true,
    ...(code === 'shown' ? {} : { reaction: 'done' }),
  });
};

/** What a press on a request is answered: the request as it is now; on its own card nothing, because the card is redrawn. */
export const answerRequest = (
  context: CommandContext,
  settled: SettledRequest | 'repeated',
  asked: Asked = {},
): Answer => {
  const { again } = asked;
  if (settled === 'repeated') return repeated();
  const { outcomes, state } = settled;
  for (const outcome of outcomes) {
    if (outcome.outcome === 'refused') return refusedRequest(state, outcome, asked);
    if (outcome.outcome === 'ask' && again !== undefined)
      return privately(
        'asked',
        say(DOUBTS[outcome.why], [
          {
            kind: 'press',
            label: 'Sí, registrar',
            style: 'primary',
            press: { ...again, args: { ...again.args, confirmed: true } },
          },
        ]),
        { reaction: 'asked' },
      );
  }
  const recorded = outcomes.find((outcome) => outcome.outcome === 'record');
  if (recorded === undefined)
    return privately('unchanged', say('Ya constaba así; no se registró nada más.'), {
      reaction: 'noted',
    });
  const requestId = recorded.event.recordId;
  if (cards.saysItself(context.place.subject, { requestId }))
    return privately('recorded', say('✅ Registrado.'), { visibility: 'none', reaction: 'done' });
  return showRequest(context, state, requestId, 'recorded');
};
