/** `/plan suspender 5.1 6.3-04 abril mayo por Acuerdo 12`: which lines, which months, by which act. */
import type { Month } from '../domain/plan/document.ts';
import { findCode } from './codes.ts';
import { fold } from './normalise.ts';
import { findMonth } from './spanish-dates.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface SuspensionText {
  codes: string[];
  months: Month[];
  act: string;
  /** The first word that was not understood. */
  unknown?: string | undefined;
}

const inProgramme = (code: string, word: string): boolean =>
  code.startsWith(`${word}-`) || code.startsWith(`${word}.`);

const codesOf = (word: string, { lines }: Vocabulary): string[] => {
  const all = lines.map(({ code }) => code);
  const one = findCode(word, all);
  if (one !== undefined) return [one];
  if (fold(word) === 'todo') return all;
  return all.filter((code) => inProgramme(code, word));
};

/** `abril a junio` are the months between them too. */
const monthsOf = (words: { month: Month; until: boolean }[]): Month[] => {
  const months = words.flatMap(({ month, until }, index) => {
    const first = until ? (words[index - 1]?.month ?? month) : month;
    return Array.from({ length: Math.max(month - first + 1, 0) }, (_, at) => first + at);
  });
  return [...new Set(months)].sort((a, b) => a - b);
};

export const parseSuspension = (text: string, vocabulary: Vocabulary): SuspensionText => {
  const [what = '', ...rest] = text.split(/\s+por\s+/i);
  const months: { month: Month; until: boolean }[] = [];
  const codes: string[] = [];
  let until = false;
  let unknown: string | undefined;
  for (const word of what.split(/[\s,]+/).filter((one) => one !== '')) {
    const month = findMonth(fold(word));
    const found = codesOf(word, vocabulary);
    if (found.length > 0) codes.push(...found);
    else if (month !== undefined) months.push({ month, until });
    else if (!/^(a|al|hasta|y|e|de|en)$/.test(fold(word))) unknown ??= word;
    until = /^(a|al|hasta)$/.test(fold(word));
  }
  return {
    codes: [...new Set(codes)],
    months: monthsOf(months),
    act: rest.join(' por ').trim(),
    unknown,
  };
};
