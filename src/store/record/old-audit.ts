/** The record as it was before it became one log: chains of entries, frozen. The log's first entry names their last hashes. */
import { canonical, sha256 } from '../database/canonical.ts';
import type { Db } from '../database/store.ts';
import { FIRST } from './log.ts';

export interface OldEntry {
  stream: string;
  seq: number;
  kind: string;
  actor: string;
  at: string;
  recordedAt: string;
  payload: string;
  previousHash: string;
  hash: string;
}

/** By stream: the last entry's sequence and hash. */
export type OldHeads = Record<string, { seq: number; hash: string }>;

const oldHashOf = ({ hash: _, ...entry }: OldEntry): string => sha256(canonical(entry));

/** The whole, by stream and sequence. */
export const exportOldAudit = async (db: Db): Promise<OldEntry[]> => {
  const rows = await db.auditEntry.findMany({ orderBy: [{ stream: 'asc' }, { seq: 'asc' }] });
  return rows.map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() }));
};

export const oldHeadsOf = (entries: OldEntry[]): OldHeads =>
  Object.fromEntries(entries.map(({ stream, seq, hash }) => [stream, { seq, hash }]));

export type OldReason = 'hash' | 'chain' | 'sequence' | 'head';

/** The first old entry that does not fit, or a chain that does not end where the log's first entry says. */
export const findOldBreak = (
  entries: OldEntry[],
  heads: OldHeads,
): { stream: string; seq: number; reason: OldReason } | undefined => {
  let before: OldEntry | undefined;
  for (const entry of entries) {
    const { stream, seq } = entry;
    const first = before?.stream !== stream;
    if (seq !== (first ? 1 : (before?.seq ?? 0) + 1)) return { stream, seq, reason: 'sequence' };
    if (entry.previousHash !== (first ? FIRST : before?.hash))
      return { stream, seq, reason: 'chain' };
    if (entry.hash !== oldHashOf(entry)) return { stream, seq, reason: 'hash' };
    before = entry;
  }
  const found = oldHeadsOf(entries);
  const names = new Set([...Object.keys(found), ...Object.keys(heads)]);
  for (const stream of names) {
    const seq = found[stream]?.seq ?? 0;
    if (heads[stream]?.hash !== found[stream]?.hash) return { stream, seq, reason: 'head' };
  }
  return undefined;
};
