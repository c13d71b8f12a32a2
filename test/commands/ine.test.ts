/** Documents of the INE: who publishes, who is asked, what an acknowledgement keeps, and what is refused. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { foldNotifications } from '../../src/domain/ine/notification-decide.ts';
import type { NotificationState } from '../../src/domain/ine/notification.ts';
import { acknowledgedText } from '../../src/messages/ine/notification-card.ts';
import { listDeliveries } from '../../src/store/ledger/deliveries.ts';
import {
  actor,
  COMMISSIONER,
  dispatch,
  everything,
  HEAD,
  ANALYST,
  people,
  place,
  press,
  sample,
  SECRETARY,
  slash,
  useSample,
} from './bench.ts';
import { scopeless } from '../scopeless.ts';

useSample();

const FOLIO = 'INE/UTVOPL/0123/2020';
const GIVEN = {
  folio: FOLIO,
  kind: 'oficio',
  issuer: 'UTVOPL',
  subject: 'Calendario',
  synopsis: '',
  link: 'https://ine.mx/doc',
  date: '2020-01-02',
  time: '08:30',
  areas: 'VIN,TEC',
  info: '',
  people: '',
  unit: 'working_days',
  amount: '',
  answerDays: '',
  urgent: 'no',
};
const publish = (over: Record<string, string> = {}, who = SECRETARY) =>
  press(who, { verb: 'publicar-ine', args: { ...GIVEN, ...over } });
const all = async (): Promise<NotificationState[]> => {
  return foldNotifications(await sample.state());
};
const only = async (): Promise<NotificationState> => {
  const [one] = await all();
  if (one === undefined) throw new Error('nothing was published');
  return one;
};
const ack = (who: string, recipient = 'area:VIN', id = 'n1') =>
  press(who, { verb: 'acusar', args: { id, recipient, forOthers: true } });
const ledger = async (): Promise<string[]> =>
  (await sample.store.read(listDeliveries))
    .filter((row) => row.rule === 'INE_PUBLISHED')
    .map((row) => scopeless(row.key));

test('what the Secretario publishes goes to each recipient once, with the accustomed term', async () => {
  const answer = await publish({ people: people.get(COMMISSIONER) ?? '', info: 'CON' });
  expect(answer).toMatchObject({ code: 'recorded', reaction: 'done' });
  expect(await only()).toMatchObject({
    version: 1,
    deadline: '2020-01-07T00:00:00-06:00',
    text: { term: { unit: 'working_days', amount: 2 }, receivedAt: '2020-01-02T08:30:00-06:00' },
  });
  expect(await ledger()).toEqual([
    'INE_PUBLISHED/n1.v1/area:VIN',
    'INE_PUBLISHED/n1.v1/area:TEC',
    `INE_PUBLISHED/n1.v1/person:${people.get(COMMISSIONER) ?? ''}`,
    'INE_PUBLISHED/n1.v1/area:CON',
  ]);
});

test.each([
  ['oficio', '2020-01-07T00:00:00-06:00'],
  ['solicitud', '2020-01-04T00:00:00-06:00'],
])('a %s without a term has the one of the settings', async (kind, deadline) => {
  await publish({ kind });
  expect((await only()).deadline).toBe(deadline);
});

test.each<[string, string, string, boolean]>([
  ['the head', HEAD, 'area:VIN', true],
  ['the head, of another area', HEAD, 'area:TEC', false],
  ['staff', ANALYST, 'area:VIN', false],
  ['the Secretario', SECRETARY, 'area:TEC', true],
  ['a consejera, of an area', COMMISSIONER, 'area:VIN', false],
])('%s acknowledges: %s %s %s', async (_what, who, recipient, may) => {
  await publish();
  expect((await ack(who, recipient)).code).toBe(may ? 'recorded' : 'not-allowed');
  const one = (await only()).recipients.find(
    (each) => `area:${each.recipient.owner.key}` === recipient,
  );
  expect(one?.acknowledged?.authorName).toBe(may ? who : undefined);
});

test('an acknowledgement keeps who, when, where and the hash of exactly the text, once', async () => {
  await publish();
  const shown = await only();
  expect(await ack(HEAD)).toMatchObject({ code: 'recorded' });
  expect(await ack(HEAD)).toMatchObject({ code: 'unchanged' });
  const [one] = (await only()).recipients;
  expect(one?.acknowledged).toMatchObject({
    version: 1,
    authorName: HEAD,
    channel: 'local',
    hash: createHash('sha256').update(acknowledgedText(shown)).digest('hex'),
  });
});

test('a consejera acknowledges for herself, and nobody else for her', async () => {
  const id = people.get(COMMISSIONER) ?? '';
  await publish({ people: id });
  expect((await ack(SECRETARY, `person:${id}`)).code).toBe('not-allowed');
  expect((await ack(COMMISSIONER, `person:${id}`)).code).toBe('recorded');
});

test('a correction is a new version: what was acknowledged stays with its own, and is asked for again', async () => {
  await publish();
  await ack(HEAD);
  expect((await publish({ subject: 'Calendario corregido', corrects: 'n1' })).code).toBe(
    'bad-reason',
  );
  expect(
    (await publish({ subject: 'Calendario corregido', corrects: 'n1', reason: 'fecha' })).code,
  ).toBe('recorded');
  const now = await only();
  expect(now).toMatchObject({ version: 2, text: { subject: 'Calendario corregido' } });
  expect(now.recipients[0]).toMatchObject({ earlier: { version: 1, authorName: HEAD } });
  expect(now.recipients[0]?.acknowledged).toBeUndefined();
  expect((await ledger()).filter((key) => key.includes('.v2/'))).toHaveLength(2);
});

test('read is not answered: an answer needs its acknowledgement, and both show', async () => {
  await publish({ answerDays: '5' });
  const answer = (note: string, evidence = '') =>
    press(HEAD, { verb: 'responder', args: { id: 'n1', recipient: 'area:VIN', note, evidence } });
  expect((await answer('ya va')).code).toBe('answer-before-acknowledgement');
  await ack(HEAD);
  expect((await answer('')).code).toBe('bad-empty-answer');
  expect((await answer('va', 'no es enlace')).code).toBe('bad-link');
  expect((await answer('va adjunta', 'https://iem.mx/r.pdf')).code).toBe('recorded');
  expect((await only()).recipients[0]).toMatchObject({
    acknowledged: { authorName: HEAD },
    answered: { note: 'va adjunta', evidence: [{ kind: 'link', url: 'https://iem.mx/r.pdf' }] },
  });
  expect((await press(HEAD, { verb: 'enviado-ine', args: { id: 'n1', note: '' } })).code).toBe(
    'not-allowed',
  );
  expect(
    (await press(SECRETARY, { verb: 'enviado-ine', args: { id: 'n1', note: 'acuse 55' } })).code,
  ).toBe('recorded');
  expect(everything((await slash(SECRETARY, `/ine ${FOLIO}`)).message)).toMatch(
    /Enviado al INE.*📨 Contestado: Titular de Vinculación/s,
  );
});

test('/ine is a matrix with a light for each recipient, late first', async () => {
  await publish();
  await publish({
    folio: 'INE/2',
    date: '2020-01-01',
    time: '08:00',
    unit: 'hours',
    amount: '1',
    areas: 'CON',
  });
  await ack(HEAD);
  const { message } = await slash(COMMISSIONER, '/ine');
  expect(message?.text).toBe('1 acuse vencido, 1 en plazo, de 2 documentos del INE');
  expect(everything(message)).toMatch(
    /INE\/2.*🔴 Convenios.*INE\/UTVOPL\/0123\/2020.*✅ Vinculación con el INE {2}🟢 Secretaría Técnica/s,
  );
});

test('/pendientes lists first what waits for one’s own acknowledgement, with the button, and no more once it is given', async () => {
  await publish();
  expect(everything((await slash(HEAD, '/pendientes')).message)).toMatch(
    /Sin acuse: 1 documento del INE.*Oficio INE\/UTVOPL\/0123\/2020 · Vinculación con el INE · acuse antes de 6 de enero, 23:59.*Acusar recibo/s,
  );
  expect(everything((await slash(ANALYST, '/pendientes')).message)).not.toContain('Sin acuse');
  expect(everything((await slash(HEAD, '/pendientes febrero')).message)).not.toContain('Sin acuse');
  await ack(HEAD);
  expect(everything((await slash(HEAD, '/pendientes')).message)).not.toContain('Sin acuse');
});

describe('rubbish', () => {
  test.each<[string, Record<string, string>, string, RegExp]>([
    ['no folio', { folio: ' ' }, 'bad-arguments', /Escribe el folio/],
    ['no subject', { subject: '' }, 'bad-arguments', /Escribe el asunto/],
    ['no issuer', { issuer: '' }, 'bad-arguments', /quién emite/],
    ['a kind that is none', { kind: 'carta' }, 'bad-arguments', /Elige el tipo/],
    ['a link that is none', { link: 'ine.mx' }, 'bad-arguments', /empezar por https/],
    ['a script for a link', { link: 'javascript:alert(1)' }, 'bad-arguments', /empezar por https/],
    ['a day that is none', { date: '2020-02-30' }, 'bad-arguments', /fecha en que llegó/],
    ['an hour that is none', { time: '25:00' }, 'bad-arguments', /Escribe la hora/],
    ['a term of nothing', { amount: '0' }, 'bad-arguments', /de 1 a 365/],
    ['a term of half a day', { amount: '1.5' }, 'bad-arguments', /de 1 a 365/],
    ['a term in words', { amount: 'dos' }, 'bad-arguments', /de 1 a 365/],
    ['an answer in no days', { answerDays: '-1' }, 'bad-arguments', /de 1 a 365/],
    ['received tomorrow', { date: '2020-01-03' }, 'bad-in-the-future', /todavía no llega/],
    ['nobody to receive it', { areas: '' }, 'bad-no-recipients', /al menos un área/],
    ['an area that is none', { areas: 'XYZ' }, 'unknown-recipient', /ya no está en el directorio/],
    ['a subject of a book', { subject: 'x'.repeat(501) }, 'bad-arguments', /./],
    ['a synopsis of a book', { synopsis: 'x'.repeat(2_001) }, 'bad-arguments', /./],
  ])('%s', async (_what, over, code, said) => {
    const answer = await publish(over);
    expect([answer.code, answer.message?.text]).toEqual([code, expect.stringMatching(said)]);
    expect(await all()).toEqual([]);
    expect(await ledger()).toEqual([]);
  });

  test('a folio that is taken, however it is written', async () => {
    await publish();
    expect(await publish({ folio: ' ine/utvopl/0123/2020 ' })).toMatchObject({
      code: 'bad-folio-taken',
    });
    expect(await all()).toHaveLength(1);
  });
  test('a script in the subject is text like any other', async () => {
    await publish({ subject: '<script>alert(1)</script> =1+1' });
    expect((await only()).text.subject).toBe('<script>alert(1)</script> =1+1');
  });
  test('nobody but the Secretario publishes', async () => {
    for (const who of [HEAD, ANALYST, COMMISSIONER])
      expect((await publish({}, who)).code).toBe('not-allowed');
    expect((await slash(HEAD, '/ine nueva')).code).toBe('not-allowed');
  });
  test('a folio, a recipient or a document that nobody knows', async () => {
    await publish();
    expect((await slash(HEAD, '/ine INE/999')).code).toBe('unknown');
    expect((await ack(HEAD, 'area:XYZ')).code).toBe('unknown');
    expect((await ack(HEAD, 'area:VIN', 'n9')).code).toBe('unknown');
    expect((await dispatch.runPress(actor(HEAD), place(), { verb: 'acusar', args: {} })).code).toBe(
      'bad-arguments',
    );
  });
});
