/** When people may be written to, and when it is worth asking what is owed: each minute on which the answer turns. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PlanState } from '../../src/domain/plan/plan-state.ts';
import { epochOf, toInstant } from '../../src/domain/time/dates.ts';
import { askingTimes, nextAskingTime } from '../../src/reminders/asking-times.ts';
import { isByDay, withinContactHours } from '../../src/reminders/contact-hours.ts';
import { lastDayToReport } from '../../src/reminders/period.ts';
import { alone, type ReminderRule } from '../../src/reminders/rule.ts';
import { remindedAt } from '../../src/reminders/rules/snoozed.ts';
import { calendarOf } from '../../src/domain/time/calendar.ts';
import { openSample, type Sample } from '../sample.ts';

let sample: Sample;
let plan: PlanState;
beforeAll(async () => {
  sample = await openSample();
  plan = await sample.state();
});
afterAll(() => sample.close());

const instant = (text: string): string => `2020-${text}:00-06:00`;

test.each([
  ['02-10T07:59', false],
  ['02-10T08:00', true],
  ['02-10T20:09', true],
  ['02-10T20:10', false],
  ['02-09T12:00', false],
  ['02-03T12:00', false],
])('by day at %s: %s', (at, expected) => {
  expect(isByDay(plan, epochOf(instant(at)))).toBe(expected);
});

describe('the full hour at which somebody is written to', () => {
  test.each([
    ['02-10T08:00', '02-10T08:00'],
    ['02-10T08:01', '02-10T09:00'],
    ['02-10T07:01', '02-10T08:00'],
    ['02-10T06:30', '02-10T08:00'],
    ['02-10T20:00', '02-10T20:00'],
    ['02-10T20:01', '02-11T08:00'],
    ['02-14T20:01', '02-17T08:00'],
    ['02-15T12:00', '02-17T08:00'],
    ['02-14T23:30', '02-17T08:00'],
  ])('%s: %s', (at, expected) => {
    expect(withinContactHours(plan, instant(at), false)).toBe(instant(expected));
    expect(withinContactHours(plan, instant(at), true)).toBe(instant(at));
  });
});

describe('the moment at which somebody who asked for it is reminded', () => {
  test.each<[string, string | undefined, string]>([
    ['2020-02-10', undefined, '02-10T09:00'],
    ['2020-02-10', '08:00', '02-10T08:00'],
    ['2020-02-10', '07:59', '02-10T09:00'],
    ['2020-02-10', '20:00', '02-10T20:00'],
    ['2020-02-10', '20:01', '02-11T09:00'],
    ['2020-02-14', '20:01', '02-17T09:00'],
    ['2020-02-15', '12:00', '02-17T09:00'],
  ])('%s at %s: %s', (date, time, expected) => {
    expect(remindedAt(plan, { date, time })).toBe(instant(expected));
  });
});

test('the last day to report a month: its own, or a week after the day of work on which it opened', () => {
  const rest = {
    ...plan.settings,
    nonWorkingPeriods: [{ from: '2020-04-01', to: '2020-04-30', reason: 'r' }],
  };
  expect(lastDayToReport(calendarOf(plan.settings), 2020, 4)).toBe('2020-04-30');
  expect(lastDayToReport(calendarOf(rest), 2020, 4)).toBe('2020-05-10');
  const almost = {
    ...rest,
    nonWorkingPeriods: [{ from: '2020-04-01', to: '2020-04-29', reason: 'r' }],
  };
  expect(lastDayToReport(calendarOf(almost), 2020, 4)).toBe('2020-04-30');
});

const rule = (hour: string, ...moments: string[]): ReminderRule => ({
  ...{ name: hour, scope: 'plan', reason: '', defaults: { enabled: true, at: hour } },
  ...{ series: alone(), occurrences: () => [], moments: () => moments },
});

test('every moment of a day, in order and each once, at its hours and those of the rules', () => {
  const rules = [
    rule('11:00', instant('02-10T15:00'), instant('02-10T10:00'), instant('02-11T01:00')),
    rule('09:00', instant('02-10T10:00'), instant('02-10T11:00')),
  ];
  const times = askingTimes(plan, rules);
  expect(times('2020-02-10').map((one) => toInstant(one, plan.timeZone).slice(11, 16))).toEqual([
    '09:00',
    '10:00',
    '11:00',
    '15:00',
  ]);
  expect(times('2020-02-11').map((one) => toInstant(one, plan.timeZone).slice(11, 16))).toEqual([
    '01:00',
    '09:00',
    '11:00',
  ]);
});

test.each([
  ['02-10T07:45', '02-10T07:55'],
  ['02-10T07:55', '02-10T08:00'],
  ['02-10T08:00', '02-10T08:10'],
  ['02-10T08:55', '02-10T09:00'],
  ['02-10T23:55', '02-11T00:00'],
  ['02-11T00:00', '02-11T00:10'],
])('after %s nothing new is owed before %s', (now, next) => {
  expect(nextAskingTime(plan, epochOf(instant(now)))).toBe(epochOf(instant(next)));
});
