/**
 * Prisma's schema engine as WebAssembly, in Node: compares models, migrations and live databases. Used to write
 * migrations and by the test that holds schema and migrations together; never by the running service.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { bindMigrationAwareSqlAdapterFactory, type SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { PrismaPg } from '@prisma/adapter-pg';

export type DatabaseKind = 'sqlite' | 'postgresql';
const here = import.meta.dirname;
let loaded: Promise<void> | undefined;

const loadWasm = async (): Promise<void> => {
  const engine = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  const bytes = await readFile(join(engine, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports });
  const glue = bindings as unknown as { __wbg_set_wasm(exports: WebAssembly.Exports): void };
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports['__wbindgen_start'] as () => void)();
};

/** An engine over an adapter; `url` may be an in-memory SQLite when nothing live is compared. */
export const openEngine = async (kind: DatabaseKind, url: string): Promise<bindings.SchemaEngine> => {
  await (loaded ??= loadWasm());
  const factory = (kind === 'sqlite' ? new PrismaBetterSqlite3({ url }) : new PrismaPg({ connectionString: url })) as SqlMigrationAwareDriverAdapterFactory;
  const schema = await schemaFiles(kind);
  return bindings.SchemaEngine.new(
    { datamodels: schema.map((file) => [file.path, file.content]) },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(factory),
  );
};

/** The datasource and the models of one database. */
export const schemaFiles = async (kind: DatabaseKind): Promise<{ path: string; content: string }[]> =>
  Promise.all(
    ['datasource.prisma', 'models.prisma'].map(async (name) => ({
      path: join(here, kind, name),
      content: await readFile(join(here, kind, name), 'utf8'),
    })),
  );
