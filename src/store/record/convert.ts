/**
 * A record of several chains as one log: pure, from what the old tables hold. Every old entry becomes one of the log, in the
 * order in which they were recorded; what the old tables said without an entry is added at the end. The old chains stay as
 * they are, and the log's first entry names where each of them ended.
 */
import type { Schedule } from '../../domain/plan/document.ts';
import type { Assigned } from '../../domain/plan/assignments.ts';
import type { PlanEntry } from '../../domain/plan/fold.ts';
import { settledPlan } from '../../domain/plan/state-of-plan.ts';
import { INSTITUTION, type NewLogEntry } from '../../domain/record/entry.ts';
import { emptySnapshot, foldEntry, type Snapshot } from '../../domain/record/subjects.ts';
import { CONVERTED, type Converted } from './converted.ts';
import { convertEntry, type Conversion } from './convert-entry.ts';
import { chain, FIRST, toEntry, type Head, type StoredEntry } from './log.ts';
import { oldHeadsOf, type OldEntry } from './old-audit.ts';
import type { OldTables } from './old-tables.ts';

/** Who the record names for what nobody said: it stood in the tables. */
const AUTHOR = { authorId: '', authorName: 'Avance', channel: 'service' };
const LAST_DAY = '9999-12-31';

/** Streams keep their own order; between them the one that was recorded first comes first. */
const inOrderOfRecording = (entries: OldEntry[]): OldEntry[] => {
  const names = [...new Set(entries.map(({ stream }) => stream))];
  const streams = names.map((name) =>
    entries.filter(({ stream }) => stream === name).sort((a, b) => a.seq - b.seq),
  );
  const ordered: OldEntry[] = [];
  for (;;) {
    const heads = streams.filter((stream) => stream.length > 0);
    const [first] = heads.sort((a, b) =>
      (a[0]?.recordedAt ?? '').localeCompare(b[0]?.recordedAt ?? ''),
    );
    const next = first?.shift();
    if (next === undefined) return ordered;
    ordered.push(next);
  }
};

/** Where the tables say of a line's area or responsible person what no entry says. */
const assignmentsOf = (snapshot: Snapshot, { lines }: OldTables): NewLogEntry[] =>
  Object.keys(snapshot.slices.plan).flatMap((planId) => {
    const state = settledPlan(snapshot, planId, LAST_DAY);
    const rows = new Map(
      lines.filter((row) => row.planId === planId).map((row) => [row.lineKey, row]),
    );
    return (state?.lines ?? []).flatMap((line): NewLogEntry[] => {
      const row = rows.get(line.lineKey);
      if (row === undefined || state?.areas.length === 0) return [];
      const area = row.areaCode ?? undefined;
      const responsible = row.responsibleId;
      if (area === line.area && responsible === (line.responsible ?? null)) return [];
      const payload: Assigned = { area, responsible };
      const named = { scope: planId, subject: 'plan', key: line.lineKey, kind: 'line.assigned' };
      return [{ ...named, ...AUTHOR, at: lastAt(snapshot, planId), payload }];
    });
  });

const lastAt = ({ slices }: Snapshot, planId: string): string =>
  slices.progress[planId]?.at(-1)?.at ?? `${slices.plan[planId]?.activeFrom ?? ''}T00:00:00Z`;

/** Sessions that stand in the table and that neither a version nor an entry brings. */
const sessionsOf = (snapshot: Snapshot, { sessions }: OldTables): NewLogEntry[] =>
  sessions.flatMap(({ planId, key, kind, month, opensOn, closesOn }): NewLogEntry[] => {
    const state = settledPlan(snapshot, planId, LAST_DAY);
    if (state === undefined || state.sessions.some((session) => session.key === key)) return [];
    const window = opensOn === null || closesOn === null ? {} : { window: { opensOn, closesOn } };
    const payload = { key, kind, month, ...window };
    const named = { scope: planId, subject: 'session', key, kind: 'session.added' };
    return [{ ...named, ...AUTHOR, at: lastAt(snapshot, planId), payload }];
  });

/** By line key: months that stood otherwise than the last version and its decisions say. */
const keptSchedules = (
  planId: string,
  plan: PlanEntry,
  { months }: OldTables,
): Record<string, Schedule> => {
  const empty = emptySnapshot(FIRST);
  const alone = { ...empty, slices: { ...empty.slices, plan: { [planId]: plan } } };
  const stored = (lineKey: string): Schedule =>
    Object.fromEntries(
      months
        .filter((row) => row.planId === planId && row.lineKey === lineKey)
        .map(({ month, programmed }) => [String(month), programmed]),
    );
  const lines = settledPlan(alone, planId, LAST_DAY)?.lines ?? [];
  return Object.fromEntries(
    lines.flatMap(({ lineKey, schedule }) => {
      const kept = stored(lineKey);
      const same =
        Object.keys(kept).length === Object.keys(schedule).length &&
        Object.entries(kept).every(([month, programmed]) => schedule[month] === programmed);
      return same ? [] : [[lineKey, kept] as const];
    }),
  );
};

/** Where a decided reading was overwritten by a later version, its entry has the months that stood: found by converting once. */
const schedulesOf = (tables: OldTables, conversion: Conversion): Conversion => {
  const { snapshot } = convertWith(tables, conversion);
  const schedules = Object.fromEntries(
    Object.entries(snapshot.slices.plan).map(([planId, plan]) => [
      planId,
      keptSchedules(planId, plan, tables),
    ]),
  );
  return { ...conversion, schedules };
};

interface Converting {
  head: Head;
  snapshot: Snapshot;
  entries: StoredEntry[];
}

const add = (
  { snapshot, entries, head }: Converting,
  input: NewLogEntry,
  recordedAt: string,
): Converting => {
  const entry = chain(head, input, new Date(recordedAt));
  entries.push(entry);
  return {
    entries,
    head: { seq: entry.seq, hash: entry.hash },
    snapshot: foldEntry(snapshot, toEntry(entry)),
  };
};

const first = (tables: OldTables, at: string): NewLogEntry => {
  const payload: Converted = { heads: oldHeadsOf(tables.audit) };
  const named = { scope: INSTITUTION, subject: CONVERTED, key: 'audit', kind: 'converted' };
  return { ...named, ...AUTHOR, at, payload };
};

const convertWith = (tables: OldTables, conversion: Conversion): Converting => {
  const ordered = inOrderOfRecording(tables.audit);
  const begin = ordered[0];
  let made: Converting = {
    head: { seq: 0, hash: FIRST },
    snapshot: emptySnapshot(FIRST),
    entries: [],
  };
  const now = conversion.recordedAt;
  made = add(made, first(tables, begin?.at ?? now), now);
  for (const { id, name } of tables.commissions) {
    const named = { scope: INSTITUTION, subject: 'directory', key: id, kind: 'commission.named' };
    made = add(made, { ...named, ...AUTHOR, at: begin?.at ?? now, payload: { id, name } }, now);
  }
  for (const old of ordered)
    for (const entry of convertEntry(old, tables, conversion))
      made = add(made, entry, old.recordedAt);
  for (const entry of [
    ...assignmentsOf(made.snapshot, tables),
    ...sessionsOf(made.snapshot, tables),
  ])
    made = add(made, entry, now);
  return made;
};

/**
 * The log of what the old tables hold; none where they hold nothing.
 * @param recordedAt real time of the conversion, ISO.
 */
export const convertTables = (tables: OldTables, recordedAt: string): StoredEntry[] => {
  if (tables.audit.length === 0) return [];
  const plain: Conversion = { recordedAt, schedules: {} };
  return convertWith(tables, schedulesOf(tables, plain)).entries;
};
