/** What the engine makes of the occurrences of rules: whose keys, in which order, owed or too late, joined, and before the year. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlanState } from '../../src/domain/plan/plan-state.ts';
import { epochOf } from '../../src/domain/time/dates.ts';
import { DEFAULT_SETTINGS } from '../../src/reminders/default-settings.ts';
import { sortOut } from '../../src/reminders/engine.ts';
import { serviceNotice } from '../../src/reminders/notices.ts';
import {
  alone,
  type Occurrence,
  type ReminderRule,
  type Series,
} from '../../src/reminders/rule.ts';
import { RULES } from '../../src/reminders/rules/rules.ts';
import { openSample, type Sample } from '../sample.ts';

let sample: Sample;
let plan: PlanState;
beforeAll(async () => {
  sample = await openSample();
  plan = await sample.state();
});
afterAll(() => sample.close());

const occurrence = (name: string, at: string, until: string, byDay?: true): Occurrence => ({
  ...{ key: name, rule: name, at, worthUntil: until, owner: { kind: 'person', key: 'p' } },
  ...{ subject: { type: 'log', month: 1 }, lineKeys: [] },
  ...(byDay === undefined ? {} : { byDay }),
});
const ruleOf = (
  name: string,
  given: (part: unknown) => Occurrence[],
  more: Partial<ReminderRule> = {},
): ReminderRule => ({
  ...{ name, scope: 'plan', reason: '', defaults: { enabled: true, at: '09:00' } },
  ...{ series: alone(), occurrences: (_context, part) => given(part), ...more },
});
const one = (at: string, until: string, byDay?: true): ReminderRule =>
  ruleOf('A', () => [occurrence('A', at, until, byDay)]);
const sorted = (rules: ReminderRule[], now: string, over: Partial<PlanState> = {}) => {
  const { due, late } = sortOut({ ...plan, ...over }, epochOf(now), new Set(), rules);
  const brief = (list: typeof due): string[] =>
    list.map(({ at, key }) => `${at.slice(0, 16)} ${key.split('/').slice(1).join('/')}`);
  return [brief(due), brief(late)];
};

const DAY = '2020-02-10T09:00:00-06:00';
const NIGHT = '2020-02-10T22:00:00-06:00';
test.each<[string, ReminderRule, string, string[][]]>([
  [
    'owed until its end',
    one(DAY, NIGHT),
    '2020-02-10T21:59:59-06:00',
    [['2020-02-10T09:00 A'], []],
  ],
  ['too late at its end', one(DAY, NIGHT), NIGHT, [[], ['2020-02-10T09:00 A']]],
  ['by day in the day', one(DAY, '2020-02-12', true), DAY, [['2020-02-10T09:00 A'], []]],
  ['by day at night', one(DAY, '2020-02-12', true), NIGHT, [[], []]],
  ['at any hour at night', one(DAY, '2020-02-12'), NIGHT, [['2020-02-10T09:00 A'], []]],
])('%s', (_what, rule, now, expected) => {
  expect(sorted([rule], now)).toEqual(expected);
});

const BEFORE = '2019-12-30T09:00:00-06:00';
const FIRST = '2020-01-02T09:00:00-06:00';
test.each<[string, ReminderRule, string, string, string[][]]>([
  ['waits', one(BEFORE, '2020-01-09'), '2020-01-02T08:59:59-06:00', '2020-01-01', [[], []]],
  [
    'is told on the first day of work',
    one(BEFORE, '2020-01-09'),
    FIRST,
    '2020-01-01',
    [['2020-01-02T09:00 A'], []],
  ],
  ['is nothing where it is stale by then', one(BEFORE, FIRST), FIRST, '2020-01-01', [[], []]],
  [
    'stays where Avance answers later',
    one(BEFORE, '2020-01-09'),
    FIRST,
    '2020-01-02',
    [['2019-12-30T09:00 A'], []],
  ],
  [
    'of the first day itself stays',
    one('2020-01-01T09:00:00-06:00', '2020-01-09'),
    FIRST,
    '2020-01-01',
    [['2020-01-01T09:00 A'], []],
  ],
  [
    'of a commission stays',
    ruleOf('A', () => [occurrence('A', BEFORE, '2020-01-09')], { scope: 'commission' }),
    FIRST,
    '2020-01-01',
    [['2019-12-30T09:00 A'], []],
  ],
])('what fell due before the year %s', (_what, rule, now, activeFrom, expected) => {
  expect(sorted([rule], now, { activeFrom })).toEqual(expected);
});

test('rules that share a series go part by part, the last of the list first where it is the oldest’s', () => {
  const of = (oldestFirst?: true): ReminderRule[] => {
    const series: Series<unknown> = {
      parts: () => ['1', '2'],
      ...(oldestFirst === undefined ? {} : { oldestFirst }),
    };
    const named = (name: string) =>
      ruleOf(name, (part) => [occurrence(`${name}${String(part)}`, DAY, '2020-02-12')], { series });
    return [one('2020-02-10T08:00:00-06:00', '2020-02-12'), named('B'), named('C'), named('D')];
  };
  const names = (rules: ReminderRule[]) => sorted(rules, DAY)[0]?.map((each) => each.slice(17));
  expect(names(of())).toEqual(['A', 'B1', 'C1', 'D1', 'B2', 'C2', 'D2']);
  expect(names(of(true))).toEqual(['A', 'D1', 'C1', 'B1', 'D2', 'C2', 'B2']);
  expect(names([...of()].reverse())).toEqual(['A', 'D1', 'C1', 'B1', 'D2', 'C2', 'B2']);
});

test('a rule that is off is not asked, and every rule is on at nine where nobody says otherwise', () => {
  const off = { ...one(DAY, '2020-02-12'), defaults: { enabled: false, at: '09:00' } };
  expect(sorted([off], DAY)).toEqual([[], []]);
  expect(
    Object.entries(DEFAULT_SETTINGS.rules).map(([name, { enabled, at }]) => ({
      name,
      enabled,
      at,
    })),
  ).toEqual(RULES.map(({ name }) => ({ name, enabled: true, at: '09:00' })));
  expect(
    RULES.flatMap(({ name, defaults: { maxTimes } }) =>
      maxTimes === undefined ? [] : [`${name} ${maxTimes}`],
    ),
  ).toEqual([
    'OVERDUE 8',
    'MINUTES_PENDING 4',
    'ACK_PENDING 5',
    'ANSWER_PENDING 5',
    'INE_SYNTHESIS 4',
    'COMMITMENT_DUE 4',
    'REQUEST_PENDING 10',
  ]);
});

test('a stranger is told to the Secretario once a month, for sixty days', () => {
  const stranger = { kind: 'stranger', channel: 'slack', account: 'U1', who: 'X' } as const;
  const secretary = plan.people.find(({ name }) => name === 'Secretario Técnico')?.id;
  expect(serviceNotice(plan, DAY, stranger)).toMatchObject([
    {
      key: `${plan.commissionId}/STRANGER/slack:U1/2020-02/${secretary}`,
      worthUntil: '2020-04-10T00:00:00-05:00',
    },
  ]);
});
