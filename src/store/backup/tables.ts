/**
 * What a backup holds: the record, what came before it, the outbox and the accounts. The tables that are made from the
 * record are left out, and made anew from it.
 */
import type { Db } from '../database/store.ts';

export type Row = Record<string, unknown>;

export interface SavedTable {
  /** The model's name. */
  name: string;
  /** The columns by which its rows are told apart, and in whose order they are written. */
  key: string[];
  /** Columns that hold a real time. */
  times: string[];
  /** The database numbers its rows. */
  numbered?: true;
  /** Rows of the running service alone, by name. */
  leaves?: ((row: Row) => boolean) | undefined;
}

/** What the service keeps for itself while it runs; a restored database has its own. */
const OWN_STATE = /^(write-lock|rebuild-tables|running\/.*)$/;

/** In an order in which they can be written: the record first, then what points at its tables. */
export const RECORD_TABLES: SavedTable[] = [
  { name: 'LogEntry', key: ['seq'], times: ['recordedAt'] },
  { name: 'AuditEntry', key: ['stream', 'seq'], times: ['recordedAt'] },
];
export const OTHER_TABLES: SavedTable[] = [
  { name: 'Account', key: ['channel', 'externalId'], times: ['recordedAt'] },
  { name: 'ConversationReference', key: ['channel', 'externalId'], times: ['recordedAt'] },
  { name: 'Address', key: ['id'], times: ['leaseUntil', 'nextSendAt'], numbered: true },
  { name: 'Delivery', key: ['id'], times: ['recordedAt', 'doubtSince'], numbered: true },
  { name: 'Posting', key: ['id'], times: [], numbered: true },
  { name: 'OwedKey', key: ['key'], times: [] },
  {
    name: 'InboundWork',
    key: ['id'],
    times: ['leaseUntil', 'recordedAt', 'doneAt', 'againAt'],
    numbered: true,
  },
  { name: 'InboundEvent', key: ['channel', 'eventId'], times: ['recordedAt'] },
  { name: 'KeptForm', key: ['key'], times: ['recordedAt'] },
  {
    name: 'ServiceState',
    key: ['name'],
    times: [],
    leaves: ({ name }) => OWN_STATE.test(String(name)),
  },
  { name: 'LocalMessage', key: ['id'], times: [], numbered: true },
  { name: 'LocalRead', key: ['personId', 'conversation'], times: [] },
];
export const SAVED_TABLES: SavedTable[] = [...RECORD_TABLES, ...OTHER_TABLES];

interface Page {
  orderBy: Record<string, 'asc'>[];
  take: number;
  cursor?: Row;
  skip?: number;
}

/** What every model of the client can do. */
interface Rows {
  count(): Promise<number>;
  findMany(page: Page): Promise<Row[]>;
  createMany(rows: { data: Row[] }): Promise<unknown>;
  deleteMany(): Promise<unknown>;
}

/** The client's own type names each model apart; the tables above are handled alike. */
export const rowsOf = (db: Db, { name }: SavedTable): Rows => {
  const models = db as unknown as Record<string, Rows>;
  const rows = models[name.charAt(0).toLowerCase() + name.slice(1)];
  if (rows === undefined) throw new Error(`no table ${name}`);
  return rows;
};

const PORTION = 1_000;

const cursorOf = ({ key }: SavedTable, row: Row): Row => {
  const values = Object.fromEntries(key.map((column) => [column, row[column]]));
  return key.length === 1 ? values : { [key.join('_')]: values };
};

/** Every row that is saved, by portions, so that a long table never stands whole in memory. */
export async function* portionsOf(db: Db, table: SavedTable): AsyncGenerator<Row[]> {
  const orderBy = table.key.map((column): Record<string, 'asc'> => ({ [column]: 'asc' }));
  let last: Row | undefined;
  for (;;) {
    const after = last === undefined ? {} : { cursor: cursorOf(table, last), skip: 1 };
    const rows = await rowsOf(db, table).findMany({ orderBy, take: PORTION, ...after });
    const saved = rows.filter((row) => table.leaves?.(row) !== true);
    if (saved.length > 0) yield saved;
    last = rows.at(-1);
    if (rows.length < PORTION) return;
  }
}

export const countRows = async (db: Db, table: SavedTable): Promise<number> => {
  if (table.leaves === undefined) return rowsOf(db, table).count();
  let count = 0;
  for await (const rows of portionsOf(db, table)) count += rows.length;
  return count;
};

/** A row of a file as the database takes it. */
export const toRow = ({ times }: SavedTable, row: Row): Row => ({
  ...row,
  ...Object.fromEntries(
    times.map((column) => {
      const value = row[column];
      return [column, typeof value === 'string' ? new Date(value) : null];
    }),
  ),
});
