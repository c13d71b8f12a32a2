/** Which windows and months a plan has through its versions, at the days from which they are in force. */
import { expect, test } from 'vitest';
import { monthTakenBy } from '../../src/domain/plan/amendments-in-force.ts';
import type { DocumentLine, PlanDocument } from '../../src/domain/plan/document.ts';
import type { VersionEntry } from '../../src/domain/plan/fold.ts';
import type { PlanState } from '../../src/domain/plan/plan-state.ts';
import { shapeOf } from '../../src/domain/plan/versions.ts';

type Window = [month: number, opens: string, closes: string];
const version = (
  number: number,
  effectiveFrom: string,
  windows: Window[],
  schedule: DocumentLine['schedule'] = {},
  over: Partial<VersionEntry> = {},
): VersionEntry => {
  const line = { code: '1-01', text: 'x', unit: 'u', goal: 'g', annualQuantity: 1, schedule };
  const document = {
    plan: { year: 2020 },
    programmes: [{ code: '1', lines: [line] }],
    discrepancies: [],
    sessionWindows: windows.map(([month, opens, closes]) => ({
      ...{ month, opensOn: `2020-${opens}`, closesOn: `2020-${closes}` },
    })),
  } as unknown as PlanDocument;
  return { number, effectiveFrom, by: 'A', documentHash: 'h', document, lineKeys: {}, ...over };
};
const shape = (...versions: VersionEntry[]) =>
  shapeOf({ planId: 'p', year: 2020, versions, resolutions: {} }, '2020-12-31');
const windows = (...versions: VersionEntry[]): string[] =>
  shape(...versions).windows.map(([key, { closesOn }]) => `${key} ${closesOn}`);

const MARCH: Window = [3, '03-20', '03-25'];
const APRIL: Window = [4, '04-01', '04-10'];
const APRIL_TOO: Window = [4, '04-02', '04-20'];
test.each<[string, VersionEntry[], string[]]>([
  [
    'two of one month have names of their own, in order',
    [version(1, '2020-01-01', [[11, '11-01', '11-05'], MARCH, [3, '03-28', '03-30']])],
    ['2020-03 2020-03-25', '2020-03-2 2020-03-30', '2020-11 2020-11-05'],
  ],
  [
    'the first version has those of days before it too',
    [version(1, '2020-06-01', [MARCH])],
    ['2020-03 2020-03-25'],
  ],
  [
    'one that closes on the first day of an amendment is its own',
    [version(1, '2020-01-01', [APRIL]), version(2, '2020-04-10', [APRIL_TOO])],
    ['2020-04 2020-04-20'],
  ],
  [
    'one that closed the day before stays',
    [version(1, '2020-01-01', [APRIL]), version(2, '2020-04-11', [APRIL_TOO])],
    ['2020-04 2020-04-10'],
  ],
  [
    'one that is left out is no more, unless it closed',
    [version(1, '2020-01-01', [MARCH, APRIL]), version(2, '2020-04-10', [])],
    ['2020-03 2020-03-25'],
  ],
  [
    'none is opened in days that are over',
    [version(1, '2020-01-01', []), version(2, '2020-03-26', [MARCH, APRIL])],
    ['2020-04 2020-04-10'],
  ],
  [
    'one is opened that closes on the first day',
    [version(1, '2020-01-01', []), version(2, '2020-03-25', [MARCH])],
    ['2020-03 2020-03-25'],
  ],
  [
    'one that was there is moved into days that are over',
    [version(1, '2020-01-01', [APRIL]), version(2, '2020-04-05', [[4, '04-01', '04-03']])],
    ['2020-04 2020-04-03'],
  ],
])('%s', (_what, versions, expected) => {
  expect(windows(...versions)).toEqual(expected);
});

test('a month keeps the version at its close, and what stood otherwise in that version', () => {
  const every = (units: number): DocumentLine['schedule'] =>
    Object.fromEntries(Array.from({ length: 12 }, (_, index) => [String(index + 1), units]));
  const months = (...versions: VersionEntry[]): number[] =>
    Object.values(shape(...versions).lines[0]?.line.schedule ?? {});
  const first = version(1, '2020-01-01', [], every(1));
  expect(months(first)).toEqual(Array(12).fill(1));
  expect(months(first, version(2, '2020-11-30', [], every(2)))).toEqual([
    ...Array<number>(10).fill(1),
    2,
    2,
  ]);
  const stood = { schedules: { '1-01': { '1': 5, '12': 6 } } };
  expect(months(version(1, '2020-01-01', [], every(1), stood))).toEqual([5, 6]);
});

test.each<[string, VersionEntry[], number, string | undefined]>([
  ['moved', [version(2, '2020-03-01', [], { '3': 1, '5': 1 })], 4, '2 to 5'],
  ['taken out', [version(2, '2020-03-01', [], { '3': 1 })], 4, '2'],
  ['still there', [version(2, '2020-03-01', [], { '4': 1, '5': 1 })], 4, undefined],
  ['never there', [version(2, '2020-03-01', [], { '5': 1 })], 9, undefined],
  [
    'moved twice',
    [version(2, '2020-03-01', [], { '5': 1 }), version(3, '2020-03-02', [], { '6': 1 })],
    5,
    '3 to 6',
  ],
  [
    'moved by the first of two',
    [
      version(2, '2020-03-01', [], { '3': 1, '5': 1 }),
      version(3, '2020-03-02', [], { '3': 1, '6': 1 }),
    ],
    4,
    '2 to 5',
  ],
])('a month is %s', (_what, amendments, month, expected) => {
  const versions = [version(1, '2020-01-01', [], { '3': 1, '4': 1 }), ...amendments];
  const { lines, removed } = shape(...versions);
  const state = {
    ...{ planId: 'p', year: 2020, versions, resolutions: {} },
    lines: [
      { lineKey: 'other', code: '0-01', schedule: {} },
      ...lines.map(({ line, ...rest }) => ({ ...rest, ...line })),
    ],
    removed,
  } as unknown as PlanState;
  const taken = monthTakenBy(state, '1-01', month, '2020-12-31');
  const told = taken && `${taken.version.number}${taken.to === undefined ? '' : ` to ${taken.to}`}`;
  expect(told).toBe(expected);
  expect(monthTakenBy(state, 'none', month, '2020-12-31')).toBeUndefined();
});
