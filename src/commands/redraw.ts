/** Something changed: every card that shows it is to be drawn again, whatever kinds of cards there are. */
import type { Month } from '../domain/plan/document.ts';
import type { Changed } from '../messages/card-kind.ts';
import { cards } from '../messages/draw.ts';
import { areaOfLine, markCardsStale, type CardScope } from '../store/ledger/deliveries.ts';
import { markMergedStale } from '../store/ledger/merged-digests.ts';
import { currentSnapshot } from '../store/record/snapshot.ts';
import type { Db } from '../store/database/store.ts';

/** `cards`: lines of which no figure changed, so neither headers nor digests. */
export type Change =
  | { lineKey: string; month: Month }
  | { cards: { lineKey: string; month: Month }[] }
  | Exclude<Changed, { lineKey: string }>;

const changesOf = async (tx: Db, planId: string, change: Change): Promise<Changed[]> => {
  if ('cards' in change) return change.cards.map((line) => ({ ...line, area: '', figures: false }));
  if ('lineKey' in change)
    return [{ ...change, area: await areaOfLine(tx, planId, change.lineKey), figures: true }];
  return [change];
};

/** What outlives a year may stand on cards of whichever plan it was told in; a line's code is another line in another plan. */
const scopeOf = async (tx: Db, planId: string, change: Change): Promise<CardScope> => {
  if ('cards' in change || 'lineKey' in change || 'sessionKey' in change) return { planId };
  const { slices } = await currentSnapshot(tx);
  const plan = slices.plan[planId];
  return plan === undefined ? { planId } : { commissionId: plan.commissionId };
};

/** In the transaction that changed it; of the headers, a line's present area's. */
export const redrawCards = async (
  tx: Db,
  planId: string,
  change: Change,
  { showing } = cards,
): Promise<void> => {
  const topics = (await changesOf(tx, planId, change)).flatMap(showing);
  await markCardsStale(tx, await scopeOf(tx, planId, change), topics);
  if ('lineKey' in change) await markMergedStale(tx, planId, topics);
};
