/** To which addresses a message goes: each owner's on each channel that this service writes to, looked up once. */
import type { Owed } from '../../reminders/owed.ts';
import { activeChannels } from '../database/service-state.ts';
import type { Db } from '../database/store.ts';
import { addressOf } from './addresses.ts';

interface NewDelivery {
  owed: Owed;
  channel: string;
  addressId: number;
}

/** Carries formal notices only, to people. */
const FORMAL_ONLY = 'email';
const goesOn = (channel: string, { owner, byEmail }: Owed): boolean =>
  channel !== FORMAL_ONLY || (byEmail === true && owner.kind === 'person');

/** Who has no address on a channel is not written to there. @param only on this channel alone. */
export const addressAll = async (tx: Db, owed: Owed[], only?: string): Promise<NewDelivery[]> => {
  const channels = only === undefined ? await activeChannels(tx) : [only];
  const found = new Map<string, number | undefined>();
  const addressed: NewDelivery[] = [];
  for (const one of owed) {
    for (const channel of channels.filter((each) => goesOn(each, one))) {
      const name = `${one.owner.kind}/${one.owner.key}/${channel}`;
      if (!found.has(name)) found.set(name, await addressOf(tx, one.owner, channel));
      const addressId = found.get(name);
      if (addressId !== undefined) addressed.push({ owed: one, channel, addressId });
    }
  }
  return addressed;
};
