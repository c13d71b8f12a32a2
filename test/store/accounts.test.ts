/** Who somebody is in a platform: a match that the Secretario undid is written once, and no email brings it back. */
import { describe, expect, test } from 'vitest';
import { findAccount, linkAccount, undoAccount } from '../../src/store/inbound/accounts.ts';
import { entriesAfter } from '../../src/store/record/log.ts';
import { kinds, openSample, START } from '../sample.ts';

const who = { by: 'Secretario Técnico', at: START };

describe.each(kinds)('on %s', (kind) => {
  test('matched, undone, and matched again by the directory alone', async () => {
    const { store, state, close } = await openSample(kind);
    const [personId, other] = (await state()).people.map(({ id }) => id);
    if (personId === undefined || other === undefined) throw new Error('no people');
    const begun = (await store.read((db) => entriesAfter(db, 0))).length;
    const link = (matchedBy: 'directory' | 'email', person = personId, externalId = 'U1') =>
      store.write((tx) =>
        linkAccount(tx, { channel: 'slack', externalId, personId: person }, { ...who, matchedBy }),
      );
    const undo = () => store.write((tx) => undoAccount(tx, 'slack', 'U1', who));
    const found = () => store.read((db) => findAccount(db, 'slack', 'U1'));

    expect([await undo(), await found()]).toEqual([false, undefined]);
    expect([await link('email'), await link('email')]).toEqual([true, false]);
    expect(await found()).toMatchObject({ personId, state: 'ok' });
    expect([await undo(), await undo()]).toEqual([true, false]);
    expect(await found()).toMatchObject({ state: 'undone' });
    expect([
      await link('email'),
      await link('email', other),
      await link('email', personId, 'U2'),
    ]).toEqual([false, false, false]);
    expect(await link('directory')).toBe(true);
    expect(await found()).toMatchObject({ personId, state: 'ok' });

    const written = await store.read((db) => entriesAfter(db, begun));
    expect(written.map((entry) => entry.kind)).toEqual([
      'account.matched',
      'account.undone',
      'account.matched',
    ]);
    await close();
  });
});
