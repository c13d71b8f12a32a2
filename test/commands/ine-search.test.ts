/** `/ine buscar` and `/ine 0123`: what is listed, what is shown at once, and what is said where there is nothing. */
import { describe, expect, test } from 'vitest';
import type { Place } from '../../src/conversation/place.ts';
import {
  actor,
  ANALYST,
  COMMISSIONER,
  dispatch,
  everything,
  HEAD,
  labels,
  place,
  press,
  pressLabel,
  SECRETARY,
  slash,
  useSample,
} from './bench.ts';

useSample();

const publish = (over: Record<string, string>) =>
  press(SECRETARY, {
    verb: 'publicar-ine',
    args: {
      folio: 'INE/UTVOPL/0123/2020',
      kind: 'oficio',
      issuer: 'UTVOPL',
      subject: 'Credencialización de electores',
      synopsis: '',
      date: '2020-01-02',
      time: '08:30',
      areas: 'VIN',
      ...over,
    },
  });
const CALENDAR = {
  folio: 'INE/DEA/0007/2020',
  subject: 'Calendario',
  synopsis: 'De la credencial',
  date: '2020-01-01',
};
const PLACES: [string, () => Place][] = [
  ['in a channel', () => place()],
  ['in a private conversation', () => ({ kind: 'private', conversation: 'D1' })],
];

describe.each(PLACES)('%s', (_where, where) => {
  const ask = (text: string, who = ANALYST) => dispatch.runSlash(actor(who), where(), 'ine', text);

  test('every document with the words, newest first, each with its button', async () => {
    await publish(CALENDAR);
    await publish({});
    const answer = await ask('buscar CREDENCIAL', COMMISSIONER);
    expect(answer).toMatchObject({ code: 'shown', visibility: 'private', replace: true });
    expect(answer.message?.text).toBe('2 documentos del INE con «CREDENCIAL»');
    expect(everything(answer.message)).toMatch(
      /INE\/UTVOPL\/0123\/2020 · Oficio · recibido el 2 de enero de 2020 · UTVOPL: Credencialización.*INE\/DEA\/0007\/2020/s,
    );
    expect(labels(answer)).toEqual(['Ver INE/UTVOPL/0123/2020', 'Ver INE/DEA/0007/2020']);
    expect(everything((await pressLabel(answer, 'Ver INE/DEA/0007/2020')).message)).toContain(
      'De la credencial',
    );
  });

  test('a day, a month, a period; words and days narrow', async () => {
    await publish(CALENDAR);
    await publish({});
    expect((await ask('buscar 1 de enero')).message?.text).toBe(
      '1 documento del INE recibido el 1 de enero de 2020',
    );
    expect((await ask('buscar enero')).message?.text).toBe(
      '2 documentos del INE recibidos en enero de 2020',
    );
    expect((await ask('buscar credencial del 2 al 15 de enero')).message?.text).toBe(
      '1 documento del INE con «credencial», recibido del 2 de enero al 15 de enero de 2020',
    );
  });

  test('nothing found says so, and what to try', async () => {
    await publish({});
    expect(await ask('buscar padrón electores febrero')).toMatchObject({
      code: 'nothing-found',
      message: {
        text: 'No encontré documentos del INE con «padrón» y «electores», recibidos en febrero de 2020. Prueba con menos palabras o con otra fecha (/ine buscar marzo), o con una parte del folio (/ine 0123). /ine muestra los últimos.',
      },
    });
    expect((await ask('buscar')).message?.text).toContain('Escribe qué se busca');
  });

  test('a part of the folio that only one has is the document itself, with its buttons', async () => {
    await publish(CALENDAR);
    await publish({});
    const whole = await ask('INE/UTVOPL/0123/2020', SECRETARY);
    expect(await ask('0123', SECRETARY)).toEqual(whole);
    expect(everything(whole.message)).toContain('Credencialización');
    expect(labels(await ask('0123', HEAD))).toContain('Acusar recibo');
    expect(labels(await ask('0123', COMMISSIONER))).not.toContain('Acusar recibo');
  });

  test('a part that several have is asked about; one that none has is told', async () => {
    await publish({});
    await publish({ folio: 'INE/DEA/0123/2020' });
    const answer = await ask('0123');
    expect([answer.code, answer.message?.text]).toEqual([
      'asked',
      '2 documentos tienen «0123» en su folio. ¿Cuál?',
    ]);
    expect(everything((await pressLabel(answer, 'Ver INE/UTVOPL/0123/2020')).message)).toContain(
      'Oficio · INE/UTVOPL/0123/2020',
    );
    expect(await ask('012')).toMatchObject({ code: 'unknown', reaction: 'refused' });
    expect((await ask('012')).message?.text).toContain('/ine buscar');
  });
});

test('ten are listed, and how many more there are', async () => {
  for (let index = 1; index <= 12; index += 1) await publish({ folio: `INE/${index}/2020` });
  const answer = await slash(ANALYST, '/ine buscar electores');
  expect(labels(answer)).toHaveLength(10);
  expect(everything(answer.message)).toContain(
    '… y 2 más. Para ver menos, agrega otra palabra o la fecha en que llegó: /ine buscar electores marzo',
  );
  expect(everything((await slash(ANALYST, '/ine buscar enero')).message)).toContain(
    '… y 2 más. Para ver menos, agrega una palabra del asunto.',
  );
  expect(everything((await slash(ANALYST, '/ine 2020')).message)).toContain(
    '… y 2 más. Para ver menos, escribe más del folio.',
  );
});

test.each([
  ['a folio of 100,000 signs', `/ine 7${'x'.repeat(1e5)}`],
  ['a script', '/ine <script>alert(1)</script>'],
  ['a NUL', '/ine INE/7\u0000'],
])('%s is the folio of nothing', async (_what, typed) => {
  await publish({});
  expect(await slash(HEAD, typed)).toMatchObject({
    code: 'unknown',
    message: {
      text: 'No encontré un documento con ese folio, ni con esa parte del folio. Escribe /ine buscar y una palabra de su asunto o la fecha en que llegó, o /ine para ver los que hay.',
    },
  });
});

test('what was sent is found by a part of its folio too', async () => {
  await press(SECRETARY, {
    verb: 'registrar-envio',
    args: { folio: 'IEM-SE-077/2020', kind: 'oficio', addressee: 'UTVOPL', subject: 'Informe' },
  });
  expect(everything((await slash(ANALYST, '/ine 77')).message)).toContain(
    'Enviado · Oficio · IEM-SE-077/2020',
  );
});

test('who is no member is refused, as for all of /ine', async () => {
  await publish({});
  for (const text of ['/ine', '/ine buscar electores', '/ine 0123']) {
    const answer = await slash('nadie', text);
    expect([text, answer.code, everything(answer.message)]).toEqual([
      text,
      (await slash('nadie', '/ine')).code,
      expect.not.stringContaining('0123/2020'),
    ]);
  }
});

test('/ayuda ine names both', async () => {
  const said = everything((await slash(ANALYST, '/ayuda ine')).message);
  expect(said).toContain('buscar TEXTO');
  expect(said).toContain('/ine 0123');
});
