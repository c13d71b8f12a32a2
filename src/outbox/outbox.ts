/**
 * The outbox claims an address, sends its rows in order and lets it go, so that a header precedes its cards and
 * several replicas never write to one address at once. Then it redraws the cards whose state changed. It is woken by
 * writes, by the end of a rest or a lease, and looks by itself now and then for what another process left.
 */
import { errorFacts } from '../log.ts';
import { makeRounds } from '../schedule/rounds.ts';
import { nextReadyAt } from '../store/ledger/addresses.ts';
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

/** How often it looks by itself, real milliseconds. */
const LOOK_EVERY_MS = 5_000;
/** After an error of our own, real milliseconds. */
const AGAIN_MS = 1_000;
/** So that an address that is ready and yet cannot be claimed does not keep a core busy, real milliseconds. */
const SHORTEST_REST_MS = 20;

export const makeOutbox = (deps: OutboxDeps): Outbox => {
  const postponed = new Map<Sender, Postponed>(deps.senders.map((sender) => [sender, new Map()]));

  /** When the next address is ready, real milliseconds; a read, so that an idle outbox writes nothing. */
  const readyAt = (sender: Sender): Promise<number> =>
    deps.store.read((db) => nextReadyAt(db, waitingFor(sender))).then((time) => time ?? Infinity);

  /** Resolves to when there will be more to do, real milliseconds. */
  const drainChannel = async (sender: Sender): Promise<number> => {
    const sendAll = async (): Promise<void> => {
      while (!rounds.stopped() && (await sendOneAddress(deps, sender, rounds.stopped))) {
        /* the next address */
      }
    };
    try {
      const waiting = postponed.get(sender) ?? new Map<number, never>();
      let next = await readyAt(sender);
      if (next <= deps.clock.realNow()) {
        await Promise.all(Array.from({ length: sender.parallel ?? 1 }, sendAll));
        next = await readyAt(sender);
      }
      while (!rounds.stopped() && (await redrawOutdated(deps, sender, waiting, rounds.stopped))) {
        /* the next batch */
      }
      const now = deps.clock.realNow();
      const redraws = [...waiting.values()].map(({ againAt }) => againAt);
      return Math.min(next, ...redraws.filter((againAt) => againAt > now));
    } catch (error) {
      deps.log.error(
        { channel: sender.channel, ...errorFacts(error) },
        'outbox failed; it looks again in a second',
      );
      return deps.clock.realNow() + AGAIN_MS;
    }
  };
  const rounds = makeRounds(async () => {
    const next = Math.min(...(await Promise.all(deps.senders.map(drainChannel))));
    // What rests between two messages, or is tried again, is served when its rest ends and not at the next look.
    const inMs = Math.max(next - deps.clock.realNow(), SHORTEST_REST_MS);
    rounds.wakeIn(inMs < LOOK_EVERY_MS ? inMs : undefined);
  }, LOOK_EVERY_MS);
  return {
    start: rounds.start,
    wake: rounds.wake,
    drain: rounds.now,
    stop: rounds.stop,
  };
};
