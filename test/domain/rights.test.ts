/** The rights table of the product, row by row: every role, every right, in the own area and in another. */
import { describe, expect, test } from 'vitest';
import type { Membership, Person, Role } from '../../src/domain/people/people.ts';
import {
  allowed,
  PRESIDENCY_RIGHTS,
  RIGHTS,
  whoCan,
  type Right,
} from '../../src/domain/people/rights.ts';

const ALL: Right[] = [
  'read',
  'report',
  'undo_own_open',
  'undo_any_open',
  'undo_after_close',
  'justify',
  'decide_justification',
  'load',
  'assign',
  'settings',
  'resolve',
  'session',
  'publish',
  'send',
  'agreement',
  'request',
  'answer_request',
  'delegate',
  'directory',
  'designate',
  'acknowledge',
];
/** Rights in the own area; rights everywhere. Whatever is in neither is refused. */
const TABLE: [Role, Right[], Right[]][] = [
  ['TECHNICAL_SECRETARY', [], ALL.filter((right) => right !== 'designate')],
  ['COMMISSIONER', ['acknowledge'], ['read']],
  [
    'AREA_HEAD',
    [
      'report',
      'undo_own_open',
      'undo_any_open',
      'undo_after_close',
      'justify',
      'answer_request',
      'delegate',
      'acknowledge',
    ],
    ['read'],
  ],
  ['STAFF', ['report', 'undo_own_open', 'justify'], ['read']],
];
const person = (role: Role): Person => ({
  id: 'p',
  name: 'P',
  email: 'p@example.org',
  memberships: [{ role, area: 'VIN' }],
});

describe.each(TABLE)('%s', (role, own, any) => {
  test.each(ALL)('%s', (right) => {
    expect(allowed(person(role), right, 'VIN')).toBe(own.includes(right) || any.includes(right));
    expect(allowed(person(role), right, 'CON')).toBe(any.includes(right));
  });
});

describe('a seat', () => {
  test.each([
    ['PRESIDENT', true],
    ['MEMBER', false],
    ['GUEST', false],
    [undefined, false],
  ] as const)('%s designates the Secretario’s substitute: %s, and nothing else', (seat, may) => {
    const councillor: Person = {
      ...person('COMMISSIONER'),
      memberships: [{ role: 'COMMISSIONER', ...(seat === undefined ? {} : { seat }) }],
    };
    expect(allowed(councillor, 'designate')).toBe(may);
    expect(ALL.filter((right) => allowed(councillor, right, 'VIN'))).toEqual(
      may ? ['read', 'designate'] : ['read'],
    );
    expect(Object.keys(PRESIDENCY_RIGHTS)).toEqual(['designate']);
  });
});

test('the table says no more than this', () => {
  for (const [role, own, any] of TABLE)
    expect(Object.keys(RIGHTS[role]).sort()).toEqual([...own, ...any].sort());
});

test('anyone else may nothing', () => {
  for (const right of ALL)
    expect(allowed({ ...person('STAFF'), memberships: [] }, right, 'VIN')).toBe(false);
});

test('memberships add up', () => {
  const both: Person = {
    ...person('STAFF'),
    memberships: [
      { role: 'STAFF', area: 'VIN' },
      { role: 'AREA_HEAD', area: 'CON' },
    ],
  };
  expect([
    allowed(both, 'undo_any_open', 'VIN'),
    allowed(both, 'undo_any_open', 'CON'),
    allowed(both, 'report', 'VIN'),
  ]).toEqual([false, true, true]);
});

test('who can is told nearest first: the head of the area, its staff, the Secretario; by any of their posts', () => {
  const elsewhere: Membership = { role: 'AREA_HEAD', area: 'CON' };
  const posts: [string, Membership[]][] = [
    ['secretary', [{ role: 'TECHNICAL_SECRETARY' }]],
    ['head of another', [elsewhere]],
    ['staff', [elsewhere, { role: 'STAFF', area: 'VIN' }]],
    ['head', [elsewhere, { role: 'AREA_HEAD', area: 'VIN' }]],
    ['consejera', [{ role: 'COMMISSIONER' }]],
  ];
  const people = posts.map(([id, memberships]) => ({ ...person('STAFF'), id, memberships }));
  const ids = (right: Right): string[] => whoCan({ people }, right, 'VIN').map(({ id }) => id);
  expect(ids('report')).toEqual(['head', 'staff', 'secretary']);
  expect(ids('undo_any_open')).toEqual(['head', 'secretary']);
});

test('who enters documents of the INE by a right of their own may that, and nothing else more', () => {
  const link: Person = { ...person('STAFF'), rights: ['INE_ENTRY'] };
  const more = ALL.filter((right) => allowed(link, right) && !allowed(person('STAFF'), right));
  expect(more).toEqual(['publish']);
  expect(whoCan({ people: [link, person('STAFF')] }, 'publish')).toEqual([link]);
});
