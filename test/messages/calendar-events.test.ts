/** What a calendar shows: windows, dates that were set and not cancelled, and what is still owed. */
import { expect, test } from 'vitest';
import { epochOf } from '../../src/domain/time/dates.ts';
import type { DueItem } from '../../src/domain/plan/due-item.ts';
import { dueInCalendar, sessionsInCalendar } from '../../src/messages/sessions/calendar-events.ts';
import { HEAD, press, sample, SECRETARY, slash, useSample } from '../commands/bench.ts';

useSample();

const events = async (due: DueItem[] = []) => {
  const state = await sample.state();
  const now = epochOf('2020-01-02T09:00:00-06:00');
  return [...sessionsInCalendar(state, now), ...dueInCalendar(state, due)];
};
const found = async (id: string, due: DueItem[] = []) =>
  (await events(due)).find((one) => one.id === id);
const publish = (over: Record<string, string> = {}) =>
  press(SECRETARY, {
    verb: 'publicar-ine',
    args: {
      folio: 'INE/7',
      kind: 'oficio',
      issuer: 'UTVOPL',
      subject: 'Calendario',
      date: '2020-01-02',
      time: '08:30',
      areas: 'VIN,TEC',
      ...over,
    },
  });

test('each window of the plan is there, on all its days', async () => {
  expect((await events()).map((one) => one.id)).toHaveLength(12);
  expect(await found('window/2020-03')).toMatchObject({
    title: 'Ventana: sesión ordinaria de marzo',
    on: { from: '2020-03-23', to: '2020-03-31' },
  });
});

test('a date that is set stands for an hour where it has one; deferred it moves, cancelled it goes with its window', async () => {
  await slash(SECRETARY, '/sesion marzo fijar 2020-03-25 10:30');
  expect(await found('session/2020-03')).toMatchObject({
    title: 'Sesión ordinaria de marzo',
    at: { from: '2020-03-25T10:30:00-06:00' },
  });
  await slash(SECRETARY, '/sesion marzo diferir 2020-03-26');
  expect(await found('session/2020-03')).toMatchObject({
    at: { from: '2020-03-26T10:30:00-06:00' },
  });
  await slash(SECRETARY, '/sesion marzo cancelar falta de quórum');
  expect((await events()).filter((one) => one.id.endsWith('2020-03'))).toEqual([]);
});

test('a document shows until when, and who is missing, until nobody is', async () => {
  await publish({ answerDays: '3' });
  expect(await found('ack/n1')).toMatchObject({
    title: 'Vence acuse: INE/7',
    on: { from: '2020-01-06', to: '2020-01-06' },
    description: expect.stringMatching(
      /Falta: Vinculación con el INE y Secretaría Técnica/,
    ) as string,
  });
  expect(await found('answer/n1')).toMatchObject({ title: 'Vence respuesta al INE: INE/7' });
  await press(HEAD, { verb: 'acusar', args: { id: 'n1', recipient: 'area:VIN' } });
  await press(SECRETARY, {
    verb: 'acusar',
    args: { id: 'n1', recipient: 'area:TEC', forOthers: true },
  });
  expect(await found('ack/n1')).toBeUndefined();
  await press(SECRETARY, { verb: 'enviado-ine', args: { id: 'n1', note: '' } });
  expect(await found('answer/n1')).toBeUndefined();
});

test('a term in hours is the half hour before its end', async () => {
  await publish({ unit: 'hours', amount: '4' });
  expect(await found('ack/n1')).toMatchObject({
    at: {
      from: expect.stringContaining('2020-01-02T12:00:00') as string,
      to: expect.stringContaining('2020-01-02T12:30:00') as string,
    },
  });
});

test('what an area owes is a day with its name; done, it is gone', async () => {
  const item: DueItem = {
    id: 'decision/2020-03/1',
    source: 'decision',
    of: '2020-03',
    text: 'Enviar el informe',
    area: 'VIN',
    dueOn: '2020-04-10',
  };
  expect(await found('due/decision/2020-03/1', [item])).toMatchObject({
    title: 'Acuerdo de la comisión: Enviar el informe',
    on: { from: '2020-04-10', to: '2020-04-10' },
    description: expect.stringContaining('Vinculación con el INE') as string,
  });
  expect(
    await found('due/decision/2020-03/1', [{ ...item, doneOn: '2020-04-01' }]),
  ).toBeUndefined();
});
