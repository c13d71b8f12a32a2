/** Acuerdos still open, of several sessions: by their day, then by their session and number; those without a day last. */
import { expect, test } from 'vitest';
import type { PlanState } from '../../src/domain/plan/plan-state.ts';
import { openResolutions } from '../../src/domain/sessions/resolution.ts';
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
