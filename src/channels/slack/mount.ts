/** Slack as a channel of this service: its client, its people, its receiver, its worker and its sender, started in order. */
import { HTTPReceiver, SocketModeReceiver, type Receiver } from '@slack/bolt';
import type express from 'express';
import { setTimeout } from 'node:timers/promises';
import type { Clock } from '../../clock.ts';
import type { Dispatch } from '../../commands/dispatch.ts';
import { AvanceError } from '../../errors.ts';
import { errorFacts, type Log } from '../../log.ts';
import type { Sender } from '../../outbox/sender.ts';
import { keepWork } from '../../store/inbound-work.ts';
import type { Store } from '../../store/store.ts';
import { makeSlackApi, quietLogger, type SlackApiSettings } from './api.ts';
import { makeSlackApp, type SlackDeps } from './app.ts';
import { errorName } from './errors.ts';
import { isOurs } from './events.ts';
import { makeSlackPeople } from './people.ts';
import { guard, storing } from './receiver.ts';
import { makeSlackSender } from './send.ts';
import { makeWorker } from './work.ts';

export interface SlackSettings extends SlackApiSettings {
  signingSecret?: string;
  /** With it: Socket Mode. */
  appToken?: string;
}

export interface SlackMountDeps {
  app: express.Express;
  settings: SlackSettings;
  store: Store;
  clock: Clock;
  log: Log;
  dispatch: Dispatch;
  wrote: () => void;
}

export interface SlackChannel {
  sender: Sender;
  /** Connects; rejects with AvanceError for a token that Slack refuses. */
  start: () => Promise<void>;
  /** The directory may have changed. */
  meet: () => Promise<void>;
  /** Why nothing can be sent now; undefined when all is well. */
  refusal: () => string | undefined;
  stop: () => Promise<void>;
}

const EVENTS = '/slack/events';
/** Reconnects within about a second; the SDK's own waits are multiples of this. */
const PING_MS = 1_000;

const makeReceiver = ({ app, settings, log, clock }: SlackMountDeps): Receiver => {
  const logger = quietLogger(log);
  if (settings.appToken !== undefined) {
    return new SocketModeReceiver({
      appToken: settings.appToken, logger, clientPingTimeout: PING_MS, processEventErrorHandler: async ({ error }) => { log.warn(errorFacts(error), 'an event of slack was not taken; it comes again'); return false; },
      installerOptions: { clientOptions: { ...(settings.apiUrl === undefined ? {} : { slackApiUrl: settings.apiUrl }) } },
    });
  }
  const receiver = new HTTPReceiver({
    signingSecret: settings.signingSecret ?? '', endpoints: [EVENTS], logger, signatureVerification: false, // the guard did
    processEventErrorHandler: async ({ error, response }) => {
      log.warn(errorFacts(error), 'an event of slack was not taken; it comes again');
      if (!response.headersSent) response.writeHead(503).end();
      return false;
    },
  });
  app.post(EVENTS, guard({ signingSecret: settings.signingSecret ?? '', realNow: clock.realNow, refused: (why) => log.warn({ why }, 'a request that is not slack’s was refused') },
    (request, response) => receiver.requestListener(request, response)));
  return receiver;
};

export const mountSlack = (deps: SlackMountDeps): SlackChannel => {
  const { settings, store, clock, log, wrote } = deps;
  let refused: string | undefined;
  let identity = { team: '', bot: '' };
  const api = makeSlackApi({ settings, realNow: clock.realNow, sleep: (milliseconds) => setTimeout(milliseconds), log });
  const people = makeSlackPeople({ api, store, clock, log, wrote, teamId: () => identity.team });
  const parts: SlackDeps = { api, store, clock, log, dispatch: deps.dispatch, people, wrote };
  const receiver = storing(makeReceiver(deps), async (body) => {
    if (!(await isOurs(store, body, identity.bot))) return;
    await store.write((tx) => keepWork(tx, 'slack', String(body['event_id']), body));
    worker.wake();
  });
  const bolt = makeSlackApp(parts, settings, receiver);
  const worker = makeWorker({ store, clock, log, work: async (body) => bolt.processEvent({ body: body as Record<string, unknown>, ack: async () => undefined }) });
  return {
    sender: makeSlackSender({
      api, health: (refusal) => { refused = refusal; },
      refused: (where, error) => void people.tell({ kind: 'address_failed', channel: 'slack', where, error }).catch((problem: unknown) => log.warn(errorFacts(problem), 'the Secretario could not be told')),
    }),
    start: async () => {
      try {
        const who = await api.web.auth.test();
        identity = { team: who.team_id ?? '', bot: who.user_id ?? '' };
        await bolt.init();
        if (settings.appToken !== undefined) await bolt.start();
      } catch (error) {
        const name = errorName(error);
        throw new AvanceError('slack-refused', `SLACK_BOT_TOKEN: Slack no acepta la conexión (${name}). Revisa SLACK_BOT_TOKEN${settings.appToken === undefined ? '' : ' y SLACK_APP_TOKEN'} en la página de la aplicación, y que esté instalada en tu espacio de trabajo.`, undefined, { cause: error });
      }
      worker.start();
      await people.meet();
    },
    meet: () => people.meet(),
    refusal: () => refused,
    stop: async () => {
      if (settings.appToken !== undefined) await bolt.stop().catch(() => undefined);
      await worker.stop();
    },
  };
};
