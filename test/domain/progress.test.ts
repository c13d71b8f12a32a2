/** What the entries of a month make of it. */
import { describe, expect, test } from 'vitest';
import { entriesByMonth, progressSubject } from '../../src/domain/progress/fold.ts';
import type { LogEntry } from '../../src/domain/record/entry.ts';
import {
  currentMonth,
  indexState,
  isClosed,
  programmed,
  scheduledMonths,
} from '../../src/domain/progress/progress.ts';
import type { ProgressEntry } from '../../src/domain/progress/progress-entry.ts';
import {
  line,
  entry,
  stateOf,
  report,
  undo,
  proposed,
  accepted,
  rejected,
} from './progress-fixture.ts';

describe('a month', () => {
  type Told = [
    reported: number,
    captured: boolean,
    complete: boolean,
    justification: string,
    undoable: number | undefined,
    last: number | undefined,
    reason: number | undefined,
  ];
  test.each<[string, ProgressEntry[], Told]>([
    ['nothing', [], [0, false, false, 'none', undefined, undefined, undefined]],
    ['nothing done', [report(1, 0)], [0, true, false, 'none', 1, 1, undefined]],
    ['less than programmed', [report(1, 1)], [1, true, false, 'none', 1, 1, undefined]],
    ['what is programmed', [report(1, 2)], [2, true, true, 'none', 1, 1, undefined]],
    ['more', [report(1, 3)], [3, true, true, 'none', 1, 1, undefined]],
    [
      'an initial load',
      [entry(3, 1, 'initial_load', { total: 2 })],
      [2, true, true, 'none', 1, 1, undefined],
    ],
    ['two reports', [report(1, 2), report(2, 1)], [1, true, false, 'none', 2, 2, undefined]],
    [
      'the second undone',
      [report(1, 2), report(2, 1), undo(3, 2)],
      [2, true, true, 'none', 1, 1, undefined],
    ],
    [
      'both undone',
      [report(1, 2), report(2, 1), undo(3, 2), undo(4, 1)],
      [0, false, false, 'none', undefined, undefined, undefined],
    ],
    [
      'an undo of nothing',
      [report(1, 2), entry(3, 2, 'undo')],
      [2, true, true, 'none', 1, 1, undefined],
    ],
    ['proposed', [proposed(1)], [0, false, false, 'proposed', 1, undefined, 1]],
    ['proposed over a report', [report(1, 1), proposed(2)], [1, true, false, 'proposed', 2, 1, 2]],
    [
      'reported over a proposal',
      [proposed(1), report(2, 1)],
      [1, true, false, 'proposed', 2, 2, 1],
    ],
    [
      'accepted',
      [proposed(1), accepted(2)],
      [0, false, false, 'accepted', undefined, undefined, 1],
    ],
    ['rejected', [report(1, 1), proposed(2), rejected(3)], [1, true, false, 'rejected', 1, 1, 2]],
    [
      'proposed again',
      [proposed(1), rejected(2), proposed(3)],
      [0, false, false, 'proposed', 3, undefined, 3],
    ],
    [
      'rejected, then accepted',
      [proposed(1), rejected(2), proposed(3), accepted(4)],
      [0, false, false, 'accepted', undefined, undefined, 3],
    ],
    [
      'a proposal undone',
      [proposed(1), undo(2, 1)],
      [0, false, false, 'none', undefined, undefined, undefined],
    ],
    [
      'said and put off',
      [report(1, 1), entry(3, 2, 'note'), entry(3, 3, 'comment'), entry(3, 4, 'snooze')],
      [1, true, false, 'none', 1, 1, undefined],
    ],
  ])('%s', (_what, entries, told) => {
    const one = indexState(stateOf(entries)).month('A', 3);
    expect([
      ...[one.reported, one.captured, one.complete, one.justification],
      ...[one.undoable?.ordinal, one.last?.ordinal, one.reason?.ordinal],
    ]).toEqual(told);
    expect(one.programmed).toBe(2);
    expect('last' in one).toBe(told[5] !== undefined);
    expect('undoable' in one).toBe(told[4] !== undefined);
    expect('reason' in one).toBe(told[6] !== undefined);
  });
  test('keeps its notes that stand, and only them', () => {
    const entries = [report(1, 1), entry(3, 2, 'note'), entry(3, 3, 'note'), undo(4, 2)];
    expect(
      indexState(stateOf([...entries, entry(3, 5, 'comment')])).month('A', 3).comments,
    ).toEqual([entries[2]]);
  });
  test('that is not scheduled is never complete; nor is one of a line that there is not', () => {
    const index = indexState(stateOf([entry(4, 1, 'report', { total: 1 })]));
    expect(index.month('A', 4)).toMatchObject({ programmed: 0, reported: 1, complete: false });
    expect(index.month('Z', 3)).toMatchObject({ programmed: 0, reported: 0 });
  });
  test('is folded once for each snapshot', () => {
    const state = stateOf([report(1, 2)]);
    expect(indexState(state)).toBe(indexState(state));
    expect(indexState(state).month('A', 3)).toBe(indexState(state).month('A', 3));
    expect(entriesByMonth(state.entries)).toBe(entriesByMonth(state.entries));
  });
  test('its entries are carried on from one list to the next', () => {
    const fold = (slice: Record<string, ProgressEntry[]>, payload: ProgressEntry) =>
      progressSubject.fold(slice, { scope: 'plan', payload } as unknown as LogEntry);
    const first = fold({}, report(1, 1));
    const before = entriesByMonth(first['plan'] ?? []).get('A/3');
    const after = fold(first, entry(4, 1, 'note'));
    expect(entriesByMonth(after['plan'] ?? []).get('A/3')).toBe(before);
    expect(entriesByMonth(after['plan'] ?? []).get('A/4')).toHaveLength(1);
  });
});

describe('a line', () => {
  const lines = [line('A', { '3': 2, '1': 1, '10': 1, '5': 0 }), line('B', { '2': 1 })];
  test('has its months in order, and nothing in others', () => {
    expect(scheduledMonths(lines[0]!)).toEqual([1, 3, 10]);
    expect([1, 2, 3].map((month) => programmed(lines[0]!, month))).toEqual([1, 0, 2]);
  });
  test('is found by its label while it is in force, by its identity even when it was taken out', () => {
    const state = stateOf([], {
      lines: [{ ...lines[0]!, code: '1.1' }],
      removed: [{ ...lines[1]!, code: '1.2' }],
    });
    const index = indexState(state);
    expect([index.byKey('A'), index.byKey('B'), index.byCode('1.1')]).toEqual([
      ...[state.lines[0], state.removed[0], state.lines[0]],
    ]);
    expect([index.byCode('1.2'), index.byKey('1.1')]).toEqual([undefined, undefined]);
  });
  test.each([
    ['2019-12-31', 0],
    ['2020-01-01', 1],
    ['2020-12-31', 12],
    ['2021-01-01', 13],
  ])('on %s the month is %i', (today, month) => {
    expect(currentMonth({ year: 2020 }, today)).toBe(month);
  });
  test.each([
    ['2020-02-29', false],
    ['2020-03-01', true],
  ])('on %s February is closed: %s', (today, closed) => {
    expect(isClosed(2020, 2, today)).toBe(closed);
  });
});
