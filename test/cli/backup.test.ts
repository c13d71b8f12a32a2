/** A backup of either database restored into either: the same record, ledger and accounts. */
import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { makeClock } from '../../src/clock.ts';
import { cards } from '../../src/messages/draw.ts';
import { makeMetrics } from '../../src/metrics.ts';
import { makePresence } from '../../src/schedule/presence.ts';
import { makeSweeper } from '../../src/schedule/sweep.ts';
import { SILENT_AFTER_MS } from '../../src/store/database/service-state.ts';
import type { Store } from '../../src/store/database/store.ts';
import { appendEntry } from '../../src/store/record/progress.ts';
import { verifyAudit } from '../../src/store/record/verify.ts';
import { kinds, openSample, type Kind } from '../sample.ts';
import { benchAt, closeAll, closeLater, empty, open, shown, urlOf, used } from './backup-bench.ts';

afterEach(closeAll);

/** SQLite, then where a server is named PostgreSQL, and back. */
const ways: Kind[][] = kinds.includes('postgresql')
  ? [['sqlite'], ['postgresql', 'postgresql', 'sqlite']]
  : [['sqlite']];

test.each(ways.map((way) => [way.join(', '), way] as const))(
  'what was shown and owed is shown and owed after it went from SQLite to %s, and ids count on',
  { timeout: 90_000 },
  async (_names, way) => {
    let source = await used();
    const before = await shown(source);
    for (const kind of way) {
      const file = `${source.folder}/respaldo.jsonl`;
      const written = await source.json<Record<string, unknown>>('backup', file);
      expect(written['entries']).toBe((before['audit'] as unknown[]).length);
      expect(written['deliveries']).toBe((before['deliveries'] as unknown[]).length);
      expect(written['deliveries']).toBeGreaterThan(100);
      const target = await empty(kind);
      expect(await target.json('restore', file)).toEqual(written);
      expect(await shown(target)).toEqual(before);
      source = target;
    }
    const highest = (before['addresses'] as { id: number }[]).at(-1)?.id ?? 0;
    const added = await (
      await open(urlOf(source))
    ).update((tx) =>
      tx.address.create({
        data: { ownerKind: 'area', ownerKey: 'NUEVA', channel: 'slack', externalId: 'C1' },
      }),
    );
    expect(added.id).toBe(highest + 1);
  },
);

/** Migrations and four processes' worth of opening. */
const SLOW = { timeout: 60_000 };

const log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

describe.each(kinds)('on %s', (kind) => {
  test('the first sweep of what was restored writes nothing', SLOW, async () => {
    const sample = await openSample(kind);
    closeLater(() => sample.close());
    const clock = makeClock();
    clock.setOffset(Date.parse('2020-03-10T12:00:00-06:00') - clock.realNow());
    const sweep = (store: Store) =>
      makeSweeper({
        store,
        clock,
        metrics: makeMetrics(),
        log,
        cards,
        wake: () => undefined,
      }).sweep();
    const { written, omitted } = await sweep(sample.store);
    expect(written + omitted).toBeGreaterThan(20);
    const bench = benchAt(sample.url);
    await bench.run('backup', `${bench.folder}/respaldo.jsonl`);
    const target = await empty(kind);
    expect(await target.run('restore', `${bench.folder}/respaldo.jsonl`)).toMatchObject({
      code: 0,
    });
    expect(await sweep(await open(urlOf(target)))).toEqual({ written: 0, omitted: 0 });
  });

  test(
    'beside a store that writes all the time, the backup is one moment of it',
    SLOW,
    async () => {
      const sample = await openSample(kind);
      closeLater(() => sample.close());
      const bench = benchAt(sample.url);
      let stop = false;
      let reports = 0;
      const report = async (tx: Parameters<Parameters<Store['write']>[0]>[0]) => {
        reports += 1;
        await appendEntry(tx, sample.planId, {
          lineKey: '3-01',
          month: 1,
          kind: 'report',
          total: reports,
          evidence: [],
          authorId: 'p',
          authorName: 'P',
          channel: 'local',
          at: '2020-01-10T10:00:00-06:00',
        });
        // In the same transaction: a backup that has one has the other.
        await tx.owedKey.create({ data: { key: `told/${reports}`, planId: sample.planId } });
      };
      const writing = (async () => {
        while (!stop) {
          await sample.store.write(report);
          await setImmediate();
        }
      })();
      const files = ['a', 'b'].map((name) => `${bench.folder}/${name}.jsonl`);
      try {
        for (const file of files) {
          const before = reports;
          await expect.poll(() => reports, { timeout: 10_000 }).toBeGreaterThan(before + 1);
          expect(await bench.run('backup', file)).toMatchObject({ code: 0, err: '' });
        }
      } finally {
        stop = true;
        await writing;
      }
      for (const file of files) {
        const target = await empty(kind);
        expect(await target.run('restore', file)).toMatchObject({ code: 0, err: '' });
        const store = await open(urlOf(target));
        const told = await store.read((db) => db.owedKey.count());
        const recorded = await store.read((db) => db.progressReport.count());
        expect(recorded).toBe(told);
        expect(recorded).toBeGreaterThan(0);
        expect(await store.read((db) => verifyAudit(db))).toMatchObject({ ok: true });
      }
    },
  );

  test(
    'a running service is not written under; one that was killed is believed half a minute',
    SLOW,
    async () => {
      const source = await used();
      const file = `${source.folder}/respaldo.jsonl`;
      await source.run('backup', file);
      const target = await empty(kind);
      const store = await open(urlOf(target));
      const presence = makePresence({ store, clock: makeClock(), log, everyMs: 50 });
      await presence.start();
      const refused = {
        code: 1,
        out: '',
        err: expect.stringMatching(/en marcha.*Detenlo/) as string,
      };
      expect(await target.run('restore', file)).toMatchObject(refused);
      await presence.stop();
      // Killed: its last word stands.
      const say = (ago: number) =>
        store.update((tx) =>
          tx.serviceState.upsert({
            where: { name: 'running/x' },
            create: { name: 'running/x', value: String(Date.now() - ago) },
            update: { value: String(Date.now() - ago) },
          }),
        );
      await say(SILENT_AFTER_MS - 5_000);
      expect(await target.run('restore', file)).toMatchObject(refused);
      await say(SILENT_AFTER_MS + 1);
      expect(await target.run('restore', file)).toMatchObject({ code: 0, err: '' });
    },
  );
});
