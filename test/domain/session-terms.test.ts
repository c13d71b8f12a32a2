/** Terms of convocation and the quórum, as data: to the instant, and to the vote. */
import { describe, expect, test } from 'vitest';
import type { Person, Seat } from '../../src/domain/people/people.ts';
import type { PlanState } from '../../src/domain/plan/plan-state.ts';
import type { PlanSettings } from '../../src/domain/plan/settings.ts';
import { conveneBefore, hoursLeft, termFor } from '../../src/domain/sessions/convocation.ts';
import { quorumOf, quorumWith } from '../../src/domain/sessions/held.ts';
import { presidencyOf, votersOf } from '../../src/domain/sessions/members.ts';
import { decideSession } from '../../src/domain/sessions/session-decide.ts';
import { foldSession } from '../../src/domain/sessions/session-state.ts';
import { event, record, set } from './session-events.ts';

const councillor = (id: string, seat: Seat): Person => ({
  ...{ id, name: id, email: '' },
  memberships: [{ role: 'COMMISSIONER', seat }],
});
const SECRETARY: Person = {
  ...{ id: 's', name: 'S', email: '' },
  memberships: [{ role: 'TECHNICAL_SECRETARY' }],
};
const stateOf = (people: Person[], sessions?: PlanSettings['sessions']): PlanState =>
  ({
    ...{ year: 2020, timeZone: 'America/Mexico_City', areas: [], sessions: [], suspensions: [] },
    document: { members: [] },
    people,
    settings: { ...(sessions === undefined ? {} : { sessions }) },
  }) as unknown as PlanState;
const THREE = [councillor('p', 'PRESIDENT'), councillor('a', 'MEMBER'), councillor('b', 'MEMBER')];

describe('the term of an ordinary session at ten on the 25th', () => {
  const drafted = event(2, 'drafted', { details: { place: 'Sala', agenda: ['Uno'] } });
  const session = foldSession(record([set(1, '2020-03-25', '10:00'), drafted]), '2020-03-10');
  const convene = (at: string, sessions?: PlanSettings['sessions']) =>
    decideSession({
      state: stateOf(THREE, sessions),
      session,
      command: { kind: 'convened' },
      actor: { person: SECRETARY, channel: 'local' },
      at,
      today: at.slice(0, 10),
    });
  test.each<[string, PlanSettings['sessions'], string]>([
    ['2020-03-22T10:00:00-06:00', undefined, 'record'],
    ['2020-03-22T10:00:01-06:00', undefined, 'confirm'],
    [
      '2020-03-23T10:00:00-06:00',
      { terms: [{ kind: 'ordinary', hours: 48, from: '2020-03-25' }] },
      'record',
    ],
    [
      '2020-03-23T10:00:00-06:00',
      { terms: [{ kind: 'ordinary', hours: 48, from: '2020-03-26' }] },
      'confirm',
    ],
    [
      '2020-03-23T10:00:00-06:00',
      { terms: [{ kind: 'extraordinary', hours: 1, from: '2020-01-01' }] },
      'confirm',
    ],
  ])('convened at %s, with %j: %s', (at, sessions, outcome) => {
    expect(convene(at, sessions).outcome).toBe(outcome);
  });
  test('its last instant, and the whole hours that are left', () => {
    const state = stateOf(THREE);
    expect(conveneBefore(state, session)).toBe('2020-03-22T10:00:00.000-06:00');
    expect(hoursLeft(state, session, '2020-03-25T09:00:01-06:00')).toBe(0);
    expect(hoursLeft(state, session, '2020-03-25T08:00:00-06:00')).toBe(2);
    expect(hoursLeft(state, session, '2020-03-26T08:00:00-06:00')).toBe(0);
    expect(termFor(state, session)).toMatchObject({ hours: 72 });
  });
});

describe('the quórum', () => {
  test.each<[Person[], number]>([
    [[], 0],
    [THREE.slice(0, 1), 1],
    [THREE.slice(0, 2), 2],
    [THREE, 2],
    [[...THREE, councillor('c', 'MEMBER')], 3],
    [[...THREE.slice(0, 2), councillor('g', 'GUEST'), SECRETARY], 2],
  ])('of %j is %i', (people, needed) => {
    expect(quorumOf(stateOf(people))).toBe(needed);
  });
  test('counts who votes: not guests, not the Secretario', () => {
    const state = stateOf([...THREE, councillor('g', 'GUEST'), SECRETARY]);
    expect(votersOf(state).map(({ id }) => id)).toEqual(['p', 'a', 'b']);
    expect(quorumWith(state, { present: ['a', 'g', 's'] })).toEqual({
      ...{ present: 1, needed: 2, voters: 3 },
    });
    expect(presidencyOf(state)).toBe('p');
  });
  test('by the settings, never more than there are', () => {
    expect(quorumOf(stateOf(THREE, { quorum: 3 }))).toBe(3);
    expect(quorumOf(stateOf(THREE, { quorum: 9 }))).toBe(3);
  });
});

describe('what was recorded before quórum was asked for stays', () => {
  test('held without attendance is held', () => {
    const old = [set(1, '2020-03-09'), event(2, 'held', { date: '2020-03-09' })];
    expect(foldSession(record(old), '2020-03-10')).toMatchObject({
      ...{ status: 'held', heldOn: '2020-03-09', resolved: true },
    });
  });
});
