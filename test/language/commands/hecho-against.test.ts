/** What speaks against done beside `/hecho`, and what holds of any text whatever. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read, refusal } from './read.ts';

/** What speaks against done, in the ways in which people say it. */
const AGAINST = [
  'mañana',
  'para mañana',
  'pasado mañana',
  'el lunes',
  'este viernes',
  'la próxima semana',
  'el 15 de abril',
  'casi',
  'ya casi',
  'falta firma',
  'faltan 2',
  'queda pendiente',
  'pendiente',
  'no',
  'aún no',
  'todavía no',
  'no se pudo',
  'no aplica',
  'en proceso',
  'avance parcial',
  'la mitad',
  '50 %',
  'borrador',
  'con errores',
  'se canceló',
  'deshacer',
  'creo que sí',
  'tal vez',
  'si me firman',
  'cuando firme la consejera',
  'se va a entregar',
  'se entregará',
  'lo mando al rato',
  'lo termino hoy',
  'listo, lo demás mañana',
  'excepto la evidencia',
  'en abril se entrega',
  '?',
  '¿sí quedó?',
  '👍',
];
describe('what speaks against done is refused', () => {
  test.each(AGAINST)('/hecho 3-01 %s', (text) => {
    expect(refusal(`/hecho 3-01 ${text}`).message).toMatch(/hecho|cantidad/);
  });
  test.each(AGAINST.filter((text) => !/^\p{Extended_Pictographic}/u.test(text)))(
    '/hecho 3-01 oficio enviado, %s',
    (text) => expect(read(`/hecho 3-01 oficio enviado, ${text}`).ok).toBe(false),
  );
  test('also behind a quantity', () => {
    for (const text of ['mañana', 'el lunes', 'faltan', 'casi', 'no', '?', 'se entregará'])
      expect(read(`/hecho 5.2-04 3 ${text}`).ok).toBe(false);
  });
});

test('of any text: never throws, and a figure never vanishes', () => {
  const pieces = fc.constantFrom(
    ...`3-01 3-02 a y de la 2 15 1,100 marzo abril más oficio enviado lunes mañana ? no casi mil un % / - « » " 10:00
    https://a.mx/x línea salvo van listo informes el`.split(/\s+/),
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 9 }), (words) => {
      const text = words.join(' ');
      const parsed = read(`/hecho ${text}`);
      if (!parsed.ok) return;
      const told = JSON.stringify(parsed.args).replace(/"lines":\[[^\]]*\]/, '');
      for (const figure of words.filter((word) => /^(15|1,100)$/.test(word)))
        expect(told).toContain(figure === '15' ? '15' : (/1,?100/.exec(told)?.[0] ?? figure));
      for (const word of ['mañana', 'lunes', '?', 'no', 'casi'])
        if (words.includes(word)) expect(told).toMatch(/"total":0|"note":/);
    }),
    { numRuns: 3_000 },
  );
});
