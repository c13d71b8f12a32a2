/**
 * Events that a platform was told we have: kept before it is answered, worked through afterwards, each once and in the
 * order in which they came. What was said is forgotten here when it is done; the record has what it has to have.
 */
import { recordTime } from '../database/record-time.ts';
import type { Db } from '../database/store.ts';
import { remember } from '../record/remembered.ts';

export interface Work {
  id: number;
  eventId: string;
  payload: unknown;
  attempts: number;
  /** Since when it is here, real milliseconds. */
  keptAt: number;
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
  const first = await remember(db, `work of ${channel}`, () =>
    db.inboundWork.findFirst({
      where: { channel, doneAt: null },
      orderBy: { id: 'asc' },
      select: { leaseUntil: true },
    }),
  );
  return first !== null && (first.leaseUntil === null || first.leaseUntil.getTime() <= now);
};

/**
 * The oldest event that is not done, leased; undefined when there is none, or another worker has it: order is kept.
 * Events that wait are passed over until their time.
 */
export const claimWork = async (
  tx: Db,
  channel: string,
  now: number,
  leaseMs: number,
): Promise<Work | undefined> => {
  const first = await tx.inboundWork.findFirst({
    where: {
      channel,
      doneAt: null,
      OR: [{ againAt: null }, { againAt: { lte: new Date(now) } }],
    },
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
        keptAt: row.recordedAt.getTime(),
      };
};

/**
 * It waits for a posting in doubt: looked at again from `againAt` (real milliseconds) on, and not counted as an attempt.
 * @param thread what comes after it there waits behind it.
 */
export const parkWork = async (
  tx: Db,
  id: number,
  thread: string,
  againAt: number,
): Promise<void> => {
  await tx.inboundWork.update({
    where: { id },
    data: {
      againAt: new Date(againAt),
      waitsIn: thread,
      leaseUntil: null,
      attempts: { decrement: 1 },
    },
  });
};

/** Until when something earlier about this thread waits, real milliseconds; undefined when nothing does. */
export const waitingBefore = async (
  db: Db,
  channel: string,
  thread: string,
  id: number,
): Promise<number | undefined> =>
  (
    await db.inboundWork.findFirst({
      where: { channel, doneAt: null, waitsIn: thread, id: { lt: id } },
      orderBy: { id: 'asc' },
      select: { againAt: true },
    })
  )?.againAt?.getTime();

export const finishWork = async (tx: Db, id: number): Promise<void> => {
  await tx.inboundWork.update({
    where: { id },
    data: { doneAt: recordTime(tx), payload: 'null', leaseUntil: null, waitsIn: null },
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
      ? { doneAt: recordTime(tx), payload: 'null', error, leaseUntil: null, waitsIn: null }
      : { error, leaseUntil: new Date(againAt) },
  });
  return letGo;
};

/** Events done so long ago that no platform sends them again. @param before real milliseconds. */
export const forgetWork = async (tx: Db, channel: string, before: number): Promise<void> => {
  await tx.inboundWork.deleteMany({ where: { channel, doneAt: { lt: new Date(before) } } });
};
