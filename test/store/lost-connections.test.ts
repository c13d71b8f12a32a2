/** PostgreSQL's connections are lost without a word: nothing waits for ever, `/readyz` says so, and nobody has to restart anything. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { closeServer, listen, makeApp } from '../../src/http.ts';
import { makeMetrics } from '../../src/metrics.ts';
import { openStore } from '../../src/store/database/open.ts';
import { isSimulation } from '../../src/store/database/service-state.ts';
import type { Store } from '../../src/store/database/store.ts';
import { makeDatabase, server, type OwnDatabase } from '../postgres.ts';
import { makeSilentProxy, type SilentProxy } from './silent-proxy.ts';

const LIMITS = { connectMs: 500, silentMs: 1_000, idleInTransactionMs: 1_000 };
/** Three tries, each a connection and a silence, and what a busy machine adds. */
const BOUND_MS = 15_000;

describe.skipIf(server === undefined)('connections that are lost without a word', () => {
  let database: OwnDatabase;
  let proxy: SilentProxy;
  let store: Store;
  const set = (name: string, value: string): Promise<unknown> =>
    store.write((tx) =>
      tx.serviceState.upsert({ where: { name }, create: { name, value }, update: { value } }),
    );
  const valueOf = async (name: string): Promise<string | undefined> =>
    (await store.read((db) => db.serviceState.findUnique({ where: { name } })))?.value;

  beforeEach(async () => {
    database = await makeDatabase();
    proxy = await makeSilentProxy(database.url);
    store = await openStore({ url: proxy.url, realNow: Date.now, limits: LIMITS });
    await set('before', '1');
  });
  afterEach(async () => {
    proxy.speak();
    await store.close();
    proxy.close();
    await database.drop();
  });

  test('a write fails in time, and the next ones succeed when connections work again', async () => {
    await Promise.all(Array.from({ length: 12 }, () => valueOf('before')));
    proxy.fallSilent();
    const started = Date.now();
    const results = await Promise.allSettled([
      set('lost', '1'),
      valueOf('before'),
      ...Array.from({ length: 12 }, () => valueOf('before')),
    ]);
    expect(results.map((one) => one.status)).toEqual(results.map(() => 'rejected'));
    expect(Date.now() - started).toBeLessThan(BOUND_MS);
    proxy.speak();
    await set('after', '1');
    expect([await valueOf('after'), await valueOf('lost')]).toEqual(['1', undefined]);
  });

  test('a write under way when the connection is lost runs again, and is stored once', async () => {
    let runs = 0;
    await store.write(async (tx) => {
      runs += 1;
      if (runs === 1) {
        proxy.fallSilent();
        setTimeout(proxy.speak, 1_500);
      }
      await tx.serviceState.create({ data: { name: 'once', value: String(runs) } });
    });
    expect(runs).toBeGreaterThan(1);
    expect(await valueOf('once')).toBe(String(runs));
  });

  test('a write that is lost each time is given up after the third', async () => {
    let runs = 0;
    const writing = store.write(async (tx) => {
      runs += 1;
      proxy.fallSilent();
      setTimeout(proxy.speak, LIMITS.silentMs / 2);
      await tx.serviceState.create({ data: { name: 'never', value: '1' } });
    });
    await expect(writing).rejects.toThrow();
    expect(runs).toBe(3);
    expect(await valueOf('never')).toBeUndefined();
  });

  test('a commit of which nobody heard is not run again', async () => {
    let runs = 0;
    const writing = store.write(async (tx) => {
      runs += 1;
      await tx.serviceState.create({ data: { name: `run-${runs}`, value: '1' } });
      proxy.fallSilent();
    });
    await expect(writing).rejects.toThrow();
    expect(runs).toBe(1);
  });

  test('a writer that is lost lets the lock go', async () => {
    await store
      .write(async (tx) => {
        await tx.serviceState.create({ data: { name: 'held', value: '1' } });
        proxy.fallSilent();
      })
      .catch(() => undefined);
    proxy.speak();
    const started = Date.now();
    await set('next', '1');
    expect(Date.now() - started).toBeLessThan(BOUND_MS);
    expect(await valueOf('next')).toBe('1');
  });

  test('/readyz turns red, and green again by itself', async () => {
    const app = makeApp({
      metrics: makeMetrics(),
      databaseAnswers: async () => void (await store.read(isSimulation)),
      channelsReady: () => true,
      refusals: () => ({}),
      failedAddresses: async () => [],
    });
    const { server: http, port } = await listen(app, '127.0.0.1', 0);
    const ready = async (): Promise<number> =>
      (await fetch(`http://127.0.0.1:${port}/readyz`)).status;
    try {
      expect(await ready()).toBe(200);
      proxy.fallSilent();
      const started = Date.now();
      expect(await ready()).toBe(503);
      expect(Date.now() - started).toBeLessThan(5_000);
      proxy.speak();
      await expect.poll(ready, { timeout: BOUND_MS }).toBe(200);
    } finally {
      await closeServer(http);
    }
  });
});
