/** "tercero", "primer", "3a", "2do", "1º": one of several. */
import { monthAt } from './months.ts';
import { formAt, isGlued, isPlural, plainFigure, type Reader } from './source.ts';

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

/** Of these a number behind them tells which: "etapa 2", "informe 3"; in the plural it counts them. */
const NUMBERED = new Set(
  `etapa fase modulo trimestre bimestre semestre cuatrimestre semana quincena grupo mesa sesion taller nivel version lote
  parte curso informe reunion convenio bloque jornada tomo unidad visita evento`.split(/\s+/),
);

const readNumbered: Reader = (source, from) => {
  if (!NUMBERED.has(formAt(source, from))) return undefined;
  const figure = plainFigure(source, from + 1);
  if (figure === undefined || isPlural(source, from + 2)) return undefined;
  const next = formAt(source, from + 2);
  const joined = isGlued(source, from + 2) && /^(?:[-/]|\p{L}+)$/u.test(next);
  if (joined || /^(?:%|h|hrs?|am|pm|p)$/.test(next)) return undefined;
  const month = monthAt(source, next === 'de' ? from + 3 : from + 2);
  if (month !== undefined) return undefined;
  return { to: from + 2, value: { kind: 'ordinal', value: figure } };
};

export const readOrdinal: Reader = (source, from) => {
  const numbered = readNumbered(source, from);
  if (numbered !== undefined) return numbered;
  const spelled = SPELLED.get(formAt(source, from));
  if (spelled !== undefined) return { to: from + 1, value: { kind: 'ordinal', value: spelled } };
  const figure = plainFigure(source, from);
  const to = figure === undefined ? undefined : afterOrdinalMark(source, from + 1);
  return figure === undefined || to === undefined
    ? undefined
    : { to, value: { kind: 'ordinal', value: figure } };
};
