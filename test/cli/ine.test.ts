/** `ine import`: a list of documents, all of them or none, with the cell in each complaint. */
import ExcelJS from 'exceljs';
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

const HEADER =
  'Folio,Tipo,Emite,Asunto,Recibido,Áreas,Plazo,Conocimiento,Enlace,Tarjeta informativa,Respuesta,Urgente';
const csv = (...rows: string[]): string => [HEADER, ...rows].join('\n');
const load = (content: string | Uint8Array, name = 'lista.csv') =>
  bench.run('ine', 'import', bench.file(name, content));
const GOOD =
  'INE/1,Oficio,UTVOPL,Calendario,2020-03-02 09:00,VIN; Convenios,48 horas,TEC,https://ine.mx/1,Síntesis,5 días hábiles,no';

describe('ine import', () => {
  it('stores what is new, owes its cards, and the same list again changes nothing', async () => {
    expect(
      await load(csv(GOOD, 'INE/2,Solicitud de información,UTVOPL,Datos,01/03/2020 18:30,VIN')),
    ).toMatchObject({
      code: 0,
      out: 'Documentos del INE (CVSPE/2020): 2 de 2 guardados; los demás ya estaban, por su folio.',
    });
    expect(await load(csv(GOOD))).toMatchObject({
      code: 0,
      out: 'Documentos del INE (CVSPE/2020): 0 de 1 guardados; los demás ya estaban, por su folio.',
    });
    expect(
      await bench.json<{ rows: number; stored: number }>(
        'ine',
        'import',
        bench.file('otra.csv', csv(GOOD)),
      ),
    ).toEqual({ plan: 'CVSPE/2020', rows: 1, stored: 0 });
    expect((await bench.run('audit', 'verify')).code).toBe(0);
    const audit = (await bench.run('audit', 'export')).out;
    expect(audit).toContain('notification.published');
    expect(audit).toMatch(/48.*hours|hours.*48/);
    const ordinals = audit
      .split('\n')
      .filter((line) => line.includes('notification.published'))
      .map((line) => /ordinal\W+(\d+)/.exec(line)?.[1]);
    expect(ordinals).toEqual(['1', '1']);
  });

  it('with --check says what it would store, and stores nothing', async () => {
    const file = bench.file('lista.csv', csv(GOOD));
    expect(await bench.run('ine', 'import', file, '--check')).toMatchObject({
      code: 0,
      out: 'Documentos del INE (CVSPE/2020): se guardarían 1 de 1; los demás ya están, por su folio. No se guardó nada.',
    });
    expect((await bench.run('ine', 'import', file, '--check', '--json')).out).toContain(
      '"toStore": 1',
    );
    expect((await bench.run('audit', 'export')).out).not.toContain('notification.published');
    expect((await load(csv(GOOD))).out).toContain('1 de 1 guardados');
  });

  it.each([
    ['sí', '', 'así lo marca la lista que se importó'],
    ['Sí', 'lo pide el Consejo', 'lo pide el Consejo'],
  ])('what is urgent («%s», «%s») has its reason: %s', async (mark, why, reason) => {
    const given = GOOD.replace(/,no$/, `,${mark},${why}`);
    expect((await load([`${HEADER},Motivo de urgencia`, given].join('\n'))).code).toBe(0);
    const audit = (await bench.run('audit', 'export')).out;
    expect(audit).toContain(reason);
  });

  it.each([
    ['quizá', '', '«Urgente» se llena con Sí o No'],
    ['no', 'lo pide el Consejo', '«Urgente» no dice Sí'],
  ])('what is not clear about it («%s», «%s») stores nothing', async (mark, why, said) => {
    const given = GOOD.replace(/,no$/, `,${mark},${why}`);
    const answer = await load([`${HEADER},Motivo de urgencia`, given].join('\n'));
    expect([answer.code, answer.err]).toEqual([1, expect.stringContaining(said)]);
    expect((await bench.run('audit', 'export')).out).not.toContain('notification.published');
  });

  it('reads a workbook too', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Documentos');
    sheet.addRow(HEADER.split(','));
    sheet.addRow(['INE/3', 'Acuerdo', 'Consejo General', 'Asunto', '2020-03-02', 'VIN']);
    expect(await load(new Uint8Array(await book.xlsx.writeBuffer()), 'lista.xlsx')).toMatchObject({
      code: 0,
    });
  });

  it.each<[string, string, RegExp]>([
    ['a kind that is none', 'INE/1,Carta,X,Y,2020-03-02,VIN', /«Carta» no es un tipo de documento/],
    ['an area that is none', 'INE/1,Oficio,X,Y,2020-03-02,Marte', /no hay un área «Marte»/],
    ['a day that is none', 'INE/1,Oficio,X,Y,2020-02-30,VIN', /«2020-02-30» no es una fecha/],
    ['a day in words', 'INE/1,Oficio,X,Y,ayer,VIN', /«ayer» no es una fecha/],
    ['a day to come', 'INE/1,Oficio,X,Y,2020-03-03,VIN', /todavía no llega/],
    ['no folio', ',Oficio,X,Y,2020-03-02,VIN', /falta el folio/],
    ['no subject', 'INE/1,Oficio,X,,2020-03-02,VIN', /falta el asunto/],
    ['nobody to receive it', 'INE/1,Oficio,X,Y,2020-03-02,', /al menos un área/],
    ['a term that is none', 'INE/1,Oficio,X,Y,2020-03-02,VIN,pronto', /«pronto» no es un plazo/],
    ['a term of nothing', 'INE/1,Oficio,X,Y,2020-03-02,VIN,0 horas', /no es un plazo/],
    [
      'a link that is none',
      'INE/1,Oficio,X,Y,2020-03-02,VIN,,,javascript:alert(1)',
      /empezar por https/,
    ],
    [
      'a subject of a book',
      `INE/1,Oficio,X,${'y'.repeat(501)},2020-03-02,VIN`,
      /pasa de 500 letras/,
    ],
    ['a missing column', '', /./],
  ])('%s refuses the whole list', async (_what, row, said) => {
    const ran = await load(
      row === '' ? 'Folio,Tipo\nINE/1,Oficio' : csv('INE/0,Oficio,X,Y,2020-03-02,VIN', row),
    );
    expect(ran.code).toBe(1);
    expect(ran.err).toMatch(said);
    expect((await bench.run('audit', 'export')).out).not.toContain('notification.');
  });

  it('a formula in a cell is text, and what is no list is said so', async () => {
    expect(await load(csv('INE/9,Oficio,X,=1+1,2020-03-02,VIN'))).toMatchObject({ code: 0 });
    expect((await load('hola')).code).toBe(1);
    expect((await load(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'lista.xlsx')).code).toBe(1);
  });
});
