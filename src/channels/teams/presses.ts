/**
 * Buttons and forms. A press is answered in the very request: who pressed sees the card as it is now, with what there is
 * to say above it; everybody else sees it by the outbox. Clients without Action.Execute send the same as a message.
 */
import type { Answer } from '../../conversation/answer.ts';
import type { Place } from '../../conversation/place.ts';
import type { Asked } from '../../conversation/subject.ts';
import { localDate } from '../../domain/time/dates.ts';
import type { Actor } from '../../domain/people/people.ts';
import { within } from '../../inbox/within.ts';
import { errorFacts } from '../../log.ts';
import { say } from '../../messages/progress/answers.ts';
import { chatSays } from '../../messages/platforms/chat-words.ts';
import { findForm } from '../../messages/forms.ts';
import type { Message } from '../../conversation/message.ts';
import { teamsSays } from '../../messages/platforms/teams-words.ts';
import { loadWithOthers } from '../../store/plan/plans.ts';
import { renderForm, type AdaptiveCard } from '../adaptive-card/render.ts';
import { answeredBy, eventName, type TeamsActivity } from './activity.ts';
import { answerReply, answerText } from './answers.ts';
import type { TeamsDeps } from './deps.ts';
import { actorIn } from './people.ts';
import { cardFor, optionsFor, SHOW } from './render.ts';
import { placeAt, type Carried } from './place.ts';
import { readPressed, refill, type Pressed } from './read-press.ts';

/** Teams waits five seconds. */
const ANSWER_MS = 4_300;

export interface InvokeResponseBody {
  statusCode: number;
  type:
    | 'application/vnd.microsoft.card.adaptive'
    | 'application/vnd.microsoft.activity.message'
    | 'application/vnd.microsoft.error';
  value: AdaptiveCard | string | { code: string; message: string };
}

const showCard = (value: AdaptiveCard): InvokeResponseBody => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.card.adaptive',
  value,
});
const showText = (value: string): InvokeResponseBody => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.activity.message',
  value,
});

interface Scene {
  actor: Actor;
  place: Place;
  carried: Carried;
}

const ask = async (
  { dispatch }: TeamsDeps,
  { actor, place }: Scene,
  asked: Asked,
): Promise<Answer> =>
  'text' in asked
    ? dispatch.runSlash(actor, place, asked.verb, asked.text)
    : dispatch.runPress(actor, place, asked);

/** The card as it is now: drawn from the record, or what was asked asked again; undefined where nobody can draw it again. */
const drawnNow = async (deps: TeamsDeps, scene: Scene): Promise<Message | undefined> => {
  const { subject } = scene.place;
  const again = scene.carried.again ?? (subject?.type === 'answer' ? subject.again : undefined);
  if (again !== undefined) return (await ask(deps, scene, again)).message;
  if (subject === undefined || subject.type === 'answer') return undefined;
  const { plan } = scene.place;
  if (plan === undefined) return undefined;
  const [state, others] = await deps.store.read((db) => loadWithOthers(db, plan));
  const now = deps.clock.planNow();
  return deps.draw(state, subject, localDate(now, state.timeZone), false, now, others);
};

const above = (said: Message, below: Message | undefined): Message =>
  below === undefined
    ? said
    : { text: said.text, blocks: [...said.blocks, { type: 'divider' }, ...below.blocks] };

/** A form that was refused stays open, with what was filled in. */
const openForm = async (
  deps: TeamsDeps,
  scene: Scene,
  { press, inputs }: Pressed,
  problem: string,
): Promise<AdaptiveCard | undefined> => {
  const before =
    scene.place.subject?.type === 'answer' && scene.carried.again === undefined
      ? scene.place.subject.message
      : await drawnNow(deps, scene);
  const form = before === undefined ? undefined : findForm(before, press);
  return form === undefined
    ? undefined
    : renderForm(
        refill(form, inputs),
        problem,
        { label: teamsSays.back, verb: SHOW },
        optionsFor(scene.carried),
      );
};

const shown = async (
  deps: TeamsDeps,
  scene: Scene,
  pressed: Pressed,
  answer: Answer,
  viewer: string,
): Promise<AdaptiveCard | string> => {
  const { carried } = scene;
  // Only what shows is asked again by itself: what records must never be.
  if (answer.replace === true && answer.message !== undefined)
    return answer.code === 'shown'
      ? cardFor(answer.message, { again: pressed.press }, viewer)
      : cardFor(answer.message, {});
  if (
    answer.code.startsWith('bad-') &&
    answer.message !== undefined &&
    Object.keys(pressed.inputs).length > 0
  ) {
    const form = await openForm(deps, scene, pressed, answer.message.text);
    if (form !== undefined) return form;
  }
  const now = await drawnNow(deps, scene);
  // What was recorded shows on the card; anything else is said above it.
  const said =
    answer.visibility === 'none' && answer.code === 'recorded' ? undefined : answer.message;
  if (said !== undefined) return cardFor(above(said, now), carried, viewer);
  return now === undefined
    ? (answer.message?.text ?? teamsSays.as_it_was)
    : cardFor(now, carried, viewer);
};

const run = async (
  deps: TeamsDeps,
  activity: TeamsActivity,
  pressed: Pressed,
): Promise<{ scene: Scene; answer: Answer } | string> => {
  const actor = actorIn(await deps.people.whoIs(activity));
  if (typeof actor === 'string') return actor;
  const place = await placeAt(deps, activity, answeredBy(activity), pressed.carried);
  const scene = { actor, place, carried: pressed.carried };
  if (pressed.press.verb === SHOW) return { scene, answer: { visibility: 'none', code: 'shown' } };
  const { verb, args } = pressed.press;
  const answer = await deps.dispatch.runPress(
    actor,
    place,
    { verb, args: { ...args, ...pressed.inputs } },
    `press ${activity.id ?? eventName(activity)}`,
  );
  return { scene, answer };
};

/** To what is no press of ours. */
export const unreadable: InvokeResponseBody = {
  statusCode: 400,
  type: 'application/vnd.microsoft.error',
  value: { code: 'BadRequest', message: chatSays.form_gone },
};

const respond = async (deps: TeamsDeps, activity: TeamsActivity): Promise<InvokeResponseBody> => {
  const pressed = readPressed(activity);
  if (pressed === undefined) return unreadable;
  const outcome = await run(deps, activity, pressed);
  if (typeof outcome === 'string') return showText(outcome);
  try {
    const value = await shown(deps, outcome.scene, pressed, outcome.answer, activity.from.id);
    return typeof value === 'string' ? showText(value) : showCard(value);
  } catch (error) {
    deps.log.error(
      errorFacts(error),
      'what was pressed in teams was decided, and could not be shown',
    );
    return showText(chatSays.not_shown);
  }
};

/** Action.Execute: always answered, within the time that Teams waits. */
export const execute = async (
  deps: TeamsDeps,
  activity: TeamsActivity,
): Promise<InvokeResponseBody> => {
  const working = respond(deps, activity).catch((error: unknown) => {
    deps.log.error(errorFacts(error), 'something pressed in teams could not be carried out');
    return showText(chatSays.not_stored);
  });
  return within(working, ANSWER_MS, 'late').catch(() => {
    deps.log.warn({}, 'something pressed in teams took too long to answer');
    return showText(teamsSays.slow);
  });
};

/** Action.Submit, the fallback: a stored message, answered by the outbox. */
export const submit = async (deps: TeamsDeps, activity: TeamsActivity): Promise<void> => {
  const pressed = readPressed(activity);
  if (pressed === undefined) return answerText(deps, activity, chatSays.form_gone);
  const outcome = await run(deps, activity, pressed);
  if (typeof outcome === 'string') return answerText(deps, activity, outcome);
  const { scene, answer } = outcome;
  if (pressed.press.verb !== SHOW) return answerReply(deps, activity, answer);
  const now = await drawnNow(deps, scene);
  await answerReply(deps, activity, {
    ...answer,
    visibility: 'thread',
    message: now ?? say(teamsSays.as_it_was),
  });
};
