/** A request of access to information in the chat: from its entry to the answer, and who is told when. */
import { expect, test } from 'vitest';
import type { Subject } from '../../src/conversation/subject.ts';
import { drawSubject } from '../../src/messages/draw.ts';
import {
  COMMISSIONER,
  everything,
  HEAD,
  labels,
  sample,
  SECRETARY,
  slash,
  useSample,
} from './bench.ts';
import { cards, FOLIO, formOf, GIVEN, kinds, save, send, step, sweep } from './request-bench.ts';

useSample();

test('from its entry to the answer: turned, chased, answered by the area, delivered, and evidence of its lines', async () => {
  sample.at('2020-03-02T12:00:00-06:00');
  const form = formOf(await slash(SECRETARY, '/solicitud nueva'), /Guardar/);
  expect(form.fields.map(({ id }) => id)).toEqual(['folio', 'asked', 'date', 'time', 'means']);
  const saved = await send(form, GIVEN);
  expect(saved).toMatchObject({ code: 'recorded', replace: true, reaction: 'done' });
  expect(everything(saved.message)).toMatch(
    /Vence el 31 de marzo de 2020 · sin turnar.*20 días hábiles, del 3 de marzo al 31 de marzo de 2020.*16 de marzo \(.*artículo 132/s,
  );

  const turned = await send(formOf(saved, /Turnar/), { areas: ['VIN'] });
  expect(everything(turned.message)).toContain('faltan 1 de 1 áreas');
  expect(await cards()).toMatchObject([{ key: 'REQUEST_TURNED/s1/2', to: HEAD, follows: false }]);

  // Turned on Monday 2: half-way on the 4th, due on the 9th, then each working day.
  for (const day of ['03', '04', '05', '06', '09', '10', '11'])
    await sweep(`2020-03-${day}T09:00:00-06:00`);
  expect((await cards()).slice(1).map(({ key, to, follows }) => [key, to, follows])).toEqual([
    ['REQUEST_PENDING/s1/2/1', HEAD, true],
    ['REQUEST_PENDING/s1/2/2', HEAD, true],
    ['REQUEST_PENDING/s1/2/3', HEAD, true],
    ['REQUEST_PENDING/s1/2/4', HEAD, true],
  ]);
  const subject: Subject = { type: 'request', requestId: 's1', turn: 2 };
  const drawn = drawSubject(await sample.state(), subject, '2020-03-11');
  expect(everything(drawn)).toMatch(
    /Los convenios firmados con el INE en 2019.*🔴 Vencida el 9 de marzo de 2020.*El plazo de ley vence el 31 de marzo de 2020.*Contestar/s,
  );
  expect(drawSubject(await sample.state(), subject, '2020-03-11', true).text).toBe(
    'Falta contestar la solicitud 00123420: 🔴 Vencida el 9 de marzo de 2020. El botón está en la tarjeta.',
  );

  const answered = await send(
    formOf({ visibility: 'private', code: '', message: drawn }, /Enviar respuesta/),
    { note: 'Se remiten dos convenios', evidence: 'https://iem.mx/convenios' },
    HEAD,
    subject,
  );
  expect(answered).toMatchObject({ code: 'recorded', visibility: 'none', reaction: 'done' });
  expect(await cards()).toContainEqual(
    expect.objectContaining({ key: 'REQUEST_READY/s1/3', to: SECRETARY }),
  );
  expect((await cards())[0]?.wanted).toBeGreaterThan(1);
  await sweep('2020-03-12T09:00:00-06:00');
  expect((await cards()).filter(({ key }) => key.startsWith('REQUEST_PENDING/s1/2/5'))).toEqual([]);

  const shown = await slash(SECRETARY, `/solicitud ${FOLIO}`);
  sample.at('2020-03-13T11:00:00-06:00');
  const delivered = await send(formOf(shown, /Registrar respuesta/), {
    on: '2020-03-13',
    evidence: 'https://pnt.mx/respuesta',
  });
  expect(delivered).toMatchObject({ code: 'recorded' });
  expect(everything(delivered.message)).toMatch(
    /✅ Respondida el 13 de marzo de 2020.*Recurso de revisión: hasta el 6 de abril de 2020.*Se remiten dos convenios/s,
  );
  for (const day of ['2020-03-17', '2020-03-26', '2020-04-01'])
    await sweep(`${day}T09:00:00-06:00`);
  expect((await cards()).filter(({ to, key }) => to === SECRETARY && /PENDING/.test(key))).toEqual(
    [],
  );
  expect(await kinds()).toEqual([
    'request.registered',
    'request.turned',
    'request.area_answered',
    'request.answered',
  ]);

  for (const line of ['4.1-01', '6.2-17']) {
    const card = drawSubject(
      await sample.state(),
      { type: 'line', lineKey: line, month: 3 },
      '2020-03-13',
    );
    expect(everything(card)).toContain(`Solicitud de acceso ${FOLIO}`);
  }
});

test('the Secretario is chased half-way, three working days before, on the last day and each working day after it, ten times at most', async () => {
  sample.at('2020-03-02T12:00:00-06:00');
  await save();
  for (const day of ['03-17', '03-18', '03-26', '03-27', '03-31', '04-01', '04-02', '04-03'])
    await sweep(`2020-${day}T09:00:00-06:00`);
  expect((await cards()).map(({ key, to }) => [key, to])).toEqual(
    [1, 2, 3, 4, 5, 6].map((nth) => [`REQUEST_PENDING/s1/e1/${nth}`, SECRETARY]),
  );
  for (const day of ['06', '07', '08', '09', '10', '13', '14', '15'])
    await sweep(`2020-04-${day}T09:00:00-06:00`);
  expect(await cards()).toHaveLength(10);
  expect(everything((await slash(SECRETARY, '/solicitud')).message)).toMatch(
    /1 solicitud de acceso abierta, 1 vencida.*🔴 Vencida el 31 de marzo de 2020/s,
  );
  expect(everything((await slash(COMMISSIONER, '/avance')).message)).toContain(
    '🔴 1 solicitud de acceso vencida.',
  );
  expect(everything((await slash(SECRETARY, '/pendientes')).message)).toMatch(
    /1 solicitud de acceso abierta, 1 vencida.*Solicitud 00123420 · 🔴 Vencida/s,
  );
});

test('asked to clarify nobody is chased until that term is over; clarified, the term begins anew and so does the chase', async () => {
  sample.at('2020-03-02T12:00:00-06:00');
  await save();
  sample.at('2020-03-09T12:00:00-06:00');
  expect(await step('prevented', { on: '2020-03-09', note: '¿De qué año?' })).toMatchObject({
    code: 'recorded',
  });
  for (const day of ['17', '24']) await sweep(`2020-03-${day}T09:00:00-06:00`);
  expect(await cards()).toEqual([]);
  await sweep('2020-03-25T09:00:00-06:00');
  expect((await cards()).map(({ key }) => key)).toEqual(['REQUEST_PENDING/s1/e2/1']);
  expect(labels(await slash(SECRETARY, `/solicitud ${FOLIO}`))).toContain(
    'Tener por no presentada',
  );
  expect(await step('clarified', { on: '2020-03-20' })).toMatchObject({ code: 'recorded' });
  expect(everything((await slash(SECRETARY, `/solicitud ${FOLIO}`)).message)).toMatch(
    /Vence el 17 de abril de 2020.*Corre de nuevo desde el desahogo de la prevención, 20 de marzo de 2020/s,
  );
  await sweep('2020-04-03T09:00:00-06:00');
  expect((await cards()).map(({ key }) => key).at(-1)).toBe('REQUEST_PENDING/s1/e3/1');
});

test('an extension wants the Comité’s resolution, notified before expiry; it shows its act', async () => {
  sample.at('2020-03-02T12:00:00-06:00');
  await save();
  sample.at('2020-04-01T12:00:00-06:00');
  const given = { on: '2020-03-31', days: 10, resolution: 'CT/012/2020' };
  expect(await step('extended', { ...given, resolution: '' })).toMatchObject({
    code: 'bad-resolution-needed',
    field: 'resolution',
  });
  const late = await step('extended', { ...given, on: '2020-04-01' });
  expect([late.code, late.message?.text]).toEqual([
    'bad-extension-late',
    'La ampliación debe notificarse antes de que venza el plazo: venció el 31 de marzo de 2020 (artículo 132). Ya no procede.',
  ]);
  expect(everything((await step('extended', given)).message)).toMatch(
    /Vence el 14 de abril de 2020.*30 días hábiles.*Incluye 10 días de ampliación por CT\/012\/2020 del Comité de Transparencia, notificada el 31 de marzo de 2020/s,
  );
});
