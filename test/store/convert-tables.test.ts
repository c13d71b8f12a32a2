/** The old tables as one log: whose entries come first, and what a version keeps. */
import { describe, expect, test } from 'vitest';
import type { OldTables } from '../../src/store/record/old-tables.ts';
import {
  NOW,
  line,
  document,
  old,
  version,
  row,
  plan,
  month,
  tables,
  converted,
  named,
  more,
} from './convert-fixture.ts';

test('nothing is made of nothing', () => {
  expect(converted({ audit: [] })).toEqual([]);
});

describe('the order', () => {
  test('begins with the old heads and the commissions, then is that of recording', () => {
    const audit = [
      old('c9', 1, 'agreement.written', { recordId: 'a' }, 3),
      old('p2', 2, 'session.held', { sessionKey: 'b' }, 6),
      old('p2', 1, 'plan.imported', {}, 5),
      old('p1', 3, 'session.held', { sessionKey: 'd' }, 2),
      old('p1', 1, 'plan.imported', {}, 1),
      old('p1', 2, 'session.held', { sessionKey: 'c' }, 4),
    ];
    const all = converted({ audit });
    expect(all.map(named)).toEqual([
      'institution conversion audit converted',
      'institution directory c1 commission.named',
      'institution directory c2 commission.named',
      'p1 plan 1 plan.imported',
      'c9 agreement a agreement.written',
      'p1 session c session.held',
      'p1 session d session.held',
      'p2 plan 1 plan.imported',
      'p2 session b session.held',
    ]);
    expect(all.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(all.slice(0, 4)).toMatchObject([
      {
        at: '2020-02-01T10:00:00-06:00',
        authorName: 'Avance',
        channel: 'service',
        recordedAt: NOW,
      },
      { at: '2020-02-01T10:00:00-06:00', payload: { id: 'c1', name: 'Una' }, recordedAt: NOW },
      { payload: { id: 'c2', name: 'Dos' } },
      { authorName: 'Ana', recordedAt: '2020-02-01T10:01:00.000Z' },
    ]);
  });
  test('begins when the earliest was recorded, whichever chain it is of', () => {
    const audit = [old('p1', 2, 'x.y', {}, 9), old('p2', 3, 'x.y', {}, 1)];
    expect(converted({ audit })[0]?.['at']).toBe('2020-02-03T10:00:00-06:00');
  });
});

describe('a version', () => {
  const AMENDED: Partial<OldTables> = {
    ...more(
      old('p1', 2, 'progress.report', { lineKey: '1-01', month: 3 }, 3),
      old('p1', 3, 'plan.amended', { onBehalfOf: 'Eva' }, 4),
    ),
    versions: [
      ...tables().versions,
      version(
        'p1',
        2,
        document(line('1-02', 'Uno', { '3': 2 }), line('1-03', 'Tres', { '4': 1, '5': 1 })),
        'r',
      ),
    ],
    lines: [
      ...[row('p1', '1-01', '1-02', null), row('p1', '1-03', '1-03', null)],
      ...[row('p1', '1-02', '1-02', null, null, 0), row('p2', '1-01', '1-01', null)],
    ],
    months: [
      ...[month('p1', '1-01', 3, 2), month('p1', '1-03', 4, 1), month('p1', '1-03', 5, 1)],
      month('p2', '1-01', 3, 1),
    ],
  };
  const versions = (over: Partial<OldTables>): unknown[] =>
    converted(over)
      .filter(({ kind }) => kind.startsWith('plan.'))
      .map(({ kind, payload }) => (kind === 'plan.imported' ? payload['version'] : payload));
  test('has the lines’ identities, its reason, and the first day of the year', () => {
    const [one, other, two] = versions(AMENDED);
    expect(one).toMatchObject({
      number: 1,
      documentHash: 'p1v1',
      effectiveFrom: '2020-01-01',
      lineKeys: { '1-01': '1-01', '1-02': '1-02' },
    });
    expect(one).not.toHaveProperty('reason');
    expect(other).toMatchObject({ number: 1, documentHash: 'p2v1', lineKeys: { '1-01': '1-01' } });
    expect(two).toMatchObject({
      number: 2,
      by: 'Ana',
      reason: 'r',
      lineKeys: { '1-02': '1-01', '1-03': '1-03' },
    });
    for (const each of [one, other, two]) expect(each).not.toHaveProperty('schedules');
    expect(converted(AMENDED).find(({ kind }) => kind === 'plan.amended')).toMatchObject({
      ...{ scope: 'p1', key: '2', onBehalfOf: 'Eva' },
    });
  });
  test.each<[string, OldTables['months'], object | undefined]>([
    ['the same', [month('p1', '1-03', 4, 1), month('p1', '1-03', 5, 1)], undefined],
    ['one less', [month('p1', '1-03', 4, 1)], { '1-03': { '4': 1 } }],
    [
      'one other',
      [month('p1', '1-03', 4, 1), month('p1', '1-03', 6, 1)],
      { '1-03': { '4': 1, '6': 1 } },
    ],
    [
      'one of another quantity',
      [month('p1', '1-03', 4, 1), month('p1', '1-03', 5, 3)],
      { '1-03': { '4': 1, '5': 3 } },
    ],
    ['none', [], { '1-03': {} }],
    [
      'one of another plan',
      [month('p1', '1-03', 4, 1), month('p1', '1-03', 5, 1), month('p2', '1-03', 6, 1)],
      undefined,
    ],
  ])('keeps the months that stood: %s', (_what, rows, kept) => {
    const months = [month('p1', '1-01', 3, 2), ...rows, month('p2', '1-01', 3, 1)];
    const told = versions({ ...AMENDED, months }) as { schedules?: object }[];
    expect(told.map(({ schedules }) => schedules)).toEqual([undefined, undefined, kept]);
  });
  test('between others keeps the identities of the one before', () => {
    const third = version('p1', 3, document(line('1-01', 'Cuatro', {})));
    const lines = [row('p1', 'x', '1-01', null), row('p2', '1-01', '1-01', null)];
    const over = { ...AMENDED, versions: [...(AMENDED.versions ?? []), third], lines };
    const audit = [...(AMENDED.audit ?? []), old('p1', 4, 'plan.amended', {}, 5)];
    const [, , two, three] = versions({ ...over, audit });
    expect([two, three]).toMatchObject([
      { number: 2, lineKeys: { '1-02': '1-01', '1-03': '1-03' } },
      { number: 3, lineKeys: { '1-01': 'x' } },
    ]);
  });
  test('of a plan that is not there is none', () => {
    expect(converted({ plans: [plan('p2', 'c2')] }).map(named)).not.toContain(
      'p1 plan 1 plan.imported',
    );
  });
});
