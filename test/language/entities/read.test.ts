/** Entities of whole sentences: where each stands, and what holds of any text whatever. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readEntities } from '../../../src/language/entities/read.ts';
import { tokenize } from '../../../src/language/tokens.ts';
import { CONTEXT, spans } from './show.ts';

test.each([
  ['van 15 al 16 de marzo', '[15] [16 de marzo]'],
  [
    'El lunes 16 de marzo, a las 5:30 p. m., con el oficio SE-45/2020',
    '[El lunes 16 de marzo] [a las 5:30 p. m.] [oficio SE-45/2020]',
  ],
  ['3-01 a 3-03 hechas, menos 3-02', '[3-01 a 3-03] [3-02]'],
  ['Se entregó el 15 mzo. Ya quedó', '[el 15 mzo]'],
  ['Hechos: 4\nPendientes: 11', '[4] [11]'],
  ['el tel. es 443 123 4567 ext. 12 y van 3', '[443 123 4567 ext. 12] [3]'],
  ['entre 6 y 8 de los 15', '[entre 6 y 8] [15]'],
  ['https://a.mx/2020/03/15 y 2 más', '[2]'],
])('in «%s» they are %s', (text, expected) => {
  expect(spans(text)).toBe(expected);
});

const PIECES = fc.constantFrom(
  ...`el la los de del a al las y o u entre hasta desde por en p . m am pm , - – / % $ + ( ) : # 1 3 15 01 04 31 100 2020
  3-01 6.2-04 6.2.04 16/03/2020 2020-03-15 5:30 1,100 2.000 mil millones dos treinta un una docena media par lunes
  martes próximo pasado que viene mañana hoy este mes semana año marzo mzo. dic fin oficio folio tel ext anexo informes
  hrs h horas días tarde noche día mediodía COVID SE IEM ª 3a 1o ✅`.split(/\s+/),
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc
    .array(fc.tuple(PIECES, fc.constantFrom(' ', ' ', '', '\n')), { maxLength: 30 })
    .map((pieces) => pieces.flat().join('')),
);

test('of any text the spans are in order, inside it, never empty and never over one another', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const tokens = tokenize(text);
      const entities = readEntities(tokens, CONTEXT);
      let end = 0;
      for (const { from, to } of entities) {
        expect(from).toBeGreaterThanOrEqual(end);
        expect(to).toBeGreaterThan(from);
        end = to;
      }
      expect(end).toBeLessThanOrEqual(tokens.length);
      expect(readEntities(tokens, CONTEXT)).toEqual(entities);
    }),
    { numRuns: 2_000 },
  );
});

test('every date that is read is a day of the calendar, and every hour one of the clock', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const entity of readEntities(tokenize(text), CONTEXT)) {
        const dates =
          entity.kind === 'date'
            ? [entity.date]
            : entity.kind === 'dates'
              ? [entity.first, entity.last]
              : [];
        for (const date of dates)
          expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date);
        if (entity.kind === 'dates') expect(entity.last >= entity.first).toBe(true);
        if (entity.kind === 'hour') expect(entity.time).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
      }
    }),
    { numRuns: 2_000 },
  );
});

/** How often a token is looked at. */
const looks = (text: string): number => {
  let count = 0;
  const tokens = new Proxy(tokenize(text), {
    get: (target, key) => {
      if (typeof key === 'string' && /^\d+$/.test(key)) count += 1;
      return Reflect.get(target, key) as unknown;
    },
  });
  readEntities(tokens, CONTEXT);
  return count;
};

test('the work grows with the length and no faster', () => {
  for (const piece of ['1a', '1-1,', 'a-', 'un millón ', 'del 1 al ', '3-01 a ', '1_', '(1) '])
    expect(looks(piece.repeat(400))).toBeLessThan(11 * looks(piece.repeat(40)));
});
