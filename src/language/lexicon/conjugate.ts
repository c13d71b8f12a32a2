/** From a word to the forms of verbs that it may be: a table of every form of every verb, made when first asked. */
import { foldWord } from '../tokens.ts';
import { paradigmOf } from './paradigm.ts';
import { verbs } from './verbs.ts';
import type { Tense, VerbForm } from './verb.ts';

interface Entry {
  form: VerbForm;
  /** Is its last syllable spelled with an accent: "terminó"? */
  accented: boolean;
}

const ACCENT = '\u0301';
/** "terminó", "enviarás": the accent stands on the word's last vowel. */
const LAST_ACCENT = new RegExp(`[aeiou]${ACCENT}[^aeiou]*$`, 'iu');

/** Forms that follow from no rule. */
const ADDED: [word: string, verb: string, tense: Tense, person: 1 | 2 | 3, plural: boolean][] = [
  ['hay', 'haber', 'present', 3, false],
  ['habemos', 'haber', 'present', 1, true],
  ['vamos', 'ir', 'imperative', 1, true],
];

const add = (table: Map<string, Entry[]>, spelled: string, form: VerbForm): void => {
  const word = foldWord(spelled);
  const entry = { form, accented: LAST_ACCENT.test(spelled.normalize('NFD')) };
  const entries = table.get(word);
  if (entries === undefined) table.set(word, [entry]);
  else entries.push(entry);
};

const build = (): Map<string, Entry[]> => {
  const table = new Map<string, Entry[]>();
  const classes = new Map(verbs());
  for (const [verb, verbClass] of classes)
    for (const { spelled, ...rest } of paradigmOf(verb))
      add(table, spelled, { verb, class: verbClass, ...rest });
  for (const [word, verb, tense, person, plural] of ADDED)
    add(table, word, { verb, class: classes.get(verb) ?? 'other', tense, person, plural });
  return table;
};

let table: Map<string, Entry[]> | undefined;
const entriesOf = (word: string): Entry[] => (table ??= build()).get(word) ?? [];

const PRONOUNS = '(?:me|te|se|nos|los|las|les|lo|la|le)';
const CLITICS = new RegExp(`^(.{2,}?)((?:me|te|se|nos)?${PRONOUNS})$`, 'u');
const TAKES_PRONOUNS = new Set<Tense>(['infinitive', 'gerund', 'imperative']);

/** "enviarlo", "mandenmelo", "reunamonos": the forms without what hangs on them. */
const withoutPronouns = (word: string): VerbForm[] => {
  const found = CLITICS.exec(word);
  if (found === null) return [];
  const [, shortest = ''] = found;
  const bases = [shortest, ...(shortest.length < word.length - 3 ? [longerBase(word)] : [])];
  return bases
    .flatMap((base) => [base, ...(/mo$/.test(base) ? [`${base}s`] : [])])
    .flatMap(entriesOf)
    .filter(({ form }) => TAKES_PRONOUNS.has(form.tense))
    .map(({ form }) => ({ ...form, clitics: true }));
};
/** The word without its last pronoun only: "firme-se-lo" may also be "...se" + "lo". */
const longerBase = (word: string): string => word.replace(new RegExp(`${PRONOUNS}$`, 'u'), '');

/**
 * What forms of which verbs a word may be, as it is typed or folded. A written accent decides where it tells two apart:
 * "terminó" is past, "termino" may be both.
 */
export const verbFormsOf = (word: string): readonly VerbForm[] => {
  const folded = foldWord(word);
  const entries = entriesOf(folded);
  if (entries.length === 0) return withoutPronouns(folded);
  const marks = word.normalize('NFD');
  if (!marks.includes(ACCENT)) return entries.map(({ form }) => form);
  const last = LAST_ACCENT.test(marks);
  const fitting = entries.filter(({ accented }) => accented === last);
  return (fitting.length === 0 ? entries : fitting).map(({ form }) => form);
};
