/** What a report, an undo, a justification and a word write, and what is refused. */
import { describe, expect, test } from 'vitest';
import type { Person, Role } from '../../src/domain/people/people.ts';
import type { PlanState } from '../../src/domain/plan/plan-state.ts';
import type { Evidence, ProgressEntry } from '../../src/domain/progress/progress-entry.ts';
import {
  decideComment,
  decideJustification,
  decideNote,
  decideReport,
  decideSnooze,
  decideUndo,
  isRemovedFor,
  type Quantity,
  type ReportOutcome,
} from '../../src/domain/progress/report.ts';
import { decideVerdict } from '../../src/domain/progress/verdict.ts';
import { entry, line, proposed, rejected, report, stateOf } from './progress-fixture.ts';

const person = (role?: Role, area = 'VIN', id = 'q'): Person => ({
  ...{ id, name: id, email: '' },
  memberships: role === undefined ? [] : [{ role, area }],
});
const SECRETARY = person('TECHNICAL_SECRETARY');
const NOBODY = person();
const TODAY = '2020-03-10';
const PROOF: Evidence[] = [{ kind: 'link', url: 'https://a' }];
const asked = (state: PlanState, who = SECRETARY, month = 3, today = TODAY) => ({
  ...{ state, line: state.lines[0] ?? state.removed[0] ?? line('A', {}), month, today },
  actor: { person: who, channel: 'local' },
  at: `${today}T10:00:00-06:00`,
});
const said = (outcome: ReportOutcome): string =>
  outcome.outcome === 'record'
    ? `${outcome.entry.kind} ${outcome.entry.total ?? ''}`.trim()
    : 'why' in outcome
      ? outcome.why
      : outcome.outcome;
const REMOVED = { lines: [], removed: [line('A', { '2': 1 })] };

describe('a report', () => {
  type Row = [string, ProgressEntry[], Quantity, string];
  test.each<Row>([
    ['done', [], {}, 'report 2'],
    ['of none', [], { total: 0 }, 'report 0'],
    ['of less than none', [], { total: -1 }, 'bad_quantity'],
    ['of half', [], { total: 0.5 }, 'bad_quantity'],
    ['of a million', [], { total: 1_000_000 }, 'report 1000000'],
    ['of more', [], { total: 1_000_001 }, 'bad_quantity'],
    ['of three more', [report(1, 1)], { added: 3 }, 'report 4'],
    ['of none more', [report(1, 1)], { added: 0 }, 'unchanged'],
    ['of one less', [report(1, 1)], { added: -1 }, 'report 0'],
    ['of two less', [report(1, 1)], { added: -2 }, 'bad_quantity'],
    ['of none, where nothing stands', [], { added: 0 }, 'report 0'],
    ['of what stands', [report(1, 1)], { total: 1 }, 'unchanged'],
    ['done, over part of it', [report(1, 1)], {}, 'report 2'],
    ['done, over all of it', [report(1, 2)], {}, 'unchanged'],
    ['done, over more', [report(1, 5)], {}, 'unchanged'],
    ['of less than stands', [report(1, 5)], { total: 2 }, 'report 2'],
    ['of one more, over all of it', [report(1, 2)], { added: 1 }, 'report 3'],
    ['of the year', [], { total: 2019 }, 'year'],
  ])('%s', (_what, entries, quantity, expected) => {
    expect(said(decideReport({ ...asked(stateOf(entries)), quantity }))).toBe(expected);
  });
  test.each([
    [2, 'report 2'],
    [1, 'report 1'],
    [3, 'year'],
  ])('of %i in the year 2, of which two are programmed: %s', (total, expected) => {
    const state = stateOf([], { year: 2 });
    const request = { ...asked(state), quantity: { total } };
    expect(said(decideReport(request))).toBe(expected);
    expect(said(decideReport({ ...request, confirmed: true }))).toBe(`report ${total}`);
  });
  test.each<[string, number, PlanState['lines'], string]>([
    ['of a month that is not scheduled', 2, [line('A', { '3': 2 })], 'not_scheduled'],
    ['of a month to come', 4, [line('A', { '4': 2 })], 'future'],
    ['of the month in course', 3, [line('A', { '3': 2 })], 'report 2'],
    ['of a month of one', 3, [line('A', { '3': 1 })], 'report 1'],
  ])('%s wants a confirmation where it is not expected', (_what, month, lines, expected) => {
    const request = { ...asked(stateOf([], { lines }), SECRETARY, month), quantity: {} };
    expect(said(decideReport(request))).toBe(expected);
    expect(said(decideReport({ ...request, confirmed: false }))).toBe(expected);
    expect(said(decideReport({ ...request, confirmed: true }))).toMatch(/^report [12]$/);
  });
  test('of a month that is not scheduled is of one, once it is confirmed', () => {
    const request = { ...asked(stateOf([]), SECRETARY, 2), quantity: {}, confirmed: true };
    expect(said(decideReport(request))).toBe('report 1');
  });
  test.each<[string | undefined, Evidence[] | undefined, string]>([
    [undefined, undefined, 'unchanged'],
    [' ', [], 'unchanged'],
    ['visto', undefined, 'note'],
    [undefined, PROOF, 'note'],
    [' ', PROOF, 'note'],
  ])('of what stands, with the note «%s» and the proof %j: %s', (note, evidence, expected) => {
    const decided = decideReport({
      ...asked(stateOf([report(1, 2)])),
      ...{ quantity: { total: 2 }, note, evidence },
    });
    expect(said(decided)).toBe(expected);
    if (expected === 'note') expect(decided).toMatchObject({ entry: { evidence: evidence ?? [] } });
    expect('entry' in decided ? decided.entry.note : undefined).toBe(
      note === 'visto' ? note : undefined,
    );
  });
  test('keeps its note and its proof', () => {
    expect(
      decideReport({ ...asked(stateOf([])), quantity: {}, note: ' bien ', evidence: PROOF }),
    ).toMatchObject({ entry: { note: 'bien', evidence: PROOF, authorId: 'q', channel: 'local' } });
  });
});

describe('a removed line', () => {
  test.each([
    [2, false],
    [3, true],
  ])('is not there any more in month %i: %s', (month, removed) => {
    const state = stateOf([], REMOVED);
    const request = asked(state, SECRETARY, month);
    const answers = [
      decideReport({ ...request, quantity: {} }),
      decideJustification({ ...request, reason: 'x' }),
    ];
    expect(isRemovedFor(state, request.line, month)).toBe(removed);
    expect(answers.map(said)).toEqual(
      removed ? ['line_removed', 'line_removed'] : ['report 1', 'justification'],
    );
  });
  test('takes no other with it', () => {
    const state = stateOf([], { lines: [line('B', {})], removed: [line('A', {})] });
    expect(isRemovedFor(state, line('B', {}), 3)).toBe(false);
  });
});

describe('an undo', () => {
  const own = report(1, 2);
  type Row = [string, Person, string, string | undefined, string];
  const OPEN = '2020-03-31';
  const CLOSED = '2020-04-01';
  test.each<Row>([
    ['staff, their own', person('STAFF', 'VIN', 'p'), OPEN, undefined, 'undo'],
    ['staff, another’s', person('STAFF'), OPEN, undefined, 'not_allowed'],
    [
      'staff of another area, their own',
      person('STAFF', 'CON', 'p'),
      OPEN,
      undefined,
      'not_allowed',
    ],
    [
      'staff, their own, once it is closed',
      person('STAFF', 'VIN', 'p'),
      CLOSED,
      'x',
      'not_allowed',
    ],
    ['the head', person('AREA_HEAD'), OPEN, undefined, 'undo'],
    ['the head, once it is closed', person('AREA_HEAD'), CLOSED, 'x', 'undo'],
    ['the head, without a reason', person('AREA_HEAD'), CLOSED, ' ', 'reason_needed'],
    ['the Secretario, without a reason', SECRETARY, CLOSED, undefined, 'reason_needed'],
    ['a consejera', person('COMMISSIONER'), OPEN, undefined, 'not_allowed'],
  ])('by %s', (_who, who, today, reason, expected) => {
    const request = { ...asked(stateOf([own]), who, 3, today), reason };
    expect(said(decideUndo(request))).toBe(expected);
  });
  test.each<[ProgressEntry[], number | undefined, Person, string]>([
    [[own], 1, SECRETARY, 'undo'],
    [[own, report(2, 3)], 1, SECRETARY, 'nothing_to_undo'],
    [[], undefined, SECRETARY, 'nothing_to_undo'],
    [[], undefined, person('STAFF'), 'nothing_to_undo'],
    [[], undefined, person('STAFF', 'CON'), 'not_allowed'],
  ])('of %j, seen as %s', (entries, ordinal, who, expected) => {
    expect(said(decideUndo({ ...asked(stateOf(entries), who), ordinal }))).toBe(expected);
  });
});

describe('a justification', () => {
  const because = (ordinal: number): ProgressEntry => ({ ...proposed(ordinal), note: 'x' });
  test.each<[string, ProgressEntry[], string, string]>([
    ['proposed', [], 'x', 'justification'],
    ['without a reason', [], ' ', 'reason_needed'],
    ['of what is complete', [report(1, 2)], 'x', 'already_complete'],
    ['again', [because(1)], ' x ', 'unchanged'],
    ['for another reason', [because(1)], 'y', 'justification'],
    ['again, after it was rejected', [because(1), rejected(2)], 'x', 'justification'],
  ])('%s', (_what, entries, reason, expected) => {
    expect(said(decideJustification({ ...asked(stateOf(entries)), reason }))).toBe(expected);
  });
  test.each<[Person, boolean, ProgressEntry[], string]>([
    [SECRETARY, true, [because(1)], 'justification_accepted'],
    [SECRETARY, false, [because(1)], 'justification_rejected'],
    [SECRETARY, true, [], 'nothing_proposed'],
    [SECRETARY, true, [because(1), rejected(2)], 'justification_accepted'],
    [SECRETARY, false, [because(1), rejected(2)], 'nothing_proposed'],
    [person('AREA_HEAD'), true, [because(1)], 'not_allowed'],
  ])('by %j, accepted %s of %j: %s', (who, accept, entries, expected) => {
    const request = { ...asked(stateOf(entries), who), accept, reason: ' bien ' };
    const decided = decideVerdict(request);
    expect(said(decided)).toBe(expected);
    if ('entry' in decided) expect(decided.entry.note).toBe('bien');
  });
  test('keeps its proof', () => {
    const request = { ...asked(stateOf([])), reason: 'x', evidence: PROOF };
    expect(decideJustification(request)).toMatchObject({ entry: { evidence: PROOF } });
    expect(said(decideJustification({ ...request, ...asked(stateOf([]), NOBODY) }))).toBe(
      'not_allowed',
    );
  });
});

describe('a word', () => {
  test.each<[string, Person, string, string]>([
    ['anybody of the directory', person('COMMISSIONER'), 'comment', 'not_allowed'],
    ['staff', person('STAFF'), 'comment', 'note'],
    ['staff of another area', person('STAFF', 'CON'), 'comment', 'not_allowed'],
    ['nobody', NOBODY, 'not_allowed', 'not_allowed'],
  ])('of %s', (_who, who, comment, note) => {
    const request = { ...asked(stateOf([]), who), evidence: PROOF };
    const answers = [
      decideComment({ ...request, text: ' visto ' }),
      decideNote({ ...request, note: ' visto ' }),
    ];
    expect(answers.map(said)).toEqual([comment, note]);
    for (const each of answers)
      if ('entry' in each) expect(each.entry).toMatchObject({ note: 'visto', evidence: PROOF });
  });
  test.each<[string, Person, ProgressEntry[], string, string]>([
    ['until today', person('COMMISSIONER'), [], TODAY, 'snooze'],
    ['until yesterday', person('COMMISSIONER'), [], '2020-03-09', 'day_passed'],
    ['of what is done', person('COMMISSIONER'), [report(1, 2)], TODAY, 'nothing_pending'],
    [
      'of what waits for the Secretario',
      SECRETARY,
      [entry(3, 1, 'justification')],
      TODAY,
      'nothing_pending',
    ],
    ['by nobody', NOBODY, [], TODAY, 'not_allowed'],
  ])('to be reminded %s', (_what, who, entries, date, expected) => {
    const request = { ...asked(stateOf(entries), who), until: { date } };
    expect(said(decideSnooze(request))).toBe(expected);
  });
});
