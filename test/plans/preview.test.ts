/** `plan messages` of several plans is what the service then writes; an amendment to come is told from its own day. */
import { afterEach, expect, test } from 'vitest';
import { addDays } from '../../src/domain/time/dates.ts';
import { previewMessages } from '../../src/messages/plan/preview-text.ts';
import { listDeliveries } from '../../src/store/ledger/deliveries.ts';
import { loadStatesByDay, storePlan } from '../../src/store/plan/plans.ts';
import { assignLine } from '../../src/store/plan/people.ts';
import type { Sample } from '../sample.ts';
import { amendedPlan } from './amended-plan.ts';
import { import2021, openBench, sweepAt } from './january-bench.ts';
import { openTwo } from './two-bench.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  while (closing.length > 0) await closing.pop()?.();
});

const preview = async ({ store }: Sample, from: string, to: string, planId?: string) =>
  previewMessages(await store.read(loadStatesByDay), from, to, planId);

/** The rules' hour of each day. */
const mornings = (from: string, to: string): string[] => {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(`${day}T09:00:00-06:00`);
  return days;
};

test('over New Year with two years’ plans it tells what the service then writes, key by key', async () => {
  const { sample } = await openBench('sqlite');
  closing.push(sample.close);
  await import2021(sample);
  const [from, to] = ['2020-12-21', '2021-01-12'];
  const told = await preview(sample, from, to);
  await sweepAt(sample, `${addDays(from, -1)}T23:59:59-06:00`, ...mornings(from, to));
  const written = (await sample.store.read(listDeliveries))
    .filter(({ createdAt, state }) => createdAt >= from && state !== 'omitted')
    .map(({ key, plan }) => `${plan} ${key}`);
  expect(told.map(({ plan, key }) => `${plan} ${key}`).sort()).toEqual(written.sort());
  expect(new Set(told.map(({ plan }) => plan))).toEqual(new Set(['CVSPE/2020', 'CVSPE/2021']));
  expect(told.every(({ plan, at }) => plan === 'CVSPE/2020' || at >= '2021-01-04')).toBe(true);
}, 120_000);

test('a digest that speaks of two plans names both, and is told to whoever asks for either', async () => {
  const { sample, first, second } = await openTwo('sqlite', closing);
  // Who heads VIN in both is late in both.
  const by = { by: 'Avance', at: '2020-01-02T09:00:00-06:00' };
  await sample.store.write((tx) => assignLine(tx, second, { lineKey: '4.1-03', area: 'VIN' }, by));
  const days = ['2020-02-04', '2020-02-04'] as const;
  const isMerged = ({ plans }: { plans?: string[] }): boolean => plans !== undefined;
  const merged = (await preview(sample, ...days)).filter(isMerged);
  for (const { plan, plans, lineCodes, text } of merged) {
    expect(plans).toEqual(['CVSPE/2020', 'COE/2020']);
    expect(plan).toBe('CVSPE/2020');
    expect(lineCodes.length).toBeGreaterThan(0);
    expect(text).toContain('Comisión de Organización Electoral');
  }
  expect(merged.map(({ to }) => to)).toEqual(['Titular Ambas']);
  for (const planId of [first, second])
    expect((await preview(sample, ...days, planId)).filter(isMerged)).toEqual(merged);
});

test('an amendment that is in force from April takes its line out of the messages from then on', async () => {
  const { sample } = await openBench('sqlite');
  closing.push(sample.close);
  const { document } = await sample.state();
  const cards = async (code: string, month: string) =>
    (await preview(sample, `2020-${month}-01`, `2020-${month}-05`)).filter(
      ({ rule, lineCodes }) => rule === 'MONTH_OPENING' && lineCodes.includes(code),
    ).length;
  const before = [await cards('5.1-04', '03'), await cards('5.1-04', '10')];
  await sample.store.write((tx) =>
    storePlan(tx, {
      document: amendedPlan(document),
      by: 'Avance',
      at: '2020-01-15T10:00:00-06:00',
      activeFrom: '2020-01-15',
      timeZone: 'America/Mexico_City',
      amendment: 'Acuerdo 5',
      effectiveFrom: '2020-04-01',
    }),
  );
  expect(before).toEqual([1, 0]);
  expect([await cards('5.1-04', '03'), await cards('5.1-04', '10')]).toEqual([1, 1]);
});
