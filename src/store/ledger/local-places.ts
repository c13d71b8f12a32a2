/** Where an owner is written to in the simulated workspace. */
import { commissionsOf, firstCommission } from '../../domain/plan/commissions.ts';
import type { Place } from '../../conversation/place.ts';
import type { Slices } from '../../domain/record/subjects.ts';
import type { Owner } from '../../conversation/owner.ts';
import type { Db } from '../database/store.ts';
import { currentSnapshot } from '../record/snapshot.ts';
import { whoseChannel } from './whose-channel.ts';

/** The simulated workspace's conversation of a commission: the first one's has the short name. */
export const localCommission = (slices: Slices, id: string): string =>
  id === firstCommission(slices) ? 'commission' : `commission:${id}`;

/** The simulated workspace's conversation of an owner. */
export const localConversation = async (tx: Db, owner: Owner): Promise<string> => {
  switch (owner.kind) {
    case 'area':
      return `area:${owner.key}`;
    case 'commission':
      return localCommission((await currentSnapshot(tx)).slices, owner.key);
    case 'person':
      return `dm:${owner.key}`;
  }
};

/** Whose conversation it is, before anything was sent there too. */
export const whoseLocal = async (
  db: Db,
  conversation: string,
): Promise<Pick<Place, 'area' | 'commission'>> => {
  if (!conversation.startsWith('commission')) return whoseChannel(db, 'local', conversation);
  const { slices } = await currentSnapshot(db);
  const commission = commissionsOf(slices).find(
    ({ id }) => localCommission(slices, id) === conversation,
  );
  return commission === undefined ? {} : { commission: commission.id };
};
