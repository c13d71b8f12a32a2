/** Buttons: on cards, on private answers, in Home and in windows. A form's button opens its window. */
import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import type { Answer } from '../../conversation/answer.ts';
import type { Place } from '../../conversation/place.ts';
import { localDate } from '../../domain/time/dates.ts';
import { say } from '../../messages/progress/answers.ts';
import { drawSubject } from '../../messages/draw.ts';
import type { Form } from '../../conversation/message.ts';
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

interface Pressing {
  spot: Spot;
  userId: string;
  triggerId: string;
  answerAt: (answer: Answer) => Promise<void>;
}

/** Of which card or private answer it was pressed. */
const placeOf = async (deps: SlackDeps, { spot, userId }: Pressing): Promise<Place> => {
  const { channel, ts, onPrivate } = spot;
  if (channel === undefined) return { kind: 'private', conversation: `home ${userId}` };
  // A card of which nobody has told us yet is pressed as well as any.
  if (ts !== undefined && !onPrivate) await whoseMessage(deps, channel, ts);
  return placeAt(deps.store, channel, onPrivate ? undefined : ts);
};

const openForm = async (
  deps: SlackDeps,
  { spot, triggerId, answerAt }: Pressing,
  form: Form | undefined,
): Promise<void> => {
  if (form === undefined)
    return answerAt({
      visibility: 'private',
      code: 'form-gone',
      message: say(chatSays.form_gone),
    });
  const { channel, ts, onPrivate } = spot;
  const view = renderModal(form, {
    ...(channel === undefined ? {} : { channel }),
    ...(ts === undefined || onPrivate ? {} : { ts }),
  });
  const { push, open } = deps.api.web.views;
  const show = spot.view !== undefined && !spot.view.home ? push : open;
  await show({ trigger_id: triggerId, view: view as never });
};

const carryOut = async (
  deps: SlackDeps,
  pressing: Pressing,
  value: string | undefined,
  decided: () => void,
): Promise<void> => {
  const { spot, userId, triggerId, answerAt } = pressing;
  const [pressed, opened] = [readPress(value), readFormButton(value)];
  if (pressed === undefined && opened === undefined) return;
  const actor = actorOf(await deps.people.whoIs(userId), 'slack');
  if (typeof actor === 'string') return answerAt(refusal(actor));
  const place = await placeOf(deps, pressing);
  if (pressed === undefined)
    return openForm(deps, pressing, opened && (await formOf(deps, place, opened)));
  const answer = await deps.dispatch.runPress(actor, place, pressed, `press ${triggerId}`);
  decided();
  await answerAt(answer);
  if (spot.view?.home === true) await publishHome(deps, userId);
};

export const listenToPresses = (app: App, deps: SlackDeps): void => {
  app.action<BlockAction<ButtonAction>>(
    { type: 'block_actions' },
    async ({ body, action, ack, respond }) => {
      await ack();
      if (action.type !== 'button' || action.url !== undefined) return;
      const spot = spotOf(body);
      const answerAt = async (answer: Answer): Promise<void> => {
        if (spot.view !== undefined) return showInWindow(deps, body.trigger_id, spot.view, answer);
        return respondWith(respond, deps.store, answer, spot.onPrivate);
      };
      const pressing = { spot, userId: body.user.id, triggerId: body.trigger_id, answerAt };
      await replyOnFailure(
        deps.log,
        (text) => answerAt(refusal(text)),
        (decided) => carryOut(deps, pressing, action.value, decided),
      );
    },
  );
};
