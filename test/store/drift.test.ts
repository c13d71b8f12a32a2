/** Models and migrations say the same: a migrated database, compared live, lacks nothing and has nothing over. */
import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { difference } from '../../prisma/schema-engine.ts';
import { kinds, openTestStore, type TestStore } from '../sample.ts';

let opened: TestStore | undefined;
afterEach(async () => opened?.close());

describe.each(kinds)('on %s', (kind) => {
  test('a database made by the migrations is exactly the models', async () => {
    opened = await openTestStore(kind);
    expect(await difference(kind, opened.url)).toBe('');
  });

  test('a column, an index and a model that no migration makes are seen', async () => {
    opened = await openTestStore(kind);
    const models = await readFile(new URL('../../prisma/models.prisma', import.meta.url), 'utf8');
    const later = models.replace(
      /^model Area \{$/m,
      'model Extra {\n  id Int @id\n}\n\nmodel Area {\n  extra String @unique @default("")',
    );
    const sql = await difference(kind, opened.url, later);
    expect(sql).toMatch(/CREATE TABLE "Extra"/);
    expect(sql).toMatch(/"extra" TEXT NOT NULL/);
    expect(sql).toMatch(/CREATE UNIQUE INDEX "Area_extra_key"/);
  });
});
