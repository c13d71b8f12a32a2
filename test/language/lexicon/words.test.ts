/** What classes words are of: what a person would say of each, typed by hand. */
import { describe, expect, it } from 'vitest';
import { correctSpelling, typedForms } from '../../../src/language/lexicon/spelling.ts';
import { verbFormsOf } from '../../../src/language/lexicon/conjugate.ts';
import { everyWord, wordClassesOf, type WordClass } from '../../../src/language/lexicon/words.ts';
import { foldWord } from '../../../src/language/tokens.ts';

const CLASSES: [wordClass: WordClass, words: string, atLeast: number][] = [
  ['article', 'el la los las un una unos unas lo', 9],
  ['preposition', 'a ante con de desde en hasta para por sobre mediante durante', 20],
  ['pronoun', 'se me nos les usted ustedes alguien', 25],
  ['possessive', 'mi su nuestro nuestras', 15],
  ['demonstrative', 'este esa aquellos mismo', 20],
  ['conjunction', 'y o pero sino aunque que si', 15],
  ['relative', 'que quien donde cual como cuando', 8],
  ['question', 'que quien cual cuando cuantos donde como', 10],
  ['negation', 'no ni nunca jamas tampoco nadie nada ninguna sin', 12],
  ['exception', 'salvo excepto menos excepcion', 5],
  ['all', 'todo todas completa integro total ambos cada', 20],
  ['some', 'algunos varias pocos muchas bastante otras ultimo', 40],
  ['only', 'solo solamente unicamente', 5],
  [
    'part',
    'parte mitad tercio pedazo resto mayoria avance etapa borrador preliminar propuesta',
    40,
  ],
  ['missing', 'pendiente pendientes faltantes incompleto', 10],
  ['done', 'listo lista listos listas', 4],
  ['hedge', 'casi quiza aprox supuestamente medio apenas practicamente posiblemente segun', 30],
  ['when-past', 'ayer antier anoche recien pasado anterior', 15],
  ['when-future', 'manana luego despues pronto proximo siguiente entrante', 15],
  ['when-now', 'hoy ahorita ahora', 5],
  ['still', 'aun todavia', 2],
  ['already', 'ya', 1],
  ['yes', 'si simon sip claro correcto afirmativo efectivamente', 10],
  ['courtesy', 'gracias saludos hola buenos favor perdon atte ok enterada jaja orale sale va', 100],
  ['address', 'lic licenciada jefe profe maestra ing doctora companeros equipo don senor', 80],
  ['intensifier', 'muy bien debidamente oportunamente formalmente puntualmente exitosamente', 30],
  ['defect', 'error errores falla problema observaciones mal rechazado correccion', 80],
  ['unit', 'informes oficio tarjetas reunion sesiones talleres solicitud sintesis minutas', 400],
  ['person', 'consejera secretario directores ciudadania partidos proveedor', 200],
  ['place', 'oficina drive sharepoint sivople ine morelia zitacuaro jalisco', 200],
  ['evidence', 'acuse ligas foto captura archivo comprobante anexos pdf', 40],
  ['time', 'dia semanas mes meses hora rato tarde fecha plazos trimestre veces', 80],
  ['noun', 'mecanismo cumplimiento procesos ley voces cafe', 1500],
  ['adjective', 'nuevo electorales institucional federativas grande util', 700],
  ['adverb', 'aqui alla siempre mensualmente temprano personalmente', 100],
  ['name', 'maricruz paty lupita hernandez villasenor urquiza memo', 400],
  ['reason', 'porque debido motivos contingencia pandemia huelga incapacidad', 50],
];

describe('a word is of the classes that a person would name', () => {
  it.each(
    CLASSES.flatMap(([wordClass, words]) => words.split(' ').map((word) => [word, wordClass])),
  )('%s: %s', (word, wordClass) => {
    expect(wordClassesOf(word)).toContain(wordClass);
  });
  it.each(CLASSES)('%s has enough words', (wordClass, _words, atLeast) => {
    const members = [...everyWord()].filter(([, classes]) => classes.includes(wordClass));
    expect(members.length).toBeGreaterThanOrEqual(atLeast);
  });
  it('names every class that a word of the lexicon has', () => {
    const named = new Set(CLASSES.map(([wordClass]) => wordClass));
    expect([...everyWord().values()].flat().filter((wordClass) => !named.has(wordClass))).toEqual(
      [],
    );
  });
  it.each(['xyz', 'asdfgh', 'publicado', 'enviaron', ''])('"%s" is no word of it', (word) => {
    expect(wordClassesOf(word)).toEqual([]);
  });
});

describe('no word is of two classes that contradict each other', () => {
  const CONTRARY: [WordClass[], WordClass[]][] = [
    [
      ['intensifier', 'done', 'all'],
      ['hedge', 'part', 'missing', 'negation', 'exception', 'defect', 'some'],
    ],
    [['yes'], ['negation', 'hedge', 'still', 'missing']],
    [
      ['already', 'when-past'],
      ['still', 'when-future'],
    ],
    [
      ['courtesy', 'address', 'name', 'adverb', 'person'],
      ['negation', 'part', 'missing', 'hedge', 'defect', 'exception'],
    ],
    [
      ['noun', 'unit', 'adjective', 'place', 'evidence'],
      ['negation', 'missing', 'exception', 'still', 'only'],
    ],
    [
      ['noun', 'unit', 'adjective', 'adverb', 'name'],
      ['when-past', 'when-future', 'still', 'already', 'reason', 'all', 'some'],
    ],
  ];
  /** Words that are honestly both. */
  const BOTH = new Set(['capaz', 'mayormente']);
  it.each(CONTRARY)('%s and %s', (some, others) => {
    expect(
      [...everyWord()].filter(
        ([word, classes]) =>
          !BOTH.has(word) &&
          classes.some((wordClass) => some.includes(wordClass)) &&
          classes.some((wordClass) => others.includes(wordClass)),
      ),
    ).toEqual([]);
  });
});

describe('the table of words', () => {
  it('is wide and folded', () => {
    const words = [...everyWord().keys()];
    expect(words.length).toBeGreaterThan(6000);
    expect(words.filter((word) => word !== foldWord(word) || !/^[a-z]+$/.test(word))).toEqual([]);
  });
  it.each<[WordClass, singular: string, others: string]>([
    ['unit', 'informe', 'informes'],
    ['unit', 'reunion', 'reuniones'],
    ['time', 'vez', 'veces'],
    ['noun', 'ley', 'leyes'],
    ['unit', 'sintesis', 'sintesis'],
    ['person', 'director', 'directora directores directoras'],
    ['adjective', 'nuevo', 'nueva nuevos nuevas'],
    ['adjective', 'integral', 'integrales'],
  ])('%s: %s and %s', (wordClass, word, others) => {
    for (const form of [word, ...others.split(' ')])
      expect(wordClassesOf(form)).toContain(wordClass);
  });
});

describe('typing mistakes', () => {
  const known = (word: string): boolean =>
    wordClassesOf(word).length > 0 || verbFormsOf(word).length > 0;
  it.each([
    ['kedo', 'quedo'],
    ['qdo', 'quedo'],
    ['echo', 'hecho'],
    ['lsito', 'listo'],
    ['xq', 'porque'],
    ['x', 'por'],
    ['q', 'que'],
    ['vn', 'van'],
    ['tngo', 'tengo'],
    ['yasta', 'ya esta'],
    ['porfa', 'por favor'],
    ['mnna', 'manana'],
    ['iso', 'hizo'],
    ['mandao', 'mandado'],
    ['ntp', 'no te preocupes'],
  ])('%s is meant as %s', (typed, meant) => {
    expect(correctSpelling(typed)).toBe(meant);
  });
  it.each(['listo', 'quedo', 'informe', 'xyz', '', 'constructor'])('"%s" stays', (word) => {
    expect(correctSpelling(word)).toBeUndefined();
  });
  it('are written each once, and none is a word or a verb of the lexicon', () => {
    const typed = [...typedForms()].map(([form]) => form);
    expect(typed.length).toBeGreaterThan(150);
    expect(typed.filter((form, index) => typed.indexOf(form) !== index)).toEqual([]);
    expect(typed.filter((form) => form !== foldWord(form) || known(form))).toEqual([]);
  });
  it('mean words that the lexicon knows', () => {
    const meant = [...typedForms()].flatMap(([, words]) => words.split(' '));
    expect(meant.filter((word) => !known(word))).toEqual([]);
  });
});
