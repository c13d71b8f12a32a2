/** The role of one number: the total, what is added, the whole, what is missing, something else, or none that is known. */
import { is, type Item } from './items.ts';
import { isLinesOwn } from './acts.ts';
import { countsAsUnit, isDraft, isMeasure } from './nouns.ts';
import {
  COUNTED,
  isCountLabel,
  isLabelOfOthers,
  isNumberOf,
  nounAfter,
  numberOf,
  passesOver,
  placeBefore,
  verbBefore,
  wholeAfter,
  wholeBefore,
  type Counting,
} from './number-places.ts';
import { isMissing, isTheRest, OTHER } from './number-missing.ts';
import { isGoal, isWhole, isWholeBefore } from './number-wholes.ts';

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

const isOnly = (item: Item | undefined): boolean =>
  /^(solo|apenas|unicamente|solamente|nomas)$/.test(item?.form ?? '');

/** "hay un convenio firmado" */
const isHeldDone = (counting: Counting, index: number, noun: Item): boolean => {
  const { items } = counting;
  const after = items[items.indexOf(noun) + 1];
  return (
    /^(haber|tener|contar)$/.test(verbBefore(counting, index)?.verb ?? '') &&
    countsAsUnit(noun, counting.context) &&
    after?.verbs.some(
      ({ tense, class: kind }) =>
        tense === 'participle' && /^(finishes|performs|delivers)$/.test(kind),
    ) === true
  );
};

/** "una" alone counts; before a noun it is an article. */
const roleOfArticle = (counting: Counting, index: number): Role => {
  const { items, groups, context } = counting;
  const follows = items[index + 1];
  // "3 proyectos y un dictamen"
  if (index === 0 && items.length === 2 && groups.length === 0 && follows !== undefined)
    return countsAsUnit(follows, context) ? 'open' : 'other';
  const alone =
    follows === undefined ||
    is(follows, 'adverb', 'courtesy', 'address', 'when-now') ||
    follows.phrase !== undefined ||
    follows.kind === 'emoji';
  const isCounted =
    verbBefore(counting, index)?.class === 'counts' ||
    items.length === 1 ||
    isOnly(items[index - 1]);
  if (index === 0 && follows?.form === 'de' && is(items[2], 'article', 'place')) return 'open';
  if (alone && wholeBefore(items, index) !== undefined) return 'total';
  if (alone) return isCounted ? 'total' : 'open';
  if (follows.verbs.some(({ tense }) => tense === 'participle') && items[index]?.form === 'uno')
    return 'total';
  const noun = nounAfter(counting, index);
  const counts = verbBefore(counting, index)?.class === 'counts';
  if (wholeAfter(items, index) !== undefined) return 'total';
  if (
    noun !== undefined &&
    (isOnly(items[index - 1]) || /^(solo|sola|unico|unica)$/.test(follows.form)) &&
    countsAsUnit(noun, counting.context)
  )
    return 'total';
  if (noun !== undefined && counts && countsAsUnit(noun, counting.context)) return 'total';
  if (noun !== undefined && isHeldDone(counting, index, noun)) return 'total';
  return 'other';
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
  items[index + 3]?.verbs.some(({ tense }) => tense === 'participle') !== true;

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
    (previous.form === 'de' && /^(total|suma)$/.test(items[place - 1]?.form ?? ''))
  );
};

/** "vamos en 14", "cerramos con 4": the preposition belongs to the verb. */
const isOfVerb = (counting: Counting, index: number): boolean => {
  const verb = verbBefore(counting, index);
  return (
    verb !== undefined &&
    /^(counts|has|finishes|is|can)$/.test(verb.class) &&
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

/** "se evaluó a 13 de los 15": a part of the whole that is programmed. */
const isPartOf = ({ items, groups, context }: Counting, index: number): boolean =>
  (numberOf(items[index]) === context.programmed &&
    /^(los|las)$/.test(items[index - 1]?.form ?? '')) ||
  wholeAfter(items, index) === context.programmed ||
  (items[index - 1]?.form === 'a' &&
    groups.some(({ to }) => to === index - 1) &&
    items[index - 2]?.phrase === 'act');

/** "no 8", "en lugar de 7", "donde dije 5": what another number takes the place of. */
const isReplaced = (items: Item[], index: number): boolean => {
  const before = items.slice(Math.max(index - 4, 0), index).map(({ form }) => form);
  const text = before.join(' ');
  return (
    /(^| )en (lugar|vez) de( los| las)?$/.test(text) ||
    (/^donde /.test(text) && items.slice(index).some(({ form }) => form === 'decir'))
  );
};

/** "con los dos de hoy ya son siete": counted in the total that follows. */
const isIncluded = (items: Item[], index: number): boolean =>
  items[index - 2]?.form === 'con' &&
  /^(los|las|estos|estas|esos|esas)$/.test(items[index - 1]?.form ?? '') &&
  items.slice(index + 1).some((item) => numberOf(item) !== undefined);

/** "un total de 15" */
const isOfTotal = (items: Item[], index: number): boolean =>
  /^un[oa]?$/.test(items[index]?.form ?? '') &&
  /^(total|universo|conjunto|padron)$/.test(items[index + 1]?.form ?? '');

/** "3 de los 4 convenios ya tienen las dos firmas": behind a part and its whole, of something else. */
const isAfterPart = (items: Item[], index: number): boolean => {
  const part = items.findIndex(
    (item, place) => numberOf(item) !== undefined && wholeAfter(items, place) !== undefined,
  );
  const numbers = items.slice(part + 1, index).filter((item) => numberOf(item) !== undefined);
  return (
    part !== -1 &&
    part < index &&
    numbers.length >= 1 &&
    /^(los|las|sus)$/.test(items[index - 1]?.form ?? '') &&
    items[index - 2]?.form !== 'de'
  );
};

/** "la versión estenográfica de las dos sesiones": tells which one of another thing. */
const isOfAnother = ({ items, context }: Counting, index: number): boolean => {
  const before = items
    .slice(0, index)
    .findLast((item) => !is(item, 'article', 'adjective', 'all') && item.form !== 'de');
  return (
    /^(los|las)$/.test(items[index - 1]?.form ?? '') &&
    items[index - 2]?.form === 'de' &&
    before?.entity === undefined &&
    is(before, 'noun', 'evidence') &&
    before !== undefined &&
    !countsAsUnit(before, context)
  );
};

/** "promedio general 8.7" */
const isMark = (items: Item[], index: number): boolean =>
  items
    .slice(Math.max(index - 3, 0), index)
    .some(({ form }) => /^(promedio|calificacion|puntaje|indice|tasa|puntuacion)$/.test(form));

/** "grupos de 20" */
const isSize = (items: Item[], index: number): boolean =>
  items[index - 1]?.form === 'de' &&
  /^(grupo|bloque|tanda|lote|paquete|equipo|ronda)s$/.test(items[index - 2]?.form ?? '');

/** "noviembre y diciembre rendidos los dos" */
const isOfMonths = (items: Item[], index: number): boolean =>
  /^(los|las)$/.test(items[index - 1]?.form ?? '') &&
  items.filter(({ entity }) => entity?.kind === 'month').length === numberOf(items[index]);

/** "participaron los once miembros", "3 contestaron": people, whatever the line counts. */
const isAttendance = ({ groups, context }: Counting, index: number): boolean =>
  groups.some(
    ({ verb, from, to, person, impersonal }) =>
      ATTENDS.test(verb) &&
      person === 3 &&
      !impersonal &&
      !context.lineText?.toLowerCase().includes(verb.slice(0, 6)) &&
      (to <= index ? to >= index - 2 : from - index <= 3),
  );
const ATTENDS = /^(asistir|participar|acudir|contestar|responder|concurrir)$/;

/** "se giraron invitaciones a 84 personas": who got something that is named. */
const isOfPeople = ({ nouns }: Counting, noun: Item): boolean =>
  is(noun, 'person') && nouns.some(({ behind, item }) => behind === undefined && item !== noun);

export const roleOf = (counting: Counting, index: number): Role => {
  const { items, context, nouns } = counting;
  const item = items[index];
  if (
    isOfTotal(items, index) ||
    isAfterPart(items, index) ||
    isOfMonths(items, index) ||
    isReplaced(items, index) ||
    isIncluded(items, index) ||
    isAttendance(counting, index)
  )
    return 'other';
  if (isWholeBefore(counting, index) || isGoal(items, index)) return 'whole';
  if (isMissing(counting, index)) return 'missing';
  if (isWhole(counting, index)) return 'whole';
  if (isAdded(counting, index)) return 'added';
  if (isReceived(counting, index)) return 'whole';
  if (item?.entity?.kind === 'number' && item.entity.written === 'article')
    return roleOfArticle(counting, index);
  if (items[index - 1]?.form === 'un') return 'open';
  if (isName(items, index) || isSubjectBehind(counting, index)) return 'open';
  if (index === 0 && isLabelOfOthers(counting.label)) return 'other';
  const noun = nounAfter(counting, index);
  const previous = items[placeBefore(items, index)];
  if (isNumberOf(items, index) || isSize(items, index) || isMark(items, index)) return 'other';
  // "y agosto con 1"
  if (
    previous?.form === 'con' &&
    items[index - 2]?.entity?.kind === 'month' &&
    index === items.length - 1
  )
    return 'total';
  if ((noun !== undefined && isDraft(items, noun)) || isOfAnother(counting, index)) return 'open';
  if (
    PREPOSITION.test(previous?.form ?? '') &&
    !isOfVerb(counting, index) &&
    !isPartOf(counting, index)
  )
    return noun !== undefined && (!countsAsUnit(noun, context) || isOfPeople(counting, noun))
      ? 'other'
      : 'open';
  if (isPartOf(counting, index)) return 'total';
  if (noun !== undefined && isMeasure(noun) && !countsAsUnit(noun, context)) return 'other';
  if (noun !== undefined && context.programmed === 1 && !countsAsUnit(noun, context))
    return 'other';
  const isOther = is(noun, 'person') || (is(noun, 'noun') && !is(noun, 'unit'));
  if (noun !== undefined && isOther && !countsAsUnit(noun, context)) return 'other';
  if (noun !== undefined) return countsAsUnit(noun, context) ? 'total' : 'open';
  const ofOthers = nouns.some(
    ({ behind, is: kind, item: named }) =>
      behind === undefined &&
      (kind === 'other' || kind === 'person') &&
      !is(named, 'address', 'time'),
  );
  return leadsToCount(counting, index) && !ofOthers ? 'total' : 'open';
};
