/** Slack as a channel of this service: its client, its people, its receiver, its worker and its sender, started in order. */
import { HTTPReceiver, SocketModeReceiver } from '@slack/bolt';
import { AvanceError } from '../../errors.ts';
import { errorFacts } from '../../log.ts';
import { keepWork } from '../../store/inbound/inbound-work.ts';
import type { MountDeps, MountedChannel } from '../channel.ts';
import { clientOptions, makeSlackApi, quietLogger, type SlackApiSettings } from './api.ts';
import { makeSlackApp } from './app.ts';
import type { SlackDeps } from './deps.ts';
import { errorName, isTokenError } from './errors.ts';
import { whoseMessage } from './doubt.ts';
import { isOurs, threadIn } from './inbound.ts';
import { makeSlackPeople } from './people.ts';
import { guard, storing } from './receiver.ts';
import { makeSlackSender } from './send.ts';
import { makeSocketConnection } from './socket.ts';
import { makeWorker } from '../../inbox/worker.ts';

export interface SlackSettings extends SlackApiSettings {
  signingSecret?: string;
  /** With it: Socket Mode. */
  appToken?: string;
}

export interface SlackMountDeps extends Omit<MountDeps, 'origin' | 'jump' | 'draw'> {
  settings: SlackSettings;
}

const EVENTS = '/slack/events';
/** A connection that does not answer this long is given up. */
const PING_MS = 3_000;

const makeSocketReceiver = (
  { settings, log }: SlackMountDeps,
  appToken: string,
): SocketModeReceiver =>
  new SocketModeReceiver({
    appToken,
    logger: quietLogger(log),
    clientPingTimeout: PING_MS,
    autoReconnectEnabled: false, // the way back is ours
    processEventErrorHandler: async ({ error }) => {
      log.warn(errorFacts(error), 'an event of slack was not taken; it comes again');
      return false;
    },
    installerOptions: { clientOptions: clientOptions({ settings, log }) },
  });

const makeHttpReceiver = ({ app, settings, log, clock }: SlackMountDeps): HTTPReceiver => {
  const logger = quietLogger(log);
  const receiver = new HTTPReceiver({
    signingSecret: settings.signingSecret ?? '',
    endpoints: [EVENTS],
    logger,
    signatureVerification: false, // the guard did
    processEventErrorHandler: async ({ error, response }) => {
      log.warn(errorFacts(error), 'an event of slack was not taken; it comes again');
      if (!response.headersSent) response.writeHead(503).end();
      return false;
    },
  });
  app.post(
    EVENTS,
    guard(
      {
        signingSecret: settings.signingSecret ?? '',
        realNow: clock.realNow,
        refused: (why) => log.warn({ why }, 'a request that is not slack’s was refused'),
      },
      (request, response) => receiver.requestListener(request, response),
    ),
  );
  return receiver;
};

/** @throws AvanceError that names the variable whose token Slack refuses. */
const accepted = async (variable: string, connect: () => Promise<void>): Promise<void> => {
  try {
    await connect();
  } catch (error) {
    const name = errorName(error);
    throw isTokenError(name)
      ? new AvanceError(
          'slack-refused',
          `${variable}: Slack no acepta la conexión (${name}). Copia otra vez ${variable} de la página de la aplicación, y revisa que esté instalada en tu espacio de trabajo.`,
          undefined,
          { cause: error },
        )
      : new AvanceError(
          'slack-unreachable',
          `${variable}: Slack no respondió (${name}). Revisa la conexión a internet de este equipo y vuelve a iniciar.`,
          undefined,
          { cause: error },
        );
  }
};

export const mountSlack = (deps: SlackMountDeps): Required<MountedChannel> => {
  const { settings, store, clock, log, onRecorded } = deps;
  let refused: string | undefined;
  let identity = { team: '', bot: '' };
  const api = makeSlackApi({ settings, realNow: clock.realNow, sleep: clock.sleep, log });
  const people = makeSlackPeople({
    api,
    store,
    clock,
    log,
    onRecorded,
    teamId: () => identity.team,
  });
  const parts: SlackDeps = {
    api,
    store,
    clock,
    log,
    dispatch: deps.dispatch,
    people,
    onRecorded,
    botUser: () => identity.bot,
  };
  const health = (refusal: string | undefined): void => {
    refused = refusal;
  };
  const socketReceiver =
    settings.appToken === undefined ? undefined : makeSocketReceiver(deps, settings.appToken);
  const socket =
    socketReceiver === undefined
      ? undefined
      : makeSocketConnection({ client: socketReceiver.client, log, health });
  const receiver = storing(socketReceiver ?? makeHttpReceiver(deps), async (body) => {
    if (!(await isOurs(store, body, identity.bot))) return;
    await store.update((tx) => keepWork(tx, 'slack', String(body['event_id']), body));
    worker.wake();
  });
  const bolt = makeSlackApp(parts, settings, receiver);
  const worker = makeWorker({
    channel: 'slack',
    store,
    clock,
    log,
    about: (body) => {
      const root = threadIn(body as Record<string, unknown>);
      return root === undefined
        ? undefined
        : {
            thread: `${root.channel} ${root.ts}`,
            isKnown: async () => (await whoseMessage(parts, root.channel, root.ts)) !== 'unknown',
          };
    },
    work: async (body) =>
      bolt.processEvent({ body: body as Record<string, unknown>, ack: async () => undefined }),
  });
  let stopped = false;
  let syncing = Promise.resolve();
  /** One after another, and nobody waits: a large directory takes as long as Slack lets it. */
  const syncPeople = (): void => {
    syncing = syncing
      .then(() => people.syncPeople(() => stopped))
      .catch((error: unknown) =>
        log.warn(errorFacts(error), 'the people could not be looked for in slack'),
      );
  };
  return {
    sender: makeSlackSender({
      api,
      health,
      refused: (channel, error) =>
        void people
          .placeFailed(channel, error)
          .catch((problem: unknown) =>
            log.warn(errorFacts(problem), 'the Secretario could not be told'),
          ),
    }),
    start: async () => {
      await accepted('SLACK_BOT_TOKEN', async () => {
        const who = await api.web.auth.test();
        identity = { team: who.team_id ?? '', bot: who.user_id ?? '' };
        await bolt.init();
      });
      if (socket !== undefined) await accepted('SLACK_APP_TOKEN', socket.start);
      worker.start();
      syncPeople();
    },
    syncPeople,
    refusal: () => refused,
    stop: async () => {
      stopped = true;
      await socket?.stop();
      await worker.stop();
      await syncing;
    },
  };
};
