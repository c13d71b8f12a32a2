/** Mounts the channels of this service on its one HTTP server. */
import type express from 'express';
import { CHANNELS } from './channels.ts';
import type { Channel, MountDeps, MountedChannel } from './channels/channel.ts';
import type { Clock } from './clock.ts';
import { makeDispatch } from './commands/dispatch.ts';
import type { Config } from './config.ts';
import { errorFacts, type Log } from './log.ts';
import { drawSubject } from './messages/draw.ts';
import { drawWithLinks, type LinkOf } from './messages/with-links.ts';
import type { Sender } from './conversation/sender.ts';
import type { Simulation } from './schedule/simulation.ts';
import type { Store } from './store/database/store.ts';

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
  onRecorded: () => void;
  /** Addresses of files; absent: none is shown. */
  linkOf?: LinkOf;
  /** Absent: those of this service. */
  channels?: Channel[] | undefined;
}

export interface Channels {
  senders: Sender[];
  /** Connects to the platforms; rejects with AvanceError when one refuses us. */
  start: () => Promise<void>;
  /** The plan or the directory changed: people may have come. */
  changed: () => void;
  /** Why a platform refuses us now, by channel; empty when all is well. */
  refusals: () => Record<string, string>;
  stop: () => Promise<void>;
}

/** Several channels as one. */
const together = (mounted: MountedChannel[]): Channels => ({
  senders: mounted.map(({ sender }) => sender),
  start: async () => {
    for (const channel of mounted) await channel.start?.();
  },
  changed: () => mounted.forEach((channel) => channel.syncPeople?.()),
  refusals: () =>
    Object.fromEntries(
      mounted.flatMap(({ sender, refusal }) => {
        const why = refusal?.();
        return why === undefined ? [] : [[sender.channel, why]];
      }),
    ),
  stop: async () => {
    for (const channel of mounted) await channel.stop();
  },
});

/** Mounts each channel that the settings connect, in the order of the list. */
export const mountChannels = async ({
  app,
  store,
  clock,
  log,
  config,
  origin,
  simulation,
  onRecorded,
  linkOf,
  channels = CHANNELS,
}: ChannelDeps): Promise<Channels> => {
  const report = (error: unknown, reference: string): void =>
    log.error({ reference, ...errorFacts(error) }, 'a command failed');
  const deps: MountDeps = {
    app,
    store,
    clock,
    log,
    dispatch: makeDispatch({
      store,
      clock,
      report,
      onRecorded,
      ...(linkOf === undefined ? {} : { linkOf }),
    }),
    origin,
    jump: (to) => simulation().jump(to),
    onRecorded,
    draw: linkOf === undefined ? drawSubject : drawWithLinks(linkOf),
  };
  const mounted: MountedChannel[] = [];
  for (const { name, mount } of channels)
    if (config.channels[name] !== undefined) mounted.push(await mount(deps, config.channels[name]));
  return together(mounted);
};
