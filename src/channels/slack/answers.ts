/** How an answer is given with Slack's means: privately, in the thread, by a reaction, or in place of the card pressed. */
import type { RespondArguments } from '@slack/bolt';
import type { Answer } from '../../conversation/answer.ts';
import type { Message } from '../../conversation/message.ts';
import { memoizeBySnapshot } from '../../domain/time/memoize-by-snapshot.ts';
import { errorFacts, type Log } from '../../log.ts';
import { say } from '../../messages/progress/answers.ts';
import { chatSays } from '../../messages/platforms/chat-words.ts';
import { keepForms } from '../../store/inbound/kept-forms.ts';
import type { Store } from '../../store/database/store.ts';
import type { SlackApi } from './api.ts';
import { isDirect } from './place.ts';
import { formsOf } from '../../messages/forms.ts';
import { renderMessage, type SlackMessage } from './render/message.ts';

const REACTIONS: Record<NonNullable<Answer['reaction']>, string> = {
  done: 'white_check_mark',
  partial: 'chart_with_upwards_trend',
  noted: 'memo',
  justified: 'clock4',
  undone: 'leftwards_arrow_with_hook',
  asked: 'question',
  refused: 'no_entry_sign',
};

/** Private messages cannot be drawn again when a button is pressed: the forms behind their buttons are kept by name. */
export const keepFormsOf = async (store: Store, messages: Message[]): Promise<void> => {
  const forms = messages.flatMap(formsOf);
  if (forms.length > 0) await store.update((tx) => keepForms(tx, forms));
};

/** The same message is asked for again and again while nothing changes. */
const rendered = memoizeBySnapshot((message: Message) => renderMessage(message));

export const renderPrivate = async (store: Store, message: Message): Promise<SlackMessage> => {
  await keepFormsOf(store, [message]);
  return rendered(message);
};

export interface Heard {
  user: string;
  channel: string;
  /** Of the thread. */
  thread?: string;
}

/** To a reply: a reaction on it, and a message only when something must be said. */
export const answerReply = async (
  api: SlackApi,
  store: Store,
  answer: Answer,
  { user, channel, thread }: Heard,
  replyTs: string,
): Promise<void> => {
  // Also to an event that comes again: the reaction may have died with the service, and a second one is none.
  if (answer.reaction !== undefined) await api.react(channel, replyTs, REACTIONS[answer.reaction]);
  if (answer.message === undefined || answer.visibility === 'none' || answer.code === 'repeated')
    return;
  const rendered = await renderPrivate(store, answer.message);
  const where = thread === undefined ? {} : { thread_ts: thread };
  if (isDirect(channel) || answer.visibility === 'thread')
    await api.say({ channel, ...rendered, ...where });
  else await api.whisper({ channel, user, ...rendered, ...where });
};

/** Gives an answer: through the response address, or in the acknowledgement. */
export type Respond = (message: RespondArguments) => Promise<unknown>;

/** To a command or a press. `onPrivate`: what was pressed is itself a private answer. */
export const respondWith = async (
  respond: Respond,
  store: Store,
  answer: Answer,
  onPrivate: boolean,
): Promise<void> => {
  if (answer.message === undefined || answer.visibility === 'none') return;
  const rendered = await renderPrivate(store, answer.message);
  const replace = answer.replace === true && onPrivate;
  await respond({ response_type: 'ephemeral', replace_original: replace, ...rendered });
};

/**
 * Reports the failure to the user and logs it; never rethrows. `fn` says when it was decided what is recorded: a failure
 * after that is one of the answer alone, and nobody is told that nothing was recorded.
 */
export const replyOnFailure = async (
  log: Log,
  respond: (text: string) => Promise<unknown>,
  fn: (decided: () => void) => Promise<void>,
): Promise<void> => {
  let isDecided = false;
  try {
    await fn(() => {
      isDecided = true;
    });
  } catch (error) {
    log.error(errorFacts(error), 'something asked in slack could not be carried out');
    await respond(isDecided ? chatSays.not_shown : chatSays.not_stored).catch((second: unknown) =>
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
