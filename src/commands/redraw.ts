/** Something changed: every card that shows it is to be drawn again, whatever kinds of cards there are. */
import type { Month } from '../domain/plan/document.ts';
import type { Changed } from '../messages/card-kind.ts';
import { cards } from '../messages/draw.ts';
import { markCardsStale, type CardScope } from '../store/ledger/stale-cards.ts';
import { markLinesStale } from '../store/ledger/line-cards.ts';
import { currentSnapshot } from '../store/record/snapshot.ts';
import type { Db } from '../store/database/store.ts';

/** `cards`: lines of which no figure changed, so neither headers nor digests. */
export type Change =
  | { lineKey: string; month: Month }
  | { cards: { lineKey: string; month: Month }[] }
  | Exclude<Changed, { lineKey: string }>;

type NotOfLine = Exclude<Change, { lineKey: string }>;

const changesOf = (change: NotOfLine): Changed[] =>
  'cards' in change
    ? change.cards.map((line) => ({ ...line, area: '', figures: false }))
    : [change];

/** What outlives a year may stand on cards of whichever plan it was told in; a line's code is another line in another plan. */
const scopeOf = async (tx: Db, planId: string, change: NotOfLine): Promise<CardScope> => {
  if ('cards' in change || 'sessionKey' in change) return { planId };
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
  if ('lineKey' in change) return markLinesStale(tx, planId, [change], { showing });
  await markCardsStale(
    tx,
    await scopeOf(tx, planId, change),
    changesOf(change).flatMap((each) => showing(each)),
  );
};
