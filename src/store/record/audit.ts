/**
 * The record: one entry for each change, written in the change's own transaction, chained by hash from the first entry
 * on. Nothing here is ever updated.
 */
import { canonical, sha256 } from '../database/canonical.ts';
import { recordTime } from '../database/record-time.ts';
import type { Db } from '../database/store.ts';

export interface AuditInput {
  /** A plan's id, or `directory`. */
  stream: string;
  kind: string;
  /** Name of the person, or `avance`. */
  actor: string;
  /** Plan time. */
  at: string;
  payload: unknown;
}

export interface AuditRecord {
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

/** What the first entry of a stream follows. */
export const FIRST = '0'.repeat(64);

export const hashOf = (entry: Omit<AuditRecord, 'hash'>): string => sha256(canonical(entry));

/** Adds an entry to its stream. Call inside `store.write` only. */
export const appendAudit = async (tx: Db, input: AuditInput): Promise<void> => {
  const last = await tx.auditEntry.findFirst({
    where: { stream: input.stream },
    orderBy: { seq: 'desc' },
    select: { seq: true, hash: true },
  });
  const recordedAt = recordTime(tx);
  const entry = {
    stream: input.stream,
    seq: (last?.seq ?? 0) + 1,
    kind: input.kind,
    actor: input.actor,
    at: input.at,
    recordedAt: recordedAt.toISOString(),
    payload: canonical(input.payload),
    previousHash: last?.hash ?? FIRST,
  };
  await tx.auditEntry.create({ data: { ...entry, recordedAt, hash: hashOf(entry) } });
};

/** The whole record, by stream and sequence. */
export const exportAudit = async (db: Db): Promise<AuditRecord[]> => {
  const rows = await db.auditEntry.findMany({ orderBy: [{ stream: 'asc' }, { seq: 'asc' }] });
  return rows.map((row) => ({ ...row, recordedAt: row.recordedAt.toISOString() }));
};
