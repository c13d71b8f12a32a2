/** What the bundle loads: light commands stay light, and what was left out of it is not missed. */
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build as bundle } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { build } from '../../src/build/build.mjs';
import { mexicoOnly } from '../../src/build/bundle.mjs';
import { buildOf, ROOT, sourcesName } from '../../src/build/sources.mjs';
import { publicHolidays } from '../../src/domain/time/holidays.ts';

interface Output {
  entryPoint?: string;
  imports: { path: string; kind: string; external?: boolean }[];
  inputs: Record<string, unknown>;
}

let outputs: Record<string, Output>;
beforeAll(async () => {
  await build();
  const file = join(buildOf(sourcesName()), 'contents.json');
  outputs = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Output>;
}, 120_000);

/** Every package that is loaded with it, whether it is in the bundle or beside it. */
const packagesOf = (entry: string): Set<string> => {
  const first = Object.keys(outputs).find((path) => outputs[path]?.entryPoint === entry);
  expect(first, entry).toBeDefined();
  const waiting = [first ?? ''];
  const seen = new Set<string>();
  const found = new Set<string>();
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const output = outputs[path];
    if (seen.has(path) || output === undefined) continue;
    seen.add(path);
    for (const input of Object.keys(output.inputs)) {
      const name = /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/.exec(input)?.[1];
      if (name !== undefined) found.add(name);
    }
    for (const { path: target, kind, external } of output.imports) {
      if (kind === 'dynamic-import') continue;
      if (external === true) found.add(target);
      else waiting.push(target);
    }
  }
  return found;
};
const HEAVY =
  /^(exceljs|docx|pdfmake|yauzl|ical-generator|date-holidays|moment|@slack|botbuilder|botframework|@microsoft)/;
const SERVICE = /^(express|helmet|prom-client|node-cron|pg$|csv-)/;
const heavyIn = (entry: string, ...patterns: RegExp[]): string[] =>
  [...packagesOf(entry)].filter((name) => patterns.some((pattern) => pattern.test(name)));

describe('the bundle', () => {
  test('the command line itself, and a light command, load nothing heavy', () => {
    for (const entry of ['src/cli/main.ts', 'src/cli/service/deliveries.ts'])
      expect(heavyIn(entry, HEAVY, SERVICE), entry).toEqual([]);
    expect(packagesOf('src/cli/service/deliveries.ts')).toContain('better-sqlite3');
  });
  test('the service loads a channel or a writer of files only when it is used', () => {
    // A tick asks the calendar at once, so the holidays are there from the start.
    const always = /^(date-holidays|moment)/;
    expect(heavyIn('src/main.ts', HEAVY).filter((name) => !always.test(name))).toEqual([]);
    expect(packagesOf('src/main.ts')).toContain('express');
  });
  test('with Mexico’s data alone the holidays are the same', async () => {
    const outfile = join(tmpdir(), `avance-holidays-${process.pid}.mjs`);
    await bundle({
      entryPoints: [join(ROOT, 'src/domain/time/holidays.ts')],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      plugins: [mexicoOnly],
    });
    const slim = (await import(outfile)) as { publicHolidays: typeof publicHolidays };
    for (let year = 1990; year <= 2060; year += 1)
      expect([year, ...slim.publicHolidays(year)]).toEqual([year, ...publicHolidays(year)]);
    expect(readFileSync(outfile, 'utf8').length).toBeLessThan(1_000_000);
  });
  test('leaves no unfinished folder', () => {
    expect(readdirSync(join(ROOT, 'dist')).filter((name) => name.startsWith('.new'))).toEqual([]);
  });
});
