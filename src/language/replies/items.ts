/** A reply as the grammar looks at it: set phrases, entities and words with all their readings, in the order in which they stand. */
import { readEntities } from '../entities/read.ts';
import type { Entity, Span } from '../entities/entity.ts';
import { phrasesIn, type PhraseClass } from '../lexicon/phrases.ts';
import { correctSpelling } from '../lexicon/spelling.ts';
import { isVerbForm, verbFormsOf } from '../lexicon/conjugate.ts';
import { CLASS_OF, endingClassesOf } from '../lexicon/endings.ts';
import { slippedFrom } from '../lexicon/slips.ts';
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
  /** The word for which it is a slip of the finger. */
  meant?: string | undefined;
  /** Is there white space before it? */
  spaced: boolean;
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

interface Typed extends Token {
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

const STEM = 5;
/** Words of the card's text by which a reply may name its work; short ones say nothing. */
const cardWords = (context: ReplyContext): Set<string> =>
  new Set(
    wordsOf(context)
      .map((word) => foldWord(word).slice(0, STEM))
      .filter((stem) => stem.length >= 4),
  );
const wordsOf = ({ unit = '', lineText = '' }: ReplyContext): string[] =>
  `${unit} ${lineText}`.split(/[^\p{L}]+/u);

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

const DETERMINERS = ['article', 'possessive', 'demonstrative'] as const;
const modifies = (item: Item | undefined): boolean =>
  (is(item, ...DETERMINERS, 'adjective', 'all', 'some') && !/^(al|del)$/.test(item?.form ?? '')) ||
  item?.entity?.kind === 'number';

/** Verbs beside which a thing that nobody knows can be no work: "agradezco el profesionalismo". */
const QUIET = /^(says|thinks|greets|fails|other)$/;
const standsBesideQuiet = (before: Item[]): boolean => {
  const start = before.findLastIndex(({ kind, form }) => kind === 'break' || /^[.;!?]$/.test(form));
  const spoken = before.slice(start + 1).flatMap(({ verbs }) => verbs);
  return spoken.length > 0 && spoken.every(({ class: name }) => QUIET.test(name));
};

/** What is done may still have to be done: "con la titulación" tells how, "para su titulación" what is next. */
const TELLS_HOW = /^(de|del|con|mediante|durante|sobre|tras|conforme)$/;

/** A thing or a person behind a preposition says nothing of the work; counted, or done, it might be the work. */
const isAside = (before: Item[], isAct: boolean, either: boolean): boolean => {
  const start = before.findLastIndex((item) => !modifies(item));
  const [lead, between] = [before[start], before.slice(start + 1)];
  const determined = between.some((item) => is(item, ...DETERMINERS));
  if (either && !determined && !/^(al|del)$/.test(lead?.form ?? '')) return false;
  const counted = between.some(({ entity }) => entity !== undefined);
  if (is(lead, 'preposition') && !(counted && lead?.form === 'de'))
    return !isAct || TELLS_HOW.test(lead?.form ?? '') || (lead?.form === 'en' && determined);
  return !counted && standsBesideQuiet(before);
};

const NOUNS = ['unit', 'noun', 'evidence', 'person', 'place', 'time', 'adjective'] as const;

/** What a word that is not known is by its ending, where it stands: qualities follow their noun. */
const byEnding = (item: Item, before: Item[]): WordClass | undefined => {
  const unknown = item.kind === 'word' && item.classes.length + item.verbs.length === 0;
  if (!unknown || item.ofCard || item.stressed || item.capital) return undefined;
  const kinds = endingClassesOf(item.form);
  if (kinds.includes('manner')) return CLASS_OF.manner;
  const quality = kinds.includes('quality');
  if (quality && is(before.at(-1), ...NOUNS)) return CLASS_OF.quality;
  const kind = kinds.find((name) => name !== 'quality');
  return kind !== undefined && isAside(before, kind === 'act', quality && kind === 'thing')
    ? CLASS_OF[kind]
    : undefined;
};

const explained = (items: Item[]): Item[] => {
  const read: Item[] = [];
  for (const item of items) {
    const found = byEnding(item, read);
    read.push(found === undefined ? item : { ...item, classes: [found] });
  }
  return read;
};

/** Never throws; together the items cover every token of the text. */
export const readItems = (original: string, context: ReplyContext): Item[] => {
  const tokens = withoutSlips(corrected(tokenize(original)), original, context);
  return explained(itemsOf(tokens, original, context));
};

export const is = (item: Item | undefined, ...classes: WordClass[]): boolean =>
  item !== undefined && classes.some((name) => item.classes.includes(name));
