/** A session that is not known to have been held, and days in which an act suspended sessions, row by row. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PlanState } from '../../src/domain/plan/plan-state.ts';
import type { Suspension } from '../../src/domain/plan/suspension.ts';
import type { SessionRecord } from '../../src/domain/sessions/session.ts';
import { openSample, type Sample } from '../sample.ts';
import {
  CANCELLED,
  MARCH,
  SECRETARY,
  session,
  set,
  toldOf,
  type Happened,
  type Row,
} from './session-fixture.ts';

let sample: Sample;
let plan: PlanState;
beforeAll(async () => {
  sample = await openSample();
  plan = await sample.state();
});
afterAll(() => sample.close());

const suspended = (from: string, to: string): Suspension => ({
  ...{ id: 'a', lineKeys: [], months: [], act: 'A', from, to, sessions: true },
});

const secretary = (what: string): string[] => [`${what}/${SECRETARY}`];

describe('missed: the working day after the window, or after the day that was set', () => {
  const NEXT = session('2020-04', ['2020-04-27', '2020-04-30']);
  const LATER = session('2020-05', ['2020-05-25', '2020-05-29']);
  const EXTRA = (...events: Happened[]): SessionRecord =>
    session('2020-03-X1', undefined, ...events);
  test.each<Row>([
    ['the last day', '2020-03-31T20:00', [session('2020-03', MARCH)], []],
    [
      'until the eve of the next window',
      '2020-04-01T09:00',
      [LATER, session('2020-03', MARCH), EXTRA(), NEXT],
      secretary('04-01T09:00 04-27T00:00 2020-03/2020-03'),
    ],
    [
      'a window that begins on the very last day is not the next one',
      '2020-04-01T09:00',
      [session('2020-03', MARCH), session('2020-04', ['2020-03-31', '2020-04-30'])],
      secretary('04-01T09:00 01-31T00:00 2020-03/2020-03'),
    ],
    [
      'on the day that was set',
      '2020-03-24T20:00',
      [session('2020-03', MARCH, set('2020-03-24'))],
      [],
    ],
    [
      'the day after it',
      '2020-03-25T09:00',
      [session('2020-03', MARCH, set('2020-03-24')), NEXT],
      secretary('03-25T09:00 04-27T00:00 2020-03/2020-03'),
    ],
    [
      'of an extraordinary one, by its date',
      '2020-03-25T09:00',
      [EXTRA(set('2020-03-20'), set('2020-03-24')), NEXT],
      secretary('03-25T09:00 04-27T00:00 2020-03-X1/2'),
    ],
    ['an extraordinary one on its day', '2020-03-24T20:00', [EXTRA(set('2020-03-24')), NEXT], []],
    ['an extraordinary one without a date', '2020-03-25T09:00', [EXTRA(), NEXT], []],
    [
      'an extraordinary one that was cancelled',
      '2020-03-25T09:00',
      [EXTRA(set('2020-03-24'), CANCELLED), NEXT],
      [],
    ],
    [
      'the commission not before the second working day after',
      '2020-04-03T08:59',
      [session('2020-03', MARCH), NEXT],
      secretary('04-01T09:00 04-27T00:00 2020-03/2020-03'),
    ],
    [
      'the commission on that day, where it still holds',
      '2020-04-03T09:00',
      [session('2020-03', MARCH), NEXT],
      [
        ...secretary('04-01T09:00 04-27T00:00 2020-03/2020-03'),
        '04-03T09:00 04-27T00:00 2020-03/2020-03/commission',
      ],
    ],
    [
      'the commission not of one that was held meanwhile',
      '2020-04-03T09:00',
      [session('2020-03', MARCH, ['held', { date: '2020-03-30' }]), NEXT],
      [],
    ],
    ['cancelled', '2020-04-01T09:00', [session('2020-03', MARCH, CANCELLED), NEXT], []],
    [
      'too late',
      '2020-04-27T00:00',
      [session('2020-03', MARCH), NEXT],
      [
        `late 04-01T09:00 04-27T00:00 2020-03/2020-03/${SECRETARY}`,
        'late 04-03T09:00 04-27T00:00 2020-03/2020-03/commission',
      ],
    ],
    [
      'adopted after the day on which it was to be said, before the last on which it is worth it',
      '2020-04-26T09:00',
      [
        session('2020-03', MARCH, set('2020-03-24')),
        session('2020-04', ['2020-03-27', '2020-04-30']),
      ],
      [`late 03-25T09:00 03-27T00:00 2020-03/2020-03/${SECRETARY}`],
      { activeFrom: '2020-03-26' },
    ],
    [
      'adopted after both',
      '2020-04-26T09:00',
      [
        session('2020-03', MARCH, set('2020-03-24')),
        session('2020-04', ['2020-03-27', '2020-04-30']),
      ],
      [],
      { activeFrom: '2020-03-27' },
    ],
  ])('%s', (_what, on, sessions, expected, over) => {
    expect(toldOf({ ...plan, ...over }, 'SESSION_MISSED', on, sessions)).toEqual(expected);
  });
});

describe('in days that an act suspended', () => {
  test.each<[string, string, string, SessionRecord, Suspension, string[]]>([
    [
      'what falls due in them waits for the first day of work after them',
      'SESSION_PREPARATION',
      '2020-03-17T09:00',
      session('2020-03', MARCH),
      suspended('2020-03-02', '2020-03-15'),
      [`03-17T09:00 03-23T00:00 2020-03/2020-03/${SECRETARY}`],
    ],
    [
      'until its last day too',
      'SESSION_PREPARATION',
      '2020-03-22T09:00',
      session('2020-03', ['2020-03-24', '2020-03-31']),
      suspended('2020-03-02', '2020-03-22'),
      [],
    ],
    [
      'on the last day on which it is worth it',
      'SESSION_PREPARATION',
      '2020-03-23T09:00',
      session('2020-03', ['2020-03-24', '2020-03-31']),
      suspended('2020-03-02', '2020-03-22'),
      [`03-23T09:00 03-24T00:00 2020-03/2020-03/${SECRETARY}`],
    ],
    [
      'not after it',
      'SESSION_PREPARATION',
      '2020-03-24T09:00',
      session('2020-03', ['2020-03-24', '2020-03-31']),
      suspended('2020-03-02', '2020-03-23'),
      [],
    ],
    [
      'a window that closes in them is nobody’s',
      'SESSION_MISSED',
      '2020-04-02T09:00',
      session('2020-03', MARCH),
      suspended('2020-03-31', '2020-04-01'),
      [],
    ],
    [
      'one that has a date stands',
      'SESSION_MISSED',
      '2020-04-02T09:00',
      session('2020-03', MARCH, set('2020-03-30')),
      suspended('2020-03-31', '2020-04-01'),
      secretary('04-02T09:00 01-31T00:00 2020-03/2020-03'),
    ],
  ])('%s', (_what, rule, on, record, act, expected) => {
    expect(toldOf({ ...plan, suspensions: [act] }, rule, on, [record])).toEqual(expected);
  });
});
