/**
 * What was written, cut into words, numbers, signs, emoji and line breaks, without losing a letter: each token knows
 * where it stands in the original, and what was between two of them is white space. What a word is compared by
 * (`form`) is beside what was typed, never instead of it.
 */

export type TokenKind = 'word' | 'number' | 'sign' | 'emoji' | 'break' | 'link';

export interface Token {
  kind: TokenKind;
  /** As it was typed. */
  text: string;
  /** Small letters without accents or stretched vowels; of numbers their digits and marks, of signs the plain one. */
  form: string;
  /** Where it begins and ends in the original, in UTF-16 units. */
  from: number;
  to: number;
  /** Is there white space before it? */
  spaced: boolean;
}

const LINK = String.raw`(?<link>https?:\/\/[^\s<>|]+[^\s<>|.,;:)»”"'!?])`;
const BREAK = String.raw`(?<break>\r?\n[\s]*|\u2028|\u2029)`;
const NUMBER = String.raw`(?<number>\p{Nd}+(?:[.,:/]\p{Nd}+)*)`;
const EMOJI = String.raw`(?<emoji>(?:\p{Regional_Indicator}{2}|\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier}|\u200D\p{Extended_Pictographic})*))`;
const WORD = String.raw`(?<word>[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*)`;
const SIGN = String.raw`(?<sign>\.{2,}|…|[^\s])`;
const TOKEN = new RegExp([LINK, BREAK, NUMBER, EMOJI, WORD, SIGN].join('|'), 'gu');

/** Small letters without accents; `ñ` counts as `n`, and letters that are stretched three times or more as one. */
export const foldWord = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(\p{L})\1{2,}/gu, '$1');

/** Hyphens, quotation marks and ellipses of every kind, as the plain one. */
const PLAIN_SIGNS: [RegExp, string][] = [
  [/^[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]$/u, '-'],
  [/^[“”„‟«»＂]$/u, '"'],
  [/^[‘’‚‛´`]$/u, "'"],
  [/^(?:…|\.{2,})$/u, '…'],
  [/^[•●▪◦·‣∙*]$/u, '•'],
];

const plainSign = (text: string): string =>
  PLAIN_SIGNS.find(([pattern]) => pattern.test(text))?.[1] ?? text;

const formOf = (kind: TokenKind, text: string): string => {
  if (kind === 'word') return foldWord(text);
  if (kind === 'number') return text.normalize('NFKC');
  if (kind === 'sign') return plainSign(text);
  if (kind === 'emoji') return text.replace(/[\uFE0F\p{Emoji_Modifier}]/gu, '');
  return kind === 'break' ? '\n' : text;
};

const KINDS: TokenKind[] = ['link', 'break', 'number', 'emoji', 'word', 'sign'];

/** Never throws; the spans of the tokens and the white space between them are the whole text. */
export const tokenize = (text: string): Token[] => {
  let end = 0;
  return [...text.matchAll(TOKEN)].map((match) => {
    const [found] = match;
    const kind = KINDS.find((name) => match.groups?.[name] !== undefined) ?? 'sign';
    const from = match.index;
    const spaced = from > end || (from === 0 && end === 0);
    end = from + found.length;
    return { kind, text: found, form: formOf(kind, found), from, to: end, spaced };
  });
};

/** The original text from one token to before another. */
export const textOf = (tokens: readonly Token[], original: string): string => {
  const [first] = tokens;
  return first === undefined ? '' : original.slice(first.from, tokens.at(-1)?.to);
};
