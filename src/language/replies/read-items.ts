/** A reply as the grammar looks at it: set phrases, entities and words, in the order in which they stand. */
import { readEntities } from '../entities/read.ts';
import type { Entity, Span } from '../entities/entity.ts';
import { verbFormsOf } from '../lexicon/conjugate.ts';
import { phrasesIn, type PhraseClass } from '../lexicon/phrases.ts';
import { wordClassesOf, type WordClass } from '../lexicon/words.ts';
import type { VerbForm } from '../lexicon/verb.ts';
import { foldWord, textOf, tokenize, type Token } from '../tokens.ts';
import type { ReplyContext } from './intent.ts';
import type { Item } from './items.ts';
import { asMeant, wordsOf, type Typed } from './spelled.ts';
import { classified } from './unknown-words.ts';

const STEM = 5;
/** Words of the card's text by which a reply may name its work; short ones say nothing. */
const cardWords = (context: ReplyContext): Set<string> =>
  new Set(
    wordsOf(context)
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

const formsOf = (tokens: Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(({ form }) => form)
    .join(' ');

/** "qué entrego" asks; "que entregó" tells what somebody did. */
const isOtherwise = (
  { from, to, class: kind }: { from: number; to: number; class: PhraseClass },
  tokens: Token[],
): boolean =>
  // "un avance de 10 metas" counts them.
  (kind === 'partial' &&
    / avances?$/.test(formsOf(tokens, from, to)) &&
    tokens[to]?.form === 'de' &&
    tokens[to + 1]?.kind === 'number') ||
  // "proyecto de acuerdo" agrees to nothing.
  (tokens[from]?.form === 'de' &&
    tokens[from + 1]?.form === 'acuerdo' &&
    to === from + 2 &&
    /^(proyectos?|puntos?|textos?|numeros?)$/.test(tokens[from - 1]?.form ?? '')) ||
  // "la mesa de ayuda"
  (kind === 'help' && tokens[from - 1]?.form === 'de' && to === from + 1) ||
  (kind === 'help' && STRESSED.test(tokens[to - 1]?.text ?? '')) ||
  // "ya se le notifico": without its accent, and no "le notifico" to somebody.
  (kind === 'courtesy' &&
    /^(le|les|te)$/.test(tokens[from]?.form ?? '') &&
    tokens[from - 1]?.form === 'se');

const itemsOf = (tokens: Typed[], original: string, context: ReplyContext): Item[] => {
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
      phrase !== undefined &&
      phrase.to >= (entity?.to ?? 0) &&
      !cutsEntity(phrase, entities) &&
      !isOtherwise(phrase, tokens);
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
      ...(isWord && token.meant !== undefined ? { meant: token.meant } : {}),
      spaced: token.spaced,
    });
  }
  return items;
};

/** Never throws; together the items cover every token of the text. */
export const readItems = (original: string, context: ReplyContext): Item[] => {
  const tokens = asMeant(tokenize(original), original, context);
  return classified(itemsOf(tokens, original, context));
};
