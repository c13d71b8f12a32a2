/** ACK_PENDING, row by row: when it is said that an acknowledgement is missing, to whom, and when no more. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { epochOf } from '../../src/domain/dates.ts';
import { owed } from '../../src/reminders/owed.ts';
import { stillWorth } from '../../src/reminders/still-worth.ts';
import type { NotificationEvent, NotificationText } from '../../src/domain/notification.ts';
import type { PlanState } from '../../src/domain/plan-state.ts';
import { openSample, type Sample } from '../sample.ts';

let sample: Sample;
beforeEach(async () => { sample = await openSample(); });
afterEach(() => sample.close());

const TEXT: NotificationText = {
  folio: 'INE/1', kind: 'oficio', issuer: 'UTVOPL', subject: 'Asunto', synopsis: '', receivedAt: '2020-03-02T10:00:00-06:00', term: { unit: 'working_days', amount: 2 }, urgent: false,
  recipients: [{ owner: { kind: 'area', key: 'VIN' }, mode: 'ack' }, { owner: { kind: 'area', key: 'CON' }, mode: 'info' }],
};
const common = { notificationId: 'n1', authorId: 'p', authorName: 'P', channel: 'local' };
const published = (text: Partial<NotificationText> = {}): NotificationEvent => ({ ...common, ordinal: 1, kind: 'published', version: 1, text: { ...TEXT, ...text }, at: '2020-03-02T10:00:00-06:00' });
const acknowledged = (at: string): NotificationEvent => ({ ...common, ordinal: 2, kind: 'acknowledged', version: 1, recipient: 'area:VIN', hash: 'h', at });

const stateWith = async (events: NotificationEvent[], over: Partial<PlanState> = {}): Promise<PlanState> => ({ ...await sample.state(), ...over, notifications: [{ id: 'n1', events }] });
/** `day hour → who`, of all that was owed by an instant. */
const said = async (state: PlanState, now: string): Promise<string[]> => {
  const name = (key: string): string => state.people.find((one) => one.id === key)?.name ?? key;
  return owed(state, epochOf(now), new Set()).concat().filter((one) => one.rule === 'ACK_PENDING').map((one) => `${one.at.slice(5, 16)} ${name(one.owner.key)}`);
};
/** As if it had been swept each hour: what is past its worth was said in its time. */
const overTime = async (state: PlanState, until: string): Promise<string[]> => {
  const all: string[] = [];
  const sent = new Set<string>();
  for (let now = epochOf('2020-03-02T10:00:00-06:00'); now <= epochOf(until); now += 3_600_000) {
    for (const one of owed(state, now, sent)) {
      if (one.rule !== 'ACK_PENDING') continue;
      sent.add(one.key);
      all.push(`${one.at.slice(5, 16)} ${state.people.find((each) => each.id === one.owner.key)?.name ?? one.owner.key}`);
    }
  }
  return all;
};

const HEAD = 'Titular de Vinculación';
const SECRETARY = 'Secretario Técnico';

test('half-way, at the deadline, then each working day, five times; the Secretario from the deadline on', async () => {
  expect(await overTime(await stateWith([published()]), '2020-04-01T10:00:00-06:00')).toEqual([
    `03-03T17:00 ${HEAD}`, `03-05T08:00 ${HEAD}`, `03-05T08:00 ${SECRETARY}`, `03-06T09:00 ${HEAD}`, `03-06T09:00 ${SECRETARY}`, `03-09T09:00 ${HEAD}`, `03-09T09:00 ${SECRETARY}`, `03-10T09:00 ${HEAD}`, `03-10T09:00 ${SECRETARY}`,
  ]);
});

describe('a deadline in hours', () => {
  test.each<[string, Partial<NotificationText>, string[]]>([
    ['fires at its hour, by day', { term: { unit: 'hours', amount: 6 } }, [`03-02T13:00 ${HEAD}`, `03-02T16:00 ${HEAD}`]],
    ['waits for eight in the morning', { term: { unit: 'hours', amount: 16 } }, [`03-02T18:00 ${HEAD}`, `03-03T08:00 ${HEAD}`]],
    ['at any hour when it is urgent', { term: { unit: 'hours', amount: 16 }, urgent: true }, [`03-02T18:00 ${HEAD}`, `03-03T02:00 ${HEAD}`]],
  ])('%s', async (_what, text, expected) => {
    expect((await overTime(await stateWith([published(text)]), '2020-03-03T08:30:00-06:00')).filter((one) => one.endsWith(HEAD)).slice(0, 2)).toEqual(expected);
  });
});

test('nobody is chased after acknowledging, and nobody who only has to know', async () => {
  const state = await stateWith([published(), acknowledged('2020-03-03T12:00:00-06:00')]);
  expect(await said(state, '2020-03-20T10:00:00-06:00')).toEqual([]);
  const subject = { type: 'notification' as const, notificationId: 'n1', recipient: 'area:VIN' };
  expect(stillWorth(state, subject, '2020-03-20')).toBe(false);
  expect(stillWorth(await stateWith([published()]), subject, '2020-03-20')).toBe(true);
});

test('a new version is asked for again, from its own beginning', async () => {
  const again: NotificationEvent = { ...published(), ordinal: 3, version: 2, at: '2020-03-04T10:00:00-06:00' } as NotificationEvent;
  const state = await stateWith([published(), acknowledged('2020-03-03T12:00:00-06:00'), again]);
  expect((await overTime(state, '2020-03-05T09:00:00-06:00')).slice(0, 1)).toEqual([`03-04T17:00 ${HEAD}`]);
});

test('a consejera is reminded once, and an area without a head in its channel', async () => {
  const state = await stateWith([published()]);
  const president = state.people.find((one) => one.name === 'Consejera Presidenta')?.id ?? '';
  const alone = await stateWith([published({ recipients: [{ owner: { kind: 'person', key: president }, mode: 'ack' }] })]);
  expect((await overTime(alone, '2020-04-01T10:00:00-06:00')).filter((one) => one.endsWith('Presidenta'))).toEqual(['03-03T17:00 Consejera Presidenta']);
  const headless = await stateWith([published()], { people: state.people.filter((one) => one.name !== HEAD) });
  expect((await overTime(headless, '2020-03-03T18:00:00-06:00'))).toEqual(['03-03T17:00 VIN']);
});

test('the rule can be switched off', async () => {
  const state = await stateWith([published()]);
  const off = { ...state, settings: { ...state.settings, rules: { ...state.settings.rules, ACK_PENDING: { enabled: false, at: '09:00' } } } };
  expect(await said(off, '2020-03-20T10:00:00-06:00')).toEqual([]);
});
