/** How often a rule that repeats does so: as often as the plan says, and sixty times where it says nothing. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlanState } from '../../src/domain/plan/plan-state.ts';
import { omitted } from '../../src/reminders/engine.ts';
import { openSample, type Sample } from '../sample.ts';

let sample: Sample;
let state: PlanState;
beforeAll(async () => {
  sample = await openSample();
  state = await sample.state();
});
afterAll(() => sample.close());

test.each([
  [{}, 60],
  [{ maxTimes: 1 }, 1],
  [{ maxTimes: 9 }, 9],
])('January’s rezago, of a plan that says %j: %i times', (says, times) => {
  const rules = { ...state.settings.rules, OVERDUE: { enabled: true, at: '09:00', ...says } };
  const given = { ...state, settings: { ...state.settings, rules } };
  const keys = omitted(given, Date.parse('2021-06-01T10:00:00-05:00'), new Set())
    .flatMap((one) => one.mergedKeys)
    .flatMap((key) => /\/OVERDUE\/pending\/2020-01\.(\d+)\//.exec(key)?.[1] ?? []);
  expect(new Set(keys)).toEqual(
    new Set(Array.from({ length: times }, (_, index) => String(index + 1))),
  );
});
