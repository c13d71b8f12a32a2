/** Whether a channel has an address that could be claimed now: a read, so that an idle outbox writes nothing. */
import type { Db } from './store.ts';

/** @param now real milliseconds. */
export const anythingWaiting = async (db: Db, channel: string, now: number): Promise<boolean> => {
  const time = new Date(now);
  const found = await db.address.findFirst({
    where: {
      channel, state: 'ok', deliveries: { some: { state: { in: ['pending', 'sending'] } } },
      AND: [{ OR: [{ leaseUntil: null }, { leaseUntil: { lte: time } }] }, { OR: [{ nextSendAt: null }, { nextSendAt: { lte: time } }] }],
    },
    select: { id: true },
  });
  return found !== null;
};
