/** Says in the database that a service runs on it, so that nobody restores a backup under it. */
import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { errorFacts, type Log } from '../log.ts';
import {
  forgetSilent,
  markRunning,
  markStopped,
  SILENT_AFTER_MS,
} from '../store/database/service-state.ts';
import type { Store } from '../store/database/store.ts';

export interface Presence {
  start(): Promise<void>;
  stop(): Promise<void>;
}

interface PresenceDeps {
  store: Store;
  clock: Clock;
  log: Log;
  everyMs?: number | undefined;
}

/** A service that was killed says nothing more, and is forgotten after a while. */
export const makePresence = ({
  store,
  clock,
  log,
  everyMs = SILENT_AFTER_MS / 3,
}: PresenceDeps): Presence => {
  const id = randomUUID();
  let timer: NodeJS.Timeout | undefined;
  let saying: Promise<void> | undefined;
  const say = (): Promise<void> =>
    store
      .update((tx) => markRunning(tx, id, clock.realNow()))
      .catch((error: unknown) =>
        log.warn(errorFacts(error), 'the service could not say that it runs; it says so again'),
      );
  return {
    start: async () => {
      await store.update((tx) => forgetSilent(tx, clock.realNow()));
      await say();
      timer = setInterval(() => {
        saying = say();
      }, everyMs);
      timer.unref();
    },
    stop: async () => {
      clearInterval(timer);
      await saying;
      await store
        .update((tx) => markStopped(tx, id))
        .catch((error: unknown) =>
          log.warn(errorFacts(error), 'the service could not say that it stopped'),
        );
    },
  };
};
