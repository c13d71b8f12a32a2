/** The present as it was folded up to an entry, kept so that a new process need not fold the whole record. */
import {
  REDUCERS_VERSION,
  slicesFromJson,
  slicesToJson,
  type Snapshot,
} from '../../domain/record/subjects.ts';
import { recordTime } from '../database/record-time.ts';
import type { Db } from '../database/store.ts';

/** Fewer new entries than this are folded as fast as a checkpoint is read. */
const FEWEST_ENTRIES = 200;
/** A checkpoint costs what is known, so it is made when the record grew by this share of itself. */
const GROWTH = 0.2;

/** The last one that this version of the reducers made and that the record still contains; undefined: fold from the first entry. */
export const loadCheckpoint = async (db: Db): Promise<Snapshot | undefined> => {
  const stored = await db.checkpoint.findFirst({ orderBy: { seq: 'desc' } });
  if (stored === null || stored.version !== REDUCERS_VERSION) return undefined;
  const { seq, hash, body } = stored;
  const entry = await db.logEntry.findUnique({ where: { seq }, select: { hash: true } });
  if (entry?.hash !== hash) return undefined;
  return { seq, hash, slices: slicesFromJson(JSON.parse(body)) };
};

/** Does the record have so much more than the last checkpoint that a new one is worth it? */
export const isCheckpointDue = async (db: Db, seq: number): Promise<boolean> => {
  const last = await db.checkpoint.findFirst({
    orderBy: { seq: 'desc' },
    select: { seq: true, version: true },
  });
  if (seq === 0) return false;
  if (last === null || last.version !== REDUCERS_VERSION) return seq >= FEWEST_ENTRIES;
  return seq - last.seq >= Math.max(FEWEST_ENTRIES, last.seq * GROWTH);
};

/** Keeps a snapshot in place of the ones before. */
export const saveCheckpoint = async (tx: Db, { seq, hash, slices }: Snapshot): Promise<void> => {
  await tx.checkpoint.deleteMany();
  await tx.checkpoint.create({
    data: {
      seq,
      hash,
      version: REDUCERS_VERSION,
      body: JSON.stringify(slicesToJson(slices)),
      recordedAt: recordTime(tx),
    },
  });
};
