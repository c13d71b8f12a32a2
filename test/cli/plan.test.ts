/** The plan at the command line: checked, stored once, exported, and told beforehand. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../src/domain/plan/document.ts';
import type { ExportedPlan } from '../../src/reading/sheet/exported-plan.ts';
import { makeBench, PLAN, type CliBench } from './run.ts';

let bench: CliBench;
beforeAll(async () => {
  bench = makeBench();
  await bench.run('plan', 'import', PLAN);
});
afterAll(() => bench.close());

describe('plan check', () => {
  it('prints one JSON document and stores nothing', async () => {
    const fresh = makeBench();
    const { code, out, err } = await fresh.run('plan', 'check', PLAN, '--json');
    const document = JSON.parse(out) as PlanDocument;
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(document.programmes).toHaveLength(8);
    expect(document.discrepancies.filter((each) => each.severity === 'decision')).toHaveLength(6);
    expect((await fresh.run('plan', 'export')).code).toBe(1);
    fresh.close();
  });
  it('tells people the figures and what is to be decided', async () => {
    const { out } = await bench.run('plan', 'check', PLAN);
    expect(out).toContain(
      '8 programas · 68 líneas de acción · 524 meses programados · 552 unidades · 12 sesiones ordinarias',
    );
    expect(out).toContain('Por decidir (6)');
    expect(out).toMatch(/6\.1-04: .*Recorrer a la izquierda/);
  });
});

describe('plan import', () => {
  it('of the same file again changes nothing and exits 0', async () => {
    const again = await bench.run('plan', 'import', PLAN);
    expect(again).toMatchObject({
      code: 0,
      out: 'Ese plan ya estaba guardado, igual; nada cambió.',
    });
    expect(await bench.json('plan', 'import', PLAN)).toMatchObject({ changed: false });
  });
  it('of another plan for the same commission and year is refused, unless it is an amendment with its reason', async () => {
    const other = bench.file(
      'otro.md',
      readFileSync(PLAN, 'utf8').replaceAll('Sistema de Control', 'Sistema de Registro'),
    );
    const before = await bench.json('plan', 'export');
    const refused = await bench.run('plan', 'import', other);
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/Ya hay un plan de 2020 .*--as-amendment/);
    expect(await bench.json('plan', 'export')).toEqual(before);
    const second = makeBench();
    await second.run('plan', 'import', PLAN);
    const amend = ['plan', 'import', other, '--as-amendment', 'Acuerdo 5'];
    expect(await second.run(...amend, '--yes')).toMatchObject({ code: 0 });
    expect((await second.run('audit', 'export')).out).toContain('plan.amended');
    second.close();
  });
});

describe('plan export', () => {
  it('gives the contract’s shape, each line with its key, its area and what was reported', async () => {
    const plan = await bench.json<ExportedPlan>('plan', 'export');
    expect(Object.keys(plan)).toEqual([
      'plan',
      'chapters',
      'programmes',
      'sessionWindows',
      'glossary',
      'members',
      'discrepancies',
      'key',
      'version',
      'asOf',
      'removed',
    ]);
    const lines = plan.programmes.flatMap((programme) => programme.lines);
    expect(lines).toHaveLength(68);
    for (const line of lines)
      expect(line).toMatchObject({
        reported: {},
        lineKey: expect.any(String) as string,
        area: expect.any(String) as string,
      });
  });
  it('writes an XLSX that is read back as the same plan, and a CSV', async () => {
    const xlsx = join(bench.folder, 'plan.xlsx');
    const csv = join(bench.folder, 'plan.csv');
    expect(await bench.run('plan', 'export', '--xlsx', xlsx, '--csv', csv)).toMatchObject({
      code: 0,
      out: expect.stringContaining('plan.xlsx') as string,
    });
    expect(statSync(csv).size).toBeGreaterThan(1_000);
    const back = await bench.json<PlanDocument>('plan', 'check', xlsx);
    const stored = await bench.json<ExportedPlan>('plan', 'export');
    const scheduled = (plan: PlanDocument | ExportedPlan) =>
      plan.programmes.flatMap((programme) =>
        programme.lines.map(({ code, text, schedule }) => ({ code, text, schedule })),
      );
    expect(scheduled(back)).toEqual(scheduled(stored));
  });
  it('says where it cannot write', async () => {
    expect(await bench.run('plan', 'export', '--csv', '/no/hay/plan.csv')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^\/no\/hay\/plan\.csv: no se pudo escribir/) as string,
    });
  });
});

describe('plan messages', () => {
  interface Told {
    at: string;
    rule: string;
    key: string;
    to: string;
    lineCodes: string[];
    subject: string;
    text: string;
  }
  it('tells January’s messages, each due line once, ordered, sent to nobody', async () => {
    const messages = await bench.json<Told[]>(
      'plan',
      'messages',
      '--from',
      '2020-01-01',
      '--to',
      '2020-01-03',
    );
    const opening = messages.filter((each) => each.rule === 'MONTH_OPENING');
    const codes = opening.flatMap((each) => each.lineCodes);
    expect([codes.length, new Set(codes).size]).toEqual([42, 42]);
    // Headers name none, cards one, boards the lines of one programme.
    expect(new Set(opening.map(({ lineCodes }) => Math.min(lineCodes.length, 2)))).toEqual(
      new Set([0, 1, 2]),
    );
    for (const { lineCodes } of opening)
      expect(new Set(lineCodes.map((code) => code.split('-')[0])).size).toBeLessThan(2);
    expect(new Set(messages.map((each) => each.at.slice(0, 16)))).toEqual(
      new Set(['2020-01-02T09:00']),
    );
    for (const each of messages)
      expect(each).toMatchObject({
        subject: expect.stringMatching(/\S/) as string,
        text: expect.stringMatching(/\S/) as string,
        to: expect.stringMatching(/\S/) as string,
      });
    expect(await bench.json('deliveries')).toEqual([]);
  });
  it('counts them by person, channel and month', async () => {
    const asked = ['plan', 'messages', '--from', '2020-01-01', '--to', '2020-03-31'];
    const counted = await bench.json<
      { to: string; channel: string; month: string; messages: number; rules: object }[]
    >(...asked, '--summary');
    const messages = await bench.json<Told[]>(...asked);
    expect(counted.reduce((sum, row) => sum + row.messages, 0)).toBe(messages.length);
    // Nobody holds a role, and there are no areas: the role and the one implicit area are counted.
    expect(
      counted.find(({ to, month }) => to === 'TECHNICAL_SECRETARY' && month === '2020-02'),
    ).toMatchObject({ channel: 'private', rules: { OVERDUE: 4 } });
    expect(new Set(counted.map(({ channel }) => channel))).toEqual(
      new Set(['private', 'area', 'commission']),
    );
    const { out } = await bench.run(...asked, '--summary');
    expect(out).toMatch(/para +dónde +Ene 20 +Feb 20 +Mar 20 +total/);
    expect(out).toMatch(/TECHNICAL_SECRETARY +en privado( +\d+){4}/);
  });
  it('needs both days, as dates', async () => {
    expect(await bench.run('plan', 'messages', '--from', '2020-01-01')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--to') as string,
    });
    expect(
      await bench.run('plan', 'messages', '--from', 'enero', '--to', '2020-01-31'),
    ).toMatchObject({ code: 2, err: expect.stringContaining('«enero» no es una fecha') as string });
  });
});
