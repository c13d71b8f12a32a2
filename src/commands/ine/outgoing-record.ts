/** Writes what became of a document sent to the INE, and what follows: the notification that it answers, the bitácora, the evidence. */
import { findNotification } from '../../domain/ine/notification-decide.ts';
import { findOutgoing } from '../../domain/ine/outgoing-decide.ts';
import type { OutgoingEvent } from '../../domain/ine/outgoing.ts';
import { sendingItemId } from '../../domain/sendings/sending-items.ts';
import { sendingOfFolio } from '../../domain/sendings/sending.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import type { NewRecordEvent } from '../../domain/agreements/record.ts';
import { redrawCards } from '../redraw.ts';
import { loadState } from '../../store/plan/plans.ts';
import { appendOutgoingEvent } from '../../store/record/events.ts';
import type { Db } from '../../store/database/store.ts';
import { offerEvidence } from '../progress/evidence-cards.ts';
import { recordNotification } from './notification-record.ts';

/** The answer was sent: the notification says so too, where nobody had marked it. */
const markAnswered = async (
  tx: Db,
  state: PlanState,
  event: NewRecordEvent<OutgoingEvent>,
): Promise<void> => {
  const text =
    event.kind === 'restored'
      ? findOutgoing(state, event.recordId)?.text
      : 'text' in event
        ? event.text
        : undefined;
  if (text?.answers === undefined) return;
  const answered = findNotification(state, text.answers);
  if (
    answered === undefined ||
    answered.sent !== undefined ||
    answered.text.answerTerm === undefined
  )
    return;
  const { authorId, authorName, channel, at } = event;
  await recordNotification(tx, state.planId, {
    notificationId: answered.id,
    kind: 'sent_to_ine',
    note: text.folio,
    authorId,
    authorName,
    channel,
    at,
  });
};

/** The document that answered it is withdrawn: the answer was not sent with it. */
const unmarkAnswered = async (
  tx: Db,
  state: PlanState,
  event: NewRecordEvent<OutgoingEvent>,
): Promise<void> => {
  const text = findOutgoing(state, event.recordId)?.text;
  if (event.kind !== 'withdrawn' || text?.answers === undefined) return;
  const answered = findNotification(state, text.answers);
  if (answered?.sent === undefined || answered.sent.note !== text.folio) return;
  const { authorId, authorName, channel, at, reason } = event;
  await recordNotification(tx, state.planId, {
    notificationId: answered.id,
    kind: 'sending_taken_back',
    reason,
    authorId,
    authorName,
    channel,
    at,
  });
};

/** In the transaction that decided it. Returns the state after it. */
export const recordOutgoing = async (
  tx: Db,
  planId: string,
  event: NewRecordEvent<OutgoingEvent>,
): Promise<PlanState> => {
  const before = findOutgoing(await loadState(tx, planId), event.recordId);
  await appendOutgoingEvent(tx, planId, event);
  await markAnswered(tx, await loadState(tx, planId), event);
  await unmarkAnswered(tx, await loadState(tx, planId), event);
  const after = await loadState(tx, planId);
  const now = findOutgoing(after, event.recordId);
  const texts = [before, now].flatMap((one) => (one === undefined ? [] : [one.text]));
  const months = texts.map((text) => Number(text.sentAt.slice(5, 7)));
  for (const month of new Set(months)) await redrawCards(tx, planId, { log: month });
  for (const { folio } of texts) {
    const due = sendingOfFolio(after, folio);
    if (due !== undefined) await redrawCards(tx, planId, { itemId: sendingItemId(due.id) });
  }
  await offerEvidence(
    tx,
    after,
    [...texts.map((text) => `out:${text.kind}` as const), 'log'],
    months,
  );
  return after;
};
