/** Which channels this service has: today the simulated workspace; each mounts on the same HTTP server. */
import type express from 'express';
import { mountLocal } from './channels/local/server.ts';
import type { Clock } from './clock.ts';
import { makeDispatch } from './commands/dispatch.ts';
import type { Config } from './config.ts';
import { errorFacts, type Log } from './log.ts';
import type { Sender } from './outbox/sender.ts';
import type { Simulation } from './schedule/simulation.ts';
import type { Store } from './store/store.ts';

export interface ChannelDeps {
  app: express.Express;
  store: Store;
  clock: Clock;
  log: Log;
  config: Config;
  origin: string;
  /** Asked when the page moves the clock; it is made after the channels, because it sends through them. */
  simulation: () => Simulation;
  /** Something was recorded. */
  wrote: () => void;
}

export interface Channels {
  senders: Sender[];
  close: () => void;
}

export const mountChannels = ({ app, store, clock, log, config, origin, simulation, wrote }: ChannelDeps): Channels => {
  if (!config.localWorkspace) return { senders: [], close: () => undefined };
  const dispatch = makeDispatch({
    store, clock, report: (error, reference) => log.error({ reference, ...errorFacts(error) }, 'a command failed'),
  });
  const local = mountLocal(app, {
    store, clock, dispatch, origin, wrote,
    jump: (to) => simulation().jump(to),
    report: (error) => log.error(errorFacts(error), 'a request of the simulated workspace failed'),
  });
  return { senders: [local.sender], close: () => local.close() };
};
