/** A ledger of before several plans: its keys, and what the simulated workspace posted under them, get the id of whose they are. */
import { afterEach, expect, test } from 'vitest';
import { scopeLedger } from '../../src/store/ledger/scope-keys.ts';
import { openSample, START, type Sample } from '../sample.ts';

let sample: Sample;
afterEach(() => sample.close());

const givenLedger = (keys: string[]): Promise<void> =>
  sample.store.write(async (tx) => {
    const { id: addressId } = await tx.address.create({
      data: { ownerKind: 'area', ownerKey: 'VIN', channel: 'slack', externalId: 'C1' },
    });
    await tx.delivery.createMany({
      data: keys.map((key) => ({
        planId: sample.planId,
        key,
        rule: key.split('/')[0] ?? '',
        channel: 'slack',
        addressId,
        mergedKeys: '[]',
        subject: '{}',
        topic: key,
        state: 'sent',
        worthUntil: START,
        createdAt: START,
        recordedAt: new Date(START),
      })),
    });
  });

test('each key once, and the messages that were found by it; what is of nobody’s stays', async () => {
  sample = await openSample();
  const { store, planId, state } = sample;
  const { commissionId } = await state();
  await givenLedger(['MONTH_OPENING/3-01/2020-01/VIN', 'INE_PUBLISHED/n1/VIN', 'ANSWER/e1']);
  const posted = [
    'MONTH_OPENING/3-01/2020-01/VIN @area/VIN @2',
    'INE_PUBLISHED/n1/VIN @area/VIN',
    'ANSWER/e1 @area/VIN',
    'LOST/x @area/VIN',
    'e7',
  ];
  await store.write(async (tx) => {
    await tx.localMessage.createMany({
      data: posted.map((deliveryKey) => ({
        conversation: 'area/VIN',
        text: 't',
        deliveryKey,
        at: START,
      })),
    });
  });
  const opening = `${planId}/MONTH_OPENING/3-01/2020-01/VIN`;
  const published = `${commissionId}/INE_PUBLISHED/n1/VIN`;
  for (const _time of ['first', 'second']) {
    await store.write(scopeLedger);
    const [deliveries, messages] = await store.read(async (db) => [
      await db.delivery.findMany({ orderBy: { id: 'asc' } }),
      await db.localMessage.findMany({ orderBy: { id: 'asc' } }),
    ]);
    expect(deliveries.map(({ key }) => key)).toEqual([opening, published, 'ANSWER/e1']);
    expect(messages.map(({ deliveryKey }) => deliveryKey)).toEqual([
      `${opening} @area/VIN @2`,
      `${published} @area/VIN`,
      'ANSWER/e1 @area/VIN',
      'LOST/x @area/VIN',
      'e7',
    ]);
  }
});

test('merged keys too, of a ledger longer than a portion', async () => {
  sample = await openSample();
  const { store, planId } = sample;
  await givenLedger(Array.from({ length: 501 }, (_, n) => `MONTH_OPENING/${n}`));
  await store.write(async (tx) => {
    await tx.delivery.updateMany({ data: { mergedKeys: '["MONTH_OPENING/1","ANSWER/e"]' } });
    await scopeLedger(tx);
  });
  const rows = await store.read((db) => db.delivery.findMany({ orderBy: { id: 'asc' } }));
  expect(rows.map(({ key }) => key)).toEqual(
    Array.from({ length: 501 }, (_, n) => `${planId}/MONTH_OPENING/${n}`),
  );
  expect(JSON.parse(rows[500]?.mergedKeys ?? '')).toEqual([
    `${planId}/MONTH_OPENING/1`,
    'ANSWER/e',
  ]);
});

test('the commission’s address gets its id; where that has one already, what the old one held goes there', async () => {
  sample = await openSample();
  const { store, planId, state } = sample;
  const { commissionId } = await state();
  await givenLedger([`${planId}/A/1`]);
  const moved = await store.write(async (tx) => {
    const { id: deliveryId } = await tx.delivery.findFirstOrThrow();
    const place = (ownerKey: string, channel: string) =>
      tx.address.create({
        data: { ownerKind: 'commission', ownerKey, channel, externalId: `${ownerKey} ${channel}` },
      });
    const old = await place('commission', 'slack');
    const own = await place(commissionId, 'slack');
    await place('commission', 'teams');
    await tx.address.create({
      data: { ownerKind: 'area', ownerKey: 'commission', channel: 'slack', externalId: 'C9' },
    });
    await tx.delivery.updateMany({ data: { addressId: old.id } });
    await tx.posting.create({ data: { deliveryId, addressId: old.id } });
    await scopeLedger(tx);
    return own.id;
  });
  const [addresses, delivery, posting] = await store.read(async (db) => [
    await db.address.findMany({ orderBy: { id: 'asc' } }),
    await db.delivery.findFirst(),
    await db.posting.findFirst(),
  ]);
  expect(addresses.map(({ ownerKey, externalId }) => [ownerKey, externalId])).toEqual([
    ['VIN', 'C1'],
    [commissionId, `${commissionId} slack`],
    [commissionId, 'commission teams'],
    ['commission', 'C9'],
  ]);
  expect([delivery?.addressId, posting?.addressId]).toEqual([moved, moved]);
});
