/** Working days of Mexico: first of each month, holidays and bank days, non-working periods, the electoral process. */
import { describe, expect, test } from 'vitest';
import { makeCalendar } from '../../src/domain/time/calendar.ts';
import { addDays, instantAt, isoWeek, localDate, weekday } from '../../src/domain/time/dates.ts';
import { DEFAULT_SETTINGS } from '../../src/reminders/default-settings.ts';
import type { PlanSettings } from '../../src/domain/plan/settings.ts';

const calendar = makeCalendar(DEFAULT_SETTINGS);
const withSettings = (more: Partial<PlanSettings>) =>
  makeCalendar({ ...DEFAULT_SETTINGS, ...more });

test('the first working days of 2020', () => {
  expect(Array.from({ length: 12 }, (_, at) => calendar.firstWorkingDay(2020, at + 1))).toEqual([
    '2020-01-02',
    '2020-02-04',
    '2020-03-02',
    '2020-04-01',
    '2020-05-04',
    '2020-06-01',
    '2020-07-01',
    '2020-08-03',
    '2020-09-01',
    '2020-10-01',
    '2020-11-02',
    '2020-12-01',
  ]);
});

describe('a day is worked or not', () => {
  test.each([
    ['2020-01-01', false, 'New Year'],
    ['2020-02-03', false, 'Constitution, moved to Monday'],
    ['2020-03-16', false, 'Juárez'],
    ['2020-04-09', true, 'Holy Thursday is a bank day'],
    ['2020-05-01', false, 'Labour'],
    ['2020-09-16', false, 'Independence'],
    ['2020-11-02', true, 'the Dead are a bank day'],
    ['2020-11-16', false, 'Revolution'],
    ['2020-12-12', false, 'a Saturday'],
    ['2019-12-12', true, 'a bank day'],
    ['2020-12-25', false, 'Christmas'],
    ['2024-10-01', false, 'the executive changes'],
    ['2030-10-01', false, 'and every six years'],
    ['2023-10-02', true, 'not in between'],
    ['2020-10-01', true, 'nor in 2020'],
  ])('%s: %s (%s)', (date, worked) => {
    expect(calendar.avisos.isWorkingDay(date)).toBe(worked);
  });
});

test('non-working periods stop avisos; a day may be worked by exception', () => {
  const own = withSettings({
    nonWorkingPeriods: [{ from: '2020-07-20', to: '2020-07-31', reason: 'vacaciones' }],
    workingDays: ['2020-07-25'],
  });
  expect(own.avisos.isWorkingDay('2020-07-22')).toBe(false);
  expect(own.avisos.isWorkingDay('2020-07-25')).toBe(true);
  expect(own.avisos.nextWorkingDay('2020-07-26')).toBe('2020-08-03');
});

describe('a non-working period rests the calendar that it names, or both', () => {
  test.each([
    ['avisos' as const, false, true],
    ['plazos' as const, true, false],
    [undefined, false, false],
  ])('%s', (of, avisos, plazos) => {
    const own = withSettings({
      nonWorkingPeriods: [{ from: '2020-03-23', to: '2020-05-29', reason: 'acuerdo', of }],
    });
    expect([
      own.avisos.isWorkingDay('2020-04-15'),
      own.plazos.isWorkingDay('2020-04-15'),
      own.avisos.isWorkingDay('2020-06-01') && own.plazos.isWorkingDay('2020-06-01'),
    ]).toEqual([avisos, plazos, true]);
  });
});

test('during an electoral process every day counts for plazos, none more for avisos', () => {
  const own = withSettings({ electoralProcess: { from: '2020-09-01', to: '2021-06-30' } });
  expect(own.plazos.isWorkingDay('2020-09-16')).toBe(true);
  expect(own.avisos.isWorkingDay('2020-09-16')).toBe(false);
  expect(own.plazos.addWorkingDays('2020-09-04', 2)).toBe('2020-09-06');
  expect(own.plazos.addWorkingDays('2020-08-28', 2)).toBe('2020-09-01');
});

test.each([
  ['2020-01-31', -3, '2020-01-28'],
  ['2020-01-02', 1, '2020-01-03'],
  ['2020-02-03', 0, '2020-02-03'],
  ['2020-01-27', -10, '2020-01-13'],
])('%s and %i working days is %s', (date, days, result) => {
  expect(calendar.avisos.addWorkingDays(date, days)).toBe(result);
});

test('dates are the plan’s, instants carry its offset', () => {
  expect([
    addDays('2020-02-28', 1),
    addDays('2020-03-01', -1),
    weekday('2020-01-06'),
    isoWeek('2020-01-02'),
    isoWeek('2019-12-30'),
  ]).toEqual(['2020-02-29', '2020-02-29', 1, '2020-W01', '2020-W01']);
  expect(instantAt('2020-05-04', '09:00', 'America/Mexico_City')).toBe('2020-05-04T09:00:00-05:00');
  expect(localDate(Date.parse('2020-01-01T05:59:00Z'), 'America/Mexico_City')).toBe('2019-12-31');
});
