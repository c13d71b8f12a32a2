/**
 * ANSWER_PENDING, row by row: as ACK_PENDING towards the answer's deadline, whether the document is acknowledged or not; the
 * areas until their answer is in, then the Secretario until it is marked as sent.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NotificationEvent } from '../../src/domain/ine/notification.ts';
import { stillWorth } from '../../src/messages/draw.ts';
import type { PlanState } from '../../src/domain/plan/plan-state.ts';
import { epochOf } from '../../src/domain/time/dates.ts';
import { owed } from '../../src/reminders/engine.ts';
import { scopeless } from '../scopeless.ts';
import { openSample, type Sample } from '../sample.ts';
import { answered, happened, play, sentToIne, stateOf } from './ack-fixture.ts';
import { acked, asked, day, rows } from './answer-rows.ts';

let sample: Sample;
let base: PlanState;
beforeAll(async () => {
  sample = await openSample();
  base = await sample.state();
});
afterAll(() => sample.close());

describe('the reminder of an answer', () => {
  test.each(rows)(
    '$what',
    ({ events, over, from = day('03-02'), until = day('03-20'), expected }) => {
      const state = stateOf(base, events, over?.(base));
      expect(play(state, { from, until })).toEqual(expected);
    },
  );
});

test('it can be switched off by itself, and the acknowledgements go on', () => {
  const state = stateOf(base, [asked()]);
  const settings = {
    ...state.settings,
    rules: { ...state.settings.rules, ANSWER_PENDING: { enabled: false, at: '09:00' } },
  };
  const said = play({ ...state, settings }, { from: day('03-02'), until: day('03-12') });
  expect(said.length).toBeGreaterThan(0);
  expect(said.join(' ')).not.toContain('?');
});

test.each<[string, NotificationEvent[], 'answer' | 'sending', boolean]>([
  ['an answer that is missing', [asked(), acked], 'answer', true],
  ['an answer that is in', [asked(), acked, answered(day('03-03'))], 'answer', false],
  ['that it is sent, while it is not', [asked(), acked, answered(day('03-03'))], 'sending', true],
  ['that it is sent, before there is an answer', [asked(), acked], 'sending', false],
  [
    'what was marked as sent',
    [asked(), acked, answered(day('03-03')), sentToIne(day('03-04'))],
    'sending',
    false,
  ],
  [
    'what was withdrawn',
    [asked(), happened({ kind: 'withdrawn', reason: 'duplicado', at: day('03-03') })],
    'answer',
    false,
  ],
])('what was written and not sent yet is worth it no more: %s', (_what, events, about, worth) => {
  const subject = {
    type: 'notification' as const,
    notificationId: 'n1',
    recipient: 'area:VIN',
    about,
  };
  expect(stillWorth(stateOf(base, events), subject, '2020-03-05')).toBe(worth);
});

test('the keys of an answer are its own, and those of one that was asked for anew too', () => {
  const reopened = happened({
    kind: 'answer_taken_back',
    recipient: 'area:VIN',
    reason: 'otro',
    at: day('03-05'),
  });
  const keysAt = (events: NotificationEvent[]): string[] =>
    owed(stateOf(base, events), epochOf(day('03-09')), new Set())
      .flatMap(({ mergedKeys }) => mergedKeys)
      .map((key) => scopeless(key).replace(/\/[^/]*$/, ''));
  expect(new Set(keysAt([asked(), acked]))).toEqual(new Set(['ANSWER_PENDING/n1.v1/area:VIN.2']));
  expect(new Set(keysAt([asked(), acked, answered(day('03-03')), reopened]))).toEqual(
    new Set(['ANSWER_PENDING/n1.v1/area:VIN+1.2']),
  );
  expect(new Set(keysAt([asked(), acked, answered(day('03-03'))]))).toEqual(
    new Set(['ANSWER_PENDING/n1.v1/sending.2']),
  );
});
