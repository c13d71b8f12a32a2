/** `/sesion`: a month, a step, its day and hour; every word is taken or named in the refusal. */
import { describe, expect, test } from 'vitest';
import { read, refusal } from './read.ts';

describe('the day and the hour', () => {
  const fixed = (date: string, time?: string, month?: number) => ({
    action: 'fijar',
    date,
    ...(time === undefined ? {} : { time }),
    ...(month === undefined ? {} : { month }),
  });
  test.each([
    ['fijar 25 de marzo 5:30 de la tarde', fixed('2020-03-25', '17:30')],
    ['fijar 30 de marzo 6:15 de la tarde', fixed('2020-03-30', '18:15')],
    ['fijar 30 de marzo 06:15', fixed('2020-03-30', '06:15')],
    ['abril fijar 28 de abril 5:30 p. m.', fixed('2020-04-28', '17:30', 4)],
    ['abril fijar 28 de abril a las 5 de la tarde', fixed('2020-04-28', '17:00', 4)],
    ['junio fijar 25 de junio del 2020, 10:00 hrs', fixed('2020-06-25', '10:00', 6)],
    ['octubre fijar 28 de octubre 10', fixed('2020-10-28', '10:00', 10)],
    ['octubre fijar jueves 29 de octubre 10:00', fixed('2020-10-29', '10:00', 10)],
    ['fijar 25 marzo 10am', fixed('2020-03-25', '10:00')],
    ['fijar 25/03/2020 10:00', fixed('2020-03-25', '10:00')],
    ['fijar 25-03-2020 10:00', fixed('2020-03-25', '10:00')],
    ['fijar 2020-03-25 5 pm', fixed('2020-03-25', '17:00')],
    ['fijar 5/3 10:00', fixed('2020-03-05', '10:00')],
    ['fijar marzo 25 10:00', fixed('2020-03-25', '10:00')],
    ['fijar 25 de marzo a mediodía', fixed('2020-03-25', '12:00')],
    ['fijar 25 de marzo 17h30', fixed('2020-03-25', '17:30')],
    ['fijar 25 de marzo a las cinco y media de la tarde', fixed('2020-03-25', '17:30')],
    ['fijar a las 10 del 25 de marzo', fixed('2020-03-25', '10:00')],
    ['fijar para el miércoles 25 de marzo a las 10:00 horas', fixed('2020-03-25', '10:00')],
    ['fijar mañana 11:00', fixed('2020-03-11', '11:00')],
    ['fijar pasado mañana 11:00', fixed('2020-03-12', '11:00')],
    ['fijar el próximo martes 10:00', fixed('2020-03-17', '10:00')],
    ['fijar el lunes que viene al mediodía', fixed('2020-03-16', '12:00')],
    ['fijar el 28 a las 17:00', fixed('2020-03-28', '17:00')],
    ['abril fijar el 28 a las 17:00', fixed('2020-04-28', '17:00', 4)],
    ['fijar la de abril el 28 de abril 10:00', fixed('2020-04-28', '10:00', 4)],
    ['fijar 25 de marzo 10:00, gracias', fixed('2020-03-25', '10:00')],
    ['fijar 25 de marzo', fixed('2020-03-25')],
    ['diferir al jueves', { action: 'diferir', date: '2020-03-12' }],
    ['diferir para el jueves a las 10', { action: 'diferir', date: '2020-03-12', time: '10:00' }],
    ['posponer al lunes', { action: 'diferir', date: '2020-03-16' }],
    ['diferir marzo al 30 de marzo', { month: 3, action: 'diferir', date: '2020-03-30' }],
    ['celebrada ayer', { action: 'celebrada', date: '2020-03-09' }],
    ['ya celebrada', { action: 'celebrada' }],
    ['se celebró el 9 de marzo', { action: 'celebrada', date: '2020-03-09' }],
    [
      'fijar extraordinaria 12/03/2020 17:00',
      { action: 'extraordinaria', date: '2020-03-12', time: '17:00' },
    ],
    [
      'sesión extraordinaria 12 de marzo a las 5 de la tarde',
      { action: 'extraordinaria', date: '2020-03-12', time: '17:00' },
    ],
  ])('/sesion %s', (text, args) => {
    expect(read(`/sesion ${text}`)).toEqual({ ok: true, args });
  });
});

describe('the rest', () => {
  test.each([
    ['', {}],
    ['¿cuándo es la próxima?', {}],
    ['de marzo', { month: 3 }],
    ['este mes', { month: 3 }],
    ['convocada de abril', { month: 4, action: 'convocada' }],
    ['acuerdos de marzo', { month: 3, action: 'acuerdos' }],
    ['calendario 2020', { action: 'calendario' }],
    ['cancelar no hubo quórum', { action: 'cancelar', reason: 'no hubo quórum' }],
    ['cancelar: sin asuntos', { action: 'cancelar', reason: 'sin asuntos' }],
    ['cancelar de última hora', { action: 'cancelar', reason: 'de última hora' }],
    [
      'cancelar la de marzo por falta de quórum',
      { month: 3, action: 'cancelar', reason: 'falta de quórum' },
    ],
    ['acta de marzo https://a.mx/acta', { month: 3, action: 'acta', link: 'https://a.mx/acta' }],
  ])('/sesion %s', (text, args) => {
    expect(read(`/sesion ${text}`)).toEqual({ ok: true, args });
  });
});

describe('what is not understood is named, what is in doubt is asked', () => {
  test.each([
    ['octubre fijar miércoles 29 de octubre 10:00', 'el 29 de octubre de 2020 es jueves'],
    ['fijar martes 25 de marzo 10:00', 'el 25 de marzo de 2020 es miércoles'],
    ['fijar 25 de marzo (martes) 10:00', 'es miércoles'],
    ['celebrada lunes 10 de marzo', 'es martes'],
    ['fijar 30 de marzo 6:15', '06:15 o 18:15'],
    ['fijar 30 de marzo a las 5', '05:00 o 17:00'],
    ['fijar 25 de marzo 10:00 no', '«no»'],
    ['fijar 25 de marzo 10:00 quizá', '«quizá»'],
    ['fijar 25 de marzo 10:00 virtual', '«virtual»'],
    ['fijar 25 de marzo 10:00 en la sala 3', '«sala 3»'],
    ['fijar 25 de marzo 10:00 11:00', '«11:00»'],
    ['fijar 25 de marzo 10:00-12:00', '«12:00»'],
    ['fijar 25 de marzo de 10 a 12', '«de 10 a 12»'],
    ['fijar 25 de marzo 20', '«20»'],
    ['fijar 25 de marzo 25:00', '«25:00»'],
    ['fijar 25 de marzo 26 de marzo', '«25 de marzo» o «26 de marzo»'],
    ['fijar 25 de marzo 10:00?', '«?»'],
    ['fijar del 16 al 20 de marzo', '«del 16 al 20 de marzo»'],
    ['fijar 31 de febrero 10:00', '«31 de febrero»'],
    ['abril fijar para mayo 28 de abril 10:00', 'mayo'],
    ['fijar marzo 10:00', 'Escribe la fecha'],
    ['diferir una semana', '«una semana»'],
    ['celebrada con retraso', '«retraso»'],
    ['celebrada 9 de marzo 10:00', '«10:00»'],
    ['celebrada?', '«?»'],
    ['no celebrada', '«no celebrada»'],
    ['convocada hoy', '«hoy»'],
    ['convocada 25 de marzo', '«25 de marzo»'],
    ['acta https://a.mx/acta borrador', '«borrador»'],
    ['acta pendiente', 'Pega el enlace'],
    ['cancelar', 'motivo'],
    ['cancelar la de marzo', 'motivo'],
    ['calendario 2021', 'este plan es de 2020'],
    ['bailar', '«bailar»'],
  ])('/sesion %s', (text, named) => {
    expect(refusal(`/sesion ${text}`).message).toContain(named);
  });
  test('a date alone does nothing, and the step is offered', () => {
    expect(refusal('/sesion 25 de marzo 10:00').suggestions).toEqual([
      '/sesion fijar 25 de marzo 10:00',
    ]);
  });
});
