/** Where people are written to by email: the address that the directory has of them. */
import { loadInstitution } from '../../store/plan/institution.ts';
import {
  closeAddress,
  listAddresses,
  setAddress,
  type OwnedAddress,
} from '../../store/ledger/addresses.ts';
import type { Store } from '../../store/database/store.ts';

const LEFT = 'no longer in the directory';

const addressOf = (addresses: OwnedAddress[], personId: string): OwnedAddress | undefined =>
  addresses.find(({ owner }) => owner.kind === 'person' && owner.key === personId);

/** An address that failed stays so until the directory has another one. Who left is written to no more. */
export const syncAddresses = async (store: Store): Promise<void> => {
  const people = (await store.read(loadInstitution))?.people ?? [];
  await store.update(async (tx) => {
    const addresses = await listAddresses(tx, 'email');
    for (const { id, email } of people) {
      const present = addressOf(addresses, id);
      if (present?.externalId !== email || present.state === 'closed')
        await setAddress(tx, { kind: 'person', key: id }, 'email', email);
    }
    for (const { owner, state } of addresses)
      if (state !== 'closed' && !people.some(({ id }) => id === owner.key))
        await closeAddress(tx, owner, 'email', LEFT);
  });
};
