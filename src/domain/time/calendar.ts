/**
 * The two calendars of the field. *Avisos*: when we write to people, never on weekends, holidays or non-working
 * periods. *Plazos*: deadlines; during an electoral process every day counts ("todos los días y horas son hábiles").
 */
import { addDays, firstOfMonth, lastOfMonth, weekday, yearOf } from './dates.ts';
import { publicHolidays } from './holidays.ts';
import { memoizeBySnapshot } from './memoize-by-snapshot.ts';
import type { LocalDate, Month } from '../plan/document.ts';

export interface NonWorkingPeriod {
  from: LocalDate;
  to: LocalDate;
  reason: string;
  /** Which calendar rests; absent: both. */
  of?: 'plazos' | 'avisos' | undefined;
}

/** The part of a plan's settings that says which days are worked. */
export interface CalendarSettings {
  nonWorkingPeriods: NonWorkingPeriod[];
  /** Days that are worked although the calendar says otherwise. */
  workingDays: LocalDate[];
  electoralProcess?: ElectoralProcess;
}

/** Its first and last day, and the acts that declared them. */
export interface ElectoralProcess {
  from: LocalDate;
  to: LocalDate;
  startsBy?: string | undefined;
  endsBy?: string | undefined;
}

export interface WorkingDays {
  isWorkingDay(date: LocalDate): boolean;
  /** The day itself when it is worked. */
  nextWorkingDay(date: LocalDate): LocalDate;
  /** The day itself when it is worked, else the last one before it. */
  previousWorkingDay(date: LocalDate): LocalDate;
  /** `days` working days after (before, if negative) the date; 0 gives the date itself. */
  addWorkingDays(date: LocalDate, days: number): LocalDate;
}

export interface Calendar {
  avisos: WorkingDays;
  /** Of electoral matter. */
  plazos: WorkingDays;
  /** Of what is no electoral matter (transparency, labour, training, convenios): an electoral process changes nothing. */
  ordinary: WorkingDays;
  firstWorkingDay(year: number, month: Month): LocalDate;
  lastWorkingDay(year: number, month: Month): LocalDate;
}

/** Longer than any non-working period: past it the settings leave no working day at all. */
const MOST_DAYS = 400;

const makeWorkingDays = (isWorkingDay: (date: LocalDate) => boolean): WorkingDays => {
  const seek = (date: LocalDate, step: 1 | -1): LocalDate => {
    let day = date;
    for (let tries = 0; tries < MOST_DAYS; tries += 1, day = addDays(day, step))
      if (isWorkingDay(day)) return day;
    return date;
  };
  return {
    isWorkingDay,
    nextWorkingDay: (date) => seek(date, 1),
    previousWorkingDay: (date) => seek(date, -1),
    addWorkingDays: (date, days) => {
      const step = days < 0 ? -1 : 1;
      let day = date;
      for (let left = Math.abs(days); left > 0; left -= 1) day = seek(addDays(day, step), step);
      return day;
    },
  };
};

/** Is it an ordinary day of work in a calendar? Each day is decided once. */
const ordinaryDays = (
  { nonWorkingPeriods, workingDays }: CalendarSettings,
  calendar: 'plazos' | 'avisos',
): ((date: LocalDate) => boolean) => {
  const known = new Map<LocalDate, boolean>();
  const worked = new Set(workingDays);
  const periods = nonWorkingPeriods.filter(({ of }) => of === undefined || of === calendar);
  const decide = (date: LocalDate): boolean => {
    if (worked.has(date)) return true;
    if (weekday(date) > 5 || publicHolidays(yearOf(date)).has(date)) return false;
    return !periods.some(({ from, to }) => from <= date && date <= to);
  };
  return (date) => {
    const answer = known.get(date) ?? decide(date);
    known.set(date, answer);
    return answer;
  };
};

export const makeCalendar = (settings: CalendarSettings): Calendar => {
  const electoral = settings.electoralProcess;
  const avisos = makeWorkingDays(ordinaryDays(settings, 'avisos'));
  const countsForTerms = ordinaryDays(settings, 'plazos');
  return {
    avisos,
    plazos: makeWorkingDays(
      (date) =>
        (electoral !== undefined && electoral.from <= date && date <= electoral.to) ||
        countsForTerms(date),
    ),
    ordinary: makeWorkingDays(countsForTerms),
    firstWorkingDay: (year, month) => avisos.nextWorkingDay(firstOfMonth(year, month)),
    lastWorkingDay: (year, month) => avisos.previousWorkingDay(lastOfMonth(year, month)),
  };
};

/** The calendar of a plan's settings; its days are kept. */
export const calendarOf: (settings: CalendarSettings) => Calendar = memoizeBySnapshot(makeCalendar);
