/** What it costs to load a channel: each in a fresh process, beside an empty one and the bare SDK. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { addGroup, median } from './measure.ts';

const root = join(import.meta.dirname, '../..');
const RUNS = 5;

export interface Loaded {
  name: string;
  /** Milliseconds, the median. */
  ms: number;
  /** Megabytes of memory that the load added, the median. */
  mb: number;
}

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

export const addLoading = (): void => {
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
  addGroup(
    'Loading, each in a fresh process',
    rows.map(({ name, ms, mb }) => ({ name, ms, loadedMb: mb })),
  );
};
