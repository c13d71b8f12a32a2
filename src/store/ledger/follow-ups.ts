/** Later messages of a topic go under its card. */
import type { Db } from '../database/store.ts';

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
  for (const { id, key, topic, addressId } of later) {
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
