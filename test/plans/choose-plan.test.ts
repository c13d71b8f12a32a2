/** Where a plan is in its life, and which one is meant: tables of cases at the boundaries. */
import { expect, test } from 'vitest';
import { choosePlan, type Choice, type Hints } from '../../src/domain/plan/choose-plan.ts';
import { planLife, presentPlan } from '../../src/domain/plan/plan-life.ts';
import { namedPeriod } from '../../src/language/entities/named-period.ts';
import { DEFAULT_SETTINGS } from '../../src/reminders/default-settings.ts';

const plan = (
  planId: string,
  commissionId: string,
  year: number,
  activeFrom = `${year}-01-01`,
) => ({
  planId,
  commissionId,
  year,
  activeFrom,
  settings: DEFAULT_SETTINGS,
});
const OLD = plan('old', 'c', 2020, '2020-01-02');
const NEW = plan('new', 'c', 2021);
const OTHER = plan('other', 'd', 2021);

test.each([
  ['2019-12-31', 'upcoming', undefined],
  ['2020-01-01', 'in_force', undefined],
  ['2020-12-31', 'in_force', undefined],
  ['2021-01-01', 'closing', undefined],
  ['2021-03-04', 'closing', undefined],
  ['2021-03-09', 'closed', undefined],
  ['2020-06-16', 'upcoming', '2020-06-17'],
  ['2020-06-17', 'in_force', '2020-06-17'],
])(
  'on %s the plan of 2020 is %s (answered for from %s)',
  (today, life, activeFrom = '2020-01-01') => {
    expect(planLife(plan('p', 'c', 2020, activeFrom), today)).toBe(life);
  },
);

test.each([
  ['2020-12-10', 'old'],
  ['2020-12-31', 'old'],
  ['2021-01-01', 'new'],
  ['2022-06-01', 'new'],
])('where nothing says which, on %s it is the %s one', (today, expected) => {
  expect(presentPlan([OLD, NEW], today)?.planId).toBe(expected);
});

const meant = (choice: Choice<{ planId: string }>): string[] => {
  if (choice.kind === 'foreign') return ['foreign'];
  return (choice.kind === 'plan' ? [choice.plan] : choice.plans).map(({ planId }) => planId);
};

test.each<[string, string, Hints, string]>([
  ['nothing, in December', '2020-12-10', {}, 'old'],
  ['nothing, in January', '2021-01-05', {}, 'new'],
  ['an old card', '2021-01-05', { planId: 'old' }, 'old'],
  ['the year', '2021-01-05', { year: 2020 }, 'old'],
  ['the year that has not begun', '2020-12-10', { year: 2021 }, 'new'],
  ['December, in January', '2021-01-05', { month: 12 }, 'old'],
  ['January, in January', '2021-01-05', { month: 1 }, 'new'],
  ['June, in January: far in both', '2021-01-05', { month: 6 }, 'old or new'],
  ['January, in December', '2020-12-10', { month: 1 }, 'old'],
])('%s (on %s, %o) means %s', (_name, today, hints, expected) => {
  const choice = choosePlan([OLD, NEW], today, hints);
  expect(meant(choice).sort()).toEqual(expected.split(' or ').sort());
});

test.each<[string, Hints, string]>([
  ['nothing', {}, 'new or other'],
  ['the channel of one', { commissionId: 'd' }, 'other'],
  ['the year of one', { year: 2020 }, 'old'],
  ['a card', { planId: 'new', commissionId: 'd' }, 'new'],
  ['a card of a plan in which they have no post', { planId: 'third' }, 'foreign'],
  ['the channel of a commission in which they have none', { commissionId: 'e' }, 'new or other'],
])('with two commissions %s (%o) means %s', (_name, hints, expected) => {
  const choice = choosePlan([OLD, NEW, OTHER], '2021-01-05', hints);
  expect(meant(choice).sort()).toEqual(expected.split(' or ').sort());
});

test.each([
  ['diciembre 2020', { year: 2020, month: 12, rest: 'diciembre' }],
  ['diciembre de 2020', { year: 2020, month: 12, rest: 'diciembre' }],
  ['2020', { year: 2020, rest: '' }],
  ['3-01 2 diciembre 2020 nota', { year: 2020, month: 12, rest: '3-01 2 diciembre nota' }],
  ['3-01 2020', { rest: '3-01 2020' }],
  ['3-01 diciembre 2019', { month: 12, rest: '3-01 diciembre 2019' }],
])('«%s» names %o', (text, expected) => {
  expect(namedPeriod(text, [2020, 2021])).toEqual({ month: undefined, ...expected });
});

test('with one plan, its own channel means it and another commission’s is asked', () => {
  const [own, others] = [{ commissionId: 'c' }, { commissionId: 'd' }];
  expect(choosePlan([NEW], '2021-01-05', own)).toEqual({ kind: 'plan', plan: NEW });
  expect(choosePlan([NEW], '2021-01-05', others)).toEqual({ kind: 'ask', plans: [NEW] });
});

test.each([
  ['revisar 2020', { year: 2020, rest: 'revisar' }],
  ['3-01 2020', { year: 2020, rest: '3-01' }],
  ['revisar 2019', { rest: 'revisar 2019' }],
])('where no quantity is typed «%s» names %o', (text, expected) => {
  expect(namedPeriod(text, [2020, 2021], true)).toEqual({ month: undefined, ...expected });
});
