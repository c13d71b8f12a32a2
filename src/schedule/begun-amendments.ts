/** The first day of an amendment that was stored earlier: the record says that it has begun, and what shows the old plan is drawn again. */
import {
  amendmentsToBegin,
  differenceOf,
  monthsToRedraw,
} from '../domain/plan/amendments-in-force.ts';
import type { PlanState } from '../domain/plan/plan-state.ts';
import { localDate, toInstant } from '../domain/time/dates.ts';
import type { Db } from '../store/database/store.ts';
import { markLinesStale, type LineTopics } from '../store/ledger/line-cards.ts';
import { append } from '../store/record/snapshot.ts';

/** @param now milliseconds of plan time. */
export const anyToBegin = (states: PlanState[], now: number): boolean =>
  states.some((state) => amendmentsToBegin(state, localDate(now, state.timeZone)).length > 0);

/** Under the lock: once for each, whoever sweeps. @param now milliseconds of plan time. */
export const beginAmendments = async (
  tx: Db,
  states: PlanState[],
  now: number,
  cards: LineTopics,
): Promise<void> => {
  for (const state of states) {
    const { planId, timeZone } = state;
    const today = localDate(now, timeZone);
    for (const version of amendmentsToBegin(state, today)) {
      await append(tx, {
        scope: planId,
        subject: 'plan',
        key: String(version.number),
        kind: 'plan.amendment_begun',
        authorId: '',
        authorName: 'Avance',
        channel: 'service',
        at: toInstant(now, timeZone),
        payload: {},
      });
      const changed = monthsToRedraw(
        state,
        differenceOf(state, version),
        version.effectiveFrom,
        today,
      );
      await markLinesStale(tx, planId, changed, cards);
    }
  }
};
