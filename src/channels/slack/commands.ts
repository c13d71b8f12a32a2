/**
 * Slash commands: what is answered soon is answered in the acknowledgement itself; what takes longer is acknowledged, and
 * answered privately when it is done.
 */
import type { AckFn, App, RespondArguments } from '@slack/bolt';
import { actorOf } from '../../inbox/actor.ts';
import { respondWith, refusal, replyOnFailure, type Respond } from './answers.ts';
import type { SlackDeps } from './deps.ts';
import { placeAt } from './place.ts';
import { saidText } from './said-text.ts';

/** Slack shows an error to whoever waits 3 s; real milliseconds. */
const ACKNOWLEDGE_WITHIN_MS = 1_000;

interface Acknowledging {
  respond: Respond;
  /** Acknowledges if nothing was answered. */
  finish: () => Promise<void>;
}

/** The first answer goes with the acknowledgement, unless that had to leave before it; all others after it. */
const acknowledging = (ack: AckFn<RespondArguments>, respond: Respond): Acknowledging => {
  let left: Promise<boolean> | undefined;
  /** @returns whether it arrived. */
  const leave = (message?: RespondArguments): Promise<boolean> => {
    clearTimeout(timer);
    return (left ??= ack(message).then(
      () => true,
      () => false,
    ));
  };
  const timer = setTimeout(() => void leave(), ACKNOWLEDGE_WITHIN_MS);
  return {
    respond: async (message) => {
      // An acknowledgement replaces nothing.
      const { replace_original: _, ...first } = message;
      if (left === undefined && (await leave(first))) return;
      await left;
      await respond(message);
    },
    finish: async () => void (await leave()),
  };
};

export const listenToCommands = (app: App, deps: SlackDeps): void => {
  const { store, dispatch, people, log } = deps;
  app.command(/^\//, async ({ command, ack, respond }) => {
    const answering = acknowledging(ack, respond);
    await replyOnFailure(
      log,
      (text) => answering.respond({ response_type: 'ephemeral', text }),
      async (decided) => {
        const [known, spot] = await Promise.all([
          people.whoIs(command.user_id),
          placeAt(store, command.channel_id, undefined),
        ]);
        const actor = actorOf(known, 'slack');
        if (typeof actor === 'string')
          return respondWith(answering.respond, store, refusal(actor), false);
        const place = { ...spot, kind: 'private' as const };
        const answer = await dispatch.runSlash(
          actor,
          place,
          command.command,
          await saidText(deps, command.text),
          `command ${command.trigger_id}`,
        );
        decided();
        await respondWith(answering.respond, store, answer, false);
      },
    );
    await answering.finish();
  });
};
