/** What stands around a number: the verb before it, the noun after it, the whole that it is a part of, its label. */
import { verbFormsOf } from '../lexicon/conjugate.ts';
import { wordClassesOf } from '../lexicon/words.ts';
import type { ReplyContext } from './intent.ts';
import { is, type Item } from './items.ts';
import { singular, type Noun } from './nouns.ts';
import { isDoing, type VerbGroup } from './verb-group.ts';
import { formOf } from './verb-readings.ts';

export interface Counting {
  items: Item[];
  groups: VerbGroup[];
  nouns: Noun[];
  context: ReplyContext;
  /** The words of the label that stands before the clause, folded. */
  label: string;
}

export const COUNTED =
  /^(total|acumulad[oa]|avances?|cantidad|suma|hech[oa]s?|realizad[oa]s?|list[oa]s?|entregad[oa]s?|enviad[oa]s?|terminad[oa]s?|reportad[oa]s?|concluid[oa]s?|elaborad[oa]s?|atendid[oa]s?|cumplid[oa]s?|notificad[oa]s?|firmad[oa]s?|publicad[oa]s?|completad[oa]s?)$/;

export const numberOf = (item: Item | undefined): number | undefined =>
  item?.entity?.kind === 'number' ? item.entity.value : undefined;

export const passesOver = (item: Item | undefined): boolean =>
  is(item, 'article', 'already') ||
  /^(son|solo|unicamente|solamente|apenas|nomas)$/.test(item?.form ?? '');

/** The place of the item before a number, its articles and "ya" passed over. */
export const placeBefore = (items: Item[], index: number): number => {
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
export const verbBefore = ({ items, groups }: Counting, index: number): VerbGroup | undefined =>
  groups.findLast(({ to }) => to <= index && items.slice(to, index).every(mayStandBetween));

/** The noun that a number counts: the word after it, adjectives passed over. */
export const nounAfter = ({ items }: Counting, index: number): Item | undefined => {
  let place = index + 1;
  if (items[place]?.form === 'de' && is(items[place + 1], 'article')) return undefined;
  // "los 9 de oficinas centrales"
  if (items[place]?.form === 'de' && is(items[index - 1], 'article')) return undefined;
  // "3 de Fiscalización"
  if (
    items[place]?.form === 'de' &&
    items[place + 1]?.capital === true &&
    !is(items[place + 1], 'unit')
  )
    return undefined;
  if (items[place]?.form === 'de') place += 1;
  while (is(items[place], 'adjective') && !is(items[place], 'unit', 'noun')) place += 1;
  const item = items[place];
  if (item === undefined || item.kind !== 'word') return undefined;
  const isNoun = is(item, 'unit', 'noun', 'person', 'place', 'evidence', 'time', 'part', 'defect');
  if (is(item, 'article') && is(items[place + 1], 'person', 'place', 'noun'))
    return items[place + 1];
  const isUnknown = item.classes.length + item.verbs.length === 0;
  return isNoun || item.ofCard || isUnknown ? item : undefined;
};

export const isDivider = (item: Item | undefined): boolean =>
  item?.form === 'de' || item?.form === '/';

/** What names all that there is of something: "un total de 15", "un universo de 25". */
export const namesTotal = (item: Item | undefined): boolean =>
  /^(total|universo|conjunto|padron)$/.test(item?.form ?? '');

/** The place behind a number and the noun that it counts. */
export const placeBehindCounted = (items: Item[], index: number): number =>
  is(items[index + 1], 'unit', 'noun') || items[index + 1]?.ofCard === true ? index + 2 : index + 1;

/** "2 de 15", "3 oficios de las 15": the whole after the part. */
export const wholeAfter = (items: Item[], index: number): number | undefined => {
  let place = index + 1;
  while (
    is(items[place], 'unit', 'noun', 'person', 'place', 'adjective') ||
    formOf(items[place], 'participle') !== undefined
  )
    place += 1;
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
export const wholeBefore = (items: Item[], index: number): number | undefined => {
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

const isDoneParticiple = (word: string): boolean =>
  verbFormsOf(word).some((form) => form.tense === 'participle' && isDoing(form));

/** "Hechos:", "Correos enviados:", "Tarjetas:" */
export const isCountLabel = (label: string): boolean =>
  label
    .split(' ')
    .some(
      (word) =>
        COUNTED.test(word) ||
        isDoneParticiple(word) ||
        (wordClassesOf(word).includes('unit') &&
          !wordClassesOf(word).some((name) => name === 'person' || name === 'place')),
    );
/** "Áreas destinatarias: 9": what is counted there is not the line's work. */
export const isLabelOfOthers = (label: string): boolean =>
  label !== '' &&
  !isCountLabel(label) &&
  label.split(' ').some((word) => wordClassesOf(word).length > 0);

/** "oficio 45", "versión 3", "oficios 201 al 208": a number that a thing is called by. */
export const isNumberOf = (items: Item[], index: number): boolean => {
  const [previous, after] = [items[index - 1], items[index + 1]];
  const isThing =
    is(previous, 'unit', 'noun', 'evidence', 'part', 'defect') && previous?.kind === 'word';
  const isSeries = after?.form === 'al' || after?.form === 'a' || previous?.form === 'al';
  const lead = items[index - 2];
  // "oficios del 201 al 211"
  if (previous?.form === 'del' && after?.form === 'al' && is(lead, 'unit', 'noun', 'evidence'))
    return true;
  return (
    (isThing && (singular(previous.form) === previous.form || isSeries)) ||
    (previous?.form === 'al' && /^(number|document)$/.test(items[index - 2]?.entity?.kind ?? ''))
  );
};
