/** Streams of one form (documents sent to the INE, agreements), append-only, each event with its audit entry. */
import type {
  NewRecordEvent,
  RecordEvent,
  RecordStream,
  StoredRecord,
} from '../../domain/agreements/record.ts';
import { appendAudit } from './audit.ts';
import { canonical } from '../database/canonical.ts';
import { recordTime } from '../database/record-time.ts';
import { touchPlan } from './revision.ts';
import type { Db } from '../database/store.ts';

/** Writes the event with the record's next ordinal. */
export const appendRecordEvent = async <Event extends RecordEvent>(
  tx: Db,
  planId: string,
  stream: RecordStream,
  event: NewRecordEvent<Event>,
): Promise<Event> => {
  const { recordId, kind, authorId, authorName, channel, at, ...payload } =
    event as NewRecordEvent<RecordEvent>;
  const last = await tx.recordEvent.findFirst({
    where: { planId, stream, recordId },
    orderBy: { ordinal: 'desc' },
    select: { ordinal: true },
  });
  const written = { ...event, ordinal: (last?.ordinal ?? 0) + 1 } as unknown as Event;
  await tx.recordEvent.create({
    data: {
      planId,
      stream,
      recordId,
      ordinal: written.ordinal,
      kind,
      payload: canonical(payload),
      authorId,
      authorName,
      channel,
      at,
      recordedAt: recordTime(tx),
    },
  });
  await appendAudit(tx, {
    stream: planId,
    kind: `${stream}.${kind}`,
    actor: authorName,
    at,
    payload: written,
  });
  await touchPlan(tx, planId);
  return written;
};

/** The records of a stream, in the order in which they began; each with its events in the order of their ordinals. */
export const loadRecords = async <Event extends RecordEvent>(
  db: Db,
  planId: string,
  stream: RecordStream,
): Promise<StoredRecord<Event>[]> => {
  const rows = await db.recordEvent.findMany({ where: { planId, stream }, orderBy: { id: 'asc' } });
  const byId = new Map<string, StoredRecord<Event>>();
  for (const { recordId, ordinal, kind, payload, authorId, authorName, channel, at } of rows) {
    const record = byId.get(recordId) ?? { id: recordId, events: [] };
    record.events.push({
      recordId,
      ordinal,
      kind,
      authorId,
      authorName,
      channel,
      at,
      ...(JSON.parse(payload) as object),
    } as unknown as Event);
    byId.set(recordId, record);
  }
  return [...byId.values()];
};
