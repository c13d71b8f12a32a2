/** When it is worth asking what is owed: at the hours of the rules that are on, on working days, and at their own moments on any day. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlanState } from '../../src/domain/plan/plan-state.ts';
import { askingTimes } from '../../src/reminders/asking-times.ts';
import { alone, type ReminderRule } from '../../src/reminders/rule.ts';
import { openSample, type Sample } from '../sample.ts';

let sample: Sample;
let state: PlanState;
beforeAll(async () => {
  sample = await openSample();
  state = await sample.state();
});
afterAll(() => sample.close());

const rule = (name: string, hour: string, enabled: boolean, moment?: string): ReminderRule => ({
  name,
  scope: 'plan',
  reason: '',
  defaults: { enabled, at: hour },
  series: alone(),
  occurrences: () => [],
  ...(moment === undefined ? {} : { moments: () => [moment] }),
});
const RULES = [
  rule('B', '11:30', true),
  rule('A', '09:00', true, '2020-02-01T02:10:00-06:00'),
  rule('OFF', '07:00', false, '2020-02-01T03:00:00-06:00'),
  rule('C', '09:00', true),
];

test.each([
  ['2020-01-31', ['09:00', '11:30']],
  ['2020-02-01', ['02:10']],
  ['2020-02-02', []],
])('on %s at %j', (date, hours) => {
  expect(askingTimes(state, RULES)(date)).toEqual(
    hours.map((hour) => Date.parse(`${date}T${hour}:00-06:00`)),
  );
});
