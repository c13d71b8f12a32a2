/** One slip of a key in a word that can only be one of a few: it is asked about, with the whole command corrected. */
import { distance } from 'fastest-levenshtein';
import { foldWord } from '../tokens.ts';
import { refuse, type Parsed } from '../typed-arguments.ts';
import type { Argument, Item } from './argument.ts';

/** Two neighbours changed places: "otcubre". */
const isSwapped = (a: string, b: string): boolean => {
  const index = [...a].findIndex((letter, position) => letter !== b[position]);
  return (
    a.length === b.length &&
    a[index] === b[index + 1] &&
    a[index + 1] === b[index] &&
    a.slice(index + 2) === b.slice(index + 2)
  );
};

const SHORTEST = 4;
const isSlip = (typed: string, word: string): boolean =>
  typed.length >= SHORTEST && (distance(typed, word) === 1 || isSwapped(typed, word));

/** @param form folded. The only one of the words that it may be; undefined where it is none, or one of several. */
export const slipOf = (form: string, words: readonly string[]): string | undefined => {
  const near = words.filter((word) => isSlip(form, foldWord(word)));
  return near.length === 1 ? near[0] : undefined;
};

/** @param command as it is typed: `/sesion`. */
export const askSlip = (
  command: string,
  { text }: Argument,
  { from, to }: Item,
  meant: string,
): Parsed => {
  const corrected = `${command} ${text.slice(0, from)}${meant}${text.slice(to)}`;
  return refuse(
    `No entendí «${text.slice(from, to)}». ¿Quisiste decir «${meant}»? Escribe: ${corrected}`,
    [corrected],
  );
};
