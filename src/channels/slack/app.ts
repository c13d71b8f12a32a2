/** The Bolt app: what people do in Slack, handed to the commands; what the commands answer, handed back. */
import { App, type Receiver } from '@slack/bolt';
import { clientOptions, quietLogger, type SlackApiSettings } from './api.ts';
import { listenToCommands } from './commands.ts';
import type { SlackDeps } from './deps.ts';
import { listenToEvents } from './inbound.ts';
import { listenToForms } from './forms.ts';
import { listenToHome } from './home.ts';
import { listenToPresses } from './presses.ts';

/** Not started yet; `init` asks Slack whether the token is good. */
export const makeSlackApp = (
  deps: SlackDeps,
  settings: SlackApiSettings,
  receiver: Receiver,
): App => {
  const app = new App({
    token: settings.botToken,
    receiver,
    deferInitialization: true,
    convoStore: false,
    logger: quietLogger(deps.log),
    clientOptions: clientOptions({ settings, log: deps.log }),
  });
  // Thrown on: a stored event that failed is worked through again.
  app.error(async (error) => {
    throw error;
  });
  listenToEvents(app, deps);
  listenToCommands(app, deps);
  listenToPresses(app, deps);
  listenToForms(app, deps);
  listenToHome(app, deps);
  return app;
};
