/**
 * The first start: with no plan, the plan file is stored; with no directory, the directory file. A crash in between is
 * healed by the next start, because each asks what is there.
 */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import { localDate } from './domain/time/dates.ts';
import type { PlanDocument } from './domain/plan/document.ts';
import { AvanceError } from './errors.ts';
import type { Directory } from './reading/directory.ts';
import { planInstant, startClock } from './schedule/plan-clock.ts';
import { importDirectory } from './store/plan/directory.ts';
import { loadAreas, loadPeople } from './store/plan/people.ts';
import { findState, hasPlan, storePlan } from './store/plan/plans.ts';
import type { Store } from './store/database/store.ts';

interface FirstStartDeps {
  store: Store;
  clock: Clock;
  config: Config;
}

const AUTHOR = 'Avance';

const readNamed = async <T>(
  variable: string,
  file: string,
  read: (bytes: Uint8Array, name: string) => Promise<T>,
): Promise<T> => {
  try {
    return await read(await readFile(file), basename(file));
  } catch (error) {
    if (error instanceof AvanceError)
      throw new AvanceError(error.code, `${variable}: ${error.personMessage}`, error.message, {
        cause: error,
      });
    throw new AvanceError(
      'unreadable-file',
      `${variable}: no se pudo leer ${file}. Revisa la ruta y los permisos.`,
      undefined,
      { cause: error },
    );
  }
};

/** The sample's second commission, where it is not there yet. @throws AvanceError `other-directory`. */
const prepareSecond = async (
  { store, clock, config: { timeZone } }: FirstStartDeps,
  at: string,
): Promise<void> => {
  const { secondSample } = await import('./second-commission.ts');
  const { document, directory } = await secondSample(store);
  const activeFrom = localDate(clock.planNow(), timeZone);
  await store.write(async (tx) => {
    if (await hasPlan(tx, document)) return;
    await importDirectory(tx, directory, at, AUTHOR);
    await storePlan(tx, { document, by: AUTHOR, at, activeFrom, timeZone });
  });
};

/**
 * Imports what is missing and sets the plan's clock, in that order of need: the plan's year decides where a simulation
 * begins, and that day is the first on which Avance answers for the plan.
 * @throws AvanceError naming the variable of an unreadable file; `simulation-database`.
 */
export const prepare = async ({ store, clock, config }: FirstStartDeps): Promise<void> => {
  const state = await store.read(findState);
  const document: PlanDocument | undefined =
    state === undefined && config.planFile !== undefined
      ? await readNamed('PLAN_FILE', config.planFile, async (bytes, name) =>
          (await import('./reading/read-plan.ts')).readPlan(bytes, name),
        )
      : undefined;
  const empty = await store.read(
    async (db) => (await loadAreas(db)).length + (await loadPeople(db)).length === 0,
  );
  const directory: Directory | undefined =
    empty && config.directoryFile !== undefined
      ? await readNamed('DIRECTORY_FILE', config.directoryFile, async (bytes, name) =>
          (await import('./reading/sheet/read-directory.ts')).readDirectory(bytes, name),
        )
      : undefined;
  await startClock({ store, clock }, config, state?.year ?? document?.plan.year);
  const at = planInstant(clock, config.timeZone);
  if (document !== undefined) {
    await store.write((tx) =>
      storePlan(tx, {
        document,
        by: AUTHOR,
        at,
        activeFrom: localDate(clock.planNow(), config.timeZone),
        timeZone: config.timeZone,
      }),
    );
  }
  if (directory !== undefined) {
    await store.write((tx) => importDirectory(tx, directory, at, AUTHOR));
  }
  if (config.second === true) await prepareSecond({ store, clock, config }, at);
};
