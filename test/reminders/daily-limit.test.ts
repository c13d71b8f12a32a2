/** At most two private messages of the rules for a person and working day; formal and urgent ones apart; nothing is lost. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Subject } from '../../src/conversation/subject.ts';
import type { PlanState } from '../../src/domain/plan/plan-state.ts';
import { epochOf } from '../../src/domain/time/dates.ts';
import { cards, drawSubject } from '../../src/messages/draw.ts';
import { limitDaily } from '../../src/reminders/daily-limit.ts';
import type { Owed } from '../../src/reminders/owed.ts';
import { personIdOf } from '../../src/store/plan/plan-directory.ts';
import { openSample, type Sample } from '../sample.ts';

let sample: Sample;
let state: PlanState;
beforeAll(async () => {
  sample = await openSample();
  state = await sample.state();
});
afterAll(() => sample.close());

const person = personIdOf('secretario.tecnico@example.org');
/** Tuesday; the next day is worked too. */
const NOW = '2020-02-04T09:00:00-06:00';
const line: Subject = { type: 'line', lineKey: '3-01', month: 2 };
const owedTo = (name: string, over: Partial<Owed> = {}): Owed => ({
  key: name,
  rule: 'COMMITMENT_DUE',
  at: NOW,
  worthUntil: '2020-02-20T00:00:00-06:00',
  owner: { kind: 'person', key: person },
  subject: line,
  mergedKeys: [name],
  lineKeys: [],
  ...over,
});
const limit = (due: Owed[], spent = 0, now = NOW): Owed[] =>
  limitDaily([{ state, due, late: [] }], epochOf(now), new Map([[person, spent]])).flatMap(
    (plan) => plan.due,
  );
/** Each message by the keys that it covers. */
const covered = (messages: Owed[]): string[] =>
  messages.map(({ mergedKeys }) => mergedKeys.join('+'));

const formal = { rule: 'SESSION_NOTICE' };
const urgent = { urgent: true } as const;
const list = { lineKeys: ['3-01', '3-02'] };
const soon = { worthUntil: '2020-02-05T08:00:00-06:00' };
test.each<[string, Owed[], number, string[]]>([
  ['none', [], 0, []],
  ['one', [owedTo('a')], 0, ['a']],
  ['two stand apart', [owedTo('a'), owedTo('b')], 0, ['a', 'b']],
  ['three are two', [owedTo('a'), owedTo('b'), owedTo('c')], 0, ['a', 'b+c']],
  ['the longest list stands alone', [owedTo('a'), owedTo('b', list), owedTo('c')], 0, ['a+c', 'b']],
  ['one was sent: two are one', [owedTo('a'), owedTo('b')], 1, ['a+b']],
  ['one was sent: one comes', [owedTo('a')], 1, ['a']],
  ['both were sent: it waits', [owedTo('a')], 2, []],
  ['unless it is stale by the morning', [owedTo('a', soon), owedTo('b')], 2, ['a']],
  ['a formal notice never waits', [owedTo('a', formal)], 2, ['a']],
  ['nor does it count', [owedTo('a'), owedTo('f', formal), owedTo('b')], 0, ['a', 'f', 'b']],
  ['nor what is urgent', [owedTo('a'), owedTo('u', urgent), owedTo('b')], 2, ['u']],
  [
    'a notice of what somebody did is none of the rules',
    [owedTo('n', { rule: 'INE_PUBLISHED' })],
    2,
    ['n'],
  ],
])('%s', (_what, due, spent, expected) => expect(covered(limit(due, spent))).toEqual(expected));

test('a channel has no such limit', () => {
  const area = { owner: { kind: 'area', key: 'VIN' } } as const;
  const due = ['a', 'b', 'c', 'd'].map((name) => owedTo(name, area));
  expect(covered(limit(due, 2))).toEqual(['a', 'b', 'c', 'd']);
});

test('what waited comes by day, not at midnight', () => {
  const due = [owedTo('a')];
  expect(limit(due, 0, '2020-02-05T00:01:00-06:00')).toEqual([]);
  expect(covered(limit(due, 0, '2020-02-05T08:00:00-06:00'))).toEqual(['a']);
  // The 8th is a Saturday.
  expect(limit(due, 0, '2020-02-08T10:00:00-06:00')).toEqual([]);
});

test('across plans it is the same person; a role that nobody holds is each plan’s own', () => {
  const other: PlanState = { ...state, planId: 'other' };
  const both = (owner: string) =>
    limitDaily(
      [state, other].map((plan) => ({
        state: plan,
        due: ['a', 'b'].map((name) =>
          owedTo(`${plan.planId}/${name}`, { owner: { kind: 'person', key: owner } }),
        ),
        late: [],
      })),
      epochOf(NOW),
    ).map(({ due }) => due.length);
  expect(both(person)).toEqual([2, 0]);
  expect(both('TECHNICAL_SECRETARY')).toEqual([2, 2]);
});

test('the one message has each item with its buttons, is found by what changes in it, and is worth it as long as any is', () => {
  const session: Subject = { type: 'session', sessionKey: '2020-02', rule: 'SESSION_OPENING' };
  const due = [owedTo('a'), owedTo('b', { subject: session })];
  const [only] = limit(due, 1);
  if (only === undefined) throw new Error('nothing');
  const drawn = drawSubject(state, only.subject, '2020-02-04');
  const labels = drawn.blocks.flatMap((block) =>
    block.type === 'actions' ? block.actions.map(({ label }) => label) : [],
  );
  const alone = [line, session].flatMap((subject) =>
    drawSubject(state, subject, '2020-02-04').blocks.flatMap((block) =>
      block.type === 'actions' ? block.actions.map(({ label }) => label) : [],
    ),
  );
  expect(labels).toEqual(alone);
  expect(drawn.text).toMatch(/^Tienes 2 avisos: 3-01 · Febrero/);
  const stored = JSON.stringify(only.subject);
  const finds = (changed: Parameters<typeof cards.showing>[0]): boolean =>
    cards
      .showing(changed)
      .some(
        ({ topic, containing }) =>
          topic === cards.topic(only.subject) && stored.includes(JSON.stringify(containing)),
      );
  expect(finds({ lineKey: '3-01', month: 2, area: 'VIN', figures: true })).toBe(true);
  expect(finds({ sessionKey: '2020-02' })).toBe(true);
  expect(finds({ sessionKey: '2020-03' })).toBe(false);
  expect(cards.stillWorth(state, only.subject, '2020-02-04')).toBe(true);
  const gone = { ...state, lines: [], removed: [], sessions: [] };
  expect(cards.stillWorth(gone, only.subject, '2020-02-04')).toBe(false);
});
