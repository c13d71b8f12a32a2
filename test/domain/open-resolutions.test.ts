/** Acuerdos still open, of several sessions: by their day, then by their session and number; those without a day last. */
import { expect, test } from 'vitest';
import type { PlanState } from '../../src/domain/plan/plan-state.ts';
import {
  foldResolutions,
  openResolutions,
  resolutionItems,
} from '../../src/domain/sessions/resolution.ts';
import type { SessionEvent, SessionRecord } from '../../src/domain/sessions/session.ts';

const AT = '2020-03-10T10:00:00-06:00';
const session = (month: number, dueOn: (string | undefined)[]): SessionRecord => {
  const key = `2020-0${month}`;
  const events = dueOn.map((due, index): SessionEvent => ({
    sessionKey: key,
    ordinal: index + 1,
    kind: 'decided',
    authorId: 's',
    authorName: 'S',
    at: AT,
    details: {
      decision: index + 1,
      text: 'x',
      ...(due === undefined ? {} : { dueOn: due }),
    },
  }));
  return { key, kind: 'ordinary', month, events };
};

test('in order', () => {
  const sessions = [
    session(3, [undefined, '2020-05-01', '2020-04-01', '2020-05-01']),
    session(2, ['2020-05-01', undefined, '2020-04-15']),
  ];
  expect(
    openResolutions({ sessions } as PlanState).map((one) => `${one.sessionKey}/${one.number}`),
  ).toEqual([
    '2020-03/3',
    '2020-02/3',
    '2020-02/1',
    '2020-03/2',
    '2020-03/4',
    '2020-02/2',
    '2020-03/1',
  ]);
});

test('of one session by their number, whichever was written down first', () => {
  const { events, ...rest } = session(3, [undefined, undefined, undefined]);
  expect(foldResolutions({ ...rest, events: events.reverse() }).map((one) => one.number)).toEqual([
    1, 2, 3,
  ]);
});

test('what was written down last is known from that day', () => {
  const { events, ...rest } = session(3, ['2020-04-01', '2020-04-01']);
  const [first, second] = events as [SessionEvent, SessionEvent];
  const again = { ...first, ordinal: 3, at: '2020-03-12T23:59:00-06:00' };
  const state = { sessions: [{ ...rest, events: [first, second, again] }] } as PlanState;
  expect(resolutionItems(state).map((one) => one.knownFrom)).toEqual(['2020-03-12', '2020-03-10']);
});
