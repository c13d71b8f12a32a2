/** From a word to the forms of verbs that it may be: a table of every form of every verb, made when first asked. */
import { foldWord } from '../tokens.ts';
import { paradigmOf, type Conjugated } from './paradigm.ts';
import { verbs } from './verbs.ts';
import { wordClassesOf } from './words.ts';
import type { Tense, VerbForm } from './verb.ts';

const ACCENT = '\u0301';
/** "terminó", "enviarás": the accent stands on the word's last vowel. */
const LAST_ACCENT = new RegExp(`[aeiou]${ACCENT}[^aeiou]*$`, 'iu');

/** Forms that follow from no rule. */
const ADDED: [verb: string, form: Conjugated][] = [
  ['haber', { spelled: 'hay', tense: 'present', person: 3, plural: false }],
  ['haber', { spelled: 'habemos', tense: 'present', person: 1, plural: true }],
  ['ir', { spelled: 'vamos', tense: 'imperative', person: 1, plural: true }],
];

const TENSES: readonly Tense[] = [
  'past',
  'present',
  'future',
  'conditional',
  'imperfect',
  'subjunctive',
  'imperative',
  'infinitive',
  'gerund',
  'participle',
];
const NUMBERS = [undefined, false, true] as const;
const PERSONS = [undefined, 1, 2, 3] as const;

/**
 * Every form with what it may be. There are some eighty thousand, so that each is but a number, which its verb, its
 * place in the conjugation and the accent of its last syllable make up.
 */
class Forms {
  private readonly verbs = verbs();
  private readonly codes = new Map<string, number | number[]>();

  constructor() {
    this.verbs.forEach(([verb], index) => {
      for (const form of paradigmOf(verb)) this.add(index, form);
      for (const [added, form] of ADDED) if (added === verb) this.add(index, form);
    });
  }

  has(word: string): boolean {
    return this.codes.has(word);
  }

  of(word: string): Entry[] {
    const codes = this.codes.get(word) ?? [];
    return (typeof codes === 'number' ? [codes] : codes).flatMap((code) => this.decode(code));
  }

  private add(verbIndex: number, form: Conjugated): void {
    const accented = /[áéíóú]/.test(form.spelled);
    const word = accented ? foldWord(form.spelled) : form.spelled;
    const place = TENSES.indexOf(form.tense) * 12 + (form.person ?? 0) * 3;
    const code = (verbIndex * 120 + place + NUMBERS.indexOf(form.plural)) * 2 + Number(accented);
    const codes = this.codes.get(word);
    if (codes === undefined) this.codes.set(word, code);
    else if (typeof codes === 'number') this.codes.set(word, [codes, code]);
    else codes.push(code);
  }

  private decode(code: number): Entry[] {
    const accented = code % 2 === 1;
    const place = Math.floor(code / 2);
    const verb = this.verbs[Math.floor(place / 120)];
    const tense = TENSES[Math.floor((place % 120) / 12)];
    if (verb === undefined || tense === undefined) return [];
    const [person, plural] = [PERSONS[Math.floor((place % 12) / 3)], NUMBERS[place % 3]];
    return [{ form: { verb: verb[0], class: verb[1], tense, person, plural }, accented }];
  }
}
interface Entry {
  form: VerbForm;
  /** Is its last syllable spelled with an accent? */
  accented: boolean;
}

let forms: Forms | undefined;
const entriesOf = (word: string): Entry[] => (forms ??= new Forms()).of(word);

/** Is a folded word a form of a verb as it stands, without pronouns that hang on it? */
export const isVerbForm = (word: string): boolean => (forms ??= new Forms()).has(word);

const PRONOUNS = '(?:me|te|se|nos|los|las|les|lo|la|le)';
const LAST_PRONOUN = new RegExp(`${PRONOUNS}$`, 'u');
const CLITICS = new RegExp(`^(.{2,}?)((?:me|te|se|nos)?${PRONOUNS})$`, 'u');
const TAKES_PRONOUNS = new Set<Tense>(['infinitive', 'gerund', 'imperative']);

/**
 * "enviarlo", "mandenmelo", "reunamonos": the forms without what hangs on them. An imperative that is spelled as a word
 * of the lexicon ("generales", "formales") is that word.
 */
const withoutPronouns = (word: string): VerbForm[] => {
  const found = CLITICS.exec(word);
  if (found === null) return [];
  const [, shortest = ''] = found;
  const bases = [shortest, ...(shortest.length < word.length - 3 ? [longerBase(word)] : [])];
  return bases
    .flatMap((base) => [base, ...(/mo$/.test(base) ? [`${base}s`] : [])])
    .flatMap(entriesOf)
    .map(({ form }) => form)
    .filter(({ tense }) => TAKES_PRONOUNS.has(tense))
    .filter(({ tense }) => tense !== 'imperative' || wordClassesOf(word).length === 0)
    .map((form) => ({ ...form, clitics: true }));
};
/** The word without its last pronoun only: "firme-se-lo" may also be "...se" + "lo". */
const longerBase = (word: string): string => word.replace(LAST_PRONOUN, '');

/** Words that are a verb's form only where an accent says so, if at all: "de" and "dé", "se" and "sé", "para". */
const SMALL = new Set(
  `para como entre sobre bajo de se conforme acerca junto consigo apenas media medias aparte acorde
  adelante tarde tardes juntas duelo previo cortes causa causas echo echa echas`.split(/\s+/),
);

/**
 * What forms of which verbs a word may be, as it is typed or folded. A written accent decides where it tells two apart:
 * "terminó" is past, "termino" may be both.
 */
export const verbFormsOf = (word: string): readonly VerbForm[] => {
  const folded = foldWord(word);
  const entries = entriesOf(folded);
  if (entries.length === 0) return withoutPronouns(folded);
  const marks = word.normalize('NFD');
  if (!marks.includes(ACCENT)) return SMALL.has(folded) ? [] : entries.map(({ form }) => form);
  const last = LAST_ACCENT.test(marks);
  const fitting = entries.filter(({ accented }) => accented === last);
  return (fitting.length === 0 ? entries : fitting).map(({ form }) => form);
};
