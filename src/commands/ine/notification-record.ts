/** Writes what became of a document of the INE: the event, the cards that show it, and for a new text the cards that it owes. */
import { epochOf } from '../../domain/time/dates.ts';
import { monthsOf } from '../../domain/ine/month-log.ts';
import type { NewNotificationEvent } from '../../domain/ine/notification.ts';
import { findNotification } from '../../domain/ine/notification-decide.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { cards } from '../../messages/draw.ts';
import { publishedNotices } from '../../reminders/notices.ts';
import { insertDeliveries } from '../../store/ledger/deliveries.ts';
import { redrawCards } from '../redraw.ts';
import { appendNotificationEvent } from '../../store/record/events.ts';
import { loadState } from '../../store/plan/plans.ts';
import type { Db } from '../../store/database/store.ts';
import { offerEvidence } from '../progress/evidence-cards.ts';

/** What else shows it: the bitácora of its months, and the lines that it proves. */
const wantAround = async (
  tx: Db,
  state: PlanState,
  { notificationId, kind, at }: NewNotificationEvent,
): Promise<void> => {
  const record = state.notifications.records.get(notificationId);
  const months = record === undefined ? [] : monthsOf(record);
  for (const log of months) await redrawCards(tx, state.planId, { log });
  if (kind === 'answered') await offerEvidence(tx, state, ['answers'], [Number(at.slice(5, 7))]);
  if (kind !== 'published') return;
  const kinds = new Set(
    (record?.events ?? []).flatMap((event) =>
      event.kind === 'published' ? [event.text.kind] : [],
    ),
  );
  await offerEvidence(tx, state, [...[...kinds].map((one) => `in:${one}` as const), 'log'], months);
};

/** In the transaction that decided it. Returns the state after it. */
export const recordNotification = async (
  tx: Db,
  planId: string,
  event: NewNotificationEvent,
): Promise<PlanState> => {
  const { notificationId, kind, at } = event;
  await appendNotificationEvent(tx, planId, event);
  await redrawCards(tx, planId, { notificationId });
  const after = await loadState(tx, planId);
  const notification = kind === 'published' ? findNotification(after, notificationId) : undefined;
  if (notification !== undefined)
    await insertDeliveries(
      tx,
      planId,
      publishedNotices(at, notification, after),
      epochOf(at),
      cards,
    );
  await wantAround(tx, after, event);
  return after;
};
