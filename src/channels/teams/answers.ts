/**
 * How an answer is given with Teams' means. Nothing in a channel is for one person only, so what a command is answered
 * goes to the personal chat; what a reply is answered stands where the reply stands. Every answer goes out by the outbox.
 */
import type { Answer } from '../../conversation/answer.ts';
import type { Asked } from '../../conversation/subject.ts';
import type { Message } from '../../conversation/message.ts';
import { say } from '../../messages/progress/answers.ts';
import { shortAnswer } from '../../messages/platforms/teams-words.ts';
import { toInstant } from '../../domain/time/dates.ts';
import { errorFacts } from '../../log.ts';
import { insertAnswer } from '../../store/ledger/answers.ts';
import { findStateOf } from '../../store/plan/plans.ts';
import { keepReference, personalReference, type Reference } from '../../store/ledger/references.ts';
import { within } from '../../inbox/within.ts';
import { baseOf, eventName, kindOf, rootOf, type TeamsActivity } from './activity.ts';
import { cardActivity } from './render.ts';
import { errorName } from './errors.ts';
import { referenceFor } from './send.ts';
import type { TeamsDeps } from './deps.ts';

interface Where {
  conversation: string;
  thread?: string;
}

interface Said {
  message: Message;
  /** Id of the plan that it is about. */
  plan?: string | undefined;
  again?: Asked;
  viewer?: string;
}

const OPEN_MS = 4_000;

/** Under what was written: in its thread, in a channel. */
const beside = (activity: TeamsActivity): Where => {
  const thread =
    rootOf(activity.conversation.id) ??
    (kindOf(activity) === 'channel' && activity.type === 'message' ? activity.id : undefined);
  return {
    conversation: baseOf(activity.conversation.id),
    ...(thread === undefined ? {} : { thread }),
  };
};

/** Written down, and sent as soon as Teams takes it. Without a plan there is no ledger: it is tried once. */
const write = async (
  deps: TeamsDeps,
  { conversation, thread }: Where,
  { plan, ...said }: Said,
  eventId: string,
): Promise<void> => {
  const { store, clock, log, api, appId } = deps;
  const state = await store.read((db) => findStateOf(db, plan));
  if (state !== undefined) {
    const { planId, timeZone } = state;
    const where = { channel: 'teams', conversation, ...(thread === undefined ? {} : { thread }) };
    const at = toInstant(clock.planNow(), timeZone);
    await store.update((tx) =>
      insertAnswer(tx, { planId, timeZone, ...where, ...said, eventId, at }),
    );
    return deps.onRecorded();
  }
  await api
    .send(await referenceFor(store, appId, conversation), cardActivity(said.message, {}), thread)
    .catch((error: unknown) =>
      log.warn(
        { ...errorFacts(error), error: errorName(error) },
        'an answer could not be given in teams',
      ),
    );
};

/** Where the person is written to alone; undefined where the app is not installed for them. */
const personalOf = async (
  { store, api, appId, log }: TeamsDeps,
  activity: TeamsActivity,
): Promise<Reference | undefined> => {
  const account = activity.from.aadObjectId;
  if (account === undefined) return undefined;
  const known = await store.read((db) => personalReference(db, 'teams', account));
  if (known !== undefined) return known;
  const near = await referenceFor(store, appId, baseOf(activity.conversation.id));
  try {
    const opened = await within(
      api.openPersonal({ ...near, serviceUrl: activity.serviceUrl }, activity.from.id),
      OPEN_MS,
      'not opened in time',
    );
    if (opened === undefined) return undefined;
    const reference: Reference = {
      channel: 'teams',
      externalId: opened,
      kind: 'personal',
      serviceUrl: activity.serviceUrl,
      bot: near.bot,
      account,
    };
    await store.update((tx) => keepReference(tx, reference));
    return reference;
  } catch (error) {
    log.info({ error: errorName(error) }, 'a personal chat could not be opened');
    return undefined;
  }
};

/** To a command: alone to who asked. */
export const answerCommand = async (
  deps: TeamsDeps,
  activity: TeamsActivity,
  answer: Answer,
  asked: Asked,
): Promise<void> => {
  if (answer.message === undefined) return;
  const name = eventName(activity);
  const said = {
    message: answer.message,
    plan: answer.plan,
    ...(answer.replace === true && answer.code === 'shown'
      ? { again: asked, viewer: activity.from.id }
      : {}),
  };
  if (kindOf(activity) === 'personal') return write(deps, beside(activity), said, name);
  const personal = await personalOf(deps, activity);
  if (personal !== undefined) return write(deps, { conversation: personal.externalId }, said, name);
  return write(
    deps,
    beside(activity),
    {
      message: say(shortAnswer(answer.message.text, answer.reaction === 'refused')),
      plan: answer.plan,
    },
    name,
  );
};

/** To a reply: where it was given. Teams lets no bot react, so what was recorded is said in a line. */
export const answerReply = async (
  deps: TeamsDeps,
  activity: TeamsActivity,
  answer: Answer,
): Promise<void> => {
  if (
    answer.message === undefined ||
    (answer.visibility === 'none' && answer.reaction === undefined)
  )
    return;
  // The card stands above, with its button to undo.
  const message = answer.code === 'recorded' ? say(answer.message.text) : answer.message;
  await write(deps, beside(activity), { message, plan: answer.plan }, eventName(activity));
};

/** A sentence, where it was asked for. */
export const answerText = (deps: TeamsDeps, activity: TeamsActivity, text: string): Promise<void> =>
  write(deps, beside(activity), { message: say(text) }, eventName(activity));
