/** What makes a backup's file whole, and at which line it is said not to be. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { AvanceError } from '../../src/errors.ts';
import { checkBackup } from '../../src/store/backup/check.ts';
import { FORMAT, VERSION } from '../../src/store/backup/lines.ts';
import { FIRST, hashOf, type StoredEntry } from '../../src/store/record/log.ts';

type Row = Record<string, unknown>;
const entry = (seq: number, previousHash: string, over: Partial<StoredEntry> = {}): StoredEntry => {
  const plain = {
    ...{ seq, scope: 'p', subject: 'plan', key: 'k', kind: 'plan.imported', previousHash },
    ...{ authorId: 'a', authorName: 'A', channel: 'cli', at: '2020-01-01T00:00:00Z' },
    ...{ recordedAt: '2020-01-01T00:00:00.000Z', payload: '{}', hash: '', ...over },
  };
  return { ...plain, hash: hashOf(plain) };
};
const ONE = entry(1, FIRST);
const TWO = entry(2, ONE.hash, { onBehalfOf: 'b' });
const logged = (row: Row): string => JSON.stringify({ table: 'LogEntry', row });
const ROWS = [
  logged({ ...ONE, onBehalfOf: null }),
  logged({ ...TWO }),
  JSON.stringify({ table: 'KeptForm', row: { key: 'x' } }),
];
const HEAD = { format: FORMAT, version: VERSION, madeAt: 'x' };
const FIRST_LINE = {
  ...{ ...HEAD, head: { seq: 2, hash: TWO.hash } },
  counts: { LogEntry: 2, KeptForm: 1 },
};
/** A file that is whole but for what is given. */
const file = (first: Row = FIRST_LINE, rows = ROWS, end: Row = {}): string[] => {
  const lines = [JSON.stringify(first), ...rows];
  const sha256 = createHash('sha256')
    .update(lines.map((line) => `${line}\n`).join(''))
    .digest('hex');
  return [...lines, JSON.stringify({ end: true, lines: lines.length + 1, sha256, ...end })];
};
const check = async (lines: string[]): Promise<unknown> =>
  checkBackup(
    (async function* () {
      yield* lines;
    })(),
  ).catch((error: unknown) => {
    const { code, personMessage } = error as AvanceError;
    const line = /renglón (\d+): (.*)\. Usa/.exec(personMessage);
    return line === null ? code : `${code} ${line[1]}: ${line[2]}`;
  });

test('a whole file gives its first line', async () => {
  expect(await check(file())).toEqual(FIRST_LINE);
  const empty = { ...HEAD, head: { seq: 0, hash: FIRST }, counts: {} };
  expect(await check(file(empty, []))).toEqual(empty);
});

describe('its first line', () => {
  test.each<[string, Row | undefined, string]>([
    ['missing', undefined, 'not-a-backup'],
    ['of another format', { ...FIRST_LINE, format: 'x' }, 'not-a-backup'],
    ['without a version', { ...FIRST_LINE, version: undefined }, 'not-a-backup'],
    ['with a version in words', { ...FIRST_LINE, version: String(VERSION) }, 'not-a-backup'],
    ['of a newer version', { ...FIRST_LINE, version: VERSION + 1 }, 'backup-newer'],
    ['without a head', { ...FIRST_LINE, head: undefined }, 'not-a-backup'],
    ['without counts', { ...FIRST_LINE, counts: undefined }, 'not-a-backup'],
  ])('%s', async (_what, first, expected) => {
    expect(await check(first === undefined ? [] : file(first))).toBe(expected);
  });
  test('of an older version is read', async () => {
    const older = { ...FIRST_LINE, version: VERSION - 1 };
    expect(await check(file(older))).toEqual(older);
  });
});

describe('its rows', () => {
  const CHANGED = 'esa entrada del registro fue cambiada';
  const UNREAD = 'no se puede leer';
  const [first = '', second = '', form = ''] = ROWS;
  test.each<[string, string[], string]>([
    ['that cannot be read', [first, '{', form], `3: ${UNREAD}`],
    ['of no table', [first, '{"row":{}}'], `3: ${UNREAD}`],
    ['of an unknown table', ['{"table":"X","row":{}}'], '2: no conozco la tabla X'],
    ['without a row', ['{"table":"KeptForm"}'], `2: ${UNREAD}`],
    ['out of order', [second, first], `2: ${CHANGED}`],
    ['twice', [first, first], `3: ${CHANGED}`],
    ['with another text', [first, logged({ ...TWO, payload: '{"a":1}' })], `3: ${CHANGED}`],
    ['with another name', [first, logged({ ...TWO, onBehalfOf: 'c' })], `3: ${CHANGED}`],
    ['without the name', [first, logged({ ...TWO, onBehalfOf: null })], `3: ${CHANGED}`],
    ['that skip a number', [first, logged({ ...entry(3, ONE.hash) })], `3: ${CHANGED}`],
    ['that follow another', [first, logged({ ...entry(2, FIRST) })], `3: ${CHANGED}`],
  ])('%s', async (_what, rows, expected) => {
    expect(await check(file(FIRST_LINE, rows))).toBe(`backup-damaged ${expected}`);
  });
});

describe('its end', () => {
  const AMISS = 'backup-damaged 5: faltan o sobran renglones';
  const ELSEWHERE = 'backup-damaged 5: el registro no termina donde debe';
  const UNLIKE = 'backup-damaged 5: algún renglón no es el que se escribió';
  const counts = (over: Row): Row => ({ ...FIRST_LINE, counts: { ...FIRST_LINE.counts, ...over } });
  test.each<[string, string[], string]>([
    ['missing', file().slice(0, -1), 'backup-cut'],
    ['with a line after it', [...file(), '{}'], 'backup-damaged 6: hay algo después del final'],
    ['of another file', file(FIRST_LINE, ROWS, { sha256: 'x' }), UNLIKE],
    ['of a longer file', file(FIRST_LINE, ROWS, { lines: 6 }), AMISS],
    ['with fewer rows', file(counts({ KeptForm: 2 })), AMISS],
    ['with more rows', file(counts({ KeptForm: undefined })), AMISS],
    ['with rows of another table', file(counts({ Posting: 1 })), AMISS],
    ['at another entry', file({ ...FIRST_LINE, head: { seq: 3, hash: TWO.hash } }), ELSEWHERE],
    ['with another hash', file({ ...FIRST_LINE, head: { seq: 2, hash: ONE.hash } }), ELSEWHERE],
  ])('%s', async (_what, lines, expected) => {
    expect(await check(lines)).toBe(expected);
  });
});
