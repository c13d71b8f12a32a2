/** How a plan is named: `CVSPE/2020`, the commission's code, or the first letters of its name, and the year. */
import { withoutAccents } from './plain-text.ts';

const SMALL_WORDS = new Set(['de', 'del', 'la', 'las', 'los', 'el', 'y', 'e', 'en', 'para', 'por']);

const wordsOf = (name: string): string[] =>
  withoutAccents(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Two names of one commission: one document prints it in capitals, another without accents or on two lines. */
export const sameCommissionName = (name: string, other: string): boolean =>
  wordsOf(name).join(' ').toLowerCase() === wordsOf(other).join(' ').toLowerCase();

/** The first letters of the words of a name, without accents: `Comisión de Vinculación` is `CV`. */
const initialsOf = (name: string): string =>
  wordsOf(name)
    .filter((word) => !SMALL_WORDS.has(word.toLowerCase()))
    .map((word) => word.charAt(0).toUpperCase())
    .join('');

export const commissionCode = ({ code, name }: { code?: string | undefined; name: string }) =>
  code ?? initialsOf(name);

export const planKey = (commission: { code?: string | undefined; name: string }, year: number) =>
  `${commissionCode(commission)}/${year}`;
