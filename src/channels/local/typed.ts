/** What is typed to Avance under no card: a slash command anywhere, a question in a direct message. */
import type { Answer } from '../../conversation/answer.ts';
import type { Person } from '../../domain/people/people.ts';
import { workspaceSays } from '../../messages/platforms/workspace.ts';
import { say } from '../../messages/progress/answers.ts';
import { postLocal } from '../../store/ledger/local.ts';
import { now, placeOf, show, type InboundDeps } from './answers.ts';

export interface Typed {
  person: Person;
  conversation: string;
  text: string;
  /** The message in whose thread it is. */
  threadOf?: number | undefined;
  eventId: string;
}

/** What became of what somebody did. */
export interface Outcome {
  /** Of the answer; undefined where nothing was said to Avance. */
  code?: string;
  /** A form that was refused is not answered by a message: why, and its field that is wrong. */
  problem?: string;
  field?: string;
}

export const slash = async (deps: InboundDeps, typed: Typed): Promise<Outcome> => {
  const { person, conversation, text, eventId } = typed;
  const [verb = '', ...rest] = text.slice(1).split(' ');
  const at = await now(deps);
  await deps.store.update((tx) =>
    postLocal(tx, {
      conversation,
      authorId: person.id,
      privateTo: person.id,
      text,
      at,
      deliveryKey: `said ${eventId}`,
    }),
  );
  const answer = await deps.dispatch.runSlash(
    { person, channel: 'local' },
    await placeOf(deps, conversation, undefined),
    verb,
    rest.join(' '),
    eventId,
  );
  await show(deps, answer, { person, conversation });
  return { code: answer.code };
};

/** Said to Avance alone: a question, or nothing that it knows. */
export const answerFree = async (deps: InboundDeps, typed: Typed): Promise<Outcome> => {
  const { person, conversation, text, threadOf, eventId } = typed;
  const place = await placeOf(deps, conversation, undefined);
  const actor = { person, channel: 'local' as const };
  const found = await deps.dispatch.runFree(actor, place, text, eventId);
  const hint: Answer = { visibility: 'private', code: 'hint', message: say(workspaceSays.hint) };
  const answer = found?.answer ?? hint;
  await show(deps, answer, { person, conversation, threadOf });
  return { code: answer.code };
};
