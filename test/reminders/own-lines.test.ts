/** MONTH_OPENING_OWN: one private list for who is responsible for lines, with the month's opening; boards and cards stay. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PlanState } from '../../src/domain/plan/plan-state.ts';
import { epochOf } from '../../src/domain/time/dates.ts';
import { drawSubject } from '../../src/messages/draw.ts';
import { owed } from '../../src/reminders/engine.ts';
import { openSample, type Sample } from '../sample.ts';
import { toldBy } from './told.ts';

let sample: Sample;
let state: PlanState;
beforeAll(async () => {
  sample = await openSample();
  state = await sample.state();
});
afterAll(() => sample.close());

const RULE = 'MONTH_OPENING_OWN';
const OPENED = '2020-01-02T09:00:00-06:00';

test('each responsible person gets the own lines once, until the month’s last day', () => {
  expect(toldBy(state, RULE, '2020-01-02T08:59:00-06:00').due).toEqual([]);
  const { due } = toldBy(state, RULE, OPENED);
  expect(due).toHaveLength(5);
  expect(due).toContain('01-02T09:00 02-01T00:00 lines/2020-01/Analista de Vinculación');
  expect(toldBy(state, RULE, '2020-02-01T00:00:00-06:00').late).toEqual(due);
});

test('it replaces no board and no card, and lists what waits alone', () => {
  const all = owed(state, epochOf(OPENED), new Set());
  const opened = all.filter(({ rule }) => rule === 'MONTH_OPENING');
  expect(opened.flatMap(({ lineKeys }) => lineKeys)).toHaveLength(42);
  const own = all.filter(({ rule }) => rule === RULE).map(({ lineKeys }) => lineKeys.length);
  expect(own.sort()).toEqual([1, 1, 2, 2, 3]);
  const none: PlanState = {
    ...state,
    lines: state.lines.map(({ responsible: _, ...line }) => line),
  };
  expect(toldBy(none, RULE, OPENED).due).toEqual([]);
});

test('its rows have the buttons of a board; what does not fit is said', () => {
  const lineKeys = state.lines.slice(0, 13).map(({ lineKey }) => lineKey);
  const card = drawSubject(
    state,
    { type: 'ownLines', personId: 'p', month: 1, lineKeys },
    '2020-01-02',
  );
  const labels = card.blocks.flatMap((block) =>
    block.type === 'actions' ? block.actions.map(({ label }) => label) : [],
  );
  expect(labels).toEqual(Array.from({ length: 10 }, () => ['Hecho', 'Responder']).flat());
  expect(card.text).toBe('Tus líneas de enero: 13 líneas; 0 de 13 hechas');
  expect(JSON.stringify(card)).toContain('Y 3 líneas más: escribe /pendientes mías.');
});
