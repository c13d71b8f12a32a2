/** What the rest of the house sees of the database: reads, and writes that happen whole or not at all. */
import type { Prisma } from '../generated/sqlite/client.ts';

/** A connection or a transaction; the module functions of this room take one first. */
export type Db = Prisma.TransactionClient;

/** What notices, cheaply, that somebody wrote. */
export interface Changes {
  /** May something that was announced have been written since the last call, by whatever process? The first call says yes. */
  maybe(): Promise<boolean>;
  close(): Promise<void>;
}

export interface Store {
  kind: 'sqlite' | 'postgresql';
  read<T>(fn: (db: Db) => Promise<T>): Promise<T>;
  /** Reads that all see the database as it is at the first of them, whatever is written meanwhile. */
  readAsOfNow<T>(fn: (db: Db) => Promise<T>): Promise<T>;
  /**
   * A transaction that decides: it holds the head of the record from its first statement, so that what is known cannot
   * change under it. `fn` may run again after a conflict: it does nothing outside the database, and uses only `tx`.
   * @param withinMs real milliseconds after which it is given up; a minute.
   */
  write<T>(fn: (tx: Db) => Promise<T>, withinMs?: number): Promise<T>;
  /**
   * A transaction that decides nothing about the record: what became of a delivery, an address, an inbound event. It does
   * not wait for who appends. On PostgreSQL several run at once: where one finds a key that another inserted since it
   * looked, it runs again, so `fn` looks before it inserts, and locks the row on which it decides. As above, `fn` may run
   * again.
   */
  update<T>(fn: (tx: Db) => Promise<T>): Promise<T>;
  /** Closed by whoever opened it. */
  openChanges(): Changes;
  close(): Promise<void>;
}
