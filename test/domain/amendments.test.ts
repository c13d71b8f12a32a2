/** Which amendments are in force, and what became of the lines and months that one took out. */
import { describe, expect, test } from 'vitest';
import {
  amendmentsBegun,
  amendmentsToBegin,
  isEmptyDifference,
  monthsToRedraw,
} from '../../src/domain/plan/amendments-in-force.ts';
import type { AmendmentDifference } from '../../src/domain/plan/amendment.ts';
import { everyLine } from '../../src/domain/plan/every-line.ts';
import type { VersionEntry } from '../../src/domain/plan/fold.ts';
import type { PlanLine, PlanState } from '../../src/domain/plan/plan-state.ts';

const version = (
  number: number,
  effectiveFrom: string,
  storedOn?: string,
  begun?: true,
): VersionEntry =>
  ({ number, effectiveFrom, storedOn, begun, lineKeys: {} }) as unknown as VersionEntry;
const ORIGINAL = version(1, '2020-01-01');
const numbers = (versions: VersionEntry[]): number[] => versions.map((one) => one.number);

describe('an amendment', () => {
  const APRIL = version(2, '2020-04-10', '2020-03-01');
  test.each<[string, VersionEntry[], string, number[]]>([
    ['before its first day', [APRIL], '2020-04-09', []],
    ['on its first day', [APRIL], '2020-04-10', [2]],
    ['beside a later one', [APRIL, version(3, '2020-05-01', '2020-04-01')], '2020-05-01', [2, 3]],
    ['undone before it came', [APRIL, version(3, '2020-04-01', '2020-03-20')], '2020-04-10', [3]],
    ['undone for the same day', [APRIL, version(3, '2020-04-10', '2020-04-09')], '2020-04-10', [3]],
    ['changed on its day', [APRIL, version(3, '2020-04-10', '2020-04-10')], '2020-04-10', [2, 3]],
    [
      'changed back once it had come',
      [APRIL, version(3, '2020-04-01', '2020-05-01')],
      '2020-05-01',
      [2, 3],
    ],
    ['undone by one of old', [APRIL, version(3, '2020-04-01')], '2020-04-10', [3]],
    [
      'after an earlier one of the same day',
      [version(2, '2020-04-01', '2020-03-01'), version(3, '2020-04-10', '2020-03-05')],
      '2020-04-10',
      [2, 3],
    ],
  ])('%s', (_what, amendments, today, begun) => {
    expect(numbers(amendmentsBegun({ versions: [ORIGINAL, ...amendments] }, today))).toEqual(begun);
  });
  test.each<[string, VersionEntry, number[]]>([
    ['that was stored for a later day', APRIL, [2]],
    ['of which the cards speak', version(2, '2020-04-10', '2020-03-01', true), []],
    ['that was stored on its day', version(2, '2020-04-10', '2020-04-10'), []],
    ['of which it is not known', version(2, '2020-04-10'), []],
  ])('%s is to begin', (_what, one, toBegin) => {
    const state = { versions: [ORIGINAL, one] };
    expect(numbers(amendmentsToBegin(state, '2020-04-10'))).toEqual(toBegin);
    expect(amendmentsToBegin(state, '2020-04-09')).toEqual([]);
  });
});

const NOTHING: AmendmentDifference = { added: [], removed: [], changed: [], windows: [] };
const part = (name: keyof AmendmentDifference, lineKey = 'A'): AmendmentDifference => ({
  ...NOTHING,
  [name]: [{ lineKey }],
});

test.each<[AmendmentDifference, boolean]>([
  [NOTHING, true],
  [part('added'), false],
  [part('removed'), false],
  [part('changed'), false],
  [part('windows'), false],
  [{ ...part('added'), ...{ removed: part('removed').removed } }, false],
  [{ ...part('changed'), ...{ windows: part('windows').windows } }, false],
])('%j is empty: %s', (difference, empty) => {
  expect(isEmptyDifference(difference)).toBe(empty);
});

test.each<[string, string, number[]]>([
  ['2020-04-10', '2020-06-01', [4, 5, 6]],
  ['2020-04-30', '2020-05-31', [4, 5]],
  ['2020-05-01', '2020-05-31', [5]],
  ['2020-11-01', '2021-02-01', [11, 12]],
  ['2020-04-10', '2020-03-31', []],
])('from %s to %s the cards of the months %o are drawn again', (from, today, months) => {
  const state = { year: 2020 } as PlanState;
  const difference = { ...part('added', 'A'), removed: part('removed', 'B').removed };
  const both = { ...difference, changed: part('changed', 'C').changed };
  expect(monthsToRedraw(state, both, from, today)).toEqual(
    ['A', 'B', 'C'].flatMap((lineKey) => months.map((month) => ({ lineKey, month }))),
  );
});

describe('a line that was taken out', () => {
  const line = (code: string, schedule: PlanLine['schedule'] = { '3': 1 }): PlanLine =>
    ({ lineKey: code, code, programme: code.slice(0, 1), schedule }) as PlanLine;
  const LINES = [line('1-01'), line('1-03'), line('2-01')];
  test.each<[string, PlanLine[], string[]]>([
    ['between', [line('1-02')], ['1-01', '1-02', '1-03', '2-01']],
    ['before', [line('1-00')], ['1-00', '1-01', '1-03', '2-01']],
    ['at the end of its programme', [line('1-04')], ['1-01', '1-03', '1-04', '2-01']],
    ['at the end', [line('2-02')], ['1-01', '1-03', '2-01', '2-02']],
    ['of a programme that is no more', [line('0-01')], ['1-01', '1-03', '2-01', '0-01']],
    ['two of them', [line('1-02'), line('2-00')], ['1-01', '1-02', '1-03', '2-00', '2-01']],
    [
      'without a month that it keeps',
      [line('1-02', {}), line('2-00')],
      ['1-01', '1-03', '2-00', '2-01'],
    ],
  ])('stands where it stood: %s', (_what, removed, codes) => {
    expect(everyLine({ lines: LINES, removed }).map(({ code }) => code)).toEqual(codes);
  });
  test('whose code another has now stands before it', () => {
    const taken = { ...line('1-03'), lineKey: 'old' };
    expect(everyLine({ lines: LINES, removed: [taken] })[1]).toBe(taken);
  });
  test('is put in its place once', () => {
    const removed = [line('1-02')];
    const given = { lines: LINES, removed };
    expect(everyLine(given)).toBe(everyLine({ ...given }));
    expect(everyLine({ lines: LINES, removed: [line('1-04')] })).not.toBe(everyLine(given));
    expect(everyLine(given)).toBe(everyLine(given));
    expect(everyLine({ lines: LINES, removed: [] })).toBe(LINES);
  });
});
