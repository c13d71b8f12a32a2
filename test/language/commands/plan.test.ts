/** `/plan asignar` of several lines; acts of the commission of which something is missing. */
import { describe, expect, test } from 'vitest';
import { read, refusal } from './read.ts';

describe('several lines are assigned at once', () => {
  test.each<[string, string[], Record<string, string>]>([
    ['la 3-4 y la 3-5 al enlace sivople', ['3-04', '3-05'], { person: 'p-1' }],
    ['6.2-01 a 6.2-03 a convenios', ['6.2-01', '6.2-02', '6.2-03'], { area: 'CON' }],
    ['3-01 3-02 vin', ['3-01', '3-02'], { area: 'VIN' }],
    ['3-01, 3-02 y 6.2-4 a VIN', ['3-01', '3-02', '6.2-04'], { area: 'VIN' }],
    ['las líneas 3-01 y 3-02 al área de convenios', ['3-01', '3-02'], { area: 'CON' }],
    ['3-01 a 3-03 para Titular de Convenios', ['3-01', '3-02', '3-03'], { person: 'p-2' }],
    ['de la 3-01 a la 3-03 a spe', ['3-01', '3-02', '3-03'], { area: 'SPE' }],
    ['vin 3-01 3-02', ['3-01', '3-02'], { area: 'VIN' }],
  ])('/plan asignar %s', (text, lines, to) => {
    expect(read(`/plan asignar ${text}`)).toEqual({
      ok: true,
      args: { action: 'asignar', lines, ...to },
    });
  });
  test.each([
    ['3-01 3-01 vin', { line: '3-01', area: 'VIN' }],
    ['3-05 a Analista de Vinculación', { line: '3-05', person: 'p-3' }],
  ])('one alone: /plan asignar %s', (text, args) => {
    expect(read(`/plan asignar ${text}`)).toEqual({
      ok: true,
      args: { action: 'asignar', ...args },
    });
  });
  test.each<[string, string[], string[] | undefined]>([
    ['3 VIN', ['3'], undefined],
    ['5.2 6.2-04 a VIN', ['5.2'], ['6.2-04']],
    ['6 VIN', ['6.2'], undefined],
    ['4 y 6 VIN', ['4.1', '6.2'], undefined],
    ['el programa 3 a VIN', ['3'], undefined],
    ['3 4.1 6.2-05 6.2-06 VIN', ['3', '4.1'], ['6.2-05', '6.2-06']],
    ['3, 5.2 y 6.2 al área VIN', ['3', '5.2', '6.2'], undefined],
    ['todo VIN', ['3', '4.1', '5.2', '6.2'], undefined],
  ])('programmes too: /plan asignar %s', (text, programmes, lines) => {
    expect(read(`/plan asignar ${text}`)).toEqual({
      ok: true,
      args: {
        action: 'asignar',
        programmes,
        ...(lines === undefined ? {} : { lines }),
        area: 'VIN',
      },
    });
  });
  test.each([
    ['9 VIN', '«9 VIN»'],
    ['3', 'a qué área o persona va 3'],
    ['3 y 9 VIN', '«9'],
    ['3 y 4.1 a Juan', '«Juan»'],
  ])('refused: /plan asignar %s', (text, named) => {
    expect(refusal(`/plan asignar ${text}`).message).toContain(named);
  });
  test.each([
    ['', {}],
    [' por se capturó mal', { why: 'se capturó mal' }],
    [': porque no era', { why: 'no era' }],
  ])('/plan deshacer%s', (text, why) => {
    expect(read(`/plan deshacer${text}`)).toEqual({
      ok: true,
      args: { action: 'deshacer', ...why },
    });
  });
  test.each([
    ['3-01 3-99 vin', '«3-99»'],
    ['3-01 3-02', 'va cada línea'],
    ['3-01 vin y spe', '«spe»'],
    ['3-01 3-02 a Juan', '«Juan»'],
    ['3-01 a 3-03 vin mañana', '«mañana»'],
  ])('/plan asignar %s', (text, named) => {
    expect(refusal(`/plan asignar ${text}`).message).toContain(named);
  });
});

describe('what is missing of an act is asked', () => {
  test.each([
    ['suspender 4.1-01 abril y mayo', 'por qué acuerdo'],
    ['suspender 3 abril', 'por qué acuerdo'],
    ['suspender todo del 23 de marzo al 31 de mayo', 'por qué acuerdo'],
    ['suspender sesiones abril', 'por qué acuerdo'],
    ['suspender 4.1-01 por Acuerdo 12', 'qué meses o días'],
    ['suspender abril por Acuerdo 12', 'qué líneas o programas'],
    ['suspender por Acuerdo 12', 'qué líneas o programas y qué meses o días'],
    ['suspender 4.1-01 abril quizá por Acuerdo 12', '«quizá»'],
    ['suspender 9-99 abril por Acuerdo 12', '«9-99»'],
    ['suspender 4.1-01 abril del 1 al 5 de mayo por Acuerdo 12', 'No entendí'],
    ['reprogramar 3-01 de marzo a agosto', 'por qué acuerdo'],
    ['reprogramar 3-01 de marzo por Acuerdo 12', 'de qué mes a cuál'],
    ['reprogramar de marzo a agosto por Acuerdo 12', 'la línea'],
    ['reprogramar 3-01 3-02 de marzo a agosto por Acuerdo 12', '«3-02»'],
    ['reprogramar 3-01 de marzo a agosto quizá por Acuerdo 12', '«quizá»'],
  ])('/plan %s', (text, named) => {
    const { message } = refusal(`/plan ${text}`);
    expect(message).toContain(named);
    expect(message).toMatch(/No se (suspendió|reprogramó) nada/);
  });
  test.each(['suspender', 'reprogramar', 'levantar'])(
    '/plan %s alone shows what stands',
    (action) => expect(read(`/plan ${action}`)).toMatchObject({ ok: true, args: { action } }),
  );
});

describe('the act, however it is led in', () => {
  test.each([
    ['por Acuerdo IEM-CG-15/2020', 'Acuerdo IEM-CG-15/2020'],
    [', por acuerdo 23', 'acuerdo 23'],
    ['por el Acuerdo 12', 'Acuerdo 12'],
    ['según Acuerdo 12', 'Acuerdo 12'],
    ['mediante el acuerdo 12', 'acuerdo 12'],
    ['conforme al Acuerdo 12', 'Acuerdo 12'],
    ['con base en el Acuerdo 12', 'Acuerdo 12'],
    ['Acuerdo 12', 'Acuerdo 12'],
    [', acuerdo IEM-CG-15/2020', 'acuerdo IEM-CG-15/2020'],
    ['por Acuerdo 12 por la contingencia', 'Acuerdo 12 por la contingencia'],
    ['por oficio SE-45/2020', 'oficio SE-45/2020'],
  ])('/plan suspender 4.1-01 abril %s', (by, act) => {
    expect(read(`/plan suspender 4.1-01 abril ${by}`)).toMatchObject({
      args: { suspend: { codes: ['4.1-01'], months: [4], act } },
    });
    expect(read(`/plan reprogramar 3-01 de marzo a agosto ${by}`)).toMatchObject({
      args: { move: { code: '3-01', from: 3, to: 8, act } },
    });
  });
});

describe('a slip in the action is asked', () => {
  test.each([
    ['asiganr 3-01 vin', 'asignar 3-01 vin'],
    ['suspendr 3-01 abril por Acuerdo 12', 'suspender 3-01 abril por Acuerdo 12'],
    ['reporgramar 3-01 de marzo a abril por A', 'reprogramar 3-01 de marzo a abril por A'],
    ['evidensia 3-01', 'evidencia 3-01'],
    ['mensages', 'mensajes'],
    ['rebisar', 'revisar'],
    ['cannal vin', 'canal vin'],
    ['hajustes', 'ajustes'],
    ['lebantar 3-01', 'levantar 3-01'],
    ['modifcar', 'modificar'],
  ])('/plan %s', (text, corrected) => {
    expect(refusal(`/plan ${text}`).suggestions).toEqual([`/plan ${corrected}`]);
  });
});

describe('one day of a suplencia', () => {
  test.each([
    ['mañana', '11 de marzo'],
    ['el lunes', '16 de marzo'],
    ['3 de abril', '3 de abril'],
    ['5/4', '5 de abril'],
    ['hoy', '10 de marzo'],
    ['el 20', '20 de marzo'],
    ['pasado mañana', '12 de marzo'],
    ['jueves', '12 de marzo'],
    ['marzo 25', '25 de marzo'],
    ['2020-04-01', '1 de abril'],
  ])('is asked until when: %s', (text, day) => {
    expect(refusal(`/suplencia Enlace SIVOPLE ${text}`).suggestions).toEqual([
      `/suplencia Enlace SIVOPLE ${day} ${day}`,
    ]);
    expect(read(`/suplencia Enlace SIVOPLE ${day} ${day}`)).toMatchObject({ ok: true });
  });
  test('what ends before it begins is said in words', () => {
    expect(refusal('/suplencia Enlace SIVOPLE 20 de mayo al 11 de mayo').message).toContain(
      'Del 20 de mayo de 2020 al 11 de mayo de 2021',
    );
  });
});

describe('a day without its month is of the month that the last one names', () => {
  test.each([
    ['/suplencia Enlace SIVOPLE del 17 al 20 de julio', '2020-07-17', '2020-07-20'],
    ['/suplencia Enlace SIVOPLE del 17 al lunes 20 de julio', '2020-07-17', '2020-07-20'],
  ])('%s', (typed, from, to) => expect(read(typed)).toMatchObject({ args: { from, to } }));
  test.each([
    '/suplencia Enlace SIVOPLE del 17 al 6 de julio',
    '/suplencia Enlace SIVOPLE del 30 al 2 de abril',
    '/suplencia Enlace SIVOPLE el 17 al 6 de julio',
    '/suplencia del 20 al 11 de mayo Titular de Convenios',
    '/plan suspender todo del 31 al 5 de mayo por Acuerdo 12',
    '/plan suspender 3 del 20 al 3 de abril por Acuerdo 12',
    '/plan suspender 3 del 20 de mayo al 3 de abril por Acuerdo 12',
    '/plan suspender todo el 28 al 2 de junio por Acuerdo 12',
    '/plan suspender sesiones del 15 al 1 de abril por Acuerdo 12',
    '/suplencia Titular de Convenios del 31 al 30 de marzo',
  ])('what ends before it begins is asked: %s', (typed) => {
    expect(read(typed).ok).toBe(false);
  });
});
