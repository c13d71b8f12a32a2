/** What may be set and written of a session, to the last day, point and guest. */
import { describe, expect, test } from 'vitest';
import type { PlanState } from '../../src/domain/plan/plan-state.ts';
import type { Suspension } from '../../src/domain/plan/suspension.ts';
import {
  LONGEST_POINT,
  decideAttend,
  decideDraft,
  mayDraft,
} from '../../src/domain/sessions/session-acts.ts';
import type {
  SessionCommand,
  SessionOutcome,
  SessionRequest,
} from '../../src/domain/sessions/session-command.ts';
import { decideSession } from '../../src/domain/sessions/session-decide.ts';
import { foldSession } from '../../src/domain/sessions/session-state.ts';
import type { SessionEvent, SessionRecord } from '../../src/domain/sessions/session.ts';
import { event, record, set } from './session-events.ts';

const stateOf = (sessions: SessionRecord[], suspensions: Suspension[] = []): PlanState =>
  ({
    year: 2020,
    sessions,
    suspensions,
    people: [],
    areas: [],
    settings: {},
  }) as unknown as PlanState;
const held = (date: string): SessionEvent[] => [set(1, date), event(2, 'held', { date })];

const request = (
  events: SessionEvent[],
  command: SessionCommand,
  more: Partial<SessionRequest> = {},
): SessionRequest => ({
  state: stateOf([]),
  session: foldSession(record(events), more.today ?? '2020-03-10'),
  command,
  actor: {
    person: { id: 's', name: 'S', email: '', memberships: [{ role: 'TECHNICAL_SECRETARY' }] },
    channel: 'local',
  },
  at: '2020-03-10T10:00:00-06:00',
  today: '2020-03-10',
  ...more,
});
const said = (outcome: SessionOutcome): string =>
  'why' in outcome ? [outcome.why].flat().join() : outcome.outcome;

describe('a day is set', () => {
  const AT_TEN = [set(1, '2020-03-25', '10:00')];
  test.each<[string, SessionEvent[], string, string | undefined, string]>([
    ['yesterday', [], '2020-03-09', undefined, 'in_the_past'],
    ['today, out of the window', [], '2020-03-10', undefined, 'outside_window'],
    ['in the window', [], '2020-03-25', undefined, 'record'],
    ['again', AT_TEN, '2020-03-25', undefined, 'unchanged'],
    ['again, at its time', AT_TEN, '2020-03-25', '10:00', 'unchanged'],
    ['again, at another time', AT_TEN, '2020-03-25', '11:00', 'record'],
    ['another, at its time', AT_TEN, '2020-03-26', '10:00', 'record'],
    ['again, now with a time', [set(1, '2020-03-25')], '2020-03-25', '10:00', 'record'],
  ])('%s', (_what, events, date, time, expected) => {
    for (const kind of ['set_date', 'defer'] as const)
      expect(said(decideSession(request(events, { kind, date, time })))).toBe(expected);
  });
  test('out of the window once that is confirmed', () => {
    const asked = { kind: 'set_date', date: '2020-03-10' } as const;
    const answers = [true, false].map((confirmed) =>
      decideSession(request([], asked, { confirmed })),
    );
    expect(answers.map(said)).toEqual(['record', 'outside_window']);
  });
  test('its time stands until there is another', () => {
    const timeOf = (time?: string): unknown =>
      decideSession(request(AT_TEN, { kind: 'defer', date: '2020-03-26', time }));
    expect([timeOf(), timeOf('12:00')]).toMatchObject([
      { event: { kind: 'deferred', time: '10:00' } },
      { event: { kind: 'deferred', time: '12:00' } },
    ]);
  });
});

describe('it was held', () => {
  test.each<[string, SessionEvent[], string | undefined, string]>([
    ['on the day that is told', [set(1, '2020-03-09')], '2020-03-08', '2020-03-08'],
    ['on its day', [set(1, '2020-03-09')], undefined, '2020-03-09'],
    ['today, without a day', [], undefined, '2020-03-10'],
    ['today', [], '2020-03-10', '2020-03-10'],
  ])('%s', (_what, events, date, on) => {
    expect(
      decideSession(
        request(events, { kind: 'held', date, present: [], guests: ['Ana'] }, { confirmed: true }),
      ),
    ).toMatchObject({
      event: { kind: 'held', date: on },
    });
  });
  test('but not tomorrow', () => {
    expect(
      said(
        decideSession(
          request([], { kind: 'held', date: '2020-03-11', present: [], guests: ['Ana'] }),
        ),
      ),
    ).toBe('in_the_future');
  });
});

describe('what is written', () => {
  const TODAY = [set(1, '2020-03-25')];
  test.each<[string, SessionEvent[], string, boolean]>([
    ['before its day', TODAY, '2020-03-10', true],
    ['without a day', [], '2020-03-10', false],
    ['after its day', TODAY, '2020-03-26', false],
    ['of one that was held', held('2020-03-10'), '2020-03-10', false],
  ])('a convocatoria %s: %s', (_what, events, today, may) => {
    expect(mayDraft(foldSession(record(events), today))).toBe(may);
  });
  test.each([
    [LONGEST_POINT, 'record'],
    [LONGEST_POINT + 1, 'point_long'],
  ])('a point of %i signs: %s', (many, expected) => {
    const command = { kind: 'draft' as const, place: 'Sala', agenda: ['Uno', 'x'.repeat(many)] };
    expect(said(decideDraft(request(TODAY, command), command))).toBe(expected);
  });
  test.each([
    [40, 'record'],
    [41, 'many_guests'],
  ])('%i guests: %s', (many, expected) => {
    const guests = Array.from({ length: many }, (_, at) => `Invitada ${at}`);
    const command = { kind: 'attend' as const, present: [], guests };
    expect(said(decideAttend(request(TODAY, command, { today: '2020-03-25' }), command))).toBe(
      expected,
    );
  });
  test.each<[string, string[], string]>([
    ['fewer points', ['Uno'], 'record'],
    ['more points', ['Uno', 'Dos', 'Tres'], 'record'],
    ['other points', ['Uno', 'Tres'], 'record'],
    ['the same points', ['Uno', 'Dos'], 'unchanged'],
  ])('%s', (_what, agenda, expected) => {
    const drafted = event(2, 'drafted', { details: { place: 'Sala', agenda: ['Uno', 'Dos'] } });
    const command = { kind: 'draft' as const, place: 'Sala', agenda };
    expect(said(decideDraft(request([...TODAY, drafted], command), command))).toBe(expected);
  });
  test.each([
    ['2020-03-26', 'record'],
    ['2020-03-25', 'due_before_session'],
  ])('an acuerdo due on %s of a session held a day after its date: %s', (dueOn, expected) => {
    const events = [set(1, '2020-03-25'), event(2, 'held', { date: '2020-03-26' })];
    const command = { kind: 'decide', text: 'x', dueOn } as const;
    expect(said(decideSession(request(events, command, { today: '2020-03-27' })))).toBe(expected);
  });
  test('an acuerdo due on its day of a session of which no other day is known', () => {
    const events = [set(1, '2020-03-25'), event(2, 'held')];
    const command = { kind: 'decide', text: 'x', dueOn: '2020-03-25' } as const;
    expect(said(decideSession(request(events, command, { today: '2020-03-27' })))).toBe('record');
  });
  test.each([
    ['2020-03-25', 'record'],
    ['2020-03-24', 'due_before_session'],
  ])('an acuerdo due on %s while the session of 25 March goes on: %s', (dueOn, expected) => {
    const command = { kind: 'decide', text: 'x', dueOn } as const;
    expect(said(decideSession(request(TODAY, command, { today: '2020-03-25' })))).toBe(expected);
  });
});
