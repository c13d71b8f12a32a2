/** "2 marzo" where a quantity and a month are asked for: two things, though it could be a date too. */
import { monthOfWord } from '../entities/months.ts';
import { isKind, itemOf, type Argument, type Item } from './argument.ts';

/** The figure and the month, where nothing but white space stands between them. */
const splitDate = (text: string, item: Item): Item[] | undefined => {
  if (!isKind(item, 'date') || item.entity.written !== 'figures') return undefined;
  const { from, to, date, withYear } = item.entity;
  const [figure, ...rest] = item.tokens;
  const [name] = rest;
  const month = name?.kind === 'word' && name.spaced ? monthOfWord(name.form) : undefined;
  if (figure?.kind !== 'number' || !/^\d+$/.test(figure.form) || month === undefined)
    return undefined;
  // "2 marzo lunes" is a day.
  if (rest.slice(1).some(({ kind, form }) => kind === 'word' && !/^(del?|ano)$/.test(form)))
    return undefined;
  return [
    itemOf(text, [figure], {
      from,
      to: from + 1,
      kind: 'number',
      value: Number(figure.form),
      written: 'figures',
    }),
    itemOf(text, rest, {
      from: from + 1,
      to,
      kind: 'month',
      month,
      ...(withYear ? { year: Number(date.slice(0, 4)) } : {}),
    }),
  ];
};

/** @param fits of which dates; without it of all that are written so. */
export const splitDates = (
  argument: Argument,
  fits: (item: Item, index: number) => boolean = () => true,
): Argument => ({
  ...argument,
  items: argument.items.flatMap((item, index) =>
    fits(item, index) ? (splitDate(argument.text, item) ?? [item]) : [item],
  ),
});
