/** A file of lines that are JSON and yet no line of a backup is refused in words, whatever they are. */
import { describe, expect, test } from 'vitest';
import { checkBackup } from '../../src/store/backup/check.ts';
import { FORMAT, VERSION } from '../../src/store/backup/lines.ts';

const NO_OBJECTS = ['null', '5', '"x"', '[]', 'true'];
const head = (over: string): string =>
  `{"format":"${FORMAT}","version":${VERSION},"head":{"seq":0,"hash":"0"},"counts":{}${over}}`;
const check = async (...lines: string[]): Promise<unknown> =>
  checkBackup(
    (async function* () {
      yield* lines;
    })(),
  ).then(
    () => 'taken',
    (error: unknown) => (error as { code?: string }).code,
  );

describe.each(NO_OBJECTS)('%s', (value) => {
  test('as the first line, or as what it says stands in the file, is no backup', async () => {
    expect(await check(value)).toBe('not-a-backup');
    expect(await check(head(`,"head":${value}`))).toBe('not-a-backup');
    expect(await check(head(`,"counts":${value}`))).toBe('not-a-backup');
  });
  test('as a later line, or as its row, is damage', async () => {
    expect(await check(head(''), value)).toBe('backup-damaged');
    expect(await check(head(''), `{"table":"KeptForm","row":${value}}`)).toBe('backup-damaged');
  });
});

test('a row alone is cut', async () => {
  expect(await check(head(''), '{"table":"KeptForm","row":{}}')).toBe('backup-cut');
});
