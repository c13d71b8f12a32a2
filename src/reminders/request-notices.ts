/** What is owed because a request moved on: the area to which it was turned is told, and the Secretario when all have answered. */
import type { Owner } from '../conversation/owner.ts';
import type { SubjectOf } from '../conversation/subject.ts';
import type { PlanState } from '../domain/plan/plan-state.ts';
import { findRequest, isOpen, type RequestEvent } from '../domain/requests/request.ts';
import { makeNotice } from './notice.ts';
import type { NoticeName, Owed } from './owed.ts';
import { headsOf, secretaries } from './owners.ts';

const notice = (
  state: PlanState,
  rule: NoticeName,
  { recordId, ordinal, at }: RequestEvent,
  owner: Owner,
  subject: SubjectOf<'request'>,
): Owed => {
  const key = `${state.commissionId}/${rule}/${recordId}/${ordinal}/${owner.key}`;
  return makeNotice(state, { key, rule, at, owner, subject });
};

/** @param state with the event in it. Nobody is told what they did themselves. */
export const requestNotices = (state: PlanState, event: RequestEvent): Owed[] => {
  const requestId = event.recordId;
  if (event.kind === 'turned')
    return headsOf(state, event.at.slice(0, 10), event.area)
      .filter(({ key }) => key !== event.authorId)
      .map((owner) =>
        notice(state, 'REQUEST_TURNED', event, owner, {
          type: 'request',
          requestId,
          turn: event.ordinal,
        }),
      );
  const request = findRequest(state, requestId);
  const isReady =
    event.kind === 'area_answered' &&
    request !== undefined &&
    isOpen(request) &&
    request.turns.every(({ answered }) => answered !== undefined);
  return isReady
    ? secretaries(state)
        .filter(({ key }) => key !== event.authorId)
        .map((owner) =>
          notice(state, 'REQUEST_READY', event, owner, { type: 'request', requestId }),
        )
    : [];
};
