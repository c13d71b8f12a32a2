/**
 * The outbox claims an address, sends its rows in order and lets it go, so that a header precedes its cards and
 * several replicas never write to one address at once. Then it redraws the cards whose state changed. It is woken by
 * writes, and looks by itself each second for what a crash, a retry or another process left.
 */
import { errorFacts } from '../log.ts';
import { makeRounds } from '../schedule/rounds.ts';
import { anythingWaiting, nextReadyAt } from '../store/ledger/addresses.ts';
import { redrawOutdated, type Postponed } from './redraw.ts';
import { sendOneAddress, waitingFor } from './send-rows.ts';
import type { OutboxDeps } from './outbox-deps.ts';
import type { Sender } from '../conversation/sender.ts';

export interface Outbox {
  start: () => void;
  /** Something was written: look now. */
  wake: () => void;
  /** Sends and redraws all that can be sent now; resolves when nothing more is ready. */
  drain: () => Promise<void>;
  /** Lets the message under way finish, then stops. */
  stop: () => Promise<void>;
}

const LOOK_EVERY_MS = 1_000;

export const makeOutbox = (deps: OutboxDeps): Outbox => {
  const lookEveryMs = deps.lookEveryMs ?? LOOK_EVERY_MS;
  const postponed = new Map<Sender, Postponed>(deps.senders.map((sender) => [sender, new Map()]));
  let early: NodeJS.Timeout | undefined;

  const drainChannel = async (sender: Sender): Promise<void> => {
    const sendAll = async (): Promise<void> => {
      while (!rounds.stopped() && (await sendOneAddress(deps, sender, rounds.stopped))) {
        /* the next address */
      }
    };
    try {
      const ready = await deps.store.read((db) =>
        anythingWaiting(db, waitingFor(sender), deps.clock.realNow()),
      );
      if (ready) await Promise.all(Array.from({ length: sender.parallel ?? 1 }, sendAll));
      const waiting = postponed.get(sender) ?? new Map<number, never>();
      while (!rounds.stopped() && (await redrawOutdated(deps, sender, waiting, rounds.stopped))) {
        /* the next batch */
      }
    } catch (error) {
      deps.log.error(
        { channel: sender.channel, ...errorFacts(error) },
        'outbox failed; it looks again in a second',
      );
    }
  };
  /** An address that rests between two messages is served when its rest ends, not at the next look. */
  const wakeInTime = async (): Promise<void> => {
    const paced = deps.senders.filter((sender) => sender.paceMs !== undefined);
    const times = await Promise.all(
      paced.map((sender) => deps.store.read((db) => nextReadyAt(db, waitingFor(sender)))),
    ).catch(() => []);
    const next = Math.min(...times.flatMap((time) => time ?? []));
    clearTimeout(early);
    if (rounds.stopped() || next === Infinity) return;
    early = setTimeout(
      rounds.wake,
      Math.min(Math.max(next - deps.clock.realNow(), 1), lookEveryMs),
    );
  };
  const rounds = makeRounds(async () => {
    await Promise.all(deps.senders.map(drainChannel));
    await wakeInTime();
  }, lookEveryMs);
  return {
    start: rounds.start,
    wake: rounds.wake,
    drain: rounds.now,
    stop: async () => {
      await rounds.stop();
      clearTimeout(early);
    },
  };
};
