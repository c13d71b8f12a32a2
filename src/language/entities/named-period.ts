/** The year and the month that a text names, so that the plan that is meant is known before the rest is read. */
import type { Month } from '../../domain/plan/document.ts';
import { tokenize, type Token } from '../tokens.ts';
import { monthOfWord } from './months.ts';

export interface NamedPeriod {
  year?: number | undefined;
  month?: Month | undefined;
  /** The text without the year: what plans of one year understand. */
  rest: string;
}

const isOf = (token: Token | undefined): boolean => /^(?:del?|ano|,|\.)$/.test(token?.form ?? '');

/** Where a year stands that is named behind a month: "marzo 2020", "marzo del año 2020". */
const behindMonth = (tokens: readonly Token[], month: number): number => {
  let index = month + 1;
  while (isOf(tokens[index]) && index < month + 4) index += 1;
  return index;
};

/** The text without one token, and without the "de" before it. */
const without = (text: string, tokens: readonly Token[], index: number): string => {
  let first = index;
  while (first > 0 && isOf(tokens[first - 1])) first -= 1;
  const rest = `${text.slice(0, tokens[first]?.from)} ${text.slice(tokens[index]?.to)}`;
  return rest.replace(/\s+/g, ' ').trim();
};

/**
 * @param years of the plans that may be meant: another number is none.
 * @param atEnd no quantity or note is written there, so that a year may stand at the end too.
 */
export const namedPeriod = (text: string, years: readonly number[], atEnd = false): NamedPeriod => {
  const tokens = tokenize(text);
  const months = tokens.flatMap((token, index) => {
    const month = token.kind === 'word' ? monthOfWord(token.form) : undefined;
    return month === undefined ? [] : [{ month, index }];
  });
  const month = months.length === 1 ? months[0]?.month : undefined;
  const isYear = (index: number): boolean => {
    const [token, next] = [tokens[index], tokens[index + 1]];
    const alone = token?.spaced === true && (next === undefined || next.spaced || isOf(next));
    return token?.kind === 'number' && alone && years.includes(Number(token.form));
  };
  // A number is a year alone at the beginning, or after a month: elsewhere it is a quantity.
  const after = months.map(({ index }) => behindMonth(tokens, index)).find(isYear);
  const last = atEnd && isYear(tokens.length - 1) ? tokens.length - 1 : undefined;
  const found = after ?? (isYear(0) ? 0 : last);
  if (found === undefined) return { month, rest: text };
  return { year: Number(tokens[found]?.form), month, rest: without(text, tokens, found) };
};
