/** Another process holds SQLite's lock: who writes waits for it, everything else goes on, and nothing is lost. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { holdDatabase } from '../hold-database.ts';
import { openTestStore, type TestStore } from '../sample.ts';

let opened: TestStore;
beforeEach(async () => {
  opened = await openTestStore();
});
afterEach(() => opened.close());

test('the event loop is never held for long, a reader reads, and the write is there afterwards', async () => {
  const { freed } = await holdDatabase(opened.url.slice('file:'.length), 1_500);
  let written = false;
  const write = opened.store
    .write((tx) => tx.serviceState.create({ data: { name: 'x', value: '1' } }))
    .then(() => {
      written = true;
    });
  let ticks = 0;
  const timer = setInterval(() => {
    ticks += 1;
  }, 10);
  expect(
    await opened.store.read((db) => db.serviceState.findUnique({ where: { name: 'x' } })),
  ).toBeNull();
  expect(written).toBe(false);
  await write;
  clearInterval(timer);
  // Held for the whole time, the timer would have fired once or never.
  expect(ticks).toBeGreaterThan(8);
  expect(
    await opened.store.read((db) => db.serviceState.findUnique({ where: { name: 'x' } })),
  ).toMatchObject({ value: '1' });
  await freed;
});
