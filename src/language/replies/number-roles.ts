/** The role of one number: the total, what is added, the whole, what is missing, something else, or none that is known. */
import { foldWord } from '../tokens.ts';
import { is, type Item } from './items.ts';
import { isLinesOwn } from './acts.ts';
import { countsAsUnit, isDraft, isMeasure } from './nouns.ts';
import {
  COUNTED,
  isCountLabel,
  isLabelOfOthers,
  nounAfter,
  numberOf,
  passesOver,
  placeBefore,
  verbBefore,
  wholeAfter,
  type Counting,
} from './number-places.ts';
import { roleOfArticle } from './number-articles.ts';
import { countsOthers, isNoCount, isOfAnother, isOfPeople } from './number-others.ts';
import { isMissing, isTheRest, OTHER } from './number-missing.ts';
import { isWhole, isWholeBeside } from './number-wholes.ts';
import { formOf } from './verb-readings.ts';

export type Role = 'total' | 'added' | 'whole' | 'missing' | 'other' | 'open';

const ADDS = /^(sumar|agregar|anadir|aumentar)$/;
const PREPOSITION =
  /^(a|al|con|para|por|en|entre|ante|sobre|desde|hasta|hacia|sin|cada|tras|segun)$/;
export const MORE = /^(mas|adicional|adicionales|extra|extras)$/;
/** "3 más", "3 oficios más", "otras 3", "súmale 3". */
const isAdded = ({ items }: Counting, index: number): boolean => {
  const previous = items[placeBefore(items, index)];
  if (OTHER.test(previous?.form ?? '')) return !isTheRest(items, index);
  const adds =
    previous?.verbs.some(
      ({ verb, tense, person, plural }) =>
        ADDS.test(verb) &&
        tense !== 'past' &&
        !(tense === 'present' && (person === 3 || (verb === 'sumar' && plural === true))),
    ) === true;
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

/** Nothing follows, or only what tells of whom. */
const isEnd = (items: Item[], index: number): boolean =>
  items[index] === undefined || /^(de|del|a|al)$/.test(items[index]?.form ?? '');

/** "son 5 los municipios que faltan": what is counted follows with its article. */
const isSubjectBehind = ({ items, context }: Counting, index: number): boolean =>
  is(items[index + 1], 'article') &&
  !(
    isEnd(items, index + 3) &&
    items[index + 2] !== undefined &&
    countsAsUnit(items[index + 2] as Item, context)
  ) &&
  is(items[index + 2], 'unit', 'noun', 'person', 'place') &&
  formOf(items[index + 3], 'participle') === undefined;

/** Is the number named, not counted: "la 214", "el 045"? */
const isName = (items: Item[], index: number): boolean =>
  /^(el|la)$/.test(items[index - 1]?.form ?? '') && (numberOf(items[index]) ?? 0) > 1;

/** What may stand before a count: nothing, a verb that counts, a courtesy, a day, a word like "total". */
const leadsToCount = (counting: Counting, index: number): boolean => {
  const { items, label } = counting;
  const place = placeBefore(items, index);
  const previous = items[place];
  if (verbBefore(counting, index) !== undefined || passesOver(items[index - 1])) return true;
  if (previous === undefined) return label === '' || isCountLabel(label);
  return (
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
    (previous.form === 'de' && /^(total|suma|acumulado)$/.test(items[place - 1]?.form ?? ''))
  );
};

/** "vamos en 14", "cerramos con 4": the preposition belongs to the verb. */
const isOfVerb = (counting: Counting, index: number): boolean => {
  const verb = verbBefore(counting, index);
  return (
    verb !== undefined &&
    (/^(counts|has|finishes|is|can)$/.test(verb.class) || verb.verb === 'llegar') &&
    verb.verb !== 'quedar'
  );
};

/** "se recibieron 6 solicitudes": how many there are, not how many are done. */
const isReceived = (counting: Counting, index: number): boolean => {
  const verb = verbBefore(counting, index);
  return (
    verb?.class === 'receives' &&
    !isLinesOwn(verb, counting.context.lineText) &&
    !/^(obtener|conseguir|recabar)$/.test(verb.verb)
  );
};

/** "se notificó a nueve miembros": the line's own act, done to persons. */
const isToPersons = ({ items, groups, context }: Counting, index: number): boolean =>
  is(items[index + 1], 'person') &&
  groups.some(
    ({ verb, to, tense, impersonal }) =>
      to === index - 1 &&
      tense === 'past' &&
      impersonal &&
      foldWord(context.unit ?? '').startsWith(verb.slice(0, 6)),
  );

/** "se evaluó a 13 de los 15": a part of the whole that is programmed. */
const isPartOf = (counting: Counting, index: number): boolean => {
  const { items, groups, context } = counting;
  return (
    (numberOf(items[index]) === context.programmed &&
      /^(los|las)$/.test(items[index - 1]?.form ?? '')) ||
    wholeAfter(items, index) === context.programmed ||
    (items[index - 1]?.form === 'a' &&
      groups.some(({ to }) => to === index - 1) &&
      (items[index - 2]?.phrase === 'act' || isToPersons(counting, index)))
  );
};

/** "con oficio 12", "a 84 personas": behind a preposition that is not the verb's own. */
const isBehind = (counting: Counting, index: number): boolean => {
  const previous = counting.items[placeBefore(counting.items, index)];
  return (
    PREPOSITION.test(previous?.form ?? '') &&
    !isOfVerb(counting, index) &&
    !isPartOf(counting, index)
  );
};

/** "y agosto con 1" */
const isOfMonthBefore = (items: Item[], index: number): boolean =>
  items[index - 1]?.form === 'con' &&
  items[index - 2]?.entity?.kind === 'month' &&
  index === items.length - 1;

/** Of a noun that the number counts. */
const roleOfNoun = (noun: Item, { context }: Counting): Role => {
  if (countsAsUnit(noun, context)) return 'total';
  const isOther = is(noun, 'person') || (is(noun, 'noun') && !is(noun, 'unit'));
  return isMeasure(noun) || context.programmed === 1 || isOther ? 'other' : 'open';
};

const speaksOfOthers = ({ nouns }: Counting): boolean =>
  nouns.some(
    ({ behind, is: kind, item }) =>
      behind === undefined &&
      (kind === 'other' || kind === 'person') &&
      !is(item, 'address', 'time'),
  );

/** The roles that verbs, labels and the other numbers of the clause give. */
const roleOfPlace = (counting: Counting, index: number): Role | undefined => {
  if (countsOthers(counting, index)) return 'other';
  if (isWholeBeside(counting, index)) return 'whole';
  if (isMissing(counting, index)) return 'missing';
  if (isWhole(counting, index)) return 'whole';
  if (isAdded(counting, index)) return 'added';
  return isReceived(counting, index) ? 'whole' : undefined;
};

/** "entregados a los 3 elegibles", of one that is programmed */
const isToAll = ({ items, context }: Counting, index: number): boolean =>
  context.programmed === 1 &&
  /^(los|las)$/.test(items[index - 1]?.form ?? '') &&
  items[index - 2]?.form === 'a';

export const roleOf = (counting: Counting, index: number): Role => {
  const { items, context } = counting;
  const item = items[index];
  const placed = roleOfPlace(counting, index);
  if (placed !== undefined) return placed;
  if (item?.entity?.kind === 'number' && item.entity.written === 'article')
    return roleOfArticle(counting, index);
  if (items[index - 1]?.form === 'un') return 'open';
  if (isName(items, index) || isSubjectBehind(counting, index)) return 'open';
  if (index === 0 && isLabelOfOthers(counting.label)) return 'other';
  if (isNoCount(items, index)) return 'other';
  if (isOfMonthBefore(items, index)) return 'total';
  const noun = nounAfter(counting, index);
  if ((noun !== undefined && isDraft(items, noun)) || isOfAnother(counting, index)) return 'open';
  if (isBehind(counting, index))
    return (noun === undefined && isToAll(counting, index)) ||
      (noun !== undefined && (!countsAsUnit(noun, context) || isOfPeople(counting, noun)))
      ? 'other'
      : 'open';
  if (isPartOf(counting, index)) return 'total';
  if (noun !== undefined) return roleOfNoun(noun, counting);
  return leadsToCount(counting, index) && !speaksOfOthers(counting) ? 'total' : 'open';
};
