/** What the old tables said without an entry is added at the end of the log. */
import { describe, expect, test } from 'vitest';
import type { OldTables } from '../../src/store/record/old-tables.ts';
import {
  NOW,
  old,
  row,
  session,
  DIRECTORY,
  WINDOW,
  converted,
  more,
  last,
} from './convert-fixture.ts';

describe('what only the tables say', () => {
  const directory = old('p1', 2, 'directory.imported', DIRECTORY, 3);
  const lines = (own: OldTables['lines'][number]): OldTables['lines'] => [
    ...[own, row('p1', '1-02', '1-02', 'A'), row('p2', '1-01', '1-01', 'A')],
  ];
  test.each<[string, OldTables['lines'][number], object | undefined]>([
    ['as the directory says', row('p1', '1-01', '1-01', 'A'), undefined],
    ['another area', row('p1', '1-01', '1-01', 'B'), { area: 'B', responsible: null }],
    ['a person', row('p1', '1-01', '1-01', 'A', 'ana'), { area: 'A', responsible: 'ana' }],
    [
      'another area and a person',
      row('p1', '1-01', '1-01', 'B', 'ana'),
      { area: 'B', responsible: 'ana' },
    ],
    ['no area', row('p1', '1-01', '1-01', null), { responsible: null }],
    ['another line', row('p1', '1-07', '1-07', 'B', null, 0), undefined],
  ])('of a line: %s', (_what, own, said) => {
    const told = converted({ ...more(directory), lines: lines(own) });
    const assigned = told.filter(({ kind }) => kind === 'line.assigned');
    expect(assigned.map(({ payload }) => payload)).toEqual(said === undefined ? [] : [said]);
    if (said !== undefined)
      expect(assigned[0]).toMatchObject({
        scope: 'p1',
        key: '1-01',
        authorName: 'Avance',
        at: '2020-01-02T00:00:00Z',
        recordedAt: NOW,
      });
  });
  test('of a line’s person, where the directory names one', () => {
    const people = [...DIRECTORY.people];
    const first = { ...people[0], lines: ['1-01'] };
    const named2 = old(
      'p1',
      2,
      'directory.imported',
      { ...DIRECTORY, people: [first, people[1]] },
      3,
    );
    const of = (responsible: string | null): number =>
      converted({
        ...more(named2),
        lines: [
          row('p1', '1-01', '1-01', 'A', responsible),
          row('p1', '1-02', '1-02', 'A'),
          row('p2', '1-01', '1-01', 'A', 'ana'),
        ],
      }).filter(({ kind }) => kind === 'line.assigned').length;
    expect([of('ana'), of(null)]).toEqual([0, 1]);
  });
  test('nothing of areas where there is no directory', () => {
    expect(
      converted({ lines: lines(row('p1', '1-01', '1-01', 'B')) }).map(({ kind }) => kind),
    ).not.toContain('line.assigned');
  });
  test.each<[string, OldTables['sessions'][number], object | undefined]>([
    ['of the window', session('p1', '2020-03', WINDOW), undefined],
    [
      'without a window',
      session('p1', '2020-05-X1'),
      { key: '2020-05-X1', kind: 'extraordinary', month: 5 },
    ],
    [
      'with one',
      session('p1', '2020-09', { ...WINDOW, month: 9 }),
      {
        key: '2020-09',
        kind: 'ordinary',
        month: 9,
        window: { opensOn: '2020-03-23', closesOn: '2020-03-31' },
      },
    ],
    [
      'with half of one',
      session('p1', '2020-05-X1', { opensOn: '2020-05-01' }),
      { key: '2020-05-X1', kind: 'extraordinary', month: 5 },
    ],
    [
      'with the other half',
      session('p1', '2020-05-X1', { closesOn: '2020-05-01' }),
      { key: '2020-05-X1', kind: 'extraordinary', month: 5 },
    ],
    ['of no plan', session('p9', '2020-05-X1'), undefined],
  ])('a session %s', (_what, one, said) => {
    const added = converted({ sessions: [one] }).filter(({ kind }) => kind === 'session.added');
    expect(added.map(({ payload }) => payload)).toEqual(said === undefined ? [] : [said]);
  });
  test('as of the last report of its plan', () => {
    const reports = [1, 2].map((at) =>
      old(
        'p1',
        1 + at,
        'progress.report',
        { lineKey: '1-01', month: 3, ordinal: at, at: `2020-03-0${at}T10:00:00-06:00` },
        3 + at,
      ),
    );
    expect(last({ ...more(...reports), sessions: [session('p1', '2020-05-X1')] })?.['at']).toBe(
      '2020-03-02T10:00:00-06:00',
    );
    expect(last({ ...more(...reports), sessions: [session('p2', '2020-05-X1')] })?.['at']).toBe(
      '2020-02-01T00:00:00Z',
    );
  });
});
