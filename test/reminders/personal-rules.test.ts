/** What is told of documents, of a month's bitácora, of an amendment and of what somebody asked for, row by row. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NotificationEvent } from '../../src/domain/ine/notification.ts';
import type { VersionEntry } from '../../src/domain/plan/fold.ts';
import type { PlanState } from '../../src/domain/plan/plan-state.ts';
import type { ProgressEntry } from '../../src/domain/progress/progress-entry.ts';
import { epochOf } from '../../src/domain/time/dates.ts';
import { owed } from '../../src/reminders/engine.ts';
import { RULES } from '../../src/reminders/rules/rules.ts';
import { openSample, type Sample } from '../sample.ts';
import { delegation, HEAD, published, SECRETARY, stateOf, toArea } from './ack-fixture.ts';
import { toldBy } from './told.ts';

let sample: Sample;
let plan: PlanState;
beforeAll(async () => {
  sample = await openSample();
  plan = await sample.state();
});
afterAll(() => sample.close());
const idOf = (who: string): string => plan.people.find(({ name }) => name === who)?.id ?? who;
const momentsOf = (name: string, state: PlanState): string[] =>
  RULES.find((rule) => rule.name === name)
    ?.moments?.(state, state.settings.rules[name] ?? { enabled: true, at: '09:00' })
    .map((at) => at.slice(5, 16)) ?? [];

describe('ACK_PENDING', () => {
  const at = (events: NotificationEvent[], on: string, over: Partial<PlanState> = {}) =>
    toldBy(stateOf(plan, events, over), 'ACK_PENDING', on);
  const row = (times: string, nth: number, who: string): string =>
    `${times} n1.v1/area:VIN.${nth}/${who}`;
  const FIRST = '03-03T17:00 03-05T08:00';

  test('each is worth it until the next, the last for thirty days', () => {
    expect(at([published()], '2020-03-03T16:59:59-06:00')).toEqual({ due: [], late: [] });
    expect(at([published()], '2020-03-03T17:00:00-06:00').due).toEqual([row(FIRST, 1, HEAD)]);
    expect(at([published()], '2020-03-05T08:00:00-06:00')).toEqual({
      due: [HEAD, SECRETARY].map((who) => row('03-05T08:00 03-06T09:00', 2, who)),
      late: [row(FIRST, 1, HEAD)],
    });
    expect(at([published()], '2020-03-10T09:00:00-06:00').due).toEqual(
      [HEAD, SECRETARY].map((who) => row('03-10T09:00 04-09T00:00', 5, who)),
    );
    expect(at([published()], '2020-04-09T00:00:00-05:00').due).toEqual([]);
  });
  test('a person is reminded once, and no area that is only to know', () => {
    const one = published({
      recipients: [
        { owner: { kind: 'person', key: idOf('Consejera Presidenta') }, mode: 'ack' },
        { owner: { kind: 'area', key: 'CON' }, mode: 'info' },
      ],
    });
    const { due, late } = at([one], '2020-03-20T09:00:00-06:00');
    expect([...due, ...late]).toEqual([
      `03-03T17:00 04-02T00:00 n1.v1/person:Consejera Presidenta.1/${idOf('Consejera Presidenta')}`,
    ]);
    expect(momentsOf('ACK_PENDING', stateOf(plan, [one]))).toEqual(['03-03T17:00']);
  });
  test('what was missed was owed to who acted then, what is due to who acts today', () => {
    const delegations = [delegation(plan, 'VIN', HEAD, 'Enlace SIVOPLE', '2020-03-03', 0)];
    const { due, late } = at([published()], '2020-03-05T08:00:00-06:00', { delegations });
    expect(late).toEqual([row(FIRST, 1, 'Enlace SIVOPLE')]);
    expect(due).toEqual([HEAD, SECRETARY].map((who) => row('03-05T08:00 03-06T09:00', 2, who)));
  });
  test('at night and on days of rest only what is urgent', () => {
    const night = '2020-03-05T22:00:00-06:00';
    expect(at([published()], night).due).toEqual([]);
    expect(at([published({ urgent: true })], night).due).not.toEqual([]);
  });
  test('its moments follow the hour, the number and the calendar of the plan', () => {
    const state = stateOf(plan, [published({ recipients: toArea('VIN') })]);
    const set = (over: object, more: object = {}): PlanState => ({
      ...state,
      settings: {
        ...state.settings,
        ...more,
        rules: { ...state.settings.rules, ACK_PENDING: { enabled: true, at: '09:00', ...over } },
      },
    });
    const first = ['03-03T17:00', '03-05T08:00'];
    expect(momentsOf('ACK_PENDING', set({ maxTimes: 1 }))).toEqual(first.slice(0, 1));
    expect(momentsOf('ACK_PENDING', set({ maxTimes: 3 }))).toEqual([...first, '03-06T09:00']);
    expect(momentsOf('ACK_PENDING', set({ maxTimes: 3, at: '10:30' }))).toEqual([
      ...first,
      '03-06T10:30',
    ]);
    expect(momentsOf('ACK_PENDING', set({}))).toHaveLength(5);
    const rest = {
      nonWorkingPeriods: [{ from: '2020-03-06', to: '2020-03-06', reason: 'r', of: 'avisos' }],
    };
    expect(momentsOf('ACK_PENDING', set({ maxTimes: 3 }, rest))).toEqual([...first, '03-09T09:00']);
  });
  test('of a term so short that its half is its end, once', () => {
    const short = published({ term: { unit: 'hours', amount: 1 }, recipients: toArea('VIN') });
    expect(momentsOf('ACK_PENDING', stateOf(plan, [short])).slice(0, 2)).toEqual([
      '03-02T11:00',
      '03-03T09:00',
    ]);
  });
});

describe('MONTHLY_LOG: the working day after a month with documents, for a month', () => {
  const rows = ['Secretario Técnico', 'commission'].map(
    (who) => `04-01T09:00 05-02T00:00 log/2020-03/${who}`,
  );
  test.each<[string, string, string[], Partial<PlanState>?]>([
    ['the last day', '2020-03-31T20:00:00-06:00', []],
    ['on the day', '2020-04-01T09:00:00-06:00', rows],
    ['the last minute', '2020-05-01T23:59:00-05:00', rows],
    ['after it', '2020-05-02T00:00:00-05:00', []],
    ['adopted on the last day', '2020-04-01T09:00:00-06:00', rows, { activeFrom: '2020-03-31' }],
    ['adopted on the day after', '2020-04-01T09:00:00-06:00', [], { activeFrom: '2020-04-01' }],
  ])('%s', (_what, on, expected, over) => {
    expect(toldBy(stateOf(plan, [published()], over), 'MONTHLY_LOG', on).due).toEqual(expected);
  });
});

describe('PLAN_AMENDED: the working day from which it is in force and known, for thirty days', () => {
  const amended = (effectiveFrom: string, storedOn?: string): PlanState => {
    const second: VersionEntry = {
      ...plan.version,
      ...{ number: 2, effectiveFrom, storedOn },
      document: {
        ...plan.document,
        programmes: plan.document.programmes.map((programme) => ({
          ...programme,
          lines: programme.lines.filter(({ code }) => code !== '3-01'),
        })),
      },
    };
    return { ...plan, versions: [plan.version, second] };
  };
  test.each<[string, string, string | undefined, string, string[]]>([
    [
      'its first day',
      '2020-04-01',
      undefined,
      '2020-04-01T09:00:00-06:00',
      ['04-01T09:00 05-02T00:00'],
    ],
    ['before its hour', '2020-04-01', undefined, '2020-04-01T08:59:00-06:00', []],
    [
      'stored before',
      '2020-04-01',
      '2020-03-20',
      '2020-04-02T09:00:00-06:00',
      ['04-01T09:00 05-02T00:00'],
    ],
    [
      'stored later',
      '2020-04-01',
      '2020-04-04',
      '2020-04-06T09:00:00-05:00',
      ['04-06T09:00 05-07T00:00'],
    ],
    ['not at night', '2020-04-01', undefined, '2020-04-01T22:00:00-06:00', []],
    ['thirty days later', '2020-04-01', undefined, '2020-05-02T00:00:00-05:00', []],
  ])('%s', (_what, effectiveFrom, storedOn, on, expected) => {
    expect(toldBy(amended(effectiveFrom, storedOn), 'PLAN_AMENDED', on).due).toEqual(
      expected.map((one) => `${one} v2/VIN`),
    );
  });
});

describe('SNOOZED: on the day that somebody named, while it is pending, for a week', () => {
  const entry = (
    lineKey: string,
    ordinal: number,
    authorId: string,
    more: object,
  ): ProgressEntry => ({
    ...{ lineKey, month: 2, ordinal, kind: 'snooze', evidence: [], authorId, authorName: 'P' },
    ...{ channel: 'local', at: '2020-02-05T10:00:00-06:00', ...more },
  });
  const until = (date: string, time?: string): object => ({ until: { date, time } });
  const told = (on: string, ...entries: ProgressEntry[]) =>
    toldBy({ ...plan, entries }, 'SNOOZED', `2020-${on}:00-06:00`);
  const ONE = entry('3-01', 1, 'a', until('2020-02-10', '11:00'));

  test.each<[string, string, ProgressEntry[], string[]]>([
    ['a minute before', '02-10T10:59', [ONE], []],
    ['at its minute', '02-10T11:00', [ONE], ['02-10T11:00 02-18T00:00 3-01/2020-02.1/a']],
    ['a week later', '02-18T00:00', [ONE], []],
    [
      'the last one that a person asked for',
      '02-12T10:00',
      [ONE, entry('3-01', 2, 'a', until('2020-02-12'))],
      ['02-12T09:00 02-20T00:00 3-01/2020-02.2/a'],
    ],
    [
      'each person',
      '02-12T10:00',
      [ONE, entry('3-01', 2, 'b', until('2020-02-12'))],
      ['02-10T11:00 02-18T00:00 3-01/2020-02.1/a', '02-12T09:00 02-20T00:00 3-01/2020-02.2/b'],
    ],
    [
      'of what is done no more',
      '02-12T10:00',
      [ONE, entry('3-01', 2, 'b', { kind: 'report', total: 9 })],
      [],
    ],
    ['of no line that there is', '02-12T10:00', [entry('gone', 1, 'a', until('2020-02-10'))], []],
    ['without a day', '02-12T10:00', [entry('3-01', 1, 'a', {})], []],
  ])('%s', (_what, on, entries, expected) => {
    expect(told(on, ...entries).due).toEqual(expected);
  });
  test('its moments are those of what stands', () => {
    const later = entry('3-01', 2, 'a', until('2020-02-12'));
    expect(momentsOf('SNOOZED', { ...plan, entries: [ONE, later] })).toEqual(['02-12T09:00']);
  });
});

test('reminders of one person and hour are one message, with the keys of all', () => {
  const state = stateOf(plan, [published({ folio: 'A' }, 'n1'), published({ folio: 'B' }, 'n2')]);
  const due = owed(state, epochOf('2020-03-03T17:00:00-06:00'), new Set()).filter(
    ({ rule }) => rule === 'ACK_PENDING',
  );
  const keys = ['n1', 'n2'].map(
    (id) => `${plan.commissionId}/ACK_PENDING/${id}.v1/area:VIN.1/${idOf(HEAD)}`,
  );
  expect(due).toMatchObject([
    {
      key: keys[0],
      mergedKeys: keys,
      subject: { type: 'acks', items: ['n1', 'n2'].map((notificationId) => ({ notificationId })) },
    },
  ]);
});
