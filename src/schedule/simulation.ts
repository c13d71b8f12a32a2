/** What the simulated workspace may do with time: go to the next message, day or month, or start again from nothing. */
import type { Clock } from '../clock.ts';
import {
  addDays,
  epochOf,
  firstOfMonth,
  instantAt,
  localDate,
  monthOf,
  yearOf,
} from '../domain/time/dates.ts';
import type { Instant } from '../domain/plan/document.ts';
import type { PlanState } from '../domain/plan/plan-state.ts';
import { AvanceError } from '../errors.ts';
import { calendarOf } from '../domain/time/calendar.ts';
import { nextReadyAt } from '../store/ledger/addresses.ts';
import { sentKeys } from '../store/ledger/deliveries.ts';
import { findState, loadStates } from '../store/plan/plans.ts';
import { eraseSimulation } from '../store/ledger/local.ts';
import type { Store } from '../store/database/store.ts';
import { nextMessageAt } from './next-message.ts';
import { moveClock } from './plan-clock.ts';

export interface SimulationDeps {
  store: Store;
  clock: Clock;
  /** Writes what is owed now; the outbox is woken by it. */
  sweep: () => Promise<unknown>;
  /** Sends what is written. */
  drain: () => Promise<void>;
  /** Imports the plan and the directory and sets the clock, as at a first start. */
  prepare: () => Promise<void>;
}

export interface Simulation {
  /**
   * A day goes to the next day's 09:00; a month to 09:00 of the next month's first working day.
   * @throws AvanceError `no-plan`, `no-more` when the year has no message left.
   */
  jump: (to: 'message' | 'day' | 'month' | 'again') => Promise<void>;
}

/** More moves than a month has days with messages: a stop for what should never happen. */
const MOST_MOVES = 60;
/** Longer than a dead service's lease, at the pace at which it is looked at. */
const MOST_LOOKS = 20;

const nextMonth = (state: PlanState, now: number): Instant => {
  const today = localDate(now, state.timeZone);
  const [year, month] =
    monthOf(today) === 12 ? [yearOf(today) + 1, 1] : [yearOf(today), monthOf(today) + 1];
  return instantAt(
    calendarOf(state.settings).avisos.nextWorkingDay(firstOfMonth(year, month)),
    '09:00',
    state.timeZone,
  );
};

export const makeSimulation = ({
  store,
  clock,
  sweep,
  drain,
  prepare,
}: SimulationDeps): Simulation => {
  const look = () =>
    store.read(async (db) => {
      const [states, state] = [await loadStates(db), await findState(db)];
      if (state === undefined)
        throw new AvanceError(
          'no-plan',
          'Todavía no hay un plan cargado. Impórtalo con: npm run -s avance -- plan import ARCHIVO',
        );
      return { state, states, keys: await sentKeys(db) };
    });
  const nextMessage = async (): Promise<Instant | undefined> => {
    const { states, keys } = await look();
    return nextMessageAt(states, clock.planNow(), keys);
  };
  /** Sends what is owed, also to an address that a service that died still holds. */
  const sendAll = async (): Promise<void> => {
    await drain();
    for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
      const next = await store.read((db) =>
        nextReadyAt(db, { channel: 'local', states: ['pending', 'sending', 'uncertain'] }),
      );
      if (next === undefined) return;
      await clock.sleep(Math.min(Math.max(next - clock.realNow(), 10), 200));
      await drain();
    }
  };
  /** What was owed before the jump is sent before it, as it would have been; then the clock moves and sweeps. */
  const move = async (to: Instant): Promise<void> => {
    await sendAll();
    await moveClock({ store, clock }, to);
    await sweep();
    await drain();
  };
  const startAgain = async (): Promise<void> => {
    await drain();
    await store.write((tx) => eraseSimulation(tx));
    await prepare();
    await sweep();
  };
  /** A month is walked message by message, so that everything on the way is sent on its day. */
  const walkTo = async (target: Instant): Promise<void> => {
    for (let moves = 0; moves < MOST_MOVES; moves += 1) {
      const next = await nextMessage();
      if (next === undefined || epochOf(next) >= epochOf(target)) break;
      await move(next);
    }
    await move(target);
  };
  return {
    jump: async (to) => {
      if (to === 'again') return startAgain();
      if (to === 'message') {
        const next = await nextMessage();
        if (next === undefined)
          throw new AvanceError(
            'no-more',
            'Ya no hay más avisos en el plan. Puedes empezar de nuevo.',
          );
        return move(next);
      }
      const { state } = await look();
      if (to === 'month') return walkTo(nextMonth(state, clock.planNow()));
      return walkTo(
        instantAt(addDays(localDate(clock.planNow(), state.timeZone), 1), '09:00', state.timeZone),
      );
    },
  };
};
