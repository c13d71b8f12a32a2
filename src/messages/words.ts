/** Small Spanish words that every message uses: months, days, plurals. */
import { cutText } from '../domain/plan/plain-text.ts';
import { weekday } from '../domain/time/dates.ts';
import type { LocalDate, Month } from '../domain/plan/document.ts';

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
const DAYS = ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'];

export const monthName = (month: Month): string => MONTHS[month - 1] ?? '';
export const capital = (text: string): string =>
  `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
/** "2 de enero", with the weekday if asked. */
export const dayName = (date: LocalDate, withWeekday = false): string =>
  `${withWeekday ? `${DAYS[weekday(date) - 1] ?? ''} ` : ''}${Number(date.slice(8, 10))} de ${monthName(Number(date.slice(5, 7)))}`;
/** "2 de enero de 2020". */
export const dateName = (date: LocalDate): string => `${dayName(date)} de ${date.slice(0, 4)}`;
/** "2 de enero, 09:05" of an ISO instant that carries the plan's offset. */
export const momentName = (instant: string): string =>
  `${dayName(instant.slice(0, 10))}, ${instant.slice(11, 16)}`;
export const count = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`;
export const shorten = (text: string, most: number): string =>
  text.length <= most ? text : `${cutText(text, most - 1).trimEnd()}…`;
export const joinNames = (names: string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} y ${names.at(-1) ?? ''}`;
export const percent = (part: number, whole: number): string =>
  whole === 0 ? '—' : `${Math.floor((100 * part) / whole)} %`;
/**
 * Who did it; for whom, where they stood in for somebody or did it in another's name; and by which oficio they were in
 * charge of the post.
 */
export const signature = ({
  authorName,
  onBehalfOf,
  inNameOf,
  acting,
}: {
  authorName: string;
  onBehalfOf?: string | undefined;
  inNameOf?: string | undefined;
  acting?: string | undefined;
}): string => {
  if (onBehalfOf !== undefined) return `${authorName} (suplente de ${onBehalfOf})`;
  if (inNameOf !== undefined) return `${authorName} (en nombre de ${inNameOf})`;
  return acting === undefined ? authorName : `${authorName} (por encargaduría, ${acting})`;
};
