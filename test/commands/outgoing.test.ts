/** Documents sent to the INE: registered with their receipt, corrected, answering what came; and what is refused. */
import { describe, expect, test } from 'vitest';
import { findNotification } from '../../src/domain/ine/notification-decide.ts';
import { foldAllOutgoing } from '../../src/domain/ine/outgoing-decide.ts';
import {
  COMMISSIONER,
  everything,
  HEAD,
  press,
  sample,
  SECRETARY,
  slash,
  useSample,
} from './bench.ts';

useSample();

const GIVEN = {
  folio: 'IEM-SE-001/2020',
  kind: 'acuerdo',
  addressee: 'UTVOPL',
  subject: 'Acuerdo CG-01',
  answers: '',
  link: '',
  date: '2020-01-02',
  time: '08:40',
  area: '',
  receipt: '',
};
const send = (over: Record<string, string> = {}, who = SECRETARY) =>
  press(who, { verb: 'registrar-envio', args: { ...GIVEN, ...over } });
const receive = (over: Record<string, string> = {}) =>
  press(SECRETARY, {
    verb: 'publicar-ine',
    args: {
      folio: 'INE/1/2020',
      kind: 'solicitud',
      issuer: 'UTVOPL',
      subject: 'Informe',
      date: '2020-01-02',
      time: '08:30',
      areas: 'VIN',
      answerDays: '3',
      ...over,
    },
  });
const all = async () => foldAllOutgoing(await sample.state());

test('what is sent keeps when, by whom and with what receipt', async () => {
  const answer = await send({ area: 'VIN', receipt: 'Sello 88' });
  expect(answer).toMatchObject({ code: 'recorded', reaction: 'done' });
  expect(everything(answer.message)).toContain('Sello 88');
  expect(await all()).toMatchObject([
    {
      id: 's1',
      sentBy: SECRETARY,
      corrections: 0,
      text: { sentAt: '2020-01-02T08:40:00-06:00', area: 'VIN', kind: 'acuerdo' },
      receipt: {
        receipt: 'Sello 88',
        authorName: SECRETARY,
        at: expect.stringMatching(/^2020-01-02T09:/) as string,
      },
    },
  ]);
});

test('a receipt that comes later is added, and the same again changes nothing', async () => {
  await send();
  expect(
    await press(SECRETARY, {
      verb: 'acuse-ine',
      args: { id: 's1', receipt: 'Folio 9', link: 'https://ine.mx/acuse' },
    }),
  ).toMatchObject({ code: 'recorded' });
  expect(
    await press(SECRETARY, {
      verb: 'acuse-ine',
      args: { id: 's1', receipt: 'Folio 9', link: 'https://ine.mx/acuse' },
    }),
  ).toMatchObject({ code: 'unchanged' });
  expect(
    (await sample.state()).outgoing.records.get('s1')?.events.map((event) => event.kind),
  ).toEqual(['sent', 'receipt']);
});

test('a correction adds, with its reason; what was said first stays in the record', async () => {
  await send();
  expect(await send({ corrects: 's1', subject: 'Acuerdo CG-02' })).toMatchObject({
    code: 'bad-reason-needed',
    field: 'reason',
  });
  expect(await send({ corrects: 's1', reason: 'número', subject: 'Acuerdo CG-02' })).toMatchObject({
    code: 'recorded',
  });
  expect(await all()).toMatchObject([{ corrections: 1, text: { subject: 'Acuerdo CG-02' } }]);
  expect((await sample.state()).outgoing.records.get('s1')?.events).toMatchObject([
    { kind: 'sent', text: { subject: 'Acuerdo CG-01' } },
    { kind: 'corrected', reason: 'número' },
  ]);
});

test('what answers a document marks it as sent, once, whoever typed its folio how', async () => {
  await receive();
  expect(await send({ answers: ' ine/1/2020 ', kind: 'respuesta' })).toMatchObject({
    code: 'recorded',
  });
  const state = await sample.state();
  expect(findNotification(state, 'n1')?.sent).toMatchObject({
    note: 'IEM-SE-001/2020',
    authorName: SECRETARY,
  });
  expect(
    await press(SECRETARY, { verb: 'enviado-ine', args: { id: 'n1', note: '' } }),
  ).toMatchObject({ code: 'unchanged' });
});

test('it is found by its folio and listed, with buttons only for who may', async () => {
  await send();
  const found = await slash(SECRETARY, '/ine iem-se-001/2020');
  expect(everything(found.message)).toContain('Agregar acuse del INE');
  const read = await slash(COMMISSIONER, '/ine enviado');
  expect(everything(read.message)).toContain('sin acuse del INE');
  expect(everything(read.message)).not.toContain('Registrar envío');
});

test('looking at the latest first moves nothing: what proves a line stays in the order in which it came', async () => {
  await send();
  await send({ folio: 'IEM-SE-002/2020', time: '08:50' });
  const before = (await all()).map((one) => one.id);
  await slash(SECRETARY, '/ine enviado');
  expect((await all()).map((one) => one.id)).toEqual(before);
});

describe('refused, with what to do, and nothing is stored', () => {
  test.each<[string, Record<string, string>, string, string]>([
    ['no folio', { folio: ' ' }, 'bad-arguments', 'Escribe el número del documento.'],
    ['no addressee', { addressee: '' }, 'bad-arguments', 'Escribe a quién se envió.'],
    ['no subject', { subject: '' }, 'bad-arguments', 'Escribe el asunto.'],
    [
      'an unknown kind',
      { kind: 'carta' },
      'bad-arguments',
      'Elige el tipo de documento; debe ser uno de la lista.',
    ],
    [
      'a link that is none',
      { link: 'javascript:alert(1)' },
      'bad-arguments',
      'El enlace debe empezar por https:// y no llevar espacios.',
    ],
    [
      'a day that does not exist',
      { date: '2020-02-30' },
      'bad-arguments',
      'Escribe la fecha en que se envió.',
    ],
    [
      'an hour that does not exist',
      { time: '25:00' },
      'bad-arguments',
      'Escribe la hora, por ejemplo: 10:00.',
    ],
    [
      'tomorrow',
      { date: '2020-01-03' },
      'bad-sent-in-the-future',
      'La fecha de envío todavía no llega. Escribe cuándo se envió.',
    ],
    [
      'an area that is gone',
      { area: 'XYZ' },
      'bad-unknown-area',
      'Esa área ya no está en el directorio. Vuelve a abrir el formulario con /ine enviado.',
    ],
    [
      'an answer to nothing',
      { answers: 'INE/9' },
      'bad-unknown',
      'No encontré el documento que se contesta. Escribe su folio completo, o deja vacío ese campo.',
    ],
    [
      'an answer before the question',
      { answers: 'INE/1/2020', time: '08:00' },
      'bad-sent-before-received',
      'La respuesta no puede ser anterior a la llegada del documento que contesta. Revisa la fecha de envío.',
    ],
    [
      'the folio of another',
      { folio: 'IEM-SE-000/2020' },
      'bad-sent-folio-taken',
      'Ya consta un documento enviado con ese número. Escribe /ine y el número para verlo.',
    ],
  ])('%s', async (_what, over, code, says) => {
    await receive();
    await send({ folio: 'iem-se-000/2020' });
    const answer = await send(over);
    expect(answer).toMatchObject({ code, message: { text: says } });
    expect(await all()).toHaveLength(1);
  });

  test.each([HEAD, COMMISSIONER])('by %s', async (who) => {
    expect(await send({}, who)).toMatchObject({ code: 'not-allowed' });
    expect(await all()).toEqual([]);
  });

  test('an empty receipt, and one of a document that is not there', async () => {
    await send();
    expect(
      await press(SECRETARY, { verb: 'acuse-ine', args: { id: 's1', receipt: ' ', link: '' } }),
    ).toMatchObject({ code: 'bad-empty-receipt', field: 'receipt' });
    expect(
      await press(SECRETARY, { verb: 'acuse-ine', args: { id: 's7', receipt: 'x' } }),
    ).toMatchObject({ code: 'unknown-sent' });
  });
});
