/** Taking back a step of a request: nothing may rest on it; what it was stays in the record. */
import { isOpen, type RequestEvent, type RequestState } from './request.ts';
import { folioHolder } from './request-folios.ts';
import {
  OK,
  refuse,
  UNCHANGED,
  type StepCheck,
  type StepContext,
  type StepOf,
} from './step-check.ts';

/** What rests on a step: it is taken back first. */
const restsOn = (event: RequestEvent, former: RequestEvent): boolean => {
  switch (former.kind) {
    case 'prevented':
      return event.kind === 'clarified' || event.kind === 'not_presented';
    case 'turned':
      return event.kind === 'area_answered' && event.turn === former.ordinal;
    case 'answered':
    case 'incompetent':
      return event.kind === 'appealed' && event.ordinal > former.ordinal;
    case 'appealed':
      return event.kind === 'appeal_resolved';
    default:
      return false;
  }
};

const isRestedOn = ({ history }: RequestState, event: RequestEvent): boolean =>
  history.some((each) => each.undone === undefined && restsOn(each.event, event));

/** An area's answer is what the applicant was answered with. */
const isSpent = (request: RequestState, event: RequestEvent): boolean =>
  event.kind === 'area_answered' && !isOpen(request);

/** May this event be taken back? What was registered is withdrawn instead, and a correction is corrected. */
export const isUndoable = (request: RequestState, event: RequestEvent): boolean =>
  event.kind !== 'registered' &&
  event.kind !== 'corrected' &&
  (request.withdrawn === undefined || event.kind === 'withdrawn') &&
  request.history.some((each) => each.event === event && each.undone === undefined) &&
  !isRestedOn(request, event) &&
  !isSpent(request, event);

export const checkUndo = (
  { state, request }: StepContext,
  { undoes, reason }: StepOf<'undone'>,
): StepCheck => {
  const found = request.history.find(({ event }) => event.ordinal === undoes);
  if (found === undefined) return refuse('not_undoable');
  const { event } = found;
  if (found.undone !== undefined) return UNCHANGED;
  if (reason === '') return refuse('reason_needed');
  if (isRestedOn(request, event) || isSpent(request, event)) return refuse('later_first');
  if (!isUndoable(request, event)) return refuse('not_undoable');
  const holder = folioHolder(state, request.text.folio);
  return event.kind === 'withdrawn' && holder !== undefined && holder.id !== request.id
    ? refuse('folio_taken_since')
    : OK;
};
