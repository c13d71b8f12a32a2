/** The storage traps, one test each, on SQLite and, where a server is named, on PostgreSQL. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { ProgressEntry } from '../../src/domain/progress/progress-entry.ts';
import { owed } from '../../src/reminders/engine.ts';
import { claimAddress, releaseAddress } from '../../src/store/ledger/addresses.ts';
import { insertDeliveries, listDeliveries, sentKeys } from '../../src/store/ledger/deliveries.ts';
import { claimInbound } from '../../src/store/inbound/inbound.ts';
import { migrateSqlite } from '../../src/store/database/migrate.ts';
import { openStore } from '../../src/store/database/open.ts';
import { importDirectory } from '../../src/store/plan/directory.ts';
import { personIdOf } from '../../src/store/plan/plan-directory.ts';
import { loadState, storePlan } from '../../src/store/plan/plans.ts';
import { appendEntry } from '../../src/store/record/progress.ts';
import type { Store } from '../../src/store/database/store.ts';
import { verifyAudit } from '../../src/store/record/verify.ts';
import {
  kinds,
  openSample,
  openTestStore,
  samplePlan,
  START,
  type Sample,
  type TestStore,
} from '../sample.ts';
import { cards } from '../../src/messages/draw.ts';

const opened: { close(): Promise<void> }[] = [];
const keep = <T extends { close(): Promise<void> }>(one: T): T => {
  opened.push(one);
  return one;
};
afterEach(async () => {
  while (opened.length > 0) await opened.pop()?.close();
});

const entry = (month: number, total: number): Omit<ProgressEntry, 'ordinal'> => ({
  lineKey: '3-01',
  month,
  kind: 'report',
  total,
  evidence: [],
  authorId: 'p',
  authorName: 'P',
  channel: 'cli',
  at: START,
});
const LOCAL = { channel: 'local', states: ['pending', 'sending'] };
const put = (store: Store, name: string, value = 'x') =>
  store.write((tx) => tx.serviceState.create({ data: { name, value } }));

describe.each(kinds)('on %s', (kind) => {
  const fresh = async (): Promise<TestStore> => keep(await openTestStore(kind));
  const sample = async (): Promise<Sample> => keep(await openSample(kind));

  test('575 writes acknowledged beside transactions that fail are 575 stored', async () => {
    const { store } = await fresh();
    const failing = Array.from({ length: 40 }, (_, at) =>
      store
        .write(async (tx) => {
          await tx.serviceState.create({ data: { name: `lost-${at}`, value: 'x' } });
          throw new Error('rolled back');
        })
        .catch(() => 'failed'),
    );
    const kept = await Promise.all(
      Array.from({ length: 575 }, (_, at) => put(store, `kept-${at}`)),
    );
    expect(await Promise.all(failing)).toEqual(Array.from({ length: 40 }, () => 'failed'));
    expect(kept).toHaveLength(575);
    expect(
      await store.read((db) => db.serviceState.count({ where: { name: { startsWith: 'kept-' } } })),
    ).toBe(575);
    expect(
      await store.read((db) => db.serviceState.count({ where: { name: { startsWith: 'lost-' } } })),
    ).toBe(0);
  });

  test('a read never runs inside another handler’s open transaction', async () => {
    const { store } = await fresh();
    let seen: unknown = 'nothing';
    await store.write(async (tx) => {
      await tx.serviceState.create({ data: { name: 'half', value: 'x' } });
      seen = await store.read((db) => db.serviceState.findUnique({ where: { name: 'half' } }));
    });
    expect(seen).toBeNull();
    expect(
      await store.read((db) => db.serviceState.findUnique({ where: { name: 'half' } })),
    ).not.toBeNull();
  });

  test('concurrent reports of one month get one ordinal each, and the chain holds', async () => {
    const { store, planId } = await sample();
    await Promise.all(
      Array.from({ length: 30 }, (_, at) =>
        store.write((tx) => appendEntry(tx, planId, entry(1, at))),
      ),
    );
    const state = await store.read((db) => loadState(db, planId));
    expect(state.entries.map((one) => one.ordinal)).toEqual(
      Array.from({ length: 30 }, (_, at) => at + 1),
    );
    expect(await store.read((db) => verifyAudit(db))).toMatchObject({ ok: true });
  });

  test('two claimers never get the same address', async () => {
    const { store, planId, state, clock } = await sample();
    const due = owed(await state(), clock.planNow(), new Set());
    await store.write((tx) => insertDeliveries(tx, planId, due, clock.planNow(), cards));
    const claims = await Promise.all(
      Array.from({ length: 20 }, () =>
        store.write((tx) => claimAddress(tx, LOCAL, 1_000_000, 60_000)),
      ),
    );
    const got = claims.flatMap((one) => one?.externalId ?? []);
    // The four channels, and who has lines of their own.
    expect(new Set(got).size).toBe(got.length);
    expect(got.length).toBe(4 + 5);
    expect(await store.write((tx) => claimAddress(tx, LOCAL, 1_059_000, 60_000))).toBeUndefined();
    expect(await store.write((tx) => claimAddress(tx, LOCAL, 1_061_000, 60_000))).toBeDefined(); // the lease ran out
  });

  test('a quiet address waits for its hour', async () => {
    const { store, planId, state, clock } = await sample();
    await store.write(async (tx) => {
      const due = owed(await loadState(tx, planId), clock.planNow(), new Set());
      const mine = due.filter(({ owner }) => owner.key === 'CON');
      return insertDeliveries(tx, planId, mine, clock.planNow(), cards);
    });
    const claimed = await store.write((tx) => claimAddress(tx, LOCAL, 1_000, 100));
    await store.write((tx) => releaseAddress(tx, claimed?.id ?? '', 5_000));
    expect(await store.write((tx) => claimAddress(tx, LOCAL, 4_999, 100))).toBeUndefined();
    expect(await store.write((tx) => claimAddress(tx, LOCAL, 5_000, 100))).toBeDefined();
    expect((await state()).areas).toHaveLength(4);
  });

  test('inserting what is there already adds nothing, also at the same moment', async () => {
    const { store, planId, state, clock } = await sample();
    const due = owed(await state(), clock.planNow(), new Set());
    const counts = await Promise.all(
      Array.from({ length: 6 }, () =>
        store.write((tx) => insertDeliveries(tx, planId, due, clock.planNow(), cards)),
      ),
    );
    expect(counts.filter((count) => count > 0)).toEqual([due.length]);
    expect(await store.read(listDeliveries)).toHaveLength(due.length);
    expect((await store.read(sentKeys)).size).toBe(42 + 4 + 5);
  });

  test('an inbound event counts once', async () => {
    const { store } = await fresh();
    const claims = await Promise.all(
      Array.from({ length: 10 }, () => store.write((tx) => claimInbound(tx, 'local', 'event-1'))),
    );
    expect(claims.filter(Boolean)).toHaveLength(1);
  });

  test('a change and its audit entry are one: neither stays without the other', async () => {
    const { store, planId } = await sample();
    const before = (await store.read((db) => verifyAudit(db))).entries;
    await expect(
      store.write(async (tx) => {
        await appendEntry(tx, planId, entry(1, 1));
        throw new Error('cut');
      }),
    ).rejects.toThrow('cut');
    expect((await store.read((db) => verifyAudit(db))).entries).toBe(before);
    expect((await store.read((db) => loadState(db, planId))).entries).toEqual([]);
  });

  test('a snapshot kept in memory is never one that was rolled back', async () => {
    const { store, planId } = await sample();
    await store
      .write(async (tx) => {
        await appendEntry(tx, planId, entry(1, 1));
        await loadState(tx, planId);
        throw new Error('cut');
      })
      .catch(() => undefined);
    expect((await store.read((db) => loadState(db, planId))).entries).toEqual([]);
  });

  test('the same plan again changes nothing; another is refused and stores nothing; an amendment keeps keys', async () => {
    const { store, planId } = await sample();
    const document = await samplePlan();
    const input = {
      document,
      by: 'x',
      at: START,
      activeFrom: '2020-01-02',
      timeZone: 'America/Mexico_City',
    };
    expect(await store.write((tx) => storePlan(tx, input))).toEqual({ planId, changed: false });
    const renumbered = {
      ...document,
      programmes: document.programmes.map((one) =>
        one.code === '3'
          ? {
              ...one,
              lines: one.lines
                .slice(1)
                .map((line, at) => ({ ...line, code: `3-${String(at + 1).padStart(2, '0')}` })),
            }
          : one,
      ),
    };
    await expect(
      store.write((tx) => storePlan(tx, { ...input, document: renumbered })),
    ).rejects.toMatchObject({ code: 'plan-exists' });
    expect((await store.read((db) => loadState(db, planId))).lines).toHaveLength(68);
    await store.write((tx) =>
      storePlan(tx, { ...input, document: renumbered, amendment: 'se retiró una línea' }),
    );
    const state = await store.read((db) => loadState(db, planId));
    expect(state.lines).toHaveLength(67);
    expect(state.lines[0]).toMatchObject({ code: '3-01', lineKey: '3-02' });
  });

  test('times are kept as they are, whatever the session’s zone', async () => {
    const now = Date.parse('2026-07-01T12:34:56.789Z');
    const { store } = keep(await openTestStore(kind, () => now));
    await store.write((tx) => claimInbound(tx, 'local', 'e'));
    expect(
      (await store.read((db) => db.inboundEvent.findFirstOrThrow())).recordedAt.getTime(),
    ).toBe(now);
  });
});

describe('migrations on SQLite', () => {
  const folderWith = async (sql: string): Promise<{ folder: string; url: string }> => {
    const base = await mkdtemp(join(tmpdir(), 'avance-migrations-'));
    keep({ close: () => rm(base, { recursive: true, force: true }) });
    const folder = join(base, 'migrations');
    await cp(new URL('../../prisma/sqlite/migrations', import.meta.url), folder, {
      recursive: true,
    });
    const first = (await readdir(folder)).find((name) => /first$/.test(name)) ?? '';
    await cp(join(folder, first), join(folder, '99990101000000_next'), { recursive: true });
    await writeFile(join(folder, '99990101000000_next/migration.sql'), sql);
    return { folder, url: `file:${join(base, 'db.sqlite')}` };
  };
  test('an edited migration stops the start and is named', async () => {
    const { folder, url } = await folderWith('CREATE TABLE "extra" ("id" INTEGER);\n');
    migrateSqlite(url, folder, Date.now);
    migrateSqlite(url, folder, Date.now);
    await writeFile(
      join(folder, '99990101000000_next/migration.sql'),
      'CREATE TABLE "other" ("id" INTEGER);\n',
    );
    expect(() => migrateSqlite(url, folder, Date.now)).toThrowError(
      expect.objectContaining({ code: 'migration-edited' }) as Error,
    );
  });
  test('a failed migration leaves nothing behind', async () => {
    const { folder, url } = await folderWith(
      'CREATE TABLE "half" ("id" INTEGER);\nCREATE TABLE broken (;\n',
    );
    expect(() => migrateSqlite(url, folder, Date.now)).toThrowError(
      expect.objectContaining({ code: 'migration-failed' }) as Error,
    );
    await writeFile(
      join(folder, '99990101000000_next/migration.sql'),
      'CREATE TABLE "half" ("id" INTEGER);\n',
    );
    expect(() => migrateSqlite(url, folder, Date.now)).not.toThrow();
  });
});

test('two processes writing one SQLite file lose nothing', async () => {
  const { store, url } = keep(await openTestStore('sqlite'));
  const code = `
    import { openStore } from ${JSON.stringify(new URL('../../src/store/database/open.ts', import.meta.url).pathname)};
    const store = await openStore({ url: ${JSON.stringify(url)}, realNow: Date.now });
    for (let at = 0; at < 120; at += 1) await store.write((tx) => tx.serviceState.create({ data: { name: 'other-' + at, value: 'x' } }));
    await store.close();`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
    cwd: new URL('../..', import.meta.url).pathname,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(child, 'exit');
  for (let at = 0; child.exitCode === null && at < 4_000; at += 1) await put(store, `mine-${at}`);
  expect(await ended).toEqual([0, null]);
  expect(
    await store.read((db) => db.serviceState.count({ where: { name: { startsWith: 'other-' } } })),
  ).toBe(120);
}, 60_000);

test('a process that did not write sees what another wrote, not its memory', async () => {
  const { url, planId, store } = keep(await openSample());
  const second = keep(await openStore({ url, realNow: Date.now }));
  await second.read((db) => loadState(db, planId));
  await store.write((tx) => appendEntry(tx, planId, entry(1, 1)));
  expect((await second.read((db) => loadState(db, planId))).entries).toHaveLength(1);
});

test('a directory imported before its plan gives the plan’s lines to their areas and people', async () => {
  const { store } = keep(await openTestStore('sqlite'));
  const person = {
    name: 'Ana',
    email: 'ana@example.org',
    role: 'STAFF' as const,
    area: 'B',
    lines: ['6.2-04'],
  };
  await store.write((tx) =>
    importDirectory(
      tx,
      {
        areas: [
          { code: 'A', name: 'A', programmes: ['3'] },
          { code: 'B', name: 'B', programmes: ['6.2'], lines: ['3-02'] },
        ],
        people: [person],
      },
      START,
      'x',
    ),
  );
  const { planId } = await store.write(async (tx) =>
    storePlan(tx, {
      document: await samplePlan(),
      by: 'x',
      at: START,
      activeFrom: '2020-01-02',
      timeZone: 'America/Mexico_City',
    }),
  );
  const { lines } = await store.read((db) => loadState(db, planId));
  const of = (code: string) => lines.find((line) => line.code === code);
  const areas = ['3-01', '3-02', '6.2-04', '5.1-01'].map((code) => of(code)?.area);
  expect(areas).toEqual(['A', 'B', 'B', 'A']);
  expect([of('6.2-04')?.responsible, of('3-01')?.responsible]).toEqual([
    personIdOf('ana@example.org'),
    undefined,
  ]);
});
