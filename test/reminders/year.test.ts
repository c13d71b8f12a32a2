/** The rules over the real year: what is owed, when, to whom; once each, whatever the ticks do. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { epochOf, instantAt, localDate } from '../../src/domain/time/dates.ts';
import type { PlanState } from '../../src/domain/plan/plan-state.ts';
import type { ProgressEntry } from '../../src/domain/progress/progress-entry.ts';
import { omitted, owed } from '../../src/reminders/engine.ts';
import type { Owed } from '../../src/reminders/owed.ts';
import { preview } from '../../src/reminders/preview.ts';
import { scopeless } from '../scopeless.ts';
import { openSample, type Sample } from '../sample.ts';

let sample: Sample;
let state: PlanState;
/** The whole year's preview, worked out once. */
let whole: Owed[];
beforeAll(async () => {
  sample = await openSample();
  state = await sample.state();
  whole = preview(state, '2020-01-01', '2020-12-31');
});
afterAll(() => sample.close());

const at = (date: string, time = '09:00'): number =>
  epochOf(instantAt(date, time, 'America/Mexico_City'));
const of = (rule: string, list: Owed[]): Owed[] => list.filter((one) => one.rule === rule);
/** Every line that is opened, on a card or a board: its message's day and its key. */
const lines = (list: Owed[]): { day: string; key: string }[] =>
  of('MONTH_OPENING', list).flatMap((one) =>
    one.lineKeys.map((lineKey) => ({
      day: one.at.slice(0, 10),
      key: `${lineKey} ${one.at.slice(0, 7)}`,
    })),
  );
const done = (lineKey: string, month: number, total = 99): ProgressEntry => ({
  lineKey,
  month,
  ordinal: 1,
  kind: 'report',
  total,
  evidence: [],
  authorId: 'p',
  authorName: 'P',
  channel: 'local',
  at: '2020-01-02T10:00:00-06:00',
});

test('2020 opens 524 lines, each once, on the first working days, no key twice', () => {
  const year = whole;
  expect(lines(year)).toHaveLength(524);
  expect(new Set(lines(year).map(({ key }) => key)).size).toBe(524);
  const byDay = new Map<string, number>();
  for (const { day } of lines(year)) byDay.set(day, (byDay.get(day) ?? 0) + 1);
  expect(Object.fromEntries(byDay)).toEqual({
    '2020-01-02': 42,
    '2020-02-04': 44,
    '2020-03-02': 42,
    '2020-04-01': 44,
    '2020-05-04': 46,
    '2020-06-01': 46,
    '2020-07-01': 43,
    '2020-08-03': 47,
    '2020-09-01': 44,
    '2020-10-01': 44,
    '2020-11-02': 41,
    '2020-12-01': 41,
  });
  const keys = year.flatMap((one) => one.mergedKeys);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.every((key) => key.split('/').length === 5)).toBe(true);
});

test('part of a year is what the whole year says of those days', () => {
  const within = (list: Owed[]): string[] =>
    list
      .filter((one) => one.at >= '2020-03-01' && one.at < '2020-05-01')
      .map((one) => `${one.at} ${one.key} ${one.lineKeys.join()}`);
  expect(within(preview(state, '2020-03-01', '2020-04-30'))).toEqual(within(whole));
  expect(
    preview({ ...state, activeFrom: '2026-11-25' }, '2020-01-01', '2020-12-31').map(
      (one) => one.key,
    ),
  ).toEqual(whole.map((one) => one.key));
});

test('a header comes before its cards and boards, and an area with nothing due gets nothing', () => {
  const february = owed(state, at('2020-02-04'), new Set()).filter(
    (one) => one.rule === 'MONTH_OPENING',
  );
  expect(
    february.filter((one) => one.subject.type === 'header').map((one) => one.owner.key),
  ).toEqual(['VIN', 'TEC', 'SPE']);
  const vin = february.filter((one) => one.owner.key === 'VIN').map((one) => one.subject.type);
  expect(vin[0]).toBe('header');
  expect(new Set(vin.slice(1))).toEqual(new Set(['line', 'board']));
});

describe('each rule falls due on its day', () => {
  test.each<[string, string, string, string]>([
    ['WEEKLY_PENDING', '2020-01-13', '2020-01-12', 'a Monday'],
    ['WEEKLY_PENDING', '2020-03-17', '2020-03-16', 'Monday is a holiday'],
    ['MONTH_CLOSING', '2020-01-28', '2020-01-27', 'three working days before the 31st'],
    ['OVERDUE', '2020-02-04', '2020-02-03', 'first working day after January'],
    ['SESSION_PREPARATION', '2020-01-13', '2020-01-12', 'ten working days before the 27th'],
    ['SESSION_OPENING', '2020-01-27', '2020-01-26', 'the window opens'],
    ['SESSION_CLOSING', '2020-01-29', '2020-01-28', 'two working days before it closes'],
    ['SESSION_MISSED', '2020-02-04', '2020-02-03', 'the working day after it closed'],
  ])('%s on %s, not on %s (%s)', (rule, day, before) => {
    const fresh = (date: string): Owed[] =>
      of(rule, whole).filter((one) => one.at.slice(0, 10) === date);
    expect(fresh(day).length).toBeGreaterThan(0);
    expect(fresh(before)).toEqual([]);
  });
});

test('not in the week in which a month opens or closes', () => {
  const weeks = of('WEEKLY_PENDING', whole)
    .map((one) => one.at.slice(0, 10))
    .filter((date) => date < '2020-04-01');
  expect([...new Set(weeks)]).toEqual([
    '2020-01-06',
    '2020-01-13',
    '2020-01-20',
    '2020-02-10',
    '2020-02-17',
    '2020-03-09',
    '2020-03-17',
    '2020-03-23',
  ]);
});

test('OVERDUE comes at most eight times for a closed month', () => {
  const january = new Set(
    whole
      .flatMap((one) => one.mergedKeys)
      .filter((key) => scopeless(key).startsWith('OVERDUE/pending/2020-01.'))
      .map((key) => scopeless(key).split('/')[2]),
  );
  expect([...january].sort()).toEqual(Array.from({ length: 8 }, (_, nth) => `2020-01.${nth + 1}`));
});

test('at most one digest for an address and day; the Secretario gets all areas, a head the own', () => {
  const digests = whole.filter((one) => one.subject.type === 'digest');
  const days = digests.map((one) => `${one.owner.key} ${one.at.slice(0, 10)}`);
  expect(new Set(days).size).toBe(days.length);
  const first = of('OVERDUE', digests).filter((one) => one.at.startsWith('2020-02-04'));
  const secretary = state.people.find((one) => one.name === 'Secretario Técnico')?.id;
  expect(first.find((one) => one.owner.key === secretary)?.lineKeys).toHaveLength(42);
  expect(
    first
      .filter((one) => one.owner.key !== secretary)
      .reduce((total, one) => total + one.lineKeys.length, 0),
  ).toBe(42);
});

test('nobody is reminded of what is done, justified or proposed', () => {
  const keys = state.lines
    .filter((line) => line.schedule['1'] !== undefined)
    .map((line) => line.lineKey);
  const all: PlanState = {
    ...state,
    entries: keys.map((key, nth) =>
      nth === 0 ? { ...done(key, 1), kind: 'justification', note: 'no hubo sesión' } : done(key, 1),
    ),
  };
  const later = owed(all, at('2020-02-10'), new Set());
  expect(
    later.filter(
      (one) => one.lineKeys.length > 0 && one.subject.type === 'digest' && one.subject.month === 1,
    ),
  ).toEqual([]);
  expect(of('MONTH_OPENING', owed(all, at('2020-01-10'), new Set()))).toEqual([]);
});

test('after three weeks asleep only what is still worth it goes out, the rest is vencido, and nothing is told twice', () => {
  const sent = new Set(owed(state, at('2020-01-10'), new Set()).flatMap((one) => one.mergedKeys));
  const now = at('2020-02-06', '11:00');
  const out = owed(state, now, sent);
  const late = omitted(state, now, sent);
  expect(out.every((one) => epochOf(one.worthUntil) > now)).toBe(true);
  expect(late.length).toBeGreaterThan(0);
  expect(late.every((one) => epochOf(one.worthUntil) <= now && !sent.has(one.key))).toBe(true);
  expect(of('MONTH_OPENING', out).every((one) => one.key.includes('/2020-02/'))).toBe(true);
});

test('adopted in mid-year, the current month opens at once and earlier ones stay silent', () => {
  const adopted: PlanState = { ...state, activeFrom: '2020-06-17' };
  const first = owed(adopted, at('2020-06-17', '12:00'), new Set());
  expect(lines(first)).toHaveLength(46);
  expect(
    [...first, ...omitted(adopted, at('2020-06-17', '12:00'), new Set())].some((one) =>
      /2020-0[1-5]/.test(one.key),
    ),
  ).toBe(false);
});

test('a rule switched off says nothing; another hour is kept', () => {
  const own: PlanState = {
    ...state,
    settings: {
      ...state.settings,
      rules: {
        ...state.settings.rules,
        MONTH_OPENING: { enabled: false, at: '09:00' },
        WEEKLY_PENDING: { enabled: true, at: '11:30' },
      },
    },
  };
  expect(of('MONTH_OPENING', owed(own, at('2020-01-02'), new Set()))).toEqual([]);
  expect(
    of('WEEKLY_PENDING', owed(own, at('2020-01-13', '11:29'), new Set())).some((one) =>
      one.at.startsWith('2020-01-13'),
    ),
  ).toBe(false);
  expect(
    of('WEEKLY_PENDING', owed(own, at('2020-01-13', '11:30'), new Set())).some((one) =>
      one.at.startsWith('2020-01-13'),
    ),
  ).toBe(true);
});

test('whatever the ticks do — late, repeated, rewound — no key goes out twice and nothing stale', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: at('2020-01-01'), max: at('2020-07-31') }), {
        minLength: 1,
        maxLength: 12,
      }),
      (ticks) => {
        const sent = new Set<string>();
        for (const now of ticks) {
          for (const one of owed(state, now, sent)) {
            expect(epochOf(one.at)).toBeLessThanOrEqual(now);
            expect(epochOf(one.worthUntil)).toBeGreaterThan(now);
            for (const key of one.mergedKeys) {
              expect(sent.has(key)).toBe(false);
              sent.add(key);
            }
          }
          expect(owed(state, now, sent)).toEqual([]);
        }
        expect(localDate(ticks[0] ?? 0, 'America/Mexico_City')).toMatch(/^2020-/);
      },
    ),
    { numRuns: 25 },
  );
});
