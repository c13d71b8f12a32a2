/** What classes a word is of: a table of every word with its plural and its endings, made when first asked. */
import { ADJECTIVES } from './words/adjectives.ts';
import { ADVERBS } from './words/adverbs.ts';
import { COMMON_NOUNS } from './words/common-nouns.ts';
import { EVERYDAY_NOUNS } from './words/everyday-nouns.ts';
import { INSTITUTIONS } from './words/institutions.ts';
import { NAMES } from './words/names.ts';
import { OFFICE_NOUNS } from './words/office-nouns.ts';
import { PEOPLE } from './words/people.ts';
import { SMALL_WORDS } from './words/small-words.ts';
import { TIMES_AND_PLACES } from './words/times-places.ts';
import { TRADE_ADJECTIVES } from './words/trade-adjectives.ts';
import { UNITS } from './words/units.ts';
import { WORK_NOUNS } from './words/work-nouns.ts';
import type { WordClass, WordRow } from './words/word-row.ts';

export type { WordClass } from './words/word-row.ts';

const ROWS: WordRow[] = [
  ...SMALL_WORDS,
  ...ADVERBS,
  ...UNITS,
  ...PEOPLE,
  ...NAMES,
  ...TIMES_AND_PLACES,
  ...INSTITUTIONS,
  ...WORK_NOUNS,
  ...OFFICE_NOUNS,
  ...EVERYDAY_NOUNS,
  ...COMMON_NOUNS,
  ...ADJECTIVES,
  ...TRADE_ADJECTIVES,
  // "los seis foráneos": they stand for persons and things too.
  ...TRADE_ADJECTIVES.map(([, words]): WordRow => ['noun', words]),
];

/** Of these the plural follows by rule; the rest are written as they are. */
const INFLECTED = new Set<WordClass>([
  'unit',
  'evidence',
  'defect',
  'person',
  'time',
  'noun',
  'adjective',
]);

/** "informes", "reuniones", "veces", "leyes"; what ends in s or x stays as it is. */
const pluralOf = (word: string): string => {
  if (/[aeiou]$/.test(word)) return `${word}s`;
  if (/z$/.test(word)) return `${word.slice(0, -1)}ces`;
  return /[sx]$/.test(word) ? word : `${word}es`;
};

const formsOf = (written: string, inflected: boolean): string[] => {
  if (written.endsWith('=')) return [written.slice(0, -1)];
  if (written.endsWith('@'))
    return ['o', 'a', 'os', 'as'].map((ending) => written.slice(0, -1) + ending);
  const [stem = '', feminine] = written.split('+');
  const singular = feminine === undefined ? [stem] : [stem, stem + feminine];
  return inflected ? singular.flatMap((word) => [word, pluralOf(word)]) : singular;
};

/** The words of a row, as they are looked up. */
const wordsOfRow = ([wordClass, packed]: WordRow): string[] =>
  packed
    .trim()
    .split(/\s+/)
    .flatMap((written) => formsOf(written, INFLECTED.has(wordClass)));

const build = (): Map<string, WordClass[]> => {
  const table = new Map<string, WordClass[]>();
  for (const row of ROWS)
    for (const word of wordsOfRow(row)) {
      const classes = table.get(word);
      if (classes === undefined) table.set(word, [row[0]]);
      else if (!classes.includes(row[0])) classes.push(row[0]);
    }
  return table;
};

let table: Map<string, WordClass[]> | undefined;
const words = (): Map<string, WordClass[]> => (table ??= build());

/** The classes of a folded word; none where the lexicon does not know it. */
export const wordClassesOf = (word: string): readonly WordClass[] => words().get(word) ?? [];

/** Every word with its classes. */
export const everyWord = (): ReadonlyMap<string, readonly WordClass[]> => words();
