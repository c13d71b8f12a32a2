/** `/ine buscar`: words and the days of reception, together or alone; nothing that was typed is dropped. */
import { describe, expect, test } from 'vitest';
import { read, refusal } from './read.ts';

const day = (first: string, last = first) => ({ first: `2020-${first}`, last: `2020-${last}` });
const MARCH = day('03-01', '03-31');

describe('what is sought', () => {
  test.each<[string, { words?: string[]; periods?: { first: string; last: string }[] }]>([
    ['buscar credencial', { words: ['credencial'] }],
    ['busca el oficio no. 45 de la UTVOPL', { words: ['oficio', '45', 'UTVOPL'] }],
    [
      'buscar capacitación de consejos distritales',
      { words: ['capacitación', 'consejos', 'distritales'] },
    ],
    ['buscar «credencial», ¿electores?', { words: ['credencial', 'electores'] }],
    ['buscar INE/UTVOPL/0123/2020', { words: ['INE/UTVOPL/0123/2020'] }],
    ['buscar folio 0123', { words: ['0123'] }],
    ['buscar 45/13', { words: ['45/13'] }],
    ['buscar fecha límite', { words: ['fecha', 'límite'] }],
    ['buscar credencial Credencial', { words: ['credencial'] }],
    ['buscar 12 de marzo', { periods: [day('03-12')] }],
    ['búsqueda del día 12/03/2020', { periods: [day('03-12')] }],
    ['buscar marzo', { periods: [MARCH] }],
    ['buscar el mes pasado', { periods: [day('02-01', '02-29')] }],
    ['buscar enero 2019', { periods: [{ first: '2019-01-01', last: '2019-01-31' }] }],
    ['buscar del 1 al 15 de marzo', { periods: [day('03-01', '03-15')] }],
    ['buscar de enero a marzo', { periods: [day('01-01', '03-31')] }],
    ['buscar marzo hasta mayo', { periods: [day('03-01', '05-31')] }],
    ['buscar enero y marzo', { periods: [day('01-01', '01-31'), MARCH] }],
    ['buscar marzo 25', { periods: [day('03-25')] }],
    ['buscar el 8, 15 y 22 de mayo', { periods: [day('05-08'), day('05-15'), day('05-22')] }],
    ['la búsqueda: credencial marzo', { words: ['credencial'], periods: [MARCH] }],
    ['encuentra credencial recibidos ayer', { words: ['credencial'], periods: [day('03-09')] }],
    ['buscar 15 credenciales de marzo', { words: ['15', 'credenciales'], periods: [MARCH] }],
  ])('/ine %s', (typed, sought) =>
    expect(read(`/ine ${typed}`)).toEqual({ ok: true, args: { action: 'buscar', ...sought } }),
  );

  test('a weekday is the last one: what comes was not received', () =>
    expect(read('/ine buscar del lunes')).toMatchObject({ args: { periods: [day('03-09')] } }));
});

describe('what is asked about', () => {
  test.each([
    ['buscar', 'Escribe qué se busca'],
    ['buscar ¿?', 'Escribe qué se busca'],
    ['buscar el de la', 'Escribe qué se busca'],
    ['buscar 30 de febrero', 'No hay «30 de febrero»'],
    ['buscar lunes 12 de marzo', 'no concuerda'],
    [`buscar ${'uno dos tres cuatro cinco seis siete ocho nueve diez once doce'} más`, 'hasta 12'],
    [`buscar ${'x'.repeat(2_000)}`.replace(/x/g, 'xy'), 'hasta 12'],
  ])('/ine %s', (typed, said) => expect(refusal(`/ine ${typed}`).message).toContain(said));
});
