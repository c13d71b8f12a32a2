/** `directory import`: what it stores and what it says that changes. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ExportedPlan } from '../../src/reading/sheet/exported-plan.ts';
import { makeBench, PLAN, type CliBench } from './run.ts';

let bench: CliBench;
beforeEach(async () => {
  bench = makeBench();
  await bench.run('plan', 'import', PLAN);
});
afterEach(() => bench.close());

const directory = {
  areas: [
    { code: 'VIN', name: 'Vinculación', programmes: ['3'] },
    { code: 'SPE', name: 'Servicio Profesional', lines: ['3-02'] },
  ],
  people: [
    { name: 'Secretario Técnico', email: 'st@ejemplo.mx', role: 'TECHNICAL_SECRETARY' },
    { name: 'Titular', email: 't@ejemplo.mx', role: 'AREA_HEAD', area: 'VIN', lines: ['3-01'] },
  ],
};
const line = async (code: string) =>
  (await bench.json<ExportedPlan>('plan', 'export')).programmes
    .flatMap((programme) => programme.lines)
    .find((each) => each.code === code);

describe('directory import', () => {
  it('stores areas and people, and gives the lines to them', async () => {
    const file = bench.file('directorio.json', JSON.stringify(directory));
    expect(await bench.run('directory', 'import', file)).toMatchObject({
      code: 0,
      out: [
        '+ Área VIN: Vinculación',
        '+ Área SPE: Servicio Profesional',
        '+ Secretario Técnico (st@ejemplo.mx): Secretaría Técnica',
        '+ Titular (t@ejemplo.mx): Titular VIN',
        'Directorio guardado: 2 áreas y 2 personas.',
      ].join('\n'),
    });
    expect(await line('3-01')).toMatchObject({ area: 'VIN', responsible: 'Titular' });
    expect(await line('3-02')).toMatchObject({ area: 'SPE' });
    expect(await line('6.2-04')).toMatchObject({ area: 'VIN' });
  });

  const [vin, spe] = directory.areas;
  const [secretary, head] = directory.people;
  it.each<[string, object, string[]]>([
    ['the same', directory, ['Ese directorio ya estaba guardado, igual; nada cambió.']],
    [
      'one without an area and a person',
      { areas: [vin], people: [secretary] },
      [
        '- Área SPE: Servicio Profesional',
        '- Titular (t@ejemplo.mx): queda sin puesto',
        'Directorio guardado: 1 área y 1 persona.',
      ],
    ],
    [
      'other posts, programmes and lines',
      {
        areas: [vin, { ...spe, programmes: ['5.1'], lines: undefined }],
        people: [secretary, { ...head, role: 'STAFF', area: 'SPE' }],
      },
      [
        '~ Área SPE: programas: de — a 5.1; líneas: de 3-02 a —',
        '~ Titular: puestos: de Titular VIN a Personal SPE',
        'Directorio guardado: 2 áreas y 2 personas.',
      ],
    ],
    [
      'nobody',
      { areas: [vin, spe], people: [] },
      [
        '- Secretario Técnico (st@ejemplo.mx): queda sin puesto',
        '- Titular (t@ejemplo.mx): queda sin puesto',
        'Directorio guardado: 2 áreas y 0 personas.',
      ],
    ],
  ])('says what changes: %s', async (_what, again, told) => {
    await bench.run('directory', 'import', bench.file('d.json', JSON.stringify(directory)));
    const entries = async () => (await bench.run('audit', 'export')).out.split('\n').length;
    const had = await entries();
    const file = bench.file('otro.json', JSON.stringify(again));
    expect((await bench.run('directory', 'import', file)).out).toBe(told.join('\n'));
    expect(await entries()).toBe(told.length === 1 ? had : had + 1);
  });
});
