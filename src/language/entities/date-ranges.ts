/** Days from one to another: "del 16 al 20 de marzo", "28 de diciembre al 4 de enero", "la próxima semana". */
import type { LocalDate } from '../../domain/plan/document.ts';
import { addDays, monthOf, weekday, yearOf } from '../../domain/time/dates.ts';
import { buildDate, yearLater } from './calendar.ts';
import { readCodes } from './codes.ts';
import { bareDay, weekdayAt, weekdayDate } from './dates.ts';
import { dayAt, fullDate, type ReadDate } from './full-dates.ts';
import { afterAny, phraseAt, phrases, phraseTable, skipAny } from './phrases.ts';
import { formAt, isContinued, isCounted, type Found, type Reader, type Source } from './source.ts';

const LEADS = phrases(
  'desde el dia',
  'desde el',
  'desde',
  'entre el',
  'entre',
  'del dia',
  'de el',
  'del',
  'de',
  'el',
);
const UNTIL = phrases('al dia', 'al', 'a el', 'a', 'hasta el dia', 'hasta el', 'hasta', '-');
const AND = phrases('y el', 'y', 'e el');
const BETWEEN = phrases('entre');
const FROM_THE = phrases('del');
const TO_THE = phrases('al');
const THE = phrases('la');

/** Under the first day's own date: an end without its year that lies before it is in the year after. */
const between = (
  to: number,
  first: LocalDate,
  last: ReadDate,
  contradicts: boolean,
): Found | undefined => {
  const { date, withYear } = last.value;
  const end = date < first && !withYear ? yearLater(date) : date;
  if (end === undefined || end < first) return undefined;
  return {
    to,
    value: {
      kind: 'dates',
      first,
      last: end,
      ...(contradicts || last.value.contradicts === true ? { contradicts: true } : {}),
    },
  };
};

/** A date with its month, perhaps after its weekday. */
const dated = (source: Source, from: number): ReadDate | undefined => {
  const read = fullDate(source, from) ?? weekdayDate(source, from);
  return read?.value.written === 'figures' ? read : undefined;
};

interface FirstDay {
  to: number;
  /** Of a full date; of a day alone its number, and the weekday beside it. */
  date?: ReadDate | undefined;
  day?: number | undefined;
  weekday?: number | undefined;
}

const firstDay = (source: Source, from: number): FirstDay | undefined => {
  const date = dated(source, from);
  if (date !== undefined) return { to: date.to, date };
  const named = weekdayAt(source, from);
  const day = dayAt(source, named?.to ?? from);
  return day === undefined
    ? undefined
    : { to: day.to, day: day.day, ...(named === undefined ? {} : { weekday: named.day }) };
};

const joinDays = (first: FirstDay, last: ReadDate): Found | undefined => {
  if (first.date !== undefined)
    return between(last.to, first.date.value.date, last, first.date.value.contradicts === true);
  const { date } = last.value;
  const start = buildDate(yearOf(date), monthOf(date), first.day ?? 0);
  if (start === undefined || start >= date) return undefined;
  return between(
    last.to,
    start,
    last,
    first.weekday !== undefined && weekday(start) !== first.weekday,
  );
};

/** "16 y 17 de marzo": two days that follow each other. */
const consecutive = (found: Found | undefined): Found | undefined =>
  found?.value.kind === 'dates' && found.value.last === addDays(found.value.first, 1)
    ? found
    : undefined;

const namedDays = (source: Source, from: number): Found | undefined => {
  const lead = afterAny(source, from, LEADS);
  const first = firstDay(source, lead ?? from);
  if (first === undefined || (first.day !== undefined && isCounted(source, from))) return undefined;
  const until = afterAny(source, first.to, UNTIL);
  const and = afterAny(source, first.to, AND);
  const middle = until ?? and;
  if (middle === undefined) return undefined;
  // "3-04 noviembre" is a line and a month.
  if (formAt(source, first.to) === '-' && readCodes(source, lead ?? from) !== undefined)
    return undefined;
  const last = dated(source, middle);
  if (last !== undefined) {
    const found = joinDays(first, last);
    const isBetween = afterAny(source, from, BETWEEN) !== undefined;
    return until !== undefined || isBetween
      ? found
      : first.date === undefined
        ? consecutive(found)
        : undefined;
  }
  // "del 16 al 20": of today's month.
  const isOfMonth =
    afterAny(source, from, FROM_THE) !== undefined &&
    afterAny(source, first.to, TO_THE) !== undefined &&
    first.date === undefined;
  const end = isOfMonth ? bareDay(source, middle) : undefined;
  return end === undefined ? undefined : joinDays(first, end);
};

/** "del lunes al viernes". */
const namedWeekdays = (source: Source, from: number): Found | undefined => {
  const lead = skipAny(source, from, LEADS);
  const first = weekdayDate(source, lead);
  const middle = first === undefined ? undefined : afterAny(source, first.to, UNTIL);
  const last = middle === undefined ? undefined : weekdayAt(source, middle);
  if (first?.value.written !== 'weekday' || last === undefined) return undefined;
  const { date } = first.value;
  const days = (last.day - weekday(date) + 7) % 7;
  return { to: last.to, value: { kind: 'dates', first: date, last: addDays(date, days) } };
};

/** Weeks from this one, Monday to Sunday. */
const WEEKS = phraseTable<number>([
  [
    [
      'proxima semana',
      'semana proxima',
      'semana que viene',
      'semana que entra',
      'semana siguiente',
      'siguiente semana',
      'otra semana',
    ],
    1,
  ],
  [['pasada semana', 'semana pasada', 'semana anterior', 'semana que paso'], -1],
  [['esta misma semana', 'esta semana', 'presente semana', 'semana en curso'], 0],
]);

const week = (source: Source, from: number): Found | undefined => {
  const named = phraseAt(source, skipAny(source, from, THE), WEEKS);
  if (named === undefined) return undefined;
  const { today } = source.context;
  const first = addDays(today, 1 - weekday(today) + 7 * named.value);
  return { to: named.to, value: { kind: 'dates', first, last: addDays(first, 6) } };
};

export const readDates: Reader = (source, from) =>
  isContinued(source, from)
    ? undefined
    : (week(source, from) ?? namedDays(source, from) ?? namedWeekdays(source, from));
