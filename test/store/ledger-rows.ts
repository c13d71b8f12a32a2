/** Rows of the ledger as a test wants them, of a plan that nothing else knows. */
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Owner } from '../../src/conversation/owner.ts';
import type { Db } from '../../src/store/database/store.ts';
import { openTestStore, START, type TestStore } from '../sample.ts';

export const PLAN = 'p1';
export const VIN = { kind: 'area' as const, key: 'VIN' };

type Delivery = Awaited<ReturnType<Db['delivery']['findUniqueOrThrow']>>;
type Posting = Awaited<ReturnType<Db['posting']['findUniqueOrThrow']>>;

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

interface Ledger {
  write: TestStore['store']['update'];
  /** What appends to the log. */
  append: TestStore['store']['write'];
  read: TestStore['store']['read'];
  /** The area VIN's delivery `A/1`, its posting and its address. */
  given: (
    delivery?: Partial<DeliveryData>,
    posting?: Partial<PostingData> | null,
    address?: Partial<AddressData>,
  ) => Promise<{ addressId: number; id: number }>;
  /** A delivery and its postings, in the order in which they were made. */
  rowOf: (id: number) => Promise<Delivery & { postings: Posting[] }>;
}

/** Opens a store with the plan before the tests of a block, forgets addresses after each, and closes it. @param realNow real milliseconds. */
export const ledgerOn = (
  kind: Parameters<typeof openTestStore>[0],
  realNow?: () => number,
): Ledger => {
  let opened: TestStore;
  beforeAll(async () => {
    opened = await openTestStore(kind, realNow);
    await opened.store.write((tx) => givenPlan(tx));
  });
  afterEach(() => opened.store.write(forgetAddresses));
  afterAll(() => opened.close());
  return {
    write: (work) => opened.store.update(work),
    append: (work) => opened.store.write(work),
    read: (work) => opened.store.read(work),
    given: (delivery = {}, posting = {}, address = {}) =>
      opened.store.update(async (tx) => {
        const addressId = await givenAddress(tx, VIN, 'C1', address);
        return { addressId, id: await givenDelivery(tx, addressId, 'A/1', delivery, posting) };
      }),
    rowOf: (id) =>
      opened.store.read((db) =>
        db.delivery.findUniqueOrThrow({
          where: { id },
          include: { postings: { orderBy: { id: 'asc' } } },
        }),
      ),
  };
};
