/** Numbers, hours, dates and the other figures of a text, each with the tokens that it takes up. */
import type { LocalDate, Month } from '../../domain/plan/document.ts';

/** Tokens from `from` to before `to`. */
export interface Span {
  from: number;
  to: number;
}

export type EntityValue =
  /** `word`: "quince", "un par"; `article`: "un", "una", "uno", as often an article as a number. */
  | { kind: 'number'; value: number; written: 'figures' | 'word' | 'article' }
  /** "+2" */
  | { kind: 'plus'; value: number }
  /** "2/15", "8 / 10": perhaps a date; "mitad" is a word of the lexicon, no entity. */
  | { kind: 'fraction'; part: number; whole: number }
  /** "entre 6 y 8", "6 o 8", "6-8", "de 6 a 8" */
  | { kind: 'range'; low: number; high: number }
  | { kind: 'percentage'; value: number }
  /** "tercero", "3a", "2do", "1er" */
  | { kind: 'ordinal'; value: number }
  /** "mañana", "el lunes", "15 de marzo", "pasado mañana"; `written: 'day'`: "el 15", "día 15", of today's month. */
  | {
      kind: 'date';
      date: LocalDate;
      written: 'figures' | 'day' | 'relative' | 'weekday';
      /** Does it say its year? */
      withYear: boolean;
      /** The weekday that stands beside it is another one: to be asked. */
      contradicts?: boolean | undefined;
      /** "3 de enero", with neither "el" nor a preposition before it: perhaps three, of January. */
      bare?: boolean | undefined;
    }
  /** "8, 15 y 22 de mayo": each of them, in order. */
  | { kind: 'days'; dates: LocalDate[] }
  | { kind: 'dates'; first: LocalDate; last: LocalDate; contradicts?: boolean | undefined }
  /** `HH:MM`, 24 hours; `eitherHalf`: "a las 3", "6:15", which may be of the afternoon too. */
  | { kind: 'hour'; time: string; eitherHalf?: boolean | undefined }
  /** "en dos horas", "3 días", "una semana", "20 minutos": how long. */
  | {
      kind: 'duration';
      amount: number;
      unit: 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
    }
  | { kind: 'month'; month: Month; year?: number | undefined }
  | { kind: 'year'; year: number }
  /** Codes of lines: one, "3-01 a 3-04", "6.2 salvo la 6.2-18"; `unknown`: in the shape of a code, of no line. */
  | { kind: 'codes'; codes: string[]; unknown: string[] }
  /** "oficio 123/2020", "SE-45-2020", "folio 12", "acuerdo CG-12/2020", "anexo 3", "art. 5" */
  | { kind: 'document' }
  | { kind: 'money' }
  | { kind: 'phone' };

export type Entity = Span & EntityValue;
export type EntityKind = EntityValue['kind'];

export interface EntityContext {
  /** Codes of the plan, to tell a code from an oficio's number. */
  codes: readonly string[];
  /** Local date of the plan's zone, for "mañana" and "lunes". */
  today: LocalDate;
  /** Of dates that are written without one. */
  year: number;
}
