/** Later messages of a topic go under its card. */
import type { Db } from '../database/store.ts';

interface Later {
  id: number;
  topic: string;
  addressId: number;
}

/** A statement's parameters are limited. */
const PORTION = 500;

/** Those before which something else of their topic went to their address. */
const withEarlier = async <Row extends Later>(tx: Db, later: Row[]): Promise<Row[]> => {
  const topics = [...new Set(later.map(({ topic }) => topic))];
  const first = new Map<string, number>();
  for (let from = 0; from < topics.length; from += PORTION) {
    const where = { topic: { in: topics.slice(from, from + PORTION) } };
    const rows = await tx.delivery.groupBy({
      by: ['topic', 'addressId'],
      where,
      _min: { id: true },
    });
    for (const { topic, addressId, _min: min } of rows)
      if (min.id !== null) first.set(`${addressId} ${topic}`, min.id);
  }
  return later.filter(
    ({ id, topic, addressId }) => (first.get(`${addressId} ${topic}`) ?? id) < id,
  );
};

/** What the commission is told outlives a year: its cards are found whichever plan they were filed under. */
const sameScope = (
  key: string,
  { planId, commissionId }: { planId: string; commissionId: string },
) => (key.startsWith(`${commissionId}/`) ? { plan: { commissionId } } : { planId });

/** What is later said of a topic whose card was sent to the same address follows that card up, instead of adding another. */
export const linkFollowUps = async (
  tx: Db,
  planId: string,
  ids: number[],
  topics: string[],
): Promise<void> => {
  if (topics.length === 0) return;
  const { commissionId } = await tx.plan.findUniqueOrThrow({
    where: { id: planId },
    select: { commissionId: true },
  });
  const later = await tx.delivery.findMany({
    where: { id: { in: ids }, topic: { in: [...new Set(topics)] } },
    orderBy: { id: 'asc' },
    select: { id: true, key: true, topic: true, addressId: true },
  });
  for (const { id, key, topic, addressId } of await withEarlier(tx, later)) {
    const card = await tx.delivery.findFirst({
      where: {
        ...sameScope(key, { planId, commissionId }),
        topic,
        addressId,
        id: { lt: id },
        followsId: null,
        state: { in: ['pending', 'sending', 'sent', 'uncertain'] },
      },
      orderBy: { id: 'asc' },
      select: { id: true },
    });
    if (card !== null) await tx.delivery.update({ where: { id }, data: { followsId: card.id } });
  }
};
