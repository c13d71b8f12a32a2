/** What a command of the command line may use: its two outputs, the settings, and the store for the time it runs. */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { makeClock, type Clock } from '../clock.ts';
import { readConfig, type Config } from '../config.ts';
import type { Environment } from '../setting-values.ts';
import type { Actor } from '../domain/people/people.ts';
import type { PlanState } from '../domain/plan/plan-state.ts';
import { AvanceError } from '../errors.ts';
import { openStore } from '../store/database/open.ts';
import type { Store } from '../store/database/store.ts';
import type { PlanOption } from './which-plan.ts';

export interface Io {
  /** Standard output; a line end is added. */
  out(text: string): void;
  /** Standard error; a line end is added. */
  err(text: string): void;
  /** Standard input, by lines; absent where nothing is piped in. */
  lines?: (() => AsyncIterable<string>) | undefined;
  /** Asks on the terminal; absent where there is none. */
  ask?: ((question: string) => Promise<string>) | undefined;
  env: Environment;
}

export interface Opened {
  store: Store;
  clock: Clock;
  config: Config;
}

export type OpenedPlan = Opened & { state: PlanState };

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
  const { realNow, planNow } = clock;
  const store = await openStore({ url: config.databaseUrl, realNow, planNow });
  try {
    return await run({ store, clock, config });
  } finally {
    await store.close();
  }
};

/**
 * The store with the plan that is meant, and the clock set to the plan's time. What knows plans is loaded only by the
 * commands that ask for one.
 * @throws AvanceError where there is no such plan, or it must be said which.
 */
export const withPlan = <T>(
  io: Io,
  { plan }: PlanOption,
  run: (opened: OpenedPlan) => Promise<T>,
): Promise<T> =>
  withStore(io, async (opened) => {
    const { readPlanClock, requirePlan } = await import('./which-plan.ts');
    await readPlanClock(opened, opened.config);
    const state = await opened.store.read((db) => requirePlan(db, plan, opened.clock.planNow()));
    return run({ ...opened, state });
  });

const unreadable = (file: string, error: unknown): AvanceError => {
  const code = (error as NodeJS.ErrnoException).code;
  const why =
    code === 'ENOENT'
      ? 'no existe'
      : code === 'EISDIR'
        ? 'es una carpeta, no un archivo'
        : code === 'EACCES'
          ? 'no hay permiso para leerlo'
          : `no se pudo leer (${code ?? 'error'})`;
  return new AvanceError('unreadable-file', `${file}: ${why}. Revisa la ruta.`, undefined, {
    cause: error,
  });
};

/** @throws AvanceError `unreadable-file`, in the words of what went wrong. */
export const readInput = async (file: string): Promise<{ bytes: Uint8Array; name: string }> => {
  try {
    return { bytes: await readFile(file), name: basename(file) };
  } catch (error) {
    throw unreadable(file, error);
  }
};

/** A text's lines without their ends, one at a time. Only a line feed ends one. */
export async function* linesOf(chunks: AsyncIterable<string | Buffer>): AsyncGenerator<string> {
  let parts: string[] = [];
  for await (const chunk of chunks) {
    const [first = '', ...others] = String(chunk).split('\n');
    parts.push(first);
    for (const next of others) {
      yield parts.join('');
      parts = [next];
    }
  }
  const last = parts.join('');
  if (last !== '') yield last;
}

/**
 * A text file's lines, one at a time.
 * @throws AvanceError `unreadable-file`, in the words of what went wrong.
 */
export async function* readLines(file: string): AsyncGenerator<string> {
  try {
    yield* linesOf(createReadStream(file, { encoding: 'utf8' }));
  } catch (error) {
    throw error instanceof AvanceError ? error : unreadable(file, error);
  }
}

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
