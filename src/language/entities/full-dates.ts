/** Dates with their month: "15 de marzo de 2020", "16/03/2020", "2020-03-15", "15-mar". */
import type { LocalDate } from '../../domain/plan/document.ts';
import { buildDate, fullYear } from './calendar.ts';
import type { EntityValue } from './entity.ts';
import { monthAt, yearAfter } from './months.ts';
import { numberAt } from './numbers.ts';
import { afterOrdinalMark } from './ordinals.ts';
import { afterAny, phrases, skipAny } from './phrases.ts';
import {
  afterStop,
  formAt,
  isContinued,
  isGlued,
  isJoint,
  plainFigure,
  type Source,
} from './source.ts';

const FIRST = phrases('primero', 'primer');
const OF = phrases('de el mes de', 'del mes de', 'de');

type DateValue = Extract<EntityValue, { kind: 'date' }>;
export interface ReadDate {
  to: number;
  value: DateValue;
}

const figures = (
  to: number,
  date: LocalDate | undefined,
  withYear: boolean,
): ReadDate | undefined =>
  date === undefined
    ? undefined
    : { to, value: { kind: 'date', date, written: 'figures', withYear } };

/** The day of a month: "15", "1o", "primero", "quince". */
export const dayAt = (source: Source, from: number): { day: number; to: number } | undefined => {
  const first = afterAny(source, from, FIRST);
  if (first !== undefined) return { day: 1, to: first };
  const figure = plainFigure(source, from);
  if (figure === undefined) {
    const read = numberAt(source, from);
    const inWords = read?.written === 'word' && read.orElse === undefined && read.value <= 31;
    return read !== undefined && inWords && read.value >= 1
      ? { day: read.value, to: read.to }
      : undefined;
  }
  if (figure < 1 || figure > 31 || formAt(source, from).length > 2) return undefined;
  const isFirst = figure === 1 && /^(o|ro|°|\.)$/.test(formAt(source, from + 1));
  const mark = isFirst ? afterOrdinalMark(source, from + 1) : undefined;
  return { day: figure, to: mark === undefined ? from + 1 : afterStop(source, mark) };
};

/** Behind these it is a day and no quantity. */
const BEFORE_A_DAY =
  /^(a|al|con|de|del|desde|dia|el|pasado|proximo|mismo|ultimo|siguiente|anterior|fecha|hasta|para|lunes|martes|miercoles|jueves|viernes|sabado|domingo|\()$/;
const isBare = (source: Source, from: number): boolean =>
  !BEFORE_A_DAY.test(formAt(source, from - 1)) &&
  !/^primer/.test(formAt(source, from)) &&
  !(plainFigure(source, from) === 1 && isGlued(source, from + 1));

/** "15 de marzo de 2020", "15 mzo", "15-mar-2020". */
const spelled = (source: Source, from: number): ReadDate | undefined => {
  const day = dayAt(source, from);
  if (day === undefined) return undefined;
  const joint = isJoint(source, day.to, '-/.') ? day.to + 1 : undefined;
  const start = joint ?? skipAny(source, day.to, OF);
  const month = monthAt(source, start);
  if (month === undefined) return undefined;
  const behind = joint !== undefined && isJoint(source, month.to, '-/.') ? month.to + 1 : undefined;
  const digits = behind === undefined ? undefined : formAt(source, behind);
  if (behind !== undefined && digits !== undefined && /^(\d{2}|\d{4})$/.test(digits))
    return figures(behind + 1, buildDate(fullYear(digits), month.month, day.day), true);
  const year = yearAfter(source, month.to);
  const date = buildDate(year?.year ?? source.context.year, month.month, day.day);
  const read = figures(year?.to ?? month.to, date, year !== undefined);
  return read === undefined || year !== undefined || joint !== undefined || !isBare(source, from)
    ? read
    : { ...read, value: { ...read.value, bare: true } };
};

const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})$/;
const YEAR_FIRST = /^(\d{4})[/.-](\d{1,2})[/.-](\d{1,2})$/;
const TWO = /^(\d{1,2})\/(\d{1,2})$/;

/** "16/03/2020", "2020-03-16", "16.03.20": one token, or three that hyphens join. */
const numeric = (source: Source, from: number): ReadDate | undefined => {
  if (source.tokens[from]?.kind !== 'number' || isContinued(source, from)) return undefined;
  const joined = isJoint(source, from + 1, '-') && isJoint(source, from + 3, '-');
  const to = joined ? from + 5 : from + 1;
  if (isJoint(source, to, '-')) return undefined;
  const form = source.tokens
    .slice(from, to)
    .map((token) => token.form)
    .join('');
  const iso = YEAR_FIRST.exec(form);
  if (iso !== null)
    return figures(to, buildDate(Number(iso[1]), Number(iso[2]), Number(iso[3])), true);
  const european = DAY_FIRST.exec(form);
  if (european !== null)
    return figures(
      to,
      buildDate(fullYear(european[3] ?? ''), Number(european[2]), Number(european[1])),
      true,
    );
  return slashed(source, from, form);
};

/** "16/03" is a day where it can be no share, has a naught before it, or stands where a date does. */
const slashed = (source: Source, from: number, form: string): ReadDate | undefined => {
  const [, day, month] = TWO.exec(form) ?? [];
  if (day === undefined || month === undefined) return undefined;
  const dated =
    Number(day) > Number(month) ||
    /^0/.test(day) ||
    /^0/.test(month) ||
    /^(el|al|del|dia|fecha|lunes|martes|miercoles|jueves|viernes|sabado|domingo)$/.test(
      formAt(source, from - 1),
    );
  return dated
    ? figures(from + 1, buildDate(source.context.year, Number(month), Number(day)), false)
    : undefined;
};

/** A date with its month, in figures or spelled. */
export const fullDate = (source: Source, from: number): ReadDate | undefined =>
  numeric(source, from) ?? spelled(source, from);
