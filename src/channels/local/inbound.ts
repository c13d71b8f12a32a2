/** What people do in the simulated workspace, as its platform would hand it on: messages, replies, presses, edits. */
import type { Person } from '../../domain/people/people.ts';
import { AvanceError } from '../../errors.ts';
import type { Press } from '../../conversation/message.ts';
import {
  deleteLocal,
  editLocal,
  findLocal,
  postLocal,
  reactLocal,
  redrawLocal,
  type LocalFile,
  type LocalMessage,
} from '../../store/ledger/local.ts';
import { now, placeOf, show, type InboundDeps } from './answers.ts';
import { REACTIONS } from './roles.ts';
import { answerFree, slash, type Outcome, type Typed } from './typed.ts';

export interface Said extends Typed {
  files: LocalFile[];
}

export interface Inbound {
  say(said: Said): Promise<Outcome>;
  /** @param isForm fields were filled in: what is refused is said at them. */
  press(
    person: Person,
    messageId: number,
    press: Press & { isForm?: boolean },
    eventId: string,
  ): Promise<Outcome>;
  change(person: Person, messageId: number, text: string | undefined): Promise<void>;
}

export const makeInbound = (deps: InboundDeps): Inbound => {
  const { store, dispatch } = deps;
  const plain = async (said: Said): Promise<Outcome> => {
    const { person, conversation, text, threadOf, files, eventId } = said;
    const at = await now(deps);
    const posted = await store.update((tx) =>
      postLocal(tx, {
        conversation,
        authorId: person.id,
        text,
        files,
        at,
        deliveryKey: `said ${eventId}`,
        ...(threadOf === undefined ? {} : { threadOf }),
      }),
    );
    deps.changed(conversation);
    const place = await placeOf(deps, conversation, threadOf);
    // In channels Avance hears only replies under what it posted; in a direct message everything.
    if (place.subject === undefined) return place.kind === 'private' ? answerFree(deps, said) : {};
    const evidence = files.map((file) => ({
      kind: 'file' as const,
      url: file.url,
      name: file.name,
    }));
    const answer = await dispatch.runReply(
      { person, channel: 'local' },
      place,
      text,
      evidence,
      `message-${posted.id}`,
    );
    const reaction = answer.reaction;
    if (reaction !== undefined && answer.code !== 'repeated')
      await store.update((tx) => reactLocal(tx, posted.id, [REACTIONS[reaction]]));
    await show(deps, answer, { person, conversation, threadOf });
    return { code: answer.code };
  };

  const press: Inbound['press'] = async (person, messageId, { isForm, ...pressed }, eventId) => {
    const message = await visible(person, messageId);
    const place = await placeOf(deps, message.conversation, messageId);
    const answer = await dispatch.runPress({ person, channel: 'local' }, place, pressed, eventId);
    const { code, field, message: said } = answer;
    if (isForm === true && answer.reaction === 'refused' && said !== undefined)
      return { code, problem: said.text, ...(field === undefined ? {} : { field }) };
    if (answer.replace === true && message.privateTo !== null && answer.message !== undefined) {
      const replacement = answer.message;
      await store.update((tx) => redrawLocal(tx, messageId, replacement));
      deps.onRecorded();
      deps.changed(message.conversation);
      return { code };
    }
    const threadOf = message.threadOf ?? (place.subject === undefined ? undefined : messageId);
    await show(deps, answer, { person, conversation: message.conversation, threadOf });
    return { code };
  };

  const visible = async (person: Person, messageId: number): Promise<LocalMessage> => {
    const message = await store.read((db) => findLocal(db, messageId));
    if (message === undefined || (message.privateTo !== null && message.privateTo !== person.id))
      throw new AvanceError(
        'unknown-message',
        'Ese mensaje ya no está. Vuelve a abrir la conversación.',
      );
    return message;
  };

  const change = async (
    person: Person,
    messageId: number,
    text: string | undefined,
  ): Promise<void> => {
    const message = await visible(person, messageId);
    if (message.authorId !== person.id)
      throw new AvanceError('not-own', 'Sólo puedes cambiar tus propios mensajes.');
    const at = await now(deps);
    await store.update((tx) =>
      text === undefined ? deleteLocal(tx, messageId, at) : editLocal(tx, messageId, text, at),
    );
    const root = message.threadOf ?? undefined;
    if (root === undefined) return deps.changed(message.conversation);
    const place = await placeOf(deps, message.conversation, root);
    if (place.subject === undefined) return deps.changed(message.conversation);
    const answer = await dispatch.runReplyChanged({ person, channel: 'local' }, place);
    await show(deps, answer, { person, conversation: message.conversation, threadOf: root });
  };

  return {
    say: (said) =>
      said.text.startsWith('/') && said.threadOf === undefined ? slash(deps, said) : plain(said),
    press,
    change,
  };
};
