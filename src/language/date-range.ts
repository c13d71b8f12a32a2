/** Days from one to another as people write them: "del 23 de marzo al 31 de mayo", "del 1 al 15 de abril", "2020-03-23 2020-05-31". */
import type { LocalDate } from '../domain/plan/document.ts';
import { fold } from './normalise.ts';
import { findDate } from './spanish-dates.ts';

export interface DateRange {
  from: LocalDate;
  to: LocalDate;
  /** The folded text without them. */
  rest: string;
}

const MONTH = String.raw`(?:ene|feb|mar|abr|may|jun|jul|ago|sep|set|oct|nov|dic)[a-z]*\.?`;
const YEAR = String.raw`(?:(?: de| del)? \d{4})?`;
const DATE = String.raw`(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}/\d{1,2}(?:/\d{2,4})?|\d{1,2}o?(?: de)? ${MONTH}${YEAR})`;
const START = String.raw`(?<![\d.,/-])(?:(?:desde|del?|el) (?:el )?)?`;
const BETWEEN = String.raw`,? (?:(?:al?|hasta|y) (?:el )?)?`;
const END = String.raw`(?![\d/-])`;

const WHOLE = new RegExp(`${START}(${DATE})${BETWEEN}(${DATE})${END}`);
/** The first day borrows the month of the second. */
const SHORT = new RegExp(
  `${START}(\\d{1,2}) (?:al?|hasta|y) (?:el )?(\\d{1,2}(?: de)? (${MONTH}${YEAR}))${END}`,
);

/** @param year of what is written without one. Undefined where the text names no two days. */
export const findDateRange = (
  text: string,
  year: number,
  today: LocalDate,
): DateRange | undefined => {
  const folded = fold(text);
  const short = SHORT.exec(folded);
  const found = short ?? WHOLE.exec(folded);
  if (found === null) return undefined;
  const first = short === null ? (found[1] ?? '') : `${found[1] ?? ''} de ${short[3] ?? ''}`;
  const from = findDate(first.trim(), year, today);
  const to = findDate((found[2] ?? '').trim(), year, today);
  if (from === undefined || to === undefined) return undefined;
  return { from, to, rest: folded.replace(found[0], ' ').replace(/\s+/g, ' ').trim() };
};
