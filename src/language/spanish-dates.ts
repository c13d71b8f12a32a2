/** Months, dates and hours as people type them in Spanish. */
import { addDays, isLocalDate, weekday } from '../domain/time/dates.ts';
import type { LocalDate, Month } from '../domain/plan/document.ts';
import { fold } from './normalise.ts';

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
const DAYS = ['lunes', 'martes', 'miercoles', 'jueves', 'viernes', 'sabado', 'domingo'];

/** A month's name in folded text, as the source of a pattern; `setiembre` too. */
export const MONTH_WORD = `(?:${MONTHS.join('|').replace('septiembre', 'sep?tiembre')})`;

export const monthName = (month: Month): string => MONTHS[month - 1] ?? '';

/** By name or abbreviation of three letters or more; `set` and `setiembre` too. */
export const findMonth = (text: string): Month | undefined => {
  const word = fold(text)
    .replace(/\.$/, '')
    .replace(/^set(iembre)?$/, 'septiembre');
  if (!/^[a-z]{3,}$/.test(word)) return undefined;
  const at = MONTHS.findIndex((month) => month.startsWith(word));
  return at === -1 ? undefined : at + 1;
};

const build = (year: number, month: number, day: number): LocalDate | undefined => {
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isLocalDate(date) ? date : undefined;
};

const fullYear = (text: string | undefined, year: number): number =>
  text === undefined ? year : text.length === 2 ? 2000 + Number(text) : Number(text);

/** "15 de marzo", "15/03/2020", "2020-03-15", "mañana", "lunes" (the next one). Without a year: the plan's. */
export const findDate = (text: string, year: number, today: LocalDate): LocalDate | undefined => {
  const word = fold(text).replace(/^el /, '').trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(word);
  if (iso !== null) return build(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const slashes = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{2}|\d{4}))?$/.exec(word);
  if (slashes !== null)
    return build(fullYear(slashes[3], year), Number(slashes[2]), Number(slashes[1]));
  const spelled =
    /^(?:(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo),? )?(\d{1,2})o?(?: de)? ([a-z]{3,})\.?(?:(?: de| del)? (\d{4}))?$/.exec(
      word,
    );
  if (spelled !== null) {
    const month = findMonth(spelled[2] ?? '');
    return month === undefined
      ? undefined
      : build(fullYear(spelled[3], year), month, Number(spelled[1]));
  }
  if (word === 'hoy') return today;
  if (word === 'manana') return addDays(today, 1);
  if (word === 'ayer') return addDays(today, -1);
  const day = DAYS.indexOf(word.replace(/^(este|proximo) /, ''));
  return day === -1 ? undefined : addDays(today, ((day + 1 - weekday(today) + 6) % 7) + 1);
};

/** "10:00", "10 am", "17 h", "5:30 pm", "a las 10": `HH:MM`. */
export const findTime = (text: string): string | undefined => {
  const found =
    /^(?:a las? )?(\d{1,2})(?::(\d{2}))?\s*(am|pm|a\.m\.|p\.m\.|h|hrs?|horas)?\.?$/.exec(
      fold(text),
    );
  if (
    found?.[1] === undefined ||
    (found[2] === undefined && found[3] === undefined && !/las?/.test(text))
  )
    return undefined;
  const hour = Number(found[1]) + (/^p/.test(found[3] ?? '') && Number(found[1]) < 12 ? 12 : 0);
  const minute = Number(found[2] ?? '0');
  return hour > 23 || minute > 59
    ? undefined
    : `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
};

export interface DateAndTime {
  date: LocalDate;
  time?: string;
  /** What follows them. */
  rest: string;
}

/** A date and, after it, an hour at the beginning of a text. */
export const takeDate = (text: string, year: number, today: LocalDate): DateAndTime | undefined => {
  const words = text
    .trim()
    .replace(/^(para )?el /i, '')
    .split(/\s+/);
  for (let length = Math.min(words.length, 6); length > 0; length -= 1) {
    const date = findDate(words.slice(0, length).join(' '), year, today);
    if (date === undefined) continue;
    const after = words.slice(length);
    for (let more = Math.min(after.length, 4); more > 0; more -= 1) {
      const time = findTime(after.slice(0, more).join(' '));
      if (time !== undefined) return { date, time, rest: after.slice(more).join(' ') };
    }
    return { date, rest: after.join(' ') };
  }
  return undefined;
};
