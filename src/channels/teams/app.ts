/** The teams-ai application: what comes from Teams, by its kind, to who works it through. */
import { Application } from '@microsoft/teams-ai/lib/Application.js';
import type { TurnContext } from 'botbuilder';
import { activitySchema, type TeamsActivity } from './activity.ts';
import type { TeamsDeps } from './deps.ts';
import { installed, isInstallation } from './installs.ts';
import { execute, submit } from './presses.ts';
import { changed, said } from './inbound.ts';

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
