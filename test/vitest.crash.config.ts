import { defineConfig } from 'vitest/config';

/** The long suite: kill -9 at random moments of a year, 20 seeds, on each database that is there. */
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/crash/long/**/*.test.ts'],
    testTimeout: 400_000,
    hookTimeout: 60_000,
    pool: 'forks',
    globalSetup: ['test/postgres.ts'],
    maxWorkers: 2,
  },
});
