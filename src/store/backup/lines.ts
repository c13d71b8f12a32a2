/**
 * The lines of a backup: a head that says what follows, one row a line, and an end that tells whether everything before it
 * is there and as it was written.
 */
import { createHash } from 'node:crypto';
import { headOf, type Head } from '../record/log.ts';
import type { Db } from '../database/store.ts';
import { countRows, portionsOf, SAVED_TABLES, type Row } from './tables.ts';

export const FORMAT = 'avance-backup';
/** Changes when an older Avance could no longer read a file. */
export const VERSION = 1;

export interface FirstLine {
  format: typeof FORMAT;
  version: number;
  /** Real time, ISO. */
  madeAt: string;
  /** Of the record. */
  head: Head;
  /** Rows by table, in the order of the file. */
  counts: Record<string, number>;
}

export interface RowLine {
  table: string;
  row: Row;
}

export interface LastLine {
  end: true;
  /** Of the file, this one included. */
  lines: number;
  /** Of everything before this line, line ends included. */
  sha256: string;
}

const countsOf = async (db: Db): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const table of SAVED_TABLES) counts[table.name] = await countRows(db, table);
  return counts;
};

/** Reads the database within one transaction, in which nothing changes. @param realNow real milliseconds. */
export const describeBackup = async (db: Db, realNow: number): Promise<FirstLine> => ({
  format: FORMAT,
  version: VERSION,
  madeAt: new Date(realNow).toISOString(),
  head: await headOf(db),
  counts: await countsOf(db),
});

/** The file, some lines at a time. Within the same transaction as its first line. */
export async function* backupLines(db: Db, first: FirstLine): AsyncGenerator<string> {
  const hash = createHash('sha256');
  let lines = 0;
  const written = (texts: string[]): string => {
    const text = texts.map((line) => `${line}\n`).join('');
    hash.update(text);
    lines += texts.length;
    return text;
  };
  yield written([JSON.stringify(first)]);
  for (const table of SAVED_TABLES)
    for await (const rows of portionsOf(db, table))
      yield written(rows.map((row) => JSON.stringify({ table: table.name, row })));
  const last: LastLine = { end: true, lines: lines + 1, sha256: hash.digest('hex') };
  yield `${JSON.stringify(last)}\n`;
}
