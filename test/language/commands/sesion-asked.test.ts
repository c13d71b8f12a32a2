/** `/sesion`: slips, days that there are not, a number alone, reasons, what says no. */
import { describe, expect, test } from 'vitest';
import { read, refusal } from './read.ts';

describe('a slip in the step or the month is asked, with the whole command', () => {
  test.each([
    ['fijr 27 de agosto 10:30 hrs', 'fijar 27 de agosto 10:30 hrs'],
    ['fjiar 27 de agosto 10:30', 'fijar 27 de agosto 10:30'],
    ['difeirr al jueves', 'diferir al jueves'],
    ['celebrda de abril', 'celebrada de abril'],
    ['conbocada', 'convocada'],
    ['marzo canselar por falta de quórum', 'marzo cancelar por falta de quórum'],
    ['calndario', 'calendario'],
    ['acurdos de marzo', 'acuerdos de marzo'],
    ['estraordinaria 8 de junio 13:00', 'extraordinaria 8 de junio 13:00'],
    ['febero', 'febrero'],
    ['fijar 27 de agsoto 10:30', 'fijar 27 de agosto 10:30'],
    ['acta de marso https://a.mx/acta', 'acta de marzo https://a.mx/acta'],
  ])('/sesion %s', (typed, corrected) => {
    const { message, suggestions } = refusal(`/sesion ${typed}`);
    expect(suggestions).toEqual([`/sesion ${corrected}`]);
    expect(message).toContain(`/sesion ${corrected}`);
  });
});

describe('a day that the calendar has not is named whole', () => {
  test.each([
    ['/sesion fijar 30 de febrero 10 am', '30 de febrero'],
    ['/sesion fijar 31 de abril 10:00', '31 de abril'],
    ['/sesion fijar 31 junio 10:00', '31 junio'],
    ['/sesion diferir al 31 de noviembre', '31 de noviembre'],
    ['/sesion celebrada 32 de enero', '32 de enero'],
    ['/sesion fijar 29 de febrero de 2021 10:00', '29 de febrero de 2021'],
    ['/sesion fijar 30/02/2020 10:00', '30/02/2020'],
    ['/sesion fijar 31/4 10:00', '31/4'],
    ['/sesion extraordinaria 0 de mayo 10:00', '0 de mayo'],
    ['/sesion 30 de febrero', '30 de febrero'],
    ['/suplencia Enlace SIVOPLE del 20 al 31 de abril', '31 de abril'],
    ['/suplencia Enlace SIVOPLE 30 de febrero 3 de marzo', '30 de febrero'],
    ['/porque 31 de junio', '31 de junio'],
  ])('%s', (typed, day) => {
    expect(refusal(typed).message).toContain(`No hay «${day}»`);
  });
  test('nor is it a quantity of that month', () => {
    expect(refusal('/hecho 5.2-04 30 de febrero').message).toContain('no es una cantidad clara');
  });
});

describe('a number alone', () => {
  test.each([
    ['julio fijar 15', '15 de julio'],
    ['fijar 15', '15 de marzo'],
    ['abril diferir 30', '30 de abril'],
    ['extraordinaria 8', '8 de marzo'],
    ['mayo fijar el 15', undefined],
  ])('is asked with the day that it may be: /sesion %s', (typed, day) => {
    const parsed = read(`/sesion ${typed}`);
    if (day === undefined) expect(parsed).toMatchObject({ args: { date: '2020-05-15' } });
    else expect(refusal(`/sesion ${typed}`).message).toContain(`${day} 10:00`);
  });
  test.each([
    ['julio fijar 15 10:00', '2020-07-15', '10:00'],
    ['octubre fijar 28 a las 5 de la tarde', '2020-10-28', '17:00'],
    ['abril diferir al 30 11 am', '2020-04-30', '11:00'],
  ])('beside its month and an hour is a day: /sesion %s', (typed, date, time) => {
    expect(read(`/sesion ${typed}`)).toMatchObject({ ok: true, args: { date, time } });
  });
});

describe('what says that it is a reason is no part of it', () => {
  test.each([
    ['mayo cancelar por falta de quórum', { month: 5, reason: 'falta de quórum' }],
    ['cancelar por la contingencia', { reason: 'la contingencia' }],
    ['cancelar porque no hubo quórum', { reason: 'no hubo quórum' }],
    ['cancelar: por falta de asuntos', { reason: 'falta de asuntos' }],
    ['cancelar debido a la contingencia', { reason: 'la contingencia' }],
    ['cancelar la de marzo por acuerdo 12', { month: 3, reason: 'acuerdo 12' }],
    ['cancelar motivo: sin asuntos', { reason: 'sin asuntos' }],
    ['cancelar por motivo de salud', { reason: 'salud' }],
    ['cancelar Por instrucción de la Presidencia', { reason: 'instrucción de la Presidencia' }],
    ['cancelar porcentaje insuficiente', { reason: 'porcentaje insuficiente' }],
    ['cancelar no hubo por quién', { reason: 'no hubo por quién' }],
  ])('/sesion %s', (typed, args) => {
    expect(read(`/sesion ${typed}`)).toEqual({ ok: true, args: { action: 'cancelar', ...args } });
  });
  test.each(['cancelar por', 'cancelar porque', 'mayo cancelar por:'])('/sesion %s', (typed) =>
    expect(refusal(`/sesion ${typed}`).message).toContain('motivo'),
  );
});

describe('what says no marks nothing, and says so', () => {
  test.each([
    'no celebrada',
    'aún no celebrada',
    'todavía no convocada',
    'marzo no celebrada',
    'no se celebró',
    'la de marzo no se celebró',
    'casi convocada',
    'nunca celebrada',
    'no fijar 25 de marzo 10:00',
    'sin convocar',
  ])('/sesion %s', (typed) =>
    expect(refusal(`/sesion ${typed}`).message).toMatch(/no se marcó nada.*\/sesion diferir/),
  );
});

test.each([
  ['diferir al lunes 28 de septiembre cuarto para las siete de la noche', '18:45'],
  ['fijar 25 de marzo diez para las 12', '11:50'],
])('/sesion %s', (typed, time) =>
  expect(read(`/sesion ${typed}`)).toMatchObject({ ok: true, args: { time } }),
);
test.each(['de 10:00 a 12:00', '10:00-12:00', '10:00 12:00'])(
  'only the hour of the beginning: /sesion fijar 24 de noviembre %s',
  (hours) =>
    expect(refusal(`/sesion fijar 24 de noviembre ${hours}`).message).toMatch(
      /«12:00».*la hora en que empieza/,
    ),
);
