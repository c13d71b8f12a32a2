/** Teams as a channel of this service: its adapter, its people, its webhook, its worker and its sender. */
import { toInstant } from '../../domain/time/dates.ts';
import { makeWorker } from '../../inbox/worker.ts';
import { errorFacts } from '../../log.ts';
import { forgetAnswers } from '../../store/ledger/answers.ts';
import { keepWork } from '../../store/inbound/inbound-work.ts';
import { findState } from '../../store/plan/plans.ts';
import type { Store } from '../../store/database/store.ts';
import type { MountDeps, MountedChannel } from '../channel.ts';
import { eventName, type TeamsActivity } from './activity.ts';
import { StrictAdapter } from './adapter.ts';
import { makeTeamsApi } from './api.ts';
import { makeTeamsApp } from './app.ts';
import type { TeamsDeps } from './deps.ts';
import { makeWebhook } from './webhook.ts';
import { isInstallation, rememberPlace } from './installs.ts';
import { makeTeamsPeople } from './people.ts';
import { messageOf } from './place.ts';
import { readPressed } from './read-press.ts';
import { unreadable } from './presses.ts';
import { makeRareLog, quietConsole } from './rare-log.ts';
import { isOurs } from './inbound.ts';
import { makeTeamsSender } from './send.ts';
import { makeOutgoingTokens, type OutgoingTokens } from './tokens.ts';

export interface TeamsSettings {
  /** Absent: no token is checked, and none is sent. */
  credentials?: { appId: string; password: string };
  tenantId?: string;
  openIdMetadataUrl?: string;
  loginUrl?: string;
  /** How long Teams may take to answer, real milliseconds; 8 s when absent. */
  timeoutMs?: number | undefined;
}

export interface TeamsMountDeps extends Omit<MountDeps, 'origin' | 'jump'> {
  settings: TeamsSettings;
}

const MESSAGES = '/api/messages';
const FORGET_ANSWERS_MS = 35 * 86_400_000;

export const tokensFor = (
  { credentials, tenantId, loginUrl }: TeamsSettings,
  realNow: () => number,
): OutgoingTokens | undefined =>
  credentials === undefined || tenantId === undefined
    ? undefined
    : makeOutgoingTokens({
        credentials,
        tenantId,
        ...(loginUrl === undefined ? {} : { loginUrl }),
        realNow,
      });

export const adapterFor = (
  settings: TeamsSettings,
  tokens: OutgoingTokens | undefined,
): StrictAdapter =>
  new StrictAdapter({
    appId: settings.credentials?.appId ?? '',
    ...(settings.openIdMetadataUrl === undefined
      ? {}
      : { openIdMetadataUrl: settings.openIdMetadataUrl }),
    ...(tokens === undefined ? {} : { tokens }),
  });

/** Whether an activity is kept: an installation, or what is said to the bot. */
const isKept = async (store: Store, activity: TeamsActivity): Promise<boolean> =>
  activity.type.endsWith('Update') && activity.type !== 'messageUpdate'
    ? isInstallation(activity)
    : isOurs(store, activity);

export const mountTeams = ({
  app,
  settings,
  store,
  clock,
  log,
  dispatch,
  onRecorded,
  draw,
}: TeamsMountDeps): Required<MountedChannel> => {
  let refused: string | undefined;
  const { tenantId } = settings;
  const appId = settings.credentials?.appId ?? '';
  const adapter = adapterFor(settings, tokensFor(settings, clock.realNow));
  const api = makeTeamsApi({
    adapter,
    appId,
    tenantId,
    timeoutMs: settings.timeoutMs,
    realNow: clock.realNow,
    sleep: clock.sleep,
  });
  const people = makeTeamsPeople({ api, appId, tenantId, store, clock, log, onRecorded });
  const planNow = async (): Promise<string> =>
    toInstant(clock.planNow(), (await store.read(findState))?.timeZone ?? 'UTC');
  const parts: TeamsDeps = {
    adapter,
    api,
    appId,
    store,
    clock,
    log,
    dispatch,
    people,
    onRecorded,
    planNow,
    draw,
  };
  const teams = makeTeamsApp(parts);
  const run = (activity: TeamsActivity) =>
    adapter.handle(activity as never, async (context) => void (await teams.run(context)));
  const worker = makeWorker({
    channel: 'teams',
    store,
    clock,
    log,
    about: (payload) => messageOf(parts, payload as TeamsActivity),
    work: async (payload) => void (await run(payload as TeamsActivity)),
  });
  const rarely = makeRareLog(log, clock.realNow);
  let giveBack = (): void => undefined;
  app.post(
    MESSAGES,
    ...makeWebhook({
      adapter,
      tenantId,
      anonymous: settings.credentials === undefined,
      log,
      rarely,
      keep: async (activity) => {
        if (!(await isKept(store, activity))) return;
        await store.update(async (tx) => {
          await rememberPlace(tx, activity);
          await keepWork(tx, 'teams', eventName(activity), activity);
        });
        worker.wake();
      },
      invoke: async (activity) =>
        activity.name === 'adaptiveCard/action' && readPressed(activity) === undefined
          ? { status: 200, body: unreadable }
          : ((await run(activity)) as { status: number; body?: unknown } | undefined),
    }),
  );
  let syncing = Promise.resolve();
  const syncPeople = (): void => {
    syncing = syncing
      .then(people.syncPeople)
      .catch((error: unknown) =>
        log.warn(errorFacts(error), 'the people could not be looked for in teams'),
      );
  };
  return {
    sender: makeTeamsSender({
      api,
      store,
      appId,
      health: (refusal) => {
        refused = refusal;
      },
      refused: (conversation, error) =>
        void people
          .placeFailed(conversation, error)
          .catch((problem: unknown) =>
            log.warn(errorFacts(problem), 'the Secretario could not be told'),
          ),
    }),
    start: () => {
      giveBack = quietConsole(rarely);
      void store
        .update((tx) => forgetAnswers(tx, clock.realNow() - FORGET_ANSWERS_MS))
        .catch((error: unknown) =>
          log.warn(errorFacts(error), 'old answers could not be forgotten'),
        );
      worker.start();
      syncPeople();
    },
    syncPeople,
    refusal: () => refused,
    stop: async () => {
      await worker.stop();
      await syncing;
      giveBack();
    },
  };
};
