/** SESSION_NOTICE and SESSION_REMINDER, row by row: which step is told, to whom, when, until when; when not at all. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PlanState } from '../../src/domain/plan/plan-state.ts';
import type { SessionRecord } from '../../src/domain/sessions/session.ts';
import { openSample, type Sample } from '../sample.ts';
import { MARCH, SECRETARY, session, toldOf, type Happened } from './session-fixture.ts';

let sample: Sample;
let plan: PlanState;
beforeAll(async () => {
  sample = await openSample();
  plan = await sample.state();
});
afterAll(() => sample.close());

const AT = '2020-03-10T12:00:00-06:00';
const MEMBERS = ['Consejera Presidenta', 'Consejero Integrante', 'commission'];
const everyone = (what: string, to = MEMBERS): string[] => to.map((who) => `${what}/${who}`);
const on = (kind: Happened[0], more: object = {}): Happened => [kind, { at: AT, ...more }];
const SET = on('date_set', { date: '2020-03-25', time: '10:00' });
const CONVENED = on('convened');
const CANCELLED = on('cancelled', { reason: 'sin asuntos' });
const back = (of: number): Happened =>
  on('undone', { reason: 'se capturó por error', details: { of } });
const march = (...events: Happened[]): SessionRecord => session('2020-03', MARCH, ...events);
const drafted = (agenda: string[]): Happened =>
  on('drafted', { details: { place: 'Sala', agenda } });

describe('the last step is told to each member and to the commission, until the session begins', () => {
  test.each<[string, string, SessionRecord, string[]]>([
    ['nothing happened', '2020-03-10T12:00', march(), []],
    ['a minute before it happened', '2020-03-10T11:59', march(SET), []],
    ['set', '2020-03-10T12:00', march(SET), everyone('03-10T12:00 03-25T10:00 2020-03/1')],
    [
      'set without an hour: until the day is over',
      '2020-03-10T12:00',
      march(on('date_set', { date: '2020-03-25' })),
      everyone('03-10T12:00 03-26T00:00 2020-03/1'),
    ],
    [
      'convened: the setting is not told any more',
      '2020-03-10T12:00',
      march(SET, CONVENED),
      everyone('03-10T12:00 03-25T10:00 2020-03/2'),
    ],
    [
      'deferred after it was convened',
      '2020-03-10T12:00',
      march(SET, CONVENED, on('deferred', { date: '2020-03-27', time: '11:00' })),
      everyone('03-10T12:00 03-27T11:00 2020-03/3'),
    ],
    [
      'cancelled: until its day, a week at least',
      '2020-03-10T12:00',
      march(SET, CANCELLED),
      everyone('03-10T12:00 03-26T00:00 2020-03/2'),
    ],
    [
      'cancelled without a day',
      '2020-03-10T12:00',
      march(CANCELLED),
      everyone('03-10T12:00 03-18T00:00 2020-03/1'),
    ],
    [
      'cancelled, and that taken back: it stands again',
      '2020-03-10T12:00',
      march(SET, CANCELLED, back(2)),
      everyone('03-10T12:00 03-25T10:00 2020-03/3'),
    ],
    [
      'a tick taken back is nobody’s news',
      '2020-03-10T12:00',
      march(SET, on('prepared', { item: 'agenda' }), back(2)),
      everyone('03-10T12:00 03-25T10:00 2020-03/1'),
    ],
    [
      'an agenda before the convocatoria is nobody’s news',
      '2020-03-10T12:00',
      march(SET, drafted(['Uno'])),
      everyone('03-10T12:00 03-25T10:00 2020-03/1'),
    ],
    [
      'an agenda that was corrected after it',
      '2020-03-10T12:00',
      march(SET, CONVENED, drafted(['Dos'])),
      everyone('03-10T12:00 03-25T10:00 2020-03/3'),
    ],
    ['held', '2020-03-25T12:00', march(SET, CONVENED, on('held', { date: '2020-03-25' })), []],
    [
      'the service was down: once, what is still worth it',
      '2020-03-25T09:59',
      march(SET, CONVENED),
      everyone('03-10T12:00 03-25T10:00 2020-03/2'),
    ],
    [
      'down until the hour of the session: omitted',
      '2020-03-25T10:00',
      march(SET, CONVENED),
      everyone('late 03-10T12:00 03-25T10:00 2020-03/2'),
    ],
    [
      'an extraordinary one',
      '2020-03-10T12:00',
      session('2020-03-X1', undefined, SET),
      everyone('03-10T12:00 03-25T10:00 2020-03-X1/1'),
    ],
  ])('%s', (_what, at, record, expected) => {
    expect(toldOf(plan, 'SESSION_NOTICE', at, [record])).toEqual(expected);
  });
  test('who took the step is not told, and the Secretario is told of what the Presidencia did', () => {
    const chair = plan.people.find(({ name }) => name === 'Consejera Presidenta')?.id ?? '';
    const byChair = on('convened', { authorId: chair });
    expect(toldOf(plan, 'SESSION_NOTICE', '2020-03-10T12:00', [march(SET, byChair)])).toEqual(
      everyone('03-10T12:00 03-25T10:00 2020-03/2', [
        'Consejero Integrante',
        'commission',
        SECRETARY,
      ]),
    );
  });
  test('guests are told too; where nobody sits in the commission only its channel', () => {
    const people = plan.people.map((person) => ({
      ...person,
      memberships: person.memberships.map((held) =>
        person.name === 'Titular de Convenios'
          ? { role: 'COMMISSIONER' as const, seat: 'GUEST' as const }
          : held,
      ),
    }));
    const guests = { ...plan, people };
    expect(toldOf(guests, 'SESSION_NOTICE', '2020-03-10T12:00', [march(SET)])).toEqual(
      everyone('03-10T12:00 03-25T10:00 2020-03/1', [
        ...MEMBERS.slice(0, 2),
        'Titular de Convenios',
        'commission',
      ]),
    );
    const nobody = { ...plan, people: [] };
    expect(toldOf(nobody, 'SESSION_NOTICE', '2020-03-10T12:00', [march(SET)])).toEqual(
      everyone('03-10T12:00 03-25T10:00 2020-03/1', ['commission']),
    );
  });
});

describe('the working day before, at the rule’s hour, to who was told before', () => {
  const LATE = { at: '2020-03-24T09:00:00-06:00' };
  test.each<[string, string, SessionRecord, string[]]>([
    ['a minute too early', '2020-03-24T08:59', march(SET), []],
    [
      'until the session begins',
      '2020-03-24T09:00',
      march(SET, CONVENED),
      everyone('03-24T09:00 03-25T10:00 2020-03/1'),
    ],
    [
      'of a Monday on the Friday',
      '2020-03-27T09:00',
      march(on('date_set', { date: '2020-03-30' })),
      everyone('03-27T09:00 03-31T00:00 2020-03/1'),
    ],
    [
      'of the day that stands',
      '2020-03-26T09:00',
      march(SET, on('deferred', { date: '2020-03-27', time: '11:00' })),
      everyone('03-26T09:00 03-27T11:00 2020-03/2'),
    ],
    [
      'not of what they are told on that very day',
      '2020-03-24T10:00',
      march(SET, ['convened', LATE]),
      [],
    ],
    ['not without a date', '2020-03-24T09:00', march(), []],
    ['not of a cancelled one', '2020-03-24T09:00', march(SET, CANCELLED), []],
    ['not of one whose day was taken back', '2020-03-24T09:00', march(SET, back(1)), []],
  ])('%s', (_what, at, record, expected) => {
    expect(toldOf(plan, 'SESSION_REMINDER', at, [record])).toEqual(expected);
  });
});
