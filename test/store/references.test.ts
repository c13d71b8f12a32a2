/** Where a conversation is answered: the newest word counts, and what it does not say stays as it was. */
import { describe, expect, test } from 'vitest';
import {
  findReference,
  keepReference,
  personalReference,
  type Reference,
} from '../../src/store/ledger/references.ts';
import { kinds, openTestStore } from '../sample.ts';

const CHANNEL: Reference = {
  channel: 'teams',
  externalId: 'c1',
  kind: 'channel',
  serviceUrl: 'https://a',
  bot: 'b',
};
const PERSONAL: Reference = { ...CHANNEL, externalId: 'p1', kind: 'personal' };

describe.each(kinds)('on %s', (kind) => {
  test('team and account stay where a later word does not name them', async () => {
    const { store, close } = await openTestStore(kind);
    const keep = (reference: Reference) => store.update((tx) => keepReference(tx, reference));
    const find = (externalId: string) => store.read((db) => findReference(db, 'teams', externalId));
    await keep(CHANNEL);
    expect(await find('c1')).toEqual(CHANNEL);
    await keep({ ...CHANNEL, team: 't1' });
    await keep({ ...CHANNEL, serviceUrl: 'https://b' });
    expect(await find('c1')).toEqual({ ...CHANNEL, serviceUrl: 'https://b', team: 't1' });
    await keep({ ...PERSONAL, account: 'u1' });
    await keep({ ...PERSONAL, bot: 'c' });
    const stands = { ...PERSONAL, bot: 'c', account: 'u1' };
    expect(await find('p1')).toEqual(stands);
    expect(await store.read((db) => personalReference(db, 'teams', 'u1'))).toEqual(stands);
    expect(await find('c2')).toBeUndefined();
    await close();
  });
});
