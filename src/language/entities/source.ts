/** What the readers of entities look at: the tokens of a text, with what has been read of its numbers already. */
import type { Token } from '../tokens.ts';
import type { EntityContext, EntityValue } from './entity.ts';

/** A figure, a number in words, or "un": read once, asked for by many. */
export interface ReadNumber {
  to: number;
  value: number;
  written: 'figures' | 'word' | 'article';
  /** Two readings, "2.000" or "cuarenta y tantos": the higher one. */
  orElse?: number | undefined;
}

export interface Source {
  tokens: readonly Token[];
  context: EntityContext;
  numbers: Map<number, ReadNumber | undefined>;
}

/** An entity that begins at a token: what it is, and the token after it. */
export interface Found {
  to: number;
  value: EntityValue;
}

/** Never throws; undefined where nothing of its kind begins there. */
export type Reader = (source: Source, from: number) => Found | undefined;

export const formAt = ({ tokens }: Source, index: number): string => tokens[index]?.form ?? '';

export const isWord = ({ tokens }: Source, index: number): boolean =>
  tokens[index]?.kind === 'word';

/** Does it stand against what is before it, with no white space? */
export const isGlued = ({ tokens }: Source, index: number): boolean =>
  tokens[index]?.spaced === false;

/** Only digits, neither "1,100" nor "5:30". */
export const plainFigure = (source: Source, index: number): number | undefined => {
  const token = source.tokens[index];
  return token?.kind === 'number' && /^[0-9]{1,15}$/.test(token.form)
    ? Number(token.form)
    : undefined;
};

/** An abbreviation's full stop belongs to it, unless a sentence ends there. */
export const afterStop = (source: Source, from: number): number => {
  const next = source.tokens[from + 1];
  if (formAt(source, from) !== '.' || !isGlued(source, from) || next === undefined) return from;
  return next.kind === 'break' || /^\p{Lu}/u.test(next.text) ? from : from + 1;
};

/** A sign that stands directly between two tokens, as in "3-01". */
export const isJoint = (source: Source, index: number, signs: string): boolean => {
  const form = formAt(source, index);
  return (
    form.length === 1 &&
    signs.includes(form) &&
    isGlued(source, index) &&
    isGlued(source, index + 1)
  );
};

/** Is the token a piece of something longer before it, as "01" in "3-01"? */
export const isContinued = (source: Source, from: number): boolean =>
  from > 1 && isGlued(source, from) && isJoint(source, from - 1, '-/._');

/** Words that name no thing: what stands before one of them is not counted by it. */
const NO_NOUN = new Set(
  `a al ante como con cuando de del desde donde e el en entre esta fue ha hasta hay la las le les lo los mas me menos
  ni no o para pero por porque que se si sin sobre su sus tras u ya y hoy ayer listo lista listos listas hecho hecha
  hechos hechas pues van llevamos quedo quedaron gracias saludos`.split(/\s+/),
);
/** Perhaps a noun that is counted: a word in the plural. */
export const isPlural = (source: Source, index: number): boolean =>
  isWord(source, index) &&
  /[aeioudlnrz]s$|es$/.test(formAt(source, index)) &&
  !NO_NOUN.has(formAt(source, index));
const COUNTS = new Set(
  'van vamos llevamos llevo son suman como unas unos entre aprox aproximadamente hay tenemos total'.split(
    ' ',
  ),
);
/** "van 3-5", "van 15 al 16 de marzo": what follows a word that counts is a number of things. */
export const isCounted = (source: Source, from: number): boolean =>
  COUNTS.has(formAt(source, from - 1));

/** Nothing that is counted stands there: a sign, the end, or a word that names no thing. */
export const endsPhrase = (source: Source, index: number): boolean => {
  const token = source.tokens[index];
  return (
    token === undefined ||
    token.kind === 'break' ||
    token.kind === 'emoji' ||
    (token.kind === 'sign' &&
      (token.form === '-' ? token.spaced : !/^[%$#/+]$/.test(token.form))) ||
    (token.kind === 'word' && NO_NOUN.has(token.form))
  );
};
