/** Files from the command line: the acuse and the calendar, written whole or not at all. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { extractText } from 'unpdf';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeWhole } from '../../src/cli/write-file.ts';
import { makeBench, PLAN, type CliBench } from './run.ts';

let bench: CliBench;
const open = async (env: Record<string, string> = {}): Promise<void> => {
  bench = makeBench({ CLOCK_START: '2020-03-02T10:00:00-06:00', ...env });
  await bench.run('plan', 'import', PLAN);
};
const at = (name: string): string => join(bench.folder, name);
const left = (): string[] => readdirSync(bench.folder).filter((name) => name.endsWith('.tmp'));
afterEach(() => bench.close());

describe('ine receipt', () => {
  beforeEach(async () => {
    await open();
    await bench.run(
      'directory',
      'import',
      new URL('../../src/sample/directory.json', import.meta.url).pathname,
    );
    await bench.run(
      'ine',
      'import',
      bench.file(
        'lista.csv',
        'Folio,Tipo,Emite,Asunto,Recibido,Áreas\nINE/1,Oficio,UTVOPL,Calendario,2020-03-02 09:00,VIN',
      ),
    );
  });
  it('writes the PDF, however the folio is typed, over what was there', async () => {
    writeFileSync(at('acuse.pdf'), 'antes');
    expect(await bench.run('ine', 'receipt', ' ine/1 ', '--pdf', at('acuse.pdf'))).toEqual({
      code: 0,
      out: `Acuse escrito (CVSPE/2020): ${at('acuse.pdf')}`,
      err: '',
    });
    expect(readFileSync(at('acuse.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect(left()).toEqual([]);
  });
  it.each<[string, string[], number, RegExp]>([
    [
      'a folio that nobody knows',
      ['INE/9', '--pdf', 'x.pdf'],
      1,
      /No hay un documento del INE con el folio «INE\/9»/,
    ],
    ['no file', ['INE/1'], 2, /--pdf/],
    ['no folio', ['--pdf', 'x.pdf'], 2, /Falta/],
    ['a folder that is not there', ['INE/1', '--pdf', '/no/hay/x.pdf'], 1, /no existe esa carpeta/],
    ['a folder', ['INE/1', '--pdf', '/tmp'], 1, /es una carpeta/],
    ['a device', ['INE/1', '--pdf', '/dev/null'], 1, /no es un archivo común/],
  ])('%s is refused in words', async (_what, args, code, said) => {
    const ran = await bench.run('ine', 'receipt', ...args);
    expect([ran.code, ran.out]).toEqual([code, '']);
    expect(ran.err).toMatch(said);
    expect(existsSync('x.pdf')).toBe(false);
  });
});

describe('ine log and session call', () => {
  beforeEach(async () => {
    await open();
    await bench.run(
      'directory',
      'import',
      new URL('../../src/sample/directory.json', import.meta.url).pathname,
    );
    await bench.run(
      'ine',
      'import',
      bench.file(
        'lista.csv',
        'Folio,Tipo,Emite,Asunto,Recibido,Áreas\nINE/1,Oficio,UTVOPL,=1+1,2020-03-02 09:00,VIN',
      ),
    );
  });
  it('writes the bitácora as both files; what looks like a formula stays text', async () => {
    expect(
      await bench.run('ine', 'log', 'marzo', '--pdf', at('b.pdf'), '--xlsx', at('b.xlsx')),
    ).toEqual({
      code: 0,
      out: `Bitácora escrita (CVSPE/2020): ${at('b.pdf')}, ${at('b.xlsx')}`,
      err: '',
    });
    const text = (
      await extractText(new Uint8Array(readFileSync(at('b.pdf'))), { mergePages: true })
    ).text;
    for (const word of ['INE/1', 'UTVOPL', 'Acuses: 0 de 1', 'marzo de 2020'])
      expect(text).toContain(word);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(readFileSync(at('b.xlsx')) as unknown as ArrayBuffer);
    const cells =
      book.worksheets[0]?.getSheetValues().flatMap((row) => (Array.isArray(row) ? row : [])) ?? [];
    expect(cells).toContain('=1+1');
  });
  it.each<[string, string[], number, RegExp]>([
    [
      'a month that is none',
      ['ine', 'log', 'brumario', '--pdf', 'x.pdf'],
      1,
      /No conozco el mes «brumario»/,
    ],
    ['the thirteenth', ['ine', 'log', '13', '--pdf', 'x.pdf'], 1, /No conozco el mes «13»/],
    ['no file', ['ine', 'log', '3'], 1, /Di en qué archivo/],
    [
      'a folder that is not there',
      ['ine', 'log', '3', '--xlsx', '/no/hay/x.xlsx'],
      1,
      /no existe esa carpeta/,
    ],
    [
      'a session without a call',
      ['session', 'call', 'marzo', '--docx', 'x.docx'],
      1,
      /Ninguna sesión de ese mes tiene convocatoria redactada/,
    ],
  ])('%s is refused in words', async (_what, args, code, said) => {
    const ran = await bench.run(...args);
    expect([ran.code, ran.out]).toEqual([code, '']);
    expect(ran.err).toMatch(said);
  });
});

describe('calendar', () => {
  it('prints the same address each time, and a new one when it is renewed', async () => {
    await open({ PUBLIC_URL: 'https://avance.example.org/' });
    const { out } = await bench.run('calendar');
    expect(out).toMatch(/^https:\/\/avance\.example\.org\/calendario\.ics\?clave=[\w-]{43}$/);
    expect((await bench.run('calendar')).out).toBe(out);
    const renewed = await bench.run('calendar', '--renew');
    expect([renewed.code, renewed.out === out, renewed.err]).toEqual([
      0,
      false,
      expect.stringMatching(/anterior ya no abre/),
    ]);
    expect((await bench.run('calendar')).out).toBe(renewed.out);
  });
  it('has the simulated workspace’s address at home, and without any says what to define', async () => {
    await open({ PORT: '4000' });
    expect((await bench.run('calendar')).out).toMatch(
      /^http:\/\/127\.0\.0\.1:4000\/calendario\.ics/,
    );
    bench.close();
    await open({ LOCAL_WORKSPACE: 'off' });
    expect(await bench.run('calendar', '--renew')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/^PUBLIC_URL: falta.*calendar --file/) as string,
    });
    expect(await bench.run('calendar', '--file', at('c.ics'))).toMatchObject({
      code: 0,
      out: `Calendario escrito (CVSPE/2020): ${at('c.ics')}`,
    });
    expect(readFileSync(at('c.ics'), 'utf8')).toMatch(
      /^BEGIN:VCALENDAR\r\n[\s\S]*Ventana: sesión ordinaria de enero/,
    );
  });
});

describe('a file is written whole or not at all', () => {
  beforeEach(() => open());
  it('keeps what a link points at, and the link', async () => {
    writeFileSync(at('real.txt'), 'antes');
    symlinkSync(at('real.txt'), at('link.txt'));
    await writeWhole(at('link.txt'), 'después');
    expect(readFileSync(at('real.txt'), 'utf8')).toBe('después');
  });
  it('leaves what stood there, and nothing beside it, when it cannot be written', async () => {
    mkdirSync(at('cerrada'));
    writeFileSync(join(at('cerrada'), 'a.txt'), 'antes');
    chmodSync(at('cerrada'), 0o500);
    const long = join(at('cerrada'), 'n'.repeat(250));
    await expect(writeWhole(long, 'x')).rejects.toMatchObject({
      code: 'unwritable-file',
      personMessage: expect.stringMatching(/no se escribió nada/) as string,
    });
    expect(readdirSync(at('cerrada'))).toEqual(['a.txt']);
    chmodSync(at('cerrada'), 0o700);
  });
});
