/**
 * Works through the events that were stored: one after another, in the order in which they came, each until it is done.
 * One about a message of which nobody knows yet whether it is ours waits aside until that is known.
 */
import type { Clock } from '../clock.ts';
import { errorFacts, type Log } from '../log.ts';
import { makeRounds } from '../schedule/rounds.ts';
import {
  claimWork,
  failWork,
  finishWork,
  forgetWork,
  isWorkWaiting,
  parkWork,
  waitingBefore,
  type Work,
} from '../store/inbound/inbound-work.ts';
import { forgetForms } from '../store/inbound/kept-forms.ts';
import type { Store } from '../store/database/store.ts';

const LEASE_MS = 30_000;
/** For what another process left: what comes in here wakes it. */
const LOOK_EVERY_MS = 5_000;
const AGAIN_MS = 2_000;
const FIRST_WAIT_MS = 500;
/** What was said near a posting in doubt is not kept longer than this. */
const LONGEST_WAIT_MS = 86_400_000;
const DAY_MS = 86_400_000;
const FORGET_EVENTS_MS = 7 * DAY_MS;
const FORGET_FORMS_MS = 35 * DAY_MS;

export interface Worker {
  start: () => void;
  wake: () => void;
  stop: () => Promise<void>;
}

export interface WorkerDeps {
  channel: string;
  store: Store;
  clock: Clock;
  log: Log;
  work: (payload: unknown) => Promise<void>;
  /** Of an event about a message: which, and whether that is one of ours, which is not always known at once. */
  about: (payload: unknown) => { thread: string; isKnown: () => Promise<boolean> } | undefined;
}

/** How long to wait for a doubt that is so old: at first often, later each minute. */
const waitFor = (age: number): number => Math.min(Math.max(age / 4, FIRST_WAIT_MS), 60_000);

export const makeWorker = ({ channel, store, clock, log, work, about }: WorkerDeps): Worker => {
  /** True when it waits: for the message that it is about, or behind what waits for the same one. */
  const parked = async ({ id, eventId, payload, keptAt }: Work): Promise<boolean> => {
    const message = about(payload);
    if (message === undefined) return false;
    const { thread } = message;
    const before = await store.read((db) => waitingBefore(db, channel, thread, id));
    if (before === undefined && (await message.isKnown())) return false;
    const age = clock.realNow() - keptAt;
    if (age > LONGEST_WAIT_MS) {
      log.warn({ channel, event: eventId }, 'nobody knows what an event is about; it is let go');
      return false;
    }
    const againAt = Math.max(before ?? 0, clock.realNow() + waitFor(age));
    await store.update((tx) => parkWork(tx, id, thread, againAt));
    return true;
  };
  const one = async (): Promise<boolean> => {
    // A read first, so that an idle worker takes no lock.
    if (!(await store.read((db) => isWorkWaiting(db, channel, clock.realNow())))) return false;
    const claimed = await store.update((tx) => claimWork(tx, channel, clock.realNow(), LEASE_MS));
    if (claimed === undefined) return false;
    try {
      if (await parked(claimed)) return true;
      await work(claimed.payload);
      await store.update((tx) => finishWork(tx, claimed.id));
    } catch (error) {
      const letGo = await store.update((tx) =>
        failWork(tx, claimed, errorFacts(error).error, clock.realNow() + AGAIN_MS),
      );
      log.error(
        {
          channel,
          event: claimed.eventId,
          attempts: claimed.attempts,
          letGo,
          ...errorFacts(error),
        },
        'an event could not be worked through',
      );
      if (!letGo) rounds.wakeIn(AGAIN_MS);
      return letGo;
    }
    return true;
  };
  const rounds = makeRounds(async () => {
    try {
      while (!rounds.stopped() && (await one())) {
        /* the next */
      }
    } catch (error) {
      log.error(
        { channel, ...errorFacts(error) },
        'the events could not be read; they are looked at again',
      );
      rounds.wakeIn(AGAIN_MS);
    }
  }, LOOK_EVERY_MS);
  return {
    wake: rounds.wake,
    stop: rounds.stop,
    start: () => {
      void store
        .update(async (tx) => {
          await forgetWork(tx, channel, clock.realNow() - FORGET_EVENTS_MS);
          await forgetForms(tx, clock.realNow() - FORGET_FORMS_MS);
        })
        .catch((error: unknown) =>
          log.warn(errorFacts(error), 'old events could not be forgotten'),
        );
      rounds.start();
    },
  };
};
