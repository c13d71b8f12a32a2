/** What the months make of the figures, and what is due of them. */
import { describe, expect, test } from 'vitest';
import type { PlanLine, PlanState } from '../../src/domain/plan/plan-state.ts';
import {
  figures,
  isOpening,
  monthFigures,
  openingDay,
  type Figures,
  type Part,
} from '../../src/domain/progress/figures.ts';
import { awaitsAnswer, pending } from '../../src/domain/progress/progress.ts';
import type { ProgressEntry } from '../../src/domain/progress/progress-entry.ts';
import { line, entry, stateOf, report, proposed, accepted, rejected } from './progress-fixture.ts';

const SUSPENDED = [{ id: 's', lineKeys: ['A'], months: [3], act: 'x' }];
const TODAY = '2020-04-10';

/** Complete and scheduled months, reported and programmed units. */
const part = (complete: number, scheduled: number, reported: number, programmed: number): Part => ({
  complete,
  scheduled,
  units: { reported, programmed },
});

describe('the figures', () => {
  const NONE: Figures = {
    ...{ closed: part(0, 0, 0, 0), current: { month: 4, ...part(0, 0, 0, 0) }, lastClosedMonth: 3 },
    ...{ overdue: 0, justified: 0, rescheduled: 0, suspended: 0, uncaptured: 0 },
  };
  const closed = (complete: number, units: number) => ({ closed: part(complete, 1, units, 2) });
  const current = (complete: number, units: number) => ({
    current: { month: 4, ...part(complete, 1, units, 2) },
  });
  const moved = [{ id: 'r', lineKey: 'A', from: 4, to: 9, units: 1, act: 'x' }];
  test.each<[string, ProgressEntry[], Partial<PlanState>, Partial<Figures>]>([
    ['nothing scheduled', [], { lines: [] }, {}],
    ['a month to come', [], { lines: [line('A', { '5': 1 })] }, {}],
    ['nothing done', [], {}, { ...closed(0, 0), overdue: 1 }],
    ['part of it', [report(1, 1)], {}, { ...closed(0, 1), overdue: 1 }],
    ['all of it', [report(1, 2)], {}, { ...closed(1, 2) }],
    ['more', [report(1, 9)], {}, { ...closed(1, 2) }],
    ['proposed', [proposed(1)], {}, { ...closed(0, 0), overdue: 1 }],
    ['justified', [proposed(1), accepted(2)], {}, { ...closed(0, 0), justified: 1 }],
    ['suspended', [], { suspensions: SUSPENDED }, { ...closed(0, 0), suspended: 1 }],
    ['suspended, and done', [report(1, 2)], { suspensions: SUSPENDED }, { ...closed(1, 2) }],
    ['moved', [], { lines: [], reschedulings: moved }, {}],
    [
      'moved up to the month in course',
      [],
      { lines: [line('A', { '9': 1 })], reschedulings: moved },
      { rescheduled: 1 },
    ],
    ['before adoption', [], { activeFrom: '2020-04-01' }, { uncaptured: 1 }],
    ['not before adoption', [], { activeFrom: '2020-03-31' }, { ...closed(0, 0), overdue: 1 }],
    [
      'loaded from before adoption',
      [report(1, 2)],
      { activeFrom: '2020-04-01' },
      { ...closed(1, 2) },
    ],
    ['the month in course', [], { lines: [line('A', { '4': 2 })] }, current(0, 0)],
    [
      'the month in course, before adoption',
      [],
      { activeFrom: '2020-05-01', lines: [line('A', { '4': 2 })] },
      current(0, 0),
    ],
    [
      'the month in course, done',
      [entry(4, 1, 'report', { total: 2 })],
      { lines: [line('A', { '4': 2 })] },
      current(1, 2),
    ],
    [
      'two of three',
      [report(1, 2), entry(3, 1, 'report', { lineKey: 'B', total: 1 })],
      { lines: ['A', 'B', 'C'].map((key) => line(key, { '3': key === 'A' ? 2 : 1 })) },
      { closed: part(2, 3, 3, 4), overdue: 1 },
    ],
  ])('%s', (_what, entries, over, expected) => {
    expect(figures(stateOf(entries, over), TODAY)).toEqual({ ...NONE, ...expected });
  });
  test.each([
    ['2019-12-31', 0, undefined],
    ['2020-01-31', 1, undefined],
    ['2020-02-01', 2, 1],
    ['2021-01-01', 13, 12],
  ])('on %s month %i is in course and %s the last that closed', (today, month, last) => {
    const told = figures(stateOf([], { lines: [] }), today);
    expect(told).toMatchObject({ current: { month } });
    expect(told.lastClosedMonth).toBe(last);
  });
  test('are of the lines that are asked for', () => {
    const state = stateOf([], { lines: [line('A', { '3': 2 }), line('B', { '3': 1 })] });
    expect(figures(state, TODAY, (one) => one.lineKey === 'B').closed.units.programmed).toBe(1);
  });
});

describe('a month', () => {
  const lines = [line('A', { '3': 2, '4': 1, '6': 5 }), line('B', { '3': 1 })];
  test.each([
    ['closed', 3, [report(1, 2)], {}, part(1, 2, 2, 3)],
    ['closed before adoption', 3, [report(1, 2)], { activeFrom: '2020-04-02' }, part(1, 1, 2, 2)],
    ['in course', 4, [], {}, part(0, 1, 0, 1)],
    ['to come, and begun', 6, [entry(6, 1, 'report', { total: 3 })], {}, part(0, 1, 3, 5)],
    ['without anything', 5, [], {}, part(0, 0, 0, 0)],
  ])('%s', (_what, month, entries, over, expected) => {
    expect(monthFigures(stateOf(entries, { lines, ...over }), TODAY, month)).toEqual(expected);
  });

  const settings = {
    nonWorkingPeriods: [{ from: '2020-04-01', to: '2020-04-05', reason: 'x' }],
    workingDays: [],
  } as unknown as PlanState['settings'];
  // Its first working week ends with the fifth working day; the weekend after it still shows no lack.
  test.each([
    ['January: 2, 3, 6, 7, 8', 1, '2020-01-02', '2020-01-02', '2020-01-08', '2020-01-09'],
    ['February: 4, 5, 6, 7, 10', 2, '2020-01-02', '2020-02-04', '2020-02-10', '2020-02-11'],
    ['June: 1 to 5, and its weekend', 6, '2020-01-02', '2020-06-01', '2020-06-07', '2020-06-08'],
    ['days of rest: 6 to 10', 4, '2020-01-02', '2020-04-06', '2020-04-12', '2020-04-13'],
    ['adopted on the 15th', 7, '2020-07-15', '2020-07-15', '2020-07-21', '2020-07-22'],
    ['adopted on a Saturday', 7, '2020-07-18', '2020-07-18', '2020-07-24', '2020-07-27'],
    ['adopted in the month before', 8, '2020-07-15', '2020-08-03', '2020-08-09', '2020-08-10'],
  ])('%s', (_what, month, activeFrom, opens, last, over) => {
    const state = { settings, year: 2020, activeFrom };
    expect(openingDay(state, month)).toBe(opens);
    expect(isOpening(state, last, month)).toBe(true);
    expect(isOpening(state, over, month)).toBe(false);
  });
});

describe('what is due', () => {
  test.each<[string, ProgressEntry[], Partial<PlanState>, boolean, string | undefined]>([
    ['nothing done', [], {}, true, 'overdue'],
    ['part of it', [report(1, 1)], {}, true, 'overdue'],
    ['all of it', [report(1, 2)], {}, false, undefined],
    ['proposed', [proposed(1)], {}, false, 'overdue proposed'],
    ['accepted', [proposed(1), accepted(2)], {}, false, undefined],
    ['rejected', [proposed(1), rejected(2)], {}, true, 'overdue'],
    ['suspended', [], { suspensions: SUSPENDED }, false, undefined],
    ['not scheduled', [], { lines: [line('A', {})] }, false, undefined],
    ['of one unit', [], { lines: [line('A', { '3': 1 })] }, true, 'overdue'],
    ['scheduled for nothing', [], { lines: [line('A', { '3': 0 })] }, false, undefined],
    ['before adoption', [], { activeFrom: '2020-04-01' }, true, undefined],
    [
      'before adoption, with a quantity',
      [report(1, 1)],
      { activeFrom: '2020-04-01' },
      true,
      'overdue',
    ],
  ])('%s', (_what, entries, over, awaits, due) => {
    const state = stateOf(entries, over);
    const [first] = pending(state, TODAY);
    expect(awaitsAnswer(state, state.lines[0]!, 3)).toBe(awaits);
    expect(
      first === undefined
        ? undefined
        : `${first.overdue ? 'overdue' : 'open'}${first.proposed ? ' proposed' : ''}`,
    ).toBe(due);
  });
  test('by month, then in the document’s order; nothing that is to come', () => {
    const lines = [line('A', { '4': 1, '3': 1, '5': 1 }), line('B', { '3': 1, '4': 1 })];
    const told = (filter?: (one: PlanLine) => boolean): string[] =>
      pending(stateOf([], { lines }), TODAY, filter).map(
        (one) => `${one.line.lineKey}/${one.month}${one.overdue ? '!' : ''}`,
      );
    expect(told()).toEqual(['A/3!', 'B/3!', 'A/4', 'B/4']);
    expect(told((one) => one.lineKey === 'B')).toEqual(['B/3!', 'B/4']);
  });
});
