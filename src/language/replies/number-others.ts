/** Numbers that count none of the line's work: people who came, sizes, marks, what another number takes the place of. */
import { is, type Item } from './items.ts';
import { countsAsUnit } from './nouns.ts';
import { isNumberOf, namesTotal, numberOf, wholeAfter, type Counting } from './number-places.ts';

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

/** The "un" of "un total de 15". */
const isBeforeTotal = (items: Item[], index: number): boolean =>
  /^un[oa]?$/.test(items[index]?.form ?? '') &&
  (namesTotal(items[index + 1]) ||
    /^(acumulado|subtotal|promedio)$/.test(items[index + 1]?.form ?? ''));

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
export const isOfAnother = ({ items, context }: Counting, index: number): boolean => {
  const before = items
    .slice(0, index)
    .findLast((item) => !is(item, 'article', 'adjective', 'all') && item.form !== 'de');
  return (
    /^(los|las)$/.test(items[index - 1]?.form ?? '') &&
    items[index - 2]?.form === 'de' &&
    before?.entity === undefined &&
    before !== undefined &&
    (is(before, 'noun', 'evidence', 'unit', 'part') || before.phrase === 'confirming') &&
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
export const isOfPeople = ({ nouns }: Counting, noun: Item): boolean =>
  is(noun, 'person') && nouns.some(({ behind, item }) => behind === undefined && item !== noun);

/** Counted elsewhere, replaced, or of people: whatever else the clause says. */
export const countsOthers = (counting: Counting, index: number): boolean => {
  const { items } = counting;
  return (
    isBeforeTotal(items, index) ||
    isAfterPart(items, index) ||
    isOfMonths(items, index) ||
    isReplaced(items, index) ||
    isIncluded(items, index) ||
    isAttendance(counting, index)
  );
};

/** What a paper is called by, how large a group is, a mark. */
export const isNoCount = (items: Item[], index: number): boolean =>
  isNumberOf(items, index) || isSize(items, index) || isMark(items, index);
