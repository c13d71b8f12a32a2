/** Wires one service: store, clock, channels, outbox, sweep and HTTP, in the order in which each needs the one before. */
import { schedule } from 'node-cron';
import { makeClock, type Clock } from './clock.ts';
import type { Config } from './config.ts';
import { prepare } from './first-start.ts';
import { closeServer, listen, makeApp } from './http.ts';
import { mountChannels } from './mount-channels.ts';
import { makeLog, type Log } from './log.ts';
import { hostInUrl, linkSettings } from './documents/links.ts';
import { mountFiles } from './documents/files.ts';
import { drawWithLinks } from './messages/with-links.ts';
import { makeMetrics, type Metrics } from './metrics.ts';
import { cards, stillWorth } from './messages/draw.ts';
import { makeOutbox } from './outbox/outbox.ts';
import { settleClock } from './schedule/plan-clock.ts';
import { makePresence, type Presence } from './schedule/presence.ts';
import { makeSimulation } from './schedule/simulation.ts';
import { makeSweeper } from './schedule/sweep.ts';
import { makeWatch } from './schedule/watch.ts';
import { addressProblem, listAddresses } from './store/ledger/addresses.ts';
import { countDeliveries } from './store/ledger/delivery-counts.ts';
import { openStore } from './store/database/open.ts';
import { findState } from './store/plan/plans.ts';
import { isSimulation, setActiveChannels } from './store/database/service-state.ts';
import type { Store } from './store/database/store.ts';

export interface Service {
  /** `http://127.0.0.1:3000`. */
  origin: string;
  /** Finishes what is under way and lets go of the database. */
  stop(): Promise<void>;
}

const watchLedger = (metrics: Metrics, store: Store): void =>
  metrics.watchLedger(() => store.read(countDeliveries));

const failedAddresses = async (store: Store): Promise<string[]> =>
  (await store.read((db) => listAddresses(db)))
    .filter((address) => address.state === 'failed')
    .map(addressProblem);

interface Opened {
  store: Store;
  clock: Clock;
  log: Log;
  presence: Presence;
}

/** From an open store to a service that answers and sends. */
const run = async (config: Config, { store, clock, log, presence }: Opened): Promise<Service> => {
  const metrics = makeMetrics();
  const prepared = () => prepare({ store, clock, config });
  let ready = false;
  await prepared();
  watchLedger(metrics, store);
  const app = makeApp({
    metrics,
    databaseAnswers: async () => void (await store.read(isSimulation)),
    channelsReady: () => ready,
    refusals: () => channels.refusals(),
    failedAddresses: () => failedAddresses(store),
  });
  const { server, port } = await listen(app, config.host, config.port);
  const origin = `http://${hostInUrl(config.host)}:${port}`;
  const files = await mountFiles({ app, store, clock, log, ...linkSettings(config, origin) });
  const channels = await mountChannels({
    app,
    store,
    clock,
    log,
    config,
    origin,
    simulation: () => simulation,
    onRecorded: () => outbox.wake(),
    linkOf: files.linkOf,
  });
  const outbox = makeOutbox({
    store,
    senders: channels.senders,
    clock,
    draw: drawWithLinks(files.linkOf),
    worth: stillWorth,
    log,
    metrics,
  });
  const sweeper = makeSweeper({ store, clock, metrics, log, cards, wake: outbox.wake });
  const simulation = makeSimulation({
    store,
    clock,
    sweep: sweeper.sweep,
    drain: outbox.drain,
    prepare: prepared,
  });
  // A plan that another process imports may be the first one: the clock is then still to be set.
  const watch = makeWatch({
    store,
    log,
    changed: async () => {
      await settleClock({ store, clock }, config, (await store.read(findState))?.year);
      await files.refresh();
      channels.changed();
      await sweeper.tick();
      outbox.wake();
    },
  });
  await store.update((tx) =>
    setActiveChannels(
      tx,
      channels.senders.map((sender) => sender.channel),
    ),
  );
  await channels.start();
  outbox.start();
  await sweeper.tick();
  watch.start();
  const minute = schedule('* * * * *', sweeper.tick, {
    timezone: config.timeZone,
    noOverlap: true,
  });
  ready = true;
  log.info({ origin, database: store.kind, simulation: config.simulation }, 'ready');
  return {
    origin,
    stop: async () => {
      ready = false;
      await minute.destroy();
      await watch.stop();
      await channels.stop();
      await closeServer(server);
      await sweeper.idle();
      await outbox.stop();
      await presence.stop();
      await store.close();
      log.info({}, 'stopped');
    },
  };
};

/**
 * Starts the service.
 * @throws AvanceError for what a person can mend: settings, files, a busy port, a simulation's database.
 */
export const startService = async (config: Config): Promise<Service> => {
  const clock = makeClock();
  const log = makeLog(config.logLevel);
  const { realNow, planNow } = clock;
  const store = await openStore({ url: config.databaseUrl, realNow, planNow });
  const presence = makePresence({ store, clock, log });
  try {
    await presence.start();
    return await run(config, { store, clock, log, presence });
  } catch (error) {
    await presence.stop();
    await store.close();
    throw error;
  }
};
