/** Where a conversation is answered: the newest word counts, and what it does not say stays as it was. */
import { describe, expect, test } from 'vitest';
import {
  dropReference,
  findReference,
  keepReference,
  latestReference,
  personalReference,
  teamReferences,
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

  test('the newest of an account and of a channel, all of a team; what was told already is not new', async () => {
    let real = 1_000;
    const { store, close } = await openTestStore(kind, () => real);
    const keep = async (reference: Reference): Promise<void> => {
      real += 1_000;
      await store.update((tx) => keepReference(tx, reference));
    };
    const first = { ...PERSONAL, account: 'u1', externalId: 'p1' };
    const second = { ...first, externalId: 'p2' };
    const group: Reference = { ...first, externalId: 'g1', kind: 'groupChat' };
    const channel = { ...CHANNEL, team: 't1' };
    for (const one of [first, second, channel, { ...channel, externalId: 'c2' }, group, first])
      await keep(one);
    const other = { ...channel, channel: 'slack' };
    await keep(other);
    const asked = () =>
      store.read(async (db) => [
        await personalReference(db, 'teams', 'u1'),
        await latestReference(db, 'teams'),
        await teamReferences(db, 'teams', 't1'),
        await personalReference(db, 'teams', 'u2'),
      ]);
    const team = [channel, { ...channel, externalId: 'c2' }];
    expect(await asked()).toEqual([second, group, team, undefined]);
    await keep({ ...first, serviceUrl: 'https://b' });
    const newest = { ...first, serviceUrl: 'https://b' };
    expect(await asked()).toEqual([newest, newest, team, undefined]);
    await store.update((tx) => dropReference(tx, 'teams', 'p1'));
    expect(await asked()).toEqual([second, group, team, undefined]);
    expect(await store.read((db) => latestReference(db, 'slack'))).toEqual(other);
    expect(await store.read((db) => latestReference(db, 'local'))).toBeUndefined();
    await close();
  });
});
