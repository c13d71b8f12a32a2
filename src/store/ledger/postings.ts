/** Where each card stands in a platform, and whether what it shows is still true. */
import type { Subject } from '../../conversation/subject.ts';
import type { Owner } from '../../conversation/owner.ts';
import type { OutgoingAddress } from '../../conversation/sender.ts';
import type { Db } from '../database/store.ts';
import { remember } from '../record/remembered.ts';

export interface PostingRow {
  id: number;
  deliveryId: number;
  planId: string;
  key: string;
  subject: Subject;
  externalId: string;
  wantedRevision: number;
  /** Instant: from then on the message is history. */
  worthUntil: string;
  /** It is a short line under another card. */
  followUp: boolean;
  address: OutgoingAddress;
}

/** Cards that stand somewhere and show an older revision than is wanted. */
export const outdatedPostings = async (
  db: Db,
  channel: string,
  limit = 100,
): Promise<PostingRow[]> => {
  const rows = await remember(db, `outdated ${limit} of ${channel}`, () =>
    db.posting.findMany({
      where: {
        externalId: { not: null },
        wantedRevision: { gt: db.posting.fields.shownRevision },
        address: { channel, state: 'ok' },
      },
      orderBy: { id: 'asc' },
      take: limit,
      include: { delivery: true, address: true },
    }),
  );
  return rows.map((row) => ({
    id: row.id,
    deliveryId: row.deliveryId,
    planId: row.delivery.planId,
    key: row.delivery.key,
    subject: JSON.parse(row.delivery.subject) as Subject,
    externalId: row.externalId ?? '',
    wantedRevision: row.wantedRevision,
    worthUntil: row.delivery.worthUntil,
    followUp: row.delivery.followsId !== null,
    address: {
      id: String(row.addressId),
      owner: { kind: row.address.ownerKind as Owner['kind'], key: row.address.ownerKey },
      externalId: row.conversation ?? row.address.externalId,
    },
  }));
};

/** Stands in a conversation: posted there, whatever became of its owner's address; what was posted before that was kept, where the address is. */
const standsIn = (conversation: string) => ({
  OR: [{ conversation }, { conversation: null, address: { externalId: conversation } }],
});

/** Where a delivery's card stands in a conversation; undefined when it never got anywhere, or its owner has moved since. */
export const placeOf = async (
  db: Db,
  deliveryId: number,
  conversation: string,
): Promise<string | undefined> =>
  (
    await db.posting.findFirst({
      where: { deliveryId, externalId: { not: null }, ...standsIn(conversation) },
      select: { externalId: true },
    })
  )?.externalId ?? undefined;

/** The card of this delivery is to be drawn again. */
export const wantRedraw = async (tx: Db, deliveryId: number): Promise<void> => {
  await tx.posting.updateMany({
    where: { deliveryId },
    data: { wantedRevision: { increment: 1 } },
  });
};

export const markShown = async (tx: Db, postingId: number, revision: number): Promise<void> => {
  await tx.posting.update({ where: { id: postingId }, data: { shownRevision: revision } });
};

/** What a message of ours is about. */
export interface Posted {
  deliveryId: number;
  planId: string;
  subject: Subject;
}

/** What the message at this place is about; undefined when it is none of ours. */
export const findPosting = async (
  db: Db,
  channel: string,
  conversation: string,
  externalId: string,
): Promise<Posted | undefined> => {
  const row = await db.posting.findFirst({
    where: { externalId, address: { channel }, ...standsIn(conversation) },
    include: { delivery: true },
  });
  return row === null
    ? undefined
    : {
        deliveryId: row.deliveryId,
        planId: row.delivery.planId,
        subject: JSON.parse(row.delivery.subject) as Subject,
      };
};

/** A delivery of this key whose card was sent to this conversation; cards of before several plans carry it without whose it is. */
export const findDeliveryIn = async (
  db: Db,
  channel: string,
  conversation: string,
  key: string,
): Promise<Posted | undefined> => {
  const row = await db.delivery.findFirst({
    where: {
      AND: [{ OR: [{ key }, { key: { endsWith: `/${key}` } }] }],
      channel,
      postings: { some: standsIn(conversation) },
    },
    orderBy: { id: 'asc' },
  });
  return row === null
    ? undefined
    : {
        deliveryId: row.id,
        planId: row.planId,
        subject: JSON.parse(row.subject) as Subject,
      };
};

/**
 * A card of a delivery turned up at a place that nobody had told us of: a sending in doubt had been taken. From now on it
 * is redrawn like the other; a delivery still in doubt is thereby sent, and not sent again. @param sentAt plan time.
 */
export const adoptPosting = async (
  tx: Db,
  deliveryId: number,
  { conversation, externalId }: { conversation: string; externalId: string },
  sentAt: string,
): Promise<boolean> => {
  // Two who saw the same card must not adopt it twice: the second waits here until the first is done.
  await tx.delivery.updateMany({ where: { id: deliveryId }, data: { doubts: { increment: 0 } } });
  const delivery = await tx.delivery.findUniqueOrThrow({
    where: { id: deliveryId },
    include: { postings: true },
  });
  // Only a sending in doubt can stand at a second place: what else is claimed is not believed.
  if (
    delivery.doubts === 0 ||
    delivery.postings.some((posting) => posting.externalId === externalId)
  )
    return false;
  const waiting = delivery.postings.find((posting) => posting.externalId === null);
  if (waiting !== undefined && delivery.state === 'uncertain') {
    await tx.posting.update({
      where: { id: waiting.id },
      data: { externalId, conversation, wantedRevision: { increment: 1 } },
    });
    await tx.delivery.update({
      where: { id: deliveryId },
      data: { state: 'sent', sentAt, error: null },
    });
    return true;
  }
  await tx.posting.create({
    data: {
      deliveryId,
      addressId: delivery.addressId,
      externalId,
      conversation,
      wantedRevision: 2,
      shownRevision: 0,
    },
  });
  return true;
};

/** Deliveries to a conversation whose first sending ended in doubt in this time, real milliseconds: one of them may be the card at a place unknown. */
export const doubtfulIn = async (
  db: Db,
  channel: string,
  conversation: string,
  around: { from: number; to: number },
): Promise<number[]> => {
  const rows = await db.delivery.findMany({
    where: {
      channel,
      doubts: { gt: 0 },
      address: { externalId: conversation },
      doubtSince: { gte: new Date(around.from), lte: new Date(around.to) },
    },
    select: { id: true },
  });
  return rows.map((row) => row.id);
};

/** Whether a sending to this conversation was ever in doubt. */
export const anyDoubtIn = async (db: Db, channel: string, conversation: string): Promise<boolean> =>
  (await db.delivery.findFirst({
    where: { channel, doubts: { gt: 0 }, address: { externalId: conversation } },
    select: { id: true },
  })) !== null;

/** Whether nobody knows yet of a message to this conversation whether, or where, it stands. @param doubtsBelow where the platform cannot be asked: in doubt so often, it stays so. */
export const anyOpenDoubtIn = async (
  db: Db,
  channel: string,
  conversation: string,
  doubtsBelow?: number,
): Promise<boolean> =>
  (await db.delivery.findFirst({
    where: {
      channel,
      address: { externalId: conversation },
      OR: [
        { state: 'sending' },
        {
          state: 'uncertain',
          ...(doubtsBelow === undefined ? {} : { doubts: { lt: doubtsBelow } }),
        },
      ],
    },
    select: { id: true },
  })) !== null;

/** One in doubt is sent again. False when it was found meanwhile: then it is not. */
export const markSendingAgain = async (
  tx: Db,
  deliveryId: number,
  keepDoubt: boolean,
): Promise<boolean> =>
  (
    await tx.delivery.updateMany({
      where: { id: deliveryId, state: 'uncertain' },
      data: {
        state: 'sending',
        attempts: { increment: 1 },
        ...(keepDoubt ? {} : { doubtSince: null }),
      },
    })
  ).count > 0;
