/** Appends to the record of a scheduled month; nothing is ever changed or erased. */
import type {
  ProgressEntry,
  NewProgressEntry,
  Evidence,
  EntryKind,
} from '../../domain/progress/progress-entry.ts';
import type { ChannelName } from '../../domain/people/people.ts';
import { appendAudit } from './audit.ts';
import { canonical } from '../database/canonical.ts';
import { recordTime } from '../database/record-time.ts';
import { touchPlan } from './revision.ts';
import type { Db } from '../database/store.ts';

/**
 * Writes the entry with the next ordinal of its line and month, and its audit entry.
 */
export const appendEntry = async (
  tx: Db,
  planId: string,
  entry: NewProgressEntry,
): Promise<ProgressEntry> => {
  const last = await tx.progressReport.findFirst({
    where: { planId, lineKey: entry.lineKey, month: entry.month },
    orderBy: { ordinal: 'desc' },
    select: { ordinal: true },
  });
  const written: ProgressEntry = { ...entry, ordinal: (last?.ordinal ?? 0) + 1 };
  await tx.progressReport.create({
    data: {
      planId,
      lineKey: written.lineKey,
      month: written.month,
      ordinal: written.ordinal,
      kind: written.kind,
      total: written.total ?? null,
      note: written.note ?? null,
      evidence: canonical(written.evidence),
      undoes: written.undoes ?? null,
      authorId: written.authorId,
      authorName: written.authorName,
      onBehalfOf: written.onBehalfOf ?? null,
      channel: written.channel,
      at: written.at,
      recordedAt: recordTime(tx),
    },
  });
  await appendAudit(tx, {
    stream: planId,
    kind: `progress.${written.kind}`,
    actor: written.authorName,
    at: written.at,
    payload: written,
  });
  await touchPlan(tx, planId);
  return written;
};

/** All entries of a plan, in the order in which they arrived. */
export const loadEntries = async (db: Db, planId: string): Promise<ProgressEntry[]> => {
  const rows = await db.progressReport.findMany({ where: { planId }, orderBy: { id: 'asc' } });
  return rows.map((row) => ({
    lineKey: row.lineKey,
    month: row.month,
    ordinal: row.ordinal,
    kind: row.kind as EntryKind,
    ...(row.total === null ? {} : { total: row.total }),
    ...(row.note === null ? {} : { note: row.note }),
    evidence: JSON.parse(row.evidence) as Evidence[],
    ...(row.undoes === null ? {} : { undoes: row.undoes }),
    authorId: row.authorId,
    authorName: row.authorName,
    ...(row.onBehalfOf === null ? {} : { onBehalfOf: row.onBehalfOf }),
    channel: row.channel as ChannelName,
    at: row.at,
  }));
};
