/** `agreement template` and `agreement import`: captured in the template, all of it or none, with the cell in each complaint. */
import ExcelJS from 'exceljs';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeBench, PLAN, type CliBench } from './run.ts';

let bench: CliBench;
beforeEach(async () => {
  bench = makeBench({ CLOCK_START: '2020-03-02T10:00:00-06:00' });
  await bench.run('plan', 'import', PLAN);
  await bench.run(
    'directory',
    'import',
    new URL('../../src/sample/directory.json', import.meta.url).pathname,
  );
});
afterEach(() => bench.close());

const COLUMNS = [
  'Clave',
  'Contraparte',
  'Tipo',
  'Objeto',
  'Firmado',
  'Termina',
  'Enlace',
  'Compromiso',
  'Área',
  'Vence',
];
const csv = (...rows: string[]): string => [COLUMNS.join(','), ...rows].join('\n');
const load = (content: string | Uint8Array, name = 'lista.csv') =>
  bench.run('agreement', 'import', bench.file(name, content));
const GOOD =
  'CONV-1,Instituto Nacional Electoral,INE,RedINE,2020-01-15,2020-12-31,https://iem.mx/1,Informe anual,VIN,10/12/2020';
const MONTHLY = ',,,,,,,Informe mensual,Convenios,"cada mes, día 31"';
const record = async (): Promise<{ kind: string; payload: string }[]> =>
  (
    await bench
      .json<{ kind: string; payload: string }[] | { entries: { kind: string; payload: string }[] }>(
        'audit',
        'export',
      )
      .then((all) => (Array.isArray(all) ? all : all.entries))
  ).filter((one) => one.kind.startsWith('agreement.'));

/** The template, filled in by a person. */
const fill = async (rows: ExcelJS.CellValue[][]): Promise<Uint8Array> => {
  const file = join(bench.folder, 'plantilla.xlsx');
  expect(await bench.run('agreement', 'template', file)).toMatchObject({
    code: 0,
    out: expect.stringContaining('Plantilla escrita') as unknown,
  });
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(readFileSync(file) as unknown as ArrayBuffer);
  rows.forEach((cells, at) =>
    cells.forEach((value, column) => {
      const cell = (book.getWorksheet('Convenios') ?? book.addWorksheet('Convenios')).getCell(
        at + 2,
        column + 1,
      );
      cell.value = value;
      // A date that is pasted brings its format with it.
      if (value instanceof Date) cell.numFmt = 'dd/mm/yyyy';
    }),
  );
  return new Uint8Array(await book.xlsx.writeBuffer());
};

describe('the template', () => {
  it('has its instructions, every column, and comes back with what was captured', async () => {
    const filled = await fill([
      [
        'CONV-1',
        'INE',
        'INE',
        'RedINE',
        new Date('2020-01-15T00:00:00Z'),
        '31/12/2020',
        '',
        'Informe anual',
        'Vinculación con el INE',
        '2020-12-10',
      ],
      ['CONV-1', '', '', '', '', '', '', 'Informe mensual', 'CON', 'Cada mes, día 31'],
      [],
      ['CONV-2', 'UMSNH', 'Académica', 'Prácticas'],
    ]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(filled as unknown as ArrayBuffer);
    expect(book.worksheets.map((one) => one.name)).toEqual(['Instrucciones', 'Convenios']);
    expect(book.getWorksheet('Instrucciones')?.rowCount).toBeGreaterThan(8);
    expect(book.getWorksheet('Convenios')?.getRow(1).values).toEqual([undefined, ...COLUMNS]);
    expect(await load(filled, 'lista.xlsx')).toMatchObject({
      code: 0,
      out: 'Convenios (CVSPE/2020): 2 de 2 guardados; compromisos: 2 de 2; los demás ya estaban.',
    });
    expect(await load(filled, 'lista.xlsx')).toMatchObject({
      code: 0,
      out: 'Convenios (CVSPE/2020): 0 de 2 guardados; compromisos: 0 de 2; los demás ya estaban.',
    });
    const [first, , monthly] = (await record()).map((one) => one.payload);
    expect(first).toMatch(/"endsOn":"2020-12-31".*"signedOn":"2020-01-15"/);
    expect(monthly).toMatch(/"area":"CON".*"day":31,"kind":"monthly"/);
  });
  it('empty is said to be so, and a folder that is none too', async () => {
    expect(await load(await fill([]), 'vacia.xlsx')).toMatchObject({
      code: 1,
      err: expect.stringContaining(
        'no trae ningún convenio. Usa la plantilla que escribe «agreement template»',
      ) as unknown,
    });
    expect(
      await bench.run('agreement', 'template', join(bench.folder, 'no', 'hay.xlsx')),
    ).toMatchObject({ code: 1, err: expect.stringContaining('no se pudo escribir') as unknown });
  });
  it('a cell with a formula is refused, whatever a spreadsheet made of it', async () => {
    const ran = await load(
      await fill([
        ['CONV-1', 'INE', 'INE', { formula: 'HYPERLINK("https://mal.example")', result: 'RedINE' }],
      ]),
      'lista.xlsx',
    );
    expect(ran).toMatchObject({
      code: 1,
      err: expect.stringContaining(
        'Celda Convenios!D2: trae una fórmula; escribe su valor.',
      ) as unknown,
    });
    expect(await record()).toEqual([]);
  });
});

describe('agreement import', () => {
  it('stores what is new, and the same list again changes nothing', async () => {
    expect(await load(csv(GOOD, MONTHLY))).toMatchObject({
      code: 0,
      out: 'Convenios (CVSPE/2020): 1 de 1 guardados; compromisos: 2 de 2; los demás ya estaban.',
    });
    const before = await record();
    expect(before.map((one) => one.kind)).toEqual([
      'agreement.written',
      'agreement.commitment',
      'agreement.commitment',
    ]);
    const again = bench.file('otra.csv', csv(GOOD, MONTHLY));
    const counts = { agreements: 1, stored: 0, commitments: 2, storedCommitments: 0 };
    const told = { plan: 'CVSPE/2020', different: 0, ...counts };
    expect(await bench.json('agreement', 'import', again)).toEqual(told);
    expect(await record()).toEqual(before);
    expect((await bench.run('audit', 'verify')).code).toBe(0);
  });
  it('adds the commitments that are new to an agreement that is there, and leaves its facts as they are', async () => {
    await load(csv(GOOD));
    const ran = await load(
      csv(GOOD.replace('RedINE', 'Otra cosa').replace('CONV-1', 'conv 1'), MONTHLY),
    );
    expect(ran).toMatchObject({
      code: 0,
      out: 'Convenios (CVSPE/2020): 0 de 1 guardados; compromisos: 1 de 2; los demás ya estaban.\n1 ya guardados tienen otros datos y quedaron como constan: se corrigen en el chat, con /convenio y su clave.',
    });
    expect((await record()).map((one) => one.kind)).toEqual([
      'agreement.written',
      'agreement.commitment',
      'agreement.commitment',
    ]);
  });
  it('a formula in a CSV is text', async () => {
    expect(
      await load(csv("CONV-1,INE,INE,'=1+1,2020-01-15,,,@SUM(A1),VIN,2020-12-10")),
    ).toMatchObject({ code: 0 });
    const all = (await record()).map((one) => one.payload).join('\n');
    expect(all).toContain('"subject":"=1+1"');
    expect(all).toContain('"text":"@SUM(A1)"');
  });

  it.each<[string, string, RegExp]>([
    [
      'no key',
      'C-1,,,,,,,Z,VIN,2020-12-01\n,INE,INE,Otra cosa,,,,,,',
      /línea 4, columna Objeto: dice otra cosa que la primera fila de C-1/,
    ],
    ['nobody', 'C-2,,INE,RedINE,,,,,,', /columna Contraparte: falta la contraparte/],
    ['no subject', 'C-2,X,INE,,,,,,,', /columna Objeto: falta el objeto/],
    ['a kind that is none', 'C-2,X,Carta,Y,,,,,,', /«Carta» no es un tipo de convenio/],
    [
      'a day that is none',
      'C-2,X,INE,Y,2020-02-30,,,,,',
      /columna Firmado: «2020-02-30» no es una fecha/,
    ],
    ['an American day', 'C-2,X,INE,Y,12/31/2020,,,,,', /«12\/31\/2020» no es una fecha/],
    [
      'a year that was mistyped',
      'C-2,X,INE,Y,0020-01-15,,,,,',
      /columna Firmado: C-2: .*muy lejos/,
    ],
    [
      'ending before it begins',
      'C-2,X,INE,Y,2020-03-02,2020-03-01,,,,',
      /columna Termina: C-2: .*antes de firmarse/,
    ],
    ['a link that is none', 'C-2,X,INE,Y,,,javascript:alert(1),,,', /columna Enlace: .*https/],
    ['a book for a subject', `C-2,X,INE,${'y'.repeat(501)},,,,,,`, /pasa de 500 letras/],
    ['a key of signs', '--,X,INE,Y,,,,,,', /columna Clave: --: Escribe una clave/],
    ['a word of the command for a key', 'nuevo,X,INE,Y,,,,,,', /palabra del comando/],
    ['a commitment of no area', 'C-2,X,INE,Y,,,,Z,,2020-12-01', /columna Área: falta el área/],
    [
      'an area that is none',
      'C-2,X,INE,Y,,,,Z,Marte,2020-12-01',
      /columna Área: no hay un área «Marte»; hay: VIN, TEC, SPE, CON/,
    ],
    ['a commitment without a date', 'C-2,X,INE,Y,,,,Z,VIN,', /columna Vence: falta cuándo vence/],
    [
      'a date without a commitment',
      'C-2,X,INE,Y,,,,,VIN,2020-12-01',
      /columna Compromiso: falta el compromiso/,
    ],
    ['each month on no day', 'C-2,X,INE,Y,2020-01-15,,,Z,VIN,cada mes', /no dice qué día/],
    ['each month on day 32', 'C-2,X,INE,Y,2020-01-15,,,Z,VIN,cada mes día 32', /de 1 a 31/],
    [
      'each month without a signature',
      'C-2,X,INE,Y,,,,Z,VIN,cada mes día 3',
      /columna Vence: C-2: .*necesita la fecha de firma/,
    ],
    [
      'after the end',
      'C-2,X,INE,Y,2020-01-15,2020-02-01,,Z,VIN,2020-02-02',
      /columna Vence: C-2: .*posterior al término/,
    ],
    [
      'another thing than its first row',
      'C-1,Otra parte,,,,,,Z,VIN,2020-12-01',
      /columna Contraparte: dice otra cosa que la primera fila de C-1/,
    ],
    [
      'a missing column',
      '',
      /le falta la columna «Tipo»\. Usa la plantilla que escribe «agreement template»/,
    ],
  ])('%s refuses the whole list', async (_what, row, said) => {
    const ran = await load(
      row === ''
        ? 'Clave,Contraparte\nC-1,INE'
        : csv('C-1,INE,INE,RedINE,2020-01-15,2020-12-31,,Informe,VIN,2020-12-10', row),
    );
    expect([ran.code, ran.err]).toEqual([1, expect.stringMatching(said)]);
    expect(await record()).toEqual([]);
  });
  it('a first row without a key is refused', async () => {
    expect(await load(csv(',INE,INE,RedINE,,,,,,', GOOD))).toMatchObject({
      code: 1,
      err: expect.stringContaining(
        'línea 2, columna Clave: falta la clave del convenio.',
      ) as unknown,
    });
    expect(await record()).toEqual([]);
  });
  it('what is no list is said so', async () => {
    expect((await load('hola')).code).toBe(1);
    expect((await load(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'lista.xlsx')).code).toBe(1);
    expect(
      (await bench.run('agreement', 'import', join(bench.folder, 'no-hay.csv'))).err,
    ).toContain('no existe');
  });
});
