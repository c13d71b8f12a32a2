/** The longest board and the longest rows: every row keeps its buttons on every platform. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderCard } from '../../src/channels/adaptive-card/render.ts';
import { SLACK_LIMITS } from '../../src/channels/slack/render/limits.ts';
import { renderMessage } from '../../src/channels/slack/render/message.ts';
import type { PlanState } from '../../src/domain/plan/plan-state.ts';
import { drawSubject } from '../../src/messages/draw.ts';
import { MOST_ROWS } from '../../src/reminders/opening-boards.ts';
import { openSample, type Sample } from '../sample.ts';

let sample: Sample;
let state: PlanState;
beforeAll(async () => {
  sample = await openSample();
  state = await sample.state();
});
afterAll(() => sample.close());

/** As long as it gets: identities of forty signs, texts, names and states that are cut. */
const longest = () => {
  const keys = Array.from({ length: MOST_ROWS }, (_, index) => `${'k'.repeat(38)}${10 + index}`);
  const [model] = state.lines;
  const [person] = state.people;
  if (model === undefined || person === undefined) throw new Error('no sample');
  const plan: PlanState = {
    ...state,
    lines: keys.map((lineKey, index) => ({
      ...model,
      lineKey,
      code: `10.12-${10 + index}`,
      text: 'Atención ñoña y organización '.repeat(30),
      responsible: 'p',
    })),
    people: [{ ...person, id: 'p', name: 'Ñandú Íñiguez '.repeat(8) }],
    entries: keys.map((lineKey) => ({
      lineKey,
      month: 1,
      ordinal: 1,
      kind: 'justification',
      note: 'x',
      evidence: [],
      authorId: 'p',
      authorName: 'P',
      channel: 'slack',
      at: '2020-01-02T10:00:00-06:00',
    })),
  };
  const subject = { type: 'board', programme: '3', area: 'VIN', month: 1, lineKeys: keys } as const;
  return drawSubject(plan, subject, '2020-01-02');
};
const bytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));
const count = (value: unknown, text: string): number =>
  JSON.stringify(value).split(text).length - 1;

test('Slack: below its bytes and its fifty blocks, no row lost', () => {
  const message = renderMessage(longest(), { redraw: 'posting' });
  expect(message.blocks.length).toBeLessThanOrEqual(SLACK_LIMITS.blocks);
  expect(bytes(message.blocks)).toBeLessThanOrEqual(SLACK_LIMITS.message);
  expect(count(message.blocks, '"text":"Responder"')).toBe(MOST_ROWS);
  expect(count(message.blocks, '"text":"Hecho"')).toBe(MOST_ROWS);
});

test('Teams: below 28 KB, no row lost', () => {
  const card = renderCard(longest(), { carry: { key: 'k'.repeat(120) } });
  expect(bytes(card)).toBeLessThanOrEqual(28_000);
  expect(count(card, 'Action.Execute')).toBe(2 * MOST_ROWS);
});
