/** Where something happened in the simulated workspace, and how it is answered there. */
import type { Clock } from '../../clock.ts';
import type { Dispatch } from '../../commands/dispatch.ts';
import type { Answer } from '../../conversation/answer.ts';
import type { Place } from '../../conversation/place.ts';
import type { Person } from '../../domain/people/people.ts';
import { toInstant } from '../../domain/time/dates.ts';
import { postLocal } from '../../store/ledger/local.ts';
import { whoseLocal } from '../../store/ledger/local-places.ts';
import { findPosting } from '../../store/ledger/postings.ts';
import type { Store } from '../../store/database/store.ts';

export interface InboundDeps {
  store: Store;
  clock: Clock;
  dispatch: Dispatch;
  timeZone(): Promise<string>;
  changed(conversation: string): void;
  /** Something was recorded: cards want to be redrawn. */
  onRecorded(): void;
}

/** Plan time. */
export const now = async (deps: InboundDeps): Promise<string> =>
  toInstant(deps.clock.planNow(), await deps.timeZone());

/** Whose channel it is: an area's, or a commission's. */
const channelOf = async (
  store: Store,
  conversation: string,
): Promise<Pick<Place, 'area' | 'commission'>> => {
  if (conversation.startsWith('area:')) return { area: conversation.slice(5) };
  return store.read((db) => whoseLocal(db, conversation));
};

/** @param root the message in whose thread it was. */
export const placeOf = async (
  { store }: InboundDeps,
  conversation: string,
  root: number | undefined,
): Promise<Place> => {
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

/** Shows an answer where it belongs; what it recorded is drawn. */
export const show = async (
  deps: InboundDeps,
  { visibility, message }: Answer,
  {
    person,
    conversation,
    threadOf,
  }: { person: Person; conversation: string; threadOf?: number | undefined },
): Promise<void> => {
  if (visibility !== 'none' && message !== undefined) {
    const at = await now(deps);
    await deps.store.update((tx) =>
      postLocal(tx, {
        conversation,
        text: message.text,
        message,
        at,
        ...(threadOf === undefined ? {} : { threadOf }),
        ...(visibility === 'thread' ? {} : { privateTo: person.id }),
      }),
    );
  }
  deps.onRecorded();
  deps.changed(conversation);
};
