/** The year and the month that a command names, so that the plan that is meant is known before the rest is read. */
import type { Month } from '../domain/plan/document.ts';
import { findMonth } from './spanish-dates.ts';

export interface NamedPeriod {
  year?: number | undefined;
  month?: Month | undefined;
  /** The text without the year: what plans of one year understand. */
  rest: string;
}

/**
 * @param years of the plans that may be meant: another number is none.
 * @param atEnd no quantity or note is written there, so that a year may stand at the end too.
 */
export const namedPeriod = (text: string, years: number[], atEnd = false): NamedPeriod => {
  const words = text.split(/\s+/).filter((word) => word !== '');
  const months = words.flatMap((word, index) => {
    const month = findMonth(word);
    return month === undefined ? [] : [{ month, index }];
  });
  const month = months.length === 1 ? months[0]?.month : undefined;
  const isYear = (index: number): boolean => years.includes(Number(words[index]));
  // A number is a year alone at the beginning, or after a month: elsewhere it is a quantity.
  const after = months
    .map(({ index }) => (/^del?$/i.test(words[index + 1] ?? '') ? index + 2 : index + 1))
    .find(isYear);
  const last = atEnd && isYear(words.length - 1) ? words.length - 1 : undefined;
  const at = after ?? (isYear(0) ? 0 : last);
  if (at === undefined) return { month, rest: text };
  const kept = words.filter(
    (word, index) => index !== at && !(index === at - 1 && /^del?$/i.test(word)),
  );
  return { year: Number(words[at]), month, rest: kept.join(' ') };
};
