/** Boards at the month's opening: from how many lines on, which lines, in which messages; each due line once. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlanLine, PlanState } from '../../src/domain/plan/plan-state.ts';
import { epochOf } from '../../src/domain/time/dates.ts';
import { owed } from '../../src/reminders/engine.ts';
import { MOST_ROWS } from '../../src/reminders/opening-boards.ts';
import type { Owed } from '../../src/reminders/owed.ts';
import { RULES } from '../../src/reminders/rules/rules.ts';
import { openSample, type Sample } from '../sample.ts';

let sample: Sample;
let state: PlanState;
beforeAll(async () => {
  sample = await openSample();
  state = await sample.state();
});
afterAll(() => sample.close());

const OPENED = epochOf('2020-01-02T09:00:00-06:00');
const EVERY = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [index + 1, 1]));

/** `12` lines of every month, `(3)` of some months only; a part of several programmes by letters. */
const lineOf = (code: string, monthly: boolean): PlanLine => ({
  lineKey: code,
  code,
  programme: code.replace(/-\d+$/, ''),
  text: `Texto de ${code}`,
  unit: 'Documento',
  goal: '',
  annualQuantity: 12,
  schedule: monthly ? EVERY : { '1': 1, '6': 1 },
  area: 'VIN',
});
const linesOf = (programme: string, monthly: number, seldom: number): PlanLine[] =>
  Array.from({ length: monthly + seldom }, (_, index) =>
    lineOf(`${programme}-${String(index + 1).padStart(2, '0')}`, index < monthly),
  );
const planOf = (lines: PlanLine[], openingCards = 8): PlanState => ({
  ...state,
  lines,
  removed: [],
  settings: { ...state.settings, openingCards },
});
const opening = (plan: PlanState, sent: string[] = [], now = OPENED): Owed[] =>
  owed(
    plan,
    now,
    new Set(sent),
    RULES.filter(({ name }) => name === 'MONTH_OPENING'),
  ).filter(({ owner }) => owner.key === 'VIN');
const sizes = (messages: Owed[]): number[] => messages.map(({ lineKeys }) => lineKeys.length);

test.each<[string, PlanLine[], number, number[]]>([
  ['as many lines as the setting: cards', linesOf('3', 8, 0), 8, [0, 1, 1, 1, 1, 1, 1, 1, 1]],
  ['one more: a board', linesOf('3', 9, 0), 8, [0, 9]],
  ['a board for each programme', [...linesOf('3', 5, 0), ...linesOf('4.1', 4, 0)], 8, [0, 5, 4]],
  ['what is not of every month keeps its card', linesOf('3', 7, 2), 8, [0, 7, 1, 1]],
  ['a board of one line is a card', [...linesOf('3', 8, 0), ...linesOf('4.1', 1, 0)], 8, [0, 8, 1]],
  ['none of every month: cards', linesOf('3', 0, 9), 8, [0, 1, 1, 1, 1, 1, 1, 1, 1, 1]],
  ['as many rows as a message takes', linesOf('3', MOST_ROWS, 0), 8, [0, MOST_ROWS]],
  ['one more is two boards, about as long', linesOf('3', MOST_ROWS + 1, 0), 8, [0, 6, 5]],
  ['a setting of its own: sooner', linesOf('3', 2, 0), 1, [0, 2]],
  ['or never', linesOf('3', 10, 0), 1_000, [0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]],
])('%s', (_what, lines, most, expected) => {
  const messages = opening(planOf(lines, most));
  expect(sizes(messages)).toEqual(expected);
  // Each due line exactly once, and every line's own key is covered.
  expect(messages.flatMap(({ lineKeys }) => lineKeys).sort()).toEqual(
    lines.map(({ lineKey }) => lineKey).sort(),
  );
  expect(messages.flatMap(({ mergedKeys }) => mergedKeys)).toHaveLength(lines.length + 1);
  // What was opened is not opened again, whatever is done meanwhile.
  const sent = messages.flatMap(({ mergedKeys }) => mergedKeys);
  expect(opening(planOf(lines, most), sent)).toEqual([]);
  expect(opening(planOf(lines, 1_000), sent)).toEqual([]);
});

test('a line whose month an act moved is of every month all the same', () => {
  const lines = linesOf('3', 9, 0).map((line, index) =>
    index === 0 ? { ...line, schedule: { ...EVERY, '3': 0, '4': 2 } } : line,
  );
  const moved = {
    id: 'r1',
    lineKey: '3-01',
    from: 3,
    to: 4,
    quantity: 1,
    act: 'Acuerdo 1',
    on: '2020-01-01',
  } as unknown as PlanState['reschedulings'][number];
  expect(sizes(opening(planOf(lines)))).toEqual([0, 1, 8]);
  expect(sizes(opening({ ...planOf(lines), reschedulings: [moved] }))).toEqual([0, 9]);
});

test('cards of a month in course stand: what is opened later in it is not put on a board with them', () => {
  const lines = linesOf('3', 10, 0);
  const cards = opening(planOf(lines, 1_000));
  const sent = cards.flatMap(({ mergedKeys }) => mergedKeys);
  const late = linesOf('3', 11, 0);
  expect(opening(planOf(late), sent).map(({ subject }) => subject.type)).toEqual(['line']);
});

test('the real plan: three boards and two cards in the area with the most lines, no board where few are due', () => {
  const all = owed(state, OPENED, new Set()).filter(({ rule }) => rule === 'MONTH_OPENING');
  const of = (area: string): [string, number][] =>
    all
      .filter(({ owner }) => owner.key === area)
      .map(({ subject, lineKeys }) => [subject.type, lineKeys.length]);
  expect(of('VIN')).toEqual([
    ['header', 0],
    ['board', 10],
    ['line', 1],
    ['line', 1],
    ['board', 8],
    ['board', 7],
  ]);
  expect(of('SPE').map(([type]) => type)).toEqual(['header', 'line', 'line', 'line', 'line']);
});
