/** What may happen to a document sent to the INE: registered, corrected, its receipt kept (plan lines 3-05, 6.2-06). */
import { authorOf } from '../record/author.ts';
import { epochOf } from '../time/dates.ts';
import { memoizeBySnapshot } from '../time/memoize-by-snapshot.ts';
import { allRecords, recordsOfMonth } from './book.ts';
import { findNotification, type NotificationRequest } from './notification-decide.ts';
import {
  foldOutgoing,
  type OutgoingEvent,
  type OutgoingRecord,
  type OutgoingState,
  type OutgoingText,
} from './outgoing.ts';
import { folioName } from '../plan/plain-text.ts';
import type { PlanState } from '../plan/plan-state.ts';
import type { NewRecordEvent } from '../agreements/record.ts';
import { allowed } from '../people/rights.ts';

export type OutgoingRefusal =
  | 'not_allowed'
  | 'unknown_sent'
  | 'sent_folio_taken'
  | 'sent_in_the_future'
  | 'unknown_area'
  | 'unknown'
  | 'sent_before_received'
  | 'empty_receipt'
  | 'sent_withdrawn'
  | 'reason_needed';
export type OutgoingOutcome =
  | { outcome: 'record'; event: NewRecordEvent<OutgoingEvent> }
  | { outcome: 'unchanged' }
  | { outcome: 'refused'; why: OutgoingRefusal };

const refused = (why: OutgoingRefusal): OutgoingOutcome => ({ outcome: 'refused', why });
type Sent = Pick<PlanState, 'outgoing'>;

const standing = memoizeBySnapshot(foldOutgoing);
/** Those that stand. */
const each = (records: OutgoingRecord[]): OutgoingState[] =>
  records
    .flatMap((record) => standing(record) ?? [])
    .filter(({ withdrawn }) => withdrawn === undefined);

/** Every document sent to the INE as it stands, in the order in which they were registered. */
export const foldAllOutgoing = ({ outgoing }: Sent): OutgoingState[] => each(allRecords(outgoing));

/** Those that were sent in a month, `2020-03`, as they say now or as they once said. */
export const outgoingOfMonth = ({ outgoing }: Sent, month: string): OutgoingState[] =>
  each(recordsOfMonth(outgoing, month));

/** One that was withdrawn too. */
export const findOutgoing = ({ outgoing }: Sent, id: string): OutgoingState | undefined => {
  const record = outgoing.records.get(id);
  return record === undefined ? undefined : standing(record);
};

/** However the folio is typed. */
export const findSentFolio = (state: Sent, folio: string): OutgoingState | undefined => {
  const id = state.outgoing.folios.get(folioName(folio));
  return id === undefined ? undefined : findOutgoing(state, id);
};

const answeredIn = memoizeBySnapshot(
  (outgoing: PlanState['outgoing']) =>
    new Set(each(allRecords(outgoing)).flatMap(({ text }) => text.answers ?? [])),
);
/** Was this notification answered by a document of its own? */
export const isAnsweredBySending = ({ outgoing }: Sent, notificationId: string): boolean =>
  answeredIn(outgoing).has(notificationId);

/** @param corrects the document of which this is a correction, and why. */
export const decideSend = (
  request: NotificationRequest,
  id: string,
  text: OutgoingText,
  corrects?: { id: string; reason: string },
): OutgoingOutcome => {
  const { state, actor, at } = request;
  if (!allowed(actor.person, 'send')) return refused('not_allowed');
  const before = corrects === undefined ? undefined : findOutgoing(state, corrects.id);
  if (corrects !== undefined && before === undefined) return refused('unknown_sent');
  if (before?.withdrawn !== undefined) return refused('sent_withdrawn');
  if (corrects !== undefined && corrects.reason.trim() === '') return refused('reason_needed');
  const same = findSentFolio(state, text.folio);
  if (same !== undefined && same.id !== before?.id) return refused('sent_folio_taken');
  if (epochOf(text.sentAt) > epochOf(at)) return refused('sent_in_the_future');
  if (text.area !== undefined && !state.areas.some((area) => area.code === text.area))
    return refused('unknown_area');
  const answered = text.answers === undefined ? undefined : findNotification(state, text.answers);
  if (text.answers !== undefined && answered === undefined) return refused('unknown');
  if (answered !== undefined && epochOf(text.sentAt) < epochOf(answered.text.receivedAt))
    return refused('sent_before_received');
  if (corrects === undefined || before === undefined)
    return { outcome: 'record', event: { recordId: id, kind: 'sent', text, ...authorOf(request) } };
  if (JSON.stringify(before.text) === JSON.stringify(text)) return { outcome: 'unchanged' };
  return {
    outcome: 'record',
    event: {
      recordId: before.id,
      kind: 'corrected',
      text,
      reason: corrects.reason.trim(),
      ...authorOf(request),
    },
  };
};

/** What the INE gave as proof: its folio, or a link. The last one stands. */
export const decideReceipt = (
  request: NotificationRequest,
  id: string,
  receipt: string,
  link?: string,
): OutgoingOutcome => {
  if (!allowed(request.actor.person, 'send')) return refused('not_allowed');
  const before = findOutgoing(request.state, id);
  if (before === undefined) return refused('unknown_sent');
  if (before.withdrawn !== undefined) return refused('sent_withdrawn');
  if (receipt.trim() === '' && link === undefined) return refused('empty_receipt');
  if (before.receipt?.receipt === receipt.trim() && before.receipt.link === link)
    return { outcome: 'unchanged' };
  return {
    outcome: 'record',
    event: {
      recordId: id,
      kind: 'receipt',
      receipt: receipt.trim(),
      ...(link === undefined ? {} : { link }),
      ...authorOf(request),
    },
  };
};

/** It was registered by mistake and never sent; its number is free again. */
export const decideWithdrawSent = (
  request: NotificationRequest,
  id: string,
  reason: string,
): OutgoingOutcome => {
  if (!allowed(request.actor.person, 'send')) return refused('not_allowed');
  const before = findOutgoing(request.state, id);
  if (before === undefined) return refused('unknown_sent');
  if (before.withdrawn !== undefined) return { outcome: 'unchanged' };
  if (reason.trim() === '') return refused('reason_needed');
  return {
    outcome: 'record',
    event: { recordId: id, kind: 'withdrawn', reason: reason.trim(), ...authorOf(request) },
  };
};

/** What was withdrawn stands again, where nothing else took its number. */
export const decideRestoreSent = (request: NotificationRequest, id: string): OutgoingOutcome => {
  if (!allowed(request.actor.person, 'send')) return refused('not_allowed');
  const before = findOutgoing(request.state, id);
  if (before === undefined) return refused('unknown_sent');
  if (before.withdrawn === undefined) return { outcome: 'unchanged' };
  if (findSentFolio(request.state, before.text.folio) !== undefined)
    return refused('sent_folio_taken');
  return { outcome: 'record', event: { recordId: id, kind: 'restored', ...authorOf(request) } };
};
