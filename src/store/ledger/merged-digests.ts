/** Digests of several plans are filed under the first: what changes in another of them must find them too. */
import { currentSnapshot } from '../record/snapshot.ts';
import type { Db } from '../database/store.ts';
import { inPortions } from './stale-cards.ts';

const hasText = (text: string) => ({ subject: { contains: JSON.stringify(text) } });

/** Cards of these topics that are filed under other plans and name this one are to be drawn again. */
export const markMergedStale = async (
  tx: Db,
  planId: string,
  topics: { topic: string; containing?: string | undefined }[],
): Promise<void> => {
  const named = topics.flatMap(({ topic, containing }) =>
    containing === undefined ? [] : [{ topic, AND: [hasText(containing), hasText(planId)] }],
  );
  const { slices } = await currentSnapshot(tx);
  if (named.length === 0 || Object.keys(slices.plan).length < 2) return;
  for (const portion of inPortions(named))
    await tx.posting.updateMany({
      where: { delivery: { planId: { not: planId }, OR: portion } },
      data: { wantedRevision: { increment: 1 } },
    });
};
