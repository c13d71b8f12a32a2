/** Follows the record's chain, and holds what stands in the tables against it: whoever writes past the service is seen. */
import { RECORD_STREAMS } from '../../domain/agreements/record.ts';
import { exportAudit, FIRST, hashOf, type AuditRecord } from './audit.ts';
import { canonical } from '../database/canonical.ts';
import { loadNotifications } from './notifications.ts';
import { loadDelegationEvents } from './delegations.ts';
import { loadEntries } from './progress.ts';
import { loadRecords } from './records.ts';
import { loadSessions } from './sessions.ts';
import type { Db } from '../database/store.ts';

type Reason = 'hash' | 'chain' | 'sequence' | 'record';
/** `ok: false` names the first entry that does not fit. */
export type AuditVerdict =
  | { ok: true; entries: number }
  | { ok: false; entries: number; stream: string; seq: number; reason: Reason };

/** What stands in the tables of reports, sessions, notifications, documents sent, agreements and delegations, as the record's payloads say it: by stream, kind and payload. */
const recorded = async (db: Db): Promise<Set<string>> => {
  const plans = await db.plan.findMany({ select: { id: true } });
  const found = new Set<string>();
  for (const { id } of plans) {
    for (const entry of await loadEntries(db, id))
      found.add(`${id} progress.${entry.kind} ${canonical(entry)}`);
    for (const session of await loadSessions(db, id))
      for (const event of session.events)
        found.add(`${id} session.${event.kind} ${canonical(event)}`);
    for (const { events } of await loadNotifications(db, id))
      for (const event of events) found.add(`${id} notification.${event.kind} ${canonical(event)}`);
    for (const stream of RECORD_STREAMS)
      for (const { events } of await loadRecords(db, id, stream))
        for (const event of events) found.add(`${id} ${stream}.${event.kind} ${canonical(event)}`);
    for (const event of await loadDelegationEvents(db, id))
      found.add(`${id} delegation.${event.kind} ${canonical(event)}`);
  }
  return found;
};

/** Recomputes every hash and link, and holds each event of a report, session, notification, document sent, agreement or delegation against the entry that recorded it. */
export const verifyAudit = async (db: Db): Promise<AuditVerdict> => {
  const records = await exportAudit(db);
  const entries = records.length;
  const present = await recorded(db);
  let previous: AuditRecord | undefined;
  for (const { hash, ...entry } of records) {
    const first = previous?.stream !== entry.stream;
    const broken = (reason: Reason): AuditVerdict => ({
      ok: false,
      entries,
      stream: entry.stream,
      seq: entry.seq,
      reason,
    });
    if (entry.seq !== (first ? 1 : (previous?.seq ?? 0) + 1)) return broken('sequence');
    if (entry.previousHash !== (first ? FIRST : previous?.hash)) return broken('chain');
    if (hash !== hashOf(entry)) return broken('hash');
    if (
      /^(progress|session|notification|outgoing|agreement|delegation)\./.test(entry.kind) &&
      !present.delete(`${entry.stream} ${entry.kind} ${entry.payload}`)
    )
      return broken('record');
    previous = { ...entry, hash };
  }
  // A row that nothing recorded: somebody wrote past the service. It would have been the entry after the last.
  const [stray] = present;
  if (stray !== undefined)
    return {
      ok: false,
      entries,
      stream: stray.split(' ')[0] ?? '',
      seq: entries + 1,
      reason: 'record',
    };
  return { ok: true, entries };
};
