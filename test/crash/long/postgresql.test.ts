/** Twenty seeds of kill -9 on PostgreSQL, where a server is named. */
import { describe, it } from 'vitest';
import { postgresDatabase } from '../database.ts';
import { playSeeds, seedsFrom } from './play.ts';

const server = process.env['TEST_POSTGRES_URL'];
if (server === undefined) {
  // Said, not skipped: CI names a server, and counts what was left out as a failure.
  it('is not asked for: TEST_POSTGRES_URL names no server', () => undefined);
} else {
  describe('on PostgreSQL', () => {
    playSeeds(postgresDatabase, seedsFrom(201));
  });
}
