/** The outbox ledger: what a rule owed, to which address, and what became of it. A key is owed once, sent once. */
import type { ServiceNotice, Subject } from '../../conversation/subject.ts';
import { planKeys } from '../../domain/plan/commissions.ts';
import { epochOf, toInstant } from '../../domain/time/dates.ts';
import type { Instant } from '../../domain/plan/document.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { serviceNotice } from '../../reminders/notices.ts';
import type { Owed } from '../../reminders/owed.ts';
import { addressAll } from './addressed.ts';
import type { Owner } from '../../conversation/owner.ts';
import { waitingRows, type Waiting } from './addresses.ts';
import { canonical } from '../database/canonical.ts';
import type { Prisma } from '../generated/sqlite/client.ts';
import { linkFollowUps } from './follow-ups.ts';
import { insertMissing } from '../database/insert-missing.ts';
import { noteWritten } from './owed-keys.ts';
import { recordTime } from '../database/record-time.ts';
import type { Db } from '../database/store.ts';
import { currentSnapshot } from '../record/snapshot.ts';

/** The contract's `deliveries`. */
export interface DeliveryRecord {
  key: string;
  /** `CVSPE/2020`. */
  plan: string;
  planId: string;
  /** The line that it is about alone. */
  lineKey: string | null;
  /** Of a board, its rows. */
  rows: string[];
  rule: string;
  channel: string;
  address: string;
  state: string;
  attempts: number;
  createdAt: string;
  sentAt: string | null;
  externalId: string | null;
  error: string | null;
}

export interface DeliveryRow {
  id: number;
  planId: string;
  key: string;
  rule: string;
  subject: Subject;
  attempts: number;
  wantedRevision: number;
  /** Plan time. */
  createdAt: string;
  /** Plan time: after it nobody is served by it. */
  worthUntil: string;
  /** The delivery whose card it follows up. */
  followsId?: number;
  /** Before this try: `sending` after a crash in the middle, `uncertain` when nobody knows whether it was taken. */
  state: string;
  /** Real milliseconds: since when nobody knows. */
  doubtSince?: number;
  /** How often its sending ended in doubt. */
  doubts: number;
}

/** What the ledger asks of the kinds of cards (`messages/draw.ts`). */
export interface CardTopics {
  topic: (subject: Subject) => string;
  /** A later message of the topic goes under the card that stands at the same address. */
  followsUp: (subject: Subject) => boolean;
}

/** Every key that was ever owed and written, sent or omitted, merged ones included. */
export const sentKeys = async (db: Db): Promise<Set<string>> => {
  const rows = await db.delivery.findMany({
    select: { key: true, mergedKeys: true },
  });
  return new Set(rows.flatMap((row) => [row.key, ...(JSON.parse(row.mergedKeys) as string[])]));
};

const zoneOf = async (tx: Db, planId: string): Promise<string> =>
  (await tx.plan.findUniqueOrThrow({ where: { id: planId }, select: { timeZone: true } })).timeZone;

const insert = async (
  tx: Db,
  planId: string,
  owed: Owed[],
  now: number,
  cards: CardTopics,
  state: 'pending' | 'omitted',
  error: string | null,
  only?: string,
): Promise<number> => {
  if (owed.length === 0) return 0;
  const timeZone = await zoneOf(tx, planId);
  const addressed = await addressAll(tx, owed, only);
  const written = await insertMissing(
    addressed,
    (delivery) => `${delivery.owed.key}\n${delivery.addressId}`,
    async () =>
      (
        await tx.delivery.findMany({
          where: { key: { in: addressed.map((delivery) => delivery.owed.key) } },
          select: { key: true, addressId: true },
        })
      ).map((row) => `${row.key}\n${row.addressId}`),
    (missing) =>
      tx.delivery.createMany({
        data: missing.map(({ owed: one, channel, addressId }) => ({
          planId,
          key: one.key,
          rule: one.rule,
          channel,
          addressId,
          mergedKeys: canonical(one.mergedKeys),
          subject: canonical(one.subject),
          topic: cards.topic(one.subject),
          state,
          worthUntil: one.worthUntil,
          createdAt: toInstant(now, timeZone),
          recordedAt: recordTime(tx),
          error,
        })),
      }),
  );
  await noteWritten(
    tx,
    planId,
    written.map((delivery) => delivery.owed),
  );
  if (state === 'omitted' || written.length === 0) return written.length;
  const rows = await tx.delivery.findMany({
    where: { key: { in: written.map((delivery) => delivery.owed.key) }, postings: { none: {} } },
    select: { id: true, addressId: true },
  });
  await tx.posting.createMany({
    data: rows.map((row) => ({ deliveryId: row.id, addressId: row.addressId })),
  });
  await linkFollowUps(
    tx,
    planId,
    rows.map((row) => row.id),
    written
      .map(({ owed: { subject } }) => subject)
      .filter(cards.followsUp)
      .map(cards.topic),
  );
  return written.length;
};

/**
 * Writes what is owed, in its order; what is written already stays. `now`: plan milliseconds. Returns how many are new.
 * @param only on this channel alone.
 */
export const insertDeliveries = (
  tx: Db,
  planId: string,
  owed: Owed[],
  now: number,
  cards: CardTopics,
  only?: string,
): Promise<number> => insert(tx, planId, owed, now, cards, 'pending', null, only);

/** Tells the Secretario Técnico, once. @param at plan time. Returns how many are new. */
export const insertNotice = (
  tx: Db,
  state: PlanState,
  at: Instant,
  notice: ServiceNotice,
  cards: CardTopics,
): Promise<number> =>
  insert(tx, state.planId, serviceNotice(state, at, notice), epochOf(at), cards, 'pending', null);

/** Writes what was owed and is no longer worth sending, with the reason *vencido*. */
export const insertOmitted = (
  tx: Db,
  planId: string,
  owed: Owed[],
  now: number,
  cards: CardTopics,
): Promise<number> => insert(tx, planId, owed, now, cards, 'omitted', 'vencido');

const lineOf = (subject: Subject): string | null => ('lineKey' in subject ? subject.lineKey : null);
const rowsOf = (subject: Subject): string[] =>
  subject.type === 'board' || subject.type === 'ownLines' ? subject.lineKeys : [];

type LedgerRow = Prisma.DeliveryGetPayload<{ include: { address: true; postings: true } }>;

const toRecord = (row: LedgerRow, subject: Subject, keys: Map<string, string>): DeliveryRecord => ({
  key: row.key,
  plan: keys.get(row.planId) ?? row.planId,
  planId: row.planId,
  lineKey: lineOf(subject),
  rows: rowsOf(subject),
  rule: row.rule,
  channel: row.channel,
  address: row.address.externalId,
  state: row.state,
  attempts: row.attempts,
  createdAt: row.createdAt,
  sentAt: row.sentAt,
  externalId: row.postings[0]?.externalId ?? null,
  error: row.error,
});

const toRecords = async (db: Db, rows: LedgerRow[]): Promise<DeliveryRecord[]> => {
  const keys = planKeys((await currentSnapshot(db)).slices);
  return rows.map((row) => toRecord(row, JSON.parse(row.subject) as Subject, keys));
};

/** The ledger, in the order in which it was written. */
export const listDeliveries = async (db: Db): Promise<DeliveryRecord[]> => {
  const rows = await db.delivery.findMany({
    orderBy: { id: 'asc' },
    include: { address: true, postings: true },
  });
  return toRecords(db, rows);
};

/** What was sent, or not, to these owners on one channel. */
export const deliveriesTo = async (
  db: Db,
  owners: Owner[],
  channel: string,
): Promise<DeliveryRecord[]> => {
  const rows = await db.delivery.findMany({
    where: {
      channel,
      OR: owners.map((owner) => ({ address: { ownerKind: owner.kind, ownerKey: owner.key } })),
    },
    orderBy: { id: 'asc' },
    include: { address: true, postings: true },
  });
  return toRecords(db, rows);
};

/** What waits to be sent to an address, in order. `sending` is there after a crash in the middle. */
export const nextRows = async (
  db: Db,
  addressId: string,
  waiting: Waiting,
  limit = 100,
): Promise<DeliveryRow[]> => {
  const rows = await db.delivery.findMany({
    where: { addressId: Number(addressId), ...waitingRows(waiting) },
    orderBy: { id: 'asc' },
    take: limit,
    include: { postings: true },
  });
  return rows.map((row) => ({
    id: row.id,
    planId: row.planId,
    key: row.key,
    rule: row.rule,
    subject: JSON.parse(row.subject) as Subject,
    attempts: row.attempts,
    wantedRevision: row.postings[0]?.wantedRevision ?? 1,
    createdAt: row.createdAt,
    worthUntil: row.worthUntil,
    state: row.state,
    doubts: row.doubts,
    ...(row.doubtSince === null ? {} : { doubtSince: row.doubtSince.getTime() }),
    ...(row.followsId === null ? {} : { followsId: row.followsId }),
  }));
};

/** @param keepDoubt the doubt of an earlier try stands: it may turn up yet. */
export const markSending = async (tx: Db, deliveryId: number, keepDoubt = false): Promise<void> => {
  await tx.delivery.update({
    where: { id: deliveryId },
    data: {
      state: 'sending',
      attempts: { increment: 1 },
      ...(keepDoubt ? {} : { doubtSince: null }),
    },
  });
};

/** Nobody knows whether the platform took it. @param since real milliseconds; the first doubt stands. */
export const markDoubt = async (
  tx: Db,
  deliveryId: number,
  since: number,
  error: string,
): Promise<void> => {
  await tx.delivery.update({
    where: { id: deliveryId },
    data: { state: 'uncertain', error, doubts: { increment: 1 } },
  });
  await tx.delivery.updateMany({
    where: { id: deliveryId, doubtSince: null },
    data: { doubtSince: new Date(since) },
  });
};

/** Nobody will know, and it is not sent again. */
export const abandonDoubt = async (tx: Db, deliveryId: number, why: string): Promise<void> => {
  await tx.delivery.update({
    where: { id: deliveryId },
    data: { state: 'uncertain', error: why, doubts: { increment: 100 } },
  });
};

/** `sentAt`: plan time; `shownRevision`: the revision that was drawn. */
export const markSent = async (
  tx: Db,
  deliveryId: number,
  sent: { externalId: string; conversation: string; sentAt: string; shownRevision: number },
): Promise<void> => {
  await tx.delivery.update({
    where: { id: deliveryId },
    data: { state: 'sent', sentAt: sent.sentAt, error: null },
  });
  await tx.posting.updateMany({
    where: { deliveryId, externalId: null },
    data: {
      externalId: sent.externalId,
      conversation: sent.conversation,
      shownRevision: sent.shownRevision,
    },
  });
};

export const markState = async (
  tx: Db,
  deliveryId: number,
  state: 'pending' | 'uncertain' | 'failed' | 'omitted',
  error: string | null,
): Promise<void> => {
  await tx.delivery.update({
    where: { id: deliveryId },
    data: { state, error, ...(state === 'pending' ? { doubtSince: null } : {}) },
  });
};
