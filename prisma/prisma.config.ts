/** Picks the database's folder by DATABASE_URL, as the service does; used by the Prisma CLI alone. */
import { defineConfig } from 'prisma/config';

const url = process.env['DATABASE_URL'] ?? 'file:./data/avance.db';
const folder = /^postgres(ql)?:/.test(url) ? 'postgresql' : 'sqlite';

// `generate` needs no schema engine, but the CLI would download one: any executable keeps it from trying.
if (process.argv.includes('generate'))
  process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= process.execPath;

export default defineConfig({
  schema: folder,
  migrations: { path: `${folder}/migrations` },
  datasource: { url },
});
