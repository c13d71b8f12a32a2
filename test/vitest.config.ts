import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    exclude: [
      'test/browser/**',
      'test/slack/**',
      'test/teams/**',
      'test/crash/long/**',
      'node_modules/**',
    ],
    testTimeout: 20_000,
    hookTimeout: 30_000,
    pool: 'forks',
    maxWorkers: 2,
    // Files of one worker share their modules: loading them took longer than most tests.
    isolate: false,
    globalSetup: ['test/postgres.ts'],
  },
});
