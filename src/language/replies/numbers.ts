/** The one role that each number of a clause has: the line's quantity, what is added, the whole, what is missing, or something else. */
import { is, type Item } from './items.ts';
import { COUNTED, numberOf, wholeAfter, wholeBefore, type Counting } from './number-places.ts';
import { MORE, roleOf } from './number-roles.ts';
import { isOfShare } from './shares.ts';

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
  /** "de 15": out of how many. */
  wholes: Item[];
  /** Percentages below 100, and "tercero": a part. */
  parts: Item[];
}

const ABOUT = /^(como|unos|unas|casi|aproximadamente|aprox|alrededor|cerca|minimo|maximo|tipo)$/;
const NONE = /^ningun[oa]?s?$/;

const isAbout = (items: Item[], index: number): boolean => {
  const previous = items[index - 1];
  if (items[index + 1]?.form === 'o' && /^(mas|menos)$/.test(items[index + 2]?.form ?? ''))
    return true;
  return (
    ABOUT.test(previous?.form ?? '') ||
    (is(previous, 'hedge') && !/^(apenas|solo)$/.test(previous?.form ?? ''))
  );
};

/** "ejercicio valorado 2019" */
const isYear = (items: Item[], index: number): boolean =>
  /^(19|20)\d\d$/.test(items[index]?.form ?? '') &&
  items
    .slice(Math.max(index - 2, 0), index)
    .some(({ form }) => /^(ejercicio|periodo|ciclo|proceso|programa|programas|anual)$/.test(form));

const readNumber = (counting: Counting, index: number, found: Numbers): void => {
  const { items } = counting;
  const item = items[index];
  const value = numberOf(item);
  if (isYear(items, index)) return;
  if (item === undefined || value === undefined) return;
  if (isOfShare(items, index)) {
    found.parts.push(item);
    return;
  }
  const role = roleOf(counting, index);
  const counts = role === 'total' || role === 'added';
  if (role === 'open' || (counts && (isAbout(items, index) || !Number.isInteger(value))))
    found.open.push(item);
  else if (role === 'whole') found.wholes.push(item);
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

/** "folios 340 a 361" */
const isOfDocuments = (items: Item[], item: Item): boolean =>
  is(items[items.indexOf(item) - 1], 'unit', 'noun', 'evidence');

/** "de 10 a 13 h" */
const isOfHours = (items: Item[], item: Item): boolean =>
  /^(h|hs|hr|hrs|horas?)$/.test(items[items.indexOf(item) + 1]?.form ?? '');

const readOther = (item: Item, { context, items }: Counting, found: Numbers): void => {
  const { entity } = item;
  if (entity?.kind === 'percentage') {
    if (entity.value !== 100) found.parts.push(item);
  } else if (entity?.kind === 'ordinal') found.parts.push(item);
  else if (entity?.kind === 'range') {
    if (!isOfDocuments(items, item) && !isOfHours(items, item)) found.open.push(item);
  } else if (entity?.kind === 'plus') found.quantities.push({ added: entity.value });
  else if (entity?.kind === 'fraction') {
    const { part, whole } = entity;
    if (whole === context.programmed && part <= whole)
      found.quantities.push({ total: part, outOf: whole });
    else found.open.push(item);
  }
};

export const numbersIn = (counting: Counting): Numbers => {
  const found: Numbers = { quantities: [], missing: [], open: [], wholes: [], parts: [] };
  for (const [index, item] of counting.items.entries()) {
    if (item.entity?.kind === 'number') readNumber(counting, index, found);
    else if (item.entity !== undefined) readOther(item, counting, found);
    else if (isAnother(counting, index)) found.quantities.push({ added: 1 });
  }
  if (isNone(counting)) {
    if (counting.label === '' || COUNTED.test(counting.label)) found.quantities.push({ total: 0 });
    else found.missing.push(0);
  }
  return found;
};
