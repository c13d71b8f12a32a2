/** Events of a document, a session, an agreement, a delegation: each with the next ordinal of its own stream, by the one append. */
import type { AgreementEvent, NewAgreementEvent } from '../../domain/agreements/agreement.ts';
import type { BriefingEvent } from '../../domain/briefings/briefing.ts';
import type { IneSessionEvent } from '../../domain/ine-sessions/ine-session.ts';
import type { NewRecordEvent, RecordEvent } from '../../domain/agreements/record.ts';
import type { NewNotificationEvent, NotificationEvent } from '../../domain/ine/notification.ts';
import type { OutgoingEvent } from '../../domain/ine/outgoing.ts';
import type { NewRequestEvent, RequestEvent } from '../../domain/requests/request.ts';
import type { NewDelegationEvent } from '../../domain/people/delegation.ts';
import type { NewLogEntry } from '../../domain/record/entry.ts';
import type { Slices } from '../../domain/record/subjects.ts';
import type { SendingEvent } from '../../domain/sendings/sending.ts';
import type { SessionEvent } from '../../domain/sessions/session.ts';
import type { Db } from '../database/store.ts';
import { append, appendMany, currentSnapshot } from './snapshot.ts';

interface Authored {
  kind: string;
  authorId: string;
  authorName: string;
  onBehalfOf?: string | undefined;
  channel?: string | undefined;
  at: string;
}

/** Where an event goes, and how many its stream has so far. */
interface Stream {
  scope: string;
  subject: string;
  key: string;
  length: number;
  /** Where the event itself does not say so. */
  onBehalfOf?: string | undefined;
  channel?: string | undefined;
}

const entryOf = (stream: Stream, event: Authored): NewLogEntry => {
  const { scope, subject, key, length } = stream;
  const { authorId, authorName, at } = event;
  const kind = `${subject}.${event.kind}`;
  const { onBehalfOf = event.onBehalfOf, channel = event.channel ?? '' } = stream;
  const payload = { ...event, ordinal: length + 1 };
  return { scope, subject, key, kind, authorId, authorName, onBehalfOf, channel, at, payload };
};

const appendTo = async <Event>(tx: Db, stream: Stream, event: Authored): Promise<Event> =>
  (await append(tx, entryOf(stream, event))).payload as Event;

const slicesOf = async (tx: Db): Promise<Slices> => (await currentSnapshot(tx)).slices;

/** The commission to which a plan belongs: documents, agreements and delegations outlive a year. */
const commissionOf = (slices: Slices, planId: string): string => {
  const commission = slices.plan[planId]?.commissionId;
  if (commission === undefined) throw new Error(`no plan ${planId}`);
  return commission;
};

export const appendSessionEvent = async (
  tx: Db,
  planId: string,
  event: Omit<SessionEvent, 'ordinal'>,
  channel: string,
): Promise<SessionEvent> => {
  const slices = await slicesOf(tx);
  const key = event.sessionKey;
  const length = slices.session[planId]?.events[key]?.length ?? 0;
  const { onBehalfOf } = event.details ?? {};
  const stream = { scope: planId, subject: 'session', key, length, channel, onBehalfOf };
  return appendTo(tx, stream, event);
};

export const appendNotificationEvent = async (
  tx: Db,
  planId: string,
  event: NewNotificationEvent,
): Promise<NotificationEvent> => {
  const slices = await slicesOf(tx);
  const scope = commissionOf(slices, planId);
  const key = event.notificationId;
  const length = slices.notification[scope]?.records.get(key)?.events.length ?? 0;
  return appendTo(tx, { scope, subject: 'notification', key, length }, event);
};

/** The first texts of documents that were not there, all of them new. */
export const appendNewNotifications = async (
  tx: Db,
  planId: string,
  events: NewNotificationEvent[],
): Promise<void> => {
  const scope = commissionOf(await slicesOf(tx), planId);
  await appendMany(
    tx,
    events.map((event) =>
      entryOf({ scope, subject: 'notification', key: event.notificationId, length: 0 }, event),
    ),
  );
};

export const appendOutgoingEvent = async (
  tx: Db,
  planId: string,
  event: NewRecordEvent<OutgoingEvent>,
): Promise<OutgoingEvent> => {
  const slices = await slicesOf(tx);
  const scope = commissionOf(slices, planId);
  const length = slices.outgoing[scope]?.records.get(event.recordId)?.events.length ?? 0;
  return appendTo(tx, { scope, subject: 'outgoing', key: event.recordId, length }, event);
};

export const appendAgreementEvent = async (
  tx: Db,
  planId: string,
  event: NewAgreementEvent,
): Promise<AgreementEvent> => {
  const slices = await slicesOf(tx);
  const scope = commissionOf(slices, planId);
  const record = slices.agreement[scope]?.find(({ id }) => id === event.recordId);
  const length = record?.events.length ?? 0;
  return appendTo(tx, { scope, subject: 'agreement', key: event.recordId, length }, event);
};

export const appendRequestEvent = async (
  tx: Db,
  planId: string,
  event: NewRequestEvent,
): Promise<RequestEvent> => {
  const slices = await slicesOf(tx);
  const scope = commissionOf(slices, planId);
  const record = slices.request[scope]?.find(({ id }) => id === event.recordId);
  const length = record?.events.length ?? 0;
  return appendTo(tx, { scope, subject: 'request', key: event.recordId, length }, event);
};

export const appendDelegationEvent = async (
  tx: Db,
  planId: string,
  event: NewDelegationEvent,
): Promise<void> => {
  const slices = await slicesOf(tx);
  const scope = commissionOf(slices, planId);
  const length = slices.delegation[scope]?.length ?? 0;
  await appendTo(tx, { scope, subject: 'delegation', key: String(length + 1), length }, event);
};

/** The next event of a record that a commission keeps as a list. */
const appendListed =
  <Event extends RecordEvent>(subject: 'ineSession' | 'briefing' | 'sending') =>
  async (tx: Db, planId: string, event: NewRecordEvent<Event>): Promise<Event> => {
    const slices = await slicesOf(tx);
    const scope = commissionOf(slices, planId);
    const { recordId: key } = event as Authored & { recordId: string };
    const records: { id: string; events: unknown[] }[] = slices[subject][scope] ?? [];
    const length = records.find(({ id }) => id === key)?.events.length ?? 0;
    return appendTo(tx, { scope, subject, key, length }, event as Authored);
  };

export const appendIneSessionEvent = appendListed<IneSessionEvent>('ineSession');
export const appendSendingEvent = appendListed<SendingEvent>('sending');
export const appendBriefingEvent = appendListed<BriefingEvent>('briefing');
