/** The real service as a process of its own, on a database that outlives it, so that it can be killed at any moment. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

export interface ServiceProcess {
  origin: string;
  /** kill -9: nothing is finished, nothing is said. */
  kill(): Promise<void>;
  /** SIGTERM; resolves to the exit code. */
  stop(): Promise<number | null>;
  /** What it wrote so far. */
  output(): string;
}

const root = new URL('../..', import.meta.url).pathname;

export interface Start {
  env: Record<string, string>;
  /** Command of this process; what it may not see of ours is left out. */
  withinMs?: number;
}

const ended = async (child: ChildProcess): Promise<number | null> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
};

/** Starts it and waits for `Abre http://…`. Rejects with what it said if it ends before. */
export const startProcess = async ({ env, withinMs = 120_000 }: Start): Promise<ServiceProcess> => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: root,
    env: { PATH: process.env['PATH'], PORT: '0', LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const origin = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`not ready in ${withinMs} ms:\n${output}`)),
      withinMs,
    );
    const hear = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
      const found = /^Abre (http:\S+)$/m.exec(output)?.[1];
      if (found === undefined) return;
      clearTimeout(timer);
      resolve(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`ended with ${code}:\n${output}`));
    });
  });
  return {
    origin,
    kill: async () => {
      child.kill('SIGKILL');
      await ended(child);
    },
    stop: () => {
      child.kill('SIGTERM');
      return ended(child);
    },
    output: () => output,
  };
};
