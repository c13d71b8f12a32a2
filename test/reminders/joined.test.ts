/** What becomes one message: digests of one owner and day, reminders of acknowledgements, the digests of several plans. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Subject } from '../../src/conversation/subject.ts';
import type { PlanState } from '../../src/domain/plan/plan-state.ts';
import { sortOutAll } from '../../src/reminders/all-plans.ts';
import { joinedAcks, joinedDigests, joinPlans } from '../../src/reminders/joined.ts';
import type { Owed } from '../../src/reminders/owed.ts';
import { alone, type Occurrence, type ReminderRule } from '../../src/reminders/rule.ts';
import { openSample, type Sample } from '../sample.ts';

const AT = '2020-02-04T09:00:00-06:00';
const EARLY = '2020-02-05T00:00:00-06:00';
/** Later than {@link LATE} as text, earlier as an instant. */
const MIDDLE = '2020-02-10T05:00:00Z';
const LATE = '2020-02-10T00:00:00-06:00';

/** None of these asks for the plan. */
const NO_STATE = {} as PlanState;

const due = (key: string, worthUntil: string, subject: Subject, lineKeys: string[] = []) =>
  ({
    ...{ key, rule: key, at: AT, worthUntil, owner: { kind: 'person', key: 'p' } },
    ...{ subject, lineKeys },
  }) as Occurrence;
const digest = (sections: string[], lineKeys: string[], month = 1): Subject => ({
  ...{ type: 'digest', sections, lineKeys, month, personId: 'p' },
});

describe('several days’ digests of one owner are the first one’s, with all sections and each line once', () => {
  const join = (...ends: [string, string]) => {
    const all = [
      due('A', ends[0], digest(['OVERDUE:1'], ['a', 'b']), ['a', 'b']),
      due('B', ends[1], digest(['WEEKLY_PENDING:2'], ['b', 'c'], 2), ['b', 'c']),
    ];
    return joinedDigests.join(all, NO_STATE)[0];
  };
  test('its keys, its lines and its month', () => {
    expect(join(EARLY, LATE)).toMatchObject({
      key: 'A',
      rule: 'A',
      mergedKeys: ['A', 'B'],
      lineKeys: ['a', 'b', 'c'],
      subject: { ...digest(['OVERDUE:1', 'WEEKLY_PENDING:2'], ['a', 'b', 'c']) },
    });
  });
  test.each<[string, string, string]>([
    [EARLY, LATE, LATE],
    [LATE, EARLY, LATE],
    [MIDDLE, LATE, LATE],
    [LATE, MIDDLE, LATE],
  ])('worth until %s and %s: until %s', (one, other, expected) => {
    expect(join(one, other)?.worthUntil).toBe(expected);
  });
});

test('acknowledgements are listed by document and recipient; what is only told to the Secretario says so', () => {
  const notification = (id: string, toSecretary?: boolean): Subject => ({
    ...{ type: 'notification', notificationId: id, recipient: 'area:VIN' },
    ...(toSecretary === undefined ? {} : { toSecretary }),
  });
  const all = [
    due('A', EARLY, notification('n1')),
    due('B', EARLY, notification('n2', true)),
    due('C', EARLY, notification('n3', false)),
    due('D', EARLY, digest([], [])),
  ];
  expect(joinedAcks.join(all, NO_STATE)[0]?.subject).toEqual({
    type: 'acks',
    items: [
      { notificationId: 'n1', recipient: 'area:VIN' },
      { notificationId: 'n2', recipient: 'area:VIN', toSecretary: true },
      { notificationId: 'n3', recipient: 'area:VIN' },
    ],
  });
});

test('digests of several plans are filed under the first, and say what is of which plan', () => {
  const owed = (key: string, worthUntil: string, ...lines: string[]): Owed => ({
    ...due(key, worthUntil, digest([`OVERDUE:${lines.length}`], lines, lines.length), lines),
    mergedKeys: [key, `${key}+`],
  });
  const parts = [
    { planId: 'one', owed: owed('A', EARLY, 'a', 'b') },
    { planId: 'two', owed: owed('B', LATE, 'a') },
    { planId: 'three', owed: owed('C', MIDDLE, 'c', 'd', 'e') },
  ];
  expect(joinPlans(parts)).toMatchObject({
    key: 'A',
    worthUntil: LATE,
    mergedKeys: ['A', 'A+', 'B', 'B+', 'C', 'C+'],
    lineKeys: ['a', 'b', 'c', 'd', 'e'],
    subject: {
      ...digest(['OVERDUE:2'], ['a', 'b'], 2),
      also: [
        { plan: 'two', sections: ['OVERDUE:1'], lineKeys: ['a'], month: 1 },
        { plan: 'three', sections: ['OVERDUE:3'], lineKeys: ['c', 'd', 'e'], month: 3 },
      ],
    },
  });
});

describe('the rules over several plans', () => {
  let sample: Sample;
  let plan: PlanState;
  beforeAll(async () => {
    sample = await openSample();
    plan = await sample.state();
  });
  afterAll(() => sample.close());

  const rule = (
    scope: ReminderRule['scope'],
    owner: (state: PlanState) => Owed['owner'],
    subject: Subject = digest(['OVERDUE:1'], []),
  ): ReminderRule => ({
    ...{ name: 'A', scope, reason: '', defaults: { enabled: true, at: '09:00' } },
    series: alone(),
    occurrences: ({ state }) => [
      { ...due('A', LATE, subject), owner: owner(state), key: `A/${state.year}` },
    ],
  });
  const other = (over: Partial<PlanState>): PlanState => ({ ...plan, planId: 'other', ...over });
  /** The keys that each plan owes, one message's together. */
  const owedBy = (states: PlanState[], asked: ReminderRule, on = AT) =>
    sortOutAll(states, Date.parse(on), new Set(), [asked]).map(({ state, due: all }) => [
      state.planId === plan.planId ? 'plan' : state.planId,
      ...all.map(({ mergedKeys }) =>
        mergedKeys.map((key) => key.replace(plan.planId, 'plan').replace(plan.commissionId, 'c')),
      ),
    ]);
  const someone = ({ people }: PlanState) => ({
    ...{ kind: 'person' as const, key: people[0]?.id ?? '' },
  });
  const area = ({ areas }: PlanState) => ({
    ...{ kind: 'area' as const, key: areas[0]?.code ?? '' },
  });

  test('what is each plan’s is asked in each, what outlives a year once a commission, in its plan in course', () => {
    const later = other({ year: 2021, activeFrom: '2021-01-01' });
    const elsewhere = other({ commissionId: 'c2' });
    const line = rule('plan', someone, { type: 'line', lineKey: 'a', month: 1 });
    const outliving = { ...line, scope: 'commission' as const };
    const january = '2021-01-05T10:00:00-06:00';
    const until: ReminderRule = {
      ...outliving,
      occurrences: ({ state }) => [
        {
          ...due('A', '2021-02-01', { type: 'log', month: 1 }),
          key: `A/${state.year}`,
          at: january,
        },
      ],
    };
    expect(owedBy([plan, later], line)).toEqual([['plan', ['plan/A/2020']]]);
    expect(owedBy([plan, elsewhere], line)).toEqual([
      ['plan', ['plan/A/2020']],
      ['other', ['other/A/2020']],
    ]);
    expect(owedBy([plan, elsewhere], outliving)).toEqual([
      ['plan', ['c/A/2020']],
      ['other', ['c2/A/2020']],
    ]);
    expect(owedBy([plan, later], until, january)).toEqual([['plan'], ['other', ['c/A/2021']]]);
  });

  test.each<[string, ReminderRule, (state: PlanState) => PlanState, unknown[]]>([
    [
      'a person’s',
      rule('plan', someone),
      () => other({}),
      [['plan', ['plan/A/2020', 'other/A/2020']], ['other']],
    ],
    [
      'an area’s',
      rule('plan', area),
      () => other({}),
      [['plan', ['plan/A/2020', 'other/A/2020']], ['other']],
    ],
    [
      'of who is nobody in the second',
      rule('plan', () => someone(plan)),
      ({ people }) => other({ people: people.slice(1) }),
      [
        ['plan', ['plan/A/2020']],
        ['other', ['other/A/2020']],
      ],
    ],
    [
      'of an area that the second does not have',
      rule('plan', () => area(plan)),
      ({ areas }) => other({ areas: areas.slice(1) }),
      [
        ['plan', ['plan/A/2020']],
        ['other', ['other/A/2020']],
      ],
    ],
    [
      'of a role that nobody holds',
      rule('plan', () => ({ kind: 'person', key: 'TECHNICAL_SECRETARY' })),
      () => other({}),
      [
        ['plan', ['plan/A/2020']],
        ['other', ['other/A/2020']],
      ],
    ],
    [
      'that are no digests',
      rule('plan', someone, { type: 'line', lineKey: 'a', month: 1 }),
      () => other({}),
      [
        ['plan', ['plan/A/2020']],
        ['other', ['other/A/2020']],
      ],
    ],
  ])('two plans’ messages %s', (_what, asked, second, expected) => {
    expect(owedBy([plan, second(plan)], asked)).toEqual(expected);
  });
});
