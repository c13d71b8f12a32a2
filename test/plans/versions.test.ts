/** Which version of a plan a day and a month keep: at the boundaries of amendments. */
import { describe, expect, it } from 'vitest';
import { differenceOfVersion } from '../../src/domain/plan/amendment.ts';
import type { PlanDocument } from '../../src/domain/plan/document.ts';
import type { PlanEntry, VersionEntry } from '../../src/domain/plan/fold.ts';
import { shapeOf } from '../../src/domain/plan/versions.ts';

const EVERY = Array.from({ length: 12 }, (_, index) => String(index + 1));

/** One line with one unit count in every month, and one window a month. */
const documentOf = (units: number, closes = '28', code = '3-01', opens = '20'): PlanDocument => ({
  plan: {
    year: 2021,
    title: 'Plan',
    commission: 'C',
    institution: 'I',
    presentation: '',
    legalFramework: [],
    sessionNote: '',
  },
  chapters: [],
  programmes: [
    {
      code: '3',
      chapter: '3',
      title: '',
      generalObjective: '',
      statedObjectives: [],
      specificObjectives: [],
      legalBasis: [],
      lines: [
        {
          code,
          text: 'x',
          unit: 'u',
          goal: '',
          annualQuantity: 12 * units,
          schedule: Object.fromEntries(EVERY.map((month) => [month, units])),
        },
      ],
    },
  ],
  sessionWindows: EVERY.map((month) => {
    const day = `2021-${month.padStart(2, '0')}`;
    return { month: Number(month), opensOn: `${day}-${opens}`, closesOn: `${day}-${closes}` };
  }),
  glossary: [],
  members: [],
  discrepancies: [],
});

const version = (
  number: number,
  effectiveFrom: string,
  document = documentOf(number),
): VersionEntry => ({
  number,
  effectiveFrom,
  by: 'x',
  documentHash: String(number),
  document,
  lineKeys: { [document.programmes[0]?.lines[0]?.code ?? '']: 'A' },
});

const planOf = (...amendments: VersionEntry[]): PlanEntry => ({
  planId: 'p',
  commissionId: 'c',
  year: 2021,
  timeZone: 'America/Mexico_City',
  activeFrom: '2021-01-01',
  versions: [version(1, '2020-12-10'), ...amendments],
  resolutions: {},
  assigned: {},
});

/** Which version each month keeps, as its units say: `111222222222`. */
const kept = (plan: PlanEntry, today: string): string => {
  const [line] = shapeOf(plan, today).lines;
  return EVERY.map((month) => line?.line.schedule[month] ?? '-').join('');
};

describe('the version that a month keeps', () => {
  const cases: [why: string, plan: PlanEntry, today: string, months: string][] = [
    ['before any amendment', planOf(), '2021-06-01', '111111111111'],
    ['from the first day of April', planOf(version(2, '2021-04-01')), '2021-04-01', '111222222222'],
    ['the day before that', planOf(version(2, '2021-04-01')), '2021-03-31', '111111111111'],
    [
      'from the last day of March, which is not closed yet',
      planOf(version(2, '2021-03-31')),
      '2021-03-31',
      '112222222222',
    ],
    ['from the middle of April', planOf(version(2, '2021-04-15')), '2021-05-01', '111222222222'],
    [
      'two amendments',
      planOf(version(2, '2021-04-01'), version(3, '2021-07-01')),
      '2021-08-01',
      '111222333333',
    ],
    [
      'two amendments, the second still to come',
      planOf(version(2, '2021-04-01'), version(3, '2021-07-01')),
      '2021-06-30',
      '111222222222',
    ],
    [
      'undone before it takes effect: until its day',
      planOf(version(2, '2021-06-01'), version(3, '2021-05-10', documentOf(1))),
      '2021-05-31',
      '111111111111',
    ],
    [
      'undone before it takes effect: after its day',
      planOf(version(2, '2021-06-01'), version(3, '2021-05-10', documentOf(1))),
      '2021-09-01',
      '111111111111',
    ],
    [
      'undone on the very day',
      planOf(version(2, '2021-06-01'), version(3, '2021-06-01', documentOf(1))),
      '2021-06-01',
      '111111111111',
    ],
  ];
  it.each(cases)('%s', (_, plan, today, months) => {
    expect(kept(plan, today)).toBe(months);
  });
});

describe('a line and a window that an amendment changes', () => {
  it('keep the months that had closed', () => {
    const other = { ...version(2, '2021-04-01', documentOf(2, '28', '3-02')) };
    const plan = planOf({ ...other, lineKeys: { '3-02': 'B' } });
    const { lines, removed } = shapeOf(plan, '2021-04-01');
    expect(Object.keys(removed[0]?.line.schedule ?? {})).toEqual(['1', '2', '3']);
    expect(Object.keys(lines[0]?.line.schedule ?? {})).toEqual(EVERY.slice(3));
  });
  it('keep the windows that had closed', () => {
    const { windows } = shapeOf(
      planOf(version(2, '2021-04-01', documentOf(1, '25'))),
      '2021-04-01',
    );
    const closing = windows.map(([, { closesOn }]) => closesOn.slice(8)).join(' ');
    expect(closing).toBe('28 28 28 25 25 25 25 25 25 25 25 25');
  });
  it.each([
    ['before it closed: it is taken out', '2021-10-01', { removed: [{ month: 11, units: 1 }] }],
    ['after it closed: it stays, and that is told', '2021-12-01', { kept: [11] }],
  ])('lose a month, amended %s', (_, from, told) => {
    const document = documentOf(1);
    const [line] = document.programmes.flatMap(({ lines }) => lines);
    delete line?.schedule['11'];
    const amended = version(2, from, document);
    const none = { moved: [], added: [], removed: [], changed: [], kept: [] };
    expect(differenceOfVersion(planOf(amended), amended).changed).toMatchObject([
      { months: { ...none, ...told } },
    ]);
  });
  it.each([
    ['neither day', '20', '28', []],
    ['the day it opens', '21', '28', [10, 11, 12]],
    ['the day it closes', '20', '25', [10, 11, 12]],
    ['both', '21', '25', [10, 11, 12]],
  ])('are told apart by %s', (_, opens, closes, months) => {
    const amended = version(2, '2021-10-01', documentOf(1, closes, '3-01', opens));
    const told = differenceOfVersion(planOf(amended), amended).windows;
    const dates = (month: number, from: string, to: string) => ({
      opensOn: `2021-${month}-${from}`,
      closesOn: `2021-${month}-${to}`,
    });
    expect(told.map(({ from, to }) => ({ from, to }))).toEqual(
      months.map((month) => ({
        from: dates(month, '20', '28'),
        to: dates(month, opens, closes),
      })),
    );
  });
});
