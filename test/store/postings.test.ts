/** Where cards stand: which are outdated, what stands at a place, and what becomes of a card in doubt. */
import { describe, expect, test } from 'vitest';

import { nextRows } from '../../src/store/ledger/deliveries.ts';
import {
  adoptPosting,
  findDeliveryIn,
  findPosting,
  markShown,
  outdatedPostings,
  placeOf,
  wantRedraw,
} from '../../src/store/ledger/postings.ts';
import { kinds, START } from '../sample.ts';
import { givenAddress, givenDelivery, ledgerOn, PLAN, VIN } from './ledger-rows.ts';

const CARD = { externalId: 'm1', conversation: 'C1', wantedRevision: 2, shownRevision: 1 };
const WAITING = { channel: 'slack', states: ['pending', 'sending', 'uncertain'] };

describe.each(kinds)('on %s', (kind) => {
  const { write, read, given, rowOf } = ledgerOn(kind);

  test.each`
    case                               | delivery            | posting                            | address                 | outdated
    ${'posted before its owner moved'} | ${{}}               | ${{ ...CARD, conversation: 'C0' }} | ${{}}                   | ${true}
    ${'wanted anew'}                   | ${{}}               | ${CARD}                            | ${{}}                   | ${true}
    ${'shown as it is wanted'}         | ${{}}               | ${{ ...CARD, shownRevision: 2 }}   | ${{}}                   | ${false}
    ${'never posted'}                  | ${{}}               | ${{ ...CARD, externalId: null }}   | ${{}}                   | ${false}
    ${'address failed'}                | ${{}}               | ${CARD}                            | ${{ state: 'failed' }}  | ${false}
    ${'another channel'}               | ${{}}               | ${CARD}                            | ${{ channel: 'teams' }} | ${false}
    ${'under another card'}            | ${{ followsId: 7 }} | ${{ ...CARD, conversation: null }} | ${{}}                   | ${true}
  `('$case: outdated is $outdated', async ({ delivery, posting, address, outdated }) => {
    const { id, addressId } = await given(delivery as object, posting as object, address as object);
    const at = (posting as typeof CARD).conversation ?? 'C1';
    const rows = await read((db) => outdatedPostings(db, 'slack'));
    expect(rows).toMatchObject(
      outdated === true
        ? [
            {
              deliveryId: id,
              planId: PLAN,
              key: 'A/1',
              externalId: 'm1',
              wantedRevision: 2,
              worthUntil: START,
              followUp: 'followsId' in (delivery as object),
              address: { id: String(addressId), owner: VIN, externalId: at },
            },
          ]
        : [],
    );
    const [row] = rows;
    if (row === undefined) return;
    await write((tx) => markShown(tx, row.id, 2));
    expect(await read((db) => outdatedPostings(db, 'slack'))).toEqual([]);
    await write((tx) => wantRedraw(tx, id));
    expect(await read((db) => outdatedPostings(db, 'slack'))).toMatchObject([
      { wantedRevision: 3 },
    ]);
  });

  test('outdated ones come in their order, as many as are asked for; a hundred unasked', async () => {
    await write(async (tx) => {
      const addressId = await givenAddress(tx, VIN, 'C1');
      for (let n = 0; n < 101; n += 1) await givenDelivery(tx, addressId, `A/${n}`, {}, CARD);
    });
    const keys = async (limit?: number) =>
      (await read((db) => outdatedPostings(db, 'slack', limit))).map(({ key }) => key);
    expect(await keys(2)).toEqual(['A/0', 'A/1']);
    expect(await keys()).toHaveLength(100);
    const address = String((await read((db) => db.address.findFirstOrThrow())).id);
    const rows = await read((db) => nextRows(db, address, WAITING));
    expect(rows).toHaveLength(100);
    expect(rows[0]).toMatchObject({ key: 'A/0', wantedRevision: 2 });
    expect(rows[0]).not.toHaveProperty('doubtSince');
    expect(rows[0]).not.toHaveProperty('followsId');
    expect(await read((db) => nextRows(db, address, WAITING, 1))).toHaveLength(1);
    await write((tx) => tx.posting.deleteMany());
    const [bare] = await read((db) => nextRows(db, address, WAITING));
    expect(bare?.wantedRevision).toBe(1);
  });

  test.each`
    case                      | posting                            | conversation | stands
    ${'posted there'}         | ${{ ...CARD, conversation: 'C0' }} | ${'C0'}      | ${true}
    ${'its owner moved here'} | ${{ ...CARD, conversation: 'C0' }} | ${'C1'}      | ${false}
    ${'posted of old'}        | ${{ ...CARD, conversation: null }} | ${'C1'}      | ${true}
    ${'of old, elsewhere'}    | ${{ ...CARD, conversation: null }} | ${'C0'}      | ${false}
  `('$case: stands in $conversation is $stands', async ({ posting, conversation, stands }) => {
    const { id } = await given({}, posting as object);
    const at = conversation as string;
    const mine = { deliveryId: id, planId: PLAN, subject: { type: 'answer' } };
    const found = await read(async (db) => [
      await placeOf(db, id, at),
      await findPosting(db, 'slack', at, 'm1'),
      await findDeliveryIn(db, 'slack', at, 'A/1'),
      await findDeliveryIn(db, 'slack', at, '1'),
      await findPosting(db, 'teams', at, 'm1'),
      await findDeliveryIn(db, 'teams', at, 'A/1'),
      await findPosting(db, 'slack', at, 'm2'),
      await findDeliveryIn(db, 'slack', at, '/1'),
    ]);
    const none = [undefined, undefined, undefined, undefined];
    expect(found.slice(0, 4)).toMatchObject(stands === true ? ['m1', mine, mine, mine] : none);
    expect(found.slice(4)).toEqual(none);
    expect(await read((db) => placeOf(db, id + 1, at))).toBeUndefined();
  });

  test('of two deliveries whose keys end alike, the first', async () => {
    const { addressId, id } = await given({}, CARD);
    await write((tx) => givenDelivery(tx, addressId, 'B/A/1', {}, CARD));
    expect(await read((db) => findDeliveryIn(db, 'slack', 'C1', 'A/1'))).toMatchObject({
      deliveryId: id,
    });
  });

  test.each`
    case                  | delivery                             | posting                 | adopted  | places
    ${'never in doubt'}   | ${{ state: 'uncertain', doubts: 0 }} | ${{}}                   | ${false} | ${[[null, 1, 0]]}
    ${'waiting in doubt'} | ${{ state: 'uncertain', doubts: 1 }} | ${{}}                   | ${true}  | ${[['m2', 2, 0]]}
    ${'on its way'}       | ${{ state: 'sending', doubts: 1 }}   | ${{}}                   | ${true}  | ${[[null, 1, 0], ['m2', 2, 0]]}
    ${'sent elsewhere'}   | ${{ state: 'sent', doubts: 1 }}      | ${CARD}                 | ${true}  | ${[['m1', 2, 1], ['m2', 2, 0]]}
    ${'doubt, posted'}    | ${{ state: 'uncertain', doubts: 1 }} | ${CARD}                 | ${true}  | ${[['m1', 2, 1], ['m2', 2, 0]]}
    ${'known'}            | ${{ state: 'sent', doubts: 1 }}      | ${{ externalId: 'm2' }} | ${false} | ${[['m2', 1, 0]]}
  `('a card that turned up, $case: adopted is $adopted', async (row) => {
    const { delivery, posting, adopted, places } = row as Record<string, object>;
    const { id } = await given({ error: 'late', ...delivery }, posting);
    const adopt = () =>
      write((tx) => adoptPosting(tx, id, { conversation: 'C1', externalId: 'm2' }, 'then'));
    expect(await adopt()).toBe(adopted);
    const { postings, state, sentAt, error } = await rowOf(id);
    expect(
      postings.map((each) => [each.externalId, each.wantedRevision, each.shownRevision]),
    ).toEqual(places);
    const isSentNow = JSON.stringify(places) === '[["m2",2,0]]';
    expect({ state, sentAt, error }).toEqual(
      isSentNow
        ? { state: 'sent', sentAt: 'then', error: null }
        : { state: (delivery as { state: string }).state, sentAt: null, error: 'late' },
    );
    expect(await adopt()).toBe(false);
  });
});
