/** Where an owner is written to in the simulated workspace. */
import { firstCommission } from '../../domain/plan/commissions.ts';
import type { Slices } from '../../domain/record/subjects.ts';
import type { Owner } from '../../conversation/owner.ts';
import type { Db } from '../database/store.ts';
import { currentSnapshot } from '../record/snapshot.ts';

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
