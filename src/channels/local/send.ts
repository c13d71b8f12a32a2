/** Posts to the simulated workspace: its messages are rows of the same database, unique by the delivery's key. */
import type { Clock } from '../../clock.ts';
import { toInstant } from '../../domain/time/dates.ts';
import type { Sender } from '../../conversation/sender.ts';
import { findPosted, postLocal, redrawLocal } from '../../store/ledger/local.ts';
import { findState } from '../../store/plan/plans.ts';
import type { Store } from '../../store/database/store.ts';

export interface LocalSenderDeps {
  store: Store;
  clock: Clock;
  /** A conversation has something new to show. */
  changed: (conversation: string) => void;
}

const deliveryKey = (key: string, conversation: string): string => `${key} @${conversation}`;

export const makeLocalSender = ({ store, clock, changed }: LocalSenderDeps): Sender => ({
  channel: 'local',
  post: async (address, key, message, threadOf) => {
    const zone = (await store.read(findState))?.timeZone ?? 'UTC';
    const at = toInstant(clock.planNow(), zone);
    const posted = await store.update((tx) =>
      postLocal(tx, {
        conversation: address.externalId,
        text: message.text,
        message,
        deliveryKey: deliveryKey(key, address.externalId),
        at,
        ...(threadOf === undefined ? {} : { threadOf: Number(threadOf) }),
      }),
    );
    changed(address.externalId);
    return { state: 'sent', externalId: String(posted.id) };
  },
  update: async (address, externalId, message) => {
    await store.update((tx) => redrawLocal(tx, Number(externalId), message));
    changed(address.externalId);
    return { state: 'sent', externalId };
  },
  // A service that died between the message and the ledger: the message stands, whatever was done since.
  doubt: {
    lagMs: 0,
    find: async (address, key) => {
      const posted = await store.read((db) => findPosted(db, deliveryKey(key, address.externalId)));
      return posted === undefined
        ? { state: 'absent' }
        : { state: 'sent', externalId: String(posted.id) };
    },
  },
});
