/**
 * What may happen to a session of the commission. Its window is indicative ("enunciativas, no limitativas"): a date
 * outside it is set after a confirmation. What is written of a session itself is in `session-acts.ts`.
 */
import { allowed } from '../people/rights.ts';
import { decideExcuse } from './attendance.ts';
import { decideConvene } from './convocation.ts';
import { decideHeld } from './held.ts';
import { decideAcknowledge } from './receipt.ts';
import type { SessionEvent } from './session.ts';
import { decideAttend, decideDecide, decideDraft, decideFulfil } from './session-acts.ts';
import type { SessionCommand, SessionOutcome, SessionRequest } from './session-command.ts';
import { isOutside } from './session-state.ts';
import { decideUndo } from './take-back.ts';

type Kind = SessionCommand['kind'];
type Of<K extends Kind> = Extract<SessionCommand, { kind: K }>;
type Refusal = Extract<SessionOutcome, { outcome: 'refused' }>['why'];

const refuse = (why: Refusal): SessionOutcome => ({ outcome: 'refused', why });
const UNCHANGED: SessionOutcome = { outcome: 'unchanged' };

const record = (
  { session, actor, at }: SessionRequest,
  rest: Pick<SessionEvent, 'kind'> & Partial<SessionEvent>,
): SessionOutcome => ({
  outcome: 'record',
  event: {
    sessionKey: session.record.key,
    authorId: actor.person.id,
    authorName: actor.person.name,
    at,
    ...rest,
  },
});

const decideDate = (
  request: SessionRequest,
  command: Of<'set_date'> | Of<'defer'>,
): SessionOutcome => {
  const { session, today, confirmed } = request;
  if (command.date < today) return refuse('in_the_past');
  const time = command.time ?? session.time;
  if (session.date === command.date && session.time === time) return UNCHANGED;
  if (isOutside(session.record, command.date) && confirmed !== true)
    return { outcome: 'confirm', why: ['outside_window'] };
  return record(request, {
    kind: command.kind === 'defer' ? 'deferred' : 'date_set',
    date: command.date,
    ...(time === undefined ? {} : { time }),
  });
};

const decideCancel = (request: SessionRequest, command: Of<'cancel'>): SessionOutcome => {
  const reason = command.reason.trim();
  return reason === '' ? refuse('reason_needed') : record(request, { kind: 'cancelled', reason });
};

const decideMinutes = (request: SessionRequest, { link }: Of<'minutes'>): SessionOutcome => {
  const { session } = request;
  if (session.status !== 'held') return refuse('not_held');
  return session.minutes === link ? UNCHANGED : record(request, { kind: 'minutes', link });
};

const decidePrepared = (request: SessionRequest, { item }: Of<'prepared'>): SessionOutcome =>
  request.session.prepared.has(item) ? UNCHANGED : record(request, { kind: 'prepared', item });

/** `own`: it decides by itself who may; `over`: also of a session that was held or cancelled. */
interface Decider<K extends Kind> {
  decide: (request: SessionRequest, command: Of<K>) => SessionOutcome;
  own?: true;
  over?: true;
}

const DECIDERS: { [K in Kind]: Decider<K> } = {
  set_date: { decide: decideDate },
  defer: { decide: decideDate },
  convened: { decide: decideConvene, own: true },
  held: { decide: decideHeld },
  cancel: { decide: decideCancel },
  minutes: { decide: decideMinutes, over: true },
  prepared: { decide: decidePrepared },
  draft: { decide: decideDraft },
  attend: { decide: decideAttend, over: true },
  decide: { decide: decideDecide, over: true },
  fulfil: { decide: decideFulfil, own: true, over: true },
  acknowledge: { decide: decideAcknowledge, own: true, over: true },
  excuse: { decide: decideExcuse, own: true, over: true },
  undo: { decide: decideUndo, own: true, over: true },
};

/** Product: session windows. Only the Secretario Técnico writes, but what is somebody's own; corrections add. */
export const decideSession = (request: SessionRequest): SessionOutcome => {
  const { session, command, actor } = request;
  const { decide, own, over } = DECIDERS[command.kind] as Decider<Kind>;
  if (own !== true && !allowed(actor.person, 'session')) return refuse('not_allowed');
  if (session.resolved && over !== true) return refuse('already_resolved');
  return decide(request, command);
};
