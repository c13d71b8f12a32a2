/** Administration at the command line: initial load, settings, ledger, record, clock, doctor. */
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sqlitePath } from '../../src/store/database/clients.ts';
import type { ExportedPlan } from '../../src/reading/sheet/exported-plan.ts';
import type { PlanSettings } from '../../src/domain/plan/settings.ts';
import { makeBench, PLAN, type CliBench } from './run.ts';

let bench: CliBench;
beforeEach(async () => {
  bench = makeBench();
  await bench.run('plan', 'import', PLAN);
});
afterEach(() => bench.close());

const line = async (code: string) =>
  (await bench.json<ExportedPlan>('plan', 'export')).programmes
    .flatMap((programme) => programme.lines)
    .find((each) => each.code === code);

describe('progress import', () => {
  const csv = (...rows: string[]): string =>
    bench.file('avance.csv', ['codigo,mes,total,nota', ...rows].join('\n'));
  it('is the initial load, and again adds nothing', async () => {
    const file = csv('3-01,1,1,Oficio 3', '6.2-04,1,2,');
    const told = { plan: 'CVSPE/2020', rows: 2 };
    expect(await bench.json('progress', 'import', file)).toEqual({ ...told, stored: 2 });
    expect(await line('3-01')).toMatchObject({ reported: { 1: 1 } });
    expect(await bench.json('progress', 'import', file)).toEqual({ ...told, stored: 0 });
    expect((await bench.run('audit', 'export')).out.match(/progress\.initial_load/g)).toHaveLength(
      2,
    );
  });
  it('says who reported it, where the file knows: a person of the directory by name or email, or the name as written', async () => {
    await bench.json(
      'progress',
      'import',
      bench.file(
        'autores.csv',
        [
          'Código,Mes,Total,Autor',
          '3-01,1,1,Analista de Vinculación',
          '3-02,1,1,Lic. Juárez',
          '3-03,1,1,',
        ].join('\n'),
      ),
    );
    const audit = (await bench.run('audit', 'export')).out
      .split('\n')
      .filter((row) => row.includes('progress.initial_load'));
    expect(
      audit.map((row) => /Analista de Vinculación|Lic\. Juárez|Línea de comandos/.exec(row)?.[0]),
    ).toEqual(['Analista de Vinculación', 'Lic. Juárez', 'Línea de comandos']);
  });
  it('is stored whole or not at all', async () => {
    const { code, err } = await bench.run(
      'progress',
      'import',
      csv('3-01,1,1,', '9.9-99,1,1,', '3-01,1,2,'),
    );
    expect(code).toBe(1);
    expect(err).toMatch(/Renglón 2 .*el plan no tiene la línea 9\.9-99/);
    expect(err).toMatch(/Renglón 3 .*ya están en un renglón anterior/);
    expect(await line('3-01')).toMatchObject({ reported: {} });
  });
});

describe('settings', () => {
  it('shows them, changes what the file says and leaves the rest', async () => {
    const before = await bench.json<PlanSettings>('settings', 'show');
    const file = bench.file(
      'ajustes.json',
      JSON.stringify({
        nonWorkingPeriods: [{ from: '2020-07-20', to: '2020-07-31', reason: 'Vacaciones' }],
        rules: { WEEKLY_PENDING: { enabled: false } },
        electoralProcess: { from: '2020-09-06', to: '2021-06-06' },
      }),
    );
    expect(await bench.run('settings', 'set', file)).toMatchObject({
      code: 0,
      out: 'Ajustes guardados (CVSPE/2020).',
    });
    expect(await bench.json('settings', 'show')).toEqual({
      ...before,
      nonWorkingPeriods: [{ from: '2020-07-20', to: '2020-07-31', reason: 'Vacaciones' }],
      electoralProcess: { from: '2020-09-06', to: '2021-06-06' },
      rules: { ...before.rules, WEEKLY_PENDING: { enabled: false, at: '09:00' } },
    });
    const none = bench.file('sin.json', JSON.stringify({ electoralProcess: null }));
    expect(await bench.json('settings', 'set', none)).not.toHaveProperty('electoralProcess');
    expect((await bench.run('audit', 'export')).out.match(/settings\.changed/g)).toHaveLength(2);
  });
});

describe('the record', () => {
  it('verifies, and names the first entry that somebody touched', async () => {
    expect(await bench.run('audit', 'verify')).toMatchObject({
      code: 0,
      out: expect.stringContaining('íntegro') as string,
    });
    const database = new Database(sqlitePath(bench.settings['DATABASE_URL'] ?? ''));
    database.exec("UPDATE LogEntry SET payload = replace(payload, '2020', '2021')");
    database.close();
    const broken = await bench.run('audit', 'verify', '--json');
    expect(broken).toMatchObject({
      code: 1,
      err: expect.stringMatching(/roto en la entrada 1 /) as string,
    });
    expect(JSON.parse(broken.out)).toMatchObject({ ok: false, seq: 1 });
  });
  it('is exported as one document, or one entry a line', async () => {
    expect(await bench.json('audit', 'export')).toHaveLength(1);
    expect(JSON.parse((await bench.run('audit', 'export')).out)).toMatchObject({
      kind: 'plan.imported',
      seq: 1,
    });
  });
});

describe('the clock', () => {
  it('stands where a simulation would begin, and moves', async () => {
    expect(await bench.json('clock')).toMatchObject({
      now: expect.stringMatching(/^2020-01-02T09:00:0/) as string,
      simulation: false,
    });
    expect(await bench.run('clock', '--to', '2020-02-04T09:00:00-06:00')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/2020-02-04T09:00:0.*simulación/) as string,
    });
    expect(await bench.json('clock')).toMatchObject({
      now: expect.stringMatching(/^2020-02-04T09:00:0/) as string,
      simulation: true,
    });
  });
  it('is not moved where nothing simulates', async () => {
    const real = makeBench({ LOCAL_WORKSPACE: 'off' });
    await real.run('plan', 'import', PLAN);
    expect(await real.run('clock', '--to', '2020-02-04T09:00:00-06:00')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/solo se mueve en una simulación/) as string,
    });
    real.close();
  });
  it('takes only an instant', async () => {
    expect(await bench.run('clock', '--to', 'mañana')).toMatchObject({
      code: 2,
      err: expect.stringContaining('no es un instante') as string,
    });
  });
});

describe('doctor', () => {
  it('says in one line each that all is well', async () => {
    const { code, out } = await bench.run('doctor');
    expect(code).toBe(0);
    expect(out.split('\n').map((row) => /^✓ ([^:]+):/.exec(row)?.[1])).toEqual([
      'ajustes',
      'credenciales',
      'base de datos',
      'plan',
      'directorio',
      'direcciones',
      'reloj',
    ]);
  });
  it.each([
    [{ PORT: 'x', TIME_ZONE: 'y' }, ['✗ ajustes: PORT: ', '✗ ajustes: TIME_ZONE: ']],
    [
      { DATABASE_URL: `file:${PLAN}/avance.db` },
      ['✗ base de datos: DATABASE_URL: no se pudo abrir'],
    ],
    [
      { DATABASE_URL: 'postgres://nadie@127.0.0.1:1/nada' },
      ['✗ base de datos: DATABASE_URL: no se pudo abrir'],
    ],
  ])('says what is wrong and exits 1: %j', async (env, lines) => {
    const sick = makeBench(env);
    const { code, out } = await sick.run('doctor');
    expect(code).toBe(1);
    for (const each of lines) expect(out).toContain(each);
    sick.close();
  });
});

describe('how a command is typed', () => {
  it.each([
    [['nada'], 2, 'No conozco el comando «nada»'],
    [['plan', 'nada'], 2, 'No conozco'],
    [['plan', 'import'], 2, 'Falta un dato: archivo'],
    [['deliveries', '--xml'], 2, 'No conozco la opción «--xml»'],
    [['deliveries', 'algo'], 2, 'Sobran datos'],
    [['respaldo', 'x'], 2, 'No conozco el comando «respaldo»'],
    [['backup'], 2, 'Falta un dato: archivo'],
    [['plan', 'import', PLAN, '--as-amendment'], 2, 'le falta su valor'],
    [['plan', 'import', PLAN, '--as-amendment', ' '], 2, 'Está vacío'],
    [['plan', 'import', PLAN, '--as-amendment', 'x', '--approved', ''], 2, 'Está vacío'],
  ])('%j: exit %i, %s', async (argv, code, message) => {
    expect(await bench.run(...argv)).toMatchObject({
      code,
      out: '',
      err: expect.stringContaining(message) as string,
    });
  });
  it('with wrong settings says each and exits 1', async () => {
    const wrong = makeBench({ DATABASE_URL: 'mysql://x', PORT: 'x' });
    const { code, err } = await wrong.run('deliveries');
    expect(code).toBe(1);
    expect(err.split('\n').map((row) => row.split(':')[0])).toEqual(['DATABASE_URL', 'PORT']);
    wrong.close();
  });
  it.each([
    ['deliveries'],
    ['audit', 'export'],
    ['audit', 'verify'],
    ['clock'],
    ['doctor'],
    ['settings', 'show'],
  ])('%s %s --json prints one document', async (...argv) => {
    const { code, out, err } = await bench.run(
      ...argv.filter((word) => word !== undefined),
      '--json',
    );
    expect(() => JSON.parse(out) as unknown).not.toThrow();
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});
