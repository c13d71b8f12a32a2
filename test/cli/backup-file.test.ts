/** The file of a backup: what is cut, edited or foreign is refused before anything is written. */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { SAVED_TABLES } from '../../src/store/backup/tables.ts';
import { entriesAfter } from '../../src/store/record/log.ts';
import { closeAll, empty, open, shown, urlOf, used } from './backup-bench.ts';

afterEach(closeAll);

describe('a file', () => {
  let lines: string[];
  beforeAll(async () => {
    const source = await used();
    await source.run('backup', `${source.folder}/respaldo.jsonl`);
    lines = readFileSync(`${source.folder}/respaldo.jsonl`, 'utf8').trimEnd().split('\n');
  });
  const signed = (changed: string[]): string[] => {
    const body = changed.slice(0, -1);
    const hash = createHash('sha256');
    for (const line of body) hash.update(`${line}\n`);
    const last = { end: true, lines: body.length + 1, sha256: hash.digest('hex') };
    return [...body, JSON.stringify(last)];
  };
  const first = (change: object): string[] =>
    lines.map((line, index) =>
      index === 0 ? JSON.stringify({ ...(JSON.parse(line) as object), ...change }) : line,
    );
  const indexOf = (table: string): number =>
    lines.findIndex((line) => line.startsWith(`{"table":"${table}"`));
  const edited = (table: string, from: string | RegExp, to: string): string[] => {
    const index = lines.findIndex(
      (line) => line.startsWith(`{"table":"${table}"`) && line.search(from) >= 0,
    );
    return lines.with(index, (lines[index] ?? '').replace(from, to));
  };

  test.each<[string, () => string[], RegExp]>([
    ['cut between two lines', () => lines.slice(0, -1), /incompleto/],
    ['cut in the middle of a line', () => [...lines.slice(0, 50), '{"table":"Log'], /renglón 51/],
    ['with a row of the outbox edited', () => edited('Delivery', '"sent"', '"pending"'), /dañado/],
    ['with an entry edited', () => edited('LogEntry', '2020', '2021'), /entrada del registro/],
    [
      'with an entry edited and signed again',
      () => signed(edited('LogEntry', '2020', '2021')),
      /entrada del registro fue cambiada/,
    ],
    [
      'with an entry left out and signed again',
      () => signed(lines.toSpliced(indexOf('LogEntry') + 3, 1)),
      /entrada del registro fue cambiada/,
    ],
    [
      'with a row left out and signed again',
      () => signed(lines.toSpliced(indexOf('Delivery'), 1)),
      /faltan o sobran/,
    ],
    [
      'whose old record was edited and signed again',
      () => signed(edited('AuditEntry', '2020', '2021')),
      /roto \(entrada 1,/,
    ],
    [
      'whose record ends elsewhere than its first line says, signed again',
      () => signed(first({ head: { seq: 1, hash: '0' } })),
      /no termina donde debe/,
    ],
    ['of a newer format', () => signed(first({ version: 2 })), /más nueva.*Actualiza/],
    ['of something else', () => ['{"format":"otro"}', ...lines.slice(1)], /no es un respaldo/],
    ['with more after its end', () => [...lines, '{}'], /después del final/],
    ['that is empty', () => [], /no es un respaldo/],
  ])('%s is refused, and nothing is written', async (_what, make, message) => {
    const target = await empty('sqlite');
    const file = target.file(
      'x.jsonl',
      make()
        .map((line) => `${line}\n`)
        .join(''),
    );
    expect(await target.run('restore', file)).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(message) as string,
    });
    expect((await target.run('restore', file)).err).toContain('No se escribió nada');
    const store = await open(urlOf(target));
    expect(await store.read((db) => entriesAfter(db, 0))).toEqual([]);
    expect(await store.read((db) => db.plan.count())).toBe(0);
    expect(await store.read((db) => db.delivery.count())).toBe(0);
  });

  test('is not restored over a record', async () => {
    const target = await used();
    const before = await shown(target);
    const file = target.file('x.jsonl', lines.map((line) => `${line}\n`).join(''));
    expect(await target.run('restore', file)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/ya tiene un registro.*base vacía/) as string,
    });
    expect((await target.run('restore', target.file('y.jsonl', 'otra cosa'))).err).toMatch(
      /ya tiene un registro/,
    );
    expect(await shown(target)).toEqual(before);
  });

  test('is written whole or not at all, for its owner alone', async () => {
    const source = await used();
    const folder = `${source.folder}/no-existe`;
    expect(await source.run('backup', `${folder}/x.jsonl`)).toMatchObject({
      code: 1,
      err: expect.stringContaining('no existe esa carpeta') as string,
    });
    expect(existsSync(folder)).toBe(false);
    await source.run('backup', `${source.folder}/x.jsonl`);
    expect(statSync(`${source.folder}/x.jsonl`).mode & 0o777).toBe(0o600);
    expect(readdirSync(source.folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('replaces what an empty database kept for itself before it', async () => {
    const source = await used();
    const keep = async (url: string, states: Record<string, string>): Promise<void> => {
      const data = Object.entries(states).map(([name, value]) => ({ name, value }));
      await (await open(url)).update((tx) => tx.serviceState.createMany({ data }));
    };
    await keep(urlOf(source), { 'kept-a': 'of the backup' });
    await source.run('backup', `${source.folder}/x.jsonl`);
    const target = await empty('sqlite');
    await keep(urlOf(target), { 'kept-a': 'of the empty one', 'kept-b': 'too' });
    expect(await target.run('restore', `${source.folder}/x.jsonl`)).toMatchObject({ code: 0 });
    const store = await open(urlOf(target));
    expect(
      await store.read((db) =>
        db.serviceState.findMany({ where: { name: { startsWith: 'kept-' } } }),
      ),
    ).toEqual([{ name: 'kept-a', value: 'of the backup' }]);
  });

  test('keeps line separators inside texts', async () => {
    const source = await used();
    const text = `uno\u2028dos\r\ntres ${randomUUID()}`;
    const store = await open(urlOf(source));
    await store.update((tx) =>
      tx.localMessage.create({ data: { conversation: 'x', text, at: '2020-01-01T00:00:00Z' } }),
    );
    await source.run('backup', `${source.folder}/x.jsonl`);
    const target = await empty('sqlite');
    expect(await target.run('restore', `${source.folder}/x.jsonl`)).toMatchObject({ code: 0 });
    const restored = await open(urlOf(target));
    expect(await restored.read((db) => db.localMessage.count({ where: { text } }))).toBe(1);
  });
});

/** Made anew from the record, or of one process alone. */
const NOT_SAVED = new Set([
  'Commission',
  'Plan',
  'PlanVersion',
  'ActionLine',
  'ScheduledMonth',
  'Area',
  'Person',
  'Membership',
  'ProgressReport',
  'Session',
  'LogHead',
  'Checkpoint',
]);

test('every table is saved or made anew from the record, with its real times and its numbers', () => {
  const models = readFileSync(new URL('../../prisma/models.prisma', import.meta.url), 'utf8');
  const found = [...models.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, name, body]) => ({
    name,
    times: [...(body ?? '').matchAll(/^ {2}(\w+) +DateTime/gm)].map(([, column]) => column),
    numbered: (body ?? '').includes('@default(autoincrement())'),
  }));
  expect(found.length).toBeGreaterThan(20);
  const byName = (a: { name?: string | undefined }, b: { name?: string | undefined }) =>
    (a.name ?? '').localeCompare(b.name ?? '');
  expect(
    SAVED_TABLES.map(({ name, times, numbered = false }) => ({
      name,
      times: [...times].sort(),
      numbered,
    })).sort(byName),
  ).toEqual(
    found
      .filter(({ name }) => !NOT_SAVED.has(name ?? ''))
      .map((model) => ({ ...model, times: model.times.sort() }))
      .sort(byName),
  );
});
