/**
 * Looks each second whether another process (the command line, a replica) moved the clock or changed the plan, so
 * that a change beside a running service is answered within a second and not at the next minute. What this process
 * recorded itself it knows already.
 */
import { errorFacts, type Log } from '../log.ts';
import { foreignEntries } from '../store/record/snapshot.ts';
import { getClockOffset } from '../store/database/service-state.ts';
import { findSecret } from '../store/database/secrets.ts';
import type { Changes, Store } from '../store/database/store.ts';

export interface WatchDeps {
  store: Store;
  log: Log;
  /** A plan appeared, or what is known of it changed, or the clock was moved, or the calendar's key was renewed. */
  changed: () => Promise<void>;
  everyMs?: number;
}

export interface Watch {
  start(): void;
  stop(): Promise<void>;
}

/** What is compared from one look to the next. */
const mark = (store: Store): Promise<string> =>
  store.read(async (db) =>
    JSON.stringify([
      (await getClockOffset(db)) ?? null,
      await foreignEntries(db),
      (await findSecret(db, 'secret-calendar')) ?? null,
    ]),
  );

export const makeWatch = ({ store, log, changed, everyMs = 1_000 }: WatchDeps): Watch => {
  let seen: string | undefined;
  /** What was announced is still to be compared. */
  let behind = false;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;
  let changes: Changes | undefined;
  const look = async (): Promise<void> => {
    try {
      changes ??= store.openChanges();
      if (!(await changes.maybe()) && !behind) return;
      behind = true;
      const now = await mark(store);
      if (seen !== undefined && now !== seen) await changed();
      seen = now;
      behind = false;
    } catch (error) {
      log.warn(errorFacts(error), 'the watch could not read the store; it looks again in a second');
    }
  };
  const once = (): void => {
    looking ??= look().finally(() => {
      looking = undefined;
    });
  };
  return {
    start: () => {
      once();
      timer = setInterval(once, everyMs);
    },
    stop: async () => {
      clearInterval(timer);
      await looking;
      await changes?.close();
    },
  };
};
