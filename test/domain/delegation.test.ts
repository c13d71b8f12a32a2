/** Who may act for whom, on which days, and who may say so. */
import { describe, expect, test } from 'vitest';
import {
  decideDelegate,
  decideReturn,
  foldDelegations,
  isActive,
  isOpen,
  standingIn,
  type Delegation,
  type DelegationEvent,
  type DelegationOutcome,
  type DelegationRequest,
} from '../../src/domain/people/delegation.ts';
import { actedFor } from '../../src/domain/people/signing.ts';
import type { Membership, Person } from '../../src/domain/people/people.ts';

const person = (id: string, ...memberships: Membership[]): Person => ({
  ...{ id, name: id.toUpperCase(), email: '', memberships },
});
const head = (area: string, insteadOf?: string): Membership => ({
  ...{ role: 'AREA_HEAD', area },
  ...(insteadOf === undefined ? {} : { insteadOf }),
});
const staff = (area: string): Membership => ({ role: 'STAFF', area });
const SECRETARY = person('secretary', { role: 'TECHNICAL_SECRETARY' });
const ANA = person('ana', staff('CON'), head('VIN'));
const EVA = person('eva', staff('VIN'));
const LEO = person('leo', head('CON'), { role: 'COMMISSIONER' });
const PEOPLE = [SECRETARY, ANA, EVA, LEO];
const TODAY = '2020-03-10';
const from10to20 = (over: Partial<Delegation> = {}): Delegation => ({
  ...{ ordinal: 1, headId: 'ana', delegateId: 'eva', area: 'VIN' },
  ...{ from: '2020-03-10', to: '2020-03-20', ...over },
});
const request = (
  who: Person,
  delegations: Delegation[] = [],
  people = PEOPLE,
): DelegationRequest => ({
  state: { people, delegations },
  actor: { person: who, channel: 'local' },
  at: `${TODAY}T10:00:00-06:00`,
  today: TODAY,
});
const said = (outcome: DelegationOutcome): string =>
  outcome.outcome === 'refused' ? outcome.why : outcome.outcome;

test('what was granted ends where an entry of its own says so', () => {
  const common = { authorId: 'a', authorName: 'A', channel: 'local', at: 'x' };
  const granted = (ordinal: number): DelegationEvent => ({
    ...common,
    kind: 'granted',
    ...from10to20({ ordinal }),
  });
  const ended = (ordinal: number, of: number): DelegationEvent => ({
    ...common,
    ...{ ordinal, kind: 'ended', of, on: `2020-03-1${ordinal}` },
  });
  const events = [granted(1), granted(2), granted(3), ended(4, 2), ended(5, 3), ended(6, 2)];
  expect(foldDelegations(events)).toEqual([
    from10to20(),
    from10to20({ ordinal: 2, endedOn: '2020-03-14' }),
    from10to20({ ordinal: 3, endedOn: '2020-03-15' }),
  ]);
});

test.each<[string, string | undefined, boolean, boolean]>([
  ['2020-03-09', undefined, false, true],
  ['2020-03-10', undefined, true, true],
  ['2020-03-20', undefined, true, true],
  ['2020-03-21', undefined, false, false],
  ['2020-03-11', '2020-03-12', true, true],
  ['2020-03-12', '2020-03-12', false, false],
  ['2020-03-13', '2020-03-12', false, false],
  ['2020-03-09', '2020-03-09', false, false],
])('on %s, ended on %s: active %s, open %s', (today, endedOn, active, open) => {
  const one = from10to20(endedOn === undefined ? {} : { endedOn });
  expect([isActive(one, today), isOpen(one, today)]).toEqual([active, open]);
});

describe('who stands in', () => {
  const LENT = { ...EVA, memberships: [staff('VIN'), head('VIN', 'ANA')] };
  test.each<[string, Delegation[], Person[], Person]>([
    ['has what the head has', [from10to20()], PEOPLE, LENT],
    ['has nothing of another’s', [from10to20({ delegateId: 'leo' })], PEOPLE, EVA],
    ['has nothing before its day', [from10to20({ from: '2020-03-11' })], PEOPLE, EVA],
    ['has nothing of an area that is not the head’s', [from10to20({ area: 'CON' })], PEOPLE, EVA],
    ['has nothing of who is not there', [from10to20({ headId: 'x' })], PEOPLE, EVA],
    ['has nothing of who is head no more', [from10to20()], [EVA, person('ana', staff('VIN'))], EVA],
  ])('%s', (_what, delegations, people, expected) => {
    expect(standingIn({ people, delegations }, EVA, TODAY)).toEqual(expected);
  });
  test('is themselves where nobody is away', () => {
    expect(standingIn({ people: PEOPLE, delegations: [] }, EVA, TODAY)).toBe(EVA);
  });
  test.each<[string, Person, string | undefined, object]>([
    ['what only the head may', person('p', head('VIN', 'ANA')), 'VIN', { onBehalfOf: 'ANA' }],
    ['what they may by themselves', person('p', staff('VIN'), head('VIN', 'ANA')), 'VIN', {}],
    ['in another area', person('p', head('VIN', 'ANA')), 'CON', {}],
    ['in no area', person('p', head('VIN', 'ANA')), undefined, {}],
    [
      'for one of two',
      person('p', head('CON', 'LEO'), head('VIN', 'ANA')),
      'VIN',
      { onBehalfOf: 'ANA' },
    ],
    [
      'as staff of another area',
      person('p', staff('CON'), head('VIN', 'ANA')),
      'VIN',
      { onBehalfOf: 'ANA' },
    ],
  ])('acts for the head: %s', (_what, who, area, expected) => {
    expect(actedFor(who, 'report', area)).toEqual(expected);
  });
});

describe('delegating', () => {
  interface Asked {
    headId?: string;
    delegateId?: string;
    from?: string;
    to?: string;
  }
  const delegate = (
    who: Person,
    asked: Asked = {},
    delegations: Delegation[] = [],
    people = PEOPLE,
  ) =>
    decideDelegate(request(who, delegations, people), {
      ...{ delegateId: 'eva', from: '2020-03-10', to: '2020-03-20', ...asked },
    });
  test.each<[string, Person, Asked, string]>([
    ['a head', ANA, {}, 'record'],
    ['the Secretario for a head', SECRETARY, { headId: 'ana' }, 'record'],
    ['the Secretario for themselves', SECRETARY, {}, 'no_area'],
    ['a head for another', LEO, { headId: 'ana' }, 'not_allowed'],
    ['staff', EVA, { delegateId: 'ana' }, 'no_area'],
    ['to oneself', ANA, { delegateId: 'ana' }, 'oneself'],
    ['to nobody', ANA, { delegateId: 'x' }, 'unknown'],
    ['for nobody', SECRETARY, { headId: 'x' }, 'unknown'],
    ['for a day', ANA, { to: '2020-03-10' }, 'record'],
    ['backwards', ANA, { from: '2020-03-12', to: '2020-03-11' }, 'backwards'],
    ['until today', ANA, { from: '2020-03-01', to: '2020-03-10' }, 'record'],
    ['until yesterday', ANA, { from: '2020-03-01', to: '2020-03-09' }, 'in_the_past'],
  ])('%s', (_what, who, asked, expected) => {
    expect(said(delegate(who, asked))).toBe(expected);
  });
  const later = { from: '2020-03-15', to: '2020-03-18' };
  test.each<[string, Delegation, string]>([
    ['the same days', from10to20(), 'overlaps'],
    ['its first day', from10to20({ from: '2020-03-18', to: '2020-03-30' }), 'overlaps'],
    ['its last day', from10to20({ to: '2020-03-15' }), 'overlaps'],
    ['the days before', from10to20({ to: '2020-03-14' }), 'record'],
    ['the days after', from10to20({ from: '2020-03-19', to: '2020-03-30' }), 'record'],
    ['another head’s', from10to20({ headId: 'leo' }), 'record'],
    ['what has ended', from10to20({ endedOn: '2020-03-10' }), 'record'],
  ])('over %s', (_what, present, expected) => {
    const far = from10to20({ from: '2020-06-01', to: '2020-06-02' });
    expect(said(delegate(ANA, later, [present, far]))).toBe(expected);
  });
  test('is of each area that they head by themselves', () => {
    const two = person('ana', head('VIN'), head('CON', 'LEO'), head('ADM'));
    expect(delegate(two, {}, [], [two, EVA])).toMatchObject({
      events: [{ area: 'VIN', headId: 'ana', delegateId: 'eva', authorId: 'ana' }, { area: 'ADM' }],
    });
  });
  test('is not of an area of which they are head in name alone', () => {
    const named = person('ana', head('VIN'));
    const acting = person('ana', staff('VIN'));
    expect(said(delegate(acting, {}, [], [named, EVA]))).toBe('not_allowed');
  });
  test('is not of one area where another is beyond them', () => {
    const named = person('ana', head('VIN'), head('CON'));
    const acting = person('ana', head('VIN'));
    expect(said(delegate(acting, {}, [], [named, EVA]))).toBe('not_allowed');
  });
});

describe('coming back', () => {
  const MANY = [
    from10to20(),
    from10to20({ ordinal: 2, headId: 'leo' }),
    from10to20({ ordinal: 3, from: '2020-03-01', to: '2020-03-09' }),
    from10to20({ ordinal: 4, from: '2020-04-01', to: '2020-04-09' }),
  ];
  test.each<[string, Person, string, number[] | string]>([
    ['the head', ANA, 'ana', [1, 4]],
    ['the Secretario', person('s', staff('VIN'), { role: 'TECHNICAL_SECRETARY' }), 'ana', [1, 4]],
    ['another head', LEO, 'ana', 'not_allowed'],
    ['the delegate', EVA, 'ana', 'not_allowed'],
    ['who granted nothing', EVA, 'eva', 'unknown'],
  ])('%s', (_what, who, headId, expected) => {
    const outcome = decideReturn(request(who, MANY), headId);
    expect(
      outcome.outcome === 'record'
        ? outcome.events.map((event) =>
            event.kind === 'ended' && event.on === TODAY ? event.of : 0,
          )
        : outcome.why,
    ).toEqual(expected);
  });
});
