/** The open documents as `/ine` counts and lists them, against the plain reckoning of every one of them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lightOf, type NotificationEvent } from '../../src/domain/ine/notification.ts';
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
  answerDue: boolean;
}
const documents: fc.Arbitrary<Given[]> = fc.array(
  fc.record({
    daysAgo: fc.nat(20),
    term: fc.integer({ min: 1, max: 15 }),
    done: fc.array(fc.boolean(), { minLength: AREAS.length, maxLength: AREAS.length }),
    answerDue: fc.boolean(),
  }),
  { maxLength: 30 },
);

const eventsOf = (
  { daysAgo, term, done, answerDue }: Given,
  index: number,
): NotificationEvent[] => {
  const receivedAt = `${addDays('2020-03-20', -daysAgo)}T10:00:00-06:00`;
  const id = `n${index + 1}`;
  return [
    published(
      {
        folio: `INE/${index + 1}`,
        receivedAt,
        term: { unit: 'working_days', amount: term },
        recipients: toArea(...AREAS),
        ...(answerDue ? { answerTerm: { unit: 'working_days', amount: 30 } } : {}),
      },
      id,
    ),
    ...AREAS.flatMap((area, at) => (done[at] ? [acknowledged(NOW, id, `area:${area}`)] : [])),
  ];
};

const stateWith = (given: Given[]): PlanState => stateOf(sample, given.flatMap(eventsOf));

/** What the matrix said before there was an order: every document looked at. */
const reckoned = (state: PlanState, now: number) => {
  const rows = foldNotifications(state)
    .filter(({ id }) => state.notifications.open.has(id))
    .map((document) => {
      const lights = document.recipients.map((each) => lightOf(each, document, now));
      return { document, lights, rank: Math.min(...lights.map((light) => RANK.indexOf(light))) };
    })
    .sort((a, b) => a.rank - b.rank || epochOf(a.document.deadline) - epochOf(b.document.deadline));
  const lights = rows.flatMap((row) => row.lights);
  return {
    order: rows.map(({ document, rank }) => ({ rank, deadline: document.deadline })),
    late: lights.filter((light) => light === 'late').length,
    inTime: lights.filter((light) => light === 'soon' || light === 'plenty').length,
  };
};

describe('the open documents', () => {
  it('are counted and ordered as if each had been looked at', () => {
    fc.assert(
      fc.property(documents, fc.integer({ min: 1, max: 30 }), (given, most) => {
        const state = stateWith(given);
        const now = epochOf(NOW);
        const { order, late, inTime } = reckoned(state, now);
        expect(countOwed(state, now)).toEqual({ late, inTime });
        const rankOf = (document: (typeof shown)[number]): number =>
          Math.min(
            ...document.recipients.map((each) => RANK.indexOf(lightOf(each, document, now))),
          );
        const shown = mostPressing(state, now, most);
        expect(
          shown.map((document) => ({ rank: rankOf(document), deadline: document.deadline })),
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
          foldNotifications(state).map((document) =>
            document.recipients.map((each) => lightOf(each, document, instant)),
          );
        const last = until === Infinity ? now + 365 * 86_400_000 : until - 1;
        expect(lightsAt(last)).toEqual(lightsAt(now));
        if (until !== Infinity) expect(lightsAt(until)).not.toEqual(lightsAt(now));
      }),
      { numRuns: 40 },
    );
  });

  it('are reckoned anew when a document is acknowledged and when the calendar changes', () => {
    const given: Given = { daysAgo: 4, term: 2, done: [false, true, true], answerDue: false };
    const late = stateWith([given]);
    const now = epochOf(NOW);
    expect(countOwed(late, now)).toEqual({ late: 1, inTime: 0 });
    expect(countOwed(stateWith([{ ...given, done: [true, true, true] }]), now)).toEqual({
      late: 0,
      inTime: 0,
    });
    const suspended = {
      ...late,
      settings: {
        ...late.settings,
        nonWorkingPeriods: [{ from: '2020-03-17', to: '2020-03-19', reason: 'Acuerdo' }],
      },
    } satisfies PlanState;
    expect(countOwed(suspended, now)).toEqual({ late: 0, inTime: 1 });
  });
});
