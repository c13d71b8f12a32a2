/**
 * Slips of the finger: a word that nobody writes, and that is one known word with one letter too few, too many, or in the
 * other's place. Where it may be two words it is neither: "entregarn" is "entregaron" or "entregaran".
 */
import { isVerbForm } from './conjugate.ts';
import { verbs } from './verbs.ts';
import { everyWord, wordClassesOf } from './words.ts';

/** Shorter words have too many neighbours. */
const SHORTEST = 6;
/** As long words have hardly any: these are slips even where they could be said. */
const LONG = 9;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Letters that sound alike; all others are never put in each other's place. */
const SOUNDS: [heard: string, written: string][] = [
  ['b', 'v'],
  ['v', 'b'],
  ['s', 'c'],
  ['c', 's'],
  ['s', 'z'],
  ['z', 's'],
  ['c', 'z'],
  ['z', 'c'],
  ['y', 'll'],
  ['ll', 'y'],
];

const isKnown = (word: string): boolean => wordClassesOf(word).length > 0 || isVerbForm(word);

/** The words from which this one may have slipped, known or not. */
const neighbours = (word: string): Set<string> => {
  const found = new Set<string>();
  for (let at = 0; at <= word.length; at += 1) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    for (const letter of LETTERS) found.add(before + letter + after);
    if (after === '') continue;
    found.add(before + after.slice(1));
    if (after.length > 1) found.add(before + after.charAt(1) + after.charAt(0) + after.slice(2));
    for (const [heard, written] of SOUNDS)
      if (after.startsWith(heard)) found.add(before + written + after.slice(heard.length));
  }
  return (found.delete(word), found);
};

/** By its first letter one finds a word again; only one that sounds alike, or an h, may be another. */
const beginsAlike = (word: string, other: string): boolean => {
  const sound = (text: string): string =>
    text
      .replace(/^h/, '')
      .replace(/^v/, 'b')
      .replace(/^[cz](?=[ei])/, 's')
      .replace(/^ll/, 'y')
      .charAt(0);
  return sound(word) === sound(other);
};

/** "comprador" is no slip for "comprado", nor "facilmente" for anything else: an ending of its own, or one letter more at the end. */
const isOfItsOwn = (word: string, other: string): boolean => {
  const ending = WORD_ENDING.exec(word)?.[0];
  return (
    (ending !== undefined && !other.endsWith(ending)) ||
    (word.startsWith(other) && word.at(-1) !== other.at(-1))
  );
};
const WORD_ENDING =
  /(?:[dts]or(?:a|es|as)?|mente|[cs]ion(?:es)?|mientos?|dad(?:es)?|ismos?|[aei]ncias?|bles?|istas?|[aei]ntes?|[aio]ll[oa]s?|[ai]t[oa]s?|ones|ona|ario|torio|izo|oso|osa|ico|ica|ivo|iva|al|ales)$/;

const CONSONANTS = /[^aeiou]+/g;
const ENDS = /[aeiou](?:[dlnrsxyz])?$/;

/** What consonants stand together in the words of the lexicon; inside them, and at their beginning. */
const buildClusters = (): Set<string> => {
  const words = [...everyWord()].flatMap(([word, classes]) =>
    word.length > 4 && classes.some((name) => /^(noun|adjective|adverb|unit)$/.test(name))
      ? [word]
      : [],
  );
  return new Set([...words, ...verbs().map(([verb]) => verb)].flatMap(clustersOf));
};
const clustersOf = (word: string): string[] =>
  [...word.matchAll(CONSONANTS)].flatMap(({ 0: cluster, index }) =>
    index + cluster.length === word.length ? [] : [index === 0 ? `^${cluster}` : cluster],
  );
let clusters: Set<string> | undefined;

/** May the word be said in Spanish? "llevams" and "notifcaron" may not; "planilla" may, and is a word of its own. */
const isSayable = (word: string): boolean =>
  ENDS.test(word) &&
  clustersOf(word).every((cluster) => (clusters ??= buildClusters()).has(cluster));

/** The one known word that a folded word was meant to be; undefined where it is known itself, or may be several. */
export const slippedFrom = (word: string): string | undefined => {
  if (word.length < SHORTEST || !/^[a-z]+$/.test(word) || isKnown(word)) return undefined;
  if (word.length < LONG && isSayable(word)) return undefined;
  const known = [...neighbours(word)].filter(isKnown);
  const [only] = known;
  return only !== undefined &&
    known.length === 1 &&
    beginsAlike(word, only) &&
    !isOfItsOwn(word, only)
    ? only
    : undefined;
};
