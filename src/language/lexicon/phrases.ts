/** Set phrases: several words that say together what none of them says alone. The longest match wins. */
import { ACTS } from './phrases/acts.ts';
import { COURTESIES } from './phrases/courtesies.ts';
import type { PhraseClass, PhraseRow } from './phrases/phrase-row.ts';
import { REQUESTS } from './phrases/requests.ts';
import { STATES } from './phrases/states.ts';

export type { PhraseClass } from './phrases/phrase-row.ts';

/** A tie goes to the row that stands first. */
export const PHRASES: PhraseRow[] = [...STATES, ...ACTS, ...REQUESTS, ...COURTESIES];

export interface FoundPhrase {
  /** Forms from `from` to before `to`. */
  from: number;
  to: number;
  class: PhraseClass;
  /** The phrase, its words parted by blanks. */
  words: string;
}

/** A place in a phrase: which words lead where, and what the phrase is if it ends here. */
interface Place {
  next: Map<string, Place[]>;
  end?: { class: PhraseClass; alone: boolean };
}

/** Parted at a sign outside brackets. */
const splitOutside = (text: string, sign: ' ' | '|'): string[] => {
  const parts = [''];
  let depth = 0;
  for (const letter of text) {
    if (letter === '(') depth++;
    if (letter === ')') depth--;
    if (letter === sign && depth === 0) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts;
};

/** "buen(os|as)", "list@": the words that are written so. */
const spellings = (written: string): string[] => {
  const group = /^(.*?)\(([^()]*)\)(.*)$/u.exec(written);
  if (group !== null) {
    const [, before = '', inside = '', after = ''] = group;
    return inside.split('|').flatMap((choice) => spellings(before + choice + after));
  }
  return written.endsWith('@')
    ? ['o', 'a', 'os', 'as'].map((ending) => written.slice(0, -1) + ending)
    : [written];
};

/** The places from which the pattern leads to others; to them at once where it may be left out. */
const leadingTo = (targets: Place[], pattern: string): Place[] =>
  splitOutside(pattern, ' ')
    .filter((part) => part !== '')
    .reduceRight(
      (after, part) =>
        part.startsWith('(') && part.endsWith(')')
          ? splitOutside(part.slice(1, -1), '|').flatMap((choice) => leadingTo(after, choice))
          : [{ next: new Map(spellings(part).map((word) => [word, after])) }],
      targets,
    );

/** The first words of all phrases, and the places where they lead. */
const build = (): Map<string, Place[]> => {
  const starts = new Map<string, Place[]>();
  for (const [phraseClass, packed] of PHRASES)
    for (const row of packed.trim().split('\n')) {
      const alone = row.endsWith(' $');
      const end: Place = { next: new Map(), end: { class: phraseClass, alone } };
      for (const start of leadingTo([end], alone ? row.slice(0, -2) : row))
        for (const [word, places] of start.next)
          starts.set(word, [...(starts.get(word) ?? []), ...places]);
    }
  return starts;
};

let starts: Map<string, Place[]> | undefined;

const isWord = (form: string | undefined): boolean =>
  form !== undefined && /^[\p{L}\p{N}]/u.test(form);

/** The longest phrase that begins at a form; where two are as long, the one that is written first. */
const phraseAt = (forms: readonly string[], from: number): FoundPhrase | undefined => {
  let places = (starts ??= build()).get(forms[from] ?? '') ?? [];
  let found: FoundPhrase | undefined;
  for (let to = from + 1; places.length > 0; to++) {
    const end = places.find(
      (each) => each.end !== undefined && !(each.end.alone && isWord(forms[to])),
    );
    if (end?.end !== undefined)
      found = { from, to, class: end.end.class, words: forms.slice(from, to).join(' ') };
    const form = forms[to];
    if (form === undefined) break;
    places = places.flatMap((each) => each.next.get(form) ?? []);
  }
  return found;
};

/** The set phrases of a text, in its order, none over another. */
export const phrasesIn = (forms: readonly string[]): FoundPhrase[] => {
  const found: FoundPhrase[] = [];
  for (let index = 0; index < forms.length;) {
    const phrase = phraseAt(forms, index);
    if (phrase !== undefined) found.push(phrase);
    index = phrase?.to ?? index + 1;
  }
  return found;
};
