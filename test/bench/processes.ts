/** Processes of their own, which a bench starts as `npm start` and `npm run avance` do, without npm itself. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

/** What node is given for a script of package.json. */
export const script = (name: string): string[] => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  return (scripts[name] ?? '').split(' ').slice(1);
};

/** The sample's directory with the commission in a channel of the fake Slack. @returns its path. */
export const writeDirectory = (folder: string): string => {
  const path = join(folder, 'directory.json');
  const sample = JSON.parse(
    readFileSync(join(root, 'src/sample/directory.json'), 'utf8'),
  ) as Record<string, unknown>;
  writeFileSync(path, JSON.stringify({ ...sample, commission: { slackChannel: 'C-COM' } }));
  return path;
};

export const startProcess = (
  args: string[],
  env: Record<string, string>,
  stdio: ('ignore' | 'pipe' | 'inherit')[] = ['ignore', 'pipe', 'inherit'],
): ChildProcess =>
  spawn(process.execPath, args, {
    cwd: root,
    env: { PATH: process.env['PATH'], PORT: '0', LOG_LEVEL: 'error', ...env },
    stdio,
  });

/** Until it says that it listens. @returns its origin, `http://127.0.0.1:3000`. @throws Error when it ends before. */
export const untilReady = async (child: ChildProcess): Promise<string> => {
  let output = '';
  for await (const chunk of child.stdout ?? []) {
    output += String(chunk);
    const origin = /^(?:Abre|Avance escucha en) (http\S+)/m.exec(output)?.[1];
    if (origin !== undefined) return origin;
  }
  throw new Error(`ended before it was ready: ${output}`);
};

export const killed = async (child: ChildProcess): Promise<void> => {
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
};

export interface Server {
  origin: string;
  stop: () => Promise<void>;
}

export const startServer = async (args: string[], env: Record<string, string>): Promise<Server> => {
  const child = startProcess(args, env);
  const origin = await untilReady(child);
  return { origin, stop: () => killed(child) };
};
