/** What may happen to a session of the INE: set, moved, cancelled, withdrawn, restored; by who may publish. */
import { authorOf } from '../record/author.ts';
import { epochOf } from '../time/dates.ts';
import type { RecordOutcome } from '../record/record-list.ts';
import type { NotificationRequest } from '../ine/notification-decide.ts';
import { allowed } from '../people/rights.ts';
import {
  findIneSession,
  foldIneSessions,
  startOf,
  type IneSessionEvent,
  type IneSessionState,
  type IneSessionText,
} from './ine-session.ts';

export type IneSessionRefusal =
  | 'not_allowed'
  | 'unknown_ine_session'
  | 'ine_session_taken'
  | 'which_committee'
  | 'reason_needed'
  | 'not_standing'
  | 'already_begun'
  | 'nothing_to_restore';
export type IneSessionOutcome = RecordOutcome<IneSessionEvent, IneSessionRefusal>;

const refused = (why: IneSessionRefusal): IneSessionOutcome => ({ outcome: 'refused', why });
const sameBody = (one: IneSessionText, other: IneSessionText): boolean =>
  one.body === other.body && (one.name ?? '').toLowerCase() === (other.name ?? '').toLowerCase();

/** The same body cannot meet twice at one hour. */
const takenBy = (
  { state }: NotificationRequest,
  text: IneSessionText,
  except?: string,
): IneSessionState | undefined =>
  foldIneSessions(state).find(
    (one) =>
      one.id !== except &&
      one.status === 'set' &&
      sameBody(one.text, text) &&
      one.text.date === text.date &&
      one.text.time === text.time,
  );

const wrongText = (
  request: NotificationRequest,
  text: IneSessionText,
  except?: string,
): IneSessionRefusal | undefined => {
  if (text.body === 'comision' && (text.name ?? '').trim() === '') return 'which_committee';
  return takenBy(request, text, except) === undefined ? undefined : 'ine_session_taken';
};

/** One that was held already may be registered: its síntesis is still asked for. */
export const decideSet = (
  request: NotificationRequest,
  id: string,
  text: IneSessionText,
): IneSessionOutcome => {
  if (!allowed(request.actor.person, 'publish')) return refused('not_allowed');
  const wrong = wrongText(request, text);
  return wrong === undefined
    ? { outcome: 'record', event: { recordId: id, kind: 'set', text, ...authorOf(request) } }
    : refused(wrong);
};

type Decide = (session: IneSessionState, reason: string) => IneSessionOutcome;
/** By who may, with a reason, of a session that there is. */
const withReason = (
  request: NotificationRequest,
  id: string,
  reason: string,
  decide: Decide,
): IneSessionOutcome => {
  if (!allowed(request.actor.person, 'publish')) return refused('not_allowed');
  const session = findIneSession(request.state, id);
  if (session === undefined) return refused('unknown_ine_session');
  return reason.trim() === '' ? refused('reason_needed') : decide(session, reason.trim());
};

export const decideMove = (
  request: NotificationRequest,
  id: string,
  change: Partial<IneSessionText>,
  reason: string,
): IneSessionOutcome =>
  withReason(request, id, reason, (session, why) => {
    if (session.status !== 'set') return refused('not_standing');
    const text = { ...session.text, ...change };
    if (JSON.stringify(text) === JSON.stringify(session.text)) return { outcome: 'unchanged' };
    const wrong = wrongText(request, text, id);
    if (wrong !== undefined) return refused(wrong);
    return {
      outcome: 'record',
      event: { recordId: id, kind: 'moved', text, reason: why, ...authorOf(request) },
    };
  });

/** What was held is not cancelled: it was registered by mistake, or it was not. */
export const decideCancel = (
  request: NotificationRequest,
  id: string,
  reason: string,
): IneSessionOutcome =>
  withReason(request, id, reason, (session, why) => {
    if (session.status === 'cancelled') return { outcome: 'unchanged' };
    if (session.status !== 'set') return refused('not_standing');
    if (epochOf(startOf(session, request.state.timeZone)) <= epochOf(request.at))
      return refused('already_begun');
    return {
      outcome: 'record',
      event: { recordId: id, kind: 'cancelled', reason: why, ...authorOf(request) },
    };
  });

export const decideWithdraw = (
  request: NotificationRequest,
  id: string,
  reason: string,
): IneSessionOutcome =>
  withReason(request, id, reason, (session, why) =>
    session.status === 'withdrawn'
      ? { outcome: 'unchanged' }
      : {
          outcome: 'record',
          event: { recordId: id, kind: 'withdrawn', reason: why, ...authorOf(request) },
        },
  );

export const decideRestore = (
  request: NotificationRequest,
  id: string,
  reason: string,
): IneSessionOutcome =>
  withReason(request, id, reason, (session, why) => {
    if (session.status === 'set') return refused('nothing_to_restore');
    const wrong = wrongText(request, session.text, id);
    if (wrong !== undefined) return refused(wrong);
    return {
      outcome: 'record',
      event: { recordId: id, kind: 'restored', reason: why, ...authorOf(request) },
    };
  });
