/** Rubbish files at the command line: a clear message with the place, exit 1, and nothing stored. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeBench, PLAN, type CliBench } from './run.ts';

let bench: CliBench;
let before: unknown;
const stored = async () => [
  await bench.json('plan', 'export'),
  await bench.json('settings', 'show'),
  await bench.json('audit', 'export'),
];
beforeAll(async () => {
  bench = makeBench();
  await bench.run('plan', 'import', PLAN);
  before = await stored();
});
afterAll(() => bench.close());

const noise = (bytes: number): Uint8Array =>
  Uint8Array.from({ length: bytes }, (_, at) => (at * 2_654_435_761) >>> 24);

const rubbish: [command: string[], name: string, content: string | Uint8Array, message: RegExp][] =
  [
    [['plan', 'import'], 'vacio.md', '', /vac[ií]o/],
    [['plan', 'import'], 'espacios.md', ' \n\n ', /vac[ií]o/],
    [['plan', 'import'], 'plan.pdf', '%PDF-1.7 …', /PDF/],
    [['plan', 'import'], 'ruido.md', noise(100_000), /UTF-8/],
    [['plan', 'import'], 'carta.md', 'Estimada comisión:\n\nLe escribo para saludarla.\n', /\S/],
    [['plan', 'import'], 'falso.xlsx', 'esto no es un libro', /\S/],
    [['directory', 'import'], 'directorio.json', '{', /\S/],
    [['directory', 'import'], 'directorio.json', '[]', /areas|áreas|objeto/i],
    [
      ['directory', 'import'],
      'directorio.json',
      JSON.stringify({ areas: [], people: [{ name: 'A', email: 'nadie', role: 'STAFF' }] }),
      /correo/,
    ],
    [
      ['directory', 'import'],
      'directorio.json',
      JSON.stringify({ areas: [], people: [{ name: 'A', email: 'a@b.mx', role: 'JEFE' }] }),
      /papel/,
    ],
    [
      ['directory', 'import'],
      'directorio.json',
      JSON.stringify({
        areas: [{ code: 'A', name: 'A' }],
        people: [{ name: 'A', email: 'a@b.mx', role: 'STAFF', area: 'Z' }],
      }),
      /área Z/,
    ],
    [['progress', 'import'], 'avance.csv', '', /\S/],
    [['progress', 'import'], 'avance.csv', 'codigo,mes,total\n3-01,enero-ish,1\n', /mes/i],
    [
      ['progress', 'import'],
      'avance.csv',
      'codigo,mes,total\n3-01,1,muchos\n',
      /total|cantidad|número/i,
    ],
    [
      ['progress', 'import'],
      'avance.csv',
      'codigo,mes,total\n9-99,1,1\n',
      /no tiene la línea 9-99/,
    ],
    [['settings', 'set'], 'ajustes.json', 'hola', /no es JSON/],
    [['settings', 'set'], 'ajustes.json', '[]', /archivo: debe ser un objeto/],
    [['settings', 'set'], 'ajustes.json', '{"reglas":{}}', /archivo: no conozco reglas/],
    [
      ['settings', 'set'],
      'ajustes.json',
      '{"rules":{"BIRTHDAY":{"enabled":true}}}',
      /rules.*no conozco esa regla; hay: MONTH_OPENING/,
    ],
    [
      ['settings', 'set'],
      'ajustes.json',
      '{"rules":{"OVERDUE":{"at":"25:00"}}}',
      /rules\.OVERDUE\.at: debe ser una hora/,
    ],
    [
      ['settings', 'set'],
      'ajustes.json',
      '{"nonWorkingPeriods":[{"from":"2020-02-31","to":"2020-03-01","reason":"x"}]}',
      /nonWorkingPeriods\.0\.from: debe ser una fecha/,
    ],
    [
      ['settings', 'set'],
      'ajustes.json',
      '{"nonWorkingPeriods":[{"from":"2020-03-02","to":"2020-03-01","reason":"x"}]}',
      /termina antes de empezar/,
    ],
    [
      ['settings', 'set'],
      'ajustes.json',
      '{"workingDays":"2020-03-02"}',
      /workingDays: debe ser una lista/,
    ],
    [
      ['settings', 'set'],
      'ajustes.json',
      '{"requests":{"areaDays":21}}',
      /requests\.areaDays: debe ser a lo más 20/,
    ],
  ];

describe('is refused with exit 1, a message, and nothing stored', () => {
  it.each(rubbish)('%j %s %#', async (command, name, content, message) => {
    const { code, out, err } = await bench.run(...command, bench.file(name, content));
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(message);
    expect(err).not.toMatch(/ {4}at |Ocurrió un error inesperado/);
    expect(await stored()).toEqual(before);
  });
  it.each([
    [['plan', 'import']],
    [['plan', 'check']],
    [['directory', 'import']],
    [['progress', 'import']],
    [['settings', 'set']],
  ])('%j of a file that does not exist, or of a folder', async (command) => {
    expect(await bench.run(...command, '/no/existe')).toMatchObject({
      code: 1,
      err: '/no/existe: no existe. Revisa la ruta.',
    });
    expect(await bench.run(...command, bench.folder)).toMatchObject({
      code: 1,
      err: `${bench.folder}: es una carpeta, no un archivo. Revisa la ruta.`,
    });
  });
});
