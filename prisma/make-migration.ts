/**
 * Writes the next migration of both databases: `npm run migration NAME`. The difference is taken from the migrations
 * that exist (played on a scratch database) to the models. PostgreSQL's needs a scratch database of its own in
 * SHADOW_POSTGRES_URL once a first migration exists.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openEngine, schemaFiles, type DatabaseKind } from './schema-engine.ts';

const name = process.argv[2];
if (name === undefined || !/^[a-z0-9_]+$/.test(name)) {
  console.error('usage: npm run migration -- name_in_snake_case');
  process.exit(2);
}
const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);

const writeFor = async (kind: DatabaseKind): Promise<void> => {
  const folder = join(import.meta.dirname, kind, 'migrations');
  await mkdir(folder, { recursive: true });
  const earlier = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort();
  const url = kind === 'sqlite' ? ':memory:' : (process.env['SHADOW_POSTGRES_URL'] ?? 'postgres://postgres@127.0.0.1/test');
  const engine = await openEngine(kind, url);
  const migrationDirectories = await Promise.all(
    earlier.map(async (directory) => ({
      path: directory,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: await readFile(join(folder, directory, 'migration.sql'), 'utf8') } },
    })),
  );
  const lock = `provider = "${kind}"\n`;
  const { stdout } = await engine.diff({
    from: earlier.length === 0
      ? { tag: 'empty' }
      : { tag: 'migrations', baseDir: folder, lockfile: { path: 'migration_lock.toml', content: lock }, shadowDbInitScript: '', migrationDirectories },
    to: { tag: 'schemaDatamodel', files: await schemaFiles(kind) },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  const sql = stdout ?? '';
  if (sql.trim() === '' || sql.includes('empty migration')) {
    console.log(`${kind}: nothing to change`);
    return;
  }
  await mkdir(join(folder, `${stamp}_${name}`));
  await writeFile(join(folder, `${stamp}_${name}`, 'migration.sql'), sql.endsWith('\n') ? sql : `${sql}\n`);
  await writeFile(join(folder, 'migration_lock.toml'), lock);
  console.log(`${kind}: ${stamp}_${name}`);
};

await writeFor('sqlite');
await writeFor('postgresql');
process.exit(0);
