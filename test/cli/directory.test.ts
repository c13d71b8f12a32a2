/** `directory import`: what it stores and what it says that changes. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ExportedPlan } from '../../src/reading/sheet/exported-plan.ts';
import { decideAppoint } from '../../src/domain/people/appoint.ts';
import { openStore } from '../../src/store/database/open.ts';
import { changeDirectory } from '../../src/store/plan/directory-changes.ts';
import { assignLine } from '../../src/store/plan/people.ts';
import { loadStates } from '../../src/store/plan/plans.ts';
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
    expect((await bench.run('directory', 'import', file, '--yes')).out).toBe(told.join('\n'));
    expect(await entries()).toBe(told.length === 1 ? had : had + 1);
  });

  it('asks before somebody loses a post: without a terminal and --yes nothing is written', async () => {
    await bench.run('directory', 'import', bench.file('d.json', JSON.stringify(directory)));
    const entries = async () => (await bench.run('audit', 'export')).out;
    const had = await entries();
    const file = bench.file(
      'otro.json',
      JSON.stringify({ areas: [vin, spe], people: [secretary] }),
    );
    const refused = await bench.run('directory', 'import', file);
    expect(refused.code).toBe(1);
    expect(refused.out).toContain('- Titular (t@ejemplo.mx): queda sin puesto');
    expect(refused.err).toContain('El archivo no los trae: Titular. ¿Los quito?');
    expect(refused.err).toContain('--yes');
    expect(await entries()).toBe(had);
    expect(await bench.run('directory', 'import', file, '--json')).toMatchObject({
      code: 1,
      out: '',
    });
    const checked = await bench.run('directory', 'import', file, '--check');
    expect(checked).toMatchObject({ code: 0 });
    expect(checked.out).toContain('Se guardaría el directorio: 2 áreas y 1 persona.');
    expect(await entries()).toBe(had);
    expect(await bench.run('directory', 'import', file, '--yes')).toMatchObject({ code: 0 });
    expect(await entries()).not.toBe(had);
  });

  it('keeps what was assigned and changed by hand, and says what the file says otherwise', async () => {
    const file = bench.file('d.json', JSON.stringify(directory));
    await bench.run('directory', 'import', file);
    const store = await openStore({ url: bench.settings.DATABASE_URL ?? '', realNow: Date.now });
    const who = { by: 'Secretario Técnico', at: '2020-01-02T09:00:00-06:00' };
    await store.write(async (tx) => {
      const [state] = await loadStates(tx);
      const { planId = '', commissionId = '', people = [] } = state ?? {};
      await assignLine(tx, planId, { lineKey: '3-01', area: 'SPE' }, who);
      const head = people.find(({ name }) => name === 'Titular')?.id ?? '';
      const post = { role: 'AREA_HEAD', area: 'SPE' } as const;
      await changeDirectory(
        tx,
        { commissionId, id: 'x1' },
        (basis) =>
          decideAppoint(basis, {
            post,
            person: { id: head },
            from: '2020-01-02',
            why: 'oficio 1',
          }),
        who,
      );
    });
    await store.close();
    const again = await bench.run('directory', 'import', file);
    expect(again).toMatchObject({ code: 0 });
    expect(again.out).toContain(
      '! Titular: el archivo le da otros puestos; se queda lo registrado por Secretario Técnico (oficio 1). Para cambiarlo usa /plan equipo.',
    );
    expect(again.out).toContain(
      '! 3-01: el archivo dice VIN; se asignó a mano a SPE, y así se queda.',
    );
    expect(again.out).toContain('nada cambió');
    expect(await line('3-01')).toMatchObject({ area: 'SPE' });
    const without = bench.file(
      'sin.json',
      JSON.stringify({ areas: [vin, spe], people: [secretary] }),
    );
    const left = await bench.run('directory', 'import', without);
    expect(left).toMatchObject({ code: 0 });
    expect(left.out).toContain('! Titular: el archivo no la trae; se queda lo registrado');
  });
});
