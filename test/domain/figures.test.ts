/** What the months make of the figures, and what is due of them. */
import { describe, expect, test } from 'vitest';
import type { PlanLine, PlanState } from '../../src/domain/plan/plan-state.ts';
import {
  awaitsAnswer,
  figures,
  pending,
  type Figures,
} from '../../src/domain/progress/progress.ts';
import type { ProgressEntry } from '../../src/domain/progress/progress-entry.ts';
import { line, entry, stateOf, report, proposed, accepted, rejected } from './progress-fixture.ts';

const SUSPENDED = [{ id: 's', lineKeys: ['A'], months: [3], act: 'x' }];
const TODAY = '2020-04-10';

describe('the figures', () => {
  const NONE: Figures = {
    ...{ closed: { complete: 0, scheduled: 0 }, units: { reported: 0, programmed: 0 } },
    ...{ current: { month: 4, complete: 0, scheduled: 0 }, lastClosedMonth: 3 },
    ...{ overdue: 0, justified: 0, rescheduled: 0, suspended: 0, uncaptured: 0 },
  };
  const units = (reported: number, of = 2) => ({ units: { reported, programmed: of } });
  const closed = (complete: number) => ({ closed: { complete, scheduled: 1 } });
  const moved = [{ id: 'r', lineKey: 'A', from: 4, to: 9, units: 1, act: 'x' }];
  test.each<[string, ProgressEntry[], Partial<PlanState>, Partial<Figures>]>([
    ['nothing scheduled', [], { lines: [] }, {}],
    ['a month to come', [], { lines: [line('A', { '5': 1 })] }, {}],
    ['nothing done', [], {}, { ...units(0), ...closed(0), overdue: 1 }],
    ['part of it', [report(1, 1)], {}, { ...units(1), ...closed(0), overdue: 1 }],
    ['all of it', [report(1, 2)], {}, { ...units(2), ...closed(1) }],
    ['more', [report(1, 9)], {}, { ...units(2), ...closed(1) }],
    ['proposed', [proposed(1)], {}, { ...units(0), ...closed(0), overdue: 1 }],
    ['justified', [proposed(1), accepted(2)], {}, { ...units(0), ...closed(0), justified: 1 }],
    ['suspended', [], { suspensions: SUSPENDED }, { ...units(0), ...closed(0), suspended: 1 }],
    [
      'suspended, and done',
      [report(1, 2)],
      { suspensions: SUSPENDED },
      { ...units(2), ...closed(1) },
    ],
    ['moved', [], { lines: [], reschedulings: moved }, {}],
    [
      'moved up to the month in course',
      [],
      { lines: [line('A', { '9': 1 })], reschedulings: moved },
      { rescheduled: 1 },
    ],
    ['before adoption', [], { activeFrom: '2020-04-01' }, { uncaptured: 1 }],
    [
      'not before adoption',
      [],
      { activeFrom: '2020-03-31' },
      { ...units(0), ...closed(0), overdue: 1 },
    ],
    [
      'loaded from before adoption',
      [report(1, 2)],
      { activeFrom: '2020-04-01' },
      { ...units(2), ...closed(1) },
    ],
    [
      'the month in course',
      [],
      { lines: [line('A', { '4': 2 })] },
      { ...units(0), current: { month: 4, complete: 0, scheduled: 1 } },
    ],
    [
      'the month in course, before adoption',
      [],
      { activeFrom: '2020-05-01', lines: [line('A', { '4': 2 })] },
      { ...units(0), current: { month: 4, complete: 0, scheduled: 1 } },
    ],
    [
      'the month in course, done',
      [entry(4, 1, 'report', { total: 2 })],
      { lines: [line('A', { '4': 2 })] },
      { ...units(2), current: { month: 4, complete: 1, scheduled: 1 } },
    ],
    [
      'two of three',
      [report(1, 2), entry(3, 1, 'report', { lineKey: 'B', total: 1 })],
      { lines: ['A', 'B', 'C'].map((key) => line(key, { '3': key === 'A' ? 2 : 1 })) },
      { ...units(3, 4), closed: { complete: 2, scheduled: 3 }, overdue: 1 },
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
    expect(figures(state, TODAY, (one) => one.lineKey === 'B').units.programmed).toBe(1);
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
