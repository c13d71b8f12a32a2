/** Start and size: CPU until ready, of a command, and idle; each in processes of its own, beside `node -e 0` and a bare Bolt app. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { APP_TOKEN, makeFakeSlack, TOKEN } from '../slack/fake/slack.ts';
import { addGroup, median } from './measure.ts';

const root = join(import.meta.dirname, '../..');
const RUNS = 3;
/** After ready, before and during what is called idle, real milliseconds. */
const REST_MS = 10_000;
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
  console.log('Abre');`;

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
  const child = spawn(process.execPath, ['--import', PROBE, ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'], PORT: '0', LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
  });
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
  restMs: number | undefined,
): Promise<Omit<Row, 'name'>> => {
  const { child, told } = start(args, env);
  const ask = (): Promise<Told> => {
    child.kill('SIGUSR2');
    return told();
  };
  try {
    let output = '';
    for await (const chunk of child.stdout ?? []) {
      output += String(chunk);
      if (/^(Abre|Avance escucha)/m.test(output)) break;
    }
    if (child.exitCode !== null) throw new Error(`ended before it was ready: ${output}`);
    const ready = await ask();
    if (restMs === undefined) return { cpuSeconds: ready.cpuSeconds };
    await setTimeout(restMs);
    const before = await ask();
    await setTimeout(IDLE_MS);
    const after = await ask();
    const cpuPercent = ((after.cpuSeconds - before.cpuSeconds) / (IDLE_MS / 1000)) * 100;
    return { cpuSeconds: ready.cpuSeconds, idle: { rssMb: after.rssMb, cpuPercent } };
  } finally {
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  }
};

const repeated = async (name: string, once: () => Promise<number>): Promise<Row> => {
  const taken: number[] = [];
  for (let index = 0; index < RUNS; index += 1) taken.push(await once());
  return { name, cpuSeconds: median(taken) };
};
/** Ready several times, idle once. */
const served = async (
  name: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<Row> => {
  const ready = await repeated(name, async () => (await serve(args, env, undefined)).cpuSeconds);
  return { ...ready, idle: (await serve(args, env, REST_MS)).idle };
};

/** As `npm start` and `npm run avance` do, without npm itself. */
const script = (name: string): string[] => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  return (scripts[name] ?? '').split(' ').slice(1);
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
      DIRECTORY_FILE: join(folder, 'directory.json'),
      SLACK_BOT_TOKEN: TOKEN,
      SLACK_API_URL: slack.apiUrl,
      SLACK_APP_TOKEN: APP_TOKEN,
    };
    const sample = JSON.parse(
      readFileSync(join(root, 'src/sample/directory.json'), 'utf8'),
    ) as Record<string, unknown>;
    writeFileSync(
      join(folder, 'directory.json'),
      JSON.stringify({ ...sample, commission: { slackChannel: 'C-COM' } }),
    );
    await serve(script('start'), env, REST_MS);
    return await served('the service with Slack connected', script('start'), env);
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
    await serve(script('start'), env, REST_MS);
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
