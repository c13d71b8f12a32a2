/**
 * The plan's clock as the store keeps it: an offset that a restart, the command line and every replica agree on.
 * The service follows it, so that `avance clock --to` moves a running service too.
 */
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import { makeCalendar } from '../domain/time/calendar.ts';
import { epochOf, instantAt, toInstant } from '../domain/time/dates.ts';
import type { Instant } from '../domain/plan/document.ts';
import { BASE_SETTINGS } from '../domain/plan/settings.ts';
import { AvanceError } from '../errors.ts';
import {
  getClockOffset,
  isSimulation,
  markSimulation,
  setClockOffset,
} from '../store/database/service-state.ts';
import type { Store } from '../store/database/store.ts';

export interface PlanClockDeps {
  store: Store;
  clock: Clock;
}

/** 09:00 of the plan year's first working day: where a simulation without `CLOCK_START` begins. */
export const firstInstant = (year: number, timeZone: string): Instant =>
  instantAt(makeCalendar(BASE_SETTINGS).firstWorkingDay(year, 1), '09:00', timeZone);

/** Takes over the offset that the store keeps, if any. Says whether it changed. */
export const followClock = async ({ store, clock }: PlanClockDeps): Promise<boolean> => {
  const stored = await store.read((db) => getClockOffset(db));
  if (stored === undefined || stored === clock.offset()) return false;
  clock.setOffset(stored);
  return true;
};

const storeOffset = async ({ store, clock }: PlanClockDeps, offset: number): Promise<void> => {
  await store.write(async (tx) => {
    await setClockOffset(tx, offset);
    await markSimulation(tx);
  });
  clock.setOffset(offset);
};

/**
 * Moves the plan's clock, backwards too; it runs on from there.
 * @throws AvanceError `not-simulation` where the database is not a simulation's.
 */
export const moveClock = async (deps: PlanClockDeps, to: Instant): Promise<void> => {
  if (!(await deps.store.read((db) => isSimulation(db)))) {
    throw new AvanceError(
      'not-simulation',
      'El reloj solo se mueve en una simulación: inicia el servicio con CLOCK_START, o con el espacio simulado, en otra base de datos.',
    );
  }
  await storeOffset(deps, epochOf(to) - deps.clock.realNow());
};

/**
 * In a simulation without `CLOCK_START`: the stored offset, or 09:00 of the first working day of the plan's year as
 * soon as there is a plan.
 */
export const settleClock = async (
  deps: PlanClockDeps,
  config: Config,
  planYear?: number,
): Promise<void> => {
  const { store, clock } = deps;
  if (!config.simulation) return;
  if ((await store.read((db) => getClockOffset(db))) !== undefined) {
    await followClock(deps);
  } else if (planYear !== undefined) {
    await storeOffset(deps, epochOf(firstInstant(planYear, config.timeZone)) - clock.realNow());
  }
  if (!(await store.read((db) => isSimulation(db)))) await store.write((tx) => markSimulation(tx));
};

/**
 * Sets the clock for a start of the service: an explicit `CLOCK_START` wins, then as {@link settleClock}.
 * @throws AvanceError `simulation-database` when a simulation's database is started for real.
 */
export const startClock = async (
  deps: PlanClockDeps,
  config: Config,
  planYear?: number,
): Promise<void> => {
  const { store, clock } = deps;
  if (!config.simulation && (await store.read((db) => isSimulation(db)))) {
    throw new AvanceError(
      'simulation-database',
      'DATABASE_URL: esa base de datos se usó en una simulación y sus fechas no son reales. Usa otra base de datos, o inicia con CLOCK_START o LOCAL_WORKSPACE=on.',
    );
  }
  if (config.clockStart !== undefined)
    await storeOffset(deps, epochOf(config.clockStart) - clock.realNow());
  else await settleClock(deps, config, planYear);
};

/**
 * The clock as the command line sees it, changing nothing: the stored offset, or where a simulation would begin.
 * @param planYear of the stored plan or of the one about to be stored.
 */
export const readClock = async (
  deps: PlanClockDeps,
  config: Config,
  planYear?: number,
): Promise<void> => {
  const { store, clock } = deps;
  if ((await store.read((db) => getClockOffset(db))) !== undefined) {
    await followClock(deps);
    return;
  }
  const start =
    config.clockStart ??
    (config.localWorkspace && planYear !== undefined
      ? firstInstant(planYear, config.timeZone)
      : undefined);
  if (start !== undefined) clock.setOffset(epochOf(start) - clock.realNow());
};

/** Plan time now, with the plan's offset. */
export const planInstant = (clock: Clock, timeZone: string): Instant =>
  toInstant(clock.planNow(), timeZone);
