/** The calendar of several plans: every session, and once what outlives a year, with the same identity after New Year. */
import { expect, test } from 'vitest';
import type { PlanDocument } from '../../src/domain/plan/document.ts';
import type { PlanState } from '../../src/domain/plan/plan-state.ts';
import { writeCalendar } from '../../src/documents/calendar-ics.ts';
import { calendarFeed } from '../../src/messages/sessions/calendar-feed.ts';
import { loadStates, storePlan } from '../../src/store/plan/plans.ts';
import { press, sample, SECRETARY, useSample } from '../commands/bench.ts';
import { SECOND } from './two-commissions.ts';

useSample();

const store = (document: PlanDocument): Promise<unknown> =>
  sample.store.write((tx) =>
    storePlan(tx, {
      document,
      by: 'Avance',
      at: '2020-12-10T12:00:00-06:00',
      activeFrom: '2020-12-10',
      timeZone: 'America/Mexico_City',
    }),
  );
/** The sample's, with one session in March. */
const planOf = (state: PlanState, year: number, commission: string): PlanDocument => ({
  ...state.document,
  plan: { ...state.document.plan, year, commission },
  sessionWindows: [{ month: 3, opensOn: `${year}-03-22`, closesOn: `${year}-03-26` }],
  discrepancies: [],
});
const publish = () =>
  press(SECRETARY, {
    verb: 'publicar-ine',
    args: {
      folio: 'INE/7',
      kind: 'oficio',
      issuer: 'UTVOPL',
      subject: 'Calendario',
      date: '2020-01-02',
      time: '08:30',
      areas: 'VIN',
    },
  });
const feedAt = async (at: string) => {
  sample.at(at);
  const feed = calendarFeed(await sample.store.read(loadStates), at);
  if (feed === undefined) throw new Error('no feed');
  const uids = [
    ...writeCalendar(feed)
      .replaceAll('\r\n ', '')
      .matchAll(/^UID:(.+)\r$/gm),
  ];
  return { feed, titles: feed.events.map(({ title }) => title), uids: uids.map(([, uid]) => uid) };
};

test('no plan has no calendar', () => {
  expect(calendarFeed([], '2020-01-02T09:00:00-06:00')).toBeUndefined();
});

test('two years of a commission: the sessions of both, and a document once, the same before and after New Year', async () => {
  await publish();
  const alone = await feedAt('2020-12-09T09:00:00-06:00');
  expect(alone.feed.name).toMatch(/^Comisión de Vinculación .* 2020$/);
  const state = await sample.state();
  await store(planOf(state, 2021, state.document.plan.commission));
  const [december, january] = [
    await feedAt('2020-12-11T09:00:00-06:00'),
    await feedAt('2021-01-05T09:00:00-06:00'),
  ];
  expect(december.feed.name).toBe(state.commissionName);
  expect(december.uids).toEqual(expect.arrayContaining(alone.uids));
  expect(december.uids).toHaveLength(alone.uids.length + 1);
  expect(new Set(january.uids)).toEqual(new Set(december.uids));
  expect(new Set(january.uids).size).toBe(january.uids.length);
  expect(january.titles.filter((title) => title.includes('INE/7'))).toHaveLength(1);
});

test('two commissions: each event says whose it is, and the same codes and months are different events', async () => {
  const state = await sample.state();
  await store(planOf(state, 2020, SECOND));
  const { feed, titles, uids } = await feedAt('2020-02-05T09:00:00-06:00');
  expect(feed.name).toBe('Instituto Electoral de Michoacán');
  expect(titles.filter((title) => /^COE · Ventana: .*marzo/.test(title))).toHaveLength(1);
  expect(titles.filter((title) => /^CVSPE · Ventana: .*marzo/.test(title))).toHaveLength(1);
  expect(new Set(uids).size).toBe(uids.length);
});
