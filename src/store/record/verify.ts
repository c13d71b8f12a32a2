/**
 * Replays the record: every hash and link, the head, the old chains that the first entry names; and holds the tables that
 * people read against what the record says. Whoever writes past the service is seen.
 */
import { emptySnapshot, foldEntry, type Snapshot } from '../../domain/record/subjects.ts';
import type { Db } from '../database/store.ts';
import { compareProjections } from './compare.ts';
import { CONVERTED, type Converted } from './converted.ts';
import {
  portionsAfter,
  FIRST,
  hashOf,
  HEAD_ID,
  toEntry,
  type Head,
  type StoredEntry,
} from './log.ts';
import { exportOldAudit, findOldBreak } from './old-audit.ts';

export type Reason =
  | 'hash' // what the entry says is not what was signed
  | 'chain' // it does not continue the one before
  | 'sequence' // one before it is missing
  | 'head' // the record ends elsewhere than it should
  | 'old' // a chain of before the log
  | 'projection'; // a table says otherwise

export type AuditVerdict =
  | { ok: true; entries: number; head: Head }
  | {
      ok: false;
      entries: number;
      reason: Reason;
      /** Of the first entry that does not fit; of the last one where a table does not. */
      seq: number;
      /** The old chain, or the table. */
      where?: string | undefined;
      /** The row of the table, or the entry of the old chain. */
      row?: string | undefined;
    };

const breakOf = (before: Head, entry: StoredEntry): Reason | undefined => {
  if (entry.seq !== before.seq + 1) return 'sequence';
  if (entry.previousHash !== before.hash) return 'chain';
  return entry.hash === hashOf(entry) ? undefined : 'hash';
};

interface Replay {
  snapshot: Snapshot;
  converted?: Converted | undefined;
  broken?: { reason: Reason; seq: number } | undefined;
  /** The hash of the entry whose sequence was asked for. */
  witnessed?: string | undefined;
}

const replay = async (db: Db, witness: Head | undefined): Promise<Replay> => {
  let result: Replay = { snapshot: emptySnapshot(FIRST) };
  for await (const portion of portionsAfter(db, 0))
    for (const stored of portion) {
      const reason = breakOf(result.snapshot, stored);
      if (reason !== undefined) return { ...result, broken: { reason, seq: stored.seq } };
      const entry = toEntry(stored);
      result = { ...result, snapshot: foldEntry(result.snapshot, entry) };
      if (entry.subject === CONVERTED) result.converted = entry.payload as Converted;
      if (entry.seq === witness?.seq) result.witnessed = entry.hash;
    }
  return result;
};

/** @param witness a head that was printed before: the record must still contain it. */
export const verifyAudit = async (db: Db, witness?: Head): Promise<AuditVerdict> => {
  const entries = await db.logEntry.count();
  const { snapshot, converted, broken, witnessed } = await replay(db, witness);
  const refuse = (reason: Reason, seq: number, where?: string, row?: string): AuditVerdict => ({
    ok: false,
    entries,
    reason,
    seq,
    where,
    row,
  });
  if (broken !== undefined) return refuse(broken.reason, broken.seq);
  const head = await db.logHead.findUnique({ where: { id: HEAD_ID } });
  if (head?.seq !== snapshot.seq || head.hash !== snapshot.hash)
    return refuse('head', Math.max(head?.seq ?? 0, snapshot.seq));
  if (witness !== undefined && witnessed !== witness.hash) return refuse('head', witness.seq);
  const old = findOldBreak(await exportOldAudit(db), converted?.heads ?? {});
  if (old !== undefined) return refuse('old', 1, old.stream, String(old.seq));
  const difference = await compareProjections(db, snapshot);
  if (difference !== undefined)
    return refuse('projection', snapshot.seq, difference.table, difference.row);
  return { ok: true, entries, head: { seq: snapshot.seq, hash: snapshot.hash } };
};
