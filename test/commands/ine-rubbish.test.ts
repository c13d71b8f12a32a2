/** Rubbish about documents of the INE, by form, button, command and list: each is told what to do, and nothing moves. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import MarkdownIt from 'markdown-it';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { renderCard } from '../../src/channels/adaptive-card/render.ts';
import { renderMessage } from '../../src/channels/slack/render/message.ts';
import { runCli } from '../../src/cli/program.ts';
import { foldNotifications } from '../../src/domain/ine/notification-decide.ts';
import { entriesAfter } from '../../src/store/record/log.ts';
import { listDeliveries } from '../../src/store/ledger/deliveries.ts';
import { DOCX, zip } from '../reading/zip.ts';
import { START } from '../sample.ts';
import { ANALYST, everything, HEAD, press, sample, SECRETARY, slash, useSample } from './bench.ts';

useSample();

const GIVEN = {
  folio: 'INE/9',
  kind: 'oficio',
  issuer: 'UTVOPL',
  subject: 'Calendario',
  synopsis: '',
  link: '',
  date: '2020-01-02',
  time: '08:30',
  areas: 'VIN',
  info: '',
  people: '',
  unit: 'working_days',
  amount: '',
  answerDays: '',
  urgent: 'no',
};
const publish = (over: Record<string, string> = {}) =>
  press(SECRETARY, { verb: 'publicar-ine', args: { ...GIVEN, ...over } });
let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'avance-ine-'));
  // One document stands; what is refused must leave it, its cards and the record as they are.
  expect((await publish({ folio: 'INE/1', answerDays: '5' })).code).toBe('recorded');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Everything that could have moved. */
const standing = () =>
  sample.store.read(async (db) => ({
    record: await entriesAfter(db, 0),
    deliveries: await listDeliveries(db),
  }));
const untouched = async (run: () => Promise<string>, expected: string): Promise<void> => {
  const before = await standing();
  expect(await run()).toBe(expected);
  expect(await standing()).toEqual(before);
};

const UNSTORABLE = 'lleva signos que no se pueden guardar. Escríbelo a mano, o pégalo sin formato.';
const TAKEN = 'Ya hay un documento con ese folio. Escribe /ine y el folio para verlo.';
const TERM = 'El plazo del acuse debe ser un número de 1 a 365.';
const BAD_LINK = 'El enlace debe empezar por https:// y no llevar espacios.';

describe('the form', () => {
  test.each<[string, Record<string, string>, string]>([
    ['a folio that is taken', { folio: 'INE/1' }, TAKEN],
    ['the same in other letters and spaces', { folio: '  ine/1 ' }, TAKEN],
    ['the same with a zero-width sign', { folio: 'INE\u200B/1' }, TAKEN],
    ['the same with a mark of direction', { folio: '\u200FINE/1\u202C' }, TAKEN],
    ['the same in wide letters', { folio: 'ＩＮＥ/1' }, TAKEN],
    ['a folio of unseen signs alone', { folio: '\u200B\uFEFF' }, 'Escribe el folio.'],
    ['a folio with a NUL', { folio: 'INE\u0000/2' }, `El folio ${UNSTORABLE}`],
    ['half of a character', { subject: 'Calendario \uD83D' }, `El asunto ${UNSTORABLE}`],
    ['an escape sign', { issuer: '\u001B[31mUTVOPL' }, `El nombre de quien emite ${UNSTORABLE}`],
    [
      'a folio of a thousand signs',
      { folio: 'x'.repeat(1_000) },
      'El folio pasa de 100 letras. Escríbelo más corto.',
    ],
    [
      'a subject of 100,000 signs',
      { subject: 'x'.repeat(100_000) },
      'El asunto pasa de 500 letras. Escríbelo más corto.',
    ],
    [
      'a synopsis of 100,000 signs',
      { synopsis: 'x'.repeat(100_000) },
      'La tarjeta informativa pasa de 2000 letras. Escríbelo más corto.',
    ],
    ['a script for a link', { link: 'javascript:alert(1)' }, BAD_LINK],
    ['a link with spaces', { link: 'https://ine.mx/un documento' }, BAD_LINK],
    [
      'a link without an end',
      { link: `https://ine.mx/${'x'.repeat(600)}` },
      'El enlace pasa de 500 letras. Usa uno más corto.',
    ],
    [
      'a kind that is none',
      { kind: 'carta' },
      'Elige el tipo de documento; debe ser uno de la lista.',
    ],
    ['a day that does not exist', { date: '2020-02-30' }, 'Escribe la fecha en que llegó.'],
    ['an hour that does not exist', { time: '24:30' }, 'Escribe la hora, por ejemplo: 10:00.'],
    [
      'received in the future',
      { date: '2020-01-03' },
      'La fecha de recepción todavía no llega. Escribe cuándo llegó el documento.',
    ],
    ['a term of 0 days', { amount: '0' }, TERM],
    ['a term of 400 days', { amount: '400' }, TERM],
    ['a term that ends before it begins', { amount: '-2' }, TERM],
    [
      'an answer in 400 days',
      { answerDays: '400' },
      'El plazo de la respuesta debe ser un número de días, de 1 a 365.',
    ],
    [
      'an unknown area',
      { areas: 'MARTE' },
      'Una de las áreas o personas ya no está en el directorio. Vuelve a abrir el formulario con /ine nueva.',
    ],
    [
      'nobody to receive it',
      { areas: '' },
      'Elige al menos un área o una persona que deba recibirlo.',
    ],
    ['a correction without its reason', { corrects: 'n1' }, 'Escribe qué se corrige.'],
    [
      'a correction of nothing',
      { corrects: 'n99', reason: 'x' },
      'No encontré ese documento. Escribe /ine para ver los que hay, o /ine y el folio completo.',
    ],
  ])('%s', async (_what, over, said) =>
    untouched(async () => (await publish(over)).message?.text ?? '', said),
  );
});

describe('the buttons and the command', () => {
  const args = { id: 'n1', recipient: 'area:VIN' };
  const UNKNOWN =
    'No encontré ese documento. Escribe /ine para ver los que hay, o /ine y el folio completo.';
  test.each<[string, () => Promise<{ message?: { text: string } }>, string]>([
    [
      'an acknowledgement of nothing',
      () => press(HEAD, { verb: 'acusar', args: { ...args, id: "n1' OR 1=1" } }),
      UNKNOWN,
    ],
    [
      'for an area that was not asked',
      () => press(HEAD, { verb: 'acusar', args: { ...args, recipient: 'area:CON' } }),
      UNKNOWN,
    ],
    [
      'an acknowledgement without anything',
      () => press(HEAD, { verb: 'acusar', args: {} }),
      'Esos datos no se entienden. Revisa el formulario y vuelve a enviarlo.',
    ],
    [
      'an acknowledgement by staff',
      () => press(ANALYST, { verb: 'acusar', args }),
      'No puedes hacer eso en Vinculación con el INE. Puede: Titular de Vinculación y Secretario Técnico.',
    ],
    [
      'an answer before the acknowledgement',
      () => press(HEAD, { verb: 'responder', args: { ...args, note: 'va', evidence: '' } }),
      'Primero presiona «Acusar recibo»; después puedes responder.',
    ],
    [
      'an answer of 100,000 signs',
      () =>
        press(HEAD, {
          verb: 'responder',
          args: { ...args, note: 'x'.repeat(100_000), evidence: '' },
        }),
      'El texto pasa de 2000 letras. Escríbelo más corto, o pega el enlace de la respuesta.',
    ],
    [
      'an answer with a NUL',
      () => press(HEAD, { verb: 'responder', args: { ...args, note: 'va\u0000', evidence: '' } }),
      'El texto lleva signos que no se pueden guardar. Escríbelo a mano, o pégalo sin formato.',
    ],
    [
      'an answer with a script for a link',
      () =>
        press(HEAD, {
          verb: 'responder',
          args: { ...args, note: 'va', evidence: 'javascript:alert(1)' },
        }),
      'El enlace de evidencia debe empezar por https:// y no llevar espacios. Corrígelo y vuelve a enviar.',
    ],
    [
      'sent to the INE, of nothing',
      () => press(SECRETARY, { verb: 'enviado-ine', args: { id: 'n9', note: '' } }),
      UNKNOWN,
    ],
    [
      'sent to the INE with a book',
      () => press(SECRETARY, { verb: 'enviado-ine', args: { id: 'n1', note: 'x'.repeat(3_000) } }),
      'El texto pasa de 2000 letras. Escríbelo más corto, o pega el enlace de la respuesta.',
    ],
  ])('%s', async (_what, run, said) =>
    untouched(async () => (await run()).message?.text ?? '', said),
  );

  test('a folio typed with unseen signs is found', async () => {
    expect((await slash(HEAD, '/ine \u200Eine\u200B/1')).code).toBe('shown');
  });
});

const HEADER =
  'Folio,Tipo,Emite,Asunto,Recibido,Áreas,Plazo,Conocimiento,Enlace,Tarjeta informativa,Respuesta,Urgente';
const csv = (...rows: string[]): string => [HEADER, ...rows].join('\n');
const load = async (
  content: string | Uint8Array,
  name: string,
): Promise<{ code: number; said: string }> => {
  const path = join(folder, name);
  writeFileSync(path, content);
  const said: string[] = [];
  const code = await runCli(['ine', 'import', path], {
    out: (text) => said.push(text),
    err: (text) => said.push(text),
    env: { DATABASE_URL: sample.url, CLOCK_START: START },
  });
  return { code, said: said.join('\n') };
};
const book = async (
  fill: (sheet: ExcelJS.Worksheet) => void,
  name = 'Documentos',
): Promise<Uint8Array> => {
  const made = new ExcelJS.Workbook();
  fill(made.addWorksheet(name));
  return new Uint8Array(await made.xlsx.writeBuffer());
};
const ROW = ['INE/2', 'Oficio', 'X', 'Y', '2020-01-02', 'VIN'];
const cell = (where: string, message: string): string =>
  `Celda ${where}: ${message} Corrígela y vuelve a intentarlo. No se guardó nada.`;
const COLUMNS =
  'Escribe las columnas Folio, Tipo, Emite, Asunto, Recibido, Áreas, en un CSV o en la hoja «Documentos» de un XLSX. No se guardó nada.';
const NO_LIST =
  'no es un CSV ni un XLSX. Guarda la lista como CSV UTF-8 o como XLSX. No se guardó nada.';
const NO_BOOK =
  'El archivo no es un XLSX que se pueda abrir. Guárdalo otra vez desde Excel o LibreOffice, o usa la plantilla. No se guardó nada.';
const PNG = Buffer.concat([
  Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
  deflateSync(Buffer.alloc(200)),
]);

describe('a list as CSV', () => {
  test.each<[string, string | Uint8Array, string]>([
    [
      'wrong headers',
      'Número,Clase\nINE/2,Oficio',
      `Al CSV le falta la columna «Folio». ${COLUMNS}`,
    ],
    ['an empty file', '', `lista.csv: el archivo está vacío. ${COLUMNS}`],
    ['headers alone', csv(), `lista.csv: no trae ningún documento. ${COLUMNS}`],
    ['a PDF', '%PDF-1.7\n%âãÏÓ\n1 0 obj', `lista.csv: ${NO_LIST}`],
    ['a picture', PNG, `lista.csv: ${NO_LIST}`],
    [
      'broken accents',
      Buffer.from(csv('INE/2,Oficio,X,Sesión,2020-01-02,VIN'), 'latin1'),
      'lista.csv: los acentos no se pueden leer. En Excel guárdalo como «CSV UTF-8», o como XLSX. No se guardó nada.',
    ],
    [
      'text of two bytes a letter',
      Buffer.from(csv(ROW.join()), 'utf16le'),
      `lista.csv: ${NO_LIST}`,
    ],
    [
      'a folio twice',
      csv(ROW.join(), 'INE/3,Oficio,X,Y,2020-01-02,VIN', 'ine\u200B/2,Oficio,X,Z,2020-01-02,TEC'),
      cell(
        'línea 4, columna Folio',
        'el folio «ine/2» está repetido: ya viene en línea 2, columna Folio.',
      ),
    ],
    [
      'a day that does not exist',
      csv('INE/2,Oficio,X,Y,2020-02-30,VIN'),
      cell(
        'línea 2, columna Recibido',
        '«2020-02-30» no es una fecha; escribe por ejemplo: 2020-03-25 10:00.',
      ),
    ],
    [
      'received in the future',
      csv('INE/2,Oficio,X,Y,2020-01-03,VIN'),
      'Celda línea 2, columna Folio (INE/2): La fecha de recepción todavía no llega. Escribe cuándo llegó el documento. No se guardó nada.',
    ],
    [
      'a kind that is nearly one',
      csv('INE/2,Oficoi,X,Y,2020-01-02,VIN'),
      cell(
        'línea 2, columna Tipo',
        '«Oficoi» no es un tipo de documento; ¿quisiste decir «oficio»? hay: acuerdo, resolucion, lineamiento, respuesta, oficio, circular, solicitud, convocatoria.',
      ),
    ],
    [
      'an unknown area, in the second row',
      csv(ROW.join(), 'INE/3,Oficio,X,Y,2020-01-02,Marte'),
      'Celda línea 3, columna Folio: no hay un área «Marte»; hay: VIN, TEC, SPE, CON. No se guardó nada.',
    ],
    [
      'a term of 0 days',
      csv('INE/2,Oficio,X,Y,2020-01-02,VIN,0 días'),
      cell(
        'línea 2, columna Plazo',
        '«0 días» no es un plazo; escribe por ejemplo: 2 días hábiles, 48 horas o 3 días naturales.',
      ),
    ],
    [
      'a term of 400 days',
      csv('INE/2,Oficio,X,Y,2020-01-02,VIN,400 días'),
      cell('línea 2, columna Plazo', 'el plazo debe ser un número de 1 a 365.'),
    ],
    [
      'a deadline before reception',
      csv('INE/2,Oficio,X,Y,2020-01-02,VIN,2020-01-01 10:00'),
      cell(
        'línea 2, columna Plazo',
        'el plazo se escribe contado desde que llegó el documento, no como la fecha «2020-01-01 10:00»: 2 días hábiles, 48 horas o 3 días naturales.',
      ),
    ],
    [
      'a text of 100,000 signs',
      csv(`INE/2,Oficio,X,${'y'.repeat(100_000)},2020-01-02,VIN`),
      cell('línea 2, columna Asunto', 'el texto pasa de 500 letras.'),
    ],
    [
      'an escape sign',
      csv('INE/2,Oficio,X,\u001B[1mY,2020-01-02,VIN'),
      cell('línea 2, columna Asunto', 'el texto lleva signos que no se pueden guardar.'),
    ],
    [
      'a folio of unseen signs',
      csv('\u200B,Oficio,X,Y,2020-01-02,VIN'),
      cell('línea 2, columna Folio', 'falta el folio.'),
    ],
    [
      'a link with spaces',
      csv('INE/2,Oficio,X,Y,2020-01-02,VIN,,,https://a b'),
      cell('línea 2, columna Enlace', 'el enlace debe empezar por https:// y no llevar espacios.'),
    ],
    [
      'a quote that never ends',
      csv('INE/2,"Oficio,X,Y,2020-01-02,VIN'),
      'El CSV está mal formado (línea 2): revisa las comillas. No se guardó nada.',
    ],
  ])('%s', async (_what, content, said) =>
    untouched(async () => {
      const ran = await load(content, 'lista.csv');
      expect(ran.code).toBe(1);
      return ran.said;
    }, said),
  );
});

describe('a list as XLSX', () => {
  test.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    ['what only begins like one', () => Buffer.from('PK\u0003\u0004 nada'), NO_BOOK],
    [
      'another sheet',
      () => book((sheet) => sheet.addRow(HEADER.split(',')), 'Hoja1'),
      `Al libro le falta la hoja «Documentos». ${COLUMNS}`,
    ],
    [
      'wrong headers',
      () => book((sheet) => sheet.addRow(['Número'])),
      `A la hoja «Documentos» le falta la columna «Folio». ${COLUMNS}`,
    ],
    [
      'a formula that fails',
      () =>
        book((sheet) => {
          sheet.addRow(HEADER.split(','));
          sheet.addRow(ROW);
          sheet.getCell('D2').value = { formula: '1/0', result: { error: '#DIV/0!' } };
        }),
      cell('Documentos!D2', 'la fórmula da el error #DIV/0!.'),
    ],
    [
      'a formula that was never worked out',
      () =>
        book((sheet) => {
          sheet.addRow(HEADER.split(','));
          sheet.addRow(ROW);
          sheet.getCell('D2').value = { formula: 'A1' };
        }),
      cell('Documentos!D2', 'falta el asunto.'),
    ],
    [
      'a bomb',
      () => zip([{ name: 'xl/workbook.xml', content: Buffer.alloc(100 * 1024 * 1024) }]),
      'El archivo XLSX ocupa demasiado al abrirse. Quita lo que sobre y guárdalo otra vez, o usa la plantilla. No se guardó nada.',
    ],
    [
      'a bomb that lies about its size',
      () =>
        zip([
          { name: 'xl/workbook.xml', content: Buffer.alloc(100 * 1024 * 1024), claimed: 1_000 },
        ]),
      NO_BOOK,
    ],
    [
      'a letter (docx) under another name',
      () => zip(DOCX),
      `Al libro le falta la hoja «Documentos». ${COLUMNS}`,
    ],
    [
      'a cell of 32,000 signs',
      () =>
        book((sheet) => {
          sheet.addRow(HEADER.split(','));
          sheet.addRow([...ROW.slice(0, 3), 'y'.repeat(32_000), ...ROW.slice(4)]);
        }),
      cell('Documentos!D2', 'el texto pasa de 500 letras.'),
    ],
  ])('%s', async (_what, content, said) =>
    untouched(async () => {
      const ran = await load(await content(), 'lista.xlsx');
      expect(ran.code).toBe(1);
      return ran.said;
    }, said),
  );

  test('a cell with day and hour keeps the hour, and a formula is what it shows', async () => {
    const content = await book((sheet) => {
      sheet.addRow(HEADER.split(','));
      sheet.addRow(ROW);
      sheet.getCell('E2').value = new Date(Date.UTC(2020, 0, 2, 8, 15));
      sheet.getCell('D2').value = {
        formula: 'HYPERLINK("https://x.example","Ver")',
        result: 'Ver',
      };
    });
    expect(await load(content, 'lista.xlsx')).toMatchObject({ code: 0 });
    expect(foldNotifications(await sample.state()).at(-1)?.text).toMatchObject({
      subject: 'Ver',
      receivedAt: '2020-01-02T08:15:00-06:00',
    });
  });
});

describe('what looks like a formula or like markup is text', () => {
  test.each([
    '=HYPERLINK("https://x.example","Ver")',
    "+cmd|'/c calc'!A0",
    '-1+1',
    '@SUM(A1)',
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '&amp; *negritas* <!channel> <@U1>',
  ])('%s', async (subject) => {
    expect(
      await load(
        csv(`INE/2,Oficio,X,"${subject.replaceAll('"', '""')}",2020-01-02,VIN`),
        'lista.csv',
      ),
    ).toMatchObject({ code: 0 });
    const stored = foldNotifications(await sample.state()).at(-1);
    expect(stored?.text.subject).toBe(subject);
    const { message } = await slash(SECRETARY, '/ine INE/2');
    expect(everything(message)).toContain(JSON.stringify(subject).slice(1, -1));
    if (message === undefined) throw new Error('nothing shown');
    // Slack's own signs are escaped; and what the workspace's page makes of the card runs nothing.
    expect(JSON.stringify(renderMessage(message))).not.toMatch(/<script|<img|<!channel>|<@U1>/);
    const page = new MarkdownIt({ html: false });
    const drawn: string[] = [];
    JSON.stringify(renderCard(message), (key, value: unknown) =>
      key === 'text' && typeof value === 'string' ? drawn.push(page.render(value)) : value,
    );
    expect(drawn.length).toBeGreaterThan(2);
    expect(drawn.join('')).not.toMatch(/<script|<img|<a /);
  });
});
