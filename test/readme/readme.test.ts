/** The README is true where it repeats the code: settings, commands, the command line, dependencies, scripts, files. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from '../../src/cli/program.ts';
import { SETTING_NAMES, SETTINGS } from '../../src/config.ts';
import { TABLES, tableIn, withTables } from './tables.ts';

const root = new URL('../..', import.meta.url).pathname;
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};
/** What stands between two second-level headings. */
const section = (title: string): string =>
  readme.split(/^## /m).find((one) => one.startsWith(title)) ?? '';

describe('the README', () => {
  test.each(Object.keys(TABLES))('has the table of %s as the code says', (name) => {
    expect(tableIn(readme, name)).toBe(TABLES[name]);
  });
  test('a table that is behind is put right, and only it', () => {
    const behind = readme.replace('`LOG_LEVEL`', '`LOUDNESS`');
    expect(behind).not.toBe(readme);
    expect(withTables(behind)).toBe(readme);
  });
  test('lists every setting that is read, once', () => {
    expect(SETTINGS.map(([name]) => name)).toEqual(SETTING_NAMES);
  });
  test('gives each dependency a reason, and names none that is gone', () => {
    const rows = [...section('Dependencies').matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
    const known = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)];
    for (const name of Object.keys(manifest.dependencies)) expect(rows).toContain(name);
    expect(
      rows.filter((name) => !known.some((one) => one === name || one.endsWith(`/${name}`))),
    ).toEqual([]);
  });
  test('shows pictures and files that are there', () => {
    const files = [...readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map((match) => match[1] ?? '');
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });
  test('names only scripts that exist', () => {
    const scripts = [...readme.matchAll(/npm run (?:-s )?([a-z:]+)/g)].map(
      (match) => match[1] ?? '',
    );
    expect(scripts.length).toBeGreaterThan(3);
    expect(scripts.filter((name) => manifest.scripts[name] === undefined)).toEqual([]);
  });
  test('lists every command of the command line', async () => {
    const help = async (...argv: string[]): Promise<string> => {
      const out: string[] = [];
      await runCli([...argv, '--help'], {
        out: (text) => out.push(text),
        err: () => undefined,
        env: {},
      });
      return out.join('\n');
    };
    const names = (text: string): string[] =>
      [...(text.split('Comandos:')[1] ?? '').matchAll(/^ {2}(\S+)/gm)]
        .map((match) => match[1] ?? '')
        .filter((name) => name !== 'help');
    const all: string[] = [];
    for (const name of names(await help())) {
      const inner = names(await help(name));
      all.push(...(inner.length === 0 ? [name] : inner.map((one) => `${name} ${one}`)));
    }
    expect(all.length).toBeGreaterThan(10);
    expect(all.filter((name) => !section('The command line').includes(`\`${name}`))).toEqual([]);
  });
});
