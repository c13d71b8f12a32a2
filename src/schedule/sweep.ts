/**
 * One sweep asks what is owed now and writes it as deliveries. It asks the state, never "is today the day", so a
 * missed tick heals at the next one, and the delivery's key makes a repeated tick harmless.
 */
import type { Clock } from '../clock.ts';
import { errorFacts, type Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import { sortOutAll } from '../reminders/all-plans.ts';
import {
  insertDeliveries,
  insertOmitted,
  sentKeys,
  type CardTopics,
} from '../store/ledger/deliveries.ts';
import { loadStates } from '../store/plan/plans.ts';
import type { Store } from '../store/database/store.ts';
import { followClock } from './plan-clock.ts';

export interface SweepDeps {
  store: Store;
  clock: Clock;
  metrics: Metrics;
  log: Log;
  /** How the ledger files what is owed. */
  cards: CardTopics;
  /** Called when deliveries were written. */
  wake: () => void;
}

export interface Swept {
  written: number;
  omitted: number;
}

const sweepOnce = async ({ store, clock, cards, wake }: SweepDeps): Promise<Swept> => {
  await followClock({ store, clock });
  const now = clock.planNow();
  const { states, keys } = await store.read(async (db) => ({
    states: await loadStates(db),
    keys: await sentKeys(db),
  }));
  const found = sortOutAll(states, now, keys);
  if (found.every(({ due, late }) => due.length + late.length === 0))
    return { written: 0, omitted: 0 };
  const result = await store.write(async (tx) => {
    // Another replica may have swept meanwhile, and joined others than we did: what it wrote is not owed again.
    const present = await sentKeys(tx);
    const still = present.size === keys.size ? found : sortOutAll(states, now, present);
    const swept: Swept = { written: 0, omitted: 0 };
    for (const { state, due, late } of still) {
      swept.omitted += await insertOmitted(tx, state.planId, late, now, cards);
      swept.written += await insertDeliveries(tx, state.planId, due, now, cards);
    }
    return swept;
  });
  wake();
  return result;
};

export interface Sweeper {
  /** Sweeps after whatever sweep is under way; rejects if the store fails. */
  sweep: () => Promise<Swept>;
  /** For a timer: a failure is logged and healed by the next tick. */
  tick: () => Promise<void>;
  /** Resolves when no sweep is under way. */
  idle: () => Promise<void>;
}

/** Sweeps one at a time, so that two never decide on the same keys in one process. */
export const makeSweeper = (deps: SweepDeps): Sweeper => {
  let last: Promise<unknown> = Promise.resolve();
  const measured = async (): Promise<Swept> => {
    const start = deps.clock.realNow();
    const result = await sweepOnce(deps);
    deps.metrics.swept((deps.clock.realNow() - start) / 1000, result.written, result.omitted);
    if (result.written + result.omitted > 0) deps.log.info({ ...result }, 'sweep wrote deliveries');
    return result;
  };
  const sweep = (): Promise<Swept> => {
    const next = last.then(measured, measured);
    last = next.catch(() => undefined);
    return next;
  };
  const tick = async (): Promise<void> => {
    try {
      await sweep();
    } catch (error) {
      deps.metrics.sweepFailed();
      deps.log.error(errorFacts(error), 'sweep failed; the next one tries again');
    }
  };
  return {
    sweep,
    tick,
    idle: async () => {
      await last;
    },
  };
};
