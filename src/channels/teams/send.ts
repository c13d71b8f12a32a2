/** What the outbox sends through Teams: posts and redraws within each conversation's limits. */
import type { Message } from '../../conversation/message.ts';
import { notSent } from '../../outbox/never-sent.ts';
import type { Sender, SendOutcome } from '../../conversation/sender.ts';
import { findReference, latestReference, type Reference } from '../../store/ledger/references.ts';
import { findDeliveryIn } from '../../store/ledger/postings.ts';
import type { Store } from '../../store/database/store.ts';
import { CONVERSATION_RATES, type TeamsApi } from './api.ts';
import { cardActivity } from './render.ts';
import { errorName, isApplicationRefused, outcomeOf } from './errors.ts';
import type { Carried } from './place.ts';

const LEASE_MS = 24_000;
/** Eight in two seconds are allowed, and sixty in thirty: a steady pace stays under both. */
const PACE_MS = 520;
/** A sending in doubt is made once more after this long; Teams cannot be asked what it took. */
const AGAIN_MS = 30_000;
/** Where a conversation of the directory is answered that never wrote yet. */
const ANYWHERE = 'https://smba.trafficmanager.net/teams/';

export interface TeamsSenderDeps {
  api: TeamsApi;
  store: Store;
  appId: string;
  /** The application was refused, or is taken again: undefined. */
  health: (refusal: string | undefined) => void;
  /** An address can no longer be written to. */
  refused: (where: string, error: string) => void;
}

/** Where a conversation is written to: as it told us, or as others near it did. */
export const referenceFor = async (
  store: Store,
  appId: string,
  conversation: string,
): Promise<Reference> => {
  const own = await store.read((db) => findReference(db, 'teams', conversation));
  if (own !== undefined) return own;
  const near = await store.read((db) => latestReference(db, 'teams'));
  return {
    channel: 'teams',
    externalId: conversation,
    kind: conversation.includes('@thread.') ? 'channel' : 'personal',
    serviceUrl: near?.serviceUrl ?? ANYWHERE,
    bot: near?.bot ?? `28:${appId}`,
  };
};

export const makeTeamsSender = ({
  api,
  store,
  appId,
  health,
  refused,
}: TeamsSenderDeps): Sender => {
  const { rates } = api;
  const failed = (where: string, error: unknown, inThread: boolean): SendOutcome => {
    const outcome = outcomeOf(error);
    // A thread may be gone while its conversation is in order.
    if (inThread && outcome.state === 'failed' && /^http 404/.test(outcome.error))
      return { state: 'failed', error: outcome.error };
    if (isApplicationRefused(error)) health(errorName(error));
    if (outcome.state === 'failed' && outcome.address === true) refused(where, outcome.error);
    return outcome;
  };
  /** An answer also brings back how it was asked for, so that it can be drawn anew. */
  const carriedBy = async (
    conversation: string,
    key: string,
  ): Promise<{ carried: Carried; viewer?: string }> => {
    if (!key.startsWith('ANSWER/')) return { carried: { key } };
    const subject = (await store.read((db) => findDeliveryIn(db, 'teams', conversation, key)))
      ?.subject;
    if (subject?.type !== 'answer') return { carried: { key } };
    // What can be asked again needs no name.
    return {
      carried: subject.again === undefined ? { key } : { again: subject.again },
      ...(subject.viewer === undefined ? {} : { viewer: subject.viewer }),
    };
  };
  const prepare = async (conversation: string, key: string, message: Message) => {
    const where = await referenceFor(store, appId, conversation);
    const { carried, viewer } = await carriedBy(conversation, key);
    return { where, activity: cardActivity(message, carried, viewer) };
  };
  return {
    channel: 'teams',
    leaseMs: LEASE_MS,
    paceMs: PACE_MS,
    parallel: 8,
    blindAgainMs: AGAIN_MS,
    post: async ({ externalId }, key, message, threadOf) => {
      let prepared: Awaited<ReturnType<typeof prepare>>;
      try {
        prepared = await prepare(externalId, key, message);
      } catch (error) {
        return notSent(error);
      }
      const { where, activity } = prepared;
      const left = rates.take(externalId, ...CONVERSATION_RATES);
      if (left > 0) return { state: 'later', afterMs: left };
      try {
        const id = await api.send(where, activity, where.kind === 'channel' ? threadOf : undefined);
        health(undefined);
        return id === undefined || id === ''
          ? { state: 'uncertain', error: 'no id' }
          : { state: 'sent', externalId: id };
      } catch (error) {
        return failed(externalId, error, where.kind === 'channel' && threadOf !== undefined);
      } finally {
        rates.arrived(externalId);
      }
    },
    update: async ({ externalId }, id, message, key) => {
      const where = await referenceFor(store, appId, externalId);
      const left = rates.take(externalId, ...CONVERSATION_RATES);
      if (left > 0) return { state: 'later', afterMs: left };
      try {
        await api.update(where, id, cardActivity(message, { key }));
        return { state: 'sent', externalId: id };
      } catch (error) {
        const outcome = outcomeOf(error);
        if (isApplicationRefused(error)) health(errorName(error));
        // A card may be gone while its conversation is in order; to draw one twice does no harm.
        if (outcome.state === 'failed') return { state: 'failed', error: outcome.error };
        return outcome.state === 'uncertain'
          ? { state: 'retry', retryAfterMs: 0, error: outcome.error }
          : outcome;
      } finally {
        rates.arrived(externalId);
      }
    },
  };
};
