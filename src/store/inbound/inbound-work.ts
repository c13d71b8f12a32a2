/**
 * Events that a platform was told we have: kept before it is answered, worked through afterwards, each once and in the
 * order in which they came. What was said is forgotten here when it is done; the record has what it has to have.
 */
import { recordTime } from '../database/record-time.ts';
import type { Db } from '../database/store.ts';

export interface Work {
  id: number;
  eventId: string;
  payload: unknown;
  attempts: number;
}

/** Attempts after which an event that cannot be worked through is let go, with its error. */
const MOST_ATTEMPTS = 5;

/** False when this event is here already: a retried or replayed one changes nothing. */
export const keepWork = async (
  tx: Db,
  channel: string,
  eventId: string,
  payload: unknown,
): Promise<boolean> => {
  if (
    (await tx.inboundWork.findUnique({
      where: { channel_eventId: { channel, eventId } },
      select: { id: true },
    })) !== null
  )
    return false;
  await tx.inboundWork.create({
    data: { channel, eventId, payload: JSON.stringify(payload), recordedAt: recordTime(tx) },
  });
  return true;
};

/** Whether the oldest event that is not done could be claimed now. @param now real milliseconds. */
export const isWorkWaiting = async (db: Db, channel: string, now: number): Promise<boolean> => {
  const first = await db.inboundWork.findFirst({
    where: { channel, doneAt: null },
    orderBy: { id: 'asc' },
    select: { leaseUntil: true },
  });
  return first !== null && (first.leaseUntil === null || first.leaseUntil.getTime() <= now);
};

/** The oldest event that is not done, leased; undefined when there is none, or another worker has it: order is kept. */
export const claimWork = async (
  tx: Db,
  channel: string,
  now: number,
  leaseMs: number,
): Promise<Work | undefined> => {
  const first = await tx.inboundWork.findFirst({
    where: { channel, doneAt: null },
    orderBy: { id: 'asc' },
  });
  if (first === null || (first.leaseUntil !== null && first.leaseUntil.getTime() > now))
    return undefined;
  const [row] = await tx.inboundWork.updateManyAndReturn({
    where: {
      id: { in: [first.id] },
      doneAt: null,
      OR: [{ leaseUntil: null }, { leaseUntil: { lte: new Date(now) } }],
    },
    data: { leaseUntil: new Date(now + leaseMs), attempts: { increment: 1 } },
  });
  return row === undefined
    ? undefined
    : {
        id: row.id,
        eventId: row.eventId,
        payload: JSON.parse(row.payload) as unknown,
        attempts: row.attempts,
      };
};

export const finishWork = async (tx: Db, id: number): Promise<void> => {
  await tx.inboundWork.update({
    where: { id },
    data: { doneAt: recordTime(tx), payload: 'null', leaseUntil: null },
  });
};

/** It failed: again later, or let go after too many times. True when it was let go. */
export const failWork = async (
  tx: Db,
  work: Work,
  error: string,
  againAt: number,
): Promise<boolean> => {
  const letGo = work.attempts >= MOST_ATTEMPTS;
  await tx.inboundWork.update({
    where: { id: work.id },
    data: letGo
      ? { doneAt: recordTime(tx), payload: 'null', error, leaseUntil: null }
      : { error, leaseUntil: new Date(againAt) },
  });
  return letGo;
};

/** Events done so long ago that no platform sends them again. @param before real milliseconds. */
export const forgetWork = async (tx: Db, channel: string, before: number): Promise<void> => {
  await tx.inboundWork.deleteMany({ where: { channel, doneAt: { lt: new Date(before) } } });
};
