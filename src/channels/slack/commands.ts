/** Slash commands: acknowledged at once, then worked through and answered privately. */
import type { App } from '@slack/bolt';
import { actorOf } from '../../inbox/actor.ts';
import { respondWith, refusal, replyOnFailure } from './answers.ts';
import type { SlackDeps } from './deps.ts';
import { placeAt } from './place.ts';
import { unescape } from './render/escape.ts';

export const listenToCommands = (app: App, deps: SlackDeps): void => {
  const { store, dispatch, people, log, onRecorded } = deps;
  app.command(/^\//, async ({ command, ack, respond }) => {
    await ack();
    await replyOnFailure(
      log,
      (text) => respond({ response_type: 'ephemeral', text }),
      async () => {
        const actor = actorOf(await people.whoIs(command.user_id), 'slack');
        if (typeof actor === 'string') return respondWith(respond, store, refusal(actor), false);
        const place = {
          ...(await placeAt(store, command.channel_id, undefined)),
          kind: 'private' as const,
        };
        const answer = await dispatch.runSlash(
          actor,
          place,
          command.command,
          unescape(command.text),
          `command ${command.trigger_id}`,
        );
        onRecorded();
        await respondWith(respond, store, answer, false);
      },
    );
  });
};
