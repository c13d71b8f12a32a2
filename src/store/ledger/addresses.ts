/** Where messages go: one address per owner and channel, leased to one sender at a time. */
import type { OutgoingAddress } from '../../conversation/sender.ts';
import type { Owner } from '../../conversation/owner.ts';
import { INSTITUTION } from '../../domain/record/entry.ts';
import { remember } from '../record/remembered.ts';
import { append } from '../record/snapshot.ts';
import type { Db } from '../database/store.ts';
import { localConversation } from './local-places.ts';

/** An address with its owner, for who asks where something goes. */
export interface OwnedAddress {
  id: number;
  channel: string;
  externalId: string;
  state: string;
  error: string | null;
  owner: Owner;
}

type Row = Awaited<ReturnType<Db['address']['findFirstOrThrow']>>;
const toOwned = (row: Row): OwnedAddress => ({
  id: row.id,
  channel: row.channel,
  externalId: row.externalId,
  state: row.state,
  error: row.error,
  owner: { kind: row.ownerKind as Owner['kind'], key: row.ownerKey },
});

/** `slack C012: is_archived`. */
export const addressProblem = ({ channel, externalId, error, state }: OwnedAddress): string =>
  `${channel} ${externalId}: ${error ?? state}`;

/** Places that are nobody's: only answers go there, and nobody has to repair them. */
const ANSWERED_ONLY = 'conversation';

/** @param channel only this one's, if given. */
export const listAddresses = async (db: Db, channel?: string): Promise<OwnedAddress[]> =>
  (
    await db.address.findMany({
      where: { ownerKind: { not: ANSWERED_ONLY }, ...(channel === undefined ? {} : { channel }) },
      orderBy: { id: 'asc' },
    })
  ).map(toOwned);

/** Whose conversation this is; the first, where several are written to in one. */
export const addressAt = async (
  db: Db,
  channel: string,
  externalId: string,
): Promise<OwnedAddress | undefined> => {
  const row = await db.address.findFirst({
    where: { channel, externalId, ownerKind: { not: ANSWERED_ONLY } },
    orderBy: { id: 'asc' },
  });
  return row === null ? undefined : toOwned(row);
};

/**
 * Where an owner is written to on a channel; another place, or the same again, is in order until proved otherwise.
 * Undefined when nothing changed, else where it was before.
 */
export const setAddress = async (
  tx: Db,
  owner: Owner,
  channel: string,
  externalId: string,
): Promise<{ before: string | null } | undefined> => {
  const where = {
    ownerKind_ownerKey_channel: { ownerKind: owner.kind, ownerKey: owner.key, channel },
  };
  const present = await tx.address.findUnique({ where });
  if (present?.externalId === externalId && present.state === 'ok') return undefined;
  await tx.address.upsert({
    where,
    create: { ownerKind: owner.kind, ownerKey: owner.key, channel, externalId },
    update: { externalId, state: 'ok', error: null, nextSendAt: null },
  });
  return { before: present?.externalId ?? null };
};

/** A person chose the place in the chat: audited. What waited for the owner's address goes there. */
export const setPlace = async (
  tx: Db,
  one: { owner: Owner; channel: string; externalId: string; by: string; at: string },
): Promise<'changed' | 'same'> => {
  const { owner, channel, externalId, by, at } = one;
  const changed = await setAddress(tx, owner, channel, externalId);
  if (changed === undefined) return 'same';
  await append(tx, {
    scope: INSTITUTION,
    subject: 'place',
    key: `${owner.kind}/${owner.key}/${channel}`,
    kind: 'address.set',
    authorId: '',
    authorName: by,
    channel,
    at,
    payload: { owner, channel, externalId, ...changed },
  });
  return 'changed';
};

/** Nothing more goes there: what waits stays in the ledger. */
export const closeAddress = async (
  tx: Db,
  owner: Owner,
  channel: string,
  why: string,
): Promise<void> => {
  await tx.address.updateMany({
    where: { ownerKind: owner.kind, ownerKey: owner.key, channel },
    data: { state: 'closed', error: why },
  });
};

/** The owner's address on a channel; the simulated workspace's is made when first needed. */
export const addressOf = async (
  tx: Db,
  owner: Owner,
  channel: string,
): Promise<number | undefined> => {
  const where = {
    ownerKind_ownerKey_channel: { ownerKind: owner.kind, ownerKey: owner.key, channel },
  };
  const present = await tx.address.findUnique({ where, select: { id: true } });
  if (present !== null) return present.id;
  if (channel !== 'local') return undefined;
  return (
    await tx.address.create({
      data: {
        ownerKind: owner.kind,
        ownerKey: owner.key,
        channel,
        externalId: await localConversation(tx, owner),
      },
    })
  ).id;
};

/** Can they be written to on this channel? */
export const isAddressed = async (tx: Db, owner: Owner, channel: string): Promise<boolean> =>
  channel === 'local' ||
  (await tx.address.findFirst({
    where: { ownerKind: owner.kind, ownerKey: owner.key, channel, state: 'ok' },
    select: { id: true },
  })) !== null;

/** What a channel's outbox takes in hand: `uncertain` too, where the platform can be asked what it took. */
export interface Waiting {
  channel: string;
  states: string[];
  /** And `uncertain` ones, where it cannot be asked, as long as they were in doubt less often than this. */
  doubtsBelow?: number;
}

/** The rows that wait. */
export const waitingRows = ({ states, doubtsBelow }: Waiting) => ({
  OR: [
    { state: { in: states } },
    ...(doubtsBelow === undefined ? [] : [{ state: 'uncertain', doubts: { lt: doubtsBelow } }]),
  ],
});

/** What makes an address ready to be claimed. @param now real milliseconds. */
const readyAddress = (waiting: Waiting, now: number) => {
  const time = new Date(now);
  return {
    channel: waiting.channel,
    state: 'ok',
    deliveries: { some: waitingRows(waiting) },
    AND: [
      { OR: [{ leaseUntil: null }, { leaseUntil: { lte: time } }] },
      { OR: [{ nextSendAt: null }, { nextSendAt: { lte: time } }] },
    ],
  };
};

/** Whether an address could be claimed now: a read, so that an idle outbox writes nothing. @param now real milliseconds. */
export const anythingWaiting = async (db: Db, waiting: Waiting, now: number): Promise<boolean> =>
  (await db.address.findFirst({ where: readyAddress(waiting, now), select: { id: true } })) !==
  null;

/**
 * Leases the address that has waited longest with something to send. Two callers never get the same one: the update
 * repeats the whole condition beside the ids that were chosen.
 * @param now real milliseconds; @param leaseMs how long nobody else may take it.
 */
export const claimAddress = async (
  tx: Db,
  waiting: Waiting,
  now: number,
  leaseMs: number,
): Promise<OutgoingAddress | undefined> => {
  const ready = readyAddress(waiting, now);
  const first = await tx.address.findFirst({
    where: ready,
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  if (first === null) return undefined;
  const [claimed] = await tx.address.updateManyAndReturn({
    where: { ...ready, id: { in: [first.id] } },
    data: { leaseUntil: new Date(now + leaseMs) },
  });
  if (claimed === undefined) return undefined;
  return {
    id: String(claimed.id),
    owner: { kind: claimed.ownerKind as OutgoingAddress['owner']['kind'], key: claimed.ownerKey },
    externalId: claimed.externalId,
  };
};

/** When the next address that rests or is leased becomes ready, real milliseconds; undefined when nothing waits. */
export const nextReadyAt = async (db: Db, waiting: Waiting): Promise<number | undefined> => {
  const rows = await remember(db, `ready ${JSON.stringify(waiting)}`, () =>
    db.address.findMany({
      where: { channel: waiting.channel, state: 'ok', deliveries: { some: waitingRows(waiting) } },
      select: { leaseUntil: true, nextSendAt: true },
    }),
  );
  const times = rows.map((row) =>
    Math.max(row.leaseUntil?.getTime() ?? 0, row.nextSendAt?.getTime() ?? 0),
  );
  return times.length === 0 ? undefined : Math.min(...times);
};

/** Lets a leased address go; `nextSendAt` (real milliseconds) keeps it quiet until then. */
export const releaseAddress = async (
  tx: Db,
  addressId: string,
  nextSendAt?: number,
): Promise<void> => {
  await tx.address.update({
    where: { id: Number(addressId) },
    data: { leaseUntil: null, nextSendAt: nextSendAt === undefined ? null : new Date(nextSendAt) },
  });
};

/** A permanent failure: nothing more is sent there until someone repairs it. */
export const markAddress = async (tx: Db, addressId: string, error: string): Promise<void> => {
  await tx.address.update({
    where: { id: Number(addressId) },
    data: { state: 'failed', error, leaseUntil: null },
  });
};
