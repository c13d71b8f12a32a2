/** The days that an argument names; what is in doubt is asked. */
import { buildDate } from '../entities/calendar.ts';
import { dayAndWeekday, dayInWords } from '../entities/spoken-dates.ts';
import type { LocalDate, Month } from '../../domain/plan/document.ts';
import { refuse, type Input, type Parsed } from '../typed-arguments.ts';
import { isKind, without, type Argument, type Item } from './argument.ts';

export interface NamedDay {
  date: LocalDate;
  items: readonly Item[];
}

/** "5/3" is a day where a day is asked for; "el 15" is of the month that is spoken of. */
const dayOf = (item: Item, { vocabulary }: Input, month: Month | undefined) => {
  if (isKind(item, 'fraction'))
    return buildDate(vocabulary.year, item.entity.whole, item.entity.part);
  if (!isKind(item, 'date')) return undefined;
  const { date, written } = item.entity;
  return written === 'day' && month !== undefined
    ? buildDate(Number(date.slice(0, 4)), month, Number(date.slice(8)))
    : date;
};

/** "marzo 25": the month before its day. */
const monthAndDay = (items: readonly Item[], { vocabulary }: Input): NamedDay[] =>
  items.flatMap((item, index) => {
    const next = items[index + 1];
    if (!isKind(item, 'month') || next === undefined || !isKind(next, 'number')) return [];
    const { month, year } = item.entity;
    const date = buildDate(year ?? vocabulary.year, month, next.entity.value);
    return date === undefined ? [] : [{ date, items: [item, next] }];
  });

/** Every day that is named, in order. @param month of days that are written without one. */
export const daysIn = ({ items }: Argument, input: Input, month?: Month): NamedDay[] => {
  const days = items.flatMap((item) => {
    const date = dayOf(item, input, month);
    return date === undefined ? [] : [{ date, items: [item] }];
  });
  return days.length > 0 ? days : monthAndDay(items, input);
};

/** "del 17 al 6 de julio": a day without its month is of the month that the last one names. */
export const inMonthOf = (first: Item, last: Item): LocalDate | undefined =>
  isKind(first, 'date') &&
  isKind(last, 'date') &&
  first.entity.written === 'day' &&
  last.entity.written === 'figures'
    ? buildDate(
        Number(last.entity.date.slice(0, 4)),
        Number(last.entity.date.slice(5, 7)),
        Number(first.entity.date.slice(8)),
      )
    : undefined;

export const withoutDays = (argument: Argument, days: readonly NamedDay[]): Argument =>
  without(argument, (item) => days.some(({ items }) => items.includes(item)));

/** "30/02/2020" */
const NUMERIC = /^\d{1,2}[/.-]\d{1,2}(?:[/.-](?:\d{2}|\d{4}))?$/;
const isNoDate = (item: Item, { vocabulary }: Input): boolean => {
  if (isKind(item, 'fraction'))
    return buildDate(vocabulary.year, item.entity.whole, item.entity.part) === undefined;
  return item.entity === undefined && NUMERIC.test(item.text);
};

/** "30 de febrero": a day that the calendar has not. */
export const impossibleDay = ({ text, items }: Argument, input: Input): Parsed | undefined => {
  for (const [index, item] of items.entries()) {
    const next = items[index + 1];
    const end = next?.form === 'de' ? items[index + 2] : next;
    const named = end !== undefined && isKind(end, 'month') ? end.entity : undefined;
    const year = named?.year ?? input.vocabulary.year;
    const isNone =
      isKind(item, 'number') &&
      /^\d{1,2}$/.test(item.text) &&
      named !== undefined &&
      buildDate(year, named.month, item.entity.value) === undefined;
    if (isNone || isNoDate(item, input)) {
      const written = text.slice(item.from, isNone ? end?.to : item.to);
      return refuse(`No hay «${written}» en el calendario. Escribe otra fecha.`);
    }
  }
  return undefined;
};

/** Asks about a weekday that stands beside the date of another one. */
export const contradiction = (
  { items }: Argument,
  example: (day: string) => string,
): Parsed | undefined => {
  for (const item of items) {
    const dates = isKind(item, 'date') || isKind(item, 'dates') ? item.entity : undefined;
    if (dates?.contradicts !== true) continue;
    const day = dates.kind === 'date' ? dates.date : dates.first;
    return refuse(
      `«${item.text}» no concuerda: el ${dayAndWeekday(day)}. Escribe la fecha sin el día de la semana, por ejemplo: ${example(dayInWords(day))}`,
    );
  }
  return undefined;
};
