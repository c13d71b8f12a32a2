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
import { appendNewNotifications, appendNotificationEvent } from '../../store/record/events.ts';
import { loadState } from '../../store/plan/plans.ts';
import type { Db } from '../../store/database/store.ts';
import { offerEvidence } from '../progress/evidence-cards.ts';

/** What else shows it: the bitácora of its months, and the lines that it proves. */
const wantAround = async (
  tx: Db,
  state: PlanState,
  events: NewNotificationEvent[],
): Promise<void> => {
  const recordOf = ({ notificationId }: NewNotificationEvent) =>
    state.notifications.records.get(notificationId) ?? [];
  const months = [...new Set(events.flatMap(recordOf).flatMap(monthsOf))];
  for (const log of months) await redrawCards(tx, state.planId, { log });
  const answered = events.filter(({ kind }) => kind === 'answered');
  if (answered.length > 0)
    await offerEvidence(
      tx,
      state,
      ['answers'],
      answered.map(({ at }) => Number(at.slice(5, 7))),
    );
  const published = events.filter(({ kind }) => kind === 'published').flatMap(recordOf);
  if (published.length === 0) return;
  const kinds = new Set(
    published.flatMap((record) =>
      record.events.flatMap((event) => (event.kind === 'published' ? [event.text.kind] : [])),
    ),
  );
  await offerEvidence(
    tx,
    state,
    [...[...kinds].map((kind) => `in:${kind}` as const), 'log'],
    months,
  );
};

/** Deliveries of one insert: their keys are asked for in one statement. */
const DOCUMENTS_AT_ONCE = 100;

/** Documents that were not there, all of them new: what each one alone would write, in few statements. */
export const recordNewNotifications = async (
  tx: Db,
  planId: string,
  events: NewNotificationEvent[],
): Promise<void> => {
  const [first] = events;
  if (first === undefined) return;
  await appendNewNotifications(tx, planId, events);
  const after = await loadState(tx, planId);
  for (let from = 0; from < events.length; from += DOCUMENTS_AT_ONCE) {
    const notices = events.slice(from, from + DOCUMENTS_AT_ONCE).flatMap((event) => {
      const notification = findNotification(after, event.notificationId);
      return notification === undefined ? [] : publishedNotices(event.at, notification, after);
    });
    await insertDeliveries(tx, planId, notices, epochOf(first.at), cards);
  }
  await wantAround(tx, after, events);
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
  await wantAround(tx, after, [event]);
  return after;
};
