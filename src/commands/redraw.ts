/** Something changed: every card that shows it is to be drawn again, whatever kinds of cards there are. */
import type { Month } from '../domain/plan/document.ts';
import type { Changed } from '../messages/card-kind.ts';
import { cards } from '../messages/draw.ts';
import { areaOfLine, markCardsStale } from '../store/ledger/deliveries.ts';
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

/** In the transaction that changed it; of the headers, a line's present area's. */
export const redrawCards = async (
  tx: Db,
  planId: string,
  change: Change,
  { showing } = cards,
): Promise<void> =>
  markCardsStale(tx, planId, (await changesOf(tx, planId, change)).flatMap(showing));
