/** A record and tables that are longer than what is read at once: every row, once and in order. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { INSTITUTION } from '../../src/domain/record/entry.ts';
import { portionsOf, SAVED_TABLES } from '../../src/store/backup/tables.ts';
import { portionsAfter, writeEntries } from '../../src/store/record/log.ts';
import { verifyAudit } from '../../src/store/record/verify.ts';
import { kinds, openTestStore, START, type TestStore } from '../sample.ts';

const ENTRIES = 5_001;
const READ = 1_001;
const seqs = Array.from({ length: ENTRIES }, (_, index) => index + 1);

const allOf = async <T>(portions: AsyncIterable<T[]>): Promise<T[]> => {
  const all: T[] = [];
  for await (const portion of portions) all.push(...portion);
  return all;
};

describe.each(kinds)('on %s', (kind) => {
  let given: TestStore;
  beforeAll(async () => {
    given = await openTestStore(kind);
    const entry = { scope: INSTITUTION, subject: 'anything', key: 'x', kind: 'x.happened' };
    const by = { authorId: '', authorName: 'test', channel: 'cli', at: START };
    await given.store.write((tx) =>
      writeEntries(
        tx,
        seqs.map((payload) => ({ ...entry, ...by, payload })),
      ),
    );
  });
  afterAll(() => given.close());

  const rowsOf = (name: string): Promise<Record<string, unknown>[]> =>
    given.store.read((db) => {
      const table = SAVED_TABLES.find((one) => one.name === name);
      if (table === undefined) throw new Error(`no table ${name}`);
      return allOf(portionsOf(db, table));
    });

  test('the record is read to its end, whichever entry one begins with', async () => {
    expect(await given.store.read((db) => verifyAudit(db))).toMatchObject({
      ok: true,
      entries: ENTRIES,
    });
    for (const seq of [0, 1])
      expect(
        (await given.store.read((db) => allOf(portionsAfter(db, seq)))).map((entry) => entry.seq),
      ).toEqual(seqs.slice(seq));
  });

  test('a backup has every row once, by one column or by two', async () => {
    const place = (index: number) => ({
      personId: `p${index % 2}`,
      conversation: String(index).padStart(4, '0'),
      lastReadId: index,
    });
    const reads = Array.from({ length: READ }, (_, index) => place(index));
    await given.store.write((tx) => tx.localRead.createMany({ data: reads }));
    expect((await rowsOf('LogEntry')).map(({ seq }) => seq)).toEqual(seqs);
    expect((await rowsOf('LocalRead')).map(({ lastReadId }) => lastReadId)).toEqual(
      [...reads]
        .sort((a, b) => a.personId.localeCompare(b.personId) || a.lastReadId - b.lastReadId)
        .map(({ lastReadId }) => lastReadId),
    );
  });
});
