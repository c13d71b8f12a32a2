/** When the next reminder falls due: what the simulated workspace's clock jumps to. */
import { addDays, epochOf, instantAt, localDate, toInstant } from '../domain/time/dates.ts';
import type { Instant } from '../domain/plan/document.ts';
import type { PlanState } from '../domain/plan/plan-state.ts';
import { askingTimes } from '../reminders/asking-times.ts';
import { omitted, owed } from '../reminders/engine.ts';

/** Longer than a plan's year and its last follow-ups. */
const DAYS_AHEAD = 500;
/** Within these days there nearly always is one. */
const SOON_DAYS = 45;

/** The first instant after `now` at which something new is owed, if nothing is reported until then. */
export const nextMessageAt = (
  state: PlanState,
  now: number,
  sentKeys: ReadonlySet<string>,
): Instant | undefined => {
  const times = askingTimes(state);
  const today = localDate(now, state.timeZone);
  const last = addDays(today, DAYS_AHEAD);
  const end = epochOf(instantAt(last, '00:00', state.timeZone));
  for (let date = today; date <= last; date = addDays(date, 1)) {
    // What falls due stays due or is omitted: if neither is there at the very end, nothing comes in between.
    if (
      date === addDays(today, SOON_DAYS) &&
      owed(state, end, sentKeys).length + omitted(state, end, sentKeys).length === 0
    )
      return undefined;
    for (const at of times(date)) {
      if (at > now && owed(state, at, sentKeys).length > 0) return toInstant(at, state.timeZone);
    }
  }
  return undefined;
};
