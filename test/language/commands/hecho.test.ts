/** `/hecho`: lines, a quantity, a month, a note; what is not all of it understood is asked, nothing is dropped. */
import { describe, expect, test } from 'vitest';
import { read, refusal } from './read.ts';

const LINES = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `3-0${from + index}`);

describe('the lines', () => {
  test.each([
    ['3-01', ['3-01']],
    ['3-1', ['3-01']],
    ['3\u201102', ['3-02']],
    ['6.2.04', ['6.2-04']],
    ['la línea 3-02', ['3-02']],
    ['líneas 3-01 y 3-02', ['3-01', '3-02']],
    ['3-01, 3-02 y 6.2-4', ['3-01', '3-02', '6.2-04']],
    ['3-01,3-02,3-03', ['3-01', '3-02', '3-03']],
    ['3-01 3-02 3-01', ['3-01', '3-02']],
    ['3-01 a 3-04', LINES(1, 4)],
    ['3-02 al 3-04', LINES(2, 4)],
    ['de la 3-01 a la 3-03', LINES(1, 3)],
    ['desde la 3-01 hasta la 3-03', LINES(1, 3)],
    ['3-01 – 3-03', LINES(1, 3)],
    ['3-1 a 3-4', LINES(1, 4)],
    ['3-01 a 04', LINES(1, 4)],
    ['6.2-16 a 6.2-18', ['6.2-16', '6.2-17', '6.2-18']],
    ['3-01 a 3-04 salvo la 3-03', ['3-01', '3-02', '3-04']],
    ['3-01 a 3-04 menos 3-02 y 3-03', ['3-01', '3-04']],
    ['ya la 3-01', ['3-01']],
    ['✅ 3-01', ['3-01']],
    ['3-01.', ['3-01']],
    ['3-01!!!', ['3-01']],
    ['3-01 por favor', ['3-01']],
    ['3-01 gracias', ['3-01']],
    ['3-01 listo', ['3-01']],
    ['3-01 ya quedó', ['3-01']],
    ['3-01 ya', ['3-01']],
    ['#3-01', ['3-01']],
    ['3-01 + 3-02', ['3-01', '3-02']],
    ['6.2 - 18', ['6.2-18']],
    ['3-01 todas', ['3-01']],
  ])('/hecho %s', (text, lines) => {
    expect(read(`/hecho ${text}`)).toEqual({ ok: true, args: { lines } });
  });
});

describe('the quantity and the month', () => {
  test.each([
    ['5.2-04 2,500', { total: 2500 }],
    ['5.2-04 1,250 marzo', { total: 1250, month: 3 }],
    ['5.2-04 12 000', { total: 12000 }],
    ['5.2-04 2 mil', { total: 2000 }],
    ['5.2-04 mil', { total: 1000 }],
    ['5.2-04 quince', { total: 15 }],
    ['5.2-04 treinta y dos', { total: 32 }],
    ['5.2-04 un par', { total: 2 }],
    ['5.2-04 media docena', { total: 6 }],
    ['5.2-04 una', { total: 1 }],
    ['5.2-04 cero', { total: 0 }],
    ['5.2-04 van 8', { total: 8 }],
    ['5.2-04 ya van 8', { total: 8 }],
    ['5.2-04 total 15', { total: 15 }],
    ['5.2-04 +2', { added: 2 }],
    ['5.2-04 2 más', { added: 2 }],
    ['5.2-04 dos más en marzo', { added: 2, month: 3 }],
    ['5.2-04 otras 3', { added: 3 }],
    ['5.2-04 llevamos 8 de 15', { total: 8, outOf: 15 }],
    ['5.2-04 8 de 15 marzo', { total: 8, month: 3, outOf: 15 }],
    ['5.2-04 fbro', { month: 2 }],
    ['5.2-04 mzo.', { month: 3 }],
    ['5.2-04 sept', { month: 9 }],
    ['5.2-04 de enero', { month: 1 }],
    ['5.2-04 del mes de enero', { month: 1 }],
    ['5.2-04 en marzo', { month: 3 }],
    ['5.2-04 este mes', { month: 3 }],
    ['5.2-04 el mes pasado', { month: 2 }],
    ['5.2-04 todo marzo', { month: 3 }],
    ['5.2-04 marzo 2020', { month: 3 }],
    ['5.2-04 15 mayo', { total: 15, month: 5 }],
    ['5.2-04 mayo 15', { total: 15, month: 5 }],
    ['marzo 5.2-04', { month: 3 }],
    ['2 de la 5.2-04', { total: 2 }],
    ['5.2-04 15 notificaciones', { total: 15 }],
    ['5.2-04 15 notificaciones marzo', { total: 15, month: 3 }],
    ['5.2-04 = 2', { total: 2 }],
    ['5.2-04 3 de los 5', { total: 3, outOf: 5 }],
    ['5.2-04 3 entregados de 5', { total: 3, outOf: 5 }],
    ['5.2-04 año 2020', {}],
    ['5.2-04 se hicieron 4', { total: 4, note: 'se hicieron 4' }],
  ])('/hecho %s', (text, args) => {
    expect(read(`/hecho ${text}`)).toEqual({ ok: true, args: { lines: ['5.2-04'], ...args } });
  });
});

describe('the note', () => {
  test.each([
    ['oficio enviado', 'oficio enviado'],
    [': oficio enviado', 'oficio enviado'],
    ['- oficio enviado', 'oficio enviado'],
    ['nota: oficio enviado', 'oficio enviado'],
    ['oficio SE-45/2020', 'oficio SE-45/2020'],
    ['minuta firmada', 'minuta firmada'],
    ['reunión con 40 personas', 'reunión con 40 personas'],
    ['en Morelia', 'en Morelia'],
    ['con la UMSNH', 'con la UMSNH'],
    ['por Juan Pérez', 'por Juan Pérez'],
    ['se remitió a la DESPEN', 'se remitió a la DESPEN'],
    ['sin contratiempos', 'sin contratiempos'],
    ['no falta nada', 'no falta nada'],
    ['circular 4 y 5', 'circular 4 y 5'],
    ['se hizo ayer', 'se hizo ayer'],
    ['se entregó el 5 de marzo', 'se entregó el 5 de marzo'],
    ['«falta la firma de la consejera»', 'falta la firma de la consejera'],
    ['"el lunes"', 'el lunes'],
    ['“casi no llega”', 'casi no llega'],
  ])('/hecho 3-01 %s', (text, note) => {
    expect(read(`/hecho 3-01 ${text}`)).toEqual({ ok: true, args: { lines: ['3-01'], note } });
  });
  test('a link is evidence; a second one stays in the note', () => {
    expect(read('/hecho 3-01 https://a.mx/x minuta')).toEqual({
      ok: true,
      args: { lines: ['3-01'], evidence: 'https://a.mx/x', note: 'minuta' },
    });
    expect(read('/hecho 3-01 https://a.mx/x https://a.mx/y')).toMatchObject({
      args: { evidence: 'https://a.mx/x', note: 'https://a.mx/y' },
    });
  });
  test('where nothing was done it may say why', () => {
    expect(read('/hecho 3-01 0 aún no')).toEqual({
      ok: true,
      args: { lines: ['3-01'], total: 0, note: 'aún no' },
    });
  });
});

describe('what is not clear is asked by its name', () => {
  test.each([
    ['3-01 15 de marzo', '«15 de marzo»'],
    ['3-01 4 a 6', '«4 a 6»'],
    ['3-01 entre 6 y 8', '«entre 6 y 8»'],
    ['3-01 8/15', '«8/15»'],
    ['3-01 2.500', '«2.500»'],
    ['3-01 2.5', '«2.5»'],
    ['3-01 1 250', '«1 250»'],
    ['3-01 -3', '«3»'],
    ['3-01 3 y 4', '«4»'],
    ['3-01 como 8', '«8»'],
    ['3-01 segunda sesión', '«segunda»'],
    ['3-01 una reunión', '«una»'],
    ['3-01 17:00', '«17:00»'],
    ['3-01 2020', '«2020»'],
    ['3-01 2 marzo lunes', '«2 marzo lunes»'],
    ['3-01 $1,500', '«$1,500»'],
    ['3-01 informe de marzo', '«marzo»'],
    ['3-01 oficio de la 3-02', '«3-02»'],
    ['3-01 xkcd', '«xkcd»'],
    ['3-01 marzo 2021', 'este plan es de 2020'],
    ['no 3-01', '«no»'],
    ['vin 3-01', '«vin»'],
    ['falta 3-01', '«falta»'],
    ['hola', 'la línea «hola»'],
    ['6.2', '«6.2» tiene 18 líneas'],
    ['9-99', 'la línea «9-99»'],
    ['3-04 a 3-01', '«3-04 a 3-01»'],
    ['3-01 a 4.1-02', '«3-01 a 4.1-02»'],
    ['3-01 a 3-04 salvo 3-07', '«3-07»'],
    ['', 'por ejemplo: /hecho 3-01'],
  ])('/hecho %s', (text, named) => {
    expect(refusal(`/hecho ${text}`).message).toContain(named);
  });
  test.each([
    ['3-01 2 marzo 3-02 4 marzo', ['/hecho 3-01 2 marzo', '/hecho 3-02 4 marzo']],
    ['3-01 2, 3-02 3 y 3-03 1', ['/hecho 3-01 2', '/hecho 3-02 3', '/hecho 3-03 1']],
    ['3-01 enero 3-02 febrero', ['/hecho 3-01 enero', '/hecho 3-02 febrero']],
  ])('each line by itself: /hecho %s', (text, suggestions) => {
    expect(refusal(`/hecho ${text}`)).toMatchObject({
      message: expect.stringMatching(/por separado/) as string,
      suggestions,
    });
  });
  test.each(['marzo y abril', 'enero a marzo', 'enero 5 febrero 6'])(
    'each month by itself: /hecho 3-01 %s',
    (text) => expect(refusal(`/hecho 3-01 ${text}`).message).toMatch(/por separado/),
  );
  test('a code of no line brings its programme’s own, the nearest first', () => {
    expect(refusal('/hecho 3-12').suggestions).toEqual(['3-09', '3-08', '3-07']);
    expect(refusal('/hecho 3.01').suggestions[0]).toBe('3-01');
  });
});
