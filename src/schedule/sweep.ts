/**
 * One sweep asks what is owed now and writes it as deliveries. It asks the state, never "is today the day", so a
 * missed tick heals at the next one, and the delivery's key makes a repeated tick harmless.
 */
import type { Clock } from '../clock.ts';
import { errorFacts, type Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import { sortOutAll, type SortedOut } from '../reminders/all-plans.ts';
import { countedRules, limitDaily } from '../reminders/daily-limit.ts';
import { nextAskingTime } from '../reminders/asking-times.ts';
import type { PlanState } from '../domain/plan/plan-state.ts';
import { insertDeliveries, insertOmitted, type CardTopics } from '../store/ledger/deliveries.ts';
import { privateToday } from '../store/ledger/private-today.ts';
import { rememberWritten, writtenKeys } from '../store/ledger/owed-keys.ts';
import type { LineTopics } from '../store/ledger/line-cards.ts';
import { loadStates } from '../store/plan/plans.ts';
import { keepCheckpoint } from '../store/record/keep-checkpoint.ts';
import type { Db, Store } from '../store/database/store.ts';
import { anyToBegin, beginAmendments } from './begun-amendments.ts';
import { followClock } from './plan-clock.ts';

export interface SweepDeps {
  store: Store;
  clock: Clock;
  metrics: Metrics;
  log: Log;
  /** How the ledger files what is owed. */
  cards: CardTopics & LineTopics;
  /** Called when deliveries were written. */
  wake: () => void;
}

export interface Swept {
  written: number;
  omitted: number;
}

const NOTHING_WRITTEN: ReadonlySet<string> = new Set();

interface Seen {
  states: PlanState[];
  written: ReadonlySet<string>;
  sorted: SortedOut[];
}

/** Names the plans whose keys are known; a simulation that starts again has others. */
const recordOf = (states: PlanState[]): string => states.map(({ planId }) => planId).join();

/** What is owed and not yet written: first all that fell due, then which of it the ledger has. */
const lookAt = async (db: Db, states: PlanState[], now: number): Promise<Seen> => {
  const all = sortOutAll(states, now, NOTHING_WRITTEN);
  const keys = all.flatMap(({ due, late }) =>
    [...due, ...late].flatMap(({ mergedKeys }) => mergedKeys),
  );
  const written = await writtenKeys(db, recordOf(states), keys);
  const isOwed = keys.some((key) => !written.has(key));
  if (!isOwed) return { states, written, sorted: [] };
  const spent = await privateToday(db, states, now, countedRules());
  return { states, written, sorted: limitDaily(sortOutAll(states, now, written), now, spent) };
};

const isEmpty = ({ sorted }: Seen): boolean =>
  sorted.every(({ due, late }) => due.length + late.length === 0);

/** Of a sweeper: when there was nothing to write, until when there is nothing either, if nobody does anything. */
interface Quiet {
  states: PlanState[];
  /** Plan time, milliseconds. */
  from: number;
  until: number;
}

const isQuiet = (quiet: Quiet | undefined, states: PlanState[], now: number): boolean =>
  quiet !== undefined &&
  quiet.states.length === states.length &&
  quiet.states.every((state, index) => state === states[index]) &&
  now >= quiet.from &&
  now < quiet.until;

/** Writes what is owed on what is known under the lock: another replica may have swept meanwhile, or what is owed was done. */
const writeOwed = async (tx: Db, now: number, cards: SweepDeps['cards']): Promise<Swept> => {
  const swept: Swept = { written: 0, omitted: 0 };
  await beginAmendments(tx, await loadStates(tx), now, cards);
  for (const { state, due, late } of (await lookAt(tx, await loadStates(tx), now)).sorted) {
    swept.omitted += await insertOmitted(tx, state.planId, late, now, cards);
    swept.written += await insertDeliveries(tx, state.planId, due, now, cards);
  }
  return swept;
};

const sweepOnce = async (
  { store, clock, cards, wake }: SweepDeps,
  quiet: { last?: Quiet | undefined },
): Promise<Swept> => {
  await followClock({ store, clock });
  const now = clock.planNow();
  const found = await store.read(async (db) => {
    const states = await loadStates(db);
    if (isQuiet(quiet.last, states, now)) return undefined;
    const seen = await lookAt(db, states, now);
    rememberWritten(db, recordOf(seen.states), seen.written);
    return seen;
  });
  if (found === undefined) return { written: 0, omitted: 0 };
  if (isEmpty(found) && !anyToBegin(found.states, now)) {
    const { states } = found;
    const until = Math.min(...states.map((state) => nextAskingTime(state, now)));
    quiet.last = { states, from: now, until };
    return { written: 0, omitted: 0 };
  }
  const result = await store.write((tx) => writeOwed(tx, now, cards));
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
  const quiet = {};
  const measured = async (): Promise<Swept> => {
    const start = deps.clock.realNow();
    const result = await sweepOnce(deps, quiet);
    deps.metrics.swept((deps.clock.realNow() - start) / 1000, result.written, result.omitted);
    if (result.written + result.omitted > 0) deps.log.info({ ...result }, 'sweep wrote deliveries');
    await keepCheckpoint(deps.store);
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
