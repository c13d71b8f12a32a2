/** What is written under a request's card: what its area's head says is offered as the answer, with what came attached. */
import { cutText } from '../../domain/plan/plain-text.ts';
import { allowed } from '../../domain/people/rights.ts';
import type { Evidence } from '../../domain/progress/progress-entry.ts';
import { findRequest, findTurn, isOpen, REQUEST_LIMITS } from '../../domain/requests/request.ts';
import { say } from '../../messages/progress/answers.ts';
import { REQUEST_REPLIES } from '../../messages/requests/refusals.ts';
import { AREA_RESULTS } from '../../domain/requests/request.ts';
import { AREA_RESULT_NAMES } from '../../messages/requests/request-words.ts';
import type { Action } from '../../conversation/message.ts';
import type { Answer } from '../../conversation/answer.ts';
import type { SubjectOf } from '../../conversation/subject.ts';
import type { CommandContext } from '../command.ts';
import { evidenceArgs } from '../progress/evidence.ts';
import type { ReplyReader } from '../reply-reader.ts';
import { privately } from '../reporting.ts';

/** @param files what came attached: kept with the answer, if it becomes one. Others' words are a comment. */
const hearUnderRequest = (
  { state, actor: { person } }: CommandContext,
  { requestId, turn }: SubjectOf<'request'>,
  text: string,
  files: Evidence[],
): Answer => {
  const request = findRequest(state, requestId);
  const found = turn === undefined ? undefined : findTurn(request, turn);
  if (
    request === undefined ||
    found === undefined ||
    !isOpen(request) ||
    !allowed(person, 'answer_request', found.turned.area)
  )
    return { visibility: 'none', code: 'comment' };
  const actions = AREA_RESULTS.map((result, index): Action => ({
    kind: 'press',
    label: AREA_RESULT_NAMES[result],
    ...(index === 0 ? { style: 'primary' as const } : {}),
    press: {
      verb: 'paso-solicitud',
      args: {
        request: requestId,
        step: 'area_answered',
        turn: found.number,
        result,
        note: cutText(text, REQUEST_LIMITS.note),
        ...evidenceArgs(files),
      },
    },
  }));
  return privately('asked', say(REQUEST_REPLIES.answer(request.text.folio), actions), {
    reaction: 'asked',
  });
};

export const requestReplies: ReplyReader<'request'> = {
  name: 'request',
  hear: hearUnderRequest,
};
