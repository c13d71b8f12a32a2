/** Who may do what to a request of access, what is asked, refused, typed and taken back. */
import { describe, expect, test } from 'vitest';
import type { Subject } from '../../src/conversation/subject.ts';
import { drawSubject } from '../../src/messages/draw.ts';
import {
  actor,
  ANALYST,
  COMMISSIONER,
  dispatch,
  everything,
  HEAD,
  labels,
  OTHER,
  people,
  place,
  press,
  pressLabel,
  reply,
  sample,
  SECRETARY,
  slash,
  useSample,
} from './bench.ts';
import { FOLIO, kinds, one, save, step } from './request-bench.ts';

useSample();

describe('rights', () => {
  test.each<[string, string, string]>([
    [SECRETARY, 'recorded', 'recorded'],
    [HEAD, 'not-allowed', 'recorded'],
    [ANALYST, 'not-allowed', 'not-allowed'],
    [OTHER, 'not-allowed', 'not-allowed'],
    [COMMISSIONER, 'not-allowed', 'not-allowed'],
  ])('%s: registers %s, answers for VIN %s, reads', async (who, registers, answers) => {
    expect((await save({ folio: 'A-1', date: '2020-01-01' }, who)).code).toBe(registers);
    if (registers !== 'recorded') await save({ folio: 'A-1', date: '2020-01-01' });
    expect((await step('turned', { areas: 'VIN' }, who)).code).toBe(registers);
    if (registers !== 'recorded') await step('turned', { areas: 'VIN' });
    expect((await step('area_answered', { turn: 2, note: 'Va' }, who)).code).toBe(answers);
    const shown = await slash(who, '/solicitud A-1');
    expect(everything(shown.message)).toContain('Los convenios firmados con el INE');
    expect(labels(shown).includes('Turnar')).toBe(registers === 'recorded');
  });

  test('who acts for a head who is away answers with both names', async () => {
    await save({ date: '2020-01-01' });
    await step('turned', { areas: 'VIN' });
    await press(HEAD, {
      verb: 'suplencia',
      args: { person: people.get(OTHER) ?? '', from: '2020-01-02', to: '2020-01-10' },
    });
    expect((await step('area_answered', { turn: 2, note: 'Va' }, OTHER)).code).toBe('recorded');
    expect(everything((await slash(COMMISSIONER, `/solicitud ${FOLIO}`)).message)).toContain(
      'Analista de Convenios (suplente de Titular de Vinculación)',
    );
  });
});

test('answered while areas are pending asks, and a yes records it', async () => {
  await save({ date: '2020-01-01' });
  await step('turned', { areas: ['VIN', 'CON'] });
  const asked = await step('answered', { on: '2020-01-02', note: 'Entregada' });
  expect(asked).toMatchObject({ code: 'asked', reaction: 'asked' });
  expect((await one()).stage).toBe('turned');
  expect(await pressLabel(asked, 'Sí, registrar', SECRETARY)).toMatchObject({ code: 'recorded' });
  expect((await one()).answered).toMatchObject({ note: 'Entregada', on: '2020-01-02' });
});

test('no name of the applicant is kept: the text is refused, and nothing is written', async () => {
  const refused = await save({ asked: 'Solicitante: Juan Pérez. Copia del convenio' });
  expect(refused).toMatchObject({ code: 'bad-names-applicant', reaction: 'refused' });
  expect(refused.message?.text).toContain('no se guarda ningún dato de la persona solicitante');
  await save({ date: '2020-01-01' });
  await step('turned', { areas: 'VIN' });
  expect(
    await step(
      'area_answered',
      { turn: 2, note: 'El solicitante Juan Pérez Ruiz ya la tiene' },
      HEAD,
    ),
  ).toMatchObject({ code: 'bad-names-applicant', field: 'note' });
  expect(await kinds()).toEqual(['request.registered', 'request.turned']);
});

test('what the head writes under the card is offered as the answer, with the file; of others it is a comment', async () => {
  await save({ date: '2020-01-01' });
  await step('turned', { areas: 'VIN' });
  const subject: Subject = { type: 'request', requestId: 's1', turn: 2 };
  expect(await reply(ANALYST, 'van los convenios', subject)).toMatchObject({ code: 'comment' });
  const files = [{ kind: 'file' as const, url: 'local-file:convenios.pdf', name: 'convenios.pdf' }];
  const asked = await dispatch.runReply(actor(HEAD), place(subject), 'van los convenios', files);
  expect(labels(asked)).toEqual(['Entrega la información', 'No es competente', 'Inexistencia']);
  await pressLabel(asked, 'Entrega la información', HEAD, subject);
  expect((await one()).turns[0]?.answered).toMatchObject({
    result: 'delivers',
    note: 'van los convenios',
    evidence: [{ kind: 'file', url: 'local-file:convenios.pdf' }],
  });
});

describe('typed', () => {
  test('every step goes without a button', async () => {
    sample.at('2020-03-03T10:00:00-06:00');
    await save();
    const typed: [who: string, text: string, code: string][] = [
      [SECRETARY, 'turnar VIN y CON 3 días', 'recorded'],
      [HEAD, 'contestar Van dos convenios https://iem.mx/c', 'recorded'],
      [SECRETARY, 'contestar No es competente', 'recorded'],
      [SECRETARY, 'ampliar por la resolución CT/012/2020, 3 de marzo, 5 días', 'recorded'],
      [SECRETARY, 'deshacer se notificará mañana', 'recorded'],
      [SECRETARY, 'respondida 3 de marzo https://pnt.mx/r', 'recorded'],
      [SECRETARY, 'recurso IMAIP/12/2020', 'recorded'],
      [SECRETARY, 'resuelto confirma la respuesta', 'recorded'],
      [SECRETARY, 'retirar se registró dos veces', 'recorded'],
    ];
    for (const [who, text, code] of typed)
      expect([text, (await slash(who, `/solicitud ${FOLIO} ${text}`)).code]).toEqual([text, code]);
    const request = await one();
    expect(
      request.turns.map(({ turned: { area, days }, answered }) => [area, days, answered?.result]),
    ).toEqual([
      ['VIN', 3, 'delivers'],
      ['CON', 3, 'not_competent'],
    ]);
    expect(request.history.find(({ event }) => event.kind === 'extended')?.event).toMatchObject({
      resolution: 'resolución CT/012/2020',
      days: 5,
      on: '2020-03-03',
    });
    expect(request).toMatchObject({ stage: 'withdrawn', answered: { on: '2020-03-03' } });
  });

  test('a part of the folio is enough; several are asked', async () => {
    await save({ date: '2020-01-01' });
    expect((await slash(COMMISSIONER, '/solicitud 1234')).message?.text).toContain(FOLIO);
    await save({ folio: '00123499', date: '2020-01-01' });
    const asked = await slash(COMMISSIONER, '/solicitud 1234');
    expect([asked.code, labels(asked)]).toEqual(['asked', [`Ver ${FOLIO}`, 'Ver 00123499']]);
    expect((await slash(COMMISSIONER, '/solicitud 999')).code).toBe('unknown');
  });
});

test('withdrawn in the year: its evidence is offered no more, and its card says so', async () => {
  await save({ date: '2020-01-01' });
  const line = async () =>
    everything(
      drawSubject(
        await sample.state(),
        { type: 'line', lineKey: '4.1-01', month: 1 },
        '2020-01-02',
      ),
    );
  expect(await line()).toContain('Solicitud de acceso');
  await step('turned', { areas: 'VIN' });
  await step('undone', { undoes: 2, reason: 'no es de esa área' });
  expect(
    drawSubject(await sample.state(), { type: 'request', requestId: 's1', turn: 2 }, '2020-01-02')
      .text,
  ).toBe('↩️ Ya no se pide: el turno de la solicitud 00123420 se deshizo.');
  await step('withdrawn', { cause: 'mistake', reason: 'era de otra área' });
  expect(await line()).not.toContain('Solicitud de acceso');
  expect((await slash(SECRETARY, '/solicitud')).message?.text).toBe(
    '0 solicitudes de acceso abiertas, de 1 registrada',
  );
});
