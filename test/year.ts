/**
 * A year on a clock of our own: the real store, sweep, outbox, commands, a platform's real channel and HTTP, against its
 * strict fake. What waits for a rate waits on that clock, so that a year of limits passes in seconds.
 */
import { makeClock, type Clock } from '../src/clock.ts';
import { mountChannels, type Channels } from '../src/mount-channels.ts';
import { readConfig } from '../src/config.ts';
import type { Environment } from '../src/setting-values.ts';
import { epochOf } from '../src/domain/time/dates.ts';
import type { PlanState } from '../src/domain/plan/plan-state.ts';
import { AvanceError } from '../src/errors.ts';
import { closeServer, listen, makeApp } from '../src/http.ts';
import { makeLog } from '../src/log.ts';
import { cards, drawSubject, stillWorth } from '../src/messages/draw.ts';
import { makeMetrics } from '../src/metrics.ts';
import { makeOutbox } from '../src/outbox/outbox.ts';
import { waitingFor } from '../src/outbox/send-rows.ts';
import type { Directory } from '../src/reading/directory.ts';
import { moveClock } from '../src/schedule/plan-clock.ts';
import { makeSimulation, type Simulation } from '../src/schedule/simulation.ts';
import { makeSweeper } from '../src/schedule/sweep.ts';
import { nextReadyAt } from '../src/store/ledger/addresses.ts';
import { outdatedPostings } from '../src/store/ledger/postings.ts';
import { importDirectory } from '../src/store/plan/directory.ts';
import { loadState, storePlan } from '../src/store/plan/plans.ts';
import { saveSettings } from '../src/store/plan/settings.ts';
import { markSimulation, setActiveChannels } from '../src/store/database/service-state.ts';
import type { Store } from '../src/store/database/store.ts';
import { openTestStore, samplePlan, START } from './sample.ts';

export interface Year {
  store: Store;
  planId: string;
  clock: Clock;
  simulation: Simulation;
  state: () => Promise<PlanState>;
  /** The plan's clock comes to this instant; what is owed by then is written and sent. */
  goTo: (instant: string) => Promise<void>;
  /** Real time goes by, milliseconds. */
  pass: (ms: number) => void;
  /** Sends and redraws until nothing waits any more, however long that takes on the clock. */
  drain: () => Promise<void>;
  close: () => Promise<void>;
}

export interface YearOptions<Fake> {
  channel: 'local' | 'slack' | 'teams';
  directory: Directory;
  /** On the year's clock. */
  fake: (now: () => number) => Promise<Fake>;
  env: (fake: Fake) => Environment;
  /** The service listens at this origin; nothing was owed yet. */
  begin: (fake: Fake, origin: string) => Promise<void>;
  close: (fake: Fake) => void;
  /** As a first start has it: the lines of every month on boards; else each on a card of its own. */
  boards?: true;
  /** At least a channel's rest, so that every channel goes on together. */
  stepMs: number;
}

const MOST_STEPS = 20_000;

/** More lines than the plan has. */
const NO_BOARDS = 1_000;
const putOnSingleCards = (store: Store, planId: string): Promise<void> =>
  store.write(async (tx) => {
    const { settings } = await loadState(tx, planId);
    await saveSettings(
      tx,
      planId,
      { ...settings, openingCards: NO_BOARDS },
      { by: 'Avance', at: START },
    );
  });

export const openYearIn = async <Fake>({
  channel,
  directory,
  fake: make,
  env,
  begin,
  close,
  boards,
  stepMs,
}: YearOptions<Fake>): Promise<Year & { fake: Fake }> => {
  let real = Date.UTC(2026, 0, 5, 15);
  const pass = (ms: number): void => {
    real += ms;
  };
  const clock = makeClock(
    () => real,
    async (ms) => {
      pass(ms);
    },
  );
  const opened = await openTestStore('sqlite', clock.realNow);
  const { store } = opened;
  const { planId } = await store.write(async (tx) =>
    storePlan(tx, {
      document: await samplePlan(),
      by: 'Avance',
      at: START,
      activeFrom: '2020-01-02',
      timeZone: 'America/Mexico_City',
    }),
  );
  await store.write((tx) => importDirectory(tx, directory, START, 'Avance'));
  if (boards !== true) await putOnSingleCards(store, planId);
  await store.write((tx) => markSimulation(tx));
  await moveClock({ store, clock }, START);
  const fake = await make(clock.realNow);
  const config = readConfig({
    LOCAL_WORKSPACE: 'off',
    LOG_LEVEL: 'silent',
    CLOCK_START: START,
    ...env(fake),
  });
  const [log, metrics] = [makeLog(process.env['YEAR_LOG'] ?? 'silent'), makeMetrics()];
  const app = makeApp({
    metrics,
    databaseAnswers: async () => undefined,
    channelsReady: () => true,
    refusals: () => ({}),
    failedAddresses: async () => [],
  });
  const { server, port } = await listen(app, '127.0.0.1', 0);
  const channels: Channels = await mountChannels({
    app,
    store,
    clock,
    log,
    config,
    origin: `http://127.0.0.1:${port}`,
    simulation: () => simulation,
    onRecorded: () => undefined,
  });
  const outbox = makeOutbox({
    store,
    senders: channels.senders,
    clock,
    draw: drawSubject,
    worth: stillWorth,
    log,
    metrics,
  });
  const [sender] = channels.senders;
  const waitsUntil = async (): Promise<number | undefined> => {
    if (sender === undefined) return undefined;
    const [next, outdated] = await store.read(
      async (db) =>
        [
          await nextReadyAt(db, waitingFor(sender)),
          await outdatedPostings(db, channel, 1),
        ] as const,
    );
    return next ?? (outdated.length > 0 ? real + stepMs : undefined);
  };
  const drain = async (): Promise<void> => {
    for (let steps = 0; steps < MOST_STEPS; steps += 1) {
      await outbox.drain();
      const next = await waitsUntil();
      if (next === undefined) return;
      pass(Math.max(next - real, stepMs));
    }
    throw new Error('the outbox never comes to rest');
  };
  const sweeper = makeSweeper({ store, clock, metrics, log, cards, wake: () => undefined });
  const simulation = makeSimulation({
    store,
    clock,
    sweep: sweeper.sweep,
    drain,
    prepare: async () => undefined,
  });
  await store.write((tx) => setActiveChannels(tx, [channel]));
  await channels.start();
  await begin(fake, `http://127.0.0.1:${port}`);
  await sweeper.sweep();
  await drain();
  return {
    fake,
    store,
    planId,
    clock,
    simulation,
    drain,
    goTo: async (instant) => {
      await moveClock({ store, clock }, instant);
      await sweeper.sweep();
      await drain();
    },
    pass,
    state: () => store.read((db) => loadState(db, planId)),
    close: async () => {
      await channels.stop();
      await closeServer(server);
      await outbox.stop();
      await opened.close();
      close(fake);
    },
  };
};

/** The first instant after the plan's year. */
const YEAR_ENDS = epochOf('2021-01-01T00:00:00-06:00');

/** From message to message until the year is over. Returns the plan times at which was swept. @param each between two of them. */
export const throughTheYear = async (
  { clock, simulation }: Pick<Year, 'clock' | 'simulation'>,
  each: () => Promise<void>,
): Promise<number[]> => {
  const sweeps = [clock.planNow()];
  for (;;) {
    try {
      await simulation.jump('message');
    } catch (error) {
      if (error instanceof AvanceError && error.code === 'no-more') return sweeps;
      throw error;
    }
    sweeps.push(clock.planNow());
    if (clock.planNow() > YEAR_ENDS) return sweeps;
    await each();
  }
};

/** Waits, really, until something was worked through. */
export const until = async (holds: () => Promise<boolean>, what: string): Promise<void> => {
  for (let nth = 0; nth < 2_000; nth += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`never: ${what}`);
};
