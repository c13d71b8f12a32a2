/** What the command line says of several plans and commissions: the list, doctor, and keys that are the same. */
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeBench, PLAN, type CliBench } from './run.ts';

let bench: CliBench;
beforeEach(async () => {
  bench = makeBench({ CLOCK_START: '2020-03-10T10:00:00-06:00' });
  await bench.run('plan', 'import', PLAN);
});
afterEach(() => bench.close());

/** The sample, as another commission's. */
const importAs = (commission: string) =>
  bench.run(
    'plan',
    'import',
    bench.file(
      'otra.md',
      readFileSync(PLAN, 'utf8')
        .replaceAll('Vinculación y Servicio Profesional Electoral', commission)
        .replace(
          /DE VINCULACIÓN\s+Y SERVICIO PROFESIONAL ELECTORAL/,
          `DE ${commission.toUpperCase()}`,
        ),
    ),
  );
const doctor = async (...names: string[]): Promise<string[]> =>
  (await bench.run('doctor')).out
    .split('\n')
    .filter((row) => names.some((name) => row.startsWith(name, 2)));

test('doctor has a line for each plan, and counts the people of all commissions', async () => {
  await importAs('Quejas y Denuncias');
  const directory = {
    commissions: [
      { code: 'CVSPE', name: 'Comisión de Vinculación y Servicio Profesional Electoral' },
    ],
    areas: [{ code: 'VIN', name: 'Vinculación' }],
    people: [
      { name: 'Una', email: 'una@ejemplo.mx', role: 'TECHNICAL_SECRETARY' },
      {
        name: 'Otra',
        email: 'otra@ejemplo.mx',
        role: 'COMMISSIONER',
        memberships: [{ role: 'COMMISSIONER', commission: 'CQD' }],
      },
    ],
  };
  const file = bench.file('directorio.json', JSON.stringify(directory));
  expect(await bench.run('directory', 'import', file)).toMatchObject({ code: 0 });
  expect(await doctor('plan', 'directorio', 'comisiones')).toEqual([
    '✓ plan: CVSPE/2020: Programa Anual de Trabajo 2020, en vigor, 68 líneas',
    '✓ plan: CQD/2020: Programa Anual de Trabajo 2020, en vigor, 68 líneas',
    '✓ directorio: 1 áreas, 2 personas',
  ]);
  expect(await bench.run('doctor')).toMatchObject({ code: 0 });
});

test('doctor names the commission that has people and no Secretario Técnico', async () => {
  await importAs('Quejas y Denuncias');
  const people = [
    {
      name: 'Una',
      email: 'una@ejemplo.mx',
      role: 'TECHNICAL_SECRETARY',
      memberships: [{ role: 'TECHNICAL_SECRETARY', commission: 'CVSPE' }],
    },
    { name: 'Otra', email: 'otra@ejemplo.mx', role: 'COMMISSIONER' },
  ];
  const file = bench.file('directorio.json', JSON.stringify({ areas: [], people }));
  expect(await bench.run('directory', 'import', file)).toMatchObject({ code: 0 });
  expect(await doctor('comisiones')).toEqual([
    '✗ comisiones: CQD/2020 no tiene Secretario Técnico: nadie decide, asigna ni convoca; dilo con directory import ARCHIVO',
  ]);
  expect(await bench.run('doctor')).toMatchObject({ code: 1 });
});

test('two commissions with the same key: neither is taken for the other until one has a code', async () => {
  const SAME = 'Capacitación, Vigilancia, Servicio, Prerrogativas y Encuestas';
  await importAs(SAME);
  const keys = async () =>
    (await bench.json<{ key: string }[]>('plan', 'list')).map(({ key }) => key);
  expect(await keys()).toEqual(['CVSPE/2020', 'CCVSPE/2020']);
  const codes = (second: string) =>
    bench.file(
      'directorio.json',
      JSON.stringify({
        commissions: [{ code: second, name: `Comisión de ${SAME}` }],
        areas: [],
        people: [],
      }),
    );
  expect(await bench.run('directory', 'import', codes('CVSPE'))).toMatchObject({ code: 0 });
  expect(await bench.run('plan', 'export', '--plan', 'CVSPE/2020')).toMatchObject({
    code: 1,
    err: expect.stringMatching(
      /^La clave «CVSPE\/2020» es de 2 planes: .* \(2020\); .* \(2020\)\. Da a cada comisión su clave \(code\)/,
    ) as string,
  });
  expect((await doctor('comisiones'))[0]).toMatch(
    /^✗ comisiones: la clave CVSPE\/2020 es de 2 planes/,
  );
  expect(await bench.run('directory', 'import', codes('CCV'))).toMatchObject({ code: 0 });
  expect(await keys()).toEqual(['CVSPE/2020', 'CCV/2020']);
  expect(await bench.run('plan', 'export', '--plan', 'ccv/2020')).toMatchObject({ code: 0 });
});
