/** What a command of the command line may use: its two outputs, the settings, and the store for the time it runs. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { makeClock, type Clock } from '../clock.ts';
import { readConfig, type Config } from '../config.ts';
import type { Environment } from '../setting-values.ts';
import type { Actor } from '../domain/people/people.ts';
import type { PlanState } from '../domain/plan/plan-state.ts';
import { AvanceError } from '../errors.ts';
import { openStore } from '../store/database/open.ts';
import type { Db, Store } from '../store/database/store.ts';

export interface Io {
  /** Standard output; a line end is added. */
  out(text: string): void;
  /** Standard error; a line end is added. */
  err(text: string): void;
  env: Environment;
}

export interface Opened {
  store: Store;
  clock: Clock;
  config: Config;
}

/** Who the record names when a change comes from the command line. */
export const CLI_AUTHOR = 'Línea de comandos';
/** Whoever administers the machine may what the Secretario Técnico may. */
export const CLI_ACTOR: Actor = {
  person: {
    id: 'cli',
    name: CLI_AUTHOR,
    email: '',
    memberships: [{ role: 'TECHNICAL_SECRETARY' }],
  },
  channel: 'cli',
};

/** Opens the store (migrations applied), runs, and closes it whatever happens. */
export const withStore = async <T>(io: Io, run: (opened: Opened) => Promise<T>): Promise<T> => {
  const config = readConfig(io.env);
  const clock = makeClock();
  const store = await openStore({
    url: config.databaseUrl,
    realNow: clock.realNow,
    planNow: clock.planNow,
  });
  try {
    return await run({ store, clock, config });
  } finally {
    await store.close();
  }
};

/** @throws AvanceError `no-plan`. What knows plans is loaded only by the commands that ask for one. */
export const requireState = async (db: Db): Promise<PlanState> => {
  const { findState } = await import('../store/plan/plans.ts');
  const state = await findState(db);
  if (state === undefined) {
    throw new AvanceError(
      'no-plan',
      'Todavía no hay ningún plan. Impórtalo con: npm run -s avance -- plan import ARCHIVO',
    );
  }
  return state;
};

/** The store with its plan, and the clock set to the plan's time. */
export const withPlan = <T>(
  io: Io,
  run: (opened: Opened & { state: PlanState }) => Promise<T>,
): Promise<T> =>
  withStore(io, async (opened) => {
    const state = await opened.store.read(requireState);
    const { readClock } = await import('../schedule/plan-clock.ts');
    await readClock(opened, opened.config, state.year);
    return run({ ...opened, state });
  });

/** @throws AvanceError `unreadable-file`, in the words of what went wrong. */
export const readInput = async (file: string): Promise<{ bytes: Uint8Array; name: string }> => {
  try {
    return { bytes: await readFile(file), name: basename(file) };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const why =
      code === 'ENOENT'
        ? 'no existe'
        : code === 'EISDIR'
          ? 'es una carpeta, no un archivo'
          : code === 'EACCES'
            ? 'no hay permiso para leerlo'
            : `no se pudo leer (${code ?? 'error'})`;
    throw new AvanceError('unreadable-file', `${file}: ${why}. Revisa la ruta.`, undefined, {
      cause: error,
    });
  }
};

/** Prints one JSON document. */
export const printJson = (io: Io, value: unknown): void => io.out(JSON.stringify(value, null, 2));

/** A table of text columns, aligned. */
export const printTable = (io: Io, columns: string[], rows: string[][]): void => {
  const widths = columns.map((column, index) =>
    Math.max(column.length, ...rows.map((row) => row[index]?.length ?? 0)),
  );
  const line = (cells: string[]): string =>
    cells
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd();
  io.out(line(columns));
  for (const row of rows) io.out(line(row));
};
