/**
 * The first start: with no plan, the plan file is stored; with no directory, the directory file. A crash in between is
 * healed by the next start, because each asks what is there.
 */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Clock } from './clock.ts';
import { SAMPLE_DIRECTORY, SECOND_PLAN, SECOND_SAMPLE, type Config } from './config.ts';
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

const readDirectory = async (file: string): Promise<Directory> =>
  (await import('./reading/sheet/read-directory.ts')).readDirectory(await readFile(file), file);

/** The first sample's areas and posts are of the first commission alone; who sits in both stands in the second's list. */
const joined = (first: Directory, second: Directory): Directory => {
  const commission = second.commissions?.[0]?.code;
  const emails = new Set(second.people.map(({ email }) => email));
  return {
    commissions: second.commissions,
    areas: [...first.areas.map((area) => ({ ...area, commission })), ...second.areas],
    people: [
      ...first.people
        .filter(({ email }) => !emails.has(email))
        .map((person) => {
          const { role, area } = person;
          return { ...person, memberships: [{ role, area, commission }] };
        }),
      ...second.people,
    ],
  };
};

/**
 * `npm start -- --second`: the plan of the second commission, and the directory of both commissions.
 * @throws AvanceError `other-directory` where the database has people who are not the sample's.
 */
const secondSample = async (
  store: Store,
): Promise<{ document: PlanDocument; directory: Directory }> => {
  const [first, second] = await Promise.all([SAMPLE_DIRECTORY, SECOND_SAMPLE].map(readDirectory));
  if (first === undefined || second === undefined) throw new Error('no sample directory');
  const directory = joined(first, second);
  const emails = new Set(directory.people.map(({ email }) => email));
  if ((await store.read(loadPeople)).some(({ email }) => !emails.has(email)))
    throw new AvanceError(
      'other-directory',
      '--second: esta base de datos tiene otro directorio, y el de ejemplo lo reemplazaría. Usa otra base de datos, por ejemplo DATABASE_URL=file:./data/dos.db.',
    );
  const { readPlan } = await import('./reading/read-plan.ts');
  return { document: await readPlan(await readFile(SECOND_PLAN), SECOND_PLAN), directory };
};

/** The sample's second commission, where it is not there yet. @throws AvanceError `other-directory`. */
const prepareSecond = async (
  { store, clock, config: { timeZone } }: FirstStartDeps,
  at: string,
): Promise<void> => {
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
