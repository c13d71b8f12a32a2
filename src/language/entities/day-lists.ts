/** Several days named one by one: "8, 15 y 22 de mayo", "los días 9 y 10", "del 3, 10 y 17 de este mes". */
import type { LocalDate } from '../../domain/plan/document.ts';
import { monthOf, yearOf } from '../../domain/time/dates.ts';
import { buildDate } from './calendar.ts';
import { bareDay } from './dates.ts';
import { dayAt, fullDate } from './full-dates.ts';
import { afterAny, phrases } from './phrases.ts';
import { formAt, isContinued, type Reader, type Source } from './source.ts';

const LEADS = phrases(
  'los dias',
  'en los dias',
  'de los dias',
  'dias',
  'de los',
  'los',
  'del dia',
  'del',
  'el dia',
  'el',
);
const BETWEEN = phrases(', el', ',');
const AND = phrases('y el', 'y', 'e el', ', y');

interface DayList {
  to: number;
  /** Days of the month, but for the last. */
  days: number[];
  /** Where the last day begins. */
  last: number;
}

/** Days parted by commas, up to the "y" before the last one. */
const listAt = (source: Source, from: number): DayList | undefined => {
  const days: number[] = [];
  let at = from;
  for (;;) {
    const day = dayAt(source, at);
    if (day === undefined) return undefined;
    days.push(day.day);
    const last = afterAny(source, day.to, AND);
    if (last !== undefined) return { to: day.to, days, last };
    const next = afterAny(source, day.to, BETWEEN);
    if (next === undefined) return undefined;
    at = next;
  }
};

const isRising = (dates: (LocalDate | undefined)[]): dates is LocalDate[] =>
  dates.every(
    (date, index) => date !== undefined && (index === 0 || date > (dates[index - 1] ?? '')),
  );

/** Without "los", "del" or "días" before them they may be counts; without their month they need "días". */
export const readDayList: Reader = (source, from) => {
  const isBracketed = formAt(source, from - 1) === '(';
  const lead = afterAny(source, from, LEADS) ?? (isBracketed ? from : undefined);
  if (lead === undefined || isContinued(source, from)) return undefined;
  const list = listAt(source, lead);
  if (list === undefined) return undefined;
  const saysDays = formAt(source, lead - 1).startsWith('dia');
  const end = fullDate(source, list.last) ?? (saysDays ? bareDay(source, list.last) : undefined);
  if (end === undefined) return undefined;
  const { date } = end.value;
  const dates = [...list.days.map((day) => buildDate(yearOf(date), monthOf(date), day)), date];
  return isRising(dates) ? { to: end.to, value: { kind: 'days', dates } } : undefined;
};
