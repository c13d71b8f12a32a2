/** Windows that are sent in, and the message shortcut that opens one where a card is old or buried. */
import type { App, MessageShortcut } from '@slack/bolt';
import { currentMonth, indexState } from '../../domain/progress/progress.ts';
import { localDate } from '../../domain/time/dates.ts';
import { reportForm } from '../../messages/progress/line-card.ts';
import { slackSays } from '../../messages/platforms/slack-words.ts';
import { findStateOf } from '../../store/plan/plans.ts';
import { actorOf } from '../../inbox/actor.ts';
import { renderPrivate, refusal, replyOnFailure } from './answers.ts';
import type { SlackDeps } from './deps.ts';
import { isDirect, placeAt } from './place.ts';
import { publishHome } from './home.ts';
import {
  errors,
  FORM_CALLBACK,
  fieldsOf,
  readMetadata,
  readSubmission,
  renderModal,
} from './render/modal.ts';
import type { Answer } from '../../conversation/answer.ts';

export const REPORT_SHORTCUT = 'avance-report';

/** After a window was sent in: what must be said reaches the person where they were, or in private. */
const say = async (
  { api, store }: SlackDeps,
  user: string,
  channel: string | undefined,
  answer: Answer,
): Promise<void> => {
  if (answer.message === undefined || answer.visibility === 'none') return;
  const rendered = await renderPrivate(store, answer.message);
  if (channel === undefined || isDirect(channel))
    await api.say({ channel: channel ?? user, ...rendered });
  else await api.whisper({ channel, user, ...rendered });
};

export const listenToForms = (app: App, deps: SlackDeps): void => {
  const { api, store, dispatch, people, log } = deps;
  app.view(FORM_CALLBACK, async ({ body, view, ack }) => {
    let open = true;
    const close = async (): Promise<void> => {
      if (open) {
        open = false;
        await ack();
      }
    };
    const wrong = async (field: string, text: string): Promise<void> => {
      open = false;
      await ack(errors({ [field]: text }, fields));
    };
    const user = body.user.id;
    const metadata = readMetadata(view.private_metadata);
    if (metadata === undefined) return close();
    const { submit: press, from } = metadata;
    const fields = fieldsOf(view.state.values);
    const { channel } = from;
    const tell = async (text: string): Promise<void> => {
      await (open && fields[0] !== undefined
        ? wrong(fields[0], text)
        : say(deps, user, channel, refusal(text)));
    };
    await replyOnFailure(log, tell, async (decided) => {
      const actor = actorOf(await people.whoIs(user), 'slack');
      if (typeof actor === 'string') return tell(actor);
      const place =
        channel === undefined
          ? { kind: 'private' as const, conversation: `home ${user}` }
          : await placeAt(store, channel, from.ts);
      const answer = await dispatch.runPress(
        actor,
        place,
        { verb: press.verb, args: { ...press.args, ...readSubmission(view.state.values) } },
        `view ${view.id}`,
      );
      decided();
      const mistaken = answer.code.startsWith('bad-') && answer.message !== undefined;
      if (mistaken)
        return wrong(
          fields.find((field) => field === answer.field) ?? fields[0] ?? '',
          answer.message?.text ?? '',
        );
      await close();
      // What was recorded shows on the card; anything else has to be said.
      if (answer.code !== 'recorded' || from.ts === undefined)
        await say(deps, user, channel, answer);
      if (channel === undefined) await publishHome(deps, user);
    });
    await close();
  });

  app.shortcut<MessageShortcut>(
    { type: 'message_action', callback_id: REPORT_SHORTCUT },
    async ({ shortcut, ack, respond }) => {
      await ack();
      await replyOnFailure(
        log,
        (text) => respond({ response_type: 'ephemeral', text }),
        async () => {
          const actor = actorOf(await people.whoIs(shortcut.user.id), 'slack');
          if (typeof actor === 'string')
            return void (await respond({ response_type: 'ephemeral', text: actor }));
          const { ts, thread_ts: thread } = shortcut.message as { ts: string; thread_ts?: string };
          const channel = shortcut.channel.id;
          const { subject, plan } = await placeAt(store, channel, thread ?? ts);
          const state = await store.read((db) => findStateOf(db, plan));
          const ofLine = subject?.type === 'line' || subject?.type === 'snoozed';
          const line = ofLine
            ? state?.lines.find(({ lineKey }) => lineKey === subject.lineKey)
            : undefined;
          if (state === undefined || line === undefined)
            return void (await respond({ response_type: 'ephemeral', text: slackSays.no_card }));
          const month = ofLine
            ? subject.month
            : currentMonth(state, localDate(deps.clock.planNow(), state.timeZone));
          const form = reportForm(line, month, indexState(state).month(line.lineKey, month));
          await api.web.views.open({
            trigger_id: shortcut.trigger_id,
            view: renderModal(form, { channel, ts: thread ?? ts }) as never,
          });
        },
      );
    },
  );
};
