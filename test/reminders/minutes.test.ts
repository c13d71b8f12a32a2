/** The minutes that are missing are asked for from the fifth working day on, weekly, four times in all. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlanState } from '../../src/domain/plan/plan-state.ts';
import { epochOf } from '../../src/domain/time/dates.ts';
import type { SessionEvent } from '../../src/domain/sessions/session.ts';
import { owed } from '../../src/reminders/engine.ts';
import { openSample, type Sample } from '../sample.ts';

let sample: Sample;
let plan: PlanState;
beforeAll(async () => {
  sample = await openSample();
  plan = await sample.state();
});
afterAll(() => sample.close());

const happened = (
  ordinal: number,
  kind: SessionEvent['kind'],
  more: object = {},
): SessionEvent => ({
  ...{ sessionKey: '2020-02', ordinal, kind, authorId: 's', authorName: 'S' },
  ...{ at: '2020-02-10T12:00:00-06:00', ...more },
});
const HELD = happened(1, 'held', { date: '2020-02-10' });
const asked = (date: string, events: SessionEvent[] = [HELD]): string[] => {
  const sessions = plan.sessions.flatMap((one) =>
    one.key === '2020-02' ? [{ ...one, events }] : [],
  );
  const due = owed({ ...plan, lines: [], sessions }, epochOf(`${date}T20:00:00-06:00`), new Set());
  return due
    .filter(({ rule }) => rule === 'MINUTES_PENDING')
    .map(({ at, owner }) => `${at.slice(5, 10)} ${owner.kind}`);
};

test.each<[string, string[]]>([
  ['2020-02-14', []],
  ['2020-02-16', []],
  ['2020-02-17', ['02-17 person']],
  ['2020-02-23', ['02-17 person']],
  ['2020-02-24', ['02-24 person']],
  ['2020-03-02', ['03-02 person']],
  ['2020-03-09', ['03-09 person']],
  ['2020-03-16', ['03-09 person']],
  ['2020-03-17', []],
])('on %s: %j', (date, told) => {
  expect(asked(date)).toEqual(told);
});

test('nobody is asked for what is there, or of a session that was not held', () => {
  expect(asked('2020-02-17', [HELD, happened(2, 'minutes', { link: 'x' })])).toEqual([]);
  expect(asked('2020-02-17', [happened(1, 'date_set', { date: '2020-02-10' })])).toEqual([]);
});
