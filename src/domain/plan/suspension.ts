/** What the commission suspended by an act: months that are not chased, in a column of their own, lifted by an entry. */
import { addDays, firstOfMonth, lastOfMonth } from '../time/dates.ts';
import type { LocalDate, Month } from './document.ts';
import { standingActs } from './standing-acts.ts';

/** Scheduled months of some lines that are not to be chased. */
export interface Suspension {
  id: string;
  lineKeys: string[];
  /** Where the act names days: those that close in them. */
  months: Month[];
  /** The act that decided it. */
  act: string;
  /** The days that the act names, both included: in them nothing at all of these lines is chased. */
  from?: LocalDate | undefined;
  to?: LocalDate | undefined;
  /** The whole plan: lines that an amendment adds later too. */
  whole?: true | undefined;
  /** The commission's sessions are suspended too. */
  sessions?: true | undefined;
}

export const suspensionSubject = standingActs<Suspension>({
  declared: 'suspension.declared',
  undone: 'suspension.lifted',
});

const covers = ({ whole, lineKeys }: Suspension, lineKey: string): boolean =>
  whole === true || lineKeys.includes(lineKey);

/** The suspension under which a line's month stands; undefined where it is to be done. */
export const suspensionOf = (
  suspensions: Suspension[],
  lineKey: string,
  month: Month,
): Suspension | undefined =>
  suspensions.find(
    (suspension) => suspension.months.includes(month) && covers(suspension, lineKey),
  );

/** The months of a year that close between two days: what was to be done in them could not be finished in time. */
export const monthsClosingIn = (year: number, from: LocalDate, to: LocalDate): Month[] =>
  Array.from({ length: 12 }, (_, index) => index + 1).filter((month) => {
    const last = lastOfMonth(year, month);
    return from <= last && last <= to;
  });

interface Days {
  from: LocalDate;
  to: LocalDate;
}

/** The first day after a day on which none of these days is any more; undefined where the day is in none of them. */
const resumesAfter = (all: Days[], date: LocalDate): LocalDate | undefined => {
  let day = date;
  for (;;) {
    const around = all.find(({ from, to }) => from <= day && day <= to);
    if (around === undefined) return day === date ? undefined : day;
    day = addDays(around.to, 1);
  }
};

/** The day on which a line is chased again; undefined where it is not paused on that day. Months alone pause no days. */
export const lineResumesOn = (
  suspensions: Suspension[],
  lineKey: string,
  date: LocalDate,
): LocalDate | undefined =>
  resumesAfter(
    suspensions.flatMap((each) =>
      each.from !== undefined && each.to !== undefined && covers(each, lineKey)
        ? [{ from: each.from, to: each.to }]
        : [],
    ),
    date,
  );

/** The days in which an act suspends sessions. */
const sessionDays = ({ sessions, months, from, to }: Suspension, year: number): Days[] => {
  if (sessions !== true) return [];
  return from !== undefined && to !== undefined
    ? [{ from, to }]
    : months.map((month) => ({ from: firstOfMonth(year, month), to: lastOfMonth(year, month) }));
};

/** The act that suspends the sessions of a day; undefined where none does. */
export const sessionSuspension = (
  suspensions: Suspension[],
  year: number,
  date: LocalDate,
): Suspension | undefined =>
  suspensions.find((each) =>
    sessionDays(each, year).some(({ from, to }) => from <= date && date <= to),
  );

/** The day on which notices about sessions go out again; undefined where they do on that day. */
export const sessionsResumeOn = (
  suspensions: Suspension[],
  year: number,
  date: LocalDate,
): LocalDate | undefined =>
  resumesAfter(
    suspensions.flatMap((each) => sessionDays(each, year)),
    date,
  );

/** Do they say the same? Their ids aside. */
export const sameSuspension = (a: Suspension, b: Suspension): boolean => {
  const plain = ({ lineKeys, months, act, from, to, whole, sessions }: Suspension) =>
    JSON.stringify([whole ?? [...lineKeys].sort(), months, act, from, to, sessions]);
  return plain(a) === plain(b);
};
