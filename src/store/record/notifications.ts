/** INE notifications and what became of them, as append-only streams, each event with its audit entry. */
import type {
  NewNotificationEvent,
  NotificationEvent,
  NotificationRecord,
} from '../../domain/ine/notification.ts';
import { appendAudit } from './audit.ts';
import { canonical } from '../database/canonical.ts';
import { recordTime } from '../database/record-time.ts';
import { touchPlan } from './revision.ts';
import type { Db } from '../database/store.ts';

/** Writes the event with the notification's next ordinal. */
export const appendNotificationEvent = async (
  tx: Db,
  planId: string,
  event: NewNotificationEvent,
): Promise<NotificationEvent> => {
  const { notificationId, kind, authorId, authorName, channel, at, ...payload } = event;
  const last = await tx.notificationEvent.findFirst({
    where: { planId, notificationId },
    orderBy: { ordinal: 'desc' },
    select: { ordinal: true },
  });
  const ordinal = (last?.ordinal ?? 0) + 1;
  await tx.notificationEvent.create({
    data: {
      planId,
      notificationId,
      ordinal,
      kind,
      payload: canonical(payload),
      authorId,
      authorName,
      channel,
      at,
      recordedAt: recordTime(tx),
    },
  });
  const written: NotificationEvent = { ...event, ordinal };
  await appendAudit(tx, {
    stream: planId,
    kind: `notification.${kind}`,
    actor: authorName,
    at,
    payload: written,
  });
  await touchPlan(tx, planId);
  return written;
};

export const loadNotifications = async (db: Db, planId: string): Promise<NotificationRecord[]> => {
  const rows = await db.notificationEvent.findMany({ where: { planId }, orderBy: { id: 'asc' } });
  const byId = new Map<string, NotificationRecord>();
  for (const {
    notificationId,
    ordinal,
    kind,
    payload,
    authorId,
    authorName,
    channel,
    at,
  } of rows) {
    const record = byId.get(notificationId) ?? { id: notificationId, events: [] };
    record.events.push({
      notificationId,
      ordinal,
      kind,
      authorId,
      authorName,
      channel,
      at,
      ...(JSON.parse(payload) as object),
    } as NotificationEvent);
    byId.set(notificationId, record);
  }
  return [...byId.values()];
};
