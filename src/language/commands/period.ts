/** The one month that an argument names, in the plan's year. */
import type { Month } from '../../domain/plan/document.ts';
import { monthName } from '../entities/months.ts';
import { refuse, type Parsed } from '../typed-arguments.ts';
import { isKind, takeKind, without, wordOf, type Argument, type Item } from './argument.ts';

export interface Period {
  month?: Month | undefined;
  rest: Argument;
}

export const otherYear = (text: string, year: number): Parsed =>
  refuse(`«${text}» es de otro año: este plan es de ${year}.`);

const MOST_YEARS = 10;
/** Where no quantity is written a figure of four digits near the plan's year is one. */
const yearOf = (item: Item, year: number): number | undefined => {
  if (isKind(item, 'year')) return item.entity.year;
  const named = isKind(item, 'number') && /^\d{4}$/.test(item.form) ? item.entity.value : 0;
  return Math.abs(named - year) <= MOST_YEARS ? named : undefined;
};

/** @param year of the plan: it may be named, another is refused. Two months are refused too. */
export const takePeriod = (argument: Argument, year: number): Period | Parsed => {
  const [months, unmonthed] = takeKind(argument, 'month');
  const isYear = (item: Item): boolean => yearOf(item, year) !== undefined;
  const rest = without(unmonthed, isYear);
  const foreign =
    months.find(({ entity }) => (entity.year ?? year) !== year) ??
    unmonthed.items.find((item) => isYear(item) && yearOf(item, year) !== year);
  if (foreign !== undefined) return otherYear(foreign.text, year);
  const [month, ...others] = [...new Set(months.map(({ entity }) => entity.month))];
  if (others.length > 0)
    return refuse(
      `Escribe un solo mes: «${monthName(month ?? 1)}» o «${monthName(others[0] ?? 1)}».`,
      months.map(({ text }) => text),
    );
  return { month, rest: without(rest, (item) => wordOf(item) === 'ano') };
};
