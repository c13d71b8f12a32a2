/** One person's reminders of one hour are one message: which join, which do not, and that no key is said again. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { epochOf } from '../../src/domain/time/dates.ts';
import type { NotificationEvent, NotificationText } from '../../src/domain/ine/notification.ts';
import type { PlanState } from '../../src/domain/plan/plan-state.ts';
import { owed } from '../../src/reminders/engine.ts';
import { stillWorth } from '../../src/messages/draw.ts';
import { openSample, type Sample } from '../sample.ts';
import {
  acknowledged,
  delegation,
  HEAD,
  play,
  published,
  SECRETARY,
  stateOf,
  toArea,
  type Play,
} from './ack-fixture.ts';

let sample: Sample;
let base: PlanState;
beforeAll(async () => {
  sample = await openSample();
  base = await sample.state();
});
afterAll(() => sample.close());

const OTHER = 'Titular de Secretaría Técnica';
const ENLACE = 'Enlace SIVOPLE';
const day = (time: string, date = '03-02'): string => `2020-${date}T${time}:00-06:00`;
/** Received at a time of Monday 2 March, with so many hours. */
const doc = (
  id: string,
  time: string,
  amount: number,
  over: Partial<NotificationText> = {},
): NotificationEvent =>
  published(
    { receivedAt: day(time), term: { unit: 'hours', amount }, recipients: toArea('VIN'), ...over },
    id,
  );

interface Row {
  what: string;
  events: NotificationEvent[];
  over?: (state: PlanState) => Partial<PlanState>;
  play?: Partial<Play>;
  expected: string[];
}
const heading = (state: PlanState, name: string, ...areas: string[]): Partial<PlanState> => ({
  people: state.people.map((one) =>
    one.name === name
      ? {
          ...one,
          memberships: [
            ...one.memberships,
            ...areas.map((area) => ({ role: 'AREA_HEAD' as const, area })),
          ],
        }
      : {
          ...one,
          memberships: one.memberships.filter(
            (each) => each.role !== 'AREA_HEAD' || !areas.includes(each.area ?? ''),
          ),
        },
  ),
});

const rows: Row[] = [
  {
    what: 'two in one hour, from broken minutes',
    events: [doc('n1', '10:00', 6), doc('n2', '10:10', 5)],
    expected: [
      `03-02T13:00 n1 n2 → ${HEAD}`,
      `03-02T16:00 n1 n2 → ${HEAD}`,
      `03-02T16:00 n1* n2* → ${SECRETARY}`,
    ],
  },
  {
    what: 'two in different hours',
    events: [doc('n1', '10:00', 6), doc('n2', '11:30', 5)],
    expected: [
      `03-02T13:00 n1 → ${HEAD}`,
      `03-02T14:00 n2 → ${HEAD}`,
      `03-02T16:00 n1 → ${HEAD}`,
      `03-02T16:00 n1* → ${SECRETARY}`,
      `03-02T17:00 n2 → ${HEAD}`,
      `03-02T17:00 n2* → ${SECRETARY}`,
    ],
  },
  {
    what: 'one alone',
    events: [doc('n1', '10:00', 6)],
    expected: [
      `03-02T13:00 n1 → ${HEAD}`,
      `03-02T16:00 n1 → ${HEAD}`,
      `03-02T16:00 n1* → ${SECRETARY}`,
    ],
  },
  {
    what: 'an urgent one beside an ordinary one keeps its minute',
    events: [doc('n1', '10:10', 5), doc('n2', '10:10', 5, { urgent: true })],
    expected: [
      `03-02T12:40 n2 → ${HEAD}`,
      `03-02T13:00 n1 → ${HEAD}`,
      `03-02T15:10 n2 → ${HEAD}`,
      `03-02T15:10 n2* → ${SECRETARY}`,
      `03-02T16:00 n1 → ${HEAD}`,
      `03-02T16:00 n1* → ${SECRETARY}`,
    ],
  },
  {
    what: 'an urgent one and an ordinary one at the same tick, where ticks are rare',
    events: [doc('n1', '10:10', 5), doc('n2', '10:10', 5, { urgent: true })],
    play: { every: 60 },
    expected: [
      `03-02T13:00 n2 n1 → ${HEAD}`,
      `03-02T16:00 n2 n1 → ${HEAD}`,
      `03-02T16:00 n2* n1* → ${SECRETARY}`,
    ],
  },
  {
    what: 'one to a head and one to a delegate',
    events: [doc('n1', '10:00', 6), doc('n2', '10:00', 6, { recipients: toArea('TEC') })],
    over: (state) => ({ delegations: [delegation(state, 'VIN', HEAD, ENLACE, '2020-03-02', 3)] }),
    expected: [
      `03-02T13:00 n1 → ${ENLACE}`,
      `03-02T13:00 n2(TEC) → ${OTHER}`,
      `03-02T16:00 n1 → ${ENLACE}`,
      `03-02T16:00 n1* n2(TEC)* → ${SECRETARY}`,
      `03-02T16:00 n2(TEC) → ${OTHER}`,
    ],
  },
  {
    what: 'both to a head who also acts for another',
    events: [doc('n1', '10:00', 6), doc('n2', '10:00', 6, { recipients: toArea('TEC') })],
    over: (state) => ({ delegations: [delegation(state, 'VIN', HEAD, OTHER, '2020-03-02', 3)] }),
    expected: [
      `03-02T13:00 n1 n2(TEC) → ${OTHER}`,
      `03-02T16:00 n1 n2(TEC) → ${OTHER}`,
      `03-02T16:00 n1* n2(TEC)* → ${SECRETARY}`,
    ],
  },
  {
    what: 'one document to both areas of a head',
    events: [doc('n1', '10:00', 6, { recipients: toArea('VIN', 'CON') })],
    over: (state) => heading(state, HEAD, 'CON'),
    expected: [
      `03-02T13:00 n1 n1(CON) → ${HEAD}`,
      `03-02T16:00 n1 n1(CON) → ${HEAD}`,
      `03-02T16:00 n1* n1(CON)* → ${SECRETARY}`,
    ],
  },
  {
    what: 'a Secretario who heads an area: asked and told in one',
    events: [doc('n1', '10:00', 6), doc('n2', '10:00', 6, { recipients: toArea('TEC') })],
    over: (state) => heading(state, SECRETARY, 'TEC'),
    expected: [
      `03-02T13:00 n1 → ${HEAD}`,
      `03-02T13:00 n2(TEC) → ${SECRETARY}`,
      `03-02T16:00 n1 → ${HEAD}`,
      `03-02T16:00 n1* n2(TEC) → ${SECRETARY}`,
    ],
  },
  {
    what: 'three days of downtime: one message of what stands now',
    events: [doc('n1', '10:00', 6), doc('n2', '11:30', 5), doc('n3', '09:00', 3)],
    play: { every: 60, down: [day('10:30'), day('10:00', '03-05')], until: day('10:00', '03-05') },
    expected: [`03-05T10:00 n1 n2 n3 → ${HEAD}`, `03-05T10:00 n1* n2* n3* → ${SECRETARY}`],
  },
  {
    what: 'the ordinary ones of a night of downtime wait for eight, the urgent one does not',
    events: [doc('n1', '10:00', 6), doc('n2', '10:00', 6), doc('n3', '10:00', 6, { urgent: true })],
    play: { every: 60, down: [day('10:30'), day('03:00', '03-03')], until: day('08:00', '03-03') },
    expected: [
      `03-03T03:00 n3 → ${HEAD}`,
      `03-03T03:00 n3* → ${SECRETARY}`,
      `03-03T08:00 n1 n2 → ${HEAD}`,
      `03-03T08:00 n1* n2* → ${SECRETARY}`,
    ],
  },
];

describe('reminders of one person', () => {
  test.each(rows)('$what', ({ events, over = () => ({}), play: given = {}, expected }) => {
    expect(
      play(stateOf(base, events, over(base)), {
        from: day('10:00'),
        until: day('17:50'),
        every: 10,
        ...given,
      }),
    ).toEqual(expected);
  });

  test('one acknowledged between is no more among them', () => {
    const [before, after] = [
      stateOf(base, [doc('n1', '10:00', 6), doc('n2', '10:00', 6)]),
      stateOf(base, [
        doc('n1', '10:00', 6),
        doc('n2', '10:00', 6),
        acknowledged(day('14:30'), 'n2'),
      ]),
    ];
    expect(
      play(before, {
        from: day('10:00'),
        until: day('16:00'),
        at: (now) => (now < epochOf(day('14:30')) ? before : after),
      }),
    ).toEqual([
      `03-02T13:00 n1 n2 → ${HEAD}`,
      `03-02T16:00 n1 → ${HEAD}`,
      `03-02T16:00 n1* → ${SECRETARY}`,
    ]);
  });

  test('a delegation that begins at midnight is told of in the morning', () => {
    const state = stateOf(base, [doc('n1', '10:00', 6), doc('n2', '10:00', 6)]);
    const away = {
      ...state,
      delegations: [delegation(state, 'VIN', HEAD, ENLACE, '2020-03-03', 3)],
    };
    expect(
      play(away, { from: day('10:00'), until: day('09:00', '03-03') }).filter((one) =>
        one.endsWith(ENLACE),
      ),
    ).toEqual([`03-03T08:00 n1 n2 → ${ENLACE}`, `03-03T09:00 n1 n2 → ${ENLACE}`]);
  });
});

describe('the joined message', () => {
  const both = (): NotificationEvent[] => [
    doc('n1', '10:00', 6),
    doc('n2', '10:10', 5, { recipients: toArea('VIN') }),
    doc('n3', '09:00', 8),
  ];
  const only = (events: NotificationEvent[]) =>
    owed(stateOf(base, events), epochOf(day('13:00')), new Set())[0];

  test('covers the keys of all, has the first one’s, and is worth it as long as any of them', () => {
    const one = only(both());
    expect(one?.mergedKeys).toHaveLength(3);
    expect(one?.mergedKeys[0]).toBe(one?.key);
    expect(one?.key.split('/')).toHaveLength(5);
    expect(epochOf(one?.worthUntil ?? '')).toBe(epochOf(day('17:00')));
    expect(owed(stateOf(base, both()), epochOf(day('13:00')), new Set(one?.mergedKeys))).toEqual(
      [],
    );
  });

  test('is worth sending while one of them is owed, and not when none is', () => {
    const subject = only(both())?.subject;
    if (subject?.type !== 'acks') throw new Error('not joined');
    const acks = (...ids: string[]) =>
      stateOf(base, [...both(), ...ids.map((id) => acknowledged(day('13:00'), id))]);
    expect(
      [acks(), acks('n1'), acks('n1', 'n2'), acks('n1', 'n2', 'n3')].map((state) =>
        stillWorth(state, subject, '2020-03-02'),
      ),
    ).toEqual([true, true, true, false]);
  });
});
