/**
 * What may happen to a session of the commission. Its window is indicative ("enunciativas, no limitativas"): a date
 * outside it is set after a confirmation. What is written of a session itself is in `session-acts.ts`.
 */
import { allowed } from '../people/rights.ts';
import type { SessionEvent } from './session.ts';
import { decideAttend, decideDecide, decideDraft, decideFulfil } from './session-acts.ts';
import type { SessionOutcome, SessionRequest } from './session-command.ts';
import { isOutside } from './session-state.ts';

/** Product: session windows. Only the Secretario Técnico writes, but that an acuerdo is fulfilled; corrections add. */
export const decideSession = (request: SessionRequest): SessionOutcome => {
  const { session, command, actor, at, today, confirmed } = request;
  if (command.kind === 'fulfil') return decideFulfil(request, command);
  if (!allowed(actor.person, 'session')) return { outcome: 'refused', why: 'not_allowed' };
  const event = (rest: Pick<SessionEvent, 'kind'> & Partial<SessionEvent>): SessionOutcome => ({
    outcome: 'record',
    event: {
      sessionKey: session.record.key,
      authorId: actor.person.id,
      authorName: actor.person.name,
      at,
      ...rest,
    },
  });
  if (command.kind === 'attend') return decideAttend(request, command);
  if (command.kind === 'decide') return decideDecide(request, command);
  if (session.resolved && command.kind !== 'minutes')
    return { outcome: 'refused', why: 'already_resolved' };
  switch (command.kind) {
    case 'set_date':
    case 'defer': {
      if (command.date < today) return { outcome: 'refused', why: 'in_the_past' };
      if (session.date === command.date && session.time === (command.time ?? session.time))
        return { outcome: 'unchanged' };
      if (isOutside(session.record, command.date) && confirmed !== true)
        return { outcome: 'confirm', why: 'outside_window' };
      const time = command.time ?? session.time;
      return event({
        kind: command.kind === 'defer' ? 'deferred' : 'date_set',
        date: command.date,
        ...(time === undefined ? {} : { time }),
      });
    }
    case 'convened':
      if (session.date === undefined) return { outcome: 'refused', why: 'no_date' };
      return session.status === 'convened' ? { outcome: 'unchanged' } : event({ kind: 'convened' });
    case 'held': {
      const date = command.date ?? session.date ?? today;
      return date > today
        ? { outcome: 'refused', why: 'in_the_future' }
        : event({ kind: 'held', date });
    }
    case 'cancel':
      return command.reason.trim() === ''
        ? { outcome: 'refused', why: 'reason_needed' }
        : event({ kind: 'cancelled', reason: command.reason.trim() });
    case 'minutes':
      if (session.status !== 'held') return { outcome: 'refused', why: 'not_held' };
      return session.minutes === command.link
        ? { outcome: 'unchanged' }
        : event({ kind: 'minutes', link: command.link });
    case 'prepared':
      return session.prepared.has(command.item)
        ? { outcome: 'unchanged' }
        : event({ kind: 'prepared', item: command.item });
    case 'draft':
      return decideDraft(request, command);
  }
};
