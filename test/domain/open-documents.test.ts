/** The open documents as `/ine` counts and lists them, against the plain reckoning of every one of them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerLight } from '../../src/domain/ine/answering.ts';
import {
  lightOf,
  owes,
  type NotificationEvent,
  type NotificationState,
} from '../../src/domain/ine/notification.ts';
import { foldNotifications } from '../../src/domain/ine/notification-decide.ts';
import { countOwed, lightsStandUntil, mostPressing } from '../../src/domain/ine/open-documents.ts';
import type { PlanState } from '../../src/domain/plan/plan-state.ts';
import { addDays, epochOf } from '../../src/domain/time/dates.ts';
import { RANK } from '../../src/messages/ine/lights.ts';
import { acknowledged, published, stateOf, toArea } from '../reminders/ack-fixture.ts';
import { openSample } from '../sample.ts';
import { loadState } from '../../src/store/plan/plans.ts';

const { store, planId, close } = await openSample('sqlite');
const sample = await store.read((db) => loadState(db, planId));
await close();

const NOW = '2020-03-20T12:00:00-06:00';
const AREAS = ['VIN', 'CON', 'TEC'];

/** Received so many days before NOW, with so many working days; who has acknowledged; whether an answer is due. */
interface Given {
  daysAgo: number;
  term: number;
  done: boolean[];
  /** Working days for an answer; 0: none is due. */
  answer: number;
}
const documents: fc.Arbitrary<Given[]> = fc.array(
  fc.record({
    daysAgo: fc.nat(20),
    term: fc.integer({ min: 1, max: 15 }),
    done: fc.array(fc.boolean(), { minLength: AREAS.length, maxLength: AREAS.length }),
    answer: fc.nat(15),
  }),
  { maxLength: 30 },
);

const eventsOf = ({ daysAgo, term, done, answer }: Given, index: number): NotificationEvent[] => {
  const receivedAt = `${addDays('2020-03-20', -daysAgo)}T10:00:00-06:00`;
  const id = `n${index + 1}`;
  return [
    published(
      {
        folio: `INE/${index + 1}`,
        receivedAt,
        term: { unit: 'working_days', amount: term },
        recipients: toArea(...AREAS),
        ...(answer > 0 ? { answerTerm: { unit: 'working_days', amount: answer } } : {}),
      },
      id,
    ),
    ...AREAS.flatMap((area, at) => (done[at] ? [acknowledged(NOW, id, `area:${area}`)] : [])),
  ];
};

const stateWith = (given: Given[]): PlanState => stateOf(sample, given.flatMap(eventsOf));

/** The worst of its lights, its answer's among them. */
const rankOf = (document: NotificationState, now: number): number =>
  Math.min(
    ...document.recipients.map((each) => RANK.indexOf(lightOf(each, document, now))),
    ...[answerLight(document, now) ?? []].flat().map((light) => RANK.indexOf(light)),
  );
/** The first deadline of what is still to be done: nothing was sent here. */
const firstOf = ({ recipients, deadline, answerDeadline }: NotificationState): number =>
  Math.min(
    ...(recipients.some(owes) ? [epochOf(deadline)] : []),
    ...(answerDeadline === undefined ? [] : [epochOf(answerDeadline)]),
  );

/** What the matrix said before there was an order: every document looked at. */
const reckoned = (state: PlanState, now: number) => {
  const rows = foldNotifications(state)
    .filter(({ id }) => state.notifications.open.has(id))
    .map((document) => {
      const lights = document.recipients.map((each) => lightOf(each, document, now));
      return { document, lights, rank: rankOf(document, now), first: firstOf(document) };
    })
    .sort((a, b) => a.rank - b.rank || a.first - b.first);
  const lights = rows.flatMap((row) => row.lights);
  return {
    order: rows.map(({ rank, first }) => ({ rank, first })),
    late: lights.filter((light) => light === 'late').length,
    inTime: lights.filter((light) => light === 'soon' || light === 'plenty').length,
    lateAnswers: rows.filter(({ document }) => answerLight(document, now) === 'late').length,
  };
};

describe('the open documents', () => {
  it('are counted and ordered as if each had been looked at', () => {
    fc.assert(
      fc.property(documents, fc.integer({ min: 1, max: 30 }), (given, most) => {
        const state = stateWith(given);
        const now = epochOf(NOW);
        const { order, ...counted } = reckoned(state, now);
        expect(countOwed(state, now)).toEqual(counted);
        const shown = mostPressing(state, now, most);
        expect(
          shown.map((document) => ({ rank: rankOf(document, now), first: firstOf(document) })),
        ).toEqual(order.slice(0, most));
      }),
      { numRuns: 60 },
    );
  });

  it('keep their lights until the moment that is told, and not longer', () => {
    fc.assert(
      fc.property(documents, (given) => {
        const state = stateWith(given);
        const now = epochOf(NOW);
        const until = lightsStandUntil(state, now);
        const lightsAt = (instant: number) =>
          foldNotifications(state).map((document) => [
            ...document.recipients.map((each) => lightOf(each, document, instant)),
            answerLight(document, instant),
          ]);
        const last = until === Infinity ? now + 365 * 86_400_000 : until - 1;
        expect(lightsAt(last)).toEqual(lightsAt(now));
        if (until !== Infinity) expect(lightsAt(until)).not.toEqual(lightsAt(now));
      }),
      { numRuns: 40 },
    );
  });

  it('are reckoned anew when a document is acknowledged and when the calendar changes', () => {
    const given: Given = { daysAgo: 4, term: 2, done: [false, true, true], answer: 0 };
    const late = stateWith([given]);
    const now = epochOf(NOW);
    expect(countOwed(late, now)).toEqual({ late: 1, inTime: 0, lateAnswers: 0 });
    expect(countOwed(stateWith([{ ...given, done: [true, true, true] }]), now)).toEqual({
      late: 0,
      inTime: 0,
      lateAnswers: 0,
    });
    const suspended = {
      ...late,
      settings: {
        ...late.settings,
        nonWorkingPeriods: [{ from: '2020-03-17', to: '2020-03-19', reason: 'Acuerdo' }],
      },
    } satisfies PlanState;
    expect(countOwed(suspended, now)).toEqual({ late: 0, inTime: 1, lateAnswers: 0 });
  });
});
