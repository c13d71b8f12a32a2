/** What it costs to load a channel: each in a fresh process, beside an empty one and the bare SDK. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const RUNS = 5;

export interface Loaded {
  name: string;
  /** Milliseconds, the median. */
  ms: number;
  /** Megabytes of memory that the load added, the median. */
  mb: number;
}

const median = (numbers: number[]): number =>
  numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** @param imports what is loaded, in a process of its own that has loaded the rest of the service's packages not at all. */
const load = (name: string, imports: string): Loaded => {
  const program = `const before = process.memoryUsage().rss; const start = performance.now(); ${imports}; console.log(JSON.stringify({ ms: performance.now() - start, mb: (process.memoryUsage().rss - before) / 1e6 }))`;
  const runs = Array.from(
    { length: RUNS },
    () =>
      JSON.parse(
        execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
          cwd: root,
          encoding: 'utf8',
        }),
      ) as { ms: number; mb: number },
  );
  return { name, ms: median(runs.map((one) => one.ms)), mb: median(runs.map((one) => one.mb)) };
};

export const printLoading = (): void => {
  const rows = [
    load('botbuilder alone', "await import('botbuilder')"),
    load(
      'teams-ai by the two files that are used',
      "await import('@microsoft/teams-ai/lib/Application.js'); await import('@microsoft/teams-ai/lib/TeamsAdapter.js')",
    ),
    load('the rooms that every channel shares', "await import('./src/commands/dispatch.ts')"),
    load('the Teams channel with them', "await import('./src/channels/teams/mount.ts')"),
    load('the Slack channel with them', "await import('./src/channels/slack/mount.ts')"),
  ];
  const [first] = rows;
  console.log('\nLoading, each in a fresh process');
  for (const { name, ms, mb } of rows) {
    console.log(
      `  ${name.padEnd(46)} ${ms.toFixed(0).padStart(7)} ms ${(ms / (first?.ms ?? 1)).toFixed(2).padStart(6)} × ${mb.toFixed(0).padStart(6)} MB ${(mb / (first?.mb ?? 1)).toFixed(2).padStart(6)} ×`,
    );
  }
};
