/** When the next reminder falls due: what the simulated workspace's clock jumps to. */
import { addDays, epochOf, instantAt, localDate, toInstant } from '../domain/time/dates.ts';
import type { Instant } from '../domain/plan/document.ts';
import type { PlanState } from '../domain/plan/plan-state.ts';
import { askingTimes } from '../reminders/asking-times.ts';
import { sortOutAll } from '../reminders/all-plans.ts';

/** Longer than a plan's year and its last follow-ups, or the time until the next plan's begins. */
const DAYS_AHEAD = 500;
/** Within these days there nearly always is one. */
const SOON_DAYS = 45;

/** The first instant after `now` at which any plan owes something new, if nothing is reported until then; in the zone of the first. */
export const nextMessageAt = (
  states: PlanState[],
  now: number,
  sentKeys: ReadonlySet<string>,
): Instant | undefined => {
  const timeZone = states[0]?.timeZone ?? 'UTC';
  const all = states.map((state) => askingTimes(state));
  const times = (date: string): number[] =>
    [...new Set(all.flatMap((of) => of(date)))].sort((a, b) => a - b);
  const owes = (at: number, late: boolean): boolean =>
    sortOutAll(states, at, sentKeys).some(
      (plan) => plan.due.length + (late ? plan.late.length : 0) > 0,
    );
  const today = localDate(now, timeZone);
  const last = addDays(today, DAYS_AHEAD);
  const end = epochOf(instantAt(last, '00:00', timeZone));
  for (let date = today; date <= last; date = addDays(date, 1)) {
    // What falls due stays due or is omitted: if neither is there at the very end, nothing comes in between.
    if (date === addDays(today, SOON_DAYS) && !owes(end, true)) return undefined;
    for (const at of times(date)) {
      if (at > now && owes(at, false)) return toInstant(at, timeZone);
    }
  }
  return undefined;
};
