/** "tercero", "primer", "3a", "2do", "1º": one of several. */
import { formAt, isGlued, plainFigure, type Reader } from './source.ts';

const WORDS: readonly (readonly [stem: string, value: number])[] = [
  ['primer', 1],
  ['segund', 2],
  ['tercer', 3],
  ['cuart', 4],
  ['quint', 5],
  ['sext', 6],
  ['septim', 7],
  ['setim', 7],
  ['octav', 8],
  ['noven', 9],
  ['decim', 10],
  ['undecim', 11],
  ['decimoprimer', 11],
  ['duodecim', 12],
  ['decimosegund', 12],
  ['decimotercer', 13],
  ['decimocuart', 14],
  ['decimoquint', 15],
  ['vigesim', 20],
];
const SPELLED = new Map<string, number>(
  WORDS.flatMap(([stem, value]) =>
    ['o', 'a', 'os', 'as', ...(/^(primer|.*tercer)$/.test(stem) ? [''] : [])].map(
      (ending) => [`${stem}${ending}`, value] as const,
    ),
  ),
);
const ENDING = /^(a|o|as|os|er|era|ero|ra|ro|do|da|to|ta|mo|ma|vo|va|no|na)$/;

/** What makes a figure an ordinal, directly after it: the index after "a", ".ª" or "°". */
export const afterOrdinalMark = (
  source: Parameters<Reader>[0],
  from: number,
): number | undefined => {
  const start = formAt(source, from) === '.' && isGlued(source, from) ? from + 1 : from;
  if (!isGlued(source, start)) return undefined;
  const form = formAt(source, start);
  if (form === '°') return start + 1;
  return ENDING.test(form) && (start === from || /^[ªº]/.test(source.tokens[start]?.text ?? ''))
    ? start + 1
    : undefined;
};

export const readOrdinal: Reader = (source, from) => {
  const spelled = SPELLED.get(formAt(source, from));
  if (spelled !== undefined) return { to: from + 1, value: { kind: 'ordinal', value: spelled } };
  const figure = plainFigure(source, from);
  const to = figure === undefined ? undefined : afterOrdinalMark(source, from + 1);
  return figure === undefined || to === undefined
    ? undefined
    : { to, value: { kind: 'ordinal', value: figure } };
};
