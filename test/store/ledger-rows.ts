/** Rows of the ledger as a test wants them, of a plan that nothing else knows. */
import type { Owner } from '../../src/conversation/owner.ts';
import type { Db } from '../../src/store/database/store.ts';
import { START } from '../sample.ts';

export const PLAN = 'p1';

export const givenPlan = async (tx: Db, id = PLAN, commissionId = 'c1'): Promise<void> => {
  await tx.commission.upsert({
    where: { id: commissionId },
    create: { id: commissionId, name: commissionId },
    update: {},
  });
  const year = 2020 + (await tx.plan.count());
  await tx.plan.create({
    data: { id, commissionId, year, timeZone: 'America/Mexico_City', activeFrom: '2020-01-02' },
  });
};

type AddressData = NonNullable<Parameters<Db['address']['create']>[0]>['data'];
export const givenAddress = async (
  tx: Db,
  { kind, key }: { kind: Owner['kind'] | 'conversation'; key: string },
  externalId: string,
  more: Partial<AddressData> = {},
): Promise<number> => {
  const data: AddressData = {
    ownerKind: kind,
    ownerKey: key,
    channel: 'slack',
    externalId,
    ...more,
  };
  return (await tx.address.create({ data })).id;
};

type DeliveryData = Parameters<Db['delivery']['createMany']>[0] extends infer A
  ? Extract<NonNullable<A extends { data: infer D } ? D : never>, unknown[]>[number]
  : never;
type PostingData = NonNullable<Parameters<Db['posting']['createMany']>[0]>['data'] extends infer D
  ? Extract<D, unknown[]>[number]
  : never;

/** A delivery and, unless it is null, its posting. */
export const givenDelivery = async (
  tx: Db,
  addressId: number,
  key: string,
  more: Partial<DeliveryData> = {},
  posting: Partial<PostingData> | null = {},
): Promise<number> => {
  const { id } = await tx.delivery.create({
    data: {
      planId: PLAN,
      key,
      rule: key.split('/')[0] ?? '',
      channel: 'slack',
      addressId,
      mergedKeys: '[]',
      subject: JSON.stringify({ type: 'answer', message: { text: key, blocks: [] } }),
      topic: key,
      state: 'pending',
      worthUntil: START,
      createdAt: START,
      recordedAt: new Date(START),
      ...more,
    },
  });
  if (posting !== null)
    await tx.posting.create({ data: { deliveryId: id, addressId, ...posting } });
  return id;
};

export const forgetAddresses = async (tx: Db): Promise<void> => {
  await tx.posting.deleteMany();
  await tx.delivery.deleteMany();
  await tx.address.deleteMany();
};
