/** The Bolt app: what people do in Slack, handed to the commands; what the commands answer, handed back. */
import { App, type Receiver } from '@slack/bolt';
import type { Clock } from '../../clock.ts';
import type { Dispatch } from '../../commands/dispatch.ts';
import type { Actor } from '../../domain/people/people.ts';
import type { Known } from '../../inbox/recognise.ts';
import { errorFacts, type Log } from '../../log.ts';
import { refusals, say } from '../../messages/progress/answers.ts';
import { chatSays } from '../../messages/platforms/chat-words.ts';
import type { Store } from '../../store/database/store.ts';
import { clientOptions, quietLogger, type SlackApi, type SlackApiSettings } from './api.ts';
import { listenToCommands } from './commands.ts';
import { listenToEvents } from './events.ts';
import { listenToForms } from './forms.ts';
import { listenToHome } from './home.ts';
import type { SlackPeople } from './people.ts';
import { listenToPresses } from './presses.ts';

export interface SlackDeps {
  api: SlackApi;
  store: Store;
  clock: Clock;
  log: Log;
  dispatch: Dispatch;
  people: SlackPeople;
  /** Our own account. */
  botUser: () => string;
  /** Something was recorded: cards want to be redrawn. */
  onRecorded: () => void;
}

/** Who acts; or, for who may not, the sentence that says so. */
export const actorOf = (known: Known): Actor | string => {
  switch (known.kind) {
    case 'person':
      return { person: known.person, channel: 'slack' };
    case 'guest':
      return chatSays.guest;
    case 'stranger':
      return refusals.stranger;
    case 'no-plan':
      return refusals.no_plan;
  }
};

/** The person is told that nothing was recorded, and the log why; a handler never leaves silence behind. */
export const replyOnFailure = async (
  log: Log,
  respond: (text: string) => Promise<unknown>,
  fn: () => Promise<void>,
): Promise<void> => {
  try {
    await fn();
  } catch (error) {
    log.error(errorFacts(error), 'something asked in slack could not be carried out');
    await respond(chatSays.not_stored).catch((second: unknown) =>
      log.warn(errorFacts(second), 'and the person could not be told'),
    );
  }
};

export const refusal = (text: string) => ({
  visibility: 'private' as const,
  code: 'not-allowed',
  message: say(text),
  reaction: 'refused' as const,
});

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
