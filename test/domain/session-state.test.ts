/** A session as its events tell it, day by day; which one is meant, and what may still be set. */
import { describe, expect, test } from 'vitest';
import type { PlanState } from '../../src/domain/plan/plan-state.ts';
import type { Suspension } from '../../src/domain/plan/suspension.ts';
import {
  extraordinaryKey,
  findSession,
  foldSession,
  foldSessions,
  isOutside,
  nextSession,
  openSessions,
  suspendedBy,
} from '../../src/domain/sessions/session-state.ts';
import type { SessionEvent, SessionRecord } from '../../src/domain/sessions/session.ts';
import { event, record, set } from './session-events.ts';

const extra = (month: number, nth: number, events: SessionEvent[] = []): SessionRecord => ({
  key: `2020-0${month}-X${nth}`,
  kind: 'extraordinary',
  month,
  events,
});
const stateOf = (sessions: SessionRecord[], suspensions: Suspension[] = []): PlanState =>
  ({ year: 2020, sessions, suspensions, people: [], areas: [] }) as unknown as PlanState;
const SUSPENDED: Suspension = {
  ...{ id: 's', lineKeys: [], months: [], act: 'A' },
  ...{ from: '2020-03-20', to: '2020-05-31', sessions: true as const },
};
const held = (date: string): SessionEvent[] => [set(1, date), event(2, 'held', { date })];

describe('the status', () => {
  const convened = event(2, 'convened');
  test.each<[string, SessionEvent[], string, string]>([
    ['before its window', [], '2020-03-22', 'upcoming'],
    ['on the first day of its window', [], '2020-03-23', 'open_window'],
    ['on the last', [], '2020-03-30', 'open_window'],
    ['after it', [], '2020-03-31', 'missed'],
    ['on its day', [set(1, '2020-03-25')], '2020-03-25', 'date_set'],
    ['after its day', [set(1, '2020-03-25')], '2020-03-26', 'missed'],
    [
      'on the later of two days',
      [set(1, '2020-03-25'), set(2, '2020-03-27')],
      '2020-03-26',
      'date_set',
    ],
    ['convened', [set(1, '2020-03-25'), convened], '2020-03-25', 'convened'],
    [
      'convened for another day',
      [set(1, '2020-03-25'), convened, set(3, '2020-03-27')],
      '2020-03-25',
      'date_set',
    ],
    ['cancelled', [set(1, '2020-03-25'), event(2, 'cancelled')], '2020-03-25', 'cancelled'],
    [
      'cancelled, then with a day again',
      [event(1, 'cancelled'), set(2, '2020-03-25')],
      '2020-03-25',
      'date_set',
    ],
    ['cancelled without a day', [event(1, 'cancelled')], '2020-03-25', 'cancelled'],
    ['held', held('2020-03-25'), '2020-03-25', 'held'],
  ])('%s', (_what, events, today, status) => {
    expect(foldSession(record(events), today)).toMatchObject({
      status,
      resolved: status === 'held' || status === 'cancelled',
    });
  });
  test('without a window it is open until its day', () => {
    expect(foldSession(extra(3, 1), '2020-03-01').status).toBe('open_window');
    expect(foldSession(extra(3, 1, [set(1, '2020-03-02')]), '2020-03-03').status).toBe('missed');
  });
});

describe('what stands', () => {
  test('is the last of its kind', () => {
    expect(
      foldSession(
        record([
          set(1, '2020-03-24', '09:00'),
          event(2, 'deferred', { date: '2020-03-25', time: '10:00' }),
          event(3, 'drafted', { details: { place: 'A' } }),
          event(4, 'drafted', { details: { place: 'B' } }),
          event(5, 'prepared', { item: 'agenda' }),
          event(6, 'held', { date: '2020-03-25' }),
          event(7, 'held', { date: '2020-03-26' }),
          event(8, 'minutes', { link: 'a' }),
          event(9, 'minutes', { link: 'b' }),
        ]),
        '2020-04-01',
      ),
    ).toMatchObject({
      ...{ dates: 2, deferred: true, date: '2020-03-25', time: '10:00', heldOn: '2020-03-26' },
      ...{ minutes: 'b', draft: { details: { place: 'B' } }, outsideWindow: false },
      prepared: new Map([['agenda', { ordinal: 5 }]]),
    });
  });
  test('nothing else is told', () => {
    const bare = foldSession(record([event(1, 'fulfilled')]), '2020-03-01');
    expect(Object.keys(bare).sort()).toEqual([
      ...['dates', 'decisions', 'deferred', 'excuses', 'outsideWindow', 'prepared'],
      ...['receipts', 'record', 'resolved', 'status'],
    ]);
    expect(bare).toMatchObject({ dates: 0, deferred: false, outsideWindow: false });
    expect(bare.prepared.size).toBe(0);
  });
  test('the last reason for which it was cancelled', () => {
    const cancelled = [1, 2].map((at) => event(at, 'cancelled', { reason: `r${at}` }));
    expect(foldSession(record(cancelled), '2020-03-01').reason).toBe('r2');
  });
  test.each([
    ['2020-03-22', true],
    ['2020-03-23', false],
    ['2020-03-30', false],
    ['2020-03-31', true],
  ])('%s is outside its window: %s', (date, outside) => {
    expect(isOutside(record(), date)).toBe(outside);
    expect(isOutside(extra(3, 1), date)).toBe(false);
    expect(foldSession(record([set(1, date)]), '2020-03-01').outsideWindow).toBe(outside);
  });
});

describe('of several', () => {
  const keys = (sessions: { record: SessionRecord }[]): string[] =>
    sessions.map((one) => one.record.key);
  const MANY = [
    record([], 5),
    record([set(1, '2020-05-30')], 4),
    extra(4, 1, [set(1, '2020-04-02')]),
    record(held('2020-02-25'), 2),
    record(),
    extra(3, 1),
    extra(5, 1, [set(1, '2020-05-10')]),
  ];
  test('the order is that of their days, their windows, their keys', () => {
    expect(keys(foldSessions(stateOf(MANY), '2020-03-01'))).toEqual([
      ...['2020-02', '2020-03', '2020-03-X1', '2020-04-X1', '2020-05-X1', '2020-05', '2020-04'],
    ]);
    expect(keys(openSessions(stateOf(MANY), '2020-03-01'))).toEqual([
      ...['2020-03', '2020-03-X1', '2020-04-X1', '2020-05-X1', '2020-05', '2020-04'],
    ]);
  });
  test.each([
    ['2020-02-01', '2020-03'],
    ['2020-03-30', '2020-03'],
    ['2020-03-31', '2020-04-X1'],
    ['2020-04-02', '2020-04-X1'],
    ['2020-04-03', '2020-05-X1'],
    ['2020-05-11', '2020-05'],
    ['2020-05-30', '2020-05'],
    ['2020-05-31', undefined],
  ])('on %s the next is %s', (today, key) => {
    expect(nextSession(stateOf(MANY), today)?.record.key).toBe(key);
  });
  const OPEN = [record(held('2020-02-25'), 2), record(), record([], 4)];
  test.each<[string, SessionRecord[], Suspension[], number | undefined, string | undefined]>([
    ['the earliest that is open', OPEN, [], undefined, '2020-03'],
    ['that month’s', OPEN, [], 4, '2020-04'],
    ['that month’s, though it is held', OPEN, [], 2, '2020-02'],
    ['none of another month', OPEN, [], 7, undefined],
    ['none where none is open', [record(held('2020-02-25'), 2)], [], undefined, undefined],
    ['one that is not suspended', OPEN, [SUSPENDED], undefined, '2020-04'],
    [
      'the first suspended where nothing else is open',
      [record(), record([], 2), record(held('2020-04-25'), 4)],
      [{ ...SUSPENDED, from: '2020-02-01', to: '2020-03-31' }],
      undefined,
      '2020-02',
    ],
    [
      'the last held of a month',
      [record(held('2020-03-25')), extra(3, 1, held('2020-03-28'))],
      [],
      3,
      '2020-03-X1',
    ],
    [
      'the one open beside one held',
      [record(held('2020-03-25')), extra(3, 1)],
      [],
      3,
      '2020-03-X1',
    ],
  ])('%s', (_what, sessions, suspensions, month, key) => {
    const found = findSession(stateOf(sessions, suspensions), '2020-04-10', month);
    expect(found?.record.key).toBe(key);
  });
  test.each<[string, SessionRecord, string | undefined]>([
    ['its window closes in those days', record(), 'A'],
    ['it has a day', record([set(1, '2020-03-25')]), undefined],
    ['it was cancelled', record([event(1, 'cancelled')]), undefined],
    ['it has no window', extra(3, 1), undefined],
    ['its window closes before', record([], 2), undefined],
  ])('suspended: %s', (_what, session, act) => {
    const folded = foldSession(session, '2020-04-10');
    expect(suspendedBy(stateOf([session], [SUSPENDED]), folded)?.act).toBe(act);
  });
  test('an extraordinary one is numbered in its month', () => {
    const state = stateOf([record(), extra(3, 1), extra(3, 2), extra(4, 1)]);
    expect(
      ['2020-02-11', '2020-03-12', '2020-04-13'].map((day) => extraordinaryKey(state, day)),
    ).toEqual(['2020-02-X1', '2020-03-X3', '2020-04-X2']);
  });
});
