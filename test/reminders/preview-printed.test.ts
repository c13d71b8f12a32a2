/** What `plan messages` tells as if: each observation by its proposal, no session set, nothing of what people decided since. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Discrepancy, ReadingEffect } from '../../src/domain/plan/document.ts';
import type { PlanState } from '../../src/domain/plan/plan-state.ts';
import type { SessionRecord } from '../../src/domain/sessions/session.ts';
import { preview, previewAll } from '../../src/reminders/preview.ts';
import { alone, type Occurrence, type ReminderRule } from '../../src/reminders/rule.ts';
import { openSample, type Sample } from '../sample.ts';
import { line } from '../domain/progress-fixture.ts';
import { MARCH, session, set } from './session-fixture.ts';

let sample: Sample;
let plan: PlanState;
beforeAll(async () => {
  sample = await openSample();
  plan = await sample.state();
});
afterAll(() => sample.close());

/** The plan as the rules are asked on a day. */
const askedOn = (day: string, given: PlanState, from = day): PlanState => {
  const seen: PlanState[] = [];
  const rule: ReminderRule = {
    ...{ name: 'A', scope: 'plan', reason: '', defaults: { enabled: true, at: '09:00' } },
    series: alone(),
    occurrences: ({ state }) => {
      seen.push(state);
      return [];
    },
  };
  preview(given, from, day, [rule]);
  return seen.at(-1)!;
};
const observed = (over: Partial<Discrepancy>, ...effects: ReadingEffect[]): Discrepancy => ({
  ...{ key: 'k', kind: 'k', severity: 'decision', message: '' },
  resolution: { readingId: 'r', by: 'P', at: '2020-01-02T09:00:00-06:00', reason: '' },
  readings: effects.map((effect) => ({ id: 'r', label: '', evidence: '', effect })),
  ...over,
});
const schedule = (months: Record<string, number>): ReadingEffect => ({
  ...{ type: 'schedule', schedule: months },
});

test.each<[string, Discrepancy[], Record<string, number>[]]>([
  [
    'decided otherwise than proposed: as proposed',
    [observed({ lineCode: 'A' }, schedule({ '5': 1 }), schedule({ '6': 1 }))],
    [{ '5': 1 }, { '4': 1 }],
  ],
  [
    'not decided: as it stands',
    [
      {
        ...{ key: 'k', kind: 'k', severity: 'decision', message: '', lineCode: 'A' },
        readings: [{ id: 'r', label: '', evidence: '', effect: schedule({ '5': 1 }) }],
      },
    ],
    [{ '3': 1 }, { '4': 1 }],
  ],
  [
    'only told: as it stands',
    [observed({ lineCode: 'A', severity: 'info' }, schedule({ '5': 1 }))],
    [{ '3': 1 }, { '4': 1 }],
  ],
  ['without effect', [observed({ lineCode: 'A' }, { type: 'none' })], [{ '3': 1 }, { '4': 1 }]],
])('the months of a line whose observation was %s', (_what, discrepancies, expected) => {
  const lines = [line('A', { '3': 1 }), line('B', { '4': 1 })];
  const given = { ...plan, lines, document: { ...plan.document, discrepancies } };
  expect(askedOn('2020-03-02', given).lines.map((each) => each.schedule)).toEqual(expected);
});

test('the windows stand as proposed, of the observed month alone; no session is set, and none is extraordinary', () => {
  const sessions: SessionRecord[] = [
    session('2020-03', MARCH, set('2020-03-25')),
    session('2020-04', ['2020-04-20', '2020-04-30']),
    session('2020-03-x', undefined, set('2020-03-12')),
  ];
  const window: ReadingEffect = { type: 'window', opensOn: '2020-03-09', closesOn: '2020-03-13' };
  const discrepancies = [observed({ month: 3 }, window)];
  const given = { ...plan, sessions, document: { ...plan.document, discrepancies } };
  const asked = askedOn('2020-03-02', given).sessions;
  expect(asked.map(({ key, window: shown, events }) => [key, shown?.opensOn, events])).toEqual([
    ['2020-03', '2020-03-09', []],
    ['2020-04', '2020-04-20', []],
  ]);
});

test.each<[string, string, string]>([
  ['2020-06-01', '2020-03-02', '2020-03-02'],
  ['2020-02-01', '2020-03-02', '2020-02-01'],
  ['2020-06-01', '2019-12-15', '2020-01-01'],
])('adopted on %s and asked from %s, it answers from %s', (activeFrom, from, expected) => {
  expect(askedOn('2020-03-02', { ...plan, activeFrom }, from).activeFrom).toBe(expected);
});

test('each day from the first to the last is asked, at its hours, and a key is told once', () => {
  const due = (key: string, at: string, until: string): Occurrence => ({
    ...{ key, rule: 'A', at, worthUntil: until, owner: { kind: 'person', key: 'p' } },
    ...{ subject: { type: 'log', month: 1 }, lineKeys: [] },
  });
  const asked: string[] = [];
  const rule: ReminderRule = {
    ...{ name: 'A', scope: 'plan', reason: '', defaults: { enabled: true, at: '09:00' } },
    series: alone(),
    moments: ({ planId }) => [`2020-03-03T${planId === 'other' ? '08' : '10'}:00:00-06:00`],
    occurrences: ({ now, today, due: dueAt }) => {
      const at = dueAt(today);
      asked.push(new Date(now).toISOString().slice(5, 16));
      return at === undefined ? [] : [due(today, at, `${today}T23:59:59-06:00`)];
    },
  };
  const others = { ...plan, planId: 'other', commissionId: 'c2' };
  const told = previewAll(() => [plan, others], '2020-03-02', '2020-03-04', [rule]);
  const named = told.map(({ owed, others: rest }) => [owed.key, rest.map(({ planId }) => planId)]);
  expect(named).toEqual(
    ['02', '03', '04'].flatMap((day) => [
      [`${plan.planId}/2020-03-${day}`, ['other']],
      [`other/2020-03-${day}`, [plan.planId]],
    ]),
  );
  expect([...new Set(asked)]).toEqual([
    '03-02T05:59',
    '03-02T15:00',
    '03-03T14:00',
    '03-03T15:00',
    '03-03T16:00',
    '03-04T15:00',
  ]);
});

test('what fell due before the first day was told then', () => {
  const rule: ReminderRule = {
    ...{ name: 'A', scope: 'plan', reason: '', defaults: { enabled: true, at: '00:00' } },
    series: alone(),
    occurrences: ({ due }) =>
      ['2020-03-01', '2020-03-02'].flatMap((day) => {
        const at = due(day);
        if (at === undefined) return [];
        const owner = { kind: 'person' as const, key: 'p' };
        const subject = { type: 'log' as const, month: 1 };
        const worthUntil = '2020-04-01T00:00:00-06:00';
        return [{ key: day, rule: 'A', at, worthUntil, owner, subject, lineKeys: [] }];
      }),
  };
  expect(preview(plan, '2020-03-02', '2020-03-02', [rule]).map(({ key }) => key)).toEqual([
    `${plan.planId}/2020-03-02`,
  ]);
});
