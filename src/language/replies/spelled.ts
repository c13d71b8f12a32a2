/** Words as they were meant: misspelt, stretched, or slips of the finger; what was typed stays beside it. */
import { readEntities } from '../entities/read.ts';
import { isVerbForm, verbFormsOf } from '../lexicon/conjugate.ts';
import { phrasesIn } from '../lexicon/phrases.ts';
import { slippedFrom } from '../lexicon/slips.ts';
import { correctSpelling } from '../lexicon/spelling.ts';
import { wordClassesOf } from '../lexicon/words.ts';
import { foldWord, type Token } from '../tokens.ts';
import type { ReplyContext } from './intent.ts';

const isKnown = (word: string): boolean =>
  verbFormsOf(word).length > 0 || wordClassesOf(word).length > 0;

/** "entregadísimo", "notifike", "quedoo": as the word of the lexicon that they stretch or spell by sound. */
const plainOf = (form: string): string | undefined => {
  if (isKnown(form)) return undefined;
  const bySound = form.replace(/k(?=[ei])/g, 'qu').replace(/k/g, 'c');
  const candidates = [
    form.replace(/isim([oa]s?)$/u, '$1'),
    form.replace(/([aeiou])\1+$/u, '$1'),
    bySound,
  ];
  return candidates.find((word) => word !== form && word.length > 3 && isKnown(word));
};

/** Words that people misspell, as they mean them; one that stands for two keeps its place in the original. */
const corrected = (tokens: Token[]): Token[] =>
  tokens.flatMap((token) => {
    const meant =
      token.kind === 'word' ? (correctSpelling(token.form) ?? plainOf(token.form)) : undefined;
    return meant === undefined
      ? [token]
      : meant.split(' ').map((form) => ({ ...token, kind: 'word' as const, form }));
  });

export interface Typed extends Token {
  meant?: string;
}

/** The word for which a token is a slip; names and what the card itself says are none. */
const slipAt = (tokens: Token[], index: number, shouting: boolean): string | undefined => {
  const [before, token, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (token?.kind !== 'word') return undefined;
  if (before?.form === '@' || (after?.spaced === false && /^[@_]$/.test(after.form)))
    return undefined;
  const meant = slippedFrom(token.form);
  if (meant === undefined || shouting || !/^\p{Lu}/u.test(token.text)) return meant;
  const opens = before === undefined || before.kind === 'break' || /^[.!?]$/.test(before.form);
  return opens && isVerbForm(meant) && !/^\p{Lu}{2}/u.test(token.text) ? meant : undefined;
};

/** Slips of the finger as what was meant; entities, set phrases and the card's own words are left alone. */
const withoutSlips = (tokens: Token[], original: string, context: ReplyContext): Typed[] => {
  const shouting = original === original.toUpperCase();
  const slips = tokens.map((_, index) => slipAt(tokens, index, shouting));
  if (slips.every((meant) => meant === undefined)) return tokens;
  const own = new Set(wordsOf(context).map(foldWord));
  const taken = [...readEntities(tokens, context), ...phrasesIn(tokens.map(({ form }) => form))];
  return tokens.map((token, index) => {
    const meant = slips[index];
    return meant === undefined ||
      own.has(token.form) ||
      taken.some(({ from, to }) => index >= from && index < to)
      ? token
      : { ...token, form: meant, meant };
  });
};

/** The words of the card's own unit and text. */
export const wordsOf = ({ unit = '', lineText = '' }: ReplyContext): string[] =>
  `${unit} ${lineText}`.split(/[^\p{L}]+/u);

export const asMeant = (tokens: Token[], original: string, context: ReplyContext): Typed[] =>
  withoutSlips(corrected(tokens), original, context);
