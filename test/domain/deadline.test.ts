/** Deadlines against Mexico's holidays, weekends, the plan's own non-working periods and an electoral process. */
import { describe, expect, it } from 'vitest';
import { makeCalendar } from '../../src/domain/time/calendar.ts';
import { deadlineOf, halfWay, type Term } from '../../src/domain/time/deadline.ts';

const ZONE = 'America/Mexico_City';
const NONE = { nonWorkingPeriods: [], workingDays: [] };
const SUMMER = {
  nonWorkingPeriods: [{ from: '2020-07-20', to: '2020-07-31', reason: 'vacaciones' }],
  workingDays: [],
};
const PROCESS = { ...NONE, electoralProcess: { from: '2020-09-06', to: '2021-06-30' } };

describe('a term', () => {
  it.each<[string, string, Term, object, string]>([
    [
      'two working days from a Monday',
      '2020-03-02T10:00',
      { unit: 'working_days', amount: 2 },
      NONE,
      '2020-03-05T00:00:00-06:00',
    ],
    [
      'one working day from a Friday is the Monday',
      '2020-03-06T10:00',
      { unit: 'working_days', amount: 1 },
      NONE,
      '2020-03-10T00:00:00-06:00',
    ],
    [
      'two working days over a holiday (16 March, moved from the 21st)',
      '2020-03-13T18:00',
      { unit: 'working_days', amount: 2 },
      NONE,
      '2020-03-19T00:00:00-06:00',
    ],
    [
      'what arrives on a Saturday counts from the Monday',
      '2020-03-07T12:00',
      { unit: 'working_days', amount: 1 },
      NONE,
      '2020-03-10T00:00:00-06:00',
    ],
    [
      'what arrives a minute before midnight counts from the next day',
      '2020-03-02T23:59',
      { unit: 'working_days', amount: 1 },
      NONE,
      '2020-03-04T00:00:00-06:00',
    ],
    [
      'over the plan’s own non-working period',
      '2020-07-17T09:00',
      { unit: 'working_days', amount: 2 },
      SUMMER,
      '2020-08-05T00:00:00-05:00',
    ],
    [
      '2 November is worked',
      '2020-10-30T09:00',
      { unit: 'working_days', amount: 1 },
      NONE,
      '2020-11-03T00:00:00-06:00',
    ],
    [
      'during an electoral process a Sunday counts',
      '2020-09-11T10:00',
      { unit: 'working_days', amount: 2 },
      PROCESS,
      '2020-09-14T00:00:00-05:00',
    ],
    [
      'a process that begins in the middle of the term',
      '2020-09-04T10:00',
      { unit: 'working_days', amount: 2 },
      PROCESS,
      '2020-09-08T00:00:00-05:00',
    ],
    [
      'three calendar days over a weekend',
      '2020-03-06T10:00',
      { unit: 'calendar_days', amount: 3 },
      NONE,
      '2020-03-10T00:00:00-06:00',
    ],
    [
      'calendar days over the change of the clocks',
      '2020-04-03T10:00',
      { unit: 'calendar_days', amount: 2 },
      NONE,
      '2020-04-06T00:00:00-05:00',
    ],
    [
      '24 hours from a Tuesday',
      '2020-03-03T10:30',
      { unit: 'hours', amount: 24 },
      NONE,
      '2020-03-04T10:30:00.000-06:00',
    ],
    [
      '48 hours from a Friday rest over the weekend',
      '2020-03-06T14:00',
      { unit: 'hours', amount: 48 },
      NONE,
      '2020-03-10T14:00:00.000-06:00',
    ],
    [
      '48 hours in an electoral process run through it',
      '2020-09-11T14:00',
      { unit: 'hours', amount: 48 },
      PROCESS,
      '2020-09-13T14:00:00.000-05:00',
    ],
    [
      'hours of what arrives on a Sunday begin on the Monday',
      '2020-03-08T20:00',
      { unit: 'hours', amount: 6 },
      NONE,
      '2020-03-09T06:00:00.000-06:00',
    ],
    [
      '48 hours over a holiday',
      '2020-09-15T12:00',
      { unit: 'hours', amount: 48 },
      NONE,
      '2020-09-18T12:00:00.000-05:00',
    ],
    [
      'hours for which the settings leave no day: as far as one looks',
      '2020-01-02T12:00',
      { unit: 'hours', amount: 6 },
      { ...NONE, nonWorkingPeriods: [{ from: '2020-01-01', to: '2029-12-31', reason: 'r' }] },
      '2022-03-12T00:00:00.000-06:00',
    ],
  ])('%s', (_what, received, term, settings, expected) => {
    const offset = received >= '2020-04-05' && received < '2020-10-25' ? '-05:00' : '-06:00';
    expect(deadlineOf(`${received}:00${offset}`, term, makeCalendar(settings as never), ZONE)).toBe(
      expected,
    );
  });

  it('is half over in the middle, to the minute', () => {
    expect(halfWay('2020-03-02T10:00:00-06:00', '2020-03-05T00:00:00-06:00', ZONE)).toBe(
      '2020-03-03T17:00:00.000-06:00',
    );
  });
});
