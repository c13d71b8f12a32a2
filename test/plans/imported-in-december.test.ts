/** A plan that was imported before its year: nothing is said on New Year's midnight, and nothing of before in a heap. */
import { afterEach, describe, expect, test } from 'vitest';
import { makeClock } from '../../src/clock.ts';
import type { PlanDocument } from '../../src/domain/plan/document.ts';
import { makeMetrics } from '../../src/metrics.ts';
import { cards } from '../../src/messages/draw.ts';
import { makeSweeper } from '../../src/schedule/sweep.ts';
import { loadState, storePlan } from '../../src/store/plan/plans.ts';
import { setActiveChannels } from '../../src/store/database/service-state.ts';
import { kinds, openSample, samplePlan, type Sample } from '../sample.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  while (closing.length > 0) await closing.pop()?.();
});

const log = { debug: () => 0, info: () => 0, warn: () => 0, error: () => 0 } as never;

/** 2021's, whose first session is prepared in December: ten working days before 8 January. */
const nextYear = async (): Promise<PlanDocument> => {
  const document = await samplePlan();
  return {
    ...document,
    plan: { ...document.plan, year: 2021 },
    sessionWindows: [{ month: 1, opensOn: '2021-01-08', closesOn: '2021-01-12' }],
    discrepancies: [],
  };
};

const sweepAt = async (sample: Sample, instant: string): Promise<void> => {
  const { store } = sample;
  sample.at(instant);
  const clock = makeClock(sample.clock.planNow);
  await makeSweeper({ store, clock, metrics: makeMetrics(), log, cards, wake: () => 0 }).sweep();
};

const open = async (kind: 'sqlite' | 'postgresql', importedOn: string) => {
  const sample = await openSample(kind);
  closing.push(sample.close);
  const at = `${importedOn}T12:00:00-06:00`;
  sample.at(at);
  const document = await nextYear();
  const { planId } = await sample.store.write(async (tx) => {
    await setActiveChannels(tx, ['local']);
    const stored = { document, at, activeFrom: importedOn, timeZone: 'America/Mexico_City' };
    return storePlan(tx, { ...stored, by: 'Avance' });
  });
  const said = async (): Promise<string[]> =>
    // What came together with something of 2020 is named by its key alone.
    (await sample.store.read((db) => db.delivery.findMany({ orderBy: { id: 'asc' } }))).flatMap(
      ({ createdAt, key, mergedKeys }) =>
        [...new Set([key, ...(JSON.parse(mergedKeys) as string[])])]
          .filter((each) => each.startsWith(planId))
          .map((each) => `${createdAt.slice(0, 16)} ${each.split('/')[1] ?? ''}`),
    );
  return { sample, planId, said };
};

describe.each(kinds)('on %s', (kind) => {
  test.each`
    importedOn      | activeFrom
    ${'2020-12-10'} | ${'2021-01-01'}
    ${'2020-12-31'} | ${'2021-01-01'}
    ${'2021-01-01'} | ${'2021-01-01'}
    ${'2021-01-02'} | ${'2021-01-02'}
    ${'2021-03-15'} | ${'2021-03-15'}
  `('imported on $importedOn, it answers from $activeFrom', async ({ importedOn, activeFrom }) => {
    const { sample, planId } = await open(kind, importedOn as string);
    const state = await sample.store.read((db) => loadState(db, planId));
    expect(state.activeFrom).toBe(activeFrom);
  });

  test('its first session is prepared on the year’s first working day, not at midnight', async () => {
    const { sample, said } = await open(kind, '2020-12-10');
    for (const instant of [
      '2020-12-28T09:00:00-06:00',
      '2020-12-31T23:59:30-06:00',
      '2021-01-01T00:00:30-06:00',
      '2021-01-01T09:00:00-06:00',
      '2021-01-04T08:59:00-06:00',
    ]) {
      await sweepAt(sample, instant);
      expect(await said(), instant).toEqual([]);
    }
    await sweepAt(sample, '2021-01-04T09:00:00-06:00');
    const rows = await said();
    expect(new Set(rows)).toEqual(
      new Set(
        ['MONTH_OPENING', 'MONTH_OPENING_OWN', 'SESSION_PREPARATION'].map(
          (rule) => `2021-01-04T09:00 ${rule}`,
        ),
      ),
    );
    expect(rows.filter((row) => row.endsWith('SESSION_PREPARATION'))).toHaveLength(1);
  });
});
