/** People at a card: buttons pressed and cards refreshed, each answer held to what Teams' clients show. */
import { randomUUID } from 'node:crypto';
import type { Activities } from './activities.ts';
import { actionsIn, cardProblems, MOST_BYTES } from './cards.ts';
import type { Delivery, Outcome } from './delivery.ts';
import type { Ledger } from './ledger.ts';
import { arr, CARD, isObject, mri, str, type Args, type FakePerson, type World } from './world.ts';

const WITHIN_MS = 5_000;
const SAID = 'application/vnd.microsoft.activity.message';
const ERRORS = [
  'application/vnd.microsoft.error',
  'application/vnd.microsoft.error.incorrectAuthCode',
  'application/vnd.microsoft.error.inactiveBot',
];

export interface Pressed extends Outcome {
  /** The card that this person sees from now on. */
  card?: Args;
  /** The short notice that only this person sees. */
  said?: string;
}
/** A message as a press needs it. */
export interface Pressable {
  id: string;
  card?: Args;
}

export interface PressDeps {
  world: World;
  ledger: Ledger;
  delivery: Delivery;
  activities: Activities;
}

const dataOf = (action: Args): Args => (isObject(action['data']) ? action['data'] : {});

export const makePresses = ({ world, ledger, delivery, activities }: PressDeps) => {
  const shown = (person: FakePerson, message: Pressable, { status, body }: Outcome): Pressed => {
    const outcome = { status, body };
    const wrong = (...problems: string[]): Pressed => {
      ledger.violations.push(...problems.map((problem) => `answer: ${problem}`));
      return outcome;
    };
    if (status !== 200) return outcome;
    if (!isObject(body) || typeof body['statusCode'] !== 'number')
      return wrong('an invoke answered without a statusCode');
    const { type, value } = body;
    if (body['statusCode'] !== 200)
      return ERRORS.includes(str(type))
        ? outcome
        : wrong(`a ${body['statusCode']} of type ${str(type)}`);
    if (type === SAID)
      return typeof value === 'string' && value !== ''
        ? { ...outcome, said: value }
        : wrong('a notice that says nothing');
    if (type !== CARD || !isObject(value)) return wrong(`an answer of type ${str(type)}`);
    const problems = [
      ...cardProblems(value),
      ...(Buffer.byteLength(JSON.stringify(value)) > MOST_BYTES ? ['a card too big'] : []),
    ];
    if (problems.length > 0) return wrong(...problems);
    world.replaceView(person, message.id, value);
    return { ...outcome, card: value };
  };
  const at = (person: FakePerson, conversationId: string, message: Pressable): Args => {
    const thread = activities
      .conversationOf(conversationId)
      .messages.find((one) => one.id === message.id)?.thread;
    const base = activities.common(person, conversationId, thread ?? message.id);
    return {
      ...base,
      id: `f:${randomUUID()}`,
      replyToId: message.id,
      channelData: {
        ...(base['channelData'] as Args),
        source: { name: 'message' },
        legacy: { replyToId: message.id },
      },
    };
  };
  const execute = async (
    person: FakePerson,
    conversationId: string,
    message: Pressable,
    action: Args,
    inputs: Record<string, string>,
    trigger: 'manual' | 'automatic',
  ): Promise<Pressed> => {
    const value = {
      action: {
        type: 'Action.Execute',
        ...(action['id'] === undefined ? {} : { id: action['id'] }),
        verb: action['verb'],
        data: { ...dataOf(action), ...inputs },
      },
      trigger,
    };
    const started = performance.now();
    const outcome = await delivery.deliver({
      ...at(person, conversationId, message),
      type: 'invoke',
      name: 'adaptiveCard/action',
      value,
    });
    const took = Math.round(performance.now() - started);
    if (took <= WITHIN_MS) return shown(person, message, outcome);
    // The client has given up and shown an error; what comes now is not drawn.
    ledger.violations.push(`answer: ${took} ms after the press of ${str(action['title'])}`);
    return outcome;
  };
  const submit = (
    person: FakePerson,
    conversationId: string,
    message: Pressable,
    action: Args,
    inputs: Record<string, string>,
  ): Promise<Pressed> => {
    const submitted = action['type'] === 'Action.Submit' ? action : action['fallback'];
    if (!isObject(submitted)) throw new Error(`${str(action['title'])} has no fallback`);
    return delivery.deliver({
      ...at(person, conversationId, message),
      type: 'message',
      textFormat: 'plain',
      value: { ...dataOf(submitted), ...inputs },
    });
  };
  return {
    press: async (
      person: FakePerson,
      conversationId: string,
      message: Pressable,
      label: string,
      inputs: Record<string, string> = {},
      how: 'execute' | 'submit' = 'execute',
    ): Promise<Pressed> => {
      const actions = actionsIn(world.view(person, message)).filter(
        (one) => one['type'] === 'Action.Execute' || one['type'] === 'Action.Submit',
      );
      const action = actions.find((one) => one['title'] === label);
      if (action === undefined)
        throw new Error(
          `no action ${label} among ${actions.map((one) => str(one['title'])).join(', ')}`,
        );
      return how === 'submit' || action['type'] === 'Action.Submit'
        ? submit(person, conversationId, message, action, inputs)
        : execute(person, conversationId, message, action, inputs, 'manual');
    },
    /** Undefined when the card is not to be refreshed for this person. */
    refresh: async (
      person: FakePerson,
      conversationId: string,
      message: Pressable,
    ): Promise<Pressed | undefined> => {
      const refresh = world.view(person, message)?.['refresh'] ?? message.card?.['refresh'];
      if (
        !isObject(refresh) ||
        !isObject(refresh['action']) ||
        !arr(refresh['userIds']).includes(mri(person))
      )
        return undefined;
      return execute(person, conversationId, message, refresh['action'], {}, 'automatic');
    },
  };
};
