/** Another process holds SQLite's lock: who writes waits for it, everything else goes on, and nothing is lost. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTestStore, type TestStore } from '../sample.ts';

let opened: TestStore;
beforeEach(async () => { opened = await openTestStore(); });
afterEach(() => opened.close());

const hold = async (forMs: number): Promise<{ ended: Promise<unknown> }> => {
  const script = `const db = new (require('better-sqlite3'))(process.argv[1]); db.exec('BEGIN EXCLUSIVE'); console.log('held'); setTimeout(() => { db.exec('ROLLBACK'); db.close(); }, ${forMs});`;
  const child = spawn(process.execPath, ['-e', script, opened.url.slice('file:'.length)], { cwd: new URL('../..', import.meta.url).pathname });
  const ended = once(child, 'exit');
  await once(child.stdout, 'data');
  return { ended };
};

test('the event loop is never held for long, a reader reads, and the write is there afterwards', async () => {
  const holding = await hold(1_500);
  let written = false;
  const write = opened.store.write((tx) => tx.serviceState.create({ data: { name: 'x', value: '1' } })).then(() => { written = true; });
  let ticks = 0;
  const timer = setInterval(() => { ticks += 1; }, 10);
  expect(await opened.store.read((db) => db.serviceState.findUnique({ where: { name: 'x' } }))).toBeNull();
  expect(written).toBe(false);
  await write;
  clearInterval(timer);
  // Held for the whole time, the timer would have fired once or never.
  expect(ticks).toBeGreaterThan(8);
  expect(await opened.store.read((db) => db.serviceState.findUnique({ where: { name: 'x' } }))).toMatchObject({ value: '1' });
  await holding.ended;
});
