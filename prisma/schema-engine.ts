/**
 * Prisma's schema engine as WebAssembly, in Node: compares models with a live database. Used to write migrations and by
 * the test that holds models and migrations together; never by the running service.
 */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { livePostgres, type LiveFactory } from './live-postgres.ts';

export type DatabaseKind = 'sqlite' | 'postgresql';
const here = import.meta.dirname;
let loaded: Promise<void> | undefined;

const loadWasm = async (): Promise<void> => {
  const engine = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  const bytes = await readFile(join(engine, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports,
  });
  const glue = bindings as unknown as { __wbg_set_wasm(exports: WebAssembly.Exports): void };
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports['__wbindgen_start'] as () => void)();
};

const factoryFor = (kind: DatabaseKind, url: string): LiveFactory =>
  kind === 'sqlite'
    ? Object.assign(new PrismaBetterSqlite3({ url }), { close: () => Promise.resolve() })
    : livePostgres(url);

/** The datasource and the models of one database. */
const schemaFiles = async (kind: DatabaseKind): Promise<{ path: string; content: string }[]> =>
  Promise.all(
    ['datasource.prisma', 'models.prisma'].map(async (name) => ({
      path: join(here, kind, name),
      content: await readFile(join(here, kind, name), 'utf8'),
    })),
  );

/**
 * The SQL that would bring a live, migrated database to the models; empty when they agree.
 * @param models another text in place of `models.prisma`: how a test sees that a difference is found.
 */
export const difference = async (
  kind: DatabaseKind,
  url: string,
  models?: string,
): Promise<string> => {
  await (loaded ??= loadWasm());
  const files = await schemaFiles(kind);
  const wanted =
    models === undefined
      ? files
      : files.map((file) =>
          file.path.endsWith('models.prisma') ? { ...file, content: models } : file,
        );
  const factory = factoryFor(kind, url);
  const engine = await bindings.SchemaEngine.new(
    { datamodels: files.map((file) => [file.path, file.content]) },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(factory),
  );
  try {
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: here },
      to: { tag: 'schemaDatamodel', files: wanted },
      script: true,
      exitCode: null,
      filters: {
        externalTables: kind === 'sqlite' ? ['_prisma_migrations'] : ['public._prisma_migrations'],
        externalEnums: [],
      },
    });
    const sql = (stdout ?? '').trim();
    return /^-- This is an empty migration\.$/.test(sql) ? '' : sql;
  } finally {
    engine.free();
    await factory.close();
  }
};
