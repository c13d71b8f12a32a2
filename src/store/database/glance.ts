/**
 * A look at a database that says whether anything is other than it was. PostgreSQL is asked, in one cheap statement: for the
 * server's own account of what was committed, and for where the record ends.
 */
import type { Pool } from 'pg';

export interface Glance {
  /**
   * Another value whenever anybody has committed anything: between two glances of the same version every read finds the
   * same. On SQLite a number, on PostgreSQL the transactions that are seen.
   */
  version: number | string;
  /** The record's last entry, where it was asked for. */
  head?: Head | undefined;
}
interface Head {
  seq: number;
  hash: string;
}

/**
 * Whoever asks while an answer is under way shares the next one with all who wait: never one that was begun before it
 * was asked for, so that what was committed before is in it.
 */
export const shareNext = <T>(ask: () => Promise<T>): (() => Promise<T>) => {
  let underWay: Promise<unknown> = Promise.resolve();
  let next: Promise<T> | undefined;
  const begin = (): Promise<T> => {
    next = undefined;
    return ask();
  };
  return () => {
    if (next === undefined) {
      next = underWay.then(begin);
      underWay = next.catch(() => undefined);
    }
    return next;
  };
};

/** In one statement, so that both are of one moment. */
const GLANCE = `SELECT pg_current_snapshot()::text AS version, seq, hash FROM "LogHead" WHERE id = 1`;

/** @throws Error while the record has no head. */
export const makeGlance = (pool: Pool): (() => Promise<Glance>) =>
  shareNext(async () => {
    const { rows } = await pool.query<Head & { version: string }>(GLANCE);
    const [row] = rows;
    if (row === undefined) throw new Error('the record has no head');
    return { version: row.version, head: { seq: row.seq, hash: row.hash } };
  });
