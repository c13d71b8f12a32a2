/** A step of a session is told at once, by the rule that would tell it at the next sweep. */
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { cards } from '../../messages/draw.ts';
import { owed } from '../../reminders/engine.ts';
import { sessionNotice } from '../../reminders/rules/session-notice.ts';
import type { ReminderRule } from '../../reminders/rule.ts';
import { insertDeliveries } from '../../store/ledger/deliveries.ts';
import type { Db } from '../../store/database/store.ts';

/** In the transaction that recorded it. What is written already stays. @param now plan milliseconds. */
export const tellMembers = async (
  tx: Db,
  state: PlanState,
  sessionKey: string,
  now: number,
): Promise<void> => {
  const due = owed(state, now, new Set(), [sessionNotice as ReminderRule]).filter(
    ({ subject }) => subject.type === 'session-notice' && subject.sessionKey === sessionKey,
  );
  await insertDeliveries(tx, state.planId, due, now, cards);
};
