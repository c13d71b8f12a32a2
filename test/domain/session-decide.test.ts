/** What may be written of a session, by its status and by who writes it. */
import { beforeAll, describe, expect, test } from 'vitest';
import {
  resolutionItems,
  resolutionLight,
  foldResolutions,
  openResolutions,
  type ResolutionState,
} from '../../src/domain/sessions/resolution.ts';
import type { Person, Role } from '../../src/domain/people/people.ts';
import type { PlanState } from '../../src/domain/plan/plan-state.ts';
import type { SessionEvent, SessionRecord } from '../../src/domain/sessions/session.ts';
import type { SessionCommand, SessionOutcome } from '../../src/domain/sessions/session-command.ts';
import { decideSession } from '../../src/domain/sessions/session-decide.ts';
import { foldSession } from '../../src/domain/sessions/session-state.ts';
import { openSample } from '../sample.ts';

let plan: PlanState;
beforeAll(async () => {
  const sample = await openSample();
  plan = await sample.state();
  await sample.close();
});

const DAY = '2020-03-25';
const event = (
  ordinal: number,
  kind: SessionEvent['kind'],
  more: Partial<SessionEvent> = {},
): SessionEvent => ({
  sessionKey: '2020-03',
  ordinal,
  kind,
  authorId: 's',
  authorName: 'S',
  at: `2020-03-${String(ordinal + 9)}T10:00:00-06:00`,
  ...more,
});
const dated = event(1, 'date_set', { date: DAY, time: '10:00' });
const STATUSES = {
  upcoming: { events: [], today: '2020-03-01' },
  date_set: { events: [dated], today: '2020-03-10' },
  convened: { events: [dated, event(2, 'convened')], today: '2020-03-10' },
  on_its_day: { events: [dated], today: DAY },
  missed: { events: [dated], today: '2020-03-26' },
  held: { events: [dated, event(2, 'held', { date: DAY })], today: '2020-03-27' },
  cancelled: { events: [dated, event(2, 'cancelled', { reason: 'x' })], today: DAY },
} satisfies Record<string, { events: SessionEvent[]; today: string }>;
type Status = keyof typeof STATUSES;

const record = (events: SessionEvent[]): SessionRecord => ({
  key: '2020-03',
  kind: 'ordinary',
  month: 3,
  window: { opensOn: '2020-03-23', closesOn: '2020-03-31' },
  events,
});
const person = (role: Role, area?: string, insteadOf?: string): Person => ({
  id: 'p',
  name: 'P',
  email: '',
  memberships: [
    {
      role,
      ...(area === undefined ? {} : { area }),
      ...(insteadOf === undefined ? {} : { insteadOf }),
    },
  ],
});
const SECRETARY = person('TECHNICAL_SECRETARY');
const decided = (number: number, more: SessionEvent['details'] = {}): SessionEvent =>
  event(10 + number, 'decided', {
    details: { decision: number, text: `Acuerdo ${number}`, ...more },
  });

const decide = (
  status: Status,
  command: SessionCommand,
  who: Person = SECRETARY,
  more: SessionEvent[] = [],
): SessionOutcome => {
  const { events, today } = STATUSES[status];
  return decideSession({
    state: plan,
    session: foldSession(record([...events, ...more]), today),
    command,
    actor: { person: who, channel: 'local' },
    at: `${today}T12:00:00-06:00`,
    today,
  });
};
const told = (decision: SessionOutcome): string =>
  'why' in decision ? [decision.why].flat().join() : decision.outcome;

const DRAFT: SessionCommand = { kind: 'draft', place: 'Sala', agenda: ['Uno'] };
const ATTEND: SessionCommand = { kind: 'attend', present: [], guests: ['Ana'] };
const DECIDE: SessionCommand = { kind: 'decide', text: 'Informar' };
const FULFIL: SessionCommand = { kind: 'fulfil', decision: 1 };

describe('by the status of the session', () => {
  test.each<[Status, string, string, string]>([
    ['upcoming', 'no_date', 'not_yet', 'not_yet'],
    ['date_set', 'record', 'not_yet', 'not_yet'],
    ['convened', 'record', 'not_yet', 'not_yet'],
    ['on_its_day', 'record', 'record', 'record'],
    ['missed', 'date_passed', 'not_yet', 'not_yet'],
    ['held', 'already_resolved', 'record', 'record'],
    ['cancelled', 'already_resolved', 'already_resolved', 'already_resolved'],
  ])('%s: draft %s, attend %s, decide %s', (status, draft, attend, decision) => {
    expect([DRAFT, ATTEND, DECIDE].map((command) => told(decide(status, command)))).toEqual([
      draft,
      attend,
      decision,
    ]);
  });
});

describe('by who writes', () => {
  test.each<[string, Person, boolean, boolean, boolean]>([
    ['the Secretario', SECRETARY, true, true, true],
    ['the head of the area', person('AREA_HEAD', 'VIN'), false, true, false],
    ['its delegate', person('AREA_HEAD', 'VIN', 'Titular'), false, true, false],
    ['staff of the area', person('STAFF', 'VIN'), false, true, false],
    ['the head of another', person('AREA_HEAD', 'CON'), false, false, false],
    ['a consejera', person('COMMISSIONER'), false, false, false],
    ['nobody', { id: 'p', name: 'P', email: '', memberships: [] }, false, false, false],
  ])(
    '%s: writes %s, fulfils the area’s %s, fulfils what has no area %s',
    (_who, who, writes, areas, free) => {
      const outcome = (may: boolean): string => (may ? 'record' : 'not_allowed');
      expect(told(decide('date_set', DRAFT, who))).toBe(outcome(writes));
      for (const command of [ATTEND, DECIDE])
        expect(told(decide('held', command, who))).toBe(outcome(writes));
      expect(told(decide('held', FULFIL, who, [decided(1, { area: 'VIN' })]))).toBe(outcome(areas));
      expect(told(decide('held', FULFIL, who, [decided(1)]))).toBe(outcome(free));
    },
  );
  test('a delegate’s word keeps the name of the head', () => {
    expect(
      decide('held', FULFIL, person('AREA_HEAD', 'VIN', 'Titular'), [decided(1, { area: 'VIN' })]),
    ).toMatchObject({ event: { details: { decision: 1, onBehalfOf: 'Titular' } } });
  });
});

describe('what is written', () => {
  const points = (many: number): string[] =>
    Array.from({ length: many }, (_, at) => `Punto ${at + 1}`);
  test.each<[string, Status, SessionCommand, string]>([
    ['no place', 'date_set', { kind: 'draft', place: ' ', agenda: ['Uno'] }, 'place_needed'],
    ['no points', 'date_set', { kind: 'draft', place: 'Sala', agenda: ['', '  '] }, 'agenda_empty'],
    ['40 points', 'date_set', { kind: 'draft', place: 'Sala', agenda: points(40) }, 'record'],
    ['41 points', 'date_set', { kind: 'draft', place: 'Sala', agenda: points(41) }, 'agenda_long'],
    [
      'a point of 501 signs among others',
      'date_set',
      { kind: 'draft', place: 'Sala', agenda: ['Uno', 'x'.repeat(501), 'Tres'] },
      'point_long',
    ],
    ['nobody', 'held', { kind: 'attend', present: [], guests: [' '] }, 'nobody_present'],
    [
      'somebody unknown',
      'held',
      { kind: 'attend', present: ['ghost'], guests: [] },
      'unknown_person',
    ],
    ['41 guests', 'held', { kind: 'attend', present: [], guests: points(41) }, 'many_guests'],
    ['no text', 'held', { kind: 'decide', text: ' ' }, 'text_needed'],
    ['an unknown area', 'held', { kind: 'decide', text: 'x', area: 'NADA' }, 'unknown_area'],
    ['due on the day of the session', 'held', { kind: 'decide', text: 'x', dueOn: DAY }, 'record'],
    [
      'due the day before',
      'held',
      { kind: 'decide', text: 'x', dueOn: '2020-03-24' },
      'due_before_session',
    ],
    ['an acuerdo that is not there', 'held', { kind: 'fulfil', decision: 9 }, 'unknown_decision'],
    [
      'a correction of one that is not there',
      'held',
      { kind: 'decide', text: 'x', decision: 9 },
      'unknown_decision',
    ],
  ])('%s', (_what, status, command, expected) => {
    expect(told(decide(status, command))).toBe(expected);
  });

  test.each<[string, Status, SessionCommand, SessionEvent]>([
    [
      'the same convocatoria',
      'date_set',
      DRAFT,
      event(5, 'drafted', { details: { place: 'Sala', agenda: ['Uno'] } }),
    ],
    [
      'the same attendance',
      'held',
      ATTEND,
      event(5, 'attended', { details: { present: [], guests: ['Ana'] } }),
    ],
    ['the same acuerdo', 'held', { kind: 'decide', text: 'Acuerdo 1' }, decided(1)],
  ])('%s again changes nothing', (_what, status, command, stands) => {
    expect(told(decide(status, command, SECRETARY, [stands]))).toBe('unchanged');
  });

  test('people who attended stand in the directory’s order, guests once', () => {
    const [secretary, chair] = plan.people.map((one) => one.id);
    expect(
      decide('held', {
        kind: 'attend',
        present: [chair ?? '', secretary ?? '', chair ?? ''],
        guests: [' Ana ', 'Ana', ''],
      }),
    ).toMatchObject({ event: { details: { present: [secretary, chair], guests: ['Ana'] } } });
  });
  test('acuerdos are numbered within their session; a correction keeps its number, until it is fulfilled', () => {
    expect(decide('held', DECIDE, SECRETARY, [decided(1), decided(2)])).toMatchObject({
      event: { details: { decision: 3 } },
    });
    expect(
      decide('held', { ...DECIDE, decision: 1 }, SECRETARY, [decided(1), decided(2)]),
    ).toMatchObject({ event: { details: { decision: 1, text: 'Informar' } } });
    const done = [decided(1), event(20, 'fulfilled', { details: { decision: 1 } })];
    expect(told(decide('held', { ...DECIDE, decision: 1 }, SECRETARY, done))).toBe(
      'already_fulfilled',
    );
    expect(told(decide('held', FULFIL, SECRETARY, done))).toBe('unchanged');
  });
});

describe('acuerdos as what somebody owes', () => {
  const state = (): PlanState => ({
    ...plan,
    sessions: [
      record([
        decided(1, { area: 'VIN', dueOn: '2020-04-30' }),
        decided(2),
        decided(3, { dueOn: '2020-04-03' }),
        decided(4, { dueOn: '2020-04-01' }),
        { ...decided(1, { area: 'CON', dueOn: '2020-04-15' }), ordinal: 30 },
        event(31, 'fulfilled', { details: { decision: 4 }, at: '2020-03-31T23:30:00-06:00' }),
      ]),
    ],
  });
  test('items are those with a day; what was corrected last stands', () => {
    expect(resolutionItems(state())).toMatchObject([
      {
        id: 'decision/2020-03/1',
        source: 'decision',
        of: '2020-03',
        text: 'Acuerdo 1',
        area: 'CON',
        dueOn: '2020-04-15',
      },
      {
        id: 'decision/2020-03/3',
        source: 'decision',
        of: '2020-03',
        text: 'Acuerdo 3',
        dueOn: '2020-04-03',
      },
      {
        id: 'decision/2020-03/4',
        source: 'decision',
        of: '2020-03',
        text: 'Acuerdo 4',
        dueOn: '2020-04-01',
        doneOn: '2020-03-31',
      },
    ]);
  });
  test('the open ones: late first, those without a day last', () => {
    expect(openResolutions(state()).map((one) => one.number)).toEqual([3, 1, 2]);
  });
  test.each<[string, string]>([
    ['2020-04-04', 'late'],
    ['2020-04-03', 'soon'],
    ['2020-03-27', 'soon'],
    ['2020-03-26', 'plenty'],
  ])('on %s the one of 3 April is %s', (today, light) => {
    const third = foldResolutions(state().sessions[0] as SessionRecord).find(
      (one) => one.number === 3,
    ) as ResolutionState;
    expect(resolutionLight(third, today)).toBe(light);
  });
});
