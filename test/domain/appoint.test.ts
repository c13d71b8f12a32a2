/** Changes of posts: who held one until when, who takes it, what is refused; row by row at the boundaries. */
import { describe, expect, test } from 'vitest';
import { decideAppoint, decideEnd, type Appointing } from '../../src/domain/people/appoint.ts';
import {
  decideUndoChange,
  withChange,
  withoutChange,
} from '../../src/domain/people/directory-changes.ts';
import type { MembershipEntry, PersonEntry } from '../../src/domain/people/directory-entry.ts';
import type { DirectoryBasis } from '../../src/domain/people/end-posts.ts';
import { holdersOf } from '../../src/domain/people/posts.ts';

const someone = (id: string, ...memberships: MembershipEntry[]): PersonEntry => ({
  id,
  name: id.toUpperCase(),
  email: `${id}@example.org`,
  lines: [],
  memberships,
});
const people: PersonEntry[] = [
  someone('pres', { role: 'COMMISSIONER', seat: 'PRESIDENT' }),
  someone('member', { role: 'COMMISSIONER', seat: 'MEMBER' }),
  someone('plain', { role: 'COMMISSIONER' }),
  someone('secr', { role: 'TECHNICAL_SECRETARY' }),
  someone('head', { role: 'AREA_HEAD', area: 'VIN' }),
  someone('staff', { role: 'STAFF', area: 'VIN' }),
  someone('nobody'),
];
const basis = (over: Partial<DirectoryBasis> = {}): DirectoryBasis => ({
  people,
  areas: [{ code: 'VIN' }, { code: 'CON' }],
  commissionId: 'c1',
  commissions: ['c1'],
  id: 'x1',
  ...over,
});
const PRESIDENT = { role: 'COMMISSIONER', seat: 'PRESIDENT' } as const;
const MEMBER = { role: 'COMMISSIONER', seat: 'MEMBER' } as const;
const HEAD = { role: 'AREA_HEAD', area: 'VIN' } as const;
const SECRETARY = { role: 'TECHNICAL_SECRETARY' } as const;
const appointing = (over: Partial<Appointing>): Appointing => ({
  post: PRESIDENT,
  person: { id: 'member' },
  from: '2020-03-16',
  why: 'Acuerdo 12',
  ...over,
});
/** The directory after an appointment. */
const after = (over: Partial<Appointing>, known = basis()): PersonEntry[] => {
  const outcome = decideAppoint(known, appointing(over));
  if (outcome.outcome !== 'record') throw new Error(outcome.why);
  return withChange({ people: [...known.people] }, outcome.changed, { authorName: 'S', at: 'a' })
    .people;
};
const who = (all: PersonEntry[], post: Parameters<typeof holdersOf>[1], day: string, of = 'c1') =>
  holdersOf(all, post, of, day).map(({ person }) => person.id);

describe('the Presidency passes on a day', () => {
  test.each([
    ['2020-03-15', ['pres'], ['member', 'plain']],
    ['2020-03-16', ['member'], ['pres', 'plain']],
    ['2020-12-31', ['member'], ['pres', 'plain']],
  ])('on %s', (day, president, members) => {
    const all = after({});
    expect(who(all, PRESIDENT, day)).toEqual(president);
    expect(who(all, MEMBER, day)).toEqual(members);
  });
  test('to somebody who was not in the commission', () => {
    const all = after({ person: { id: 'new', name: 'Nueva', email: 'nueva@example.org' } });
    expect(who(all, PRESIDENT, '2020-03-15')).toEqual(['pres']);
    expect(who(all, PRESIDENT, '2020-03-16')).toEqual(['new']);
  });
  test('in one commission: in the other it stays', () => {
    const all = after({}, basis({ commissions: ['c1', 'c2'] }));
    expect(who(all, PRESIDENT, '2020-04-01', 'c1')).toEqual(['member']);
    expect(who(all, PRESIDENT, '2020-04-01', 'c2')).toEqual(['pres']);
    expect(who(all, MEMBER, '2020-04-01', 'c2')).toEqual(['member', 'plain']);
  });
});

describe('of a head there is one', () => {
  test.each([
    ['2020-03-15', ['head']],
    ['2020-03-16', ['nobody']],
  ])('on %s', (day, heads) => {
    const all = after({ post: HEAD, person: { id: 'nobody' } });
    expect(who(all, HEAD, day)).toEqual(heads);
    expect(who(all, { role: 'STAFF', area: 'VIN' }, day)).toEqual(['staff']);
  });
  test('until a day: then it is vacant', () => {
    const all = after({ post: HEAD, person: { id: 'staff' }, to: '2020-03-31' });
    expect(who(all, HEAD, '2020-03-31')).toEqual(['staff']);
    expect(who(all, HEAD, '2020-04-01')).toEqual([]);
  });
});

describe('an encargaduría is of a vacant post', () => {
  const vacant = people.map((person) =>
    person.id === 'head'
      ? someone('head', { role: 'AREA_HEAD', area: 'VIN', to: '2020-03-15' })
      : person,
  );
  test('from the day on which it is', () => {
    const charge = { post: HEAD, person: { id: 'staff' }, acting: true, why: 'Oficio 5' };
    const all = after(charge, basis({ people: vacant }));
    const [held] = holdersOf(all, HEAD, 'c1', '2020-03-16');
    expect(held?.held).toMatchObject({ acting: 'Oficio 5', from: '2020-03-16' });
    const named = after(
      { post: HEAD, person: { id: 'nobody' }, from: '2020-05-04' },
      basis({ people: all }),
    );
    expect(who(named, HEAD, '2020-05-03')).toEqual(['staff']);
    expect(who(named, HEAD, '2020-05-04')).toEqual(['nobody']);
    expect(holdersOf(named, HEAD, 'c1', '2020-05-04')[0]?.held.acting).toBeUndefined();
  });
  test.each([
    ['2020-03-15', 'not_vacant'],
    ['2020-03-16', undefined],
  ])('and not before: %s', (from, why) => {
    const outcome = decideAppoint(
      basis({ people: vacant }),
      appointing({ post: HEAD, person: { id: 'staff' }, acting: true, from }),
    );
    expect(outcome).toMatchObject(
      why === undefined ? { outcome: 'record' } : { outcome: 'refused', why, holder: 'HEAD' },
    );
  });
});

describe('refused', () => {
  test.each<[string, Partial<Appointing>, string]>([
    ['without a reason', { why: ' ' }, 'reason_needed'],
    ['ends before it begins', { to: '2020-03-15' }, 'backwards'],
    ['an area that is none', { post: { role: 'AREA_HEAD', area: 'XXX' } }, 'unknown_area'],
    ['no area', { post: { role: 'STAFF' } }, 'unknown_area'],
    ['nobody known', { person: { id: 'zzz' } }, 'unknown_person'],
    ['somebody new without an email', { person: { id: '', name: 'Ana' } }, 'needs_email'],
    ['who holds it', { person: { id: 'pres' } }, 'holds_it'],
    ['a vacant post that is not', { post: SECRETARY, acting: true }, 'not_vacant'],
  ])('%s', (_what, over, why) => {
    expect(decideAppoint(basis(), appointing(over))).toMatchObject({ outcome: 'refused', why });
  });
  test('what was decided for later stands, unless it ends before', () => {
    const known = basis({ people: after({ from: '2020-06-01' }) });
    const earlier = { person: { id: 'plain' }, from: '2020-04-01' };
    expect(decideAppoint(known, appointing(earlier))).toMatchObject({ why: 'later_change' });
    expect(decideAppoint(known, appointing({ ...earlier, to: '2020-06-01' }))).toMatchObject({
      why: 'later_change',
    });
    expect(decideAppoint(known, appointing({ ...earlier, to: '2020-05-31' }))).toMatchObject({
      outcome: 'record',
    });
  });
});

describe('leaving', () => {
  const leave = (personId: string, post?: Appointing['post']) =>
    decideEnd(basis(), { personId, post, on: '2020-03-15', why: 'renuncia' });
  test('every post ends on the last day', () => {
    const outcome = leave('head');
    if (outcome.outcome !== 'record') throw new Error(outcome.why);
    const all = withChange({ people }, outcome.changed, { authorName: 'S', at: 'a' }).people;
    expect(who(all, HEAD, '2020-03-15')).toEqual(['head']);
    expect(who(all, HEAD, '2020-03-16')).toEqual([]);
  });
  test.each([
    ['nobody', undefined, 'not_held'],
    ['head', MEMBER, 'not_held'],
    ['zzz', undefined, 'unknown_person'],
  ])('%s: refused', (id, post, why) => {
    expect(leave(id, post)).toMatchObject({ outcome: 'refused', why });
  });
});

describe('taken back', () => {
  const change = (known: PersonEntry[], over: Partial<Appointing>, id: string) => {
    const outcome = decideAppoint(basis({ people: known, id }), appointing(over));
    if (outcome.outcome !== 'record') throw new Error(outcome.why);
    return outcome.changed;
  };
  const by = { authorName: 'S', at: 'a' };
  test('everybody stands as before; somebody new stays known, without a post', () => {
    const fresh = { id: 'new', name: 'Nueva', email: 'n@example.org' };
    const first = withChange({ people }, change(people, { person: fresh }, 'a'), by);
    expect(decideUndoChange(first, 'a')).toBe('undo');
    const back = withoutChange(first, 'a').people;
    expect(back.slice(0, people.length)).toEqual(people);
    expect(back.at(-1)).toMatchObject({ id: 'new', memberships: [] });
  });
  test('only the last one of the same people', () => {
    const first = withChange({ people }, change(people, {}, 'a'), by);
    const again = { person: { id: 'plain' }, from: '2020-05-01' };
    const second = withChange(first, change(first.people, again, 'b'), by);
    expect(decideUndoChange(second, 'a')).toBe('changed_since');
    expect(decideUndoChange(withoutChange(second, 'b'), 'a')).toBe('undo');
    expect(decideUndoChange(second, 'zzz')).toBe('unknown');
  });
});
