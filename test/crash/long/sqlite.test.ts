/** Twenty seeds of kill -9 on SQLite. */
import { describe } from 'vitest';
import { sqliteDatabase } from '../database.ts';
import { playSeeds, seedsFrom } from './play.ts';

describe('on SQLite', () => {
  playSeeds(sqliteDatabase, seedsFrom(101));
});
