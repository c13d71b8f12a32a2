/** Whether a message about a session is still worth sending, by what happened to it since it was owed. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { PlanState } from '../../src/domain/plan/plan-state.ts';
import type { SessionEvent } from '../../src/domain/sessions/session.ts';
import { stillWorth } from '../../src/messages/draw.ts';
import { openSample } from '../sample.ts';

let plan: PlanState;
beforeAll(async () => {
  const sample = await openSample();
  plan = await sample.state();
  await sample.close();
});

const KEY = '2020-03';
const DAY = '2020-03-25';
const happened = (kind: SessionEvent['kind'], more: Partial<SessionEvent> = {}) => ({
  kind,
  ...more,
});
const dated = happened('date_set', { date: DAY, time: '10:00' });
const held = happened('held', { date: DAY });

/** What happened, and the day on which it is looked at. */
const STATUSES = {
  open: { events: [], today: '2020-03-24' },
  dated: { events: [dated], today: '2020-03-24' },
  convened: { events: [dated, happened('convened')], today: '2020-03-24' },
  missed: { events: [dated], today: '2020-03-26' },
  'not dated and over': { events: [], today: '2020-04-01' },
  held: { events: [dated, held], today: '2020-03-26' },
  'held, with minutes': {
    events: [dated, held, happened('minutes', { link: 'https://iem.org.mx/acta' })],
    today: '2020-03-26',
  },
  cancelled: { events: [dated, happened('cancelled', { reason: 'x' })], today: '2020-03-24' },
};
type Status = keyof typeof STATUSES;

const stateOf = (status: Status): PlanState => ({
  ...plan,
  sessions: [
    {
      key: KEY,
      kind: 'ordinary',
      month: 3,
      window: { opensOn: '2020-03-23', closesOn: '2020-03-31' },
      events: STATUSES[status].events.map((event, index) => ({
        ...event,
        sessionKey: KEY,
        ordinal: index + 1,
        authorId: 's',
        authorName: 'S',
        at: '2020-03-10T10:00:00-06:00',
      })),
    },
  ],
});

/** By rule: the statuses in which its message still asks for something. */
const WORTH: Record<string, Status[]> = {
  SESSION_OPENING: ['open', 'not dated and over'],
  SESSION_CLOSING: ['open', 'not dated and over'],
  SESSION_CALL: ['dated'],
  SESSION_MISSED: ['missed', 'not dated and over'],
  MINUTES_PENDING: ['held'],
  SESSION_PREPARATION: ['open', 'dated', 'convened', 'missed', 'not dated and over'],
};

describe.each(Object.entries(WORTH))('%s', (rule, worth) => {
  test.each(Object.keys(STATUSES) as Status[])('when the session is %s', (status) => {
    const subject = { type: 'session', sessionKey: KEY, rule } as const;
    expect(stillWorth(stateOf(status), subject, STATUSES[status].today)).toBe(
      worth.includes(status),
    );
  });
});

test('a session that is gone asks for nothing', () => {
  const subject = { type: 'session', sessionKey: '2020-13', rule: 'MINUTES_PENDING' } as const;
  expect(stillWorth(stateOf('held'), subject, DAY)).toBe(false);
});
