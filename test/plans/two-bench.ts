/** Two commissions in a store of their own, and what their people write; its record is verified when it is closed. */
import { expect } from 'vitest';
import { makeClock } from '../../src/clock.ts';
import { epochOf } from '../../src/domain/time/dates.ts';
import { setActiveChannels } from '../../src/store/database/service-state.ts';
import { verifyAudit } from '../../src/store/record/verify.ts';
import { openTestStore, samplePlan, type Kind, type Sample } from '../sample.ts';
import { makeBench, type Bench } from './january-bench.ts';
import { storeYear } from './two-commissions.ts';

const START = '2020-01-02T09:00:00-06:00';

/** `first` and `second`: the plans' ids. */
export interface Two extends Bench {
  first: string;
  second: string;
}

/** @param closing gets what is to be done after the test. */
export const openTwo = async (kind: Kind, closing: (() => Promise<void>)[]): Promise<Two> => {
  const clock = makeClock();
  const opened = await openTestStore(kind, Date.now, clock.planNow);
  const at = (instant: string) => clock.setOffset(epochOf(instant) - clock.realNow());
  at(START);
  const { first, second } = await storeYear(opened.store, await samplePlan(), 2020, START);
  await opened.store.write((tx) => setActiveChannels(tx, ['local']));
  const state = () => Promise.reject(new Error('there are two plans'));
  const sample: Sample = { ...opened, planId: first, clock, at, state };
  const bench = makeBench(sample);
  closing.push(async () => {
    expect(bench.failures).toEqual([]);
    expect(await opened.store.read((db) => verifyAudit(db))).toMatchObject({ ok: true });
    await opened.close();
  });
  return { ...bench, first, second };
};
