/** What forms the verbs have: typed by hand, for a generator agrees with itself whatever it does. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { verbFormsOf } from '../../../src/language/lexicon/conjugate.ts';
import { paradigmOf } from '../../../src/language/lexicon/paradigm.ts';
import { verbs } from '../../../src/language/lexicon/verbs.ts';
import { foldWord } from '../../../src/language/tokens.ts';

const IMPERSONAL = ['infinitive', 'gerund', 'participle'];
const LAST_ACCENT = /[aeiou]\u0301[^aeiou\s]*$/u;
/** Without accents but for the last syllable's, which is what a table of forms is expected to know. */
const plain = (word: string): string =>
  LAST_ACCENT.test(word.normalize('NFD')) ? word.normalize('NFC') : foldWord(word);

const typed = readFileSync(new URL('paradigms.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n\n')
  .map((block): [verb: string, tenses: [string, string][]] => {
    const [verb = '', ...rows] = block.split('\n');
    return [
      verb,
      rows.map((row): [string, string] => {
        const [tense = '', ...forms] = row.split(/\s+/);
        return [tense, forms.map(plain).join(' ')];
      }),
    ];
  });

const generated = (verb: string, tense: string): string =>
  paradigmOf(verb)
    .filter((form) => (IMPERSONAL.includes(form.tense) ? 'impersonal' : form.tense) === tense)
    .map(({ spelled }) => spelled)
    .join(' ');

/** The last accents of words of one syllable, and of "propón", are no help and not kept. */
const loose = (forms: string): string => forms.replace(/\bpropón\b/u, 'propon');

describe('a verb has all its forms', () => {
  it('is shown by some thirty verbs, typed in full', () => {
    expect(typed.length).toBeGreaterThanOrEqual(25);
    expect(new Set(typed.map(([, tenses]) => tenses.length))).toEqual(new Set([8]));
  });
  it.each(typed)('%s', (verb, tenses) => {
    expect(Object.fromEntries(tenses.map(([tense]) => [tense, generated(verb, tense)]))).toEqual(
      Object.fromEntries(tenses.map(([tense, forms]) => [tense, loose(forms)])),
    );
  });
});

describe('verbs that change their stem or are made of others', () => {
  it.each([
    ['atender', 'atiende'],
    ['requerir', 'requiere'],
    ['encomendar', 'encomienda'],
    ['enmendar', 'enmienda'],
    ['manifestar', 'manifiesta'],
    ['arrendar', 'arrienda'],
    ['desmentir', 'desmiente'],
    ['adquirir', 'adquiere'],
    ['comprobar', 'comprueba'],
    ['aprobar', 'aprueba'],
    ['reprobar', 'reprueba'],
    ['mostrar', 'muestra'],
    ['promover', 'promueve'],
    ['jugar', 'juega'],
    ['rogar', 'ruega'],
    ['elegir', 'elige'],
    ['conseguir', 'consigue'],
    ['rendir', 'rinde'],
    ['expedir', 'expide'],
    ['convenir', 'conviene'],
    ['mantener', 'mantiene'],
    ['interponer', 'interpone'],
    ['prever', 'preve'],
    ['sustituir', 'sustituye'],
    ['enviar', 'envia'],
    ['evaluar', 'evalua'],
    ['exigir', 'exige'],
  ])('%s: %s', (verb, present) => {
    expect(generated(verb, 'present').split(' ')[2]).toBe(present);
  });
  it.each([
    ['reabrir', 'reabierto'],
    ['reimprimir', 'reimpreso'],
    ['transcribir', 'transcrito'],
    ['adscribir', 'adscrito'],
    ['satisfacer', 'satisfecho'],
    ['descubrir', 'descubierto'],
    ['prever', 'previsto'],
    ['contradecir', 'contradicho'],
    ['morir', 'muerto'],
    ['romper', 'roto'],
  ])('%s: %s', (verb, participle) => {
    expect(generated(verb, 'impersonal').split(' ')).toContain(participle);
  });
});

describe('a word is known by the forms that it may be', () => {
  const written: [word: string, forms: string][] = [
    ['terminó', 'terminar past 3'],
    ['termino', 'terminar present 1, terminar past 3'],
    [
      'termine',
      'terminar past 1, terminar subjunctive 1, terminar subjunctive 3, terminar imperative 3',
    ],
    ['terminé', 'terminar past 1'],
    ['entreguen', 'entregar subjunctive 3s, entregar imperative 3s'],
    ['ENVIÉ', 'enviar past 1'],
    ['suscrito', 'suscribir participle'],
    ['devueltas', 'devolver participles'],
    ['resuelta', 'resolver participle'],
    ['compuesto', 'componer participle'],
    ['visto', 'ver participle'],
    ['abiertos', 'abrir participles'],
    ['cubiertas', 'cubrir participles'],
    ['impreso', 'imprimir participle'],
    ['escrita', 'escribir participle'],
    ['hay', 'haber present 3'],
    ['llegue', 'llegar past 1, llegar subjunctive 1, llegar subjunctive 3, llegar imperative 3'],
    ['busqué', 'buscar past 1'],
    ['finalicé', 'finalizar past 1'],
    ['dirijo', 'dirigir present 1'],
    ['consiguió', 'conseguir past 3'],
    ['sesionó', 'sesionar past 3'],
    ['rindió', 'rendir past 3'],
    ['sustituyeron', 'sustituir past 3s'],
    ['obtuvo', 'obtener past 3'],
    ['detuvieron', 'detener past 3s'],
    ['pospuso', 'posponer past 3'],
    ['enviarlo', 'enviar infinitive +'],
    ['mandárselo', 'mandar infinitive +'],
    ['haciéndolo', 'hacer gerund +'],
    ['avísenme', 'avisar imperative 3s +'],
    ['mándenmelo', 'mandar imperative 3s +'],
    ['recuérdamelo', 'recordar imperative 2 +'],
    ['reunámonos', 'reunir imperative 1s +'],
    ['hagámoselo', 'hacer imperative 1s +'],
    ['bórralo', 'borrar imperative 2 +'],
    ['dime', 'decir imperative 2 +'],
    ['sé', 'saber present 1, ser imperative 2'],
    ['se', ''],
    ['para', ''],
    ['generales', ''],
    ['clase', ''],
    ['martes', ''],
    ['oficio', ''],
    ['', ''],
  ];
  it.each(written)('%s', (word, forms) => {
    expect(
      verbFormsOf(word)
        .map(({ verb, tense, person, plural, clitics }) =>
          [
            verb,
            ` ${tense}`,
            person === undefined ? '' : ` ${person}`,
            plural ? 's' : '',
            clitics ? ' +' : '',
          ].join(''),
        )
        .join(', '),
    ).toBe(forms);
  });
});

describe('the table of verbs', () => {
  const rows = verbs();
  it('is wide, and of every class there are some', () => {
    expect(rows.length).toBeGreaterThan(180);
    expect(new Set(rows.map(([, verbClass]) => verbClass)).size).toBe(20);
  });
  it('names folded infinitives, each in one class alone', () => {
    const names = rows.map(([verb]) => verb);
    expect(names.filter((verb) => verb !== foldWord(verb) || !/[aei]r$/.test(verb))).toEqual([]);
    expect(names.filter((verb, index) => names.indexOf(verb) !== index)).toEqual([]);
  });
});
