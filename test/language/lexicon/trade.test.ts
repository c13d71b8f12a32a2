/** The vocabulary of the trade and of phones: words that people used and that nothing explained, with their siblings. */
import { describe, expect, it } from 'vitest';
import { verbFormsOf } from '../../../src/language/lexicon/conjugate.ts';
import { correctSpelling } from '../../../src/language/lexicon/spelling.ts';
import { verbs } from '../../../src/language/lexicon/verbs.ts';
import type { Tense, VerbClass } from '../../../src/language/lexicon/verb.ts';
import { wordClassesOf, type WordClass } from '../../../src/language/lexicon/words.ts';

const WORDS: [is: WordClass, words: string][] = [
  ['noun', 'foja fojas clausulado minutario considerandos transcurso anticipacion profesionalismo'],
  ['noun', 'cabeceras recuadros desfile ceros peticionario reemplazo foraneos oso ticket texto'],
  ['noun', 'rotafolio bocina membrete foliador antefirma cuantia vestibulo enfermeria'],
  ['adjective', 'compacto protocolaria estenografica domiciliario bancarias notariales navidena'],
  ['name', 'salgado trevino xochitl wenceslao benavides'],
  ['place', 'inegi segob tarecuato infonavit'],
];
describe('words of the trade', () => {
  it.each(WORDS.flatMap(([is, words]) => words.split(' ').map((word) => [word, is] as const)))(
    '%s: %s',
    (word, is) => {
      expect(wordClassesOf(word)).toContain(is);
    },
  );
});

const FORMS: [word: string, verb: string, verbClass: VerbClass, tense: Tense][] = [
  ['obran', 'obrar', 'is', 'present'],
  ['asciende', 'ascender', 'counts', 'present'],
  ['causó', 'causar', 'other', 'past'],
  ['revierta', 'revertir', 'undoes', 'subjunctive'],
  ['retracto', 'retractar', 'undoes', 'present'],
  ['colmó', 'colmar', 'finishes', 'past'],
  ['añádele', 'anadir', 'counts', 'imperative'],
  ['échenme', 'echar', 'other', 'imperative'],
  ['botado', 'botar', 'fails', 'participle'],
  ['abandonaron', 'abandonar', 'fails', 'past'],
  ['destruyó', 'destruir', 'fails', 'past'],
  ['incapacitado', 'incapacitar', 'other', 'participle'],
  ['externó', 'externar', 'says', 'past'],
  ['concierne', 'concernir', 'other', 'present'],
  ['trasciende', 'trascender', 'other', 'present'],
  ['encauzamos', 'encauzar', 'passes', 'past'],
  ['adujo', 'aducir', 'says', 'past'],
];
describe('verbs of the trade', () => {
  it.each(FORMS)('%s is of %s, which %s', (word, verb, verbClass, tense) => {
    expect(verbFormsOf(word)).toContainEqual(
      expect.objectContaining({ verb, class: verbClass, tense }),
    );
  });
  it.each(['causa', 'causas', 'echo', 'echa'])('"%s" is none', (word) => {
    expect(verbFormsOf(word)).toEqual([]);
  });
  it('stands each in one class', () => {
    const names = verbs().map(([verb]) => verb);
    expect(names.filter((verb, index) => names.indexOf(verb) !== index)).toEqual([]);
    expect(names.filter((verb) => !/^[a-z]+r$/.test(verb))).toEqual([]);
  });
});

describe('what is shortened on phones', () => {
  it.each([
    ['dl', 'del'],
    ['reus', 'reuniones'],
    ['admva', 'administrativa'],
    ['notif', 'notificacion'],
    ['ofi', 'oficina'],
    ['direc', 'direccion'],
    ['gob', 'gobierno'],
    ['mier', 'miercoles'],
    ['jue', 'jueves'],
    ['vier', 'viernes'],
    ['llevams', 'llevamos'],
    ['aunno', 'aun no'],
    ['yano', 'ya no'],
    ['xfaa', 'por favor'],
    ['resivimos', 'recibimos'],
  ])('%s is meant as %s', (typed, meant) => {
    expect(correctSpelling(typed)).toBe(meant);
  });
});
