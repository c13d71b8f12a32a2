/** Writes the tables that repeat the code into the README: `npx tsx test/readme/write.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { withTables } from './tables.ts';

const file = new URL('../../README.md', import.meta.url);
writeFileSync(file, withTables(readFileSync(file, 'utf8')));
