/** A migration that makes a table anew takes none of the rows with it that point at its rows. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrateSqlite } from '../../src/store/database/migrate.ts';

let base: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'avance-redefined-'));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const FIRST = `
CREATE TABLE "Parent" ("id" INTEGER PRIMARY KEY);
CREATE TABLE "Child" ("of" INTEGER REFERENCES "Parent" ("id") ON DELETE CASCADE);
INSERT INTO "Parent" VALUES (1);
INSERT INTO "Child" VALUES (1);`;
const AGAIN = `
CREATE TABLE "new_Parent" ("id" INTEGER PRIMARY KEY, "name" TEXT);
INSERT INTO "new_Parent" ("id") SELECT "id" FROM "Parent";
DROP TABLE "Parent";
ALTER TABLE "new_Parent" RENAME TO "Parent";`;
const migrate = (name: string, sql: string): void => {
  const folder = join(base, 'migrations');
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, 'migration.sql'), sql);
  migrateSqlite(`file:${join(base, 'avance.db')}`, folder, Date.now);
};
const rows = (table: string): unknown[] => {
  const database = new Sqlite(join(base, 'avance.db'));
  try {
    return database.prepare(`SELECT * FROM "${table}"`).all();
  } finally {
    database.close();
  }
};

test('they stay', () => {
  migrate('20260101_first', FIRST);
  migrate('20260102_again', AGAIN);
  expect([rows('Parent'), rows('Child')]).toEqual([[{ id: 1, name: null }], [{ of: 1 }]]);
});

test('one that leaves rows pointing at nothing is refused, and nothing of it is kept', () => {
  migrate('20260101_first', FIRST);
  expect(() => migrate('20260102_gone', 'DELETE FROM "Parent";')).toThrow(/20260102_gone failed/);
  expect([rows('Parent'), rows('Child')]).toEqual([[{ id: 1 }], [{ of: 1 }]]);
});
