/** Runs a command of the command line in this process, on a folder and a database of its own. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../../src/cli/program.ts';
import { SAMPLE_PLAN } from '../../src/config.ts';
import type { Environment } from '../../src/setting-values.ts';

export interface Ran {
  code: number;
  out: string;
  err: string;
}

export const makeBench = (env: Environment = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'avance-cli-'));
  const settings: Environment = { DATABASE_URL: `file:${join(folder, 'avance.db')}`, ...env };
  const run = async (...argv: string[]): Promise<Ran> => {
    const out: string[] = [];
    const err: string[] = [];
    const code = await runCli(argv, {
      out: (text) => out.push(text),
      err: (text) => err.push(text),
      env: settings,
    });
    return { code, out: out.join('\n'), err: err.join('\n') };
  };
  return {
    folder,
    settings,
    run,
    /** Runs with `--json` and gives the one document; fails if there is more or less on standard output. */
    json: async <T>(...argv: string[]): Promise<T> =>
      JSON.parse((await run(...argv, '--json')).out) as T,
    file: (name: string, content: string | Uint8Array): string => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
};
export type CliBench = ReturnType<typeof makeBench>;
export const PLAN = SAMPLE_PLAN;
