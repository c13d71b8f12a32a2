/**
 * Answers that go out like everything else: written where they are owed and sent by the outbox, so that none is lost
 * while a platform cannot be reached. What they said is forgotten some days later; the record is elsewhere.
 */
import type { Asked, Subject } from '../../conversation/subject.ts';
import { epochOf, toInstant } from '../../domain/time/dates.ts';
import type { Instant } from '../../domain/plan/document.ts';
import type { Message } from '../../conversation/message.ts';
import { canonical } from '../database/canonical.ts';
import { recordTime } from '../database/record-time.ts';
import type { Db } from '../database/store.ts';

const RULE = 'ANSWER';
/** Plan time: an answer that comes later than this serves nobody. */
const WORTH_MS = 24 * 3_600_000;

export interface NewAnswer {
  planId: string;
  timeZone: string;
  channel: string;
  /** The conversation, and the message in it under which the answer goes. */
  conversation: string;
  thread?: string;
  /** Names the answer: the same event is answered once. */
  eventId: string;
  message: Message;
  again?: Asked;
  viewer?: string;
  /** Plan time. */
  at: Instant;
}

/** The address that stands for a conversation: its owner's if it has one, else one where only answers go. */
const addressFor = async (tx: Db, channel: string, conversation: string): Promise<number> => {
  const present = await tx.address.findFirst({
    where: { channel, externalId: conversation, state: 'ok' },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  if (present !== null) return present.id;
  const where = {
    ownerKind_ownerKey_channel: { ownerKind: 'conversation', ownerKey: conversation, channel },
  };
  const own = {
    ownerKind: 'conversation',
    ownerKey: conversation,
    channel,
    externalId: conversation,
  };
  return (await tx.address.upsert({ where, create: own, update: { state: 'ok', error: null } })).id;
};

/** False when this event was answered before. */
export const insertAnswer = async (tx: Db, answer: NewAnswer): Promise<boolean> => {
  const { planId, channel, conversation, eventId, at, timeZone } = answer;
  const key = `${RULE}/${eventId}`;
  if ((await tx.delivery.findFirst({ where: { key, channel }, select: { id: true } })) !== null)
    return false;
  const addressId = await addressFor(tx, channel, conversation);
  const { message, thread, again, viewer } = answer;
  const subject: Subject = {
    type: 'answer',
    message,
    ...(thread === undefined ? {} : { thread }),
    ...(again === undefined ? {} : { again }),
    ...(viewer === undefined ? {} : { viewer }),
  };
  const { id } = await tx.delivery.create({
    data: {
      planId,
      key,
      rule: RULE,
      channel,
      addressId,
      mergedKeys: canonical([]),
      subject: canonical(subject),
      topic: 'answer',
      state: 'pending',
      worthUntil: toInstant(epochOf(at) + WORTH_MS, timeZone),
      createdAt: at,
      recordedAt: recordTime(tx),
    },
  });
  await tx.posting.create({ data: { deliveryId: id, addressId } });
  return true;
};

/** What was answered long ago is forgotten. @param before real milliseconds. */
export const forgetAnswers = async (tx: Db, before: number): Promise<void> => {
  const old = {
    rule: RULE,
    recordedAt: { lt: new Date(before) },
    state: { notIn: ['pending', 'sending'] },
  };
  await tx.posting.deleteMany({ where: { delivery: old } });
  await tx.delivery.deleteMany({ where: old });
};
