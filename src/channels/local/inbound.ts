/** What people do in the simulated workspace, as its platform would hand it on: messages, replies, presses, edits. */
import type { Clock } from '../../clock.ts';
import type { Answer } from '../../conversation/answer.ts';
import type { Place } from '../../conversation/place.ts';
import type { Dispatch } from '../../commands/dispatch.ts';
import { toInstant } from '../../domain/time/dates.ts';
import type { Person } from '../../domain/people/people.ts';
import { AvanceError } from '../../errors.ts';
import { say } from '../../messages/progress/answers.ts';
import type { Message, Press } from '../../conversation/message.ts';
import { workspaceSays } from '../../messages/platforms/workspace.ts';
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
import { whoseLocal } from '../../store/ledger/local-places.ts';
import { findPosting } from '../../store/ledger/postings.ts';
import type { Store } from '../../store/database/store.ts';
import { REACTIONS } from './roles.ts';

export interface InboundDeps {
  store: Store;
  clock: Clock;
  dispatch: Dispatch;
  timeZone(): Promise<string>;
  changed(conversation: string): void;
  /** Something was recorded: cards want to be redrawn. */
  onRecorded(): void;
}

export interface Said {
  person: Person;
  conversation: string;
  text: string;
  threadOf?: number | undefined;
  files: LocalFile[];
  eventId: string;
}

export interface Inbound {
  say(said: Said): Promise<void>;
  press(person: Person, messageId: number, press: Press, eventId: string): Promise<void>;
  change(person: Person, messageId: number, text: string | undefined): Promise<void>;
}

/** Whose channel it is: an area's, or a commission's. */
const channelOf = async (
  store: Store,
  conversation: string,
): Promise<Pick<Place, 'area' | 'commission'>> => {
  if (conversation.startsWith('area:')) return { area: conversation.slice(5) };
  return store.read((db) => whoseLocal(db, conversation));
};

export const makeInbound = (deps: InboundDeps): Inbound => {
  const { store, clock, dispatch } = deps;
  const now = async (): Promise<string> => toInstant(clock.planNow(), await deps.timeZone());

  const placeOf = async (conversation: string, root: number | undefined): Promise<Place> => {
    const posting =
      root === undefined
        ? undefined
        : await store.read((db) => findPosting(db, 'local', conversation, String(root)));
    return {
      kind: conversation.startsWith('dm:') ? 'private' : 'channel',
      conversation,
      ...(posting === undefined ? {} : { subject: posting.subject, plan: posting.planId }),
      ...(await channelOf(store, conversation)),
    };
  };

  const answerWith = async (
    person: Person,
    conversation: string,
    threadOf: number | undefined,
    message: Message,
    all: boolean,
  ): Promise<void> => {
    const at = await now();
    await store.update((tx) =>
      postLocal(tx, {
        conversation,
        text: message.text,
        message,
        at,
        ...(threadOf === undefined ? {} : { threadOf }),
        ...(all ? {} : { privateTo: person.id }),
      }),
    );
  };

  const show = async (
    answer: Answer,
    person: Person,
    conversation: string,
    threadOf: number | undefined,
  ): Promise<void> => {
    if (answer.visibility !== 'none' && answer.message !== undefined)
      await answerWith(
        person,
        conversation,
        threadOf,
        answer.message,
        answer.visibility === 'thread',
      );
    deps.onRecorded();
    deps.changed(conversation);
  };

  const slash = async ({ person, conversation, text, eventId }: Said): Promise<void> => {
    const [verb = '', ...rest] = text.slice(1).split(' ');
    const at = await now();
    await store.update((tx) =>
      postLocal(tx, {
        conversation,
        authorId: person.id,
        privateTo: person.id,
        text,
        at,
        deliveryKey: `said ${eventId}`,
      }),
    );
    const answer = await dispatch.runSlash(
      { person, channel: 'local' },
      await placeOf(conversation, undefined),
      verb,
      rest.join(' '),
      eventId,
    );
    await show(answer, person, conversation, undefined);
  };

  const plain = async ({
    person,
    conversation,
    text,
    threadOf,
    files,
    eventId,
  }: Said): Promise<void> => {
    const at = await now();
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
    // In channels Avance hears only replies under what it posted; in a direct message everything.
    if (threadOf === undefined)
      return conversation.startsWith('dm:')
        ? answerWith(person, conversation, undefined, say(workspaceSays.hint), false).then(() =>
            deps.changed(conversation),
          )
        : undefined;
    const evidence = files.map((file) => ({
      kind: 'file' as const,
      url: file.url,
      name: file.name,
    }));
    const answer = await dispatch.runReply(
      { person, channel: 'local' },
      await placeOf(conversation, threadOf),
      text,
      evidence,
      `message-${posted.id}`,
    );
    const reaction = answer.reaction;
    if (reaction !== undefined && answer.code !== 'repeated')
      await store.update((tx) => reactLocal(tx, posted.id, [REACTIONS[reaction]]));
    await show(answer, person, conversation, threadOf);
  };

  const press = async (
    person: Person,
    messageId: number,
    pressed: Press,
    eventId: string,
  ): Promise<void> => {
    const message = await visible(person, messageId);
    const place = await placeOf(message.conversation, messageId);
    const answer = await dispatch.runPress({ person, channel: 'local' }, place, pressed, eventId);
    if (answer.replace === true && message.privateTo !== null && answer.message !== undefined) {
      const replacement = answer.message;
      await store.update((tx) => redrawLocal(tx, messageId, replacement));
      deps.onRecorded();
      deps.changed(message.conversation);
      return;
    }
    await show(
      answer,
      person,
      message.conversation,
      message.threadOf ?? (place.subject === undefined ? undefined : messageId),
    );
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
    const at = await now();
    await store.update((tx) =>
      text === undefined ? deleteLocal(tx, messageId, at) : editLocal(tx, messageId, text, at),
    );
    const root = message.threadOf ?? undefined;
    if (root === undefined) return deps.changed(message.conversation);
    const place = await placeOf(message.conversation, root);
    if (place.subject === undefined) return deps.changed(message.conversation);
    await show(
      await dispatch.runReplyChanged({ person, channel: 'local' }, place),
      person,
      message.conversation,
      root,
    );
  };

  return {
    say: (said) =>
      said.text.startsWith('/') && said.threadOf === undefined ? slash(said) : plain(said),
    press,
    change,
  };
};
