/** An empty database of one's own for a run: a file, or one made on the PostgreSQL server of the tests. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDatabase } from '../postgres.ts';

export interface RunDatabase {
  url: string;
  drop: () => Promise<void>;
}

export const sqliteDatabase = (): RunDatabase => {
  const folder = mkdtempSync(join(tmpdir(), 'avance-crash-'));
  return {
    url: `file:${join(folder, 'avance.db')}`,
    drop: async () => rmSync(folder, { recursive: true, force: true }),
  };
};

export const postgresDatabase = (): Promise<RunDatabase> => makeDatabase();
