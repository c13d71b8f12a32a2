/** Which channels this service has: the simulated workspace, Slack, Teams; each mounts on the same HTTP server. */
import type express from 'express';
import { mountLocal } from './channels/local/mount.ts';
import type { SlackChannel } from './channels/slack/mount.ts';
import type { TeamsChannel } from './channels/teams/mount.ts';
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

/** A platform's SDK is loaded only where it is used: at home nobody waits for it. */
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
}: ChannelDeps): Promise<Channels> => {
  const dispatch = makeDispatch({
    store,
    clock,
    report: (error, reference) =>
      log.error({ reference, ...errorFacts(error) }, 'a command failed'),
    ...(linkOf === undefined ? {} : { linkOf }),
  });
  // Slack's and Teams' paths read the body by themselves, so they stand before whatever else reads bodies.
  const slack: SlackChannel | undefined =
    config.slack === undefined
      ? undefined
      : (await import('./channels/slack/mount.ts')).mountSlack({
          app,
          settings: config.slack,
          store,
          clock,
          log,
          dispatch,
          onRecorded,
        });
  const teams: TeamsChannel | undefined =
    config.teams === undefined
      ? undefined
      : (await import('./channels/teams/mount.ts')).mountTeams({
          app,
          settings: config.teams,
          store,
          clock,
          log,
          dispatch,
          onRecorded,
          draw: linkOf === undefined ? drawSubject : drawWithLinks(linkOf),
        });
  const local = config.localWorkspace
    ? mountLocal(app, {
        store,
        clock,
        dispatch,
        origin,
        onRecorded,
        jump: (to) => simulation().jump(to),
        report: (error) =>
          log.error(errorFacts(error), 'a request of the simulated workspace failed'),
      })
    : undefined;
  return {
    senders: [
      ...(local === undefined ? [] : [local.sender]),
      ...(slack === undefined ? [] : [slack.sender]),
      ...(teams === undefined ? [] : [teams.sender]),
    ],
    start: async () => {
      await slack?.start();
      teams?.start();
    },
    changed: () => {
      slack?.syncPeople();
      teams?.syncPeople();
    },
    refusals: () => {
      const [inSlack, inTeams] = [slack?.refusal(), teams?.refusal()];
      return {
        ...(inSlack === undefined ? {} : { slack: inSlack }),
        ...(inTeams === undefined ? {} : { teams: inTeams }),
      };
    },
    stop: async () => {
      local?.close();
      await slack?.stop();
      await teams?.stop();
    },
  };
};
