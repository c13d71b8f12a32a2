/** Where each card stands in a platform, and whether what it shows is still true. */
import type { Subject } from '../commands/command.ts';
import type { OutgoingAddress } from '../outbox/sender.ts';
import type { Db } from './store.ts';

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
export const outdatedPostings = async (db: Db, channel: string, limit = 100): Promise<PostingRow[]> => {
  const rows = await db.posting.findMany({
    where: {
      externalId: { not: null },
      wantedRevision: { gt: db.posting.fields.shownRevision },
      address: { channel, state: 'ok' },
    },
    orderBy: { id: 'asc' }, take: limit, include: { delivery: true, address: true },
  });
  return rows.map((row) => ({
    id: row.id, deliveryId: row.deliveryId, planId: row.delivery.planId, key: row.delivery.key,
    subject: JSON.parse(row.delivery.subject) as Subject, externalId: row.externalId ?? '', wantedRevision: row.wantedRevision, worthUntil: row.delivery.worthUntil, followUp: row.delivery.followsId !== null,
    address: { id: String(row.addressId), owner: { kind: row.address.ownerKind as OutgoingAddress['owner']['kind'], key: row.address.ownerKey }, externalId: row.address.externalId },
  }));
};

/** Where a delivery's card stands; undefined when it never got anywhere. */
export const placeOf = async (db: Db, deliveryId: number): Promise<string | undefined> =>
  (await db.posting.findFirst({ where: { deliveryId, externalId: { not: null } }, select: { externalId: true } }))?.externalId ?? undefined;

/** The card of this delivery is to be drawn again. */
export const wantRedraw = async (tx: Db, deliveryId: number): Promise<void> => {
  await tx.posting.updateMany({ where: { deliveryId }, data: { wantedRevision: { increment: 1 } } });
};

export const markShown = async (tx: Db, postingId: number, revision: number): Promise<void> => {
  await tx.posting.update({ where: { id: postingId }, data: { shownRevision: revision } });
};

/** What the message at this place is about; undefined when it is none of ours. */
export const findPosting = async (db: Db, channel: string, conversation: string, externalId: string): Promise<{ deliveryId: number; subject: Subject } | undefined> => {
  const row = await db.posting.findFirst({ where: { externalId, address: { channel, externalId: conversation } }, include: { delivery: true } });
  return row === null ? undefined : { deliveryId: row.deliveryId, subject: JSON.parse(row.delivery.subject) as Subject };
};
