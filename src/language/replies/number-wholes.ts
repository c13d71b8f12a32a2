/** Is a number the whole that what is done is a part of? */
import { is, type Item } from './items.ts';
import { isDivider, numberOf, wholeAfter, wholeBefore, type Counting } from './number-places.ts';

/** "de las 15," alone, "de los 40 oficios que llegaron": the number of what was done follows in the next clause. */
const isWholeAlone = ({ items, groups }: Counting, index: number): boolean =>
  index > 0 &&
  groups.every(({ state, from }) => state && from > index) &&
  isDivider(items[0]) &&
  items.slice(1, index).every((item) => is(item, 'article', 'all') || WHOLE.test(item.form));

/** "un universo de 25", "un total de 15" */
const WHOLE = /^(de|un|una|total|universo|conjunto|meta|lista|padron)$/;

/** "de 20 solicitudes 5 siguen abiertas": the first of two numbers, behind "de". */
export const isWholeBefore = ({ items }: Counting, index: number): boolean =>
  isDivider(items[0]) &&
  items.slice(1, index).every((item) => is(item, 'article', 'all')) &&
  items.slice(index + 1).some((item) => numberOf(item) !== undefined);

/** "8 reuniones agendadas", "20 solicitudes recibidas": how many there are, not how many are done. */
const isOnlyPlanned = ({ items, groups, context }: Counting, index: number): boolean => {
  const from = is(items[index + 1], 'unit', 'noun') || items[index + 1]?.ofCard === true ? 2 : 1;
  const isOther = groups.some(
    ({ verb, from: start }) => verb !== 'haber' && start !== index + from,
  );
  const isOwn = /^recib/i.test(context.lineText ?? '');
  return (
    !isOther &&
    !isOwn &&
    items[index + from]?.verbs.some(
      ({ tense, class: kind }) =>
        tense === 'participle' && (kind === 'arranges' || kind === 'receives'),
    ) === true
  );
};

const WHOLE_LABEL =
  /(^|\s)(metas?|programad[oa]s?|previst[oa]s?|planead[oa]s?|recibid[oa]s?|objetivo|universo)$/;

/** "12 enviadas, de un total de quince" */
const isOfTotal = (items: Item[], index: number): boolean =>
  items[index - 1]?.form === 'de' &&
  /^(total|universo|conjunto|padron)$/.test(items[index - 2]?.form ?? '') &&
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
export const isGoal = (items: Item[], index: number): boolean =>
  /(^| )para (completar|llegar|cerrar|cumplir|terminar|juntar|alcanzar)( a)?( las| los)?$/.test(
    items
      .slice(0, index)
      .map(({ form }) => form)
      .join(' '),
  );

/** "faltan 2 de las 15": the whole of another number of the clause. */
export const isWholeOf = ({ items }: Counting, index: number): boolean => {
  const numbers = [...items.keys()].filter(
    (place) =>
      numberOf(items[place]) !== undefined &&
      place !== index &&
      !/^(total|universo|conjunto|padron|acumulado)$/.test(items[place + 1]?.form ?? ''),
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

export const isWhole = (counting: Counting, index: number): boolean => {
  const { items, label } = counting;
  if (isOfTotal(items, index) || isAskedFor(counting, index)) return true;
  if (WHOLE_LABEL.test(label) || isWholeAlone(counting, index)) return true;
  if (isWholeBefore(counting, index) || isOnlyPlanned(counting, index)) return true;
  return isWholeOf(counting, index);
};
