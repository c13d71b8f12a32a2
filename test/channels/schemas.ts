/**
 * The platforms' own schemas: no part of the project. They are read from AVANCE_SCHEMAS, or from `../shared/schemas`; where
 * there are none, the tests that need them are left out, by the mark in their names.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');
/** In the name of each test that needs a schema: `.ci/count.mjs` lets these, and no others, be left out. */
export const NEEDS_SCHEMA = '[schema]';

const named = process.env['AVANCE_SCHEMAS'];
if (named !== undefined && !existsSync(named))
  throw new Error(`AVANCE_SCHEMAS names ${named}, which is not there`);

export const schemaFile = (name: string): string =>
  join(named ?? join(root, '../shared/schemas'), name);
export const hasSchema = (name: string): boolean => existsSync(schemaFile(name));
