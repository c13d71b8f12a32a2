/** What others wrote is noticed without asking the tables: PostgreSQL tells, SQLite counts, and where nobody tells one looks. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { INSTITUTION } from '../../src/domain/record/entry.ts';
import { renewSecret } from '../../src/store/database/secrets.ts';
import { openStore } from '../../src/store/database/open.ts';
import { setActiveChannels, setClockOffset } from '../../src/store/database/service-state.ts';
import type { Changes, Db, Store } from '../../src/store/database/store.ts';
import { eraseRecord } from '../../src/store/record/log.ts';
import { append } from '../../src/store/record/snapshot.ts';
import { sqliteDatabase, type RunDatabase } from '../crash/database.ts';
import { makeDatabase, server } from '../postgres.ts';
import { makeSilentProxy } from './silent-proxy.ts';

const LIMITS = { connectMs: 300, silentMs: 900, idleInTransactionMs: 1_000 };
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const report = (tx: Db): Promise<unknown> =>
  append(tx, {
    scope: INSTITUTION,
    subject: 'anything',
    key: 'x',
    kind: 'x.happened',
    authorId: '',
    authorName: 'test',
    channel: 'cli',
    at: '2020-01-02T09:00:00-06:00',
    payload: {},
  });
/** Asks until the answer is the one that is waited for. */
const asked = async (changes: Changes, wanted: boolean): Promise<boolean> => {
  for (let tries = 0; tries < 200; tries += 1) {
    if ((await changes.maybe()) === wanted) return true;
    await pause(10);
  }
  return false;
};

const DATABASES: [string, () => RunDatabase | Promise<RunDatabase>][] = [
  ['SQLite', sqliteDatabase],
  ...(server === undefined
    ? []
    : [['PostgreSQL', () => makeDatabase()] as [string, () => Promise<RunDatabase>]]),
];

describe.each(DATABASES)('on %s', (kind, make) => {
  let database: RunDatabase;
  let here: Store;
  let there: Store;
  let changes: Changes;
  beforeEach(async () => {
    database = await make();
    here = await openStore({ url: database.url, realNow: Date.now });
    there = await openStore({ url: database.url, realNow: Date.now });
    changes = here.openChanges();
    expect(await changes.maybe()).toBe(true);
    await asked(changes, false);
  });
  afterEach(async () => {
    await changes.close();
    await Promise.all([here.close(), there.close()]);
    await database.drop();
  });

  it.each<[string, (store: Store) => Promise<unknown>]>([
    ['an entry of the record', (store) => store.write(report)],
    ['that the record was emptied', (store) => store.write(eraseRecord)],
    ['the clock', (store) => store.update((tx) => setClockOffset(tx, 60_000))],
    [
      'the calendar’s key',
      (store) => store.update((tx) => renewSecret(tx, 'secret-calendar', 'k')),
    ],
  ])('%s that another process wrote is noticed once', async (_what, write) => {
    await write(there);
    expect(await asked(changes, true)).toBe(true);
    await pause(50);
    expect(await changes.maybe()).toBe(false);
  });

  it('where nothing was written there is nothing to look at', async () => {
    await pause(50);
    expect(await changes.maybe()).toBe(false);
  });

  it('a write that was undone is not noticed', async () => {
    await there
      .write(async (tx) => {
        await report(tx);
        throw new Error('undone');
      })
      .catch(() => undefined);
    await pause(50);
    expect(await changes.maybe()).toBe(false);
  });

  if (kind === 'PostgreSQL')
    it('what became of a delivery tells nobody', async () => {
      await there.update((tx) => setActiveChannels(tx, ['slack']));
      await pause(50);
      expect(await changes.maybe()).toBe(false);
    });
});

describe.skipIf(server === undefined)('a listening connection that is lost', () => {
  it('is made again when the server closed it, and meanwhile something may have been written', async () => {
    const database = await makeDatabase();
    const store = await openStore({ url: database.url, realNow: Date.now });
    const changes = store.openChanges();
    await changes.maybe();
    await store.read(
      (db) =>
        db.$queryRaw`SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
          WHERE datname = current_database() AND query LIKE 'LISTEN%'`,
    );
    expect(await asked(changes, true)).toBe(true);
    expect(await asked(changes, false)).toBe(true);
    await store.write(report);
    expect(await asked(changes, true)).toBe(true);
    await changes.close();
    await store.close();
    await database.drop();
  });

  it('without a word is found out, one looks until it stands again, and then it hears', async () => {
    const database = await makeDatabase();
    const proxy = await makeSilentProxy(database.url);
    const far = await openStore({ url: database.url, realNow: Date.now });
    const store = await openStore({ url: proxy.url, realNow: Date.now, limits: LIMITS });
    const changes = store.openChanges();
    await changes.maybe();
    expect(await asked(changes, false)).toBe(true);
    proxy.fallSilent();
    await far.write(report);
    await pause(LIMITS.silentMs / 3);
    expect(await changes.maybe()).toBe(true);
    expect(await changes.maybe()).toBe(true);
    proxy.speak();
    expect(await asked(changes, false)).toBe(true);
    await far.write(report);
    expect(await asked(changes, true)).toBe(true);
    // The lost one is hung up, and what nobody uses is closed: the listening one alone is left.
    await expect.poll(proxy.open, { timeout: 5_000 }).toBe(1);
    await changes.close();
    await Promise.all([store.close(), far.close()]);
    proxy.close();
    await database.drop();
  });
});
