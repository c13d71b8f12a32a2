/** A word, an entity or a set phrase of a reply, with all its readings. */
import type { Entity, Span } from '../entities/entity.ts';
import type { PhraseClass } from '../lexicon/phrases.ts';
import type { WordClass } from '../lexicon/words.ts';
import type { VerbForm } from '../lexicon/verb.ts';
import type { Token } from '../tokens.ts';

export interface Item extends Span {
  kind: Token['kind'] | 'entity' | 'phrase';
  /** As it was written. */
  text: string;
  /** What it is compared by; of phrases and entities several words. */
  form: string;
  entity?: Entity | undefined;
  phrase?: PhraseClass | undefined;
  classes: readonly WordClass[];
  verbs: readonly VerbForm[];
  /** Is it a word of the card's own text or unit? */
  ofCard: boolean;
  /** Does it end in a vowel with an accent: "envió", never "envío"? */
  stressed: boolean;
  /** Is it a name by its capital letter? */
  capital: boolean;
  /** The word for which it is a slip of the finger. */
  meant?: string | undefined;
  /** Is there white space before it? */
  spaced: boolean;
}

export const is = (item: Item | undefined, ...classes: WordClass[]): boolean =>
  item !== undefined && classes.some((name) => item.classes.includes(name));
