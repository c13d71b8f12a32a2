/** Where something happened in Slack: which of our postings it is about, whose channel it is. */
import type { Place } from '../../conversation/place.ts';
import { whoseChannel } from '../../store/ledger/whose-channel.ts';
import { findPosting } from '../../store/ledger/postings.ts';
import type { Store } from '../../store/database/store.ts';

export const isDirect = (channel: string): boolean => channel.startsWith('D');

/** @param ts of the card, or of the thread in which it was said. */
export const placeAt = async (
  store: Store,
  channel: string,
  ts: string | undefined,
): Promise<Place> => {
  const [posting, whose] = await store.read(
    async (db) =>
      [
        ts === undefined ? undefined : await findPosting(db, 'slack', channel, ts),
        await whoseChannel(db, 'slack', channel),
      ] as const,
  );
  return {
    kind: isDirect(channel) ? 'private' : 'channel',
    conversation: channel,
    shared: !isDirect(channel),
    ...(posting === undefined ? {} : { subject: posting.subject, plan: posting.planId }),
    ...whose,
  };
};
