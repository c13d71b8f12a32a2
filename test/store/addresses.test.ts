/** Addresses: whose, which of them is in order, and which is ready to be sent to, row by row. */
import { describe, expect, test } from 'vitest';
import {
  addressAt,
  addressOf,
  addressProblem,
  anythingWaiting,
  claimAddress,
  closeAddress,
  listAddresses,
  markAddress,
  nextReadyAt,
  releaseAddress,
  setAddress,
  setPlace,
} from '../../src/store/ledger/addresses.ts';
import { canonical } from '../../src/store/database/canonical.ts';
import { whoseChannel } from '../../src/store/ledger/whose-channel.ts';
import { entriesAfter } from '../../src/store/record/log.ts';
import { kinds, START } from '../sample.ts';
import { givenAddress, givenDelivery, ledgerOn, VIN } from './ledger-rows.ts';

const ORG = { kind: 'area' as const, key: 'ORG' };
const ONE = { kind: 'commission' as const, key: 'c1' };
const TWO = { kind: 'commission' as const, key: 'c2' };
const ANSWERED = { kind: 'conversation' as const, key: 'C9' };
const NOW = 1_000_000;
const PENDING = { channel: 'slack', states: ['pending'] };
const BLIND = { ...PENDING, doubtsBelow: 2 };

describe.each(kinds)('on %s', (kind) => {
  const { write, read, append } = ledgerOn(kind);

  test('lists what is somebody’s, of a channel or of all, and says who is at a place', async () => {
    await write(async (tx) => {
      await givenAddress(tx, ANSWERED, 'C9');
      await givenAddress(tx, VIN, 'C1');
      await givenAddress(tx, ORG, 'C1', { state: 'failed', error: 'is_archived' });
      await givenAddress(tx, VIN, 'T1', { channel: 'teams', state: 'closed' });
    });
    const all = await read((db) => listAddresses(db));
    expect(all.map(({ owner, externalId }) => [owner, externalId])).toEqual([
      [VIN, 'C1'],
      [ORG, 'C1'],
      [VIN, 'T1'],
    ]);
    expect(all.slice(1).map(addressProblem)).toEqual(['slack C1: is_archived', 'teams T1: closed']);
    expect(await read((db) => listAddresses(db, 'teams'))).toEqual(all.slice(2));
    expect(await read((db) => addressAt(db, 'slack', 'C1'))).toEqual(all[0]);
    for (const at of ['C9', 'C2'])
      expect(await read((db) => addressAt(db, 'slack', at))).toBeUndefined();
    expect(await read((db) => addressAt(db, 'teams', 'C1'))).toBeUndefined();
  });

  test('a place is changed, the same is not unless it failed, and what held it back is gone', async () => {
    const set = (place: string) => write((tx) => setAddress(tx, VIN, 'slack', place));
    const stands = async () => (await read((db) => db.address.findMany()))[0];
    expect(await set('C1')).toEqual({ before: null });
    expect(await set('C1')).toBeUndefined();
    expect(await set('C2')).toEqual({ before: 'C1' });
    const { id } = (await stands())!;
    await write((tx) => markAddress(tx, String(id), 'is_archived'));
    await write((tx) => tx.address.updateMany({ data: { nextSendAt: new Date(NOW) } }));
    expect(await stands()).toMatchObject({ state: 'failed', error: 'is_archived' });
    expect(await set('C2')).toEqual({ before: 'C2' });
    expect(await stands()).toMatchObject({ state: 'ok', error: null, nextSendAt: null });
    await write((tx) => closeAddress(tx, VIN, 'slack', 'left'));
    expect(await stands()).toMatchObject({ state: 'closed', error: 'left', externalId: 'C2' });
  });

  test('a place chosen in the chat is an entry, the same again is none', async () => {
    const choose = () =>
      append((tx) =>
        setPlace(tx, { owner: VIN, channel: 'slack', externalId: 'C1', by: 'Ana', at: START }),
      );
    expect([await choose(), await choose()]).toEqual(['changed', 'same']);
    const entries = await read((db) => entriesAfter(db, 0));
    expect(entries).toMatchObject([
      {
        key: 'area/VIN/slack',
        kind: 'address.set',
        authorName: 'Ana',
        payload: canonical({ owner: VIN, channel: 'slack', externalId: 'C1', before: null }),
      },
    ]);
  });

  test('only the simulated workspace makes an address when it is needed, once', async () => {
    const of = (channel: string) => write((tx) => addressOf(tx, VIN, channel));
    expect(await of('slack')).toBeUndefined();
    const made = await of('local');
    expect(made).toBeTypeOf('number');
    expect(await of('local')).toBe(made);
    await write((tx) => setAddress(tx, VIN, 'slack', 'C1'));
    expect(await of('slack')).toBeTypeOf('number');
    expect((await read((db) => db.address.findMany({ orderBy: { id: 'asc' } })))[0]).toMatchObject({
      externalId: 'area:VIN',
      channel: 'local',
    });
  });

  test.each`
    case                     | address                              | delivery                             | waiting    | ready
    ${'pending'}             | ${{}}                                | ${{}}                                | ${PENDING} | ${true}
    ${'sent'}                | ${{}}                                | ${{ state: 'sent' }}                 | ${PENDING} | ${false}
    ${'uncertain, asked'}    | ${{}}                                | ${{ state: 'uncertain' }}            | ${PENDING} | ${false}
    ${'uncertain, blind'}    | ${{}}                                | ${{ state: 'uncertain', doubts: 1 }} | ${BLIND}   | ${true}
    ${'uncertain too often'} | ${{}}                                | ${{ state: 'uncertain', doubts: 2 }} | ${BLIND}   | ${false}
    ${'another channel'}     | ${{ channel: 'teams' }}              | ${{}}                                | ${PENDING} | ${false}
    ${'failed'}              | ${{ state: 'failed' }}               | ${{}}                                | ${PENDING} | ${false}
    ${'leased'}              | ${{ leaseUntil: new Date(NOW + 1) }} | ${{}}                                | ${PENDING} | ${false}
    ${'a lease that ended'}  | ${{ leaseUntil: new Date(NOW) }}     | ${{}}                                | ${PENDING} | ${true}
    ${'resting'}             | ${{ nextSendAt: new Date(NOW + 1) }} | ${{}}                                | ${PENDING} | ${false}
    ${'rested'}              | ${{ nextSendAt: new Date(NOW) }}     | ${{}}                                | ${PENDING} | ${true}
  `('$case: ready is $ready', async ({ address, delivery, waiting, ready }) => {
    const id = await write(async (tx) => {
      const made = await givenAddress(tx, VIN, 'C1', address as object);
      await givenDelivery(tx, made, 'A/1', delivery as object);
      return made;
    });
    const asked = waiting as typeof BLIND;
    expect(await read((db) => anythingWaiting(db, asked, NOW))).toBe(ready);
    const claimed = await write((tx) => claimAddress(tx, asked, NOW, 500));
    expect(claimed).toEqual(
      ready === true ? { id: String(id), owner: VIN, externalId: 'C1' } : undefined,
    );
    if (ready !== true) return;
    expect(await write((tx) => claimAddress(tx, asked, NOW + 499, 500))).toBeUndefined();
    expect(await write((tx) => claimAddress(tx, asked, NOW + 500, 500))).toEqual(claimed);
  });

  test('the first that waits is claimed first, and the next is ready at the earliest time', async () => {
    expect(await read((db) => nextReadyAt(db, PENDING))).toBeUndefined();
    const [first, second] = await write(async (tx) => {
      const ids = [await givenAddress(tx, VIN, 'C1'), await givenAddress(tx, ORG, 'C2')] as const;
      for (const id of [...ids].reverse()) await givenDelivery(tx, id, `A/${id}`);
      return ids;
    });
    const claim = async () => (await write((tx) => claimAddress(tx, PENDING, NOW, 500)))?.id;
    const next = () => read((db) => nextReadyAt(db, PENDING));
    expect([await claim(), await claim(), await claim()]).toEqual([
      String(first),
      String(second),
      undefined,
    ]);
    expect(await next()).toBe(NOW + 500);
    await write((tx) => releaseAddress(tx, String(second), NOW + 100));
    expect(await next()).toBe(NOW + 100);
    await write((tx) => releaseAddress(tx, String(second)));
    expect(await next()).toBe(0);
    await write((tx) => markAddress(tx, String(second), 'gone'));
    expect(await next()).toBe(NOW + 500);
    const { leaseUntil } = await read((db) =>
      db.address.findFirstOrThrow({ where: { id: second } }),
    );
    expect(leaseUntil).toBeNull();
    await write((tx) =>
      tx.address.updateMany({ where: { id: first }, data: { nextSendAt: new Date(NOW + 900) } }),
    );
    expect(await next()).toBe(NOW + 900);
  });

  test.each`
    owners             | expected
    ${[]}              | ${{}}
    ${[VIN]}           | ${{ area: 'VIN' }}
    ${[ONE]}           | ${{ commission: 'c1' }}
    ${[ONE, TWO]}      | ${{}}
    ${[VIN, ONE]}      | ${{ area: 'VIN', commission: 'c1' }}
    ${[ONE, VIN]}      | ${{ commission: 'c1' }}
    ${[VIN, ONE, TWO]} | ${{ area: 'VIN' }}
    ${[VIN, ORG]}      | ${{ area: 'VIN' }}
    ${[ANSWERED]}      | ${{}}
  `('the channel of $owners is $expected', async ({ owners, expected }) => {
    await write(async (tx) => {
      for (const owner of owners as (typeof VIN)[]) await givenAddress(tx, owner, 'C1');
    });
    expect(await read((db) => whoseChannel(db, 'slack', 'C1'))).toEqual(expected);
    expect(await read((db) => whoseChannel(db, 'slack', 'C2'))).toEqual({});
  });
});
