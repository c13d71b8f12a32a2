/** What platforms send is unique on (channel, eventId): a retried or replayed event changes nothing. */
import { recordTime } from '../database/record-time.ts';
import type { Db } from '../database/store.ts';

/** False when this event was taken before. In the same transaction as what the event changes. */
export const claimInbound = async (tx: Db, channel: string, eventId: string): Promise<boolean> => {
  const seen = await tx.inboundEvent.findUnique({
    where: { channel_eventId: { channel, eventId } },
  });
  if (seen !== null) return false;
  await tx.inboundEvent.create({ data: { channel, eventId, recordedAt: recordTime(tx) } });
  return true;
};

/** Nothing came of it: the same event may be tried again. */
export const releaseInbound = async (tx: Db, channel: string, eventId: string): Promise<void> => {
  await tx.inboundEvent.delete({ where: { channel_eventId: { channel, eventId } } });
};
