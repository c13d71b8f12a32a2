/** Start and size: CPU until ready, of a command, and idle; each in processes of its own, beside `node -e 0` and a bare Bolt app. */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { APP_TOKEN, makeFakeSlack, TOKEN } from '../slack/fake/slack.ts';
import { addGroup, median } from './measure.ts';
import { killed, root, script, startProcess, untilReady, writeDirectory } from './processes.ts';

const RUNS = 3;
/** After ready, before and during what is called idle, real milliseconds: the engine tidies its memory up once in the first of them. */
const REST_MS = 30_000;
const IDLE_MS = 20_000;

/** Written by the process itself when it ends and whenever it is asked (SIGUSR2). */
const PROBE = `data:text/javascript,${encodeURIComponent(
  `import { writeSync } from 'node:fs';
   const tell = () => writeSync(3, JSON.stringify({ ...process.cpuUsage(), rss: process.memoryUsage.rss() }) + '\\n');
   process.on('SIGUSR2', tell); process.on('exit', tell);`,
)}`;
const BARE_BOLT = `import { App } from '@slack/bolt';
  const app = new App({ token: 'xoxb-1', signingSecret: 's', logLevel: 'error' });
  app.command('/avance', ({ ack }) => ack());
  await app.start({ port: 0, host: '127.0.0.1' });
  console.log('Abre http://127.0.0.1');`;

interface Told {
  cpuSeconds: number;
  rssMb: number;
}

interface Row {
  name: string;
  /** Until ready, or until it ended. */
  cpuSeconds: number;
  /** Only of what goes on running. */
  idle?: { rssMb: number; cpuPercent: number } | undefined;
}

const start = (
  args: string[],
  env: Record<string, string>,
): { child: ChildProcess; told: () => Promise<Told> } => {
  const stdio: ('ignore' | 'pipe' | 'inherit')[] = ['ignore', 'pipe', 'inherit', 'pipe'];
  const child = startProcess(['--import', PROBE, ...args], env, stdio);
  const pipe = child.stdio[3] as Readable;
  return {
    child,
    told: async () => {
      const [line] = (await once(pipe, 'data')) as [Buffer];
      const { user, system, rss } = JSON.parse(line.toString('utf8')) as Record<string, number>;
      return { cpuSeconds: ((user ?? 0) + (system ?? 0)) / 1e6, rssMb: (rss ?? 0) / 1e6 };
    },
  };
};

/** To its end. */
const run = async (args: string[], env: Record<string, string> = {}): Promise<number> => {
  const { child, told } = start(args, env);
  child.stdout?.resume();
  const ended = once(child, 'exit') as Promise<[number]>;
  const { cpuSeconds } = await told();
  const [code] = await ended;
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`);
  return cpuSeconds;
};

/** To its ready line; then, if asked, what it costs to leave it alone. */
const serve = async (
  args: string[],
  env: Record<string, string>,
  rest: (() => Promise<unknown>) | undefined,
): Promise<Omit<Row, 'name'>> => {
  const { child, told } = start(args, env);
  const ask = (): Promise<Told> => {
    child.kill('SIGUSR2');
    return told();
  };
  try {
    await untilReady(child);
    const ready = await ask();
    if (rest === undefined) return { cpuSeconds: ready.cpuSeconds };
    await rest();
    const before = await ask();
    await setTimeout(IDLE_MS);
    const after = await ask();
    const cpuPercent = ((after.cpuSeconds - before.cpuSeconds) / (IDLE_MS / 1000)) * 100;
    return { cpuSeconds: ready.cpuSeconds, idle: { rssMb: after.rssMb, cpuPercent } };
  } finally {
    await killed(child);
  }
};

const repeated = async (name: string, once: () => Promise<number>): Promise<Row> => {
  const taken: number[] = [];
  for (let index = 0; index < RUNS; index += 1) taken.push(await once());
  return { name, cpuSeconds: median(taken) };
};
const someSeconds = (): Promise<unknown> => setTimeout(REST_MS);
/** Ready several times, idle once. */
const served = async (
  name: string,
  args: string[],
  env: Record<string, string> = {},
  rest = someSeconds,
): Promise<Row> => {
  const ready = await repeated(name, async () => (await serve(args, env, undefined)).cpuSeconds);
  return { ...ready, idle: (await serve(args, env, rest)).idle };
};

const ofSlack = async (folder: string): Promise<Row> => {
  const slack = await makeFakeSlack({
    users: [{ id: 'U1', email: 'secretario.tecnico@example.org', name: 'Secretario' }],
    channels: ['C-COM'],
  });
  try {
    const env = {
      DATABASE_URL: `file:${join(folder, 'slack.db')}`,
      CLOCK_START: '2020-01-18T09:00:00-06:00',
      LOCAL_WORKSPACE: 'off',
      PLAN_FILE: join(root, 'src/sample/plan.md'),
      DIRECTORY_FILE: writeDirectory(folder),
      SLACK_BOT_TOKEN: TOKEN,
      SLACK_API_URL: slack.apiUrl,
      SLACK_APP_TOKEN: APP_TOKEN,
    };
    // The first start imports the plan and sends what is owed, at Slack's pace: idle is what comes after that.
    const allSent = async (): Promise<void> => {
      for (let seen = -1; seen !== slack.calls.length;) {
        seen = slack.calls.length;
        await setTimeout(REST_MS);
      }
    };
    await serve(script('start'), env, allSent);
    return await served('the service with Slack connected', script('start'), env, allSent);
  } finally {
    slack.close();
  }
};

/** Second starts: the first one imports the sample plan. */
export const measureStart = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'avance-start-'));
  try {
    const env = { DATABASE_URL: `file:${join(folder, 'avance.db')}` };
    const bare = ['--input-type=module', '-e', BARE_BOLT];
    const rows: Row[] = [
      await repeated('node -e 0', () => run(['-e', '0'])),
      await served('a bare Bolt app', bare),
    ];
    await serve(script('start'), env, someSeconds);
    rows.push(
      await served('the service, simulated workspace', script('start'), env),
      await ofSlack(folder),
      await repeated('avance deliveries', () => run([...script('avance'), 'deliveries'], env)),
    );
    addGroup(
      'Start and size: CPU until ready or done, then idle',
      rows.map(({ name, cpuSeconds, idle }) => ({
        name,
        ms: cpuSeconds * 1000,
        ...(idle === undefined ? {} : { idleMb: idle.rssMb, idlePercent: idle.cpuPercent }),
      })),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
