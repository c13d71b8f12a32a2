/** How a term was reckoned: where it starts, which days count and which were skipped, who extended it. */
import { describe, expect, test } from 'vitest';
import { calendarOf, type CalendarSettings } from '../../src/domain/time/calendar.ts';
import { deadlineOf, type Term } from '../../src/domain/time/deadline.ts';
import {
  explainTerm,
  type Matter,
  type TermExplanation,
} from '../../src/domain/time/explain-term.ts';

const ZONE = 'America/Mexico_City';
const NONE: CalendarSettings = { nonWorkingPeriods: [], workingDays: [] };
const SUMMER: CalendarSettings = {
  ...NONE,
  nonWorkingPeriods: [
    { from: '2020-07-20', to: '2020-07-31', reason: 'vacaciones de verano' },
    { from: '2020-07-15', to: '2020-07-15', reason: 'sin avisos', of: 'avisos' },
  ],
};
const PROCESS: CalendarSettings = {
  ...NONE,
  electoralProcess: { from: '2020-09-06', to: '2021-06-30', startsBy: 'Acuerdo IEM-CG-32/2020' },
};
const days = (amount: number): Term => ({ unit: 'working_days', amount });
const hours = (amount: number): Term => ({ unit: 'hours', amount });

const skippedOf = ({ skipped }: TermExplanation): string[] =>
  skipped.map(
    ({ from, to, why }) =>
      `${from.slice(5)}..${to.slice(5)} ${why.kind === 'holiday' ? why.name : why.kind === 'period' ? why.reason : why.kind}`,
  );

interface Row {
  what: string;
  startsAt: string;
  term: Term;
  settings?: CalendarSettings;
  matter?: Matter;
  firstDay: string;
  endsAt: string;
  skipped?: string[];
  process?: true;
}

const rows: Row[] = [
  {
    what: 'two working days within a week skip nothing',
    startsAt: '2020-03-02T10:00:00-06:00',
    term: days(2),
    firstDay: '2020-03-03',
    endsAt: '2020-03-05T00:00:00-06:00',
  },
  {
    what: 'a minute before midnight still counts from the next day',
    startsAt: '2020-03-02T23:59:00-06:00',
    term: days(1),
    firstDay: '2020-03-03',
    endsAt: '2020-03-04T00:00:00-06:00',
  },
  {
    what: 'at midnight the day that begins is the day of reception',
    startsAt: '2020-03-03T00:00:00-06:00',
    term: days(1),
    firstDay: '2020-03-04',
    endsAt: '2020-03-05T00:00:00-06:00',
  },
  {
    what: 'a weekend and the holiday after it are two reasons',
    startsAt: '2020-03-13T18:00:00-06:00',
    term: days(2),
    firstDay: '2020-03-17',
    endsAt: '2020-03-19T00:00:00-06:00',
    skipped: ['03-14..03-15 weekend', '03-16..03-16 Natalicio de Benito Juárez'],
  },
  {
    what: 'what is received on a Saturday: the Sunday is skipped, the Saturday is the start',
    startsAt: '2020-03-07T12:00:00-06:00',
    term: days(1),
    firstDay: '2020-03-09',
    endsAt: '2020-03-10T00:00:00-06:00',
    skipped: ['03-08..03-08 weekend'],
  },
  {
    what: 'the plan’s own period, with the weekend inside it; what rests only notices does not count',
    startsAt: '2020-07-14T09:00:00-05:00',
    term: days(5),
    settings: SUMMER,
    firstDay: '2020-07-15',
    endsAt: '2020-08-05T00:00:00-05:00',
    skipped: ['07-18..07-19 weekend', '07-20..07-31 vacaciones de verano', '08-01..08-02 weekend'],
  },
  {
    what: 'calendar days skip nothing',
    startsAt: '2020-03-13T10:00:00-06:00',
    term: { unit: 'calendar_days', amount: 3 },
    firstDay: '2020-03-14',
    endsAt: '2020-03-17T00:00:00-06:00',
  },
  {
    what: 'hours rest over the weekend',
    startsAt: '2020-03-06T14:00:00-06:00',
    term: hours(48),
    firstDay: '2020-03-06',
    endsAt: '2020-03-10T14:00:00.000-06:00',
    skipped: ['03-07..03-08 weekend'],
  },
  {
    what: 'hours of what is received on a Sunday begin with the Monday',
    startsAt: '2020-03-08T20:00:00-06:00',
    term: hours(6),
    firstDay: '2020-03-09',
    endsAt: '2020-03-09T06:00:00.000-06:00',
    skipped: ['03-08..03-08 weekend'],
  },
  {
    what: 'hours that end at midnight end with that day',
    startsAt: '2020-03-06T12:00:00-06:00',
    term: hours(12),
    firstDay: '2020-03-06',
    endsAt: '2020-03-07T00:00:00.000-06:00',
  },
  {
    what: 'in the electoral process a weekend counts',
    startsAt: '2020-09-11T10:00:00-05:00',
    term: days(2),
    settings: PROCESS,
    firstDay: '2020-09-12',
    endsAt: '2020-09-14T00:00:00-05:00',
    process: true,
  },
  {
    what: 'for other matter the same weekend does not count',
    startsAt: '2020-09-11T10:00:00-05:00',
    term: days(2),
    settings: PROCESS,
    matter: 'ordinary',
    firstDay: '2020-09-14',
    endsAt: '2020-09-16T00:00:00-05:00',
    skipped: ['09-12..09-13 weekend'],
  },
  {
    what: 'a process that begins within the term: the day before it rests, its first day counts',
    startsAt: '2020-09-04T10:00:00-05:00',
    term: days(2),
    settings: PROCESS,
    firstDay: '2020-09-06',
    endsAt: '2020-09-08T00:00:00-05:00',
    skipped: ['09-05..09-05 weekend'],
    process: true,
  },
  {
    what: 'in the process a term of week days owes it nothing',
    startsAt: '2020-09-07T10:00:00-05:00',
    term: days(2),
    settings: PROCESS,
    firstDay: '2020-09-08',
    endsAt: '2020-09-10T00:00:00-05:00',
  },
  {
    what: 'hours run through a weekend of the process',
    startsAt: '2020-09-11T14:00:00-05:00',
    term: hours(48),
    settings: PROCESS,
    firstDay: '2020-09-11',
    endsAt: '2020-09-13T14:00:00.000-05:00',
    process: true,
  },
];

describe('the reckoning of a term', () => {
  test.each(rows)('$what', ({ startsAt, term, settings = NONE, matter = 'electoral', ...row }) => {
    const explained = explainTerm({ startsAt, term, matter }, settings, ZONE);
    expect(explained).toMatchObject({
      startsAt,
      firstDay: row.firstDay,
      termEndsAt: row.endsAt,
      endsAt: row.endsAt,
    });
    expect(skippedOf(explained)).toEqual(row.skipped ?? []);
    expect(explained.process !== undefined).toBe(row.process ?? false);
    const { plazos, ordinary } = calendarOf(settings);
    expect(
      deadlineOf(startsAt, term, { plazos: matter === 'electoral' ? plazos : ordinary }, ZONE),
    ).toBe(row.endsAt);
  });
});

const extension = (until: string) => ({
  until,
  act: 'el oficio INE/UTVOPL/0200/2020',
  authorName: 'Secretario Técnico',
  at: '2020-03-04T09:00:00-06:00',
});

describe('an extension', () => {
  test.each([
    ['moves the end', '2020-03-09T14:00:00-06:00', '2020-03-09T14:00:00-06:00'],
    [
      'of a term that ends later moves nothing',
      '2020-03-04T14:00:00-06:00',
      '2020-03-05T00:00:00-06:00',
    ],
  ])('%s', (_what, until, endsAt) => {
    const explained = explainTerm(
      {
        startsAt: '2020-03-02T10:00:00-06:00',
        term: days(2),
        matter: 'electoral',
        extension: extension(until),
      },
      NONE,
      ZONE,
    );
    expect(explained).toMatchObject({ termEndsAt: '2020-03-05T00:00:00-06:00', endsAt });
  });
});
