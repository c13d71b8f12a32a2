/** The digests and the opening of a month, row by row: on which day, until when, to whom, with which lines. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PlanLine, PlanState } from '../../src/domain/plan/plan-state.ts';
import type { Suspension } from '../../src/domain/plan/suspension.ts';
import type { ProgressEntry } from '../../src/domain/progress/progress-entry.ts';
import { epochOf } from '../../src/domain/time/dates.ts';
import { sortOut } from '../../src/reminders/engine.ts';
import type { Owed } from '../../src/reminders/owed.ts';
import { RULES } from '../../src/reminders/rules/rules.ts';
import { openSample, type Sample } from '../sample.ts';
import { toldBy } from './told.ts';

let sample: Sample;
let plan: PlanState;
beforeAll(async () => {
  sample = await openSample();
  const state = await sample.state();
  plan = { ...state, sessions: [], lines: lines(state) };
});
afterAll(() => sample.close());
const [HEAD, ANALYST] = ['Titular de Vinculación', 'Analista de Vinculación'];
const SECRETARY = 'Secretario Técnico';
const idOf = (who: string, { people }: PlanState = plan): string =>
  people.find(({ name }) => name === who)?.id ?? who;
/** Three lines of every month: of an area with a responsible person, of the same without one, and of another area. */
const lines = (state: PlanState): PlanLine[] => {
  const months = Array.from({ length: 12 }, (_, index) => String(index + 1));
  const schedule = Object.fromEntries(months.map((month) => [month, 1]));
  const line = (lineKey: string, area: string, responsible?: string): PlanLine => ({
    ...{ lineKey, code: lineKey, programme: '3', text: '', unit: '', goal: '', area, schedule },
    annualQuantity: 12,
    ...(responsible === undefined ? {} : { responsible }),
  });
  return [
    line('held', 'VIN', idOf(ANALYST, state)),
    line('free', 'VIN'),
    line('other', 'TEC', idOf('Enlace de Transparencia', state)),
  ];
};
const entry = (lineKey: string, month: number, kind: ProgressEntry['kind']): ProgressEntry => ({
  ...{ lineKey, month, ordinal: 1, kind, evidence: [], authorId: 'p', authorName: 'P' },
  ...{ channel: 'local', at: '2020-01-03T10:00:00-06:00' },
  ...(kind === 'report' ? { total: 1 } : { note: 'n' }),
});
const paused = (lineKey: string, from: string, to: string): Suspension => ({
  ...{ id: 'a', lineKeys: [lineKey], months: [], act: 'A', from, to },
});
const withRule = (name: string, maxTimes: number): Partial<PlanState> => ({
  settings: {
    ...plan.settings,
    rules: { ...plan.settings.rules, [name]: { enabled: true, at: '09:00', maxTimes } },
  },
});
const resting = (from: string, to: string): Partial<PlanState> => ({
  settings: { ...plan.settings, nonWorkingPeriods: [{ from, to, reason: 'r' }] },
});
/** `owner: lines`, of one rule. */
const listed = (rule: string, instant: string, over: Partial<PlanState> = {}): string[] => {
  const state = { ...plan, ...over };
  const rules = RULES.filter(({ name }) => name === rule);
  const name = ({ owner: { kind, key } }: Owed): string =>
    kind === 'area' ? key : (state.people.find(({ id }) => id === key)?.name ?? key);
  const rows = sortOut(state, epochOf(instant), new Set(), rules).due;
  return rows.map((one) => `${name(one)}: ${one.lineKeys.join(' ')}`);
};
const days = (rule: string, instant: string, over: Partial<PlanState> = {}): string[] => {
  const { due, late } = toldBy({ ...plan, ...over }, rule, instant);
  const all = [...due, ...late].map((one) => one.replace(/\/[^/]*$/, ''));
  return [...new Set(all)].sort();
};

describe('WEEKLY_PENDING', () => {
  test.each<[string, string, string[]]>([
    ['February: not in the weeks of its ends', '2020-02-29T20:00:00-06:00', ['02-10', '02-17']],
    ['March: a holiday moves it', '2020-03-31T20:00:00-06:00', ['03-09', '03-17', '03-23']],
    ['December: not in its last week', '2020-12-31T20:00:00-06:00', ['12-07', '12-14', '12-21']],
    ['January: from the second week on', '2020-01-31T20:00:00-06:00', ['01-06', '01-13', '01-20']],
  ])('%s', (_what, instant, expected) => {
    const of = expected[0]?.slice(0, 2) ?? '';
    const found = days('WEEKLY_PENDING', instant).filter((one) => one.startsWith(of));
    expect(found.map((one) => one.slice(0, 5))).toEqual(expected);
  });

  test('until the end of the week, by its number', () => {
    expect(toldBy(plan, 'WEEKLY_PENDING', '2020-03-17T09:00:00-06:00').due).toEqual(
      [
        '03-17T09:00 03-23T00:00 WEEKLY_PENDING/pending/2020-W12/VIN',
        '03-17T09:00 03-23T00:00 WEEKLY_PENDING/pending/2020-W12/TEC',
      ].map((one) => one.replace('WEEKLY_PENDING/', '')),
    );
  });

  test.each<[string, string, string[]]>([
    ['a week of rest has none', '2020-02-14', ['02-17']],
    [
      'a rest until the middle of the week: on its first day of work',
      '2020-02-11',
      ['02-12', '02-17'],
    ],
  ])('%s', (_what, to, expected) => {
    const found = days('WEEKLY_PENDING', '2020-02-20T20:00:00-06:00', resting('2020-02-10', to));
    expect(found.filter((one) => one.startsWith('02')).map((one) => one.slice(0, 5))).toEqual(
      expected,
    );
  });

  test('to the channel of each area, with what it has pending, whoever is responsible', () => {
    const instant = '2020-02-10T09:00:00-06:00';
    expect(listed('WEEKLY_PENDING', instant)).toEqual(['VIN: held free', 'TEC: other']);
    expect(
      listed('WEEKLY_PENDING', instant, {
        entries: [entry('held', 2, 'report'), entry('other', 2, 'justification')],
      }),
    ).toEqual(['VIN: free']);
    expect(
      listed('WEEKLY_PENDING', instant, {
        suspensions: [paused('free', '2020-02-10', '2020-02-10')],
      }),
    ).toEqual(['VIN: held', 'TEC: other']);
  });
});

describe('MONTH_CLOSING', () => {
  test('three working days before the last, until the month is over', () => {
    expect(toldBy(plan, 'MONTH_CLOSING', '2020-02-24T20:00:00-06:00').due).toEqual([]);
    expect(days('MONTH_CLOSING', '2020-02-25T09:00:00-06:00')).toContain(
      '02-25T09:00 03-01T00:00 pending/2020-02',
    );
  });
  test('to who is responsible, the head with what nobody is; of what others were told none', () => {
    expect(listed('MONTH_CLOSING', '2020-02-25T09:00:00-06:00')).toEqual([
      `${ANALYST}: held`,
      'Enlace de Transparencia: other',
      `${HEAD}: free`,
      'Titular de Secretaría Técnica: ',
    ]);
  });
  test('a head who is responsible gets one, and an area without a head is its role', () => {
    const own = plan.lines.map((line) => ({ ...line, responsible: idOf(HEAD) }));
    expect(
      listed('MONTH_CLOSING', '2020-02-25T09:00:00-06:00', {
        lines: own,
        people: plan.people.filter(({ name }) => name !== 'Titular de Secretaría Técnica'),
      }),
    ).toEqual([`${HEAD}: held free other`, 'AREA_HEAD:TEC: other']);
  });
});

describe('OVERDUE', () => {
  test('the working day after the month, then weekly, each until the eve of the next', () => {
    expect(days('OVERDUE', '2020-02-03T20:00:00-06:00')).toEqual([]);
    expect(days('OVERDUE', '2020-03-17T00:00:00-06:00', withRule('OVERDUE', 8))).toEqual([
      '02-04T09:00 02-11T00:00 pending/2020-01.1',
      '02-11T09:00 02-18T00:00 pending/2020-01.2',
      '02-18T09:00 02-25T00:00 pending/2020-01.3',
      '02-25T09:00 03-02T00:00 pending/2020-01.4',
      '03-02T09:00 03-09T00:00 pending/2020-01.5',
      '03-02T09:00 03-09T00:00 pending/2020-02.1',
      '03-09T09:00 03-17T00:00 pending/2020-01.6',
      '03-09T09:00 03-17T00:00 pending/2020-02.2',
    ]);
  });
  test('all closed months on one day a week; the week before a close waits for it', () => {
    const dates = days('OVERDUE', '2020-05-05T00:00:00-06:00', withRule('OVERDUE', 60)).map((one) =>
      one.slice(0, 5),
    );
    expect([...new Set(dates)].slice(4)).toEqual([
      ...['03-02', '03-09', '03-17', '03-23'],
      ...['04-01', '04-08', '04-15', '04-22', '04-29'],
      '05-04',
    ]);
  });
  test('at most so often', () => {
    const found = days('OVERDUE', '2020-02-28T20:00:00-06:00', withRule('OVERDUE', 2));
    expect(found.map((one) => one.slice(-9))).toEqual(['2020-01.1', '2020-01.2']);
  });
  test('the Secretario gets all areas, a head the own, and a role that nobody holds its own', () => {
    const instant = '2020-02-04T09:00:00-06:00';
    expect(listed('OVERDUE', instant)).toEqual([
      `${SECRETARY}: held free other`,
      `${HEAD}: held free`,
      'Titular de Secretaría Técnica: other',
    ]);
    expect(listed('OVERDUE', instant, { people: [] })).toEqual([
      'TECHNICAL_SECRETARY: held free other',
      'AREA_HEAD:VIN: held free',
      'AREA_HEAD:TEC: other',
    ]);
  });
  test('the oldest month first, within one instant', () => {
    const rows = sortOut(
      plan,
      epochOf('2020-03-17T09:00:00-06:00'),
      new Set(),
      RULES.filter(({ name }) => name === 'OVERDUE'),
    ).due.filter(({ owner }) => owner.key === idOf(HEAD));
    expect(
      rows.map(({ subject, lineKeys, mergedKeys }) => ({ subject, lineKeys, mergedKeys })),
    ).toEqual([
      {
        subject: {
          ...{ type: 'digest', sections: ['OVERDUE:1', 'OVERDUE:2'], month: 1 },
          ...{ lineKeys: ['held', 'free'], personId: idOf(HEAD) },
        },
        lineKeys: ['held', 'free'],
        mergedKeys: ['2020-01.7', '2020-02.3'].map(
          (period) => `${plan.planId}/OVERDUE/pending/${period}/${idOf(HEAD)}`,
        ),
      },
    ]);
  });
});

describe('MONTH_OPENING', () => {
  const OPENED = ['header VIN', 'held VIN', 'free VIN', 'header TEC', 'other TEC'].map(
    (what) => `02-04T09:00 03-01T00:00 ${what.replace(' ', '/2020-02/')}`,
  );
  const kept = (told: string): string => told.slice(24);
  const february = (on: string, over: Partial<PlanState> = {}): string[] =>
    toldBy({ ...plan, ...over }, 'MONTH_OPENING', on).due.filter((one) => one.includes('2020-02'));

  test('on the first day of work, a header and its cards, area by area', () => {
    expect(february('2020-02-04T08:59:00-06:00')).toEqual([]);
    for (const activeFrom of ['2020-01-02', '2020-02-29'])
      expect(february('2020-02-04T09:00:00-06:00', { activeFrom })).toEqual(OPENED);
    expect(february('2020-02-04T09:00:00-06:00', { activeFrom: '2020-03-01' })).toEqual([]);
  });
  test('what is done is not opened, nor an area with nothing', () => {
    expect(
      february('2020-02-04T09:00:00-06:00', {
        entries: [entry('held', 2, 'report'), entry('other', 2, 'report')],
      }).map(kept),
    ).toEqual(['header/2020-02/VIN', 'free/2020-02/VIN']);
  });
  test('a line that an act paused opens on the day of work after it', () => {
    const over = { suspensions: [paused('held', '2020-02-04', '2020-02-08')] };
    expect(february('2020-02-04T09:00:00-06:00', over)).toEqual(
      OPENED.filter((one) => !one.includes('held')),
    );
    const later = february('2020-02-10T09:00:00-06:00', over);
    expect(later).toContain('02-10T09:00 03-01T00:00 held/2020-02/VIN');
    expect(later[0]).toContain('02-04T09:00 03-01T00:00 header/2020-02/VIN');
  });
  test('of a plan without areas: the one there is', () => {
    const whole = plan.lines.map((line) => ({ ...line, area: 'GENERAL' }));
    expect(february('2020-02-04T09:00:00-06:00', { areas: [], lines: whole }).map(kept)).toEqual(
      ['header', 'held', 'free', 'other'].map((what) => `${what}/2020-02/GENERAL`),
    );
  });
});
