/**
 * How a term (*plazo*) was reckoned, as data: where it starts, how it is counted, which days were skipped and why, who
 * extended it by which act. The same reckoning as `deadlineOf`; the words are `messages/term-words.ts`.
 */
import { calendarOf, type CalendarSettings, type ElectoralProcess } from './calendar.ts';
import { addDays, epochOf, localDate, yearOf } from './dates.ts';
import { deadlineOf, type Term, type TermOrMoment } from './deadline.ts';
import { publicHolidays } from './holidays.ts';
import type { Instant, LocalDate } from '../plan/document.ts';

/** Only in electoral matter all days and hours count while an electoral process runs. */
export type Matter = 'electoral' | 'ordinary';

export type SkipReason =
  { kind: 'weekend' } | { kind: 'holiday'; name: string } | { kind: 'period'; reason: string };

/** Days in a row that do not count, all for one reason; both included. */
export interface SkippedDays {
  from: LocalDate;
  to: LocalDate;
  why: SkipReason;
}

/** A *prórroga*: until when (exclusive), by which act, and who recorded it when. */
export interface Extension {
  until: Instant;
  act: string;
  authorName: string;
  at: Instant;
}

export interface TermExplanation {
  startsAt: Instant;
  term: TermOrMoment;
  /** The first day that counts; undefined of what is fixed. Hours: the day on which they begin to run. */
  firstDay?: LocalDate;
  /** As the term alone says it: the last moment, exclusive. */
  termEndsAt: Instant;
  /** With the extension that stands: never earlier than the term. */
  endsAt: Instant;
  skipped: SkippedDays[];
  /** The process in which days counted that otherwise would not. */
  process?: ElectoralProcess;
  extension?: Extension;
}

export interface TermCase {
  /** Of reception; neither the capture nor the acknowledgement moves it. */
  startsAt: Instant;
  term: TermOrMoment;
  matter: Matter;
  extension?: Extension | undefined;
}

const isCounted = (term: TermOrMoment): term is Term => term.unit !== 'fixed';

/** Why a day is not worked, in the order in which people would say it. */
const whyNot = (date: LocalDate, { nonWorkingPeriods }: CalendarSettings): SkipReason => {
  const holiday = publicHolidays(yearOf(date)).get(date);
  if (holiday !== undefined) return { kind: 'holiday', name: holiday };
  const period = nonWorkingPeriods.find(
    ({ from, to, of }) => from <= date && date <= to && of !== 'avisos',
  );
  if (period !== undefined) return { kind: 'period', reason: period.reason };
  return { kind: 'weekend' };
};

const sameWhy = (one: SkipReason, other: SkipReason): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Days of rest within a period of rest belong to it. */
const joinDays = (days: { date: LocalDate; why: SkipReason }[]): SkippedDays[] =>
  days.reduce<SkippedDays[]>((joined, { date, why }) => {
    const last = joined.at(-1);
    return last !== undefined && addDays(last.to, 1) === date && sameWhy(last.why, why)
      ? [...joined.slice(0, -1), { ...last, to: date }]
      : [...joined, { from: date, to: date, why }];
  }, []);

const daysBetween = (first: LocalDate, last: LocalDate): LocalDate[] => {
  const days: LocalDate[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
};

const isDuring = (date: LocalDate, process: ElectoralProcess | undefined): boolean =>
  process !== undefined && process.from <= date && date <= process.to;

/** The last day that a moment (exclusive) leaves. */
const lastDayOf = (endsAt: Instant, timeZone: string): LocalDate =>
  localDate(epochOf(endsAt) - 1, timeZone);

/**
 * @param settings the plan's: its non-working periods, worked days and electoral process.
 * @param timeZone the plan's.
 */
export const explainTerm = (
  { startsAt, term, matter, extension }: TermCase,
  settings: CalendarSettings,
  timeZone: string,
): TermExplanation => {
  const extended = (termEndsAt: Instant): Pick<TermExplanation, 'endsAt' | 'extension'> =>
    extension === undefined
      ? { endsAt: termEndsAt }
      : {
          endsAt: epochOf(extension.until) > epochOf(termEndsAt) ? extension.until : termEndsAt,
          extension,
        };
  if (!isCounted(term))
    return { startsAt, term, termEndsAt: term.until, skipped: [], ...extended(term.until) };
  const { plazos, ordinary } = calendarOf(settings);
  const days = matter === 'electoral' ? plazos : ordinary;
  const termEndsAt = deadlineOf(startsAt, term, { plazos: days }, timeZone);
  const received = localDate(epochOf(startsAt), timeZone);
  const from = term.unit === 'hours' ? received : addDays(received, 1);
  const all = daysBetween(from, lastDayOf(termEndsAt, timeZone));
  const counts = (date: LocalDate): boolean =>
    term.unit === 'calendar_days' || days.isWorkingDay(date);
  const { electoralProcess: process } = settings;
  const gained =
    term.unit !== 'calendar_days' &&
    matter === 'electoral' &&
    all.some((date) => isDuring(date, process) && !ordinary.isWorkingDay(date));
  return {
    startsAt,
    term,
    firstDay: all.find(counts) ?? from,
    termEndsAt,
    skipped: joinDays(
      all.filter((date) => !counts(date)).map((date) => ({ date, why: whyNot(date, settings) })),
    ),
    ...(gained && process !== undefined ? { process } : {}),
    ...extended(termEndsAt),
  };
};
