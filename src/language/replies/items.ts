/** A reply as the grammar looks at it: set phrases, entities and words with all their readings, in the order in which they stand. */
import { readEntities } from '../entities/read.ts';
import type { Entity, Span } from '../entities/entity.ts';
import { phrasesIn, type PhraseClass } from '../lexicon/phrases.ts';
import { correctSpelling } from '../lexicon/spelling.ts';
import { verbFormsOf } from '../lexicon/conjugate.ts';
import { wordClassesOf, type WordClass } from '../lexicon/words.ts';
import type { VerbForm } from '../lexicon/verb.ts';
import { foldWord, textOf, tokenize, type Token } from '../tokens.ts';
import type { ReplyContext } from './intent.ts';

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
}

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

const STEM = 5;
/** Words of the card's text by which a reply may name its work; short ones say nothing. */
const cardWords = ({ unit = '', lineText = '' }: ReplyContext): Set<string> =>
  new Set(
    `${unit} ${lineText}`
      .split(/[^\p{L}]+/u)
      .map((word) => foldWord(word).slice(0, STEM))
      .filter((stem) => stem.length >= 4),
  );

/** Small words have no readings as verbs ("se", "de", "para", "como"). */
const isSmall = (classes: readonly WordClass[]): boolean => classes.some((name) => SMALL.has(name));
/** "está", "sé" and "presenté" are verbs; without its accent "esta" may be. */
const mayBeVerb = ({ form, text }: Token): boolean =>
  /^(esta|estas|este)$/.test(form) || STRESSED.test(text);
/** By what was typed, accents included, unless it was misspelt. */
const verbsOf = ({ form, text }: Token): readonly VerbForm[] =>
  verbFormsOf(foldWord(text) === form ? text : form);
const SMALL = new Set<WordClass>([
  'article',
  'preposition',
  'pronoun',
  'possessive',
  'demonstrative',
  'conjunction',
  'relative',
  'negation',
  'already',
  'question',
]);

const STRESSED = /[áéíóú]$/i;

/** A phrase that ends in the middle of an entity is none: "para el día 28". */
const cutsEntity = ({ from, to }: Span, entities: Map<number, Entity>): boolean =>
  [...entities.values()].some((entity) => entity.from > from && entity.from < to && entity.to > to);

const itemsOf = (tokens: Token[], original: string, context: ReplyContext): Item[] => {
  const entities = new Map(readEntities(tokens, context).map((entity) => [entity.from, entity]));
  const phrases = new Map(
    phrasesIn(tokens.map(({ form }) => form)).map((phrase) => [phrase.from, phrase]),
  );
  const card = cardWords(context);
  const shouting = original === original.toUpperCase();
  const items: Item[] = [];
  for (let from = 0; from < tokens.length; from = items.at(-1)?.to ?? tokens.length) {
    const [token, entity, phrase] = [tokens[from], entities.get(from), phrases.get(from)];
    if (token === undefined) break;
    const isPhrase =
      phrase !== undefined && phrase.to >= (entity?.to ?? 0) && !cutsEntity(phrase, entities);
    const to = (isPhrase ? phrase.to : entity?.to) ?? from + 1;
    const span = tokens.slice(from, to);
    const isWord = !isPhrase && entity === undefined && token.kind === 'word';
    const classes = isWord ? wordClassesOf(token.form) : [];
    items.push({
      kind: isPhrase ? 'phrase' : entity !== undefined ? 'entity' : token.kind,
      from,
      to,
      text: textOf(span, original),
      form: span.map(({ form }) => form).join(' '),
      entity: isPhrase ? undefined : entity,
      phrase: isPhrase ? phrase.class : undefined,
      classes,
      verbs: isWord && (!isSmall(classes) || mayBeVerb(token)) ? verbsOf(token) : [],
      ofCard: isWord && card.has(token.form.slice(0, STEM)),
      stressed: STRESSED.test(token.text),
      capital: isWord && !shouting && /^\p{Lu}/u.test(token.text),
    });
  }
  return items;
};

/** Never throws; together the items cover every token of the text. */
export const readItems = (original: string, context: ReplyContext): Item[] =>
  itemsOf(corrected(tokenize(original)), original, context);

export const is = (item: Item | undefined, ...classes: WordClass[]): boolean =>
  item !== undefined && classes.some((name) => item.classes.includes(name));
