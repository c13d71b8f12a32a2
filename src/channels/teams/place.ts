/** Where something happened in Teams: which of our cards it is about, whose conversation it is. */
import type { Place } from '../../conversation/place.ts';
import type { Asked, Subject } from '../../conversation/subject.ts';
import { whoseChannel } from '../../store/ledger/whose-channel.ts';
import { MAX_UNCONFIRMED_SENDS } from '../../outbox/send-rows.ts';
import {
  adoptPosting,
  anyOpenDoubtIn,
  doubtfulIn,
  findDeliveryIn,
  findPosting,
} from '../../store/ledger/postings.ts';
import type { Store } from '../../store/database/store.ts';
import {
  answeredBy,
  baseOf,
  inThread,
  isThreaded,
  kindOf,
  type TeamsActivity,
} from './activity.ts';

/** What a card brings back with each press: its delivery, and how it was asked for. */
export interface Carried {
  key?: string;
  again?: Asked;
}

/** A card posted in doubt stands there since about this long before the doubt; clocks differ a little. */
const BEFORE_MS = 20_000;
const AFTER_MS = 5_000;

export interface PlaceDeps {
  store: Store;
  /** Plan time. */
  planNow: () => Promise<string>;
  onRecorded: () => void;
}

interface Found {
  deliveryId: number;
  planId: string;
  subject: Subject;
}

/**
 * The card at a place that no one told us of: Teams names a message by the moment it was posted, so a thread whose name
 * falls into the moment of the one sending in doubt is that card's twin.
 */
const findTwin = async (
  { store, planNow, onRecorded }: PlaceDeps,
  conversation: string,
  message: string,
): Promise<Found | undefined> => {
  const posted = Number(message);
  if (!/^\d{13}$/.test(message)) return undefined;
  const doubtful = await store.read((db) =>
    doubtfulIn(db, 'teams', conversation, { from: posted - AFTER_MS, to: posted + BEFORE_MS }),
  );
  const [only] = doubtful;
  if (only === undefined || doubtful.length > 1) return undefined;
  const at = await planNow();
  await store.update((tx) => adoptPosting(tx, only, { conversation, externalId: message }, at));
  onRecorded();
  return store.read((db) => findPosting(db, 'teams', conversation, message));
};

/** The delivery that a card names, wherever it stands: where it does not stand by our books, it is a twin, and kept like the other. */
const findCarried = async (
  { store, planNow, onRecorded }: PlaceDeps,
  conversation: string,
  key: string,
  message: string | undefined,
): Promise<Found | undefined> => {
  const found = await store.read((db) => findDeliveryIn(db, 'teams', conversation, key));
  if (found === undefined || message === undefined || found.subject.type === 'answer') return found;
  const known = await store.read((db) => findPosting(db, 'teams', conversation, message));
  if (known === undefined) {
    const at = await planNow();
    if (
      await store.update((tx) =>
        adoptPosting(tx, found.deliveryId, { conversation, externalId: message }, at),
      )
    )
      onRecorded();
  }
  return found;
};

/**
 * The message that an activity is about, where only its name can tell whether it is ours; a card's press says so itself.
 * Known is also what is nobody's: none of ours there is in doubt or under way.
 */
export const messageOf = (
  deps: PlaceDeps,
  activity: TeamsActivity,
): { thread: string; isKnown: () => Promise<boolean> } | undefined => {
  const under = answeredBy(activity);
  if (under === undefined || !/^message/.test(activity.type) || activity.value !== undefined)
    return undefined;
  const conversation = baseOf(activity.conversation.id);
  return {
    thread: inThread(conversation, under),
    isKnown: async () => {
      const open = await deps.store.read((db) =>
        anyOpenDoubtIn(db, 'teams', conversation, MAX_UNCONFIRMED_SENDS),
      );
      return (
        !open ||
        (await deps.store.read((db) => findPosting(db, 'teams', conversation, under))) !==
          undefined ||
        (await findTwin(deps, conversation, under)) !== undefined
      );
    },
  };
};

/** @param message that is answered, or was pressed on. */
export const placeAt = async (
  deps: PlaceDeps,
  activity: TeamsActivity,
  message: string | undefined,
  { key }: Carried = {},
): Promise<Place> => {
  const conversation = baseOf(activity.conversation.id);
  const posted =
    message === undefined
      ? undefined
      : await deps.store.read((db) => findPosting(db, 'teams', conversation, message));
  const found =
    key !== undefined
      ? await findCarried(deps, conversation, key, message)
      : (posted ??
        (message === undefined ? undefined : await findTwin(deps, conversation, message)));
  const whose = await deps.store.read((db) => whoseChannel(db, 'teams', conversation));
  const personal = kindOf(activity) === 'personal';
  return {
    kind: personal ? 'private' : 'channel',
    conversation,
    shared: !personal,
    threaded: isThreaded(activity),
    ...(found === undefined ? {} : { subject: found.subject, plan: found.planId }),
    ...whose,
  };
};
