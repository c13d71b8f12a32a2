/** A database of the version before the log is converted without loss: what it showed is what it shows. */
import Sqlite from 'better-sqlite3';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { exportPlan } from '../../src/cli/plan/exported-plan.ts';
import { allRecords } from '../../src/domain/ine/book.ts';
import type { PlanState } from '../../src/domain/plan/plan-state.ts';
import { figures, type Figures } from '../../src/domain/progress/figures.ts';
import { indexState } from '../../src/domain/progress/progress.ts';
import { owed } from '../../src/reminders/engine.ts';
import { openStore } from '../../src/store/database/open.ts';
import type { Store } from '../../src/store/database/store.ts';
import { listDeliveries, sentKeys } from '../../src/store/ledger/deliveries.ts';
import { loadStates } from '../../src/store/plan/plans.ts';
import { convertSqlite } from '../../src/store/record/convert-database.ts';
import { entriesAfter, hashOf } from '../../src/store/record/log.ts';
import { verifyAudit } from '../../src/store/record/verify.ts';
import { rebuildTables } from '../../src/store/record/rebuild.ts';
import { kinds } from '../sample.ts';
import { scopeless } from '../scopeless.ts';
import { landedDatabase, readLanded, type Landed } from './landed.ts';

let landed: Landed;
beforeAll(async () => {
  landed = await readLanded();
});

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  while (closing.length > 0) await closing.pop()?.();
});

/** Units were one figure of closed months and the month in course; now each has its own. */
const unitsTogether = ({ closed, current, ...rest }: Figures): object => {
  const { units, ...shut } = closed;
  const { units: open, ...course } = current ?? { units: { programmed: 0, reported: 0 } };
  return {
    ...rest,
    closed: shut,
    ...(current === undefined ? {} : { current: course }),
    units: {
      programmed: units.programmed + open.programmed,
      reported: units.reported + open.reported,
    },
  };
};

/** The commission is told of a missed session two working days after the Secretario. */
const LATER = /^SESSION_MISSED\/.*\/commission$/;

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

/** Rules that the landed version did not have. */
const SINCE = ['MONTH_OPENING_OWN', 'SESSION_NOTICE', 'SESSION_REMINDER'];

describe.each(kinds)('on %s', (kind) => {
  const converted = async (): Promise<{ store: Store; state: PlanState; url: string }> => {
    const { url, remove } = await landedDatabase(kind, landed);
    closing.push(remove);
    const store = await openStore({ url, realNow: Date.now });
    closing.push(() => store.close());
    const [state] = await store.read(loadStates);
    if (state === undefined) throw new Error('no plan');
    return { store, state, url };
  };

  test('exports, figures, people, sessions, documents and agreements are as they were', async () => {
    const { state } = await converted();
    const { expected } = landed;
    expect(plain(exportPlan(state, '2020-12-31'))).toMatchObject(expected['exported'] as never);
    for (const [day, shown] of Object.entries(expected['figures'] as never))
      expect(plain(unitsTogether(figures(state, day))), day).toEqual({
        suspended: 0,
        rescheduled: 0,
        ...(shown as object),
      });
    const index = indexState(state);
    const months = state.lines.flatMap((line) =>
      Array.from({ length: 12 }, (_, month) => {
        const at = index.month(line.lineKey, month + 1);
        const { programmed, reported, complete, justification } = at;
        return [line.lineKey, month + 1, programmed, reported, complete, justification];
      }),
    );
    expect(months).toEqual(expected['months']);
    expect(plain(state.lines)).toEqual(expected['lines']);
    expect(plain(state.people)).toEqual(expected['people']);
    expect(plain(state.sessions)).toEqual(expected['sessions']);
    expect(plain(state.settings)).toMatchObject(expected['settings'] as never);
    expect(plain(state.delegations)).toEqual(expected['delegations']);
    expect(plain(allRecords(state.notifications))).toEqual(expected['notifications']);
    expect(plain(allRecords(state.outgoing))).toEqual(expected['outgoing']);
    expect(plain(state.agreements)).toEqual(expected['agreements']);
  });

  test('what was owed is not owed again, and what will be owed is the same', async () => {
    const { store, state } = await converted();
    const { expected } = landed;
    const keys = await store.read((db) => sentKeys(db));
    // The same keys, each with the id of its plan or commission before it.
    const scopes = [`${state.planId}/`, `${state.commissionId}/`];
    expect([...keys].every((key) => scopes.some((scope) => key.startsWith(scope)))).toBe(true);
    expect([...keys].map(scopeless).sort()).toEqual(expected['keys']);
    for (const [at, due] of expected['owed'] as unknown as [string, string[]][])
      expect(
        owed(state, Date.parse(at), keys)
          .filter(({ rule }) => !SINCE.includes(rule))
          // A board covers the lines that each had a card.
          .flatMap(({ subject, key, mergedKeys }) =>
            subject.type === 'board' ? mergedKeys : [key],
          )
          .map(scopeless)
          .filter((key) => !LATER.test(key))
          .sort(),
        at,
      ).toEqual(due.filter((key) => !LATER.test(key)).sort());
    const deliveries = (await store.read(listDeliveries)).map(
      ({ plan, planId, lineKey: _, rows: _rows, ...row }) => {
        expect([plan, planId]).toEqual([state.key, state.planId]);
        return { ...row, key: scopeless(row.key) };
      },
    );
    expect(deliveries).toEqual(expected['deliveries']);
    // What the simulated workspace posted is found by the same keys.
    const posted = await store.read((db) =>
      db.localMessage.findMany({ where: { deliveryKey: { contains: ' @' } } }),
    );
    for (const { deliveryKey } of posted)
      expect(keys.has(String(deliveryKey).split(' @')[0] ?? ''), String(deliveryKey)).toBe(true);
    const owners = await store.read((db) =>
      db.address.findMany({ where: { ownerKind: 'commission' } }),
    );
    expect(owners.every(({ ownerKey }) => ownerKey === state.commissionId)).toBe(true);
    expect(owners.map(({ externalId }) => externalId)).toContain('commission');
    // Once more changes nothing.
    await store.write(rebuildTables);
    expect(await store.read((db) => sentKeys(db))).toEqual(keys);
  });

  test('the record holds, names the old chains in its first entry, and an edited old entry is seen', async () => {
    const { store } = await converted();
    const [first, ...rest] = await store.read((db) => entriesAfter(db, 0));
    expect(first).toMatchObject({ subject: 'conversion', seq: 1 });
    const old = landed.tables['AuditEntry'] ?? [];
    const { heads } = JSON.parse(first?.payload ?? '') as {
      heads: Record<string, { seq: number }>;
    };
    expect(Object.values(heads).reduce((total, { seq }) => total + seq, 0)).toBe(old.length);
    expect(rest.length).toBeGreaterThanOrEqual(old.length);
    expect(await store.read((db) => verifyAudit(db))).toMatchObject({ ok: true });
    await store.update((tx) =>
      tx.auditEntry.updateMany({ where: { kind: 'progress.report' }, data: { actor: 'Otra' } }),
    );
    expect(await store.read((db) => verifyAudit(db))).toMatchObject({ ok: false, reason: 'old' });
  });

  test('who acted for somebody else is kept, and hashed with the entry', async () => {
    const acted = (landed.tables['AuditEntry'] ?? []).map((row) => {
      const payload = JSON.parse(String(row['payload'])) as object;
      return row['kind'] === 'progress.report'
        ? { ...row, payload: JSON.stringify({ ...payload, onBehalfOf: 'Titular' }) }
        : row;
    });
    const tables = { ...landed.tables, AuditEntry: acted };
    const { url, remove } = await landedDatabase(kind, { ...landed, tables });
    closing.push(remove);
    const store = await openStore({ url, realNow: Date.now });
    closing.push(() => store.close());
    const entries = await store.read((db) => entriesAfter(db, 0));
    expect(entries.map(hashOf)).toEqual(entries.map(({ hash }) => hash));
    const reports = entries.filter((entry) => entry.kind === 'progress.report');
    expect(reports.length).toBeGreaterThan(0);
    expect(new Set(reports.map(({ onBehalfOf }) => onBehalfOf))).toEqual(new Set(['Titular']));
  });

  test('a second start converts nothing again', async () => {
    const { store, url } = await converted();
    const before = await store.read((db) => entriesAfter(db, 0));
    const again = await openStore({ url, realNow: Date.now });
    closing.push(() => again.close());
    expect(await again.read((db) => entriesAfter(db, 0))).toEqual(before);
  });
});

test.each([1, 2])('where the record has entries already, %i, nothing is converted', (count) => {
  const database = new Sqlite(':memory:');
  database.exec('CREATE TABLE "LogEntry" ("seq" INTEGER)');
  for (let seq = 1; seq <= count; seq += 1)
    database.prepare('INSERT INTO "LogEntry" VALUES (?)').run(seq);
  convertSqlite(database, 0);
  expect(database.prepare('SELECT count(*) FROM "LogEntry"').pluck().get()).toBe(count);
  database.close();
});
