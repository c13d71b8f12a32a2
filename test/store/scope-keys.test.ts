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
