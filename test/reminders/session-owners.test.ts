/** Who is told of a session: what is to be prepared is the Secretario's; that its window opens, closes or closed, the commission's too. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Owed } from '../../src/reminders/owed.ts';
import { preview } from '../../src/reminders/preview.ts';
import { openSample, type Sample } from '../sample.ts';

let sample: Sample;
let told: Owed[];
beforeAll(async () => {
  sample = await openSample();
  told = preview(await sample.state(), '2020-01-01', '2020-02-29');
});
afterAll(() => sample.close());

test.each([
  ['SESSION_PREPARATION', ['person']],
  ['SESSION_OPENING', ['person', 'commission']],
  ['SESSION_CLOSING', ['person', 'commission']],
  ['SESSION_MISSED', ['person', 'commission']],
])('%s: %j', (rule, kinds) => {
  const january = told.filter((one) => one.rule === rule && one.key.includes('/2020-01/'));
  expect(january.map(({ owner }) => owner.kind)).toEqual(kinds);
  expect(january.map(({ subject }) => subject.type === 'session' && subject.toCommission)).toEqual(
    kinds.map((one) => (one === 'commission' ? true : undefined)),
  );
});
