/** Where something happened in Slack: which of our postings it is about, whose channel it is. */
import type { Place } from '../../conversation/place.ts';
import { addressAt } from '../../store/ledger/addresses.ts';
import { findPosting } from '../../store/ledger/postings.ts';
import type { Store } from '../../store/database/store.ts';

export const isDirect = (channel: string): boolean => channel.startsWith('D');

/** @param ts of the card, or of the thread in which it was said. */
export const placeAt = async (
  store: Store,
  channel: string,
  ts: string | undefined,
): Promise<Place> => {
  const [posting, address] = await store.read(
    async (db) =>
      [
        ts === undefined ? undefined : await findPosting(db, 'slack', channel, ts),
        await addressAt(db, 'slack', channel),
      ] as const,
  );
  const owner = address?.owner;
  return {
    kind: isDirect(channel) ? 'private' : 'channel',
    conversation: channel,
    shared: !isDirect(channel),
    ...(posting === undefined ? {} : { subject: posting.subject, plan: posting.planId }),
    ...(owner?.kind === 'area' ? { area: owner.key } : {}),
    ...(owner?.kind === 'commission' ? { commission: owner.key } : {}),
  };
};
