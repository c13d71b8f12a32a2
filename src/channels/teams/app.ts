/** The teams-ai application: what comes from Teams, by its kind, to who works it through. */
import { Application } from '@microsoft/teams-ai/lib/Application.js';
import type { TurnContext } from 'botbuilder';
import type { Clock } from '../../clock.ts';
import type { Dispatch } from '../../commands/dispatch.ts';
import type { Actor } from '../../domain/people/people.ts';
import type { Log } from '../../log.ts';
import { refusals } from '../../messages/progress/answers.ts';
import { chatSays } from '../../messages/platforms/chat-words.ts';
import type { drawSubject } from '../../messages/draw.ts';
import { teamsSays } from '../../messages/platforms/teams-words.ts';
import type { Store } from '../../store/database/store.ts';
import { activitySchema, type TeamsActivity } from './activity.ts';
import type { StrictAdapter } from './adapter.ts';
import type { TeamsApi } from './api.ts';
import { installed, isInstallation } from './installs.ts';
import type { TeamsPeople, WhoIs } from './people.ts';
import { execute, submit } from './presses.ts';
import { changed, said } from './messages.ts';

export interface TeamsDeps {
  adapter: StrictAdapter;
  api: TeamsApi;
  appId: string;
  store: Store;
  clock: Clock;
  log: Log;
  dispatch: Dispatch;
  people: TeamsPeople;
  /** Something was recorded, or an answer written. */
  onRecorded: () => void;
  /** Plan time. */
  planNow: () => Promise<string>;
  /** What a card is about, as the outbox draws it. */
  draw: typeof drawSubject;
}

/** Who acts; or, for who may not, the sentence that says so. */
export const actorOf = (known: WhoIs): Actor | string => {
  switch (known.kind) {
    case 'person':
      return { person: known.person, channel: 'teams' };
    case 'guest':
      return chatSays.guest;
    case 'stranger':
      return refusals.stranger;
    case 'unchecked':
      return teamsSays.unchecked;
    case 'no-plan':
      return refusals.no_plan;
  }
};

const ANY = /^/;

export const makeTeamsApp = (deps: TeamsDeps): Application => {
  // Mentions are taken out by ourselves, and there is no state: ours is in the store.
  const app = new Application({
    adapter: deps.adapter,
    botAppId: deps.appId,
    startTypingTimer: false,
    removeRecipientMention: false,
  });
  const on =
    (work: (parts: TeamsDeps, activity: TeamsActivity) => Promise<void>) =>
    (context: TurnContext): Promise<void> =>
      work(deps, activitySchema.parse(context.activity));
  app.adaptiveCards.actionExecute(ANY, async (context) => {
    const response = await execute(deps, activitySchema.parse(context.activity));
    // Set here, because the SDK's own way redraws a card with `refresh` for everybody, at once and past the outbox.
    await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: response } });
    return '';
  });
  app.adaptiveCards.actionSubmit(ANY, on(submit));
  app.activity(['messageUpdate', 'messageDelete'], on(changed));
  app.addRoute(
    async (context) => isInstallation(activitySchema.parse(context.activity)),
    on(installed),
  );
  app.activity('message', on(said));
  return app;
};
