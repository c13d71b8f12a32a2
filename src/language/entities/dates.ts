/** Dates as they are spoken: "el lunes 16", "mañana", "el próximo martes", "el 15"; and those with their month. */
import { addDays, monthOf, weekday, yearOf } from '../../domain/time/dates.ts';
import { buildDate, lastWeekday, nextWeekday } from './calendar.ts';
import { dayAt, fullDate, type ReadDate } from './full-dates.ts';
import { monthAt, relativeMonthAt } from './months.ts';
import { afterAny, phraseAt, phrases, phraseTable, skipAny } from './phrases.ts';
import { afterStop, endsPhrase, formAt, isGlued, type Reader, type Source } from './source.ts';

const OF = phrases('de el mes de', 'del mes de', 'de');
const COMMA = phrases(',');
const OPENS = phrases('(');
const CLOSES = phrases(')');
const THE_DAY = phrases('el dia', 'dia', 'el');
const DAY = phrases('dia', 'el dia');
const BEFORE_DAY = phrases(', el', ',', 'dia', 'el dia');

/** "de este mes", "del mes pasado", "del presente", after the number of a day; `shift`: that month. */
const OF_MONTH = phrases(
  'de este mes',
  'del presente',
  'del actual',
  'del corriente',
  'del mes',
  'de los corrientes',
);

/** "15", "15 de este mes": a day of today's month, or of the one that is named. */
export const bareDay = (source: Source, from: number): ReadDate | undefined => {
  const day = dayAt(source, from);
  if (day === undefined || /^primer/.test(formAt(source, from))) return undefined;
  // "31 de febrero" is no other month's 31st.
  if (monthAt(source, skipAny(source, day.to, OF)) !== undefined) return undefined;
  const { today } = source.context;
  const start = formAt(source, day.to) === 'de' ? day.to + 1 : day.to;
  const relative = relativeMonthAt(source, start);
  const date = buildDate(
    relative?.year ?? yearOf(today),
    relative?.month ?? monthOf(today),
    day.day,
  );
  if (date === undefined) return undefined;
  const to = relative?.to ?? afterAny(source, day.to, OF_MONTH) ?? day.to;
  return { to, value: { kind: 'date', date, written: 'day', withYear: false } };
};

const DAYS = new Map(
  [
    ['lunes', 'lun'],
    ['martes'],
    ['miercoles', 'mie', 'mier'],
    ['jueves', 'jue', 'juev'],
    ['viernes', 'vie', 'vier'],
    ['sabado', 'sab'],
    ['domingo', 'dom'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);
/** 1 Monday … 7 Sunday. */
export const weekdayAt = (
  source: Source,
  from: number,
): { day: number; to: number } | undefined => {
  const form = formAt(source, from);
  const day = DAYS.get(form);
  if (day === undefined) return undefined;
  return { day, to: form.length > 4 ? from + 1 : afterStop(source, from + 1) };
};

/** With its weekday a date is one; another weekday makes it doubtful. */
const contradicts = ({ to, value: { bare: _, ...value } }: ReadDate, day: number): ReadDate =>
  weekday(value.date) === day ? { to, value } : { to, value: { ...value, contradicts: true } };

const NEXT = phrases('este proximo', 'proximo', 'este', 'siguiente');
const LAST = phrases('pasado', 'ultimo');
const AHEAD = phrases('que viene', 'que entra', 'proximo', 'siguiente');
const BEHIND = phrases('pasado', 'anterior');

/** "lunes", "próximo martes", "lunes 16 de marzo", "viernes, 20/03". */
export const weekdayDate = (source: Source, from: number): ReadDate | undefined => {
  const next = afterAny(source, from, NEXT);
  const last = afterAny(source, from, LAST);
  const named = weekdayAt(source, next ?? last ?? from);
  if (named === undefined) return undefined;
  const { today } = source.context;
  const comma = skipAny(source, named.to, BEFORE_DAY);
  const full = fullDate(source, comma);
  if (full !== undefined) return contradicts(full, named.day);
  const day = bareDay(source, skipAny(source, named.to, DAY));
  if (day !== undefined && (endsPhrase(source, day.to) || formAt(source, day.to - 1) === 'mes'))
    return contradicts(day, named.day);
  const behind = afterAny(source, named.to, BEHIND);
  const ahead = afterAny(source, named.to, AHEAD);
  const date =
    last !== undefined || behind !== undefined
      ? lastWeekday(today, named.day)
      : nextWeekday(today, named.day);
  return {
    to: behind ?? ahead ?? named.to,
    value: { kind: 'date', date, written: 'weekday', withYear: false },
  };
};

/** Days from today, the longer phrases first. */
const RELATIVE = phraseTable<number>([
  [['pasado manana'], 2],
  [['antes de ayer', 'anteayer', 'antier', 'antenoche', 'dia de antier'], -2],
  [['dia de manana', 'manana'], 1],
  [['dia de ayer', 'ayer', 'anoche'], -1],
  [['dia de hoy', 'hoy dia', 'hoy', 'esta manana', 'esta tarde', 'esta noche'], 0],
]);
const PART_OF_DAY = phrases(
  ...['por la', 'en la', 'a la'].flatMap((lead) =>
    ['manana', 'tarde', 'noche'].map((part) => `${lead} ${part}`),
  ),
);

const relative = (source: Source, from: number): ReadDate | undefined => {
  const { today } = source.context;
  const afterLa = /^(la|toda|media)$/.test(formAt(source, from - 1));
  if (afterLa && formAt(source, from) === 'manana') return undefined;
  const named = phraseAt(source, from, RELATIVE);
  if (named === undefined) return undefined;
  const date = addDays(today, named.value);
  return { to: named.to, value: { kind: 'date', date, written: 'relative', withYear: false } };
};

/** "25 de marzo (miércoles)". */
const withWeekdayBehind = (source: Source, read: ReadDate): ReadDate => {
  const bracket = afterAny(source, read.to, OPENS);
  const named = weekdayAt(source, bracket ?? afterAny(source, read.to, COMMA) ?? read.to);
  if (named === undefined || fullDate(source, named.to) !== undefined) return read;
  if (dayAt(source, named.to) !== undefined) return read;
  const closed = bracket === undefined ? named.to : afterAny(source, named.to, CLOSES);
  return closed === undefined ? read : contradicts({ ...read, to: closed }, named.day);
};

/** "al 15", "del 15": where no thing is counted, a day. */
const dayBehind = (source: Source, from: number): ReadDate | undefined => {
  if (!/^(al|del|pasado|proximo)$/.test(formAt(source, from - 1))) return undefined;
  const read = bareDay(source, from);
  return read !== undefined && isDayAlone(source, from, read) ? read : undefined;
};

/** No share, code or part of the whole: "el 15 %", "el 3-01", "el 2 de los 5". */
const isDayAlone = (source: Source, from: number, { to }: ReadDate): boolean =>
  (to > from + 1 && formAt(source, to - 1) !== formAt(source, from)) ||
  (endsPhrase(source, to) &&
    !(formAt(source, to) === '.' && isGlued(source, to + 1)) &&
    !(formAt(source, to) === 'de' && /^(las|los|\d+)$/.test(formAt(source, to + 1))) &&
    !(formAt(source, to) === 'por' && /^cien/.test(formAt(source, to + 1))));

/** "el 15", "el día 15", "día 15". */
const namedDay = (source: Source, from: number): ReadDate | undefined => {
  const start = afterAny(source, from, THE_DAY);
  const read = start === undefined ? undefined : bareDay(source, start);
  return start !== undefined && read !== undefined && isDayAlone(source, start, read)
    ? read
    : undefined;
};

export const readDate: Reader = (source, from) => {
  const start = skipAny(source, from, THE_DAY);
  const full = fullDate(source, start);
  const read =
    (full === undefined ? undefined : withWeekdayBehind(source, full)) ??
    relative(source, from) ??
    relative(source, start) ??
    weekdayDate(source, start) ??
    namedDay(source, from) ??
    dayBehind(source, from);
  return read === undefined ? undefined : { ...read, to: skipAny(source, read.to, PART_OF_DAY) };
};
