/** Months by name, abbreviation or where they stand from today, and years. */
import type { Month } from '../../domain/plan/document.ts';
import { foldWord } from '../tokens.ts';
import { monthOf, yearOf } from '../../domain/time/dates.ts';
import { afterAny, phraseAt, phrases, phraseTable, skipAny } from './phrases.ts';
import {
  afterStop,
  formAt,
  isGlued,
  isPlural,
  isWord,
  plainFigure,
  type Reader,
  type Source,
} from './source.ts';

const MONTHS = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
];
/** Short forms that are no beginning of a name. */
const SHORT = new Map<string, Month>([
  ['fbro', 2],
  ['mzo', 3],
  ['mrz', 3],
  ['abl', 4],
  ['jnio', 6],
  ['jlio', 7],
  ['agto', 8],
  ['ags', 8],
  ['set', 9],
  ['setiembre', 9],
  ['sptbre', 9],
  ['septbre', 9],
  ['sbre', 9],
  ['octbre', 10],
  ['novbre', 11],
  ['nvbre', 11],
  ['dicbre', 12],
  ['dcbre', 12],
]);
const NAMES = new Map<string, Month>([
  ...SHORT,
  ...MONTHS.flatMap((name, index) =>
    Array.from(
      { length: name.length - 2 },
      (_, position) => [name.slice(0, position + 3), index + 1] as const,
    ),
  ),
]);

export const monthName = (month: Month): string => MONTHS[month - 1] ?? '';

/** Of a folded word: a name, or its beginning from three letters on. */
export const monthOfWord = (form: string): Month | undefined => NAMES.get(form);

/** The month that a text is, without more. */
export const findMonth = (text: string): Month | undefined =>
  monthOfWord(foldWord(text.trim()).replace(/\.$/, ''));

/** "marzo", "mzo.": the month and the token after it. */
export const monthAt = (source: Source, from: number): { month: Month; to: number } | undefined => {
  const month = isWord(source, from) ? monthOfWord(formAt(source, from)) : undefined;
  if (month === undefined) return undefined;
  const whole = formAt(source, from) === monthName(month);
  return { month, to: whole ? from + 1 : afterStop(source, from + 1) };
};

/** Further from the plan's year a figure of four digits counts something. */
const MOST_YEARS = 10;
const yearAt = (source: Source, from: number): number | undefined => {
  const year = plainFigure(source, from);
  const near = year !== undefined && Math.abs(year - source.context.year) <= MOST_YEARS;
  const joined = isGlued(source, from + 1) && /^[-/%]$/.test(formAt(source, from + 1));
  return near && !joined ? year : undefined;
};

const OF_YEAR = phrases('del ano', 'de ano', 'de el ano', 'del', 'de', ', del', ', de', ',');
/** "de 2020", "del año 2020", "2020", after a month. */
export const yearAfter = (
  source: Source,
  from: number,
): { year: number; to: number } | undefined => {
  const start = skipAny(source, from, OF_YEAR);
  const year = yearAt(source, start);
  return year === undefined || isPlural(source, start + 1) ? undefined : { year, to: start + 1 };
};

/** "este mes", "el mes pasado": how many months from today's. */
const RELATIVE = phraseTable<number>([
  [['proximo mes', 'mes proximo', 'mes que viene', 'mes que entra', 'mes siguiente'], 1],
  [['pasado mes', 'mes pasado', 'mes anterior', 'mes que paso', 'ultimo mes'], -1],
  [
    [
      'este mismo mes',
      'este mes',
      'presente mes',
      'mes en curso',
      'mes actual',
      'mes corriente',
      'mes presente',
    ],
    0,
  ],
]);
const THE = phrases('el');
const THE_OR_OF = phrases('el', 'del', 'al');
const YEAR = phrases('ano');

export const relativeMonthAt = (
  source: Source,
  from: number,
): { month: Month; year: number; to: number } | undefined => {
  const start = skipAny(source, from, THE_OR_OF);
  const named = phraseAt(source, start, RELATIVE);
  if (named === undefined) return undefined;
  const { today } = source.context;
  const position = yearOf(today) * 12 + monthOf(today) - 1 + named.value;
  return { month: (position % 12) + 1, year: Math.floor(position / 12), to: named.to };
};

export const readMonth: Reader = (source, from) => {
  const relative = /^(al|del)$/.test(formAt(source, from))
    ? undefined
    : relativeMonthAt(source, from);
  if (relative !== undefined) {
    const { month, year, to } = relative;
    return { to, value: { kind: 'month', month, year } };
  }
  const named = monthAt(source, from);
  if (named === undefined) return undefined;
  const year = yearAfter(source, named.to);
  const { month } = named;
  return year === undefined
    ? { to: named.to, value: { kind: 'month', month } }
    : { to: year.to, value: { kind: 'month', month, year: year.year } };
};

const RELATIVE_YEARS = phraseTable<number>([
  [['proximo ano', 'ano proximo', 'ano que viene', 'ano que entra', 'ano siguiente'], 1],
  [['pasado ano', 'ano pasado', 'ano anterior'], -1],
  [['este ano', 'presente ano', 'ano en curso', 'ano actual'], 0],
]);
/** Before a figure of four digits, these make it a year. */
const OF_A_YEAR =
  /^(de|del|en|ano|ejercicio|desde|hasta|para|durante|plan|programa|pat|poa|informe|anual|calendario|convenio|presupuesto|periodo|proceso|electoral)$/;

export const readYear: Reader = (source, from) => {
  const relative = phraseAt(source, skipAny(source, from, THE), RELATIVE_YEARS);
  if (relative !== undefined) {
    const year = yearOf(source.context.today) + relative.value;
    return { to: relative.to, value: { kind: 'year', year } };
  }
  const named = afterAny(source, from, YEAR);
  const year = yearAt(source, named ?? from);
  if (year === undefined) return undefined;
  if (named !== undefined) return { to: named + 1, value: { kind: 'year', year } };
  return OF_A_YEAR.test(formAt(source, from - 1)) && !isPlural(source, from + 1)
    ? { to: from + 1, value: { kind: 'year', year } }
    : undefined;
};
