/** Dates in words, for questions about them. */
import type { LocalDate } from '../../domain/plan/document.ts';
import { monthOf, weekday, yearOf } from '../../domain/time/dates.ts';
import { monthName } from './months.ts';

const DAYS = ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'];

/** "29 de octubre" */
export const dayInWords = (date: LocalDate): string =>
  `${Number(date.slice(8))} de ${monthName(monthOf(date))}`;

/** "29 de octubre de 2020 es jueves" */
export const dayAndWeekday = (date: LocalDate): string =>
  `${dayInWords(date)} de ${yearOf(date)} es ${DAYS[weekday(date) - 1] ?? ''}`;
