/** The platforms' own schemas: no part of the project, read from AVANCE_SCHEMAS, which CI sets, or from beside it. */
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');
export const schemaFile = (name: string): string =>
  join(process.env['AVANCE_SCHEMAS'] ?? join(root, '../shared/schemas'), name);
