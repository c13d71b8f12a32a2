/** The one role that each number of a clause has: the line's quantity, what is added, the whole, what is missing, or something else. */
import type { ReplyContext } from './intent.ts';
import { is, type Item } from './items.ts';
import { countsAsUnit, type Noun } from './nouns.ts';
import type { VerbGroup } from './verb-groups.ts';

export interface Quantity {
  total?: number | undefined;
  added?: number | undefined;
  outOf?: number | undefined;
}

export interface Numbers {
  /** Totals and additions that the clause gives; several that differ are asked about. */
  quantities: Quantity[];
  /** "faltan 3" */
  missing: number[];
  /** Numbers without a role, and those that are only about: asked. */
  open: Item[];
  /** Percentages below 100, and "tercero": a part. */
  parts: Item[];
}

export interface Counting {
  items: Item[];
  groups: VerbGroup[];
  nouns: Noun[];
  context: ReplyContext;
  /** The words of the label that stands before the clause, folded. */
  label: string;
}

type Role = 'total' | 'added' | 'whole' | 'missing' | 'other' | 'open';

const ABOUT = /^(como|unos|unas|casi|aproximadamente|aprox|alrededor|cerca|minimo|maximo|tipo)$/;
const ADDS = /^(sumar|agregar|anadir|aumentar)$/;
const PREPOSITION =
  /^(a|al|con|para|por|en|entre|ante|sobre|desde|hasta|hacia|sin|cada|tras|segun)$/;
const COUNTED =
  /^(total|acumulad[oa]|avances?|cantidad|suma|hech[oa]s?|realizad[oa]s?|list[oa]s?|entregad[oa]s?|enviad[oa]s?|terminad[oa]s?|reportad[oa]s?|concluid[oa]s?|elaborad[oa]s?|atendid[oa]s?|cumplid[oa]s?|notificad[oa]s?|firmad[oa]s?|publicad[oa]s?|completad[oa]s?)$/;
const MISSING = /(^|\s)(pendientes?|faltan?|faltantes?|restan|restantes|por \p{L}+r)(\s|$)/u;
const MORE = /^(mas|adicional|adicionales|extra|extras)$/;
const OTHER = /^otr[oa]s?$/;
const NONE = /^ningun[oa]?s?$/;

export const numberOf = (item: Item | undefined): number | undefined =>
  item?.entity?.kind === 'number' ? item.entity.value : undefined;

const passesOver = (item: Item | undefined): boolean =>
  is(item, 'article', 'already') ||
  /^(son|solo|unicamente|solamente|apenas|nomas)$/.test(item?.form ?? '');

/** The place of the item before a number, its articles and "ya" passed over. */
const placeBefore = (items: Item[], index: number): number => {
  let place = index - 1;
  while (place >= 0 && passesOver(items[place])) place -= 1;
  return place;
};

const mayStandBetween = (item: Item): boolean =>
  is(
    item,
    'article',
    'already',
    'all',
    'when-now',
    'when-past',
    'adverb',
    'preposition',
    'intensifier',
    'address',
  ) ||
  /^(en|un|total|de|solo|apenas|hasta)$/.test(item.form) ||
  (item.entity !== undefined && item.entity.kind !== 'number') ||
  item.phrase !== undefined;

/** The verb that a number follows. */
const verbBefore = ({ items, groups }: Counting, index: number): VerbGroup | undefined =>
  groups.findLast(({ to }) => to <= index && items.slice(to, index).every(mayStandBetween));

/** The noun that a number counts: the word after it, adjectives passed over. */
const nounAfter = ({ items }: Counting, index: number): Item | undefined => {
  let place = index + 1;
  if (items[place]?.form === 'de' && is(items[place + 1], 'article')) return undefined;
  if (items[place]?.form === 'de') place += 1;
  while (is(items[place], 'adjective') && !is(items[place], 'unit', 'noun')) place += 1;
  const item = items[place];
  if (item === undefined || item.kind !== 'word') return undefined;
  const isNoun = is(item, 'unit', 'noun', 'person', 'place', 'evidence', 'time', 'part', 'defect');
  const isUnknown = item.classes.length + item.verbs.length === 0;
  return isNoun || item.ofCard || isUnknown ? item : undefined;
};

/** "3 más", "3 oficios más", "otras 3", "súmale 3". */
const isAdded = ({ items }: Counting, index: number): boolean => {
  const previous = items[placeBefore(items, index)];
  if (OTHER.test(previous?.form ?? '')) return true;
  const adds =
    previous?.verbs.some(({ verb, tense }) => ADDS.test(verb) && tense !== 'past') === true;
  const after = items.slice(index + 1, index + 4);
  const more = after.findIndex(({ form }) => MORE.test(form));
  const counted = after.slice(0, Math.max(more, 0));
  const isMore =
    more !== -1 &&
    items[index + more + 2]?.form !== 'o' &&
    counted.every((item) => is(item, 'unit', 'noun', 'adjective') || item.ofCard) &&
    previous?.form !== 'de';
  return adds || isMore;
};

const isDivider = (item: Item | undefined): boolean => item?.form === 'de' || item?.form === '/';

/** "2 de 15", "3 oficios de las 15": the whole after the part. */
const wholeAfter = (items: Item[], index: number): number | undefined => {
  let place = index + 1;
  while (is(items[place], 'unit', 'noun')) place += 1;
  if (!isDivider(items[place])) return undefined;
  while (
    isDivider(items[place]) ||
    is(items[place], 'article', 'all') ||
    /^(un|una|total)$/.test(items[place]?.form ?? '')
  )
    place += 1;
  return numberOf(items[place]);
};

/** "de 12 tenemos 5", "de las 15 van 4" */
const wholeBefore = (items: Item[], index: number): number | undefined => {
  const first = items.findIndex((item) => numberOf(item) !== undefined && item.form !== 'un');
  const leads = items
    .slice(0, first)
    .every(
      (item) =>
        isDivider(item) ||
        passesOver(item) ||
        is(item, 'all', 'courtesy', 'already') ||
        /^(un|total)$/.test(item.form),
    );
  return first < index && leads && items.slice(0, first).some(isDivider)
    ? numberOf(items[first])
    : undefined;
};

const isWhole = ({ items }: Counting, index: number): boolean => {
  const numbers = [...items.keys()].filter(
    (place) => numberOf(items[place]) !== undefined && place !== index,
  );
  return numbers.some(
    (place) =>
      (place < index &&
        wholeAfter(items, place) === numberOf(items[index]) &&
        items.slice(place, index).some(isDivider)) ||
      (place > index &&
        wholeBefore(items, place) === numberOf(items[index]) &&
        items.slice(0, index).some(isDivider)),
  );
};

const isMissing = ({ items, groups, label }: Counting, index: number): boolean =>
  MISSING.test(label) ||
  groups.some(
    ({ class: kind, verb, tense, to }) =>
      (kind === 'lacks' || (verb === 'quedar' && tense === 'present')) && to <= index,
  ) ||
  items.slice(index + 1, index + 4).some(({ form }) => /^(pendientes?|faltantes?)$/.test(form)) ||
  items
    .slice(index + 1)
    .some(
      ({ form, verbs }, place) =>
        form === 'por' &&
        verbs.length === 0 &&
        items[index + place + 2]?.verbs.some(({ tense }) => tense === 'infinitive') === true,
    );

/** "una" alone counts; before a noun it is an article. */
const roleOfArticle = (counting: Counting, index: number): Role => {
  const { items } = counting;
  const follows = items[index + 1];
  const alone =
    follows === undefined ||
    is(follows, 'adverb', 'courtesy', 'address', 'when-now') ||
    follows.phrase !== undefined ||
    follows.kind === 'emoji';
  const isCounted =
    verbBefore(counting, index)?.class === 'counts' ||
    items.length === 1 ||
    /^(solo|apenas|unicamente|solamente|nomas)$/.test(items[index - 1]?.form ?? '');
  if (alone) return isCounted ? 'total' : 'open';
  return nounAfter(counting, index) === undefined ? 'open' : 'other';
};

/** Is the number named, not counted: "la 214", "el 045"? */
const isName = (items: Item[], index: number): boolean =>
  /^(el|la)$/.test(items[index - 1]?.form ?? '') && (numberOf(items[index]) ?? 0) > 1;

/** What may stand before a count: nothing, a verb that counts, a courtesy, a day, a word like "total". */
const leadsToCount = (counting: Counting, index: number): boolean => {
  const { items, label } = counting;
  const place = placeBefore(items, index);
  const previous = items[place];
  if (previous === undefined) return label === '' || COUNTED.test(label.split(' ').at(-1) ?? '');
  return (
    verbBefore(counting, index) !== undefined ||
    COUNTED.test(previous.form) ||
    is(
      previous,
      'courtesy',
      'address',
      'already',
      'yes',
      'when-now',
      'when-past',
      'intensifier',
      'adverb',
      'all',
    ) ||
    previous.phrase !== undefined ||
    /^(date|month|dates|codes)$/.test(previous.entity?.kind ?? '') ||
    (previous.form === 'de' && /^(total|suma)$/.test(items[place - 1]?.form ?? ''))
  );
};

/** "vamos en 14", "cerramos con 4": the preposition belongs to the verb. */
const isOfVerb = (counting: Counting, index: number): boolean => {
  const verb = verbBefore(counting, index);
  return (
    verb !== undefined && /^(counts|has|finishes|is)$/.test(verb.class) && verb.verb !== 'quedar'
  );
};

const roleOf = (counting: Counting, index: number): Role => {
  const { items, context, nouns } = counting;
  const item = items[index];
  if (isMissing(counting, index)) return 'missing';
  if (isWhole(counting, index)) return 'whole';
  if (isAdded(counting, index)) return 'added';
  if (item?.entity?.kind === 'number' && item.entity.written === 'article')
    return roleOfArticle(counting, index);
  if (isName(items, index)) return 'open';
  const noun = nounAfter(counting, index);
  const previous = items[placeBefore(items, index)];
  if (PREPOSITION.test(previous?.form ?? '') && !isOfVerb(counting, index))
    return noun !== undefined && !countsAsUnit(noun, context) ? 'other' : 'open';
  if (noun !== undefined) return countsAsUnit(noun, context) ? 'total' : 'open';
  const ofOthers = nouns.some(
    ({ behind, is: kind, item: named }) =>
      behind === undefined &&
      (kind === 'other' || kind === 'person') &&
      !is(named, 'address', 'time'),
  );
  return leadsToCount(counting, index) && !ofOthers ? 'total' : 'open';
};

const isAbout = (items: Item[], index: number): boolean => {
  const previous = items[index - 1];
  return (
    ABOUT.test(previous?.form ?? '') ||
    (is(previous, 'hedge') && !/^(apenas|solo)$/.test(previous?.form ?? ''))
  );
};

const readNumber = (counting: Counting, index: number, found: Numbers): void => {
  const { items } = counting;
  const item = items[index];
  const value = numberOf(item);
  if (item === undefined || value === undefined) return;
  const role = roleOf(counting, index);
  const counts = role === 'total' || role === 'added';
  if (role === 'open' || (counts && (isAbout(items, index) || !Number.isInteger(value))))
    found.open.push(item);
  else if (role === 'missing') found.missing.push(value);
  else if (role === 'added') found.quantities.push({ added: value });
  else if (role === 'total')
    found.quantities.push({
      total: value,
      outOf: wholeAfter(items, index) ?? wholeBefore(items, index),
    });
};

/** "otra más", "salió otra tarjeta": one more, in no figures; "otra vez" and "otra área" count nothing. */
const isAnother = ({ items, groups }: Counting, index: number): boolean => {
  const [item, follows] = [items[index], items[index + 1]];
  if (!/^otr[oa]$/.test(item?.form ?? '') || numberOf(follows) !== undefined) return false;
  const over = groups.some(({ tense }) => tense === 'past');
  return (
    MORE.test(follows?.form ?? '') ||
    (over &&
      (follows === undefined ||
        (is(follows, 'unit') && !/^(linea|actividad|area)$/.test(follows.form))))
  );
};

const isNone = ({ items }: Counting): boolean =>
  items.some(({ form }) => NONE.test(form)) &&
  items.every(
    (item) =>
      NONE.test(item.form) ||
      is(item, 'when-now', 'adverb', 'courtesy', 'unit', 'time', 'demonstrative') ||
      item.phrase !== undefined,
  );

const readOther = ({ entity }: Item, item: Item, { context }: Counting, found: Numbers): void => {
  if (entity?.kind === 'percentage') {
    if (entity.value !== 100) found.parts.push(item);
  } else if (entity?.kind === 'ordinal') found.parts.push(item);
  else if (entity?.kind === 'range') found.open.push(item);
  else if (entity?.kind === 'plus') found.quantities.push({ added: entity.value });
  else if (entity?.kind === 'fraction') {
    const { part, whole } = entity;
    if (whole === context.programmed && part <= whole)
      found.quantities.push({ total: part, outOf: whole });
    else found.open.push(item);
  }
};

export const numbersIn = (counting: Counting): Numbers => {
  const found: Numbers = { quantities: [], missing: [], open: [], parts: [] };
  for (const [index, item] of counting.items.entries()) {
    if (item.entity?.kind === 'number') readNumber(counting, index, found);
    else if (item.entity !== undefined) readOther(item, item, counting, found);
    else if (isAnother(counting, index)) found.quantities.push({ added: 1 });
  }
  if (isNone(counting)) found.quantities.push({ total: 0 });
  return found;
};
