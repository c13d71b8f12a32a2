/**
 * The record: one entry for each change, written in the change's own transaction, chained by hash from the first entry
 * on. Nothing here is ever updated.
 */
import { canonical, sha256 } from './canonical.ts';
import { recordTime } from './record-time.ts';
import type { Db } from './store.ts';

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

const FIRST = '0'.repeat(64);

const hashOf = (entry: Omit<AuditRecord, 'hash'>): string => sha256(canonical(entry));

/** Adds an entry to its stream. Call inside `store.write` only. */
export const appendAudit = async (tx: Db, input: AuditInput): Promise<void> => {
  const last = await tx.auditEntry.findFirst({ where: { stream: input.stream }, orderBy: { seq: 'desc' }, select: { seq: true, hash: true } });
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

/** `ok: false` names the first entry that does not fit. */
export type AuditVerdict =
  | { ok: true; entries: number }
  | { ok: false; entries: number; stream: string; seq: number; reason: 'hash' | 'chain' | 'sequence' };

/** Recomputes every hash and link. */
export const verifyAudit = async (db: Db): Promise<AuditVerdict> => {
  const records = await exportAudit(db);
  const entries = records.length;
  let previous: AuditRecord | undefined;
  for (const { hash, ...entry } of records) {
    const first = previous?.stream !== entry.stream;
    const broken = (reason: 'hash' | 'chain' | 'sequence'): AuditVerdict => ({ ok: false, entries, stream: entry.stream, seq: entry.seq, reason });
    if (entry.seq !== (first ? 1 : (previous?.seq ?? 0) + 1)) return broken('sequence');
    if (entry.previousHash !== (first ? FIRST : previous?.hash)) return broken('chain');
    if (hash !== hashOf(entry)) return broken('hash');
    previous = { ...entry, hash };
  }
  return { ok: true, entries };
};
