/** Is a number the whole that what is done is a part of? */
import { is, type Item } from './items.ts';
import {
  isDivider,
  namesTotal,
  numberOf,
  placeBehindCounted,
  wholeAfter,
  wholeBefore,
  type Counting,
} from './number-places.ts';

/** "de las 15," alone, "de los 40 oficios que llegaron": the number of what was done follows in the next clause. */
const isWholeAlone = ({ items, groups }: Counting, index: number): boolean =>
  index > 0 &&
  groups.every(({ state, from }) => state && from > index) &&
  isDivider(items[0]) &&
  items.slice(1, index).every((item) => is(item, 'article', 'all') || WHOLE.test(item.form));

/** "un universo de 25", "un total de 15" */
const WHOLE = /^(de|un|una|total|universo|conjunto|meta|lista|padron)$/;

/** "de 20 solicitudes 5 siguen abiertas": the first of two numbers, behind "de". */
const isWholeBefore = (items: Item[], index: number): boolean =>
  isDivider(items[0]) &&
  items.slice(1, index).every((item) => is(item, 'article', 'all')) &&
  items.slice(index + 1).some((item) => numberOf(item) !== undefined);

/** "8 reuniones agendadas", "20 solicitudes recibidas": how many there are, not how many are done. */
const isOnlyPlanned = ({ items, groups, context }: Counting, index: number): boolean => {
  const behind = placeBehindCounted(items, index);
  const isOther = groups.some(({ verb, from }) => verb !== 'haber' && from !== behind);
  const isOwn = /^recib/i.test(context.lineText ?? '');
  return (
    !isOther &&
    !isOwn &&
    items[behind]?.verbs.some(
      ({ tense, class: kind }) =>
        tense === 'participle' && (kind === 'arranges' || kind === 'receives'),
    ) === true
  );
};

const WHOLE_LABEL =
  /(^|\s)(metas?|programad[oa]s?|previst[oa]s?|planead[oa]s?|recibid[oa]s?|objetivo|universo)$/;

/** "12 enviadas, de un total de quince" */
const isBehindTotal = (items: Item[], index: number): boolean =>
  items[index - 1]?.form === 'de' &&
  namesTotal(items[index - 2]) &&
  items.slice(0, index - 3).some((item) => numberOf(item) !== undefined);

/** "nos piden 32" */
const isAskedFor = ({ items, groups }: Counting, index: number): boolean =>
  groups.some(
    ({ verb, from, to, person, tense }) =>
      to <= index &&
      person === 3 &&
      /^(present|imperfect)$/.test(tense) &&
      /^(pedir|exigir|requerir|solicitar|tocar|programar)$/.test(verb) &&
      items.slice(from, to).some(({ form }) => /^(me|nos|se)$/.test(form)),
  );

/** "faltan 3 para completar las 15" */
const isGoal = (items: Item[], index: number): boolean =>
  /(^| )para (completar|llegar|cerrar|cumplir|terminar|juntar|alcanzar)( a)?( las| los)?$/.test(
    items
      .slice(0, index)
      .map(({ form }) => form)
      .join(' '),
  );

/** "faltan 2 de las 15": the whole of another number of the clause. */
const isWholeOf = (items: Item[], index: number): boolean => {
  const numbers = [...items.keys()].filter(
    (place) =>
      numberOf(items[place]) !== undefined &&
      place !== index &&
      !namesTotal(items[place + 1]) &&
      items[place + 1]?.form !== 'acumulado',
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

/** By the other numbers and words of the clause, before anything else is asked of the number. */
export const isWholeBeside = ({ items }: Counting, index: number): boolean =>
  isWholeBefore(items, index) || isGoal(items, index) || isWholeOf(items, index);

/** By the verb, the label or the word that names a total, where nothing is missing of it. */
export const isWhole = (counting: Counting, index: number): boolean =>
  isBehindTotal(counting.items, index) ||
  isAskedFor(counting, index) ||
  WHOLE_LABEL.test(counting.label) ||
  isWholeAlone(counting, index) ||
  isOnlyPlanned(counting, index);
