/** Whether anybody wrote is asked for in one look, which many share; nobody is given one that began before they asked. */
import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { INSTITUTION } from '../../src/domain/record/entry.ts';
import { shareNext } from '../../src/store/database/glance.ts';
import { openStore } from '../../src/store/database/open.ts';
import { setActiveChannels } from '../../src/store/database/service-state.ts';
import type { Db, Store } from '../../src/store/database/store.ts';
import { append, currentSnapshot, keeperOf } from '../../src/store/record/snapshot.ts';
import { kinds, openTestStore } from '../sample.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  while (closing.length > 0) await closing.pop()?.();
});

const twoProcesses = async (
  kind: (typeof kinds)[number],
): Promise<{ here: Store; there: Store }> => {
  const { store: here, url, close } = await openTestStore(kind);
  closing.push(close);
  const there = await openStore({ url, realNow: Date.now });
  closing.push(() => there.close());
  return { here, there };
};
const record = (tx: Db): Promise<unknown> =>
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
const versionOf = (store: Store): Promise<number | string> =>
  store.read(async (db) => (await keeperOf(db).glance()).version);
const lastSeen = (store: Store): Promise<number> =>
  store.read(async (db) => (await currentSnapshot(db)).seq);

describe('of those who ask', () => {
  /** Answers with how many were begun before it, when it is let go. */
  const asking = () => {
    const waiting: (() => void)[] = [];
    let begun = 0;
    const ask = shareNext(async () => {
      const number = (begun += 1);
      await new Promise<void>((resolve) => waiting.push(resolve));
      if (number === 2) throw new Error('lost');
      return number;
    });
    const hasBegun = (): Promise<unknown> => expect.poll(() => waiting.length).toBe(1);
    const answer = async (): Promise<void> => {
      await hasBegun();
      waiting.pop()?.();
    };
    return { ask, answer, hasBegun };
  };

  test('those who come together share an answer, and those who come while it is under way the next', async () => {
    const { ask, answer, hasBegun } = asking();
    const first = [ask(), ask()];
    await hasBegun();
    const later = [ask(), ask()];
    await answer();
    expect(await Promise.all(first)).toEqual([1, 1]);
    await answer();
    expect(await Promise.allSettled(later)).toMatchObject([
      { status: 'rejected' },
      { status: 'rejected' },
    ]);
  });

  test('those who come after one that failed are answered', async () => {
    const { ask, answer, hasBegun } = asking();
    void ask();
    await answer();
    const failing = expect(ask()).rejects.toThrow('lost');
    await hasBegun();
    const after = ask();
    await answer();
    await failing;
    await answer();
    expect(await after).toBe(3);
  });
});

let channels = 0;

describe.each(kinds)('on %s', (kind) => {
  test.each<[string, (store: Store) => Promise<unknown>]>([
    ['an entry of the record', (store) => store.write(record)],
    [
      'what decides nothing',
      (store) => store.update((tx) => setActiveChannels(tx, [`${(channels += 1)}`])),
    ],
  ])('%s makes it another version, whoever writes it', async (_what, write) => {
    const { here, there } = await twoProcesses(kind);
    const before = await versionOf(here);
    await write(there);
    const after = await versionOf(here);
    await write(here);
    expect(new Set([before, after, await versionOf(here)]).size).toBe(3);
  });

  test('where nobody writes it is the same', async () => {
    const { here } = await twoProcesses(kind);
    // Other databases of a server count too.
    await expect.poll(async () => (await versionOf(here)) === (await versionOf(here))).toBe(true);
  });

  test('what was begun before a look and committed after it is seen by the next', async () => {
    const { here, there } = await twoProcesses(kind);
    const before = await lastSeen(here);
    let commit = (): void => undefined;
    const mayCommit = new Promise<void>((resolve) => (commit = resolve));
    let written = (): void => undefined;
    const hasWritten = new Promise<void>((resolve) => (written = resolve));
    const writing = there.write(async (tx) => {
      await record(tx);
      written();
      await mayCommit;
    });
    await hasWritten;
    expect(await lastSeen(here)).toBe(before);
    commit();
    await writing;
    expect(await lastSeen(here)).toBe(before + 1);
  });

  test('whoever asks after a commit of another process sees it, however many are asking already', async () => {
    const { here, there } = await twoProcesses(kind);
    let asking = true;
    const others = Array.from({ length: 8 }, async () => {
      while (asking) {
        await lastSeen(here);
        await setImmediate();
      }
    });
    const start = await lastSeen(here);
    for (let written = 1; written <= 30; written += 1) {
      await there.write(record);
      expect(await lastSeen(here)).toBe(start + written);
    }
    asking = false;
    await Promise.all(others);
  });
});
