/** The launcher on a copy of the house: what runs is always made of the sources that are there. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const EMPTY = 'Todavía no hay envíos.';
/** A build takes some seconds, more on a busy machine. */
const WITHIN_MS = 120_000;
let house: string;

const run = async (...args: string[]): Promise<{ code: number; out: string; err: string }> => {
  const child = spawn(process.execPath, ['src/build/launch.mjs', 'avance', ...args], {
    cwd: house,
    env: { PATH: process.env['PATH'], DATABASE_URL: `file:${join(house, 'data/avance.db')}` },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number]>,
  ]);
  return { code, out: out.trim(), err: err.trim() };
};
const builds = (): string[] => readdirSync(join(house, 'dist')).sort();
const change = (from: string, to: string): void => {
  const file = join(house, 'src/cli/service/deliveries.ts');
  const before = readFileSync(file, 'utf8');
  expect(before).toContain(from);
  writeFileSync(file, before.replace(from, to));
};
const packages = (only?: string[]): void => {
  const folder = join(house, 'node_modules');
  rmSync(folder, { recursive: true, force: true });
  if (only === undefined) return symlinkSync(join(root, 'node_modules'), folder);
  mkdirSync(folder);
  for (const name of only) symlinkSync(join(root, 'node_modules', name), join(folder, name));
};

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'avance-build-'));
  for (const name of ['src', 'prisma', 'package.json', 'package-lock.json'])
    cpSync(join(root, name), join(house, name), { recursive: true, verbatimSymlinks: true });
  packages();
});
afterAll(() => rmSync(house, { recursive: true, force: true }));

describe('the launcher', { timeout: WITHIN_MS }, () => {
  test('builds once, even when two start at the same time', async () => {
    const both = await Promise.all([run('deliveries'), run('deliveries')]);
    expect(both).toEqual([
      { code: 0, out: EMPTY, err: '' },
      { code: 0, out: EMPTY, err: '' },
    ]);
    expect(builds()).toHaveLength(1);
  });
  test('a source that changed is what runs; put back, its own build runs again', async () => {
    const first = builds();
    change(EMPTY, 'Nada.');
    expect(await run('deliveries')).toEqual({ code: 0, out: 'Nada.', err: '' });
    expect(builds()).toHaveLength(2);
    change('Nada.', EMPTY);
    expect((await run('deliveries')).out).toBe(EMPTY);
    expect(builds()).toEqual(expect.arrayContaining(first));
    expect(builds()).toHaveLength(2);
  });
  test('a source with an error starts nothing, and leaves nothing behind', async () => {
    const before = builds();
    change(EMPTY, "' '' '");
    const { code, err } = await run('deliveries');
    expect(code).toBe(1);
    expect(err).toContain('src/cli/service/deliveries.ts');
    expect(builds()).toEqual(before);
    change("' '' '", EMPTY);
  });
  test('in production what was built runs, and what was not is said in Spanish', async () => {
    packages(['better-sqlite3']);
    expect(await run('deliveries')).toEqual({ code: 0, out: EMPTY, err: '' });
    change(EMPTY, 'Ninguno.');
    const { code, out, err } = await run('deliveries');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/no está construido para este código.*npm ci/);
  });
});
