/** How a plan is named: `CVSPE/2020`, the commission's code, or the first letters of its name, and the year. */

const SMALL_WORDS = new Set(['de', 'del', 'la', 'las', 'los', 'el', 'y', 'e', 'en', 'para', 'por']);

/** The first letters of the words of a name, without accents: `Comisión de Vinculación` is `CV`. */
const initialsOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !SMALL_WORDS.has(word.toLowerCase()))
    .map((word) => word.charAt(0).toUpperCase())
    .join('');

export const commissionCode = ({ code, name }: { code?: string | undefined; name: string }) =>
  code ?? initialsOf(name);

export const planKey = (commission: { code?: string | undefined; name: string }, year: number) =>
  `${commissionCode(commission)}/${year}`;
