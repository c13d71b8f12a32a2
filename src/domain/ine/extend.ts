/** A *prórroga*: a term of a document of the INE ends later, by an act of who set it. */
import { epochOf } from '../time/dates.ts';
import type { Instant } from '../plan/document.ts';
import { allowed } from '../people/rights.ts';
import type { TermName } from './notification.ts';
import {
  findNotification,
  type NotificationOutcome,
  type NotificationRequest,
} from './notification-decide.ts';
import { authorOf } from '../record/author.ts';
import { hasReason } from './reason.ts';

export interface GivenExtension {
  /** Absent: of the answer, where one is due, else of the acknowledgement. */
  of?: TermName | undefined;
  /** Exclusive. */
  until: Instant;
  /** What grants it. */
  act: string;
}

/** Later than the term ends without it. */
export const decideExtend = (
  request: NotificationRequest,
  id: string,
  given: GivenExtension,
): NotificationOutcome => {
  if (!allowed(request.actor.person, 'publish')) return { outcome: 'refused', why: 'not_allowed' };
  const notification = findNotification(request.state, id);
  if (notification === undefined) return { outcome: 'refused', why: 'unknown' };
  if (notification.withdrawn !== undefined) return { outcome: 'refused', why: 'withdrawn' };
  const { answerDeadline, deadline, extensions } = notification;
  const { until } = given;
  const act = given.act.trim();
  const of = given.of ?? (answerDeadline === undefined ? 'acknowledgement' : 'answer');
  const present = of === 'answer' ? answerDeadline : deadline;
  if (present === undefined) return { outcome: 'refused', why: 'no_answer_due' };
  if (!hasReason(act)) return { outcome: 'refused', why: 'extension_act' };
  const before = extensions[of];
  if (before !== undefined && epochOf(before.until) === epochOf(until) && before.act === act)
    return { outcome: 'unchanged' };
  if (epochOf(until) <= epochOf(present)) return { outcome: 'refused', why: 'extension_not_later' };
  return {
    outcome: 'record',
    event: { notificationId: id, kind: 'extended', of, until, act, ...authorOf(request) },
  };
};
