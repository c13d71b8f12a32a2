/** Appends to the record of a scheduled month; nothing is ever changed or erased. The table is a projection for SQL. */
import type { NewProgressEntry, ProgressEntry } from '../../domain/progress/progress-entry.ts';
import { entriesByMonth } from '../../domain/progress/fold.ts';
import { canonical } from '../database/canonical.ts';
import { recordTime } from '../database/record-time.ts';
import type { Db } from '../database/store.ts';
import { append, currentSnapshot } from './snapshot.ts';

/** The row of the projection. */
export const progressRow = (planId: string, entry: ProgressEntry) => ({
  planId,
  lineKey: entry.lineKey,
  month: entry.month,
  ordinal: entry.ordinal,
  kind: entry.kind,
  total: entry.total ?? null,
  note: entry.note ?? null,
  evidence: canonical(entry.evidence),
  undoes: entry.undoes ?? null,
  authorId: entry.authorId,
  authorName: entry.authorName,
  onBehalfOf: entry.onBehalfOf ?? null,
  channel: entry.channel,
  at: entry.at,
});

/** Writes the entry with the next ordinal of its line and month. */
export const appendEntry = async (
  tx: Db,
  planId: string,
  entry: NewProgressEntry,
): Promise<ProgressEntry> => {
  const { slices } = await currentSnapshot(tx);
  const key = `${entry.lineKey}/${entry.month}`;
  const before = entriesByMonth(slices.progress[planId] ?? []).get(key);
  const written: ProgressEntry = { ...entry, ordinal: (before?.at(-1)?.ordinal ?? 0) + 1 };
  const { kind, authorId, authorName, onBehalfOf, channel, at } = written;
  const { payload } = await append(tx, {
    scope: planId,
    subject: 'progress',
    key,
    kind: `progress.${kind}`,
    authorId,
    authorName,
    onBehalfOf,
    channel,
    at,
    payload: written,
  });
  const stored = payload as ProgressEntry;
  await tx.progressReport.create({
    data: { ...progressRow(planId, stored), recordedAt: recordTime(tx) },
  });
  return stored;
};
