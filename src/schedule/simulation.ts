/** What the simulated workspace may do with time: jump, ask for the next message, start again from nothing. */
import type { Clock } from '../clock.ts';
import type { Instant } from '../domain/plan.ts';
import { sentKeys } from '../store/deliveries.ts';
import { findPlan, loadState } from '../store/plans.ts';
import { eraseSimulation } from '../store/local.ts';
import type { Store } from '../store/store.ts';
import { nextMessageAt } from './next-message.ts';
import { moveClock } from './plan-clock.ts';

export interface SimulationDeps {
  store: Store;
  clock: Clock;
  /** Writes what is owed now; the outbox is woken by it. */
  sweep: () => Promise<unknown>;
  /** Sends what is written. */
  drain: () => Promise<void>;
  /** Imports the plan and the directory and sets the clock, as at a first start. */
  prepare: () => Promise<void>;
}

export interface Simulation {
  moveClock: (to: Instant) => Promise<void>;
  nextMessageAt: () => Promise<Instant | undefined>;
  startAgain: () => Promise<void>;
}

export const makeSimulation = ({ store, clock, sweep, drain, prepare }: SimulationDeps): Simulation => ({
  /** What was owed before the jump is sent before it, as it would have been; then the clock moves and sweeps. */
  moveClock: async (to) => {
    await drain();
    await moveClock({ store, clock }, to);
    await sweep();
    await drain();
  },
  nextMessageAt: () => store.read(async (db) => {
    const plan = await findPlan(db);
    if (plan === undefined) return undefined;
    return nextMessageAt(await loadState(db, plan.planId), clock.planNow(), await sentKeys(db, plan.planId));
  }),
  startAgain: async () => {
    await drain();
    await store.write((tx) => eraseSimulation(tx));
    await prepare();
    await sweep();
  },
});
