/** Who reads what is reserved of a document of the INE, and who sees its deadlines: row by row. */
import { describe, expect, test } from 'vitest';
import type { NotificationState, Recipient } from '../../src/domain/ine/notification.ts';
import { mayReveal, seesDeadlines } from '../../src/domain/ine/reading.ts';
import type { Membership, Person } from '../../src/domain/people/people.ts';
import { withAssigned, type Assignments } from '../../src/domain/plan/assignments.ts';

const who = (id: string, ...memberships: Membership[]): Person => ({
  ...{ id, name: id, email: `${id}@example.org`, memberships },
});
const SECRETARY = who('secretary', { role: 'TECHNICAL_SECRETARY' });
const COUNSELLOR = who('counsellor', { role: 'COMMISSIONER' });
const HEAD = who('head', { role: 'AREA_HEAD', area: 'VIN' });
const STAFF = who('staff', { role: 'STAFF', area: 'VIN' });
const BOTH = who('both', { role: 'AREA_HEAD', area: 'VIN' }, { role: 'AREA_HEAD', area: 'CON' });

const area = (key: string, mode: Recipient['mode'] = 'ack'): Recipient => ({
  ...{ owner: { kind: 'area', key }, mode },
});
const person = (key: string): Recipient => ({ owner: { kind: 'person', key }, mode: 'ack' });
const document = (reserved: boolean, ...recipients: Recipient[]): NotificationState =>
  ({
    text: { reserved },
    recipients: recipients.map((recipient) => ({ recipient })),
  }) as unknown as NotificationState;

describe('what is reserved is read by', () => {
  test.each<[string, Person, NotificationState, boolean]>([
    ['whoever enters documents', SECRETARY, document(true, area('CON')), true],
    ['the commission’s members', COUNSELLOR, document(true, area('CON')), true],
    ['who heads an area that it is for', HEAD, document(true, area('CON'), area('VIN')), true],
    ['not by who heads another', HEAD, document(true, area('CON')), false],
    ['not by the area’s staff', STAFF, document(true, area('VIN')), false],
    ['the person it is for', STAFF, document(true, person('staff')), true],
    ['not by another person', STAFF, document(true, person('other')), false],
    ['everybody, where it is not reserved', STAFF, document(false, area('CON')), true],
  ])('%s', (_whom, reader, given, expected) => {
    expect(mayReveal(reader, given)).toBe(expected);
  });
});

describe('deadlines are seen by', () => {
  const known = document(false, area('VIN', 'info'));
  test.each<[string, Person, NotificationState, boolean]>([
    ['who has to acknowledge', HEAD, document(false, area('VIN')), true],
    ['not by who only has to know', HEAD, known, false],
    [
      'who has to in one of two areas',
      BOTH,
      document(false, area('VIN'), area('CON', 'info')),
      true,
    ],
    ['whom it is not for', STAFF, known, true],
    ['whoever enters documents', who('x', { role: 'TECHNICAL_SECRETARY' }), known, true],
  ])('%s', (_whom, reader, given, expected) => {
    expect(seesDeadlines(reader, given)).toBe(expected);
  });
});

test('a line given without a name for it has nothing by that name to take back', () => {
  const by = { key: 'a', authorName: 'P', at: '2020-01-02T09:00:00-06:00' };
  const plan: Assignments = { assigned: {} };
  const given = withAssigned(plan, { area: 'VIN', responsible: undefined }, by);
  expect(given.assigned['a']).toMatchObject({ area: 'VIN' });
  expect('assignments' in given).toBe(false);
  const named = withAssigned(plan, { area: 'VIN', responsible: undefined, batch: 'b1' }, by);
  expect(named).toMatchObject({ assignments: [{ id: 'b1', lines: { a: { before: null } } }] });
});
