/** An amendment stored: on which day it begins in each plan, which cards are drawn again, what the tables then say. */
import { describe, expect, test } from 'vitest';
import { proposeAmendment, storeProposed } from '../../src/store/plan/amendments.ts';
import { loadState, loadStates, storePlan } from '../../src/store/plan/plans.ts';
import { kinds, openTestStore, samplePlan, START } from '../sample.ts';
import { givenAddress, givenDelivery, VIN } from '../store/ledger-rows.ts';
import { FIRST, planOf, SECOND, storeYear } from './two-commissions.ts';

describe.each(kinds)('on %s', (kind) => {
  /** Half past midnight of 1 April in the capital, half past eleven of 31 March in Tijuana. */
  const now = Date.parse('2020-04-01T06:30:00Z');
  test('a plan’s day is that of its own time zone: an amendment of April begins in each with its April', async () => {
    const { store, close } = await openTestStore(kind, () => now);
    const document = await samplePlan();
    const keep = (commission: string, timeZone: string, more: object = {}) =>
      store.write((tx) =>
        storePlan(tx, {
          ...{ document: planOf(document, commission, 2020), by: 'P', at: START },
          ...{ activeFrom: '2020-01-02', timeZone, ...more },
        }),
      );
    const zones: [string, string][] = [
      [FIRST, 'America/Mexico_City'],
      [SECOND, 'America/Tijuana'],
    ];
    for (const [commission, zone] of zones) {
      expect(await keep(commission, zone)).toMatchObject({ changed: true });
      const amended = planOf(document, commission, 2020, ['4.1', '5.1']);
      await keep(commission, zone, {
        document: amended,
        amendment: 'A',
        effectiveFrom: '2020-04-01',
      });
    }
    const states = await store.read(loadStates);
    expect(states.map(({ version }) => version.number)).toEqual([2, 1]);
    for (const { planId, version } of states)
      expect((await store.read((db) => loadState(db, planId))).version).toEqual(version);
    await close();
  });

  test('an amendment in force draws again the cards of its lines, from its month to the one in course; one to come none', async () => {
    const { store, close } = await openTestStore(kind, () => now);
    const document = await samplePlan();
    const AT = '2020-03-10T10:00:00-06:00';
    const input = (programmes: string[], more: object = {}) => ({
      ...{ document: planOf(document, FIRST, 2020, programmes), by: 'P', at: AT },
      ...{ activeFrom: '2020-01-02', timeZone: 'America/Mexico_City', ...more },
    });
    const { planId } = await store.write((tx) => storePlan(tx, input(['4.1'], { at: START })));
    const lines = (await samplePlan()).programmes.find(({ code }) => code === '5.1')!.lines;
    const topic = `line/${lines[0]!.code}/2`;
    const posting = await store.update(async (tx) => {
      const addressId = await givenAddress(tx, VIN, 'C1');
      const id = await givenDelivery(tx, addressId, 'A/1', { planId, topic, state: 'sent' });
      return { deliveryId: id };
    });
    const amend = async (programmes: string[], effectiveFrom: string) => {
      const shown: string[] = [];
      const cards = {
        showing: ({ lineKey, month }: { lineKey: string; month: number }) => {
          shown.push(`${lineKey} ${month}`);
          return [{ topic: `line/${lineKey}/${month}` }];
        },
      };
      const given = input(programmes, { amendment: 'A', effectiveFrom });
      const proposed = (await store.read((db) => proposeAmendment(db, given)))!;
      await store.write((tx) => storeProposed(tx, given, proposed, cards));
      const { wantedRevision } = await store.read((db) =>
        db.posting.findFirstOrThrow({ where: posting }),
      );
      return [shown, wantedRevision];
    };
    const redrawn = (...months: number[]) =>
      lines.flatMap(({ code }) => months.map((month) => `${code} ${month}`));
    const [, before] = await amend(['4.1', '3'], '2020-03-11');
    expect(await amend(['4.1', '5.1'], '2020-02-15')).toEqual([redrawn(2, 3), Number(before) + 1]);
    expect(await amend(['4.1'], '2020-03-10')).toEqual([redrawn(3), Number(before) + 1]);
    expect(await amend(['4.1', '6.1'], '2020-03-11')).toEqual([[], Number(before) + 1]);
    await close();
  });

  test('the tables say what the plan has: its header, versions, lines, months and windows, of that plan alone', async () => {
    const { store, close } = await openTestStore(kind, () => now);
    const { first, second } = await storeYear(store, await samplePlan(), 2020, START);
    const tablesOf = (planId: string) =>
      store.read(async (db) => ({
        plan: await db.plan.findUniqueOrThrow({ where: { id: planId } }),
        versions: await db.planVersion.count({ where: { planId } }),
        lines: await db.actionLine.findMany({ where: { planId }, orderBy: { position: 'asc' } }),
        months: await db.scheduledMonth.findMany({ where: { planId } }),
        sessions: await db.session.count({ where: { planId } }),
      }));
    const other = await tablesOf(second);
    const [whole, state] = [await tablesOf(first), await store.read((db) => loadState(db, first))];
    expect(whole.plan).toMatchObject({ year: 2020, activeFrom: '2020-01-02' });
    expect(whole.lines.map((row) => [row.lineKey, row.code, row.areaCode, row.inForce])).toEqual(
      state.lines.map((line) => [line.lineKey, line.code, 'VIN', true]),
    );
    expect(
      whole.months
        .map(({ lineKey, month, programmed }) => `${lineKey} ${month} ${programmed}`)
        .sort(),
    ).toEqual(
      state.lines
        .flatMap(({ lineKey, schedule }) =>
          Object.entries(schedule).map(([month, units]) => `${lineKey} ${month} ${units}`),
        )
        .sort(),
    );
    expect([whole.versions, whole.sessions]).toEqual([1, 12]);
    const [kept, added] = [planOf(await samplePlan(), FIRST, 2020, ['5.1']), START];
    const amended = {
      document: kept,
      by: 'P',
      at: added,
      activeFrom: '2020-01-02',
      amendment: 'A',
    };
    await store.write((tx) => storePlan(tx, { ...amended, timeZone: 'America/Mexico_City' }));
    const after = await tablesOf(first);
    const rows = after.lines.map(({ code, inForce, position }) => [
      code.slice(0, 3),
      inForce,
      position,
    ]);
    const there = (code: string, inForce: boolean, from: number, count: number) =>
      Array.from({ length: count }, (_, index) => [code, inForce, from + index]);
    const [fresh, gone] = [kept.programmes[0]!.lines.length, whole.lines.length];
    expect(rows).toEqual([...there('5.1', true, 0, fresh), ...there('4.1', false, fresh, gone)]);
    expect([after.versions, after.sessions]).toEqual([2, 12]);
    expect(await tablesOf(second)).toEqual(other);
    await close();
  });
});
