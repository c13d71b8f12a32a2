/** Twenty seeds of kill -9 on SQLite. */
import { describe } from 'vitest';
import { sqliteDatabase } from '../database.ts';
import { playSeeds } from './play.ts';

describe('on SQLite', () => {
  playSeeds(sqliteDatabase, Array.from({ length: 20 }, (_, at) => 101 + at));
});
