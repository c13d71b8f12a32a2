/**
 * ACK_PENDING, row by row: when it is said that an acknowledgement is missing, to whom, and when no more. What is not
 * urgent falls due at the next full hour from eight to eight, so that one person's reminders of an hour are one message;
 * what is urgent keeps its minute.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { epochOf } from '../../src/domain/time/dates.ts';
import { owed } from '../../src/reminders/engine.ts';
import { stillWorth } from '../../src/messages/draw.ts';
import type { NotificationEvent, NotificationText } from '../../src/domain/ine/notification.ts';
import type { PlanState } from '../../src/domain/plan/plan-state.ts';
import { openSample, type Sample } from '../sample.ts';
import { acknowledged, HEAD, nameOf, play, published, SECRETARY, stateOf } from './ack-fixture.ts';

let sample: Sample;
let base: PlanState;
beforeAll(async () => {
  sample = await openSample();
  base = await sample.state();
});
afterAll(() => sample.close());

const stateWith = (events: NotificationEvent[], over: Partial<PlanState> = {}): PlanState =>
  stateOf(base, events, over);
/** `day hour who`, as if it had been swept each hour, or more often. */
const overTime = (state: PlanState, until: string, every = 60): string[] =>
  play(state, { from: '2020-03-02T10:00:00-06:00', until, every }).map((one) =>
    one.replace(/ n.* → /, ' '),
  );

test('half-way, at the deadline, then each working day, five times; the Secretario from the deadline on', () => {
  expect(overTime(stateWith([published()]), '2020-03-13T10:00:00-06:00')).toEqual([
    `03-03T17:00 ${HEAD}`,
    `03-05T08:00 ${HEAD}`,
    `03-05T08:00 ${SECRETARY}`,
    `03-06T09:00 ${HEAD}`,
    `03-06T09:00 ${SECRETARY}`,
    `03-09T09:00 ${HEAD}`,
    `03-09T09:00 ${SECRETARY}`,
    `03-10T09:00 ${HEAD}`,
    `03-10T09:00 ${SECRETARY}`,
  ]);
});

const HOURS = (amount: number): Partial<NotificationText> => ({ term: { unit: 'hours', amount } });
describe('a deadline in hours', () => {
  test.each<[string, Partial<NotificationText>, string[]]>([
    ['fires at its hour, by day', HOURS(6), [`03-02T13:00 ${HEAD}`, `03-02T16:00 ${HEAD}`]],
    ['waits for eight in the morning', HOURS(16), [`03-02T18:00 ${HEAD}`, `03-03T08:00 ${HEAD}`]],
    [
      'at any hour when it is urgent',
      { ...HOURS(16), urgent: true },
      [`03-02T18:00 ${HEAD}`, `03-03T02:00 ${HEAD}`],
    ],
    [
      'of a broken hour waits for the full one',
      { ...HOURS(5), receivedAt: '2020-03-02T10:10:00-06:00' },
      [`03-02T13:00 ${HEAD}`, `03-02T16:00 ${HEAD}`],
    ],
    [
      'of a broken hour keeps its minute when it is urgent',
      { ...HOURS(5), receivedAt: '2020-03-02T10:10:00-06:00', urgent: true },
      [`03-02T12:40 ${HEAD}`, `03-02T15:10 ${HEAD}`],
    ],
    [
      'half-way and the end in one hour are one reminder',
      { ...HOURS(1), receivedAt: '2020-03-02T10:05:00-06:00' },
      [`03-02T11:00 ${HEAD}`, `03-02T12:00 ${HEAD}`],
    ],
    [
      'that ends a minute past eight at night waits for the morning',
      { ...HOURS(10), receivedAt: '2020-03-02T10:05:00-06:00' },
      [`03-02T16:00 ${HEAD}`, `03-03T08:00 ${HEAD}`],
    ],
    [
      'that ends at eight at night is said then',
      HOURS(10),
      [`03-02T15:00 ${HEAD}`, `03-02T20:00 ${HEAD}`],
    ],
  ])('%s', (_what, text, expected) => {
    expect(
      overTime(stateWith([published(text)]), '2020-03-03T08:30:00-06:00', 10)
        .filter((one) => one.endsWith(HEAD))
        .slice(0, 2),
    ).toEqual(expected);
  });

  test('of ten minutes is said once, at the hour in which it ends', () => {
    const said = overTime(
      stateWith([published({ ...HOURS(1), receivedAt: '2020-03-02T19:30:00-06:00' })]),
      '2020-03-03T08:30:00-06:00',
      10,
    );
    expect(said).toEqual([
      `03-02T20:00 ${HEAD}`,
      `03-03T08:00 ${HEAD}`,
      `03-03T08:00 ${SECRETARY}`,
    ]);
  });
});

test('nobody is chased after acknowledging, and nobody who only has to know', () => {
  const state = stateWith([published(), acknowledged('2020-03-03T12:00:00-06:00')]);
  expect(owed(state, epochOf('2020-03-20T10:00:00-06:00'), new Set())).toEqual([]);
  const subject = { type: 'notification' as const, notificationId: 'n1', recipient: 'area:VIN' };
  expect(stillWorth(state, subject, '2020-03-20')).toBe(false);
  expect(stillWorth(stateWith([published()]), subject, '2020-03-20')).toBe(true);
});

test('a new version is asked for again, from its own beginning', () => {
  const again: NotificationEvent = {
    ...published(),
    ordinal: 3,
    version: 2,
    at: '2020-03-04T10:00:00-06:00',
  } as NotificationEvent;
  const state = stateWith([published(), acknowledged('2020-03-03T12:00:00-06:00'), again]);
  expect(overTime(state, '2020-03-05T09:00:00-06:00').slice(0, 1)).toEqual([`03-04T17:00 ${HEAD}`]);
});

test('a consejera is reminded once, and an area without a head in its channel', () => {
  const president = base.people.find((one) => one.name === 'Consejera Presidenta')?.id ?? '';
  const alone = stateWith([
    published({ recipients: [{ owner: { kind: 'person', key: president }, mode: 'ack' }] }),
  ]);
  expect(overTime(alone, '2020-03-13T10:00:00-06:00')).toEqual([
    '03-03T17:00 Consejera Presidenta',
  ]);
  const headless = stateWith([published()], {
    people: base.people.filter((one) => one.name !== HEAD),
  });
  expect(overTime(headless, '2020-03-03T18:00:00-06:00')).toEqual(['03-03T17:00 VIN']);
});

test('the rule can be switched off', () => {
  const state = stateWith([published()]);
  const off = {
    ...state,
    settings: {
      ...state.settings,
      rules: { ...state.settings.rules, ACK_PENDING: { enabled: false, at: '09:00' } },
    },
  };
  expect(owed(off, epochOf('2020-03-20T10:00:00-06:00'), new Set())).toEqual([]);
});

describe('nobody is written to at night or on a day of rest, however late it is', () => {
  test.each<[string, string, string, boolean]>([
    ['at night', '2020-03-05T07:45:00-06:00', '2020-03-05T08:00:00-06:00', false],
    ['late in the evening', '2020-03-05T20:30:00-06:00', '2020-03-06T08:00:00-06:00', false],
    ['on a Saturday', '2020-03-07T11:00:00-06:00', '2020-03-09T08:00:00-06:00', false],
    ['on a holiday', '2020-03-16T11:00:00-06:00', '2020-03-17T08:00:00-06:00', false],
    ['at night, when it is urgent', '2020-03-05T03:00:00-06:00', '2020-03-05T03:00:00-06:00', true],
  ])('a service that comes back %s', (_when, back, expected, urgent) => {
    const state = stateWith([published({ urgent })]);
    const first = play(state, { from: back, until: expected, every: 15 })[0];
    expect(first?.slice(0, 11)).toBe(expected.slice(5, 16));
    expect(first?.endsWith(nameOf(state, HEAD))).toBe(true);
  });
});
