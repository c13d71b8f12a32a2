/** Buttons: on cards, on private answers, in Home and in windows. A form's button opens its window. */
import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import type { Answer } from '../../conversation/answer.ts';
import type { Place } from '../../conversation/place.ts';
import type { Actor } from '../../domain/people/people.ts';
import { localDate } from '../../domain/time/dates.ts';
import { say } from '../../messages/progress/answers.ts';
import { drawSubject } from '../../messages/draw.ts';
import type { Form, Press } from '../../conversation/message.ts';
import { chatSays } from '../../messages/platforms/chat-words.ts';
import { findKeptForm } from '../../store/inbound/kept-forms.ts';
import { loadWithOthers } from '../../store/plan/plans.ts';
import { actorOf } from '../../inbox/actor.ts';
import { respondWith, refusal, replyOnFailure } from './answers.ts';
import type { SlackDeps } from './deps.ts';
import { whoseMessage } from './doubt.ts';
import { showInWindow } from './windows.ts';
import { placeAt } from './place.ts';
import { publishHome } from './home.ts';
import { findForm } from '../../messages/forms.ts';
import { readFormButton, type FormButton } from './render/form-button.ts';
import { renderModal } from './render/modal.ts';
import { readPress } from './render/value.ts';

/** Of a card as it would be drawn now; of a private answer what it carries, or what was kept of it. */
const formOf = async (
  { store, clock }: SlackDeps,
  place: Place,
  { name, redraw, form }: FormButton,
): Promise<Form | undefined> => {
  if (redraw !== 'posting') return form ?? store.read((db) => findKeptForm(db, name));
  const { plan, subject } = place;
  if (plan === undefined || subject === undefined) return undefined;
  const [state, others] = await store.read((db) => loadWithOthers(db, plan));
  const now = clock.planNow();
  const today = localDate(now, state.timeZone);
  return findForm(drawSubject(state, subject, today, false, now, others), name);
};

/** Where it was pressed. */
interface Spot {
  channel: string | undefined;
  ts: string | undefined;
  onPrivate: boolean;
  /** `home`, or the id of the window. */
  view: { home: boolean; id: string } | undefined;
}

const spotOf = (body: BlockAction): Spot => {
  const { container } = body as {
    container?: {
      message_ts?: string;
      thread_ts?: string;
      is_ephemeral?: boolean;
      channel_id?: string;
    };
  };
  return {
    channel: body.channel?.id ?? container?.channel_id,
    ts: container?.message_ts,
    onPrivate: container?.is_ephemeral === true,
    view:
      body.view === undefined ? undefined : { home: body.view.type === 'home', id: body.view.id },
  };
};

export const listenToPresses = (app: App, deps: SlackDeps): void => {
  const { api, store, dispatch, people, log } = deps;
  app.action<BlockAction<ButtonAction>>(
    { type: 'block_actions' },
    async ({ body, action, ack, respond }) => {
      await ack();
      if (action.type !== 'button' || action.url !== undefined) return;
      const spot = spotOf(body);
      const userId = body.user.id;
      const tell = (text: string): Promise<unknown> => answerAt(refusal(text));
      const answerAt = async (answer: Answer): Promise<void> => {
        if (spot.view !== undefined) return showInWindow(deps, body.trigger_id, spot.view, answer);
        return respondWith(respond, store, answer, spot.onPrivate);
      };
      const press = async (
        actor: Actor,
        place: Place,
        of: Press,
        decided: () => void,
      ): Promise<void> => {
        const answer = await dispatch.runPress(actor, place, of, `press ${body.trigger_id}`);
        decided();
        await answerAt(answer);
        if (spot.view?.home === true) await publishHome(deps, userId);
      };
      await replyOnFailure(log, tell, async (decided) => {
        const [pressed, opened] = [readPress(action.value), readFormButton(action.value)];
        if (pressed === undefined && opened === undefined) return;
        const actor = actorOf(await people.whoIs(userId), 'slack');
        if (typeof actor === 'string') return answerAt(refusal(actor));
        // A card of which nobody has told us yet is pressed as well as any.
        if (spot.channel !== undefined && spot.ts !== undefined && !spot.onPrivate)
          await whoseMessage(deps, spot.channel, spot.ts);
        const place =
          spot.channel === undefined
            ? { kind: 'private' as const, conversation: `home ${userId}` }
            : await placeAt(store, spot.channel, spot.onPrivate ? undefined : spot.ts);
        if (pressed !== undefined) return press(actor, place, pressed, decided);
        const form = opened === undefined ? undefined : await formOf(deps, place, opened);
        if (form === undefined)
          return answerAt({
            visibility: 'private',
            code: 'form-gone',
            message: say(chatSays.form_gone),
          });
        const view = renderModal(form, {
          ...(spot.channel === undefined ? {} : { channel: spot.channel }),
          ...(spot.ts === undefined || spot.onPrivate ? {} : { ts: spot.ts }),
        });
        const open =
          spot.view !== undefined && !spot.view.home ? api.web.views.push : api.web.views.open;
        await open({ trigger_id: body.trigger_id, view: view as never });
      });
    },
  );
};
