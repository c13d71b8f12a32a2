/**
 * A small adapter over `pg` for the schema engine: Prisma's own does not know the types of PostgreSQL's catalogue
 * (`"char"`, `name`, `oid` and their arrays), which the engine reads to describe a live database.
 */
import {
  ColumnTypeEnum,
  type ColumnType,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
} from '@prisma/driver-adapter-utils';
import pg from 'pg';

/** By PostgreSQL's type number; whatever is not here is text. */
const TYPES: Record<number, ColumnType> = {
  16: ColumnTypeEnum.Boolean,
  20: ColumnTypeEnum.Int64,
  21: ColumnTypeEnum.Int32,
  23: ColumnTypeEnum.Int32,
  26: ColumnTypeEnum.Int64,
  18: ColumnTypeEnum.Character,
  700: ColumnTypeEnum.Float,
  701: ColumnTypeEnum.Double,
  1002: ColumnTypeEnum.CharacterArray,
  1003: ColumnTypeEnum.TextArray,
  1005: ColumnTypeEnum.Int32Array,
  1007: ColumnTypeEnum.Int32Array,
  1009: ColumnTypeEnum.TextArray,
  1016: ColumnTypeEnum.Int64Array,
  1028: ColumnTypeEnum.Int64Array,
  1000: ColumnTypeEnum.BooleanArray,
};

const connect = async (connectionString: string): Promise<SqlDriverAdapter> => {
  const client = new pg.Client({ connectionString });
  await client.connect();
  const ask = async ({ sql, args }: SqlQuery) =>
    client.query<unknown[]>({ text: sql, values: args, rowMode: 'array' });
  return {
    provider: 'postgres',
    adapterName: 'live-postgres',
    queryRaw: async (query) => {
      const { fields, rows } = await ask(query);
      return {
        columnNames: fields.map((field) => field.name),
        columnTypes: fields.map((field) => TYPES[field.dataTypeID] ?? ColumnTypeEnum.Text),
        rows,
      };
    },
    executeRaw: async (query) => (await ask(query)).rowCount ?? 0,
    executeScript: async (script) => void (await client.query(script)),
    getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: false }),
    startTransaction: () => Promise.reject(new Error('describing a database needs no transaction')),
    dispose: () => client.end(),
  };
};

export type LiveFactory = SqlMigrationAwareDriverAdapterFactory & { close(): Promise<void> };

/** The engine leaves its connections open: `close` ends them. */
export const livePostgres = (url: string): LiveFactory => {
  const opened: SqlDriverAdapter[] = [];
  return {
    provider: 'postgres',
    adapterName: 'live-postgres',
    connect: async () => {
      const adapter = await connect(url);
      opened.push(adapter);
      return adapter;
    },
    connectToShadowDb: () =>
      Promise.reject(new Error('no shadow database: a live, migrated one is compared')),
    close: async () => void (await Promise.all(opened.map((adapter) => adapter.dispose()))),
  };
};
