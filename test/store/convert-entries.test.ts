/** What names each old entry in the log, and what it says there. */
import { describe, expect, test } from 'vitest';
import { old, DIRECTORY, converted, named, more, last } from './convert-fixture.ts';

describe('an entry', () => {
  test.each<[string, string, object, string, object]>([
    [
      'a report',
      'progress.report',
      { lineKey: '1-01', month: 3 },
      'p2 progress 1-01/3 progress.report',
      { month: 3 },
    ],
    [
      'an event of a session',
      'session.held',
      { sessionKey: 's' },
      'p2 session s session.held',
      { sessionKey: 's' },
    ],
    [
      'a notification',
      'notification.sent',
      { notificationId: 'n', at: '2020-02-02T10:00:00-06:00' },
      'c2 notification n notification.sent',
      {},
    ],
    ['a delegation', 'delegation.made', { ordinal: 4 }, 'c2 delegation 4 delegation.made', {}],
    [
      'an agreement without a name',
      'agreement.written',
      { recordId: true },
      'c2 agreement  agreement.written',
      {},
    ],
    ['what nobody knows', 'x.y', { key: 'k' }, 'p2 x  x.y', { key: 'k' }],
    [
      'settings',
      'settings.changed',
      { hour: 9 },
      'c2 settings settings settings.changed',
      { hour: 9 },
    ],
    [
      'an area assigned',
      'line.assigned',
      { lineKey: '1-01', area: 'B' },
      'p2 plan 1-01 line.assigned',
      { area: 'B', responsible: null },
    ],
    [
      'a decision',
      'discrepancy.resolved',
      { key: 'd', readingId: 'r' },
      'p2 plan d discrepancy.resolved',
      { readingId: 'r' },
    ],
    [
      'an account',
      'account.matched',
      { channel: 'slack', externalId: 'U' },
      'institution account slack/U account.matched',
      {},
    ],
    [
      'an account undone',
      'account.undone',
      { channel: 'slack', externalId: 'U' },
      'institution account slack/U account.undone',
      {},
    ],
    [
      'a place of the commission',
      'address.set',
      { owner: { kind: 'commission', key: '?' }, channel: 'slack' },
      'institution place commission/c1/slack address.set',
      { owner: { kind: 'commission', key: 'c1' } },
    ],
    [
      'a place of an area',
      'address.set',
      { owner: { kind: 'area', key: 'A' }, channel: 'slack' },
      'institution place area/A/slack address.set',
      { owner: { kind: 'area', key: 'A' } },
    ],
  ])('%s', (_what, kind, payload, name, said) => {
    const entry = last(
      more(old('p2', 2, kind, { ...payload, authorId: 'ana', channel: 'slack' }, 3)),
    );
    expect(entry && named(entry)).toBe(name);
    expect(entry).toMatchObject({
      payload: said,
      authorId: 'ana',
      authorName: 'Ana',
      at: '2020-02-02T10:00:00-06:00',
    });
    expect(entry?.['onBehalfOf'] ?? null).toBeNull();
  });
  test('of a person assigned says nothing of the area', () => {
    const entry = last(
      more(old('p2', 2, 'line.assigned', { lineKey: '1-01', responsible: 'ana' }, 3)),
    );
    expect(entry?.payload).toEqual({ responsible: 'ana' });
  });
  test('of settings says the proof apart', () => {
    const told = converted(
      more(old('p2', 2, 'settings.changed', { hour: 9, evidence: { a: ['x'] } }, 3)),
    );
    expect(told.slice(-2).map(({ payload }) => payload)).toEqual([{ hour: 9 }, { a: ['x'] }]);
    expect(told.slice(-2).map(named)).toEqual([
      'c2 settings settings settings.changed',
      'p2 plan evidence plan.evidence',
    ]);
  });
  test('of a place where there is no commission keeps its name', () => {
    const place = { owner: { kind: 'commission', key: 'c0' }, channel: 'slack' };
    const told = last({ ...more(old('p2', 2, 'address.set', place, 3)), commissions: [] });
    expect(told?.key).toBe('commission/c0/slack');
  });
  test('of a chain that is no plan’s is of that chain', () => {
    const told = converted(
      more(
        old('c9', 1, 'agreement.written', { recordId: 'a' }, 3),
        old('c9', 2, 'settings.changed', {}, 4),
      ),
    );
    expect(told.slice(-2).map(({ scope }) => scope)).toEqual(['c9', 'c9']);
  });
  test('of the directory has each post once, and ids where they are known', () => {
    const told = converted(more(old('p1', 2, 'directory.imported', DIRECTORY, 3))).find(
      ({ kind }) => kind === 'directory.imported',
    );
    expect(told?.payload).toEqual({
      areas: [
        { code: 'A', name: 'Área A', programmes: ['1'], lines: ['1-01'] },
        { code: 'B', name: 'Área B', programmes: [], lines: [] },
      ],
      people: [
        {
          id: 'ana',
          name: 'Ana',
          email: 'ana@x',
          lines: ['1-03'],
          memberships: [
            { role: 'AREA_HEAD', area: 'A' },
            { role: 'STAFF', area: 'A' },
            { role: 'AREA_HEAD', area: 'B' },
          ],
        },
        {
          id: 'eva@x',
          name: 'Eva',
          email: 'eva@x',
          lines: [],
          memberships: [{ role: 'STAFF', area: 'B' }],
        },
      ],
    });
  });
});
