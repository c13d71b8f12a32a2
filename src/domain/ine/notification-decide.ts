/** What may happen to an INE notification: published, corrected, acknowledged, answered, marked as sent (product, INE). */
import { authorOf } from '../record/author.ts';
import { calendarOf, type Calendar } from '../time/calendar.ts';
import { epochOf } from '../time/dates.ts';
import { endsBeforeStart } from './document-text.ts';
import { allRecords, latestRecords, openRecords, recordsOfMonth } from './book.ts';
import {
  recipientName,
  type NewNotificationEvent,
  type NotificationRecord,
  type NotificationState,
  type NotificationText,
  type RecipientState,
} from './notification.ts';
import { foldNotification } from './notification-fold.ts';
import type { Actor, Person } from '../people/people.ts';
import { folioName } from '../plan/plain-text.ts';
import type { Instant } from '../plan/document.ts';
import type { PlanState } from '../plan/plan-state.ts';
import { allowed } from '../people/rights.ts';

export type NotificationOutcome =
  | { outcome: 'record'; event: NewNotificationEvent }
  | { outcome: 'unchanged' }
  | {
      outcome: 'refused';
      why:
        | 'not_allowed'
        | 'unknown'
        | 'folio_taken'
        | 'in_the_future'
        | 'answer_before_acknowledgement'
        | 'no_recipients'
        | 'unknown_recipient'
        | 'empty_answer'
        | 'no_answer_due'
        | 'withdrawn'
        | 'nothing_to_take_back'
        | 'take_back_reason'
        | 'withdraw_reason'
        | 'extension_act'
        | 'extension_not_later'
        | 'urgent_reason'
        | 'unknown_consolidator'
        | 'ends_before_start';
    }
  /** Nobody of theirs: it is asked in whose name they do it. */
  | { outcome: 'asked'; inNameOf: string };

export interface NotificationRequest {
  state: PlanState;
  actor: Actor;
  at: Instant;
}

/** Who did it, from where and when, as every event carries it. */
export type Documents = Pick<PlanState, 'notifications' | 'settings' | 'timeZone'>;

/** Kept as long as what it is worked out from, and the calendar by which it is, stand. */
export const memoizeByCalendar = <Source extends object, Derived>(
  derive: (source: Source, calendar: Calendar, documents: Documents) => Derived,
) => {
  const known = new WeakMap<Source, { calendar: Calendar; timeZone: string; derived: Derived }>();
  return (documents: Documents, source: Source): Derived => {
    const { settings, timeZone } = documents;
    const calendar = calendarOf(settings);
    const held = known.get(source);
    if (held?.calendar === calendar && held.timeZone === timeZone) return held.derived;
    const derived = derive(source, calendar, documents);
    known.set(source, { calendar, timeZone, derived });
    return derived;
  };
};

const standing = memoizeByCalendar((record: NotificationRecord, calendar, { timeZone }) =>
  foldNotification(record, calendar, timeZone),
);

const each = (state: Documents, records: NotificationRecord[]): NotificationState[] =>
  records.flatMap((record) => standing(state, record) ?? []);

/** Every notification of the commission as it stands, in the order in which they came. */
export const foldNotifications = (state: Documents): NotificationState[] =>
  each(state, allRecords(state.notifications));

/** Those that somebody still has to acknowledge or to answer. */
export const openNotifications = (state: Documents): NotificationState[] =>
  each(state, openRecords(state.notifications));

/** Those that were received, answered or marked as sent in a month, `2020-03`. */
export const notificationsOfMonth = (state: Documents, month: string): NotificationState[] =>
  each(state, recordsOfMonth(state.notifications, month));

/** The last that came, newest first. */
export const latestNotifications = (state: Documents, count: number): NotificationState[] =>
  each(state, latestRecords(state.notifications, count));

export const findNotification = (state: Documents, id: string): NotificationState | undefined => {
  const record = state.notifications.records.get(id);
  return record === undefined ? undefined : standing(state, record);
};

export const recipientOf = (
  notification: NotificationState | undefined,
  name: string,
): RecipientState | undefined =>
  notification?.recipients.find((recipient) => recipientName(recipient.recipient) === name);

/** The notification of a folio, however it is typed. */
export const findByFolio = (state: Documents, folio: string): NotificationState | undefined => {
  const id = state.notifications.folios.get(folioName(folio));
  return id === undefined ? undefined : findNotification(state, id);
};

/** May this person acknowledge or answer for a recipient: whoever has that right in the area, or the person themselves. */
export const actsFor = (
  person: Person,
  { recipient: { owner } }: Pick<RecipientState, 'recipient'>,
): boolean =>
  owner.kind === 'person'
    ? owner.key === person.id
    : allowed(person, 'acknowledge', owner.key) &&
      !person.memberships.every((membership) => membership.role === 'COMMISSIONER');

const isKnown = (state: PlanState, { owner }: NotificationText['recipients'][number]): boolean =>
  owner.kind === 'area'
    ? state.areas.some((area) => area.code === owner.key)
    : state.people.some((person) => person.id === owner.key);

/** Who consolidates has to be one of the areas with acuse, of a document that asks for an answer. */
const isConsolidatorAsked = ({ consolidator, answerTerm, recipients }: NotificationText): boolean =>
  consolidator === undefined ||
  (answerTerm !== undefined &&
    recipients.some(
      ({ owner, mode }) => owner.kind === 'area' && owner.key === consolidator && mode === 'ack',
    ));

/** @param corrects the notification of which this is a new version. */
export const decidePublish = (
  request: NotificationRequest,
  id: string,
  text: NotificationText,
  corrects?: { id: string; reason: string },
): NotificationOutcome => {
  const { state, actor, at } = request;
  if (!allowed(actor.person, 'publish')) return { outcome: 'refused', why: 'not_allowed' };
  const before = corrects === undefined ? undefined : findNotification(state, corrects.id);
  if (corrects !== undefined && before === undefined) return { outcome: 'refused', why: 'unknown' };
  const same = findByFolio(state, text.folio);
  if (same !== undefined && same.id !== before?.id)
    return { outcome: 'refused', why: 'folio_taken' };
  if (epochOf(text.receivedAt) > epochOf(at)) return { outcome: 'refused', why: 'in_the_future' };
  if (before?.withdrawn !== undefined) return { outcome: 'refused', why: 'withdrawn' };
  if (endsBeforeStart(text)) return { outcome: 'refused', why: 'ends_before_start' };
  if (text.urgent && text.urgentReason === undefined)
    return { outcome: 'refused', why: 'urgent_reason' };
  if (text.recipients.length === 0) return { outcome: 'refused', why: 'no_recipients' };
  if (!text.recipients.every((recipient) => isKnown(state, recipient)))
    return { outcome: 'refused', why: 'unknown_recipient' };
  if (!isConsolidatorAsked(text)) return { outcome: 'refused', why: 'unknown_consolidator' };
  if (before !== undefined && JSON.stringify(before.text) === JSON.stringify(text))
    return { outcome: 'unchanged' };
  return {
    outcome: 'record',
    event: {
      notificationId: before?.id ?? id,
      kind: 'published',
      version: (before?.version ?? 0) + 1,
      text,
      ...(corrects === undefined ? {} : { reason: corrects.reason }),
      ...authorOf(request),
    },
  };
};
