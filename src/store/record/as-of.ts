/** The record as it stood at the end of a day: only the entries that count by then are folded. */
import type { LocalDate } from '../../domain/plan/document.ts';
import { countsFrom } from '../../domain/record/as-of.ts';
import { emptySnapshot, foldEntry, type Snapshot } from '../../domain/record/subjects.ts';
import { stateOfPlan } from '../../domain/plan/state-of-plan.ts';
import type { PlanState } from '../../domain/plan/plan-state.ts';
import { AvanceError } from '../../errors.ts';
import type { Db } from '../database/store.ts';
import { FIRST, portionsAfter, toEntry } from './log.ts';

/** @param day local date of the plan, its end included. @param timeZone of the plan. */
const snapshotAsOf = async (db: Db, day: LocalDate, timeZone: string): Promise<Snapshot> => {
  let snapshot = emptySnapshot(FIRST);
  for await (const portion of portionsAfter(db, 0))
    for (const stored of portion) {
      const entry = toEntry(stored);
      if (countsFrom(entry, snapshot.slices, timeZone) <= day)
        snapshot = foldEntry(snapshot, entry);
    }
  return snapshot;
};

/** A plan as of a day. @throws AvanceError `no-plan-then` where it did not exist yet. */
export const stateAsOf = async (
  db: Db,
  { planId, timeZone, year }: Pick<PlanState, 'planId' | 'timeZone' | 'year'>,
  day: LocalDate,
): Promise<PlanState> => {
  const { DEFAULT_SETTINGS } = await import('../../reminders/default-settings.ts');
  const snapshot = await snapshotAsOf(db, day, timeZone);
  const state = stateOfPlan(snapshot, planId, day, DEFAULT_SETTINGS);
  if (state === undefined)
    throw new AvanceError(
      'no-plan-then',
      `El plan de ${year} todavía no existía el ${day}. Elige una fecha posterior en --as-of.`,
    );
  return state;
};
