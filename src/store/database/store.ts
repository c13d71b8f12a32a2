/** What the rest of the house sees of the database: reads, and writes that happen whole or not at all. */
import type { Prisma } from '../generated/sqlite/client.ts';

/** A connection or a transaction; the module functions of this room take one first. */
export type Db = Prisma.TransactionClient;

export interface Store {
  kind: 'sqlite' | 'postgresql';
  read<T>(fn: (db: Db) => Promise<T>): Promise<T>;
  /**
   * One transaction that holds the write lock from its first statement, so that what `fn` reads cannot change under it.
   * `fn` may run again after a conflict: it does nothing outside the database, and uses only `tx`.
   */
  write<T>(fn: (tx: Db) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
