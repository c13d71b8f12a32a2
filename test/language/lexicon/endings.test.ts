/** Words that the lexicon does not know, by their endings: typed by hand. */
import { describe, expect, it } from 'vitest';
import { verbFormsOf } from '../../../src/language/lexicon/conjugate.ts';
import { endingClassesOf, type EndingClass } from '../../../src/language/lexicon/endings.ts';
import { wordClassesOf } from '../../../src/language/lexicon/words.ts';

const KINDS: [is: EndingClass, words: string][] = [
  [
    'act',
    'titulacion filmacion persuasion ordenaciones fumigacion tripulaciones abastecimiento blanqueamiento reciclaje patinaje',
  ],
  [
    'thing',
    'deidades urbanidad amplitud altruismo abundancia elegancias antropologia cartografias herbario memorial',
  ],
  ['person', 'florista guionistas fumigador encuadernadora transportistas geologo rotuladores'],
  [
    'quality',
    'bancario oratoria colaborativa expansivos gremial musicales bibliografica zoologicos novedosa navegable',
  ],
  ['quality', 'canadiense operante costumbrista'],
  ['manner', 'cotidianamente alegremente armonicamente'],
];

describe('an unknown word is what its ending says', () => {
  it.each(KINDS.flatMap(([is, words]) => words.split(' ').map((word) => [word, is] as const)))(
    '%s: %s',
    (word, is) => {
      expect(endingClassesOf(word)).toContain(is);
    },
  );
});

describe('these stay unknown', () => {
  const none = (words: string): string[] => words.trim().split(/\s+/);
  it.each(
    none(`insatisfaccion imposibilidad irregularidad ilegibilidad desorganizacion disconformidad
    malversacion subregistro semiacabamiento pseudoinforme preaprobacion inejecucion
    reagendacion contraorden`),
  )('%s: it begins like a denial', (word) => {
    expect(endingClassesOf(word)).toEqual([]);
  });
  it.each(
    none(`postergacion dilacion demoramiento ausencia dubitativo cuestionable falsedad erratico
    hipotetico probabilidad fragmentario potencialmente aparentemente presumiblemente vagamente
    minimamente provisoriamente cancelable rechazable suspensivo vacilante obstruccion paralizacion
    estancamiento extemporaneidad interinamente eventualidad omisiones penalizacion tentativa`),
  )('%s: its stem is one of lack, doubt, delay or error', (word) => {
    expect(endingClassesOf(word)).toEqual([]);
  });
  it.each(
    none(`codificado fumigada titulados abolido fumigando fumigaron fumigaria codifico edifica
    cultiva reglamente fermente accion canal vagon`),
  )('%s: it may be a verb, or is short', (word) => {
    expect(endingClassesOf(word)).toEqual([]);
  });
});

it('no ending explains what says in the lexicon that work is less than whole', () => {
  const doubtful = `rechazo incompleto parcial provisional posiblemente aparentemente presuntamente
  tentativamente parcialmente potencialmente eventualmente inconsistencia irregularidad deficiencia
  insuficiencia devolucion omision correccion inconformidad`.split(/\s+/);
  expect(doubtful.filter((word) => endingClassesOf(word).length > 0)).toEqual([]);
  expect(
    doubtful.filter((word) => wordClassesOf(word).length + verbFormsOf(word).length === 0),
  ).toEqual([]);
});
