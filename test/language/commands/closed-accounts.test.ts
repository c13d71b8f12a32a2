/** Of a command that is understood no word can be dropped: one more is refused, or stands in what is done. */
import { describe, expect, test } from 'vitest';
import { read } from './read.ts';

const UNDERSTOOD = [
  '/avance',
  '/avance 3-01',
  '/avance del programa 6.2',
  '/avance este mes',
  '/avance vinculación con el ine',
  '/pendientes vin de marzo',
  '/pendientes',
  '/hecho la línea 3-02',
  '/hecho 3-01 a 3-04 salvo la 3-03',
  '/hecho 5.2-04 2,500 marzo',
  '/hecho 5.2-04 mayo 15 notificaciones entregadas',
  '/hecho 5.2-04 llevamos 8 de 15',
  '/hecho 3-01 oficio enviado',
  '/sesion',
  '/sesion marzo',
  '/sesion fijar 25 de marzo 5:30 de la tarde',
  '/sesion abril fijar para el miércoles 29 de abril a las 10:00 horas',
  '/sesion diferir al jueves',
  '/sesion se celebró el 9 de marzo',
  '/sesion convocada de abril',
  '/sesion acta de marzo https://a.mx/acta',
  '/sesion cancelar no hubo quórum',
  '/suplencia del 16 al 20 de marzo Enlace SIVOPLE',
  '/suplencia Analista de Vinculación 28 de diciembre 4 de enero',
  '/ine bitácora de marzo',
  '/ine nueva',
  '/ine estado',
  '/porque la 3-01',
  '/porque el lunes pasado',
  '/convenio nuevo',
  '/plan asignar la línea 3-01 a VIN',
  '/plan canal de vin',
  '/plan evidencia de la 3-01',
  '/plan revisar',
];
const INTRUDERS = ['zzz', 'quizá', 'no', '77', '3-99', '8/9', '17:45', 'ayer'];

/** With one more word at each place behind the verb. */
const intruded = (typed: string, intruder: string): string[] => {
  const words = typed.split(' ');
  return words.map((_, index) =>
    [...words.slice(0, index + 1), intruder, ...words.slice(index + 1)].join(' '),
  );
};

/** Where it may be taken for what it is: a quantity, a date, an hour, a part of a free text. */
const isKept = (intruder: string, args: string): boolean =>
  args.includes(intruder) ||
  (intruder === 'ayer' && args.includes('2020-03-09')) ||
  (intruder === '8/9' && args.includes('2020-09-08')) ||
  (intruder === '77' && /77/.test(args));

describe('one word more', () => {
  test.each(UNDERSTOOD)('%s', (typed) => {
    expect(read(typed)).toMatchObject({ ok: true });
    // Whether a reminder came or did not, `/porque` says the same.
    const intruders = INTRUDERS.filter((word) => word !== 'no' || !typed.startsWith('/porque'));
    const dropped = intruders
      .flatMap((intruder) => intruded(typed, intruder))
      .filter((text) => {
        const intruder =
          INTRUDERS.find((word) => text.includes(word) && !typed.includes(word)) ?? '';
        const parsed = read(text);
        return parsed.ok && !isKept(intruder, JSON.stringify(parsed.args));
      });
    expect(dropped).toEqual([]);
  });
});

test('a question does nothing', () => {
  for (const typed of [
    '/hecho 3-01',
    '/hecho 3-01 2 marzo',
    '/hecho 3-01 oficio enviado',
    '/sesion fijar 25 de marzo 10:00',
    '/sesion celebrada',
    '/sesion convocada',
    '/suplencia del 16 al 20 de marzo Enlace SIVOPLE',
    '/plan asignar 3-01 a VIN',
  ])
    for (const asked of [`${typed}?`, typed.replace(/ /, ' ¿').concat('?')])
      expect(read(asked)).toMatchObject({ ok: false });
});
