/**
 * Statutory holidays of Mexico: `date-holidays`' type `public` alone (its `bank` days are working days), corrected by a
 * small table of data. Loading a year costs milliseconds, so it is kept.
 */
import Holidays from 'date-holidays';
import type { LocalDate } from '../plan/document.ts';

/** 1 October of the years in which the federal executive changes: Ley Federal del Trabajo, artículo 74, fracción VII. */
const EXECUTIVE_CHANGES = {
  first: 2024,
  every: 6,
  day: '10-01',
  name: 'Transmisión del Poder Ejecutivo Federal',
};

const years = new Map<number, Map<LocalDate, string>>();
let mexico: Holidays | undefined;

const corrections = (year: number): [LocalDate, string][] =>
  year >= EXECUTIVE_CHANGES.first &&
  (year - EXECUTIVE_CHANGES.first) % EXECUTIVE_CHANGES.every === 0
    ? [[`${year}-${EXECUTIVE_CHANGES.day}`, EXECUTIVE_CHANGES.name]]
    : [];

/** Each day with its name, as people call it. */
export const publicHolidays = (year: number): ReadonlyMap<LocalDate, string> => {
  const known = years.get(year);
  if (known !== undefined) return known;
  mexico ??= new Holidays('MX');
  const days = mexico
    .getHolidays(year)
    .filter((day) => day.type === 'public')
    .map((day): [LocalDate, string] => [day.date.slice(0, 10), day.name]);
  const all = new Map([...days, ...corrections(year)]);
  years.set(year, all);
  return all;
};
